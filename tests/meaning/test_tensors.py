"""Tensors read from a file, and files that are none."""

import json
import struct
from pathlib import Path

import pytest

from pathways.meaning.minilm.tensors import read_tensors
from tests.meaning.model import needs_model


def written(path: Path, header: object, content: bytes) -> Path:
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + content)
    return path


HEADER = {
    "__metadata__": {"format": "pt"},
    "whole": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]},
    "table": {"dtype": "F32", "shape": [2, 2], "data_offsets": [8, 24]},
}


def test_tensors_of_32_bits_are_read_in_their_shape(tmp_path: Path) -> None:
    needs_model()
    found = read_tensors(written(tmp_path / "model", HEADER, bytes(8) + struct.pack("<4f", 1, 2, 3, 4)))
    assert {name: tensor.tolist() for name, tensor in found.items()} == {"table": [[1, 2], [3, 4]]}


@pytest.mark.parametrize(
    "content",
    [b"", b"short", bytes(100), b"\xff" * 100, struct.pack("<Q", 50) + b"{}", struct.pack("<Q", 4) + b"{no}"],
)
def test_what_is_no_such_file_is_an_error_in_values(tmp_path: Path, content: bytes) -> None:
    needs_model()
    path = tmp_path / "model"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"."):
        read_tensors(path)


def test_a_file_that_is_cut_off_is_an_error_in_values(tmp_path: Path) -> None:
    needs_model()
    with pytest.raises(ValueError, match="reshape"):
        read_tensors(written(tmp_path / "model", HEADER, bytes(20)))
