"""Weights that were rounded to 4 bits, as numbers again.

32 weights share a scale, a number of 16 bits, and each is a whole number from -8 to 7 times the scale. The scale stands
first, then 16 bytes: the lower halves of the bytes are the first 16 weights, the upper halves the others. This is the
format Q4_0 of the project ggml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

WEIGHTS_IN_BLOCK = 32
BYTES_IN_BLOCK = 18


def unrounded(content: NDArray[numpy.uint8]) -> NDArray[numpy.float32]:
    """The weights in rows of bytes.

    Args:
        content: Rows of whole blocks, along the last axis.

    Returns:
        The same rows, of weights.

    Raises:
        ValueError: If a row is not made of whole blocks.
    """
    import numpy

    *rows, length = content.shape
    if length % BYTES_IN_BLOCK:
        raise ValueError(f"rows of {length} bytes are not made of blocks of {BYTES_IN_BLOCK}")
    blocks = numpy.ascontiguousarray(content).reshape(*rows, length // BYTES_IN_BLOCK, BYTES_IN_BLOCK)
    scales = numpy.ascontiguousarray(blocks[..., :2]).view("<f2").astype(numpy.float32)
    halves = blocks[..., 2:]
    steps = numpy.concatenate([halves & 0x0F, halves >> 4], axis=-1).astype(numpy.float32) - 8
    weights: NDArray[numpy.float32] = steps * scales
    return weights.reshape(*rows, length // BYTES_IN_BLOCK * WEIGHTS_IN_BLOCK)
