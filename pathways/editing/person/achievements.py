"""What a person can show, as changes to the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError

from pathways.documents.splice.edits import Put, Remove
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import free_id, one_or_list, sentence
from pathways.editing.person.state import PersonState
from pathways.model.dates import PartialDate, in_words
from pathways.model.person import Achievement, AchievementKind

_DIGITS = re.compile(r"\d{1,9}|\d{1,3}([ ,]\d{3}){1,2}")


@dataclass(frozen=True, slots=True)
class Told:
    """An achievement as somebody tells it; every field is text, and empty where nothing is said."""

    text: str
    kind: AchievementKind = AchievementKind.OTHER
    since: str = ""
    on: str = ""
    count: str = ""
    link: str = ""
    shows: tuple[str, ...] = field(default=())


def told_of(achievement: Achievement) -> Told:
    """An achievement as a form shows it."""
    return Told(
        achievement.text,
        achievement.kind,
        str(achievement.since or ""),
        str(achievement.on or ""),
        "" if achievement.count is None else str(achievement.count),
        achievement.link or "",
        tuple(achievement.shows),
    )


def add(state: PersonState, told: Told) -> Change:
    """Add an achievement.

    Raises:
        Unfit: If a field cannot be so; its name stands in `field`.
    """
    entry = _entry(told)
    key = free_id(" ".join(told.text.split()[:6]), state.person.evidence, "achievement")
    return Change(f"Added: {entry['text']}", (Put(("evidence", key), entry),), ("evidence", key))


def change(key: str, told: Told) -> Change:
    """Say something else of an achievement.

    Raises:
        Unfit: If a field cannot be so; its name stands in `field`.
    """
    entry = _entry(told)
    return Change(f"Changed: {entry['text']}", (Put(("evidence", key), entry),), ("evidence", key))


def remove(state: PersonState, key: str) -> Change:
    """Remove an achievement."""
    text = state.person.evidence[key].text
    path = ("evidence",) if len(state.person.evidence) == 1 else ("evidence", key)
    return Change(f"Removed: {text}", (Remove(path),), ("evidence",))


def _entry(told: Told) -> dict[str, Any]:
    """What the document says of an achievement."""
    since, on = _date(told.since, "since"), _date(told.on, "on")
    if since is not None and on is not None and on.last < since.first:
        raise Unfit(f"it would have ended before it began, in {in_words(since)}", "on")
    count = told.count.strip()
    if count and not _DIGITS.fullmatch(count):
        raise Unfit("a count is a whole number, such as 14", "count")
    entry: dict[str, Any] = {"text": sentence(told.text, "text", "what you did, in a sentence")}
    if told.kind is not AchievementKind.OTHER:
        entry["kind"] = str(told.kind)
    if count:
        entry["count"] = int(count.replace(" ", "").replace(",", ""))
    for name, value in (("since", since), ("on", on)):
        if value is not None:
            entry[name] = str(value)
    if told.link.strip():
        entry["link"] = sentence(told.link, "link")
    shows: Iterable[str] = dict.fromkeys(told.shows)
    if shows:
        entry["shows"] = one_or_list([*shows])
    return entry


def _date(text: str, name: str) -> PartialDate | None:
    if not text.strip():
        return None
    try:
        found = PartialDate.parse(text)
    except PydanticCustomError:
        raise Unfit("this is no date; write 2026-05-18, 2026-05 or 2026", name) from None
    assert isinstance(found, PartialDate)
    return found
