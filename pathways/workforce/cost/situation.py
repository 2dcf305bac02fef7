"""What the cost of a scenario is worked out from, and what is counted on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from pathways.graph.career import CareerGraph
from pathways.model.facts import Fact
from pathways.workforce.cost.rates import Heading
from pathways.workforce.cost.terms import PayTerms
from pathways.workforce.mapping import Mapped
from pathways.workforce.mapping_evidence import Target
from pathways.workforce.staff import Funding, Staff


@dataclass(frozen=True)
class Situation:
    """Everything but the actions."""

    staff: Staff
    pay: PayTerms
    graphs: Mapping[str, CareerGraph]
    """By the name that the scenario gives a framework."""
    mappings: Mapping[str, Mapped]
    """By framework: where its posts stand."""
    targets: Mapping[str, Target]
    """By framework: what may be drawn on where others are mapped to it later."""
    facts: Mapping[str, Fact]
    """The facts that conditions may ask for."""
    assume_bottom: bool = False
    """Whether pay after a move whose rule is given in words is taken to start at the bottom of the new grade."""


class Lack(StrEnum):
    """Why something could not be counted; worded elsewhere."""

    NOT_RUNNING = "not-running"
    """A contract begins after the baseline, or ended before it."""
    NO_PAY = "no-pay"
    """A contract has neither a point nor a salary."""
    POINT_NOT_HELD = "point-not-held"
    """The value of its point is not held."""
    NO_GRADE = "no-grade"
    """Its grade is not in the pay structure: it is costed, and gets no increments."""
    GRADE_NOT_HELD = "grade-not-held"
    """The points of its grade are not held: it is costed, and gets no increments."""
    NO_INCREMENTS = "no-increments"
    """When increments fall is held nowhere: none are counted."""
    NO_ANNIVERSARY = "no-anniversary"
    """When the contract's anniversary falls is not known: it gets no increments."""
    RULE_IN_WORDS = "rule-in-words"
    """Where pay starts after the move cannot be reckoned: people move, and their pay stays as it was."""
    TOO_FEW = "too-few"
    """Fewer people could make the move than the scenario says."""
    NOT_OPEN = "not-open"
    """The move was closed or stopped on the day: nobody makes it."""
    NOT_IN_FORCE = "not-in-force"
    """The framework in force on the day has no such move."""
    LEADS_NOWHERE = "leads-nowhere"
    """The move changes no role for good: nothing is counted."""
    NOT_RECRUITED = "not-recruited"
    """Recruitment is stopped on the day: the posts are not added."""
    POST_NOT_PRICED = "post-not-priced"
    """What the new post pays is not held: it is not costed."""
    NOT_ASSIMILATED = "not-assimilated"
    """The new structure has no such grade: pay stays as it was."""
    KEPT = "kept"
    """The rule of the move gives less than the present pay: the present pay is kept."""
    NOT_EVALUATED = "not-evaluated"
    """No grade above is held: the outcome of the evaluation changes no pay."""


Key = tuple[int, Heading, Funding, str | None]
"""The year by its number, what is paid for, what from, and the part of the institution."""


@dataclass(frozen=True, slots=True)
class Assimilation:
    """From which grade to which people go when the pay structure changes."""

    grade: str | None
    to_grade: str | None
    """None: the new structure has no such grade, and pay stays as it was."""


@dataclass(frozen=True, slots=True)
class Assimilated:
    """What becomes of the people who are assimilated alike."""

    contracts: Decimal = Decimal(0)
    gain: Decimal = Decimal(0)
    """By how much annual pay at full time rises on the day, all of them together."""
    protected: Decimal = Decimal(0)
    """How many of them keep pay above the new grade."""


@dataclass
class Tally:
    """What a run adds up as it goes along the months."""

    money: dict[Key, Decimal] = field(default_factory=dict)
    moved: dict[tuple[str, int], Decimal] = field(default_factory=dict)
    """By action and year: how many make the move, or come out higher, as expected values."""
    lacks: dict[tuple[Lack, str], Decimal] = field(default_factory=dict)
    """By what is lacking, and of which action: for how many people, moves or posts."""
    assimilated: dict[Assimilation, Assimilated] = field(default_factory=dict)
    heads: dict[int, Decimal] = field(default_factory=dict)
    """By year: contracts in its last month, as expected values."""
    protected: dict[int, Decimal] = field(default_factory=dict)
    """By year: contracts with protected pay in its last month."""

    def lack(self, code: Lack, of: str = "", number: Decimal = Decimal(1)) -> None:
        """Count something that could not be counted."""
        key = (code, of)
        self.lacks[key] = self.lacks.get(key, Decimal(0)) + number

    def count(self, action: str, year: int, number: Decimal) -> None:
        """Count people whom an action concerned."""
        self.moved[action, year] = self.moved.get((action, year), Decimal(0)) + number

    def assimilate(self, way: Assimilation, number: Decimal, gain: Decimal, *, protected: bool) -> None:
        """Count people who go over to another structure, with what each gains."""
        found = self.assimilated.get(way, Assimilated())
        self.assimilated[way] = Assimilated(
            found.contracts + number, found.gain + gain * number, found.protected + (number if protected else 0)
        )
