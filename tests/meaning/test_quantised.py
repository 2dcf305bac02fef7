"""Weights that were rounded to 4 bits."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.e5.quantised import unrounded
from tests.meaning.model import needs_model

SCALES = st.sampled_from([0.0, 0.5, -0.25, 2.0, 1024.0])
BLOCKS = st.lists(st.tuples(SCALES, st.lists(st.integers(-8, 7), min_size=32, max_size=32)), min_size=1, max_size=5)


def rounded(scale: float, steps: list[int]) -> bytes:
    """A block as the format has it."""
    halves = zip(steps[:16], steps[16:], strict=True)
    return struct.pack("<e", scale) + bytes((low + 8) | (high + 8) << 4 for low, high in halves)


@given(BLOCKS)
def test_every_weight_is_a_whole_number_of_times_the_scale_of_its_block(blocks: list[tuple[float, list[int]]]) -> None:
    needs_model()
    import numpy

    content = numpy.frombuffer(b"".join(rounded(scale, steps) for scale, steps in blocks), numpy.uint8)
    assert unrounded(content).tolist() == [scale * step for scale, steps in blocks for step in steps]


def test_rows_stay_rows() -> None:
    needs_model()
    import numpy

    content = numpy.frombuffer(b"".join(rounded(1, [number] * 32) for number in range(6)), numpy.uint8)
    assert unrounded(content.reshape(3, 36)).tolist() == [[2 * row] * 32 + [2 * row + 1] * 32 for row in range(3)]
    assert unrounded(content.reshape(1, 2, 54)).shape == (1, 2, 96)


def test_half_a_block_is_refused() -> None:
    needs_model()
    import numpy

    with pytest.raises(ValueError, match="rows of 20 bytes are not made of blocks of 18"):
        unrounded(numpy.zeros((2, 20), numpy.uint8))
