"""What a check looks at: a document, the names that could not be read, and what is worked out once for all checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from pathways.checks.neighbours import Neighbours
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Funder
from pathways.model.reform import Reform
from pathways.model.roles import Role

if TYPE_CHECKING:
    from pathways.documents.read import Pay
    from pathways.documents.read import Sector as SectorDocument

    Sector = Pay | SectorDocument


@dataclass(frozen=True)
class Subject:
    """A framework under examination."""

    framework: Framework
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read, which others may name all the same."""
    shared: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""
    neighbours: Neighbours = field(default_factory=Neighbours)

    def known(self, section: str) -> set[str]:
        """The ids of a section, with those of statements that could not be read."""
        return {*getattr(self.framework, section), *self.left_out.get(section, ())}

    @property
    def document(self) -> Framework:
        """The framework, by the name that subjects of every kind have for their document."""
        return self.framework

    @cached_property
    def known_roles(self) -> set[str]:
        """The ids of all roles, titled or not."""
        return {*self.graph.roles, *self.known("roles")}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Shared facts and those of the document."""
        return {**self.shared, **self.framework.facts}

    @cached_property
    def graph(self) -> CareerGraph:
        """The framework as a graph, statements of every date together."""
        return career_graph(self.framework)

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """All roles by id."""
        return self.graph.roles


@dataclass(frozen=True)
class FunderSubject:
    """A funder document under examination."""

    document: Funder
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read."""
    shared: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""
    neighbours: Neighbours = field(default_factory=Neighbours)

    def known(self, section: str) -> set[str]:
        """The ids of a section, with those of statements that could not be read."""
        return {*getattr(self.document, section), *self.left_out.get(section, ())}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Shared facts and those of the document."""
        return {**self.shared, **self.document.facts}


@dataclass(frozen=True)
class ReformSubject:
    """A reform under examination."""

    document: Reform
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read."""
    shared: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""
    neighbours: Neighbours = field(default_factory=Neighbours)

    def known(self, section: str) -> set[str]:
        """The ids of a section, with those of statements that could not be read."""
        return {*getattr(self.document, section, ()), *self.left_out.get(section, ())}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Shared facts and those of every funder."""
        return {**self.shared, **self.neighbours.facts}


@dataclass(frozen=True)
class SectorSubject:
    """A document of any other kind under examination: pay, recognition, development, authorship, scenarios."""

    document: Sector
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read."""
    shared: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""
    neighbours: Neighbours = field(default_factory=Neighbours)

    def known(self, section: str) -> set[str]:
        """The ids of a section, with those of statements that could not be read."""
        return {*getattr(self.document, section, ()), *self.left_out.get(section, ())}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Shared facts and those of the documents that it names."""
        return {**self.shared, **self.neighbours.facts}


RuledSubject = Subject | FunderSubject | ReformSubject | SectorSubject
"""What a check on conditions and facts looks at."""

AnySubject = RuledSubject
"""What a check on statements, sources, conditions and bodies looks at."""
