"""The text that a workbook was made from, carried along in it, so that what was changed in it can be told."""

from __future__ import annotations

import base64
import binascii
import hashlib
import zlib
from collections.abc import Sequence

SHEET = "Made from"
"""The title of the hidden sheet."""

CHUNK = 30_000
"""Characters to a cell."""

TEXT_MAX = 16 * 2**20
"""Bytes; no document is longer."""


def hash_of(text: str) -> str:
    """The SHA-256 hash of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def packed(text: str) -> list[str]:
    """A text as the cells of one column: its hash, then the text, compressed and in letters."""
    letters = base64.b64encode(zlib.compress(text.encode(), 9)).decode()
    return [hash_of(text), *(letters[start : start + CHUNK] for start in range(0, len(letters), CHUNK))]


def unpacked(column: Sequence[str]) -> str | None:
    """The text that was packed; None where it is not whole."""
    if len(column) < 2:
        return None
    try:
        letters = base64.b64decode("".join(column[1:]), validate=True)
        unzip = zlib.decompressobj()
        text = unzip.decompress(letters, TEXT_MAX).decode()
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        return None
    return text if unzip.eof and hash_of(text) == column[0] else None
