"""What a role description is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathways.export.diagram.describe import role_titles
from pathways.graph.career import CareerGraph
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.papers.parts.basis import Bases, source_numbers
from pathways.papers.parts.pay import PayKnown


@dataclass(frozen=True, eq=False)
class Described:
    """A role of a framework, and what pay is known on a day."""

    graph: CareerGraph
    role: Role
    pay: PayKnown
    on: date

    @property
    def framework(self) -> Framework:
        """The framework of the role."""
        return self.graph.framework

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each role is called; no two alike."""
        return role_titles(self.graph)

    @cached_property
    def bases(self) -> Bases:
        """What the statements rest on."""
        return Bases(self.framework, source_numbers([self.framework]))
