"""Where a row of Home leads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ToFramework:
    """A framework, or one role of it."""

    path: Path
    role: str = ""
    """The id of a role; empty: the framework itself."""


@dataclass(frozen=True, slots=True)
class ToDocument:
    """A document of another kind, or one statement of it."""

    path: Path
    part: str = ""
    """The id of a statement; empty: the whole document."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A document that cannot be read."""

    path: Path
    message: str


@dataclass(frozen=True, slots=True)
class Doing:
    """Something that the screen does."""

    action: str
    """Its action, without `action_`."""
    help: str
    """What it is for, in a sentence."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """All that was found of one kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class Words:
    """Other words to search for."""

    words: str


Goal = ToFramework | ToDocument | Fault | Doing | AllOf | Words


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list."""

    text: str
    about: str = ""
    """A second line: what tells it from others."""
    goal: Goal | None = None
    """Where it leads; None: a heading, or a sentence."""
