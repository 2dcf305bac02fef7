"""A line about a part of a framework, and what can be done with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from .desk import Desk

Doing = Callable[[Desk], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Row:
    """A line."""

    label: str
    value: str = ""
    enter: Doing | None = None
    """What Enter does; nothing where the line only tells something."""
    delete: Doing | None = None
    """What Delete does; nothing where there is nothing to remove."""
    heading: bool = False


def heading(text: str) -> Row:
    """A line that says what the ones below it are."""
    return Row(text, heading=True)


def note(text: str) -> Row:
    """A line that only tells something."""
    return Row(text)
