"""A change between two versions: what it is, where, what it rests on, and what it means for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pathways.compare.changes.bearings import Part
from pathways.compare.changes.difference import Difference, Path
from pathways.compare.changes.places import Places


class Kind(StrEnum):
    """What a change is."""

    ADDED = "added"
    """A statement that the old version does not have."""
    REMOVED = "removed"
    """A statement that the new version does not have."""
    RENAMED = "renamed"
    """The same under another id, and perhaps another title."""
    RETITLED = "retitled"
    """Another name for people, under the same id."""
    REWORDED = "reworded"
    """Other words for something that asks and allows as much as before, as far as can be told."""
    STRICTER = "stricter"
    """It asks for more, or allows less."""
    LOOSER = "looser"
    """It asks for less, or allows more."""
    SPLIT = "split"
    """One became several."""
    MERGED = "merged"
    """Several became one."""
    CLOSED = "closed"
    """It stands, or stood, and leads nowhere any more."""
    OPENED = "opened"
    """What was closed can be used."""
    MOVED = "moved"
    """It stands at another grade, track, area or profile."""
    RESOURCED = "re-sourced"
    """It says the same on another basis, or with other notes."""
    CHANGED = "changed"
    """It says something else that is neither more nor less, or both more and less."""


class Meaning(StrEnum):
    """What a change means for people who hold a role of the old version."""

    BECOMES = "becomes"
    """They are in this role now, or in one of these."""
    ENDS = "ends"
    """The new version has no such role."""
    LOSES = "loses"
    """A way on is no longer there."""
    GAINS = "gains"
    """There is a new way on."""
    STRICTER = "stricter"
    """A way on asks for more."""
    LOOSER = "looser"
    """A way on asks for less."""
    OTHERWISE = "otherwise"
    """A way on is governed otherwise."""
    ASKED_MORE = "asked-more"
    """The role asks for more."""
    ASKED_LESS = "asked-less"
    """The role asks for less."""
    ASKED_OTHERWISE = "asked-otherwise"
    """The role asks for something else, or in other words."""
    PAY = "pay"
    """The pay range is another."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change means for the holders of roles."""

    meaning: Meaning
    roles: tuple[str, ...]
    """The roles of the old version, by their old ids."""
    targets: tuple[str, ...] = ()
    """The roles that it leads to, by their ids in the version that has them; empty where it is no way on."""
    outside: tuple[str, ...] = ()
    """Places outside that it leads to, in words."""
    mechanism: str | None = None
    """How the way on comes about."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change, with every difference that it explains."""

    kind: Kind
    old: tuple[Path, ...]
    """The statements that it is about, by their paths in the old version; none for what is added."""
    new: tuple[Path, ...]
    """The same in the new version; none for what is removed."""
    differences: tuple[Difference, ...]
    """Between the old version under the new names, and the new version."""
    parts: tuple[Part, ...] = ()
    """What changed in the statement, part by part."""
    with_it: tuple[Path, ...] = ()
    """Statements that came or went with it."""
    effects: tuple[Effect, ...] = ()
    """What it means for people."""

    @property
    def path(self) -> Path:
        """The place of the change: in the new version, or in the old one for what is removed."""
        return (self.new or self.old)[0]

    @property
    def section(self) -> str:
        """The section of the document that it stands in."""
        return self.path[0]


@dataclass(frozen=True)
class Changes:
    """Everything that changed between two versions of a document."""

    old: Places
    """The old version as it is."""
    before: Places
    """The old version under the ids of the new one."""
    new: Places
    """The new version."""
    names: Mapping[Path, str]
    """New ids by the path of the statement in the old version."""
    changes: tuple[Change, ...]
    """In the order of the sections."""
    edition: tuple[Difference, ...] = ()
    """Differences in which version it is: its id, version, dates, approval."""
    effects: tuple[Effect, ...] = ()
    """What no single change explains."""
