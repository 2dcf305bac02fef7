"""The documents at hand, and how one is found by path, id, title or institution."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.bundled import FOLDERS, bundled_folder
from pathways.documents.entry import Entry
from pathways.documents.refused import Refused
from pathways.documents.stamp import Stamp, stamp_of
from pathways.problems import nearest
from pathways.problems.suggest import listed

if TYPE_CHECKING:
    from pathways.documents.read import Reading
    from pathways.model.facts import Fact

SUFFIXES = frozenset({".yaml", ".yml"})

_IS_ID = re.compile(r"^[a-z0-9][a-z0-9.-]*$")


@dataclass(frozen=True)
class Catalogue:
    """Documents by their heads, in the order of their folders and names."""

    entries: tuple[Entry, ...]

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The documents of one kind."""
        return tuple(entry for entry in self.entries if entry.kind == kind)

    def kind_of(self, wanted: str) -> str:
        """The kind of document that a name means: a framework where any is meant, else the kind of the best match.

        Raises:
            Refused: If nothing is called so.
        """
        if _looks_like_path(wanted) or Path(wanted).exists():
            from pathways.documents.peek import peek

            found = peek(Path(wanted))
            return found.kind if found is not None else "framework"
        key = wanted.casefold()
        for names in (_exact_names, _loose_names):
            kinds = [entry.kind for entry in self.entries if key in names(entry)]
            if kinds:
                return "framework" if "framework" in kinds else kinds[0]
        parts = [entry.kind for entry in self.entries if any(key in name for name in _loose_names(entry))]
        if parts:
            return "framework" if "framework" in parts else parts[0]
        known = [entry.id for entry in self.entries]
        help = nearest(wanted, known) or f"known are {listed(known)}; a file is named by its path"
        raise _not_found(wanted, f"there is no document called {wanted!r}", help)

    def knows(self, wanted: str, kind: str) -> bool:
        """Whether a name means documents of a kind, one or several; a path is read to see."""
        if _looks_like_path(wanted) or Path(wanted).exists():
            from pathways.documents.peek import peek

            found = peek(Path(wanted))
            return found is not None and found.kind == kind
        key = wanted.casefold()
        return any(key in name for entry in self.of_kind(kind) for name in _exact_names(entry) | _loose_names(entry))

    def find(self, wanted: str, kind: str = "framework") -> Path:
        """The file of the document that a person means.

        A path that exists is taken as it is; otherwise an id, a file name, a title or an institution, in full or as far
        as it is unambiguous, without regard to capitals.

        Raises:
            Refused: If there is none, or more than one.
        """
        if _looks_like_path(wanted) or Path(wanted).exists():
            return Path(wanted)
        entries = self.of_kind(kind)
        key = wanted.casefold()
        for names in (_exact_names, _loose_names):
            if found := [entry for entry in entries if key in names(entry)]:
                return _only(found, wanted)
        if found := [entry for entry in entries if any(key in name for name in _loose_names(entry))]:
            return _only(found, wanted)
        known = [entry.id for entry in entries]
        help = nearest(wanted, known) or f"known are {listed(known)}; a file is named by its path"
        raise _not_found(wanted, f"there is no {kind} called {wanted!r}", help)


def bundled() -> Catalogue:
    """The documents that come with the program."""
    folder = bundled_folder()
    return _catalogue(folder, tuple((path, stamp_of(path)) for path in documents_in(folder)))


@lru_cache(1)
def _catalogue(folder: Path, files: tuple[tuple[Path, Stamp | None], ...]) -> Catalogue:
    """The catalogue of a folder, made anew when one of its files is another."""
    from pathways.documents.index import indexed

    return Catalogue(tuple(sorted(indexed((path for path, _ in files), folder), key=_in_order)))


def bundled_file(wanted: str, kind: str) -> Path | None:
    """The bundled document of a kind whose id is exactly this, by the name of its file; None if there is none."""
    if not _IS_ID.match(wanted):
        return None
    places = (bundled_folder() / folder / f"{wanted}.yaml" for folder in FOLDERS.get(kind, ()))
    return next((place for place in places if place.is_file()), None)


def find(wanted: str, kind: str) -> Path:
    """The file of the document of a kind that a person means: a path, a bundled id, else whatever is called so.

    Raises:
        Refused: If there is none, or more than one.
    """
    if not Path(wanted).exists() and (found := bundled_file(wanted, kind)) is not None:
        return found
    return bundled().find(wanted, kind)


def kind_of(wanted: str) -> str:
    """The kind of document that a name means: a framework where any is meant.

    Raises:
        Refused: If nothing is called so.
    """
    if not Path(wanted).exists() and bundled_file(wanted, "framework") is not None:
        return "framework"
    return bundled().kind_of(wanted)


def documents_in(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder, in order; hidden folders are passed over."""
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and not path.is_dir():
            yield path


def documents_at(paths: Sequence[Path]) -> list[Path]:
    """The files meant by paths, each a document or a folder of them.

    Raises:
        Refused: If a folder holds no document.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if not path.is_dir():
            found[path] = None
            continue
        inside = list(documents_in(path))
        if not inside:
            raise _not_found(str(path), "there is no document in this folder", "documents end in .yaml")
        found.update(dict.fromkeys(inside))
    return list(found)


def shared_facts() -> dict[str, Fact]:
    """The facts that every document may use.

    Raises:
        Refused: If the bundled book of facts cannot be read.
    """
    from pathways.model.facts import FactBook

    reading = read_facts()
    return dict(reading.document.facts) if reading is not None and isinstance(reading.document, FactBook) else {}


def read_facts() -> Reading | None:
    """The bundled book of facts; None if there is none."""
    from pathways.documents.read import read_document
    from pathways.model.facts import FactBook

    path = bundled_folder() / "facts.yaml"
    reading = read_document(path) if path.exists() else None
    return reading if reading is not None and isinstance(reading.document, FactBook) else None


_BEFORE_A_NAME = ("the ", "university of ")


def _in_order(entry: Entry) -> tuple[str, str, str]:
    """Institutions before models, each by what people look it up under: Bath under B, not under U."""
    name = (entry.institution or entry.title).casefold()
    for words in _BEFORE_A_NAME:
        name = name.removeprefix(words)
    return (entry.path.parent.name, name, entry.id)


def _exact_names(entry: Entry) -> set[str]:
    return {entry.id.casefold(), entry.path.stem.casefold()}


def _loose_names(entry: Entry) -> set[str]:
    return {name.casefold() for name in (entry.id, entry.title, entry.institution) if name}


def _only(found: list[Entry], wanted: str) -> Path:
    if len(found) > 1:
        ids = listed(entry.id for entry in found)
        raise _not_found(wanted, f"{wanted!r} can mean several: {ids}", "give the id of one")
    return found[0].path


def _looks_like_path(wanted: str) -> bool:
    return Path(wanted).suffix.lower() in SUFFIXES or wanted.startswith((".", "/", "~"))


def _not_found(name: str, message: str, help: str) -> Refused:
    refused = Refused("not-found", message, help)
    refused.file = name
    return refused
