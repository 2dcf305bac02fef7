"""What was found for the words typed, in groups of what it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pathways.documents.search import Found, folded
from pathways.export import found as words

from .goals import AllOf, Row, ToDocument, ToFramework, Words
from .start import NOT_LISTED

EACH = 6
"""How many of each kind are listed at once."""

MOST = 300
"""How many are listed where all of one kind are asked for."""

_FIRST = ("Frameworks", "Roles")
"""The kinds that people look for most."""


def hit_rows(found: Sequence[Found], typed: str, only: str = "") -> list[Row]:
    """What was found, best first: frameworks and roles before all else, unless something is called just as typed.

    Args:
        found: Everything found.
        typed: The words.
        only: The kind of which all are wanted; empty: the best of every kind.
    """
    kinds = dict.fromkeys(words.kind(each) for each in found)
    best = [words.kind(found[0])] if found and folded(words.name(found[0])) == folded(typed) else []
    order = {kind: number for number, kind in enumerate(dict.fromkeys((*best, *_FIRST, *kinds)))}
    rows: list[Row] = []
    for kind, members in groupby(sorted(found, key=lambda each: order[words.kind(each)]), key=words.kind):
        if only not in ("", kind):
            continue
        every = list(members)
        shown = every[: MOST if only else EACH]
        rows.append(Row(f"{kind} ({len(every)})"))
        rows += [_row(each, typed) for each in shown]
        if only and len(every) > len(shown):
            rows.append(Row(f"… and {len(every) - len(shown)} more: type more of the name"))
        elif len(every) > len(shown):
            rows.append(Row(f"… and {len(every) - len(shown)} more: Enter lists them", "", AllOf(kind)))
    return rows


def nothing_rows(typed: str, nearest: str) -> list[Row]:
    """What is said where nothing was found.

    Args:
        typed: The words.
        nearest: Words like them by which something is found; empty if there are none.
    """
    told = Row(f"Nothing here is called “{typed}”.")
    if not nearest:
        return [told, Row("Try fewer words, or the beginning of one."), NOT_LISTED]
    return [told, Row(f"Did you mean “{nearest}”?", "Enter searches for it", Words(nearest)), NOT_LISTED]


def goal_of(found: Found) -> ToFramework | ToDocument:
    """Where something that was found is shown."""
    thing, entry = found.thing, found.entry
    if entry.kind == "framework":
        return ToFramework(entry.path, thing.id if thing is not None else "")
    return ToDocument(entry.path, thing.id if thing is not None else "")


def _row(found: Found, typed: str) -> Row:
    also = words.also(found, typed)
    beside = words.beside(found)
    told = [beside if beside != words.kind(found) else "", f"also called {also}" if also else ""]
    return Row(words.name(found), "; ".join(part for part in told if part), goal_of(found))
