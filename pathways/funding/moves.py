"""Career moves judged for a person, by the one evaluator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from pathways.funding.circumstances import Circumstances, States
from pathways.graph.walk import Step
from pathways.model.conditions import Condition, FactTest
from pathways.model.facts import Fact, Settler
from pathways.model.framework import Framework
from pathways.rules.evaluate import evaluate
from pathways.rules.finding import Finding
from pathways.rules.states import Open
from pathways.rules.truth import Truth


class Readiness(IntEnum):
    """What a move comes to for a person."""

    CLOSED = 0
    NOT_YET = 1
    TELL_US_MORE = 2
    ASK = 3
    NO_FORMAL_BAR = 4

    @property
    def word(self) -> str:
        """As data write it."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, eq=False)
class MoveVerdict:
    """A move and what is known of a person."""

    readiness: Readiness
    findings: tuple[Finding, ...]
    """The contracts that it is open to, and what must hold."""
    open: frozenset[Open]
    """What would settle it, except for what is judged when somebody applies."""
    judged_later: tuple[str, ...]
    """What somebody judges when the move is made; it bars nobody from applying."""


CONTRACT = "contract.kind"


def judge_step(step: Step, framework: Framework, states: States, facts: Mapping[str, Fact]) -> MoveVerdict:
    """What is known of whether a person may make a move.

    Criteria, and what a deciding body judges, are judged when the move is made: they are named and bar nobody.

    Args:
        step: The move, from a walk.
        framework: Its framework.
        states: What is known of the person.
        facts: The definitions of all facts.
    """
    if not step.move.is_open:
        return MoveVerdict(Readiness.CLOSED, (), frozenset(), ())
    sides: dict[str, Settler] = {"person": "person"}
    for name, body in framework.bodies.items():
        sides[name] = "institution" if body.side == "other" else body.side
    lookup = Circumstances(facts, states, sides, owner="institution")
    findings = tuple(evaluate(condition, lookup) for condition in _conditions(step, facts))
    waiting = frozenset[Open]().union(*(each.open for each in findings))
    later = tuple(sorted(each.name for each in waiting if each.kind in {"judgement", "criteria"}))
    open_ = frozenset(each for each in waiting if each.kind not in {"judgement", "criteria"})
    return MoveVerdict(_readiness(findings, open_), findings, open_, later)


def _conditions(step: Step, facts: Mapping[str, Fact]) -> tuple[Condition, ...]:
    contracts = step.move.open_to.contract if step.move.open_to else ()
    known = tuple(str(each) for each in contracts if each in facts[CONTRACT].options)
    open_to: tuple[Condition, ...] = (FactTest.model_validate({"fact": CONTRACT, "in": known}),) if known else ()
    return (*open_to, *((step.move.requires,) if step.move.requires is not None else ()))


def _readiness(findings: tuple[Finding, ...], open_: frozenset[Open]) -> Readiness:
    if any(finding.truth is Truth.UNMET for finding in findings):
        return Readiness.NOT_YET
    if any(each.by == "person" for each in open_):
        return Readiness.TELL_US_MORE
    return Readiness.ASK if open_ else Readiness.NO_FORMAL_BAR
