"""A stretch of time, as somebody types it."""

from __future__ import annotations

from datetime import date

from pathways.editing.change import Unfit


def years(text: str) -> tuple[date, date]:
    """The first and the last day: "2018..2026", years or days.

    Raises:
        Unfit: If it is none, or ends before it begins.
    """
    first, dots, last = (part.strip() for part in text.strip().partition(".."))
    try:
        start, end = _day(first, 1, 1), _day(last if dots else first, 12, 31)
    except ValueError:
        raise Unfit("this is no stretch of time; write 2018..2026") from None
    if end < start:
        raise Unfit("it ends before it begins")
    return start, end


def _day(text: str, month: int, day: int) -> date:
    return date(int(text), month, day) if text.isascii() and text.isdigit() else date.fromisoformat(text)
