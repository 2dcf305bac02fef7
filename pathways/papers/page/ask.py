"""What a page is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathways.export.diagram.describe import role_titles
from pathways.export.diagram.logo import Logo
from pathways.graph.career import CareerGraph
from pathways.graph.ladder import Ladder, ladder_of
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.papers.parts.basis import Bases, source_numbers
from pathways.papers.parts.pay import PayKnown


@dataclass(frozen=True, eq=False)
class Paged:
    """A framework on a day, and how its page is to look."""

    graph: CareerGraph
    facts: Mapping[str, Fact]
    """The definitions that all documents share."""
    pay: PayKnown
    on: date
    colour: str | None = None
    """The institution's colour, as `theme` takes it."""
    logo: Logo | None = None

    @property
    def framework(self) -> Framework:
        """The framework as it stood on the day."""
        return self.graph.framework

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each role is called; no two alike."""
        return role_titles(self.graph)

    @cached_property
    def bases(self) -> Bases:
        """What the statements rest on."""
        return Bases(self.framework, source_numbers([self.framework]))

    @cached_property
    def ladder(self) -> Ladder:
        """Grades by tracks."""
        return ladder_of(self.graph)
