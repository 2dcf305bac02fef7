"""Text in GitHub Markdown whose signs mean themselves."""

from __future__ import annotations

import re
from itertools import groupby

from pathways.writing.blocks import Text, spans

Style = tuple[bool, bool, str | None]
"""Whether a stretch is strong, whether it is stressed, and where it leads."""

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$#]|(?<=:)(?=//)|(?<=[Ww][Ww][Ww])(?=\.)")
"""Signs that mean something anywhere in a line; the last two would make an address a link of its own accord."""

_START = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)]))")
"""Signs that mean something at the start of a line."""


def escaped(text: str) -> str:
    """A text within a line, with a backslash before each sign that would be markup."""
    return _SIGNS.sub(lambda found: f"\\{found[0]}", text)


def at_start(line: str) -> str:
    """An escaped text that begins a line, so that it starts no list, heading or rule."""
    return _START.sub(lambda found: f"{found[0]}\\" if found[0][0].isdigit() else f"\\{found[0]}", line)


def inline(text: Text, strong: bool = False) -> str:
    """A text within a line, with its stretches marked.

    Args:
        text: The text, clean.
        strong: Whether all of it stands out.
    """
    styled = [
        (key, "".join(span.text for span in group))
        for key, group in groupby(
            spans(text), lambda span: (span.strong or strong, span.emphasis and not strong, span.link)
        )
    ]
    written: list[str] = []
    for place, (style, said) in enumerate(styled):
        before = _edge(*styled[place - 1], -1) if place else " "
        after = _edge(*styled[place + 1], 0) if place + 1 < len(styled) else " "
        written.append(_marked(said, *style, beside=(before, after)))
    return "".join(written)


def _marked(text: str, strong: bool, emphasis: bool, link: str | None, *, beside: tuple[str, str]) -> str:
    """A stretch with its marks. Space at its ends stays outside, where marks are still seen as such."""
    inner = text.strip(" ")
    if not inner or not (strong or emphasis or link):
        return escaped(text)
    left, right = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    # Asterisks that touch a sign are not always marks; tags are.
    free = all(
        side == " " or (side != "*" and not link and sign.isalnum())
        for side, sign in ((left or beside[0], inner[0]), (right or beside[1], inner[-1]))
    )
    marked = f"[{escaped(inner)}](<{link.replace('&', chr(92) + '&')}>)" if link else escaped(inner)
    if free:
        stars = "*" * (emphasis + 2 * strong)
        return f"{left}{stars}{marked}{stars}{right}"
    marked = f"<em>{marked}</em>" if emphasis else marked
    marked = f"<strong>{marked}</strong>" if strong else marked
    return f"{left}{marked}{right}"


def _edge(style: Style, text: str, place: int) -> str:
    """The sign at the end of a neighbour; an asterisk where it will be a mark."""
    return "*" if any(style) and text[place] != " " else text[place]


def anchor(heading: str) -> str:
    """What GitHub calls a heading in an address, apart from the number that tells equal headings apart."""
    kept = "".join(sign for sign in heading.lower() if sign.isalnum() or sign in " -_")
    return kept.replace(" ", "-")
