"""What a run holds while it goes from month to month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from pathways.graph.career import CareerGraph
from pathways.workforce.cost.cohort import Cohort
from pathways.workforce.cost.pricing import Pricing
from pathways.workforce.cost.rates import Rates
from pathways.workforce.cost.situation import Situation, Tally
from pathways.workforce.cost.terms import Terms
from pathways.workforce.evaluation import Outcomes, outcomes_of
from pathways.workforce.mapping import Post, Proposal, propose
from pathways.workforce.mapping_evidence import grade_key
from pathways.workforce.timeline import Case, Round, Timeline

State = dict[Cohort, Decimal]
"""Positions, and how many contracts are in each, in whole or in expected parts."""


@dataclass
class Working:
    """A scenario in one case, with where people are."""

    situation: Situation
    timeline: Timeline
    case: Case
    state: State = field(default_factory=dict)
    due: dict[int, State] = field(default_factory=dict)
    """By month, by its number: posts that are filled again then."""
    tally: Tally = field(default_factory=Tally)
    starts: dict[tuple[str, str, str, date], str | None] = field(default_factory=dict)
    """By move, point, grade and day of the table: where pay starts, on the scale; None: it cannot be reckoned."""
    structure: str | None = None
    """The pay structure that posts have been assimilated to; None: the first."""

    @property
    def pricing(self) -> Pricing:
        """The pay that holds now."""
        return self.pricings[self.structure]

    @cached_property
    def pricings(self) -> Mapping[str | None, Pricing]:
        """By pay structure: its pay through time. Under None: that of the first day."""
        scenario, pay = self.timeline.scenario, self.situation.pay
        awards = tuple((day, Decimal(str(percent))) for day, percent in self.timeline.awards(self.case))
        terms: list[tuple[str | None, Terms]] = [(None, pay.first), *pay.later.items()]
        return {name: Pricing(each, scenario.pay, awards) for name, each in terms}

    @cached_property
    def rates(self) -> Rates:
        """The on-costs through time."""
        return Rates(self.situation.pay.costs)

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """Every round of moves, in order."""
        graphs = self.situation.graphs.values()
        return self.timeline.rounds({name: move for graph in graphs for name, move in graph.framework.moves.items()})

    @cached_property
    def posts(self) -> Mapping[int, int]:
        """By row of the table: the number of the posts of one name that the contract belongs to."""
        numbers: dict[tuple[int, ...], int] = {}
        groups: dict[int, list[int]] = {contract.row: [] for contract in self.situation.staff.contracts}
        for mapping in self.situation.mappings.values():
            for number, group in enumerate(mapping.groups):
                for contract in group.contracts:
                    groups[contract.row].append(number)
        return {row: numbers.setdefault(tuple(found), len(numbers)) for row, found in groups.items()}

    @cached_property
    def places(self) -> Mapping[str, Mapping[int, Proposal]]:
        """By framework and posts: where they stand."""
        return {
            name: {self.posts[contract.row]: group.proposal for group in mapping.groups for contract in group.contracts}
            for name, mapping in self.situation.mappings.items()
        }

    @cached_property
    def outcomes(self) -> Mapping[str, Mapping[int, Outcomes]]:
        """By framework and posts: the roles that they come to by an evaluation."""
        return {
            name: {
                self.posts[contract.row]: found
                for group in mapping.groups
                for found in (outcomes_of(group.post.grade, group.proposal.candidates, mapping.graph, mapping.graded),)
                for contract in group.contracts
            }
            for name, mapping in self.situation.mappings.items()
        }

    def graph(self, day: date) -> CareerGraph | None:
        """The framework in whose roles posts stand on a day."""
        name = self.timeline.roles_on(day)
        return self.situation.graphs[name] if name is not None else None

    def place_of_role(self, name: str, graph: CareerGraph, role: str) -> Proposal:
        """Where people in a role of one framework stand in another."""
        found = graph.roles[role]
        target = self.situation.targets[name]
        before = next((each for each in self.situation.targets.values() if each.graph is graph), None)
        return propose(Post(found.title, found.family, found.grade), target, before)

    def pension_of(self, grade: str | None) -> str | None:
        """The pension scheme of a grade, by its id; None: none is counted."""
        return self._pensions.get(grade_key(grade), self._pension) if grade else self._pension

    @cached_property
    def _pension(self) -> str | None:
        return self.timeline.scenario.pay.pension

    @cached_property
    def _pensions(self) -> Mapping[str | None, str]:
        by_grade = self.timeline.scenario.pay.pensions_by_grade
        return {grade_key(name): pension for name, pension in by_grade.items()}

    def annual(self, cohort: Cohort, day: date) -> Decimal | None:
        """The annual pay of a position at full time on a day; None where it is not known."""
        own = self.unprotected(cohort, day)
        if own is None or cohort.protected is None or cohort.protected_until is None:
            return own
        return max(own, cohort.protected) if day < cohort.protected_until else own

    def unprotected(self, cohort: Cohort, day: date) -> Decimal | None:
        """The same without what is protected."""
        if cohort.point is not None:
            return self.pricing.value(cohort.point, day)
        return None if cohort.salary is None else self.pricing.raised(cohort.salary, cohort.salary_since, day)


def put(state: State, cohort: Cohort, number: Decimal) -> None:
    """Add contracts to a position."""
    if number:
        state[cohort] = state.get(cohort, Decimal(0)) + number
