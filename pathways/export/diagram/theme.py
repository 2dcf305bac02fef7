"""Colours of a picture: light, dark, or black and white; whatever is read stands out at least 4.5 to 1."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, get_args

ThemeName = Literal["light", "dark", "print"]

THEMES: tuple[ThemeName, ...] = get_args(ThemeName)

READABLE = 4.5
"""The least contrast of text with what is behind it (WCAG 2.2, criterion 1.4.3)."""

SEEN = 3.0
"""The least contrast of a line or border that means something (WCAG 2.2, criterion 1.4.11)."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours, as #rrggbb."""

    page: str
    band: str
    """Behind every second row."""
    box: str
    """Inside a role."""
    end: str
    """Inside the box that says why a track ends."""
    lit: str
    """Inside a box that stands out."""
    text: str
    quiet: str
    """Text that is less important, still readable."""
    line: str
    """Lines and borders."""
    accent: str
    """The colour of the institution: headings of columns, the rule over the title, what stands out."""

    @property
    def behind_text(self) -> tuple[str, ...]:
        """Everything that text stands on."""
        return (self.page, self.band, self.box, self.end, self.lit)


_THEMES: dict[ThemeName, Theme] = {
    "light": Theme(
        page="#ffffff", band="#eff3f7", box="#ffffff", end="#e4e9ee", lit="#e3eefb",
        text="#14202c", quiet="#44525f", line="#26333f", accent="#0b4f8a",
    ),
    "dark": Theme(
        page="#12171d", band="#1a222b", box="#202a35", end="#2b3642", lit="#173a5c",
        text="#f1f5f9", quiet="#b9c5d1", line="#ccd6e0", accent="#8ec7ff",
    ),
    "print": Theme(
        page="#ffffff", band="#f2f2f2", box="#ffffff", end="#e6e6e6", lit="#ffffff",
        text="#000000", quiet="#333333", line="#000000", accent="#000000",
    ),
}  # fmt: skip


class BadColour(ValueError):
    """Raised for a colour that is not written as one."""


def theme(name: ThemeName, colour: str | None = None) -> Theme:
    """A theme, with an institution's colour where one is given and the theme has colours.

    A colour that cannot be read on the theme is made darker or lighter, only as far as it must be.

    Args:
        name: Which theme.
        colour: The institution's colour, as #rrggbb or #rgb.

    Raises:
        BadColour: If the colour is not written so.
    """
    chosen = _THEMES[name]
    if colour is None:
        return chosen
    wanted = normal(colour)
    if name == "print":
        return chosen
    return replace(chosen, accent=_readable(wanted, chosen))


def normal(colour: str) -> str:
    """A colour as #rrggbb.

    Raises:
        BadColour: If it is written in another way.
    """
    found = re.fullmatch(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", colour.strip())
    if found is None:
        raise BadColour(f"{colour!r} is no colour: write it as '#123456', six digits from 0 to f")
    digits = found[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, by the formula of WCAG 2.2 for contrast ratios."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _readable(colour: str, chosen: Theme) -> str:
    """A colour that can be read on everything that text stands on, as near to the one wanted as that allows."""
    for step in range(101):
        mixed = _mixed(colour, chosen.text, step / 100)
        if all(contrast(mixed, behind) >= READABLE for behind in chosen.behind_text):
            return mixed
    return chosen.text


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it for sRGB."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
