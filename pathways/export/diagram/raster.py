"""A page as PNG: crisp on paper, with its size and its description in the file."""

from __future__ import annotations

import struct
import zlib

from pathways.export.diagram.compiled import compiled
from pathways.writing.svg import for_paper

DPI = 300
"""Dots per inch: what printers ask for."""

PIXELS_MOST = 120_000_000
"""Dots of a picture; larger ones fill the memory of many programs, and are made with fewer dots to the inch."""

_START = b"\x89PNG\r\n\x1a\n"
_METRE = 39.3701
"""Inches."""


def png_of(svg: bytes, title: str, description: str) -> tuple[bytes, int]:
    """A PNG of a page, and how many dots it has to the inch.

    Args:
        svg: The page, with no sign that the font does not have.
        title: Its title, which the file holds.
        description: All of it in words, which the file holds too.

    Raises:
        NotDrawn: If it cannot be painted.
    """
    text = svg.decode()
    dots = DPI
    while dots > 72 and _pixels(text, dots) > PIXELS_MOST:
        dots -= 12
    picture = compiled("picture.typ", for_paper(text, lambda each: each), "png", dots=dots)
    return _with(picture, dots, {"Title": title, "Description": description}), dots


def _pixels(svg: str, dots: int) -> float:
    start = svg.index('viewBox="0 0 ') + len('viewBox="0 0 ')
    wide, high = (float(side) for side in svg[start : svg.index('"', start)].split())
    return wide * high * (dots / 72) ** 2


def _with(picture: bytes, dots: int, texts: dict[str, str]) -> bytes:
    """The PNG with its size on paper and its texts (PNG specification, 11.3.4.3 and 11.3.3.4), after its header."""
    end = len(_START) + 25
    per_metre = round(dots * _METRE)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))]
    for keyword, text in texts.items():
        # Compressed, since a description can be long; language English, keyword not translated.
        body = keyword.encode("latin-1") + b"\0\1\0en\0\0" + zlib.compress(text.encode(), 9)
        chunks.append(_chunk(b"iTXt", body))
    return picture[:end] + b"".join(chunks) + picture[end:]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
