"""How wide text is, without asking for a font: the widths that Arial, Helvetica and Liberation Sans share."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

FONT = "Arial"
"""The one name that every renderer measures by these widths; a list of names would fall back to another font."""

SMALLEST = 9.0
"""Points. Nothing on the page is set smaller, so that it can be read on paper."""

LINE = 1.2
"""The height of a line as a multiple of the size of the type."""

_THOUSANDTHS = dict(zip(map(chr, range(0x20, 0x7F)), (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
    722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
    278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
), strict=True))  # fmt: skip
"""The signs of ASCII, in thousandths of the size of the type."""

_THOUSANDTHS |= {"–": 556, "—": 1000, "‘": 222, "’": 222, "“": 333, "”": 333, "…": 1000, "·": 278, "×": 584,
                 "−": 584, "≠": 549, "≥": 549, "≤": 549, "→": 1000, "•": 350, "£": 556, "€": 556, "§": 556, "°": 400,
                 "ß": 611, "æ": 889, "ø": 611, "ð": 556, "þ": 556, "ł": 222, "Æ": 1000, "Ø": 778}  # fmt: skip
_OTHER = 1000
_BOLD = 1.08


def text_width(text: str, size: float = SMALLEST, *, bold: bool = False) -> float:
    """The width of a line of text in points; a letter that is not in the table counts as a wide one."""
    return _units(text) * size / 1000 * (_BOLD if bold else 1)


@lru_cache(maxsize=20_000)
def _units(text: str) -> int:
    return sum(_THOUSANDTHS.get(letter) or _THOUSANDTHS.get(_plain(letter), _OTHER) for letter in text)


def shortened(text: str, most: int) -> str:
    """A text of no more letters than may stand in one place; what is left out is in the description."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rstrip()}…"


@lru_cache(maxsize=20_000)
def wrapped(text: str, width: float, size: float = SMALLEST, *, bold: bool = False) -> tuple[str, ...]:
    """Text in lines no wider than a width; a word that is too long for any line is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        while True:
            longer = f"{line} {word}" if line else word
            if text_width(longer, size, bold=bold) <= width:
                line = longer
                break
            if line:
                lines.append(line)
                line = ""
                continue
            cut = _fitting(word, width, size, bold)
            lines.append(word[:cut] if word[cut - 1] == "-" else f"{word[:cut]}-")
            word = word[cut:]
    return (*lines, line) if line else tuple(lines)


def _fitting(word: str, width: float, size: float, bold: bool) -> int:
    """How many letters of a word fit on a line with a hyphen; preferably up to one that it has."""
    cut = len(word) - 1
    while cut > 1 and text_width(f"{word[:cut]}-", size, bold=bold) > width:
        cut -= 1
    hyphen = word.rfind("-", 1, cut)
    return max(1, hyphen + 1 if hyphen > 1 else cut)


def block_height(lines: int, size: float = SMALLEST) -> float:
    """The height of a number of lines in points."""
    return lines * size * LINE


def _plain(letter: str) -> str:
    """The letter under an accent, which is as wide."""
    return unicodedata.normalize("NFD", letter)[0]
