"""What Home shows while nothing is typed: where to go on, the person's role, and everything there is to open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pathways.documents.entry import Entry
from pathways.export.kinds import STATUSES

from ...actions import Action
from ...settings import Recent
from .gathering import Listed, Names
from .goals import Doing, Fault, Row, ToDocument, ToFramework

RECENT_SHOWN = 5
"""How many documents opened last are listed."""

NOT_LISTED = Row(
    "My place is not listed",
    "begin from a model, or write down your own role",
    Doing("not_listed", "A framework for a place that is not here: it stays on this machine, and you can change it."),
)


SCREENS = ("me", "funding", "compare", "library")
"""The actions that lead to other screens."""


def start_rows(
    documents: Listed, names: Names | None, recent: Sequence[Recent], everywhere: Sequence[Action]
) -> list[Row]:
    """All rows.

    Args:
        documents: The documents at hand.
        names: The names in them, once they are known.
        recent: What was opened last.
        everywhere: What can be done on every screen.
    """
    return [
        *_under("Go on", _recent_rows(documents, names, recent)),
        *_under("My role", [_my_role(documents, names)]),
        *_under("Your own", [*map(own_row, documents.own), NOT_LISTED]),
        *_under(
            "Other screens, each with its key", [_screen_row(each) for each in everywhere if each.action in SCREENS]
        ),
        *_bundled_rows(documents),
    ]


def own_row(entry: Entry | Fault) -> Row:
    """A document of the user's own."""
    if isinstance(entry, Fault):
        return Row(f"! {entry.path.name}", "cannot be read: Enter tells why", entry)
    status = STATUSES.get(entry.status, entry.status)
    return Row(entry.title, ", ".join(part for part in (entry.path.name, status) if part), goal_of(entry))


def goal_of(entry: Entry) -> ToFramework | ToDocument:
    """Where a document is shown."""
    return ToFramework(entry.path) if entry.kind == "framework" else ToDocument(entry.path)


def _under(heading: str, rows: Iterable[Row]) -> Iterator[Row]:
    every = list(rows)
    if every:
        yield Row(heading)
        yield from every


def _recent_rows(documents: Listed, names: Names | None, recent: Sequence[Recent]) -> Iterator[Row]:
    entries = {str(entry.path): entry for entry in (*documents.own, *documents.bundled) if isinstance(entry, Entry)}
    there = [each for each in recent if each.path in entries]
    for each in there[:RECENT_SHOWN]:
        entry = entries[each.path]
        at = names.role_title(entry.path, each.role) if names is not None and each.role else ""
        role = each.role if at or names is None else ""
        text = each.title or entry.institution or entry.title
        goal = ToFramework(entry.path, role) if entry.kind == "framework" else goal_of(entry)
        yield Row(at, text, goal) if at else Row(text, "", goal)


def _my_role(documents: Listed, names: Names | None) -> Row:
    mine = documents.mine
    if mine is None:
        return Row(
            "Start from my role",
            "find your title, and stand there on the ladder",
            Doing("my_role", "Type your title; among the roles found choose yours, and walk on from there."),
        )
    path = Path(mine.path)
    entries = (*documents.own, *documents.bundled)
    entry = next((each for each in entries if isinstance(each, Entry) and each.path == path), None)
    title = (names.role_title(path, mine.role) if names is not None else "") or mine.title or mine.role
    owner = (entry.institution or entry.title) if entry is not None else path.name
    return Row(title, owner, ToFramework(path, mine.role))


def _screen_row(action: Action) -> Row:
    return Row(f"{action.display}  {action.short}: {action.help}", "", Doing(f"app.{action.action}", action.help))


def _bundled_rows(documents: Listed) -> Iterator[Row]:
    frameworks = [entry for entry in documents.bundled if entry.kind == "framework"]
    ladders = [entry for entry in frameworks if entry.nature == "career-framework"]
    yield from _under("Institutions", [_framework_row(entry) for entry in ladders if entry.institution])
    yield from _under("Models to start from", [_framework_row(entry) for entry in ladders if not entry.institution])
    others = [_framework_row(entry) for entry in frameworks if entry not in ladders]
    yield from _under("References, no employer's ladder", others)


def _framework_row(entry: Entry) -> Row:
    status = STATUSES.get(entry.status, entry.status)
    if entry.institution:
        return Row(entry.institution, f"{entry.title}, {status}", ToFramework(entry.path))
    return Row(entry.title, status, ToFramework(entry.path))
