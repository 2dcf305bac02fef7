"""What would change a verdict: the smallest sets of changes that somebody could bring about.

Only changes that a fact says it `could_become` are proposed, each with who could make it; and judgements that are left
to somebody may turn out well. Nearest values are taken: a contract is extended just far enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from pathways.funding.judge import Applicant, judge, known_of
from pathways.funding.outcomes import Outcome
from pathways.funding.rulebook import Rulebook
from pathways.funding.turns import at_value, facts_of, leaves_of, possible, turns
from pathways.funding.verdict import Verdict
from pathways.model.conditions import FactTest, Judgement
from pathways.model.facts import Change, Changer, Fact
from pathways.rules.states import Known, KnownNone, Range, State
from pathways.rules.truth import Truth
from pathways.rules.typed import typed

AT_ONCE_MOST = 3
"""A set of more changes than this is no longer advice."""

TRIED_MOST = 4_000
"""Sets tried at the most; rules that need more than that are answered by what was found."""


@dataclass(frozen=True)
class Step:
    """One thing that could come out differently."""

    by: Changer | Literal["funder"]
    """Who could bring it about."""
    fact: str | None
    """The fact that changes; None for a judgement."""
    to: State | None
    """What it would become."""
    how: str
    """In words."""


@dataclass(frozen=True)
class ChangeSet:
    """Steps that together change the outcome; none of them can be left out."""

    steps: tuple[Step, ...]
    outcome: Outcome
    """What the verdict would come to."""

    @property
    def by(self) -> tuple[str, ...]:
        """Everybody who would have to act."""
        return tuple(dict.fromkeys(step.by for step in self.steps))


def changes(
    book: Rulebook, verdict: Verdict, applicant: Applicant, at_once: int = AT_ONCE_MOST
) -> tuple[ChangeSet, ...]:
    """The smallest sets of changes after which the outcome is better, the fewest changes first.

    Args:
        book: The documents at hand.
        verdict: The verdict of the applicant.
        applicant: Who would apply.
        at_once: How many changes are tried together.
    """
    if verdict.outcome in {Outcome.ELIGIBLE, Outcome.TELL_US_MORE}:
        return ()
    steps = tuple(dict.fromkeys(_steps(book, verdict, applicant)))
    found: list[ChangeSet] = []
    tried = 0
    for size in range(1, at_once + 1):
        for chosen in combinations(steps, size):
            if not _apart(chosen) or any(_within(each.steps, chosen) for each in found):
                continue
            tried += 1
            if tried > TRIED_MOST:
                return tuple(found)
            outcome = _after(book, verdict, applicant, chosen)
            if outcome > verdict.outcome:
                found.append(ChangeSet(chosen, outcome))
    return tuple(sorted(found, key=lambda each: (len(each.steps), -each.outcome)))


def _after(book: Rulebook, verdict: Verdict, applicant: Applicant, steps: tuple[Step, ...]) -> Outcome:
    changed = {step.fact: step.to for step in steps if step.fact is not None and step.to is not None}
    granted = {step.how for step in steps if step.fact is None}
    then = replace(applicant, states={**applicant.states, **changed}, granted=applicant.granted | granted)
    return judge(book, verdict.asked, then, verdict.role, verdict.on, verdict.in_force.choice).outcome


def _within(smaller: tuple[Step, ...], larger: tuple[Step, ...]) -> bool:
    """Whether a set holds another, or changes the same things further than is needed."""
    return {_kind(step) for step in smaller} <= {_kind(step) for step in larger}


def _kind(step: Step) -> tuple[str, str | None, str]:
    """What is changed and how, however far: the nearest value is tried first."""
    return step.by, step.fact, step.how


def _apart(steps: tuple[Step, ...]) -> bool:
    """Whether no fact changes twice."""
    facts = [step.fact for step in steps if step.fact is not None]
    return len(facts) == len(set(facts))


def _steps(book: Rulebook, verdict: Verdict, applicant: Applicant) -> Iterator[Step]:
    """Every change that touches a rule in the way."""
    waiting = [finding for finding in verdict.findings if finding.consequence is not Outcome.ELIGIBLE]
    known = known_of(book, verdict.in_force.choice, applicant.states, verdict.on)
    at = turns(waiting)
    for leaf in leaves_of(waiting):
        match leaf.condition:
            case FactTest():
                for name in facts_of(leaf.condition):
                    if name in book.facts:
                        yield from _of_fact(book.facts[name], known.get(name), at.get(name, ()))
            case Judgement() if leaf.truth is Truth.UNKNOWN:
                for open_ in sorted(leaf.open):
                    side = "you" if open_.by == "person" else open_.by
                    yield Step(side, None, None, leaf.condition.judgement)


def _of_fact(fact: Fact, now: State | None, at: tuple[Range, ...]) -> Iterator[Step]:
    """What a fact that is known could become."""
    if not isinstance(now, Known | KnownNone):
        return
    for change in fact.could_become:
        for value in change.to:
            to = typed(fact, value)
            if to != now:
                yield Step(change.by, fact.id, to, _how(change, fact))
        if change.direction is not None and isinstance(now, Known) and isinstance(now.value, Range):
            for to in _moved(fact, now.value, change, at):
                yield Step(change.by, fact.id, to, _how(change, fact))


def _moved(fact: Fact, now: Range, change: Change, at: tuple[Range, ...]) -> Iterator[Known]:
    """The nearest values that a number or a day can move to."""
    up = change.direction in {"up", "later"}
    values = {value for turn in at for value in ((turn.high, turn.high + 1) if up else (turn.low, turn.low - 1))}
    for value in sorted(values, reverse=not up):
        if (value > now.high if up else value < now.low) and possible(fact, value):
            yield at_value(fact, value)


def _how(change: Change, fact: Fact) -> str:
    return change.how or (fact.label or fact.id)
