"""A document from its text: events, statements, model; with every problem on the way."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from importlib import import_module
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from pathways.documents.bundled import is_bundled
from pathways.documents.memory import parsed_again
from pathways.documents.parsed import Parsed
from pathways.documents.refused import Refused
from pathways.documents.stamp import Stamp, stamp_of
from pathways.documents.statements import read_statements
from pathways.documents.text import read_text, split_lines
from pathways.problems import Located, Path, Place, Problem, nearest
from pathways.problems.suggest import listed

if TYPE_CHECKING:
    from pydantic import BaseModel

    from pathways.model.areas import AreaBook
    from pathways.model.authorship import Authorship
    from pathways.model.commitment import CommitmentBook
    from pathways.model.cover import Cover
    from pathways.model.crosswalk import Crosswalk
    from pathways.model.development import Development
    from pathways.model.facts import FactBook
    from pathways.model.framework import Framework
    from pathways.model.funder import Funder
    from pathways.model.language import LanguageBook
    from pathways.model.on_costs import OnCosts
    from pathways.model.pay_scale import PayScale
    from pathways.model.pay_structure import PayStructure
    from pathways.model.person import Person
    from pathways.model.plan import ActionPlan
    from pathways.model.recognition import Recognition
    from pathways.model.reform import Reform
    from pathways.model.scenario import Scenario

    Pay = PayScale | PayStructure | OnCosts
    Sector = Recognition | Development | AreaBook | CommitmentBook | ActionPlan | Authorship | Crosswalk | Scenario
    Document = Framework | FactBook | Funder | LanguageBook | Person | Cover | Reform | Pay | Sector

KINDS = {
    "framework": ("framework", "Framework"),
    "facts": ("facts", "FactBook"),
    "funder": ("funder", "Funder"),
    "person": ("person", "Person"),
    "reform": ("reform", "Reform"),
    "language": ("language", "LanguageBook"),
    "pay-scale": ("pay_scale", "PayScale"),
    "pay-structure": ("pay_structure", "PayStructure"),
    "on-costs": ("on_costs", "OnCosts"),
    "recognition": ("recognition", "Recognition"),
    "development": ("development", "Development"),
    "areas": ("areas", "AreaBook"),
    "commitment": ("commitment", "CommitmentBook"),
    "plan": ("plan", "ActionPlan"),
    "authorship": ("authorship", "Authorship"),
    "crosswalk": ("crosswalk", "Crosswalk"),
    "scenario": ("scenario", "Scenario"),
    "cover": ("cover", "Cover"),
}
"""The kinds of document, as `document:` names them: each with its module in `pathways.model` and its class."""

BUNDLED_KEPT = 64
"""Of so many bundled documents the last readings are kept while a program runs, in about 50 MB at most."""


def model_of(kind: str) -> tuple[type[BaseModel], type[BaseModel]]:
    """The model of a kind of document and of its head; imported when it is first asked for."""
    module, name = KINDS[kind]
    found = import_module(f"pathways.model.{module}")
    return getattr(found, name), getattr(found, f"{name}Head")


@dataclass(frozen=True)
class Reading:
    """A document as far as it could be read, with its text and everything wrong with it."""

    file: str
    text: str
    parsed: Parsed
    document: Document
    problems: tuple[Problem, ...]
    left_out: dict[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read."""
    below: Reading | None = None
    """The framework that the document lies over, where it is an overlay; its text stays the overlay's own."""

    @property
    def whole(self) -> bool:
        """Whether nothing was left out. A reduced document may be checked, never judged or drawn."""
        return not self.problems

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return split_lines(self.text)

    def stands_below(self, path: Path) -> bool:
        """Whether a path of an overlay stands in the framework below only."""
        if self.below is None:
            return False
        from pathways.documents.overlay import stands_below

        return stands_below(path, self.parsed.data, self.below.parsed.data)

    def locate(self, problem: Problem) -> Located:
        """The problem with its line and column."""
        if self.below is not None:
            return self._locate_over(self.below, problem)
        place = self.parsed.place(problem.path, problem.on)
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        also = tuple(self.parsed.place(path, "key") for path in problem.also)
        return Located(self.file, place, problem, line, also)

    def _locate_over(self, below: Reading, problem: Problem) -> Located:
        """The same in an overlay: what stands below only is told where the overlay says what it extends."""

        def place_of(path: Path, on: str) -> Place:
            lower = self.stands_below(path)
            return self.parsed.place(("extends",) if lower else path, "value" if lower else on)

        place = place_of(problem.path, problem.on)
        if self.stands_below(problem.path):
            told = f"{problem.message}; {_dotted(problem.path)} stands in {below.document.id!r}, which this extends"
            problem = replace(problem, message=told)
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        return Located(self.file, place, problem, line, tuple(place_of(path, "key") for path in problem.also))

    @property
    def located(self) -> tuple[Located, ...]:
        """All problems of reading, each with its place."""
        return tuple(self.locate(problem) for problem in self.problems)


