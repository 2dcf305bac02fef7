"""How a forecast is put in words: the same as text, as a table and as data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pathways.export import words
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.workforce.disclosure import Rule, alone
from pathways.workforce.forecast.answer import Draws, Line, Row
from pathways.workforce.forecast.plan import Plan
from pathways.workforce.forecast.start import TO_BE_EVALUATED
from pathways.workforce.forecast.supposed import Supposed, Supposition

EVALUATED = "come out of evaluation"
"""The move out of a wait for an evaluation."""

COUPLINGS = {
    "cap": "a limit of the framework holds for all together",
    "number": "so many people move in a round, whoever they are",
    "post": "a move needs a post that stands open",
}
"""Why people do not move independently of each other."""

SUPPOSED: Mapping[Supposed, str] = {
    Supposed.INDEPENDENT: "Each holder makes a move with the stated chance, independently of the others.",
    Supposed.ALL_ALIKE: "Where so many move in a round, each of those who may is as likely as the others.",
    Supposed.REQUIREMENTS: (
        "Of what a move asks for, only the kind of contract is looked at: all holders whose contract allows the move "
        "are taken to be those who may."
    ),
    Supposed.POST_GOES_ALONG: (
        "Whoever moves takes the post along, and nobody follows; only by a move into a vacancy does the old post fall "
        "free."
    ),
    Supposed.REFILLED_OPEN_ENDED: (
        "Whoever fills a post that fell free comes from outside and has an open-ended contract."
    ),
    Supposed.NOT_AGE: "Nobody is taken to leave because of age.",
    Supposed.UNSTATED_MOVES: "Nothing is stated for these moves, and nobody is taken to make them: {of}.",
    Supposed.FROM_THE_START: (
        "Posts are counted in the roles of the framework from the start, though they stand in them only from {of}."
    ),
    Supposed.EARLIER_MOVES: "Moves of a framework that comes before are left out: {of}.",
    Supposed.SHUT_ROUNDS: "Rounds on days on which the move cannot be made are not held: {of}.",
    Supposed.NOT_WITHIN: "Moves from or to outside, and moves that return, are left out: {of}.",
    Supposed.NO_WAY: "These moves lead from none of the roles named to another, and move nobody: {of}.",
    Supposed.ALL_HEADS: "A limit that is a part of people counts everybody in the roles of the framework: {of}.",
    Supposed.ROUND_BY_ROUND: "A limit that is a part of other moves is kept in each round by itself: {of}.",
    Supposed.LIMIT_NOT_KEPT: (
        "These limits are not kept, because no number is published, they are least numbers, or they hold only under a "
        "condition: {of}."
    ),
    Supposed.MAIN_CONTRACT: (
        "{people} people hold contracts in several places and are counted where they have most hours."
    ),
    Supposed.END_NOT_KNOWN: (
        "{people} people have a contract with an end that is not known; it is taken to end after the time looked at."
    ),
    Supposed.NOT_RUNNING: "{people} people are left out: their contracts ended before the baseline or begin after it.",
    Supposed.OUT_OF_SCOPE: "{people} people are left out: the framework is not for their posts.",
    Supposed.NEVER_EVALUATED: (
        "{people} people wait for an evaluation that the scenario does not state; they stay there, and make no moves."
    ),
}
"""What is taken for granted or left out."""

SPREADS = (
    "The ranges say what chance does if all assumptions are right: four times in five the number lies within. "
    "What we do not know, how many will move or leave, is no matter of chance; it is shown by the low, central and "
    "high case."
)
"""The difference between the two kinds of uncertainty, in words."""

NO_RANGE = (
    "Every estimate of the scenario is a single number, as if it were known. Give low, central and high to see what "
    "rests on it."
)


def supposition(found: Supposition, framework: Framework, rule: Rule) -> str:
    """Something taken for granted or left out, in a sentence."""
    people = "" if found.people is None else count(alone(found.people, rule), rule)
    text = SUPPOSED[found.code].format(of=words.joined(_named(name, framework) for name in found.of), people=people)
    return words.sentence_case(text)


def _named(name: str, framework: Framework) -> str:
    if name in framework.moves:
        return f"{words.name_of(framework.moves[name])} [{name}]"
    if name in framework.limits:
        return f"{words.limit(framework.limits[name], framework).rstrip('.')} [{name}]"
    try:
        return words.day(date.fromisoformat(name))
    except ValueError:
        return name


def count(number: int | None, rule: Rule) -> str:
    """A number of people in a sentence or a cell, as far as it is shown."""
    return f"fewer than {rule.small}" if number is None else f"{number:,}"


def move(name: str, framework: Framework) -> str:
    """A move by name."""
    return words.name_of(framework.moves[name]) if name in framework.moves else EVALUATED


def row(found: Row, roles: Mapping[str, Role], framework: Framework) -> str:
    """What a row counts."""
    if found.line is Line.ALL:
        return "Everybody"
    if found.line is Line.TOP:
        return "At the top of a track"
    if found.line is Line.TRACK:
        return framework.tracks[found.id].name
    if found.line is Line.GRADE:
        grade = framework.grades.get(found.id)
        return (grade.name if grade else None) or f"Grade {found.id}"
    return "To be evaluated" if found.id == TO_BE_EVALUATED else roles[found.id].title


def drawn(draws: Draws, error: float) -> str:
    """How the numbers were found, where they were drawn.

    Args:
        draws: How they were drawn.
        error: The greatest standard error of a mean, in people.
    """
    why = words.joined(COUPLINGS[code] for code in draws.couplings)
    how = f"Drawn at random in {draws.runs:,} runs from seed {draws.seed} (NumPy {draws.numpy}), because {why}."
    return f"{how} Other draws would move no mean by more than about {2 * error:.1g} people."


EXACT = (
    "Worked out exactly: by what is stated, people move independently of each other, so that nothing had to be drawn."
)


def year_ends(plan: Plan) -> tuple[date, ...]:
    """The days on which the years end; what happens on them belongs to the next year."""
    return tuple(plan.steps[number].on for number in plan.year_ends)


def headings(plan: Plan) -> tuple[str, ...]:
    """A heading for now and for the end of each year: the year where that is enough, else the month too."""
    days = year_ends(plan)
    alike = all((day.month, day.day) == (plan.baseline.month, plan.baseline.day) for day in days)
    return ("now", *(str(day.year) if alike else f"{day:%m/%Y}" for day in days))
