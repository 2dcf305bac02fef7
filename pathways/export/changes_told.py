"""Changes between two versions, section by section, with like ones told together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pathways.compare.changes.change import Change, Changes, Kind
from pathways.export import changing, words
from pathways.export.effects import effect_in_words
from pathways.export.kinds import section as heading_of
from pathways.export.naming import called, noun
from pathways.model.facts import Fact

EFFECTS_MOST = 8
"""More effects of one change than this are counted and not told."""

TOGETHER_FROM = 6
"""As many additions or removals of one kind in one statement are told in one line."""


@dataclass(frozen=True)
class ToldChange:
    """A change, or several that are alike, in a sentence."""

    sentence: str
    effects: tuple[str, ...]
    """What it means for people, a sentence each."""


@dataclass(frozen=True)
class ToldSection:
    """The changes of one section of the document."""

    title: str
    changes: tuple[ToldChange, ...]


def told(found: Changes, facts: Mapping[str, Fact], elsewhere: str) -> Iterator[ToldSection]:
    """The changes by section.

    Args:
        found: The changes.
        facts: Facts that both versions share.
        elsewhere: Where all are listed of which some are only counted, as the end of a sentence; empty: nowhere.
    """
    for section, group in groupby(found.changes, key=lambda each: _section(each, found)):
        title = heading_of(section) if section else "The document as a whole"
        yield ToldSection(title, tuple(_group([*group], found, facts, elsewhere)))


def counted(found: Changes) -> str:
    """How many changes there are, and how many of each kind, as a sentence."""
    number = len(found.changes)
    return f"{number} change{'' if number == 1 else 's'}: {changing.counted(found.changes)}."


def nothing(rewritten: bool, other_edition: bool) -> str:
    """That there is no change."""
    if other_edition:
        return "Nothing has changed in what the document says but which version it is."
    said = "Nothing has changed in what the document says"
    return f"{said}, only how it is written." if rewritten else f"{said}."


def _section(change: Change, found: Changes) -> str:
    path = change.path
    return path[0] if path in found.new.statements or path in found.old.statements else ""


def _group(group: Sequence[Change], found: Changes, facts: Mapping[str, Fact], elsewhere: str) -> Iterator[ToldChange]:
    done: set[int] = set()
    for index, change in enumerate(group):
        if index in done:
            continue
        alike = [number for number, each in enumerate(group) if _together(each) == _together(change)]
        if _together(change) and len(alike) >= TOGETHER_FROM:
            done.update(alike)
            effects = {effect: None for number in alike for effect in group[number].effects}
            said = _several([group[number] for number in alike], found, elsewhere)
        else:
            effects = dict.fromkeys(change.effects)
            said = words.sentence_case(changing.sentence(change, found, facts))
        yield ToldChange(said, tuple(_effects([effect_in_words(each, found) for each in effects], elsewhere)))


def _together(change: Change) -> tuple[object, ...]:
    """What changes must share to be told in one line; empty for those that stand alone."""
    if change.kind in {Kind.ADDED, Kind.REMOVED} and len(change.path) > 2:
        return (change.kind, change.path[:-1])
    return (change.kind, change.path[:1]) if change.path[0] == "sources" and change.kind is not Kind.CHANGED else ()


def _several(changes: Sequence[Change], found: Changes, elsewhere: str) -> str:
    first = changes[0]
    places = found.old if first.kind is Kind.REMOVED else found.new
    kind = noun(first.path[-2], len(changes))
    holder = f" of {called(first.path[:-2], places)}" if len(first.path) > 2 else ""
    areas = [getattr(places.statements.get(each.path), "area", None) for each in changes]
    where = words.joined(dict.fromkeys(called(("areas", area), places) for area in areas if area))
    verb = changing.KINDS[first.kind][0]
    return f"{len(changes)} {kind}{holder} are {verb}{f', in {where}' if where else ''}{elsewhere}."


def _effects(sentences: Sequence[str], elsewhere: str) -> Iterator[str]:
    for said in sentences[:EFFECTS_MOST]:
        yield words.sentence_case(said)
    if len(sentences) > EFFECTS_MOST:
        yield f"And {len(sentences) - EFFECTS_MOST} more{elsewhere}."
