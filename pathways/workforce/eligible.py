"""Whether somebody in a post may make a move on a day, as far as the contract tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pathways.model.conditions import AreaLevel, Condition, Judgement, Meets
from pathways.model.facts import Fact, Settler
from pathways.model.moves import Move
from pathways.rules.evaluate import evaluate
from pathways.rules.finding import Finding
from pathways.rules.spans import years_between
from pathways.rules.states import Open, Range, State, Unknown
from pathways.rules.truth import Truth
from pathways.rules.typed import typed
from pathways.workforce.staff import ContractType


def may_make(
    move: Move,
    requires: Condition | None,
    type_: ContractType,
    in_grade_since: date | None,
    day: date,
    facts: Mapping[str, Fact],
) -> bool:
    """Whether nothing that is known stands in the way. What a contract does not tell stands in nobody's way.

    Args:
        move: The move, with the kinds of contract that it is open to.
        requires: What it asks for on the day.
        type_: The kind of contract.
        in_grade_since: The first day in the present grade; None where it is not known.
        day: The day of the move.
        facts: The definitions of facts.
    """
    open_to = move.open_to.contract if move.open_to else ()
    if open_to and type_ is not ContractType.NOT_KNOWN and type_.value not in open_to:
        return False
    if requires is None:
        return True
    known: dict[str, str | float] = {}
    if type_ is not ContractType.NOT_KNOWN:
        known["contract.kind"] = type_.value
    if in_grade_since is not None:
        known["post.years_in_grade"] = years_in_grade(in_grade_since, day)
    return evaluate(requires, _Contract(facts, known)).truth is not Truth.UNMET


def years_in_grade(since: date, day: date) -> float:
    """How long somebody has been in the grade: whole years on the anniversary, and by days in between."""
    first, last = (Range(each.toordinal(), each.toordinal()) for each in (since, day))
    return max(0.0, years_between(first, last).low)


@dataclass(frozen=True)
class _Contract:
    """What a contract tells of the facts that conditions ask for."""

    facts: Mapping[str, Fact]
    known: Mapping[str, str | float]

    @property
    def owner(self) -> Settler:
        return "institution"

    def definition(self, fact: str) -> Fact:
        return self.facts[fact]

    def state(self, fact: str, as_of: Range | None = None) -> State:  # noqa: ARG002 the same on every day
        if fact in self.known and fact in self.facts:
            return typed(self.facts[fact], self.known[fact])
        return Unknown(frozenset())

    def assessed(
        self,
        condition: Judgement | Meets | AreaLevel,  # noqa: ARG002 nobody has judged it here
        alternative: bool,  # noqa: ARG002
    ) -> tuple[Truth, frozenset[Open]]:
        return Truth.UNKNOWN, frozenset()

    def rule(self, rule: str) -> Finding:
        raise KeyError(rule)
