"""All documents at hand, and the names of what stands in them; gathered aside, as it takes a moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import bundled, documents_at
from pathways.documents.entry import Entry
from pathways.documents.own import own_frameworks
from pathways.documents.refused import Refused
from pathways.documents.search import Searched
from pathways.documents.things import Thing, things_of

from ...settings import Recent, Settings
from .goals import Fault
from .mine import known_role


@dataclass(frozen=True)
class Listed:
    """The documents at hand."""

    own: tuple[Entry | Fault, ...]
    """The user's own, and those named on the command line."""
    bundled: tuple[Entry, ...]
    mine: Recent | None
    """The role that the person has, if it is known."""


@dataclass(frozen=True)
class Names:
    """The names by which documents and what stands in them are found."""

    searched: Searched
    things: Mapping[Path, Sequence[Thing]]
    """By the path of a document: what stands in it."""
    entries: Mapping[Path, Entry]
    """By their paths: the documents."""

    def role_title(self, path: Path, role: str) -> str:
        """What a role is called; empty if it is not known."""
        things = self.things.get(path, ())
        return next((each.name for each in things if each.kind == "role" and each.id == role), "")


def listed(paths: Sequence[Path], settings: Settings) -> Listed:
    """What there is to open.

    Args:
        paths: Documents or folders named on the command line.
        settings: What was kept of the person.
    """
    own: list[Entry | Fault] = []
    given: list[Path] = []
    for path in paths:
        try:
            given += documents_at([path])
        except Refused as refused:
            own.append(Fault(Path(refused.file), refused.problem.message))
    known = {path.resolve() for path in given}
    files = [*given, *(path for path in own_frameworks() if path.resolve() not in known)]
    return Listed((*own, *(_peeked(path) for path in files)), bundled().entries, known_role(settings))


def names(documents: Listed) -> Names:
    """The names in all documents; those that cannot be read have none."""
    own = [entry for entry in documents.own if isinstance(entry, Entry)]
    things: dict[Path, Sequence[Thing]] = {entry.path: _things(entry.path) for entry in own}
    things |= things_of([entry.path for entry in documents.bundled], bundled_folder())
    every = [*own, *documents.bundled]
    return Names(Searched(every, things), things, {entry.path: entry for entry in every})


def _peeked(path: Path) -> Entry | Fault:
    from pathways.documents.peek import peek

    seen = peek(path)
    return seen if seen is not None else Fault(path, "this file cannot be read as a document")


def _things(path: Path) -> tuple[Thing, ...]:
    from pathways.documents.read import read_document
    from pathways.documents.things import things_in

    try:
        return tuple(things_in(read_document(path).document))
    except Refused:
        return ()
