"""Words that several sections of a plan share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pathways.export.diagram.describe import role_titles
from pathways.model.facts import Fact
from pathways.model.roles import Role
from pathways.papers.parts.basis import Bases, source_numbers
from pathways.papers.parts.placed import grade_of
from pathways.sector.career_plan import CareerPlan


@dataclass(frozen=True, eq=False)
class Worded:
    """A plan with what is needed to put it in words."""

    plan: CareerPlan
    facts: Mapping[str, Fact]
    """The definitions of all facts."""

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What each role of the framework is called; no two alike."""
        return role_titles(self.plan.graph)

    @cached_property
    def bases(self) -> Bases:
        """What the statements of the framework rest on."""
        return Bases(self.plan.framework, source_numbers([self.plan.framework]))

    @property
    def target(self) -> str:
        """What the target is called."""
        return self.titles[self.plan.target.id]

    def placed(self, role: Role) -> str:
        """A role of the framework with its grade."""
        grade = grade_of(role, self.plan.framework)
        title = self.titles[role.id]
        return f"{title} ({grade[:1].lower()}{grade[1:]})" if grade and grade.lower() not in title.lower() else title
