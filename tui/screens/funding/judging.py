"""The schemes judged for what is known, and what to ask next; worked out aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathways.funding.asking import Question, questions
from pathways.funding.in_force import role_named
from pathways.funding.judge import Applicant, judge
from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.verdict import Verdict

from ...jobs import Tell


@dataclass(frozen=True)
class Judged:
    """Where the questions stand."""

    applicant: Applicant
    verdicts: tuple[Verdict, ...]
    waiting: tuple[Question, ...]
    """What is worth asking, the most decisive first."""


def judged(
    book: Rulebook, chosen: Sequence[Version], applicant: Applicant, asked: frozenset[str], on: date, tell: Tell
) -> Judged:
    """Judge schemes, and find out what to ask.

    Args:
        book: The documents at hand.
        chosen: The schemes and policies; the role is the leading one of each.
        applicant: Who would apply.
        asked: Facts that were asked for already.
        on: The day of applying.
        tell: Says how far the work is.
    """
    verdicts: list[Verdict] = []
    for number, version in enumerate(chosen):
        tell(f"Judging: {number} of {len(chosen)} schemes")
        role = role_named(version, None)
        if role is not None:
            verdicts.append(judge(book, version, applicant, role, on))
    tell("Finding the question that decides most")
    return Judged(applicant, tuple(verdicts), questions(book, verdicts, applicant, asked))
