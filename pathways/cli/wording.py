"""The text whose wording a person asks about: a file, or a framework, funder, scheme or policy by its name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathways.documents.catalogue import Catalogue
    from pathways.documents.read import Reading
    from pathways.funding.rulebook import Rulebook, Version
    from pathways.language.passages import Passage

_DOCUMENTS = frozenset({".yaml", ".yml"})
_FILES = frozenset({".txt", ".text", ".md", ".markdown", ".docx", ".pdf", ".doc", ".rtf", ".odt", ".html", ".htm"})


@dataclass(frozen=True)
class NamedText:
    """A text that was asked about."""

    name: str
    """The file before places."""
    passages: tuple[Passage, ...]
    of_framework: bool = False
    called: str = ""
    """What the text is called, where that is not its file."""


def named_text(wanted: str) -> NamedText:
    """The text that a person names.

    A path that exists, or looks like one, is a file. Otherwise the id of a framework or funder, then that of a scheme
    or policy, then whatever else a framework or scheme can be called by.

    Raises:
        Refused: If there is none, or it cannot be read.
    """
    path = Path(wanted)
    if path.suffix.lower() in _DOCUMENTS:
        return _of_document(path)
    if path.exists() or path.suffix.lower() in _FILES or wanted.startswith((".", "/", "~")):
        from pathways.formats.opened import open_passages

        return NamedText(wanted, open_passages(path))
    return _of_name(wanted)


def _of_name(wanted: str) -> NamedText:
    from pathways.cli.chosen import read_wanted
    from pathways.cli.rulebook import scheme_named
    from pathways.documents.catalogue import bundled
    from pathways.documents.refused import Refused

    catalogue, key = bundled(), wanted.casefold()
    for entry in (*catalogue.of_kind("framework"), *catalogue.of_kind("funder")):
        if key in {entry.id.casefold(), entry.title.casefold()}:
            return _of_document(entry.path)
    shelf = _shelf(catalogue)
    versions = shelf.book.versions.values()
    if any(key == version.id.casefold() for version in versions):
        return _of_scheme(shelf, scheme_named(shelf.book, wanted))
    try:
        return _of_reading(read_wanted(wanted))
    except Refused as refused:
        if refused.problem.code != "not-found":
            raise
    if any(key in version.entry.name.casefold() for version in versions):
        return _of_scheme(shelf, scheme_named(shelf.book, wanted))
    raise _unknown(wanted, catalogue, list(shelf.book.versions))


def _unknown(wanted: str, catalogue: Catalogue, schemes: list[str]) -> Exception:
    from pathways.documents.refused import Refused
    from pathways.problems import nearest

    names = [*(entry.id for kind in ("framework", "funder") for entry in catalogue.of_kind(kind)), *schemes]
    help = nearest(wanted, names) or "give a file, or an id that `pathways list --kind all` shows"
    refused = Refused("not-found", f"there is no file, framework, funder or scheme called {wanted!r}", help)
    refused.file = wanted
    return refused


@dataclass(frozen=True)
class _Shelf:
    """All bundled funder documents, as rules and as they are written."""

    book: Rulebook
    readings: dict[str, Reading]
    """By the id of the funder."""


def _shelf(catalogue: Catalogue) -> _Shelf:
    from pathways.documents.read import read_document
    from pathways.funding.rulebook import Rulebook
    from pathways.model.funder import Funder

    funders, readings = [], {}
    for entry in catalogue.of_kind("funder"):
        reading = read_document(entry.path, _shown(entry.path))
        if isinstance(reading.document, Funder):
            funders.append(reading.document)
            readings[reading.document.id] = reading
    return _Shelf(Rulebook(tuple(funders), {}), readings)


def _of_scheme(shelf: _Shelf, version: Version) -> NamedText:
    """The rules of a scheme or policy, then those of the policies that it follows."""
    from pathways.language.statements import passages_of

    passages: list[Passage] = []
    for each, rules in _layers(shelf.book, version):
        reading = shelf.readings[each.funder.id]
        section = "schemes" if each.is_scheme else "policies"
        file = "" if each.funder is version.funder else reading.file
        only = [(section, each.id, "rules", rule) for rule in rules]
        passages += passages_of(reading, only, file) if only else ()
    own = shelf.readings[version.funder.id].file
    return NamedText(own, tuple(passages), called=f"{version.entry.name} ({version.id})")


def _layers(book: Rulebook, version: Version) -> Iterator[tuple[Version, list[str]]]:
    """A version and what it follows, the nearest first, each with its rules that those before do not drop."""
    waiting: list[tuple[Version, frozenset[str]]] = [(version, frozenset())]
    met = {version.id}
    while waiting:
        here, dropped = waiting.pop(0)
        yield here, [rule for rule in here.entry.rules if rule not in dropped]
        for name in here.entry.follows:
            if name in book.versions and name not in met:
                met.add(name)
                waiting.append((book.versions[name], dropped | {*here.entry.drops}))


def _of_document(path: Path) -> NamedText:
    from pathways.documents.read import read_document

    return _of_reading(read_document(path, _shown(path)))


def _of_reading(reading: Reading) -> NamedText:
    from pathways.language.statements import passages_of
    from pathways.model.framework import Framework

    return NamedText(reading.file, passages_of(reading), isinstance(reading.document, Framework))


def _shown(path: Path) -> str:
    """A path as messages show it: from here where that is shorter."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
