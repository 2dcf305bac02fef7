"""Changes between two versions in sentences: what is otherwise now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pathways.compare.changes.change import Change, Changes, Kind
from pathways.compare.changes.difference import ABSENT, ORDER, Path
from pathways.compare.changes.places import Places
from pathways.compare.changes.strictness import Bearing
from pathways.export import words
from pathways.export.changed_parts import Telling, part_in_words, value_in_words
from pathways.export.lines import period
from pathways.export.naming import NAMED_MOST, SENTENCES, article, called, in_full, noun, role_in_words
from pathways.model.criteria import Profile
from pathways.model.facts import Fact
from pathways.model.funder import RuleSet

KINDS: Mapping[Kind, tuple[str, str]] = {
    Kind.ADDED: ("added", "added"),
    Kind.REMOVED: ("removed", "removed"),
    Kind.RENAMED: ("renamed", "renamed"),
    Kind.RETITLED: ("retitled", "retitled"),
    Kind.REWORDED: ("reworded", "reworded"),
    Kind.STRICTER: ("made stricter", "made stricter"),
    Kind.LOOSER: ("made looser", "made looser"),
    Kind.SPLIT: ("split", "split"),
    Kind.MERGED: ("merger", "mergers"),
    Kind.CLOSED: ("closed", "closed"),
    Kind.OPENED: ("opened", "opened"),
    Kind.MOVED: ("moved", "moved"),
    Kind.CHANGED: ("changed otherwise", "changed otherwise"),
    Kind.RESOURCED: ("on another basis", "on another basis"),
}
"""How changes are counted, for one and for several, in the order in which they are told."""


def counted(changes: Iterable[Change]) -> str:
    """How many changes of each kind there are."""
    numbers = Counter(change.kind for change in changes)
    return ", ".join(f"{numbers[kind]} {KINDS[kind][numbers[kind] > 1]}" for kind in KINDS if numbers[kind])


def sentence(change: Change, found: Changes, facts: Mapping[str, Fact]) -> str:
    """A change in a sentence or two."""
    old, new = found.old, found.new
    match change.kind:
        case Kind.ADDED:
            said = _added(change.new[0], new)
        case Kind.REMOVED:
            said = f"{words.sentence_case(_the(change.old[0], old))} is no longer there."
        case Kind.RENAMED:
            said = _renamed(change, found)
        case Kind.SPLIT:
            parts = words.joined(called(path, new) for path in change.new)
            said = f"{words.sentence_case(_the(change.old[0], old))} is split into {parts}."
        case Kind.MERGED:
            parts = words.joined(called(path, old) for path in change.old)
            kind = noun(change.old[0][-2], 2)
            said = f"The {kind} {parts} are merged into {called(change.new[0], new)}."
        case Kind.MOVED if change.old[0][:2] != change.new[0][:2] and not change.parts:
            here, there = called(change.old[0][:2], old), called(change.new[0][:2], new)
            kind = noun(change.new[0][-2])
            said = f"The {kind} {called(change.new[0], new)} has moved from {here} to {there}."
        case Kind.CLOSED if change.old[0][0] == "tracks":
            said = _track_closed(change, found)
        case Kind.OPENED if change.new[0][0] == "tracks":
            said = f"{words.sentence_case(_the(change.new[0], new))} can be entered again."
        case _:
            said = _otherwise(change, found, facts)
    company = _company(change, found)
    return f"{said} {company}" if company else said


def edition(found: Changes, places: Places) -> str:
    """Which version of the document one side is, as far as it says so."""
    document: Any = places.document
    parts = [
        f"version {document.version}" if getattr(document, "version", None) else "",
        period(getattr(document, "valid", None)),
        f"proposed {words.calendar_day(document.proposed.on)}" if getattr(document, "proposed", None) else "",
    ]
    same_id = found.old.data.get("id") == found.new.data.get("id")
    return ", ".join(part for part in ("" if same_id else f"{document.id}", *parts) if part)


def was_and_is(change: Change, found: Changes) -> tuple[Any, Any]:
    """What stood and stands at the place of a change, as data; None where nothing does."""
    match change.kind:
        case Kind.RENAMED | Kind.SPLIT | Kind.MERGED:
            return _ids(change.old), _ids(change.new)
        case Kind.ADDED:
            return None, found.new.said(change.new[0])
        case Kind.REMOVED:
            return found.old.said(change.old[0]), None
    told = [part.difference for part in change.parts] or [*change.differences]
    if len(told) == 1:
        return _data(told[0].was), _data(told[0].now)
    start = len(change.path) if change.path in found.new.statements or change.path in found.before.statements else 0
    return (
        {".".join(each.path[start:]): _data(each.was) for each in told},
        {".".join(each.path[start:]): _data(each.now) for each in told},
    )


def _data(value: Any) -> Any:
    return None if value is ABSENT else value


def _ids(paths: Sequence[Path]) -> Any:
    return paths[0][-1] if len(paths) == 1 else [path[-1] for path in paths]


def _the(path: Path, places: Places) -> str:
    named = in_full(path, places)
    return named if named.startswith("grade ") and named.removeprefix("grade ") == path[-1] else f"the {named}"


def _added(path: Path, new: Places) -> str:
    statement = new.statements[path]
    if path[-2] == "criteria" and len(path) == 4:
        area = called(("areas", getattr(statement, "area", "")), new)
        return f"The profile {called(path[:2], new)} has a new criterion in {area}: {called(path, new)}."
    if path[-2] == "rules":
        return f"The {in_full(path[:2], new)} has a new rule: {called(path, new)}."
    if path[0] == "roles" and path[-1] in new.roles:
        role = new.roles[path[-1]]
        track = f" on the track {called(('tracks', role.track), new)}" if role.track else ""
        return f"The role {role_in_words(role, new)}{track} is new."
    detail = ""
    if isinstance(statement, Profile) and statement.criteria:
        areas = dict.fromkeys(called(("areas", each.area), new) for each in statement.criteria.values())
        number = len(statement.criteria)
        detail = f", with {number} {noun('criteria', number)} in {words.joined(areas)}"
    if isinstance(statement, RuleSet) and statement.rules:
        number = len(statement.rules)
        detail = f", with {number} {noun('rules', number)}"
    return f"{words.sentence_case(_the(path, new))} is new{detail}."


def _renamed(change: Change, found: Changes) -> str:
    was, now = called(change.old[0], found.old), called(change.new[0], found.new)
    kind = noun(change.new[0][-2])
    if was == now:
        return (
            f"{words.sentence_case(_the(change.new[0], found.new))} has another id: “{change.new[0][-1]}” instead of "
            f"“{change.old[0][-1]}”."
        )
    return f"The {kind} {was} is now {_called(change.new[0])} {now}."


def _called(path: Path) -> str:
    return "worded" if path[-2] in {"criteria", "rules"} else "called"


def _track_closed(change: Change, found: Changes) -> str:
    track = words.sentence_case(_the(change.old[0], found.old))
    if not change.new:
        return f"{track} is closed: the new version no longer has it."
    ends = [part for part in change.parts if part.field[0] == "valid"]
    last = next((value_in_words(part.difference.now, part, found) for part in ends), "")
    return f"{track} is closed{f': it is there {last}' if last else ': nobody can enter it any more'}."


def _otherwise(change: Change, found: Changes, facts: Mapping[str, Fact]) -> str:
    path = change.path
    statement = path in found.new.statements or path in found.before.statements
    places = found.new if path in found.new.statements else found.before
    sentence_changed = any(part.field == ("text",) for part in change.parts)
    if statement and path[-2] in SENTENCES and sentence_changed:
        subject = _among(path, places)
    else:
        subject = words.sentence_case(_the(path, places)) if statement else "The document"
    telling = Telling(found, facts)
    main = [part for part in change.parts if part.bearing is not Bearing.RESOURCED]
    shown = [part for part in main or change.parts if part.field[-1] != ORDER] or main or change.parts
    told = [part_in_words(part, telling) for part in shown]
    if main and len(main) < len(change.parts):
        told.append("and on another basis")
    listed = "; ".join(dict.fromkeys(each for each in told if each))
    if not statement and main:
        verb = "is another" if change.kind is Kind.RETITLED else _VERBS.get(change.kind, "has changed")
        subject = _HEAD_FIELDS.get(path[0]) or f"The {path[0].replace('_', ' ')} of the document"
        return f"{subject} {verb}: {listed.removeprefix(f'{path[0]}: ')}."
    if change.with_it and change.parts[0].field == ("rank",):
        return f"The ranks of {len(change.with_it) + 1} grades are other numbers; their order is as before."
    if change.kind is Kind.RESOURCED and len(change.with_it):
        return f"{subject} and {len(change.with_it)} other statements have another basis: {listed}."
    return f"{subject} {_VERBS.get(change.kind, 'says something else')}" + (f": {listed}." if listed else ".")


def _among(path: Path, places: Places) -> str:
    """One of the statements of its kind that another holds, without its own words."""
    area = getattr(places.statements[path], "area", None)
    where = f" in {called(('areas', area), places)}" if area and len(path) == 4 else ""
    holder = f" of {called(path[:-2], places)}" if len(path) > 2 else ""
    return f"{words.sentence_case(article(noun(path[-2])))} {noun(path[-2])}{holder}{where}"


_HEAD_FIELDS = {"not_found": "What was looked for and not found", "mapped_to": "What it is mapped to"}


_VERBS = {
    Kind.RETITLED: "has another name",
    Kind.REWORDED: "is worded otherwise",
    Kind.STRICTER: "is stricter",
    Kind.LOOSER: "is looser",
    Kind.CLOSED: "is closed",
    Kind.OPENED: "is open again",
    Kind.MOVED: "has moved",
    Kind.RESOURCED: "has another basis or other notes",
    Kind.CHANGED: "has changed",
}


def _company(change: Change, found: Changes) -> str:
    """What came or went with a change, in a sentence; empty where nothing did."""
    if change.kind in {Kind.RESOURCED, Kind.CHANGED}:
        return ""
    gone = [path for path in change.with_it if path in found.before.statements and path not in found.new.statements]
    come = [path for path in change.with_it if path in found.new.statements and path not in found.before.statements]
    stay = [path for path in change.with_it if path in found.new.statements and path in found.before.statements]
    sentences = []
    if come:
        sentences.append(f"With it {'comes' if len(come) == 1 else 'come'} {_listed(come, found.new)}.")
    if gone:
        sentences.append(f"With it {'goes' if len(gone) == 1 else 'go'} {_listed(gone, found.before)}.")
    if stay and change.kind is Kind.CLOSED:
        sentences.append(f"Closed or narrowed with it: {_listed(stay, found.new)}.")
    return " ".join(sentences)


def _listed(paths: Sequence[Path], places: Places) -> str:
    """Statements counted by what they are, and named where they are few."""
    by_section: dict[str, list[Path]] = {}
    for path in paths:
        by_section.setdefault(path[-2], []).append(path)
    told = []
    for section, own in by_section.items():
        names = words.joined(called(path, places) for path in own)
        if len(own) == 1:
            told.append(f"the {noun(section)} {names}")
        else:
            several = f"{len(own)} {noun(section, len(own))}"
            told.append(f"{several} ({names})" if len(own) <= NAMED_MOST else several)
    return words.joined(told)
