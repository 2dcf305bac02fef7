"""What a check looks at: a document, the names that could not be read, and what is worked out once for all checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pathways.graph.career import CareerGraph, career_graph
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Funder, RuleSet
from pathways.model.reform import Reform
from pathways.model.roles import Role


@dataclass(frozen=True)
class Subject:
    """A framework under examination."""

    framework: Framework
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read, which others may name all the same."""
    shared: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""

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
class Neighbours:
    """What other documents define that a funder's document or a reform may name."""

    entries: Mapping[str, RuleSet] = field(default_factory=dict)
    """Policies and schemes by id."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """Facts of single documents."""


@dataclass(frozen=True)
class FunderSubject:
    """A funder document under examination."""

    document: Funder
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By section: ids of statements that could not be read."""
    shared: Mapping[str, Fact] = field(default_factory=dict)
    """The facts that every document may use."""
    neighbours: Neighbours = Neighbours()

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
    neighbours: Neighbours = Neighbours()

    def known(self, section: str) -> set[str]:
        """The ids of a section, with those of statements that could not be read."""
        return {*getattr(self.document, section, ()), *self.left_out.get(section, ())}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Shared facts and those of every funder."""
        return {**self.shared, **self.neighbours.facts}


AnySubject = Subject | FunderSubject | ReformSubject
"""What a check on statements, sources, conditions and bodies looks at."""
