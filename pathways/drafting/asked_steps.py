"""Questions on how people move up, and which other moves there are."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.drafting.outline import BESIDE, STEPS, Line
from pathways.drafting.pattern import Pattern
from pathways.drafting.question import (
    Choice,
    Question,
    some_of,
)
from pathways.model.moves import Mechanism

_STEP_WORDS = {
    Mechanism.PROMOTION: "a case is made for the person",
    Mechanism.REGRADING: "the post is evaluated again because it has grown",
    Mechanism.VACANCY: "a post falls free and is competed for",
    Mechanism.APPOINTMENT: "a superior or the institution chooses somebody",
    Mechanism.EXAMINATION: "an examination or jury with a ranked result",
    Mechanism.AUTOMATIC: "time served is enough",
}


def steps_question(line: Line, model: Pattern) -> Question:
    """How people move up a track."""
    choices = tuple(Choice(str(way), _STEP_WORDS[way]) for way in STEPS)

    def read(said: str) -> tuple[Mechanism, ...]:
        return tuple(Mechanism(way) for way in some_of(choices)(said))

    return Question(
        f"mechanism:{line.id}",
        f"Way up, {line.name}",
        f"How do people rise on the track {line.name}? (one or several)",
        "Choose what your institution can really do; several are possible: 1, 2. With vacancies alone nobody can plan, "
        "since somebody else has to leave first.",
        str(model.main_step),
        read,
        choices,
    )


_BESIDE_WORDS = {
    Mechanism.VACANCY: "any post that is advertised may be applied for",
    Mechanism.TRANSFER: "a change of track at the same grade",
    Mechanism.ACTING_UP: "the higher role for a limited time, with an allowance",
    Mechanism.SECONDMENT: "another role for a limited time",
    Mechanism.REVIEW: "a yearly talk about what the next grade asks for",
}


def moves_beside_question(lines: Sequence[Line]) -> Question:
    """Which moves there are beside those up a track."""
    grades = [grade for line in lines for grade in line.grades]
    shared = any(grades.count(grade) > 1 for grade in grades)
    choices = tuple(Choice(str(way), _BESIDE_WORDS[way]) for way in BESIDE if shared or way is not Mechanism.TRANSFER)

    def read(said: str) -> tuple[Mechanism, ...]:
        found = some_of(choices, none=True)(said)
        return tuple(way for way in BESIDE if way in found)

    return Question(
        "also",
        "Other moves",
        "Which other moves should there be? (numbers or names, or none)",
        "They stand beside the ways up. Entry from outside is always in the draft: 1, 3, 5.",
        ", ".join(choice.id for choice in choices),
        read,
        choices,
    )
