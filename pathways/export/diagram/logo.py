"""An institution's logo: a small picture that is embedded as data, and never fetched or run."""

from __future__ import annotations

import base64
import struct
from dataclasses import dataclass

LARGEST = 2_000_000
"""Bytes of a logo; more does not belong on a page."""

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


class BadLogo(ValueError):
    """Raised for a file that cannot be a logo."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture in pixels, to be shown at any size."""

    data: bytes
    kind: str
    """Its media type."""
    wide: int
    high: int
    """Pixels."""

    @property
    def address(self) -> str:
        """The picture as an address that holds it."""
        return f"data:{self.kind};base64,{base64.b64encode(self.data).decode()}"

    def size(self, widest: float, highest: float) -> tuple[float, float]:
        """Its width and height within limits, in its own proportions."""
        share = min(widest / self.wide, highest / self.high)
        return self.wide * share, self.high * share


def logo_of(data: bytes) -> Logo:
    """A logo from the bytes of a PNG or JPEG.

    SVG is not taken: it can hold scripts, styles and addresses of other places.

    Raises:
        BadLogo: If it is something else, too large, or broken.
    """
    if len(data) > LARGEST:
        raise BadLogo(f"it is larger than {LARGEST // 1_000_000} MB; make the picture smaller")
    if data.startswith(_PNG):
        return _sized(data, "image/png", _png_size(data))
    if data.startswith(_JPEG):
        return _sized(data, "image/jpeg", _jpeg_size(data))
    raise BadLogo("it is neither PNG nor JPEG; save the logo as PNG (an SVG could hold more than a picture)")


def _sized(data: bytes, kind: str, size: tuple[int, int] | None) -> Logo:
    if size is None or not all(0 < side <= 20_000 for side in size):
        raise BadLogo("the picture is broken: it does not say how large it is")
    return Logo(data, kind, *size)


def _png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 33 or data[12:16] != b"IHDR":
        return None
    wide, high = struct.unpack(">II", data[16:24])
    return wide, high


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """The size that the first frame header gives (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            high, wide = struct.unpack(">HH", data[at + 5 : at + 9])
            return wide, high
        if marker == 0xFF:
            at += 1
        elif 0xD0 <= marker <= 0xD9 or marker == 0x01:
            at += 2
        else:
            at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None
