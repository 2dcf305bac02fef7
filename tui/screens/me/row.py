"""A line of the screen about the person."""

from __future__ import annotations

from dataclasses import dataclass

Key = tuple[str, ...]
"""What a line stands for: a word for its kind, and the id of what it is about."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line."""

    text: str
    value: str = ""
    """What is known of it, at the right."""
    key: Key = ()
    """Empty for a line that cannot be chosen: a heading."""
    sign: str = ""
    """Stands before the text."""


def heading(text: str) -> Row:
    """A line that says what the ones below it are."""
    return Row(text)
