"""What goes into a committee paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pathways.compare.changes.change import Changes
from pathways.compare.crosswalk.rows import Correspondence
from pathways.compare.shape import Shape
from pathways.compare.shapes import Comparison
from pathways.export.equality import Section
from pathways.funding.rulebook import Rulebook
from pathways.graph.career import CareerGraph
from pathways.model.cover import Cover
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.papers.parts.basis import Bases, source_numbers
from pathways.papers.parts.pay import PayKnown
from pathways.problems.problem import Problem
from pathways.workforce.cost.answer import ScenarioCost
from pathways.workforce.equality.answer import Equality
from pathways.workforce.forecast.shown import Shown


@dataclass(frozen=True)
class Presented:
    """A framework that the paper puts before the committee."""

    graph: CareerGraph
    """As it stands on the day of the paper."""
    shape: Shape
    picture: str | None
    """Its diagram as SVG; None: it could not be drawn."""
    observations: tuple[Problem, ...] = ()
    """What `pathways check` finds."""

    @property
    def framework(self) -> Framework:
        """The framework."""
        return self.graph.framework


@dataclass(frozen=True)
class Beside:
    """A framework that is not presented, and that the first one presented is set beside."""

    graph: CareerGraph
    shape: Shape
    comparison: Comparison
    """From the first presented to it."""
    correspondence: Correspondence
    is_model: bool
    """Whether it is the model with the other way up, which nobody named."""


@dataclass(frozen=True)
class Changed:
    """What changed since the last version of the first framework."""

    changes: Changes
    was: str
    """What the earlier version is called: a file, an id or a revision."""


@dataclass(frozen=True)
class Foretold:
    """A forecast, and what it takes for granted, in words."""

    shown: Shown
    graph: CareerGraph
    granted: tuple[str, ...]


@dataclass(frozen=True)
class Answers:
    """What was worked out for a scenario."""

    title: str
    framework: str
    """The id of the framework that comes into force last."""
    contracts: str
    """How many contracts there are, in words."""
    left_out: int
    """Rows of the staff table that were passed over."""
    cost: ScenarioCost | None
    """None: it may not be shown, because there are too few people."""
    forecast: Foretold
    equality: Equality
    equality_sections: tuple[Section, ...]


@dataclass(frozen=True)
class Ask:
    """Everything that a committee paper is made from."""

    presented: tuple[Presented, ...]
    """One or more."""
    on: date
    """The day of which the frameworks are, and that of the paper where its cover gives none."""
    facts: Mapping[str, Fact]
    """The definitions of all facts."""
    pay: PayKnown
    cover: Cover = field(default_factory=lambda: Cover(document="cover", format=1))
    beside: tuple[Beside, ...] = ()
    among: tuple[Beside, ...] = ()
    """The other presented frameworks, each beside the first."""
    changed: Changed | None = None
    """None: no earlier version was named."""
    answers: Answers | None = None
    """None: no scenario was named."""
    rules: Rulebook | None = None
    """The rules of funders; None: they are not looked at."""

    @property
    def first(self) -> Presented:
        """The framework that the paper is about first of all."""
        return self.presented[0]

    @property
    def numbers(self) -> Mapping[tuple[str, str], int]:
        """The numbers of all sources."""
        return source_numbers((*(each.framework for each in self.presented), *self.others))

    @property
    def others(self) -> tuple[Framework, ...]:
        """The frameworks that are compared and not presented."""
        return tuple(each.graph.framework for each in self.beside)

    def bases(self, framework: Framework) -> Bases:
        """What the statements of a framework rest on."""
        return Bases(framework, self.numbers)

    @property
    def title(self) -> str:
        """The title of the paper: that of its cover, else what it presents."""
        if self.cover.title is not None:
            return self.cover.title
        return " and ".join(each.framework.title for each in self.presented)
