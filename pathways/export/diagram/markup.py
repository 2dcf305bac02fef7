"""SVG as text: every attribute and text escaped, and free of signs that XML does not allow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that may not stand in XML at all."""

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the order of reading around, and would do so beyond their own text."""


def tag(name: str, attributes: Mapping[str, str], inside: str | None = None) -> str:
    """An element; what is inside is markup already."""
    written = "".join(f" {key}={quoteattr(clean(value))}" for key, value in attributes.items())
    return f"<{name}{written}/>" if inside is None else f"<{name}{written}>{inside}</{name}>"


def text(words: str) -> str:
    """Text as markup."""
    return escape(clean(words))


def clean(words: str) -> str:
    """Text without signs that XML does not allow, or that would turn what stands after it."""
    return _TURNING.sub("", _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words))


def number(value: float) -> str:
    """A number to a hundredth of a point."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written