def read_document(path: FilePath, shown_as: str | None = None, without: Collection[str] = ()) -> Reading:
    """Read a file.

    Args:
        path: The file.
        shown_as: Its name in messages; without it, the path as given.
        without: Sections that a question does not need. Only bundled documents, which are tested whole, are read so.

    Raises:
        Refused: If it is no readable document; everything less is a problem of the reading.
    """
    file = shown_as or str(path)
    try:
        if is_bundled(path):
            return _read_bundled(path, file, stamp_of(path), frozenset(without))
        return read_string(read_text(path), file)
    except Refused as refused:
        refused.file = file
        raise


@lru_cache(BUNDLED_KEPT)
def _read_bundled(path: FilePath, file: str, _stamp: Stamp | None, without: frozenset[str]) -> Reading:
    """Read a bundled document; once as long as it is the same, for readings are never changed."""
    text = read_text(path)
    return read_string(text, file, parsed_again(text, path), without)


def read_string(
    text: str, file: str = "document.yaml", parsed: Parsed | None = None, without: Collection[str] = ()
) -> Reading:
    """Read a text as a document.

    Args:
        text: The text.
        file: Its name in messages.
        parsed: The same text as data, where it is parsed already.
        without: Sections that are not read.

    Raises:
        Refused: If it is no readable document.
    """
    try:
        if parsed is None:
            from pathways.documents.events import parse  # brings the YAML library along

            parsed = parse(text)
        kind = _kind(parsed, text)
    except Refused as refused:
        refused.file = file
        raise
    document, head = model_of(kind)
    if kind == "framework" and "extends" in parsed.data:
        from pathways.documents.overlay import is_overlay

        if is_overlay(parsed.data):
            return _read_overlay(text, file, parsed, document)
    read = read_statements(parsed.data, document, head, [problem.path for problem in parsed.problems], without)
    made: Any = document.model_construct(**read.values)
    return Reading(file, text, parsed, made, (*parsed.problems, *read.problems), read.left_out)


def _read_overlay(text: str, file: str, parsed: Parsed, document: type[BaseModel]) -> Reading:
    """Read a framework that lies over another, with it."""
    from pathways.documents.overlay import laid_over

    try:
        laid = laid_over(parsed, text)
    except Refused as refused:
        refused.file = file
        raise
    made: Any = document.model_construct(**laid.read.values)
    problems = (*laid.problems, *laid.read.problems)
    return Reading(file, text, parsed, made, problems, laid.read.left_out, laid.below)


def _dotted(path: Path) -> str:
    """A path in words: `moves > up`."""
    return repr(" > ".join(str(part) for part in path[:2]))


def _kind(parsed: Parsed, text: str) -> str:
    kind = parsed.data.get("document")
    if isinstance(kind, str) and kind in KINDS:
        return kind
    lines = split_lines(text)
    if kind is None:
        near = next((nearest("document", [key]) and key for key in parsed.data if nearest(key, ["document"])), None)
        place = parsed.place((near,) if near else (), "key")
        help = f"did you mean 'document' for {near!r}?" if near else "begin with `document: framework`"
        raise Refused("no-kind", "the document does not say what kind it is", help, place, lines[place.line - 1])
    place = parsed.place(("document",))
    help = nearest(kind, KINDS) or f"known are {listed(KINDS)}"
    raise Refused("unknown-kind", f"{kind!r} is no kind of document", help, place, lines[place.line - 1])
