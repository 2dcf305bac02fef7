"""The file of the second model, and files that are none."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.meaning.e5.packed import Markers, Packed, read_packed
from tests.meaning.model import needs_model

PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁a")
TABLE = {9: " ", 0x2122: "TM", 173: ""}


def written(version: int = 1) -> bytes:
    """A small file with two tensors."""
    texts = [piece.encode() for piece in PIECES]
    starts = [sum(map(len, texts[:number])) for number in range(len(texts) + 1)]
    head = struct.pack("<4sI7ifi", b"E5S1", version, 384, 12, 12, 1536, len(PIECES), 512, 2, 1e-12, 32)
    vocabulary = struct.pack(
        f"<5iQ{len(starts)}I{len(PIECES)}f", len(PIECES), 0, 2, 1, 3, starts[-1], *starts, 0, 0, 0, 0, -2.5
    )
    table = b"".join(
        struct.pack(f"<IB{len(others)}I", number, len(others), *map(ord, others)) for number, others in TABLE.items()
    )
    before = head + vocabulary + b"".join(texts) + struct.pack("<iI", len(TABLE), len(table)) + table
    contents = {b"emb.ln.b": (0, bytes(range(8))), b"l0.q.w": (1, bytes(range(18)))}
    start = len(before) + 4 + sum(2 + len(name) + 21 for name in contents)
    directory = struct.pack("<i", len(contents))
    for name, (form, content) in contents.items():
        directory += struct.pack(f"<H{len(name)}sBIQQ", len(name), name, form, 0, start, len(content))
        start += len(content)
    return before + directory + b"".join(content for _, content in contents.values())


def read(folder: Path, content: bytes) -> Packed:
    needs_model()
    path = folder / "model"
    path.write_bytes(content)
    return read_packed(path)


def test_everything_in_the_file_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, written())
    assert found.layers == 12
    assert list(found.pieces) == list(PIECES)
    assert list(found.scores) == [0, 0, 0, 0, -2.5]
    assert found.markers == Markers(begins=0, fills=1, ends=2, unknown=3)
    assert found.characters == TABLE
    assert {name: (tensor.rounded, tensor.content.tolist()) for name, tensor in found.tensors.items()} == {
        "emb.ln.b": (False, list(range(8))),
        "l0.q.w": (True, list(range(18))),
    }


@pytest.mark.parametrize("content", [b"", b"E5", b"E5S1", bytes(1000), b"\xff" * 1000, written(version=2)])
def test_what_is_no_such_file_is_an_error_in_values(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ValueError, match=r"^the file "):
        read(tmp_path, content)


@given(st.integers(0, len(written()) - 1))
def test_a_file_that_is_cut_off_is_an_error_in_values(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(tmp_path_factory.mktemp("packed"), written()[:length])
