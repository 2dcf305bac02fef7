"""What to ask next: the fact that brings the most answers, and none that could change nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pathways.funding.judge import Applicant, judge
from pathways.funding.outcomes import Outcome
from pathways.funding.rulebook import Rulebook
from pathways.funding.turns import possible_values, turns
from pathways.funding.verdict import Verdict
from pathways.model.facts import Fact
from pathways.rules.states import State


@dataclass(frozen=True)
class Question:
    """A fact worth asking for."""

    fact: Fact
    matters_to: int
    """For how many schemes its answer can change something."""
    settles: float
    """How many verdicts an answer settles on average."""
    spares: float
    """How many further questions an answer makes unnecessary on average."""


def questions(
    book: Rulebook, verdicts: Iterable[Verdict], applicant: Applicant, declined: frozenset[str] = frozenset()
) -> tuple[Question, ...]:
    """The facts that the verdicts still wait for, the most decisive first.

    Each possible answer is tried before the question is put: what changes neither an outcome nor what is missing is
    not asked.

    Args:
        book: The documents at hand.
        verdicts: Those that are wanted.
        applicant: What is known so far.
        declined: Facts that the person does not know; they are not asked for again.
    """
    waiting = [verdict for verdict in verdicts if not _done(verdict)]
    missing = dict.fromkeys(name for verdict in waiting for name in verdict.missing() if name not in declined)
    fresh = [name for name in missing if name not in applicant.states]  # others are known, but not exactly enough
    tried = [_tried(book, book.facts[name], waiting, applicant) for name in fresh or missing]
    asked = [question for question in tried if question.matters_to]
    return tuple(sorted(asked, key=lambda each: (-each.settles, -each.spares, -each.matters_to, each.fact.id)))


def _done(verdict: Verdict) -> bool:
    """Whether nothing further that could become known changes it."""
    return verdict.by_rules is Outcome.NOT_ELIGIBLE or not verdict.open


def _tried(book: Rulebook, fact: Fact, verdicts: Sequence[Verdict], applicant: Applicant) -> Question:
    matters, settles, spares = 0, 0.0, 0.0
    for verdict in verdicts:
        if fact.id not in verdict.missing():
            continue
        values = possible_values(fact, turns(verdict.findings).get(fact.id, ()))
        after = [_after(book, verdict, applicant, fact.id, value) for value in values]
        if not after:
            matters += 1  # it cannot be tried
            continue
        if len({(each.outcome, each.missing()) for each in after}) > 1 or any(map(_done, after)):
            matters += 1
        settles += sum(map(_done, after)) / len(after)
        spares += len(verdict.missing()) - sum(len(each.missing()) for each in after) / len(after)
    return Question(fact, matters, settles, spares)


def _after(book: Rulebook, verdict: Verdict, applicant: Applicant, fact: str, value: State) -> Verdict:
    then = replace(applicant, states={**applicant.states, fact: value})
    return judge(book, verdict.asked, then, verdict.role, verdict.on, verdict.in_force.choice)
