"""A logo is a picture and nothing else."""

import struct
import zlib

import pytest

from pathways.export.diagram.logo import LARGEST, BadLogo, logo_of


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(wide: int, high: int) -> bytes:
    """A red picture."""
    rows = b"".join(b"\0" + b"\xc0\x10\x20" * wide for _ in range(high))
    header = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
    b"\xff\xc0\x00\x11\x08\x00\x20\x00\x40\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9"
)
"""The headers of a JPEG, 64 pixels wide and 32 high."""


def test_a_png_is_embedded_in_its_proportions() -> None:
    logo = logo_of(png(40, 20))
    assert logo.address.startswith("data:image/png;base64,")
    assert logo.size(100, 30) == (60, 30)
    assert logo.size(20, 30) == (20, 10)


def test_a_jpeg_says_how_large_it_is() -> None:
    logo = logo_of(JPEG)
    assert (logo.kind, logo.wide, logo.high) == ("image/jpeg", 64, 32)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "neither PNG nor JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "neither PNG nor JPEG"),
        (b"GIF89a" + bytes(40), "neither PNG nor JPEG"),
        (png(4, 4)[:20], "broken"),
        (png(4, 4).replace(struct.pack(">II", 4, 4), struct.pack(">II", 0, 4)), "broken"),
        (b"\xff\xd8\xff\xe0\xff\xff", "broken"),
        (b"\xff\xd8\xff" + b"\xff" * 60, "broken"),
        (png(4, 4) + bytes(LARGEST), "larger than 2 MB"),
    ],
)
def test_anything_else_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(BadLogo, match=why):
        logo_of(data)
