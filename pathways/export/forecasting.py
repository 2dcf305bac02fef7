"""How a forecast is put in words: the same as text, as a table and as data."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from pathways.export import words
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.workforce.disclosure import Rule, alone
from pathways.workforce.forecast.answer import Draws, Line, Row, Wait
from pathways.workforce.forecast.plan import Plan
from pathways.workforce.forecast.shown import Count, Shown, YearFlows
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
        "People who wait for an evaluation that the scenario does not state stay there, and make no moves."
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


def supposition(
    found: Supposition, framework: Framework, rule: Rule, unsaid: Collection[Supposed] = frozenset()
) -> str:
    """Something taken for granted or left out, in a sentence.

    Args:
        found: What.
        framework: The framework that comes into force last.
        rule: How counts are rounded, and which groups are small.
        unsaid: What concerns people whose number is not shown, though it may be large.
    """
    people = "" if found.people is None else count(alone(found.people, rule), rule)
    if found.code in unsaid:
        people = "some"
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
    return role_name(found.id, roles)


def role_name(role: str, roles: Mapping[str, Role]) -> str:
    """A role by title; the wait for an evaluation counts as one."""
    return "To be evaluated" if role == TO_BE_EVALUATED else roles[role].title


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


def ladder(plan: Plan, roles: Mapping[str, Role]) -> list[Row]:
    """Everybody, each track with its roles from the highest, roles apart, and those to be evaluated."""
    found = [Row(Line.ALL)]
    ids = list(dict.fromkeys(place.id for place in plan.places))
    tracks = dict.fromkeys(place.track for place in plan.places if place.track)
    for track in tracks:
        found.append(Row(Line.TRACK, track))
        found += [Row(Line.ROLE, role) for role in reversed(ids) if role in roles and roles[role].track == track]
    return found + [Row(Line.ROLE, role) for role in ids if role not in roles or roles[role].track is None]


def is_empty(counts: Sequence[Count | None]) -> bool:
    """Whether nobody is, or is expected to be, in a row at any time."""
    return all(count is not None and count.high == 0 and count.mean == 0 for count in counts)


def ladder_rows(found: Shown, roles: Mapping[str, Role]) -> list[Row]:
    """The same without those that nobody holds or reaches, and with the tops of tracks."""
    rows = (*ladder(found.forecast.central.plan, roles), Row(Line.TOP))
    return [row for row in rows if row in found.heads and not is_empty(found.heads[row])]


def grade_rows(found: Shown, roles: Mapping[str, Role]) -> list[Row]:
    """Grades from the highest, without those that nobody holds or reaches."""
    rows = [row for row in found.heads if row.line is Line.GRADE and not is_empty(found.heads[row])]
    ranks = {role.grade: role.rank or 0 for role in roles.values()}
    return sorted(rows, key=lambda row: -ranks.get(row.id, 0))


OPEN_POSTS = "posts open at end"

FLOWS: tuple[tuple[str, Callable[[YearFlows], int | None]], ...] = (
    ("contracts end", lambda flows: flows.ended),
    ("leave otherwise", lambda flows: flows.left),
    ("come from outside", lambda flows: flows.joined),
    ("posts given up", lambda flows: flows.given_up),
    (OPEN_POSTS, lambda flows: flows.open_posts),
)
"""What happens in a year, by name; how many posts stand open at its end is no sum."""


def flow_rows(found: Shown, framework: Framework) -> list[tuple[str, list[int | None]]]:
    """What is expected to happen, by name, year by year; what never does is left out."""
    moves = dict.fromkeys(name for flows in found.flows for name in flows.moves)
    rows: list[tuple[str, list[int | None]]] = [
        (move(name, framework), [flows.moves.get(name, 0) for flows in found.flows]) for name in moves
    ]
    rows += [(name, [of(flows) for flows in found.flows]) for name, of in FLOWS]
    return [(name, numbers) for name, numbers in rows if any(number != 0 for number in numbers)]


def method(found: Shown) -> str:
    """How the numbers were found, in a sentence or two."""
    draws = found.forecast.draws
    errors = [each.error for counts in found.heads.values() for each in counts if each]
    return drawn(draws, max(errors, default=0.0)) if draws else EXACT


def beginning(found: Shown, framework: Framework) -> str:
    """With how many people it begins, on which day and where, in a sentence."""
    start = f"on {words.day(found.forecast.central.plan.baseline)}, in {framework.title}"
    everybody = found.heads[Row(Line.ALL)][0]
    if everybody is None:
        return f"How many people there are {start}, is not shown."
    return f"About {everybody.median:,} people {start}."


def last_day(found: Shown) -> str:
    """The day on which it ends."""
    return words.day(year_ends(found.forecast.central.plan)[-1])


def how_shown(rule: Rule, sign: str) -> str:
    """How counts are rounded, and what the sign for hidden ones stands for."""
    return (
        f"Counts are rounded to {rule.round_to}, each by itself, so that totals need not be the sums of what is shown. "
        f"{sign} stands for fewer than {rule.small} people, or for a number that would reveal them."
    )


def waiting(wait: Wait, headings: Sequence[str]) -> tuple[str, str, str, str]:
    """By which year a quarter, half and three quarters have moved, and the mean years, in words."""
    years = (headings[year] if year else "later" for year in (wait.quarter, wait.half, wait.three_quarters))
    quarter, half, three_quarters = years
    return quarter, half, three_quarters, "never" if wait.mean is None else f"{wait.mean:.1f}"


def waits_hidden(found: Shown) -> str:
    """How many roles have a wait that is not shown, in a sentence."""
    number = found.waits_hidden
    one = number == 1
    return f"{number} more role{'' if one else 's'}, whose holders are not shown, {'is' if one else 'are'} not listed."
