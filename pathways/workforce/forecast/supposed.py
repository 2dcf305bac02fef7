"""What a forecast takes for granted beyond the scenario, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Supposed(StrEnum):
    """Something taken for granted or left out; worded elsewhere."""

    INDEPENDENT = "independent"
    """People move independently of each other, each with the chance that is stated."""
    ALL_ALIKE = "all-alike"
    """A number of moves is drawn from all who may, each as likely as the others."""
    REQUIREMENTS = "requirements"
    """Who meets what a move asks for is not judged."""
    POST_GOES_ALONG = "post-goes-along"
    """Whoever moves takes the post along, but for moves that need an open post."""
    REFILLED_OPEN_ENDED = "refilled-open-ended"
    """Whoever fills a post that fell free has an open-ended contract."""
    NOT_AGE = "not-age"
    """Nobody is taken to leave because of age."""
    UNSTATED_MOVES = "unstated-moves"
    """Moves of the framework for which nothing is stated are made by nobody."""
    FROM_THE_START = "from-the-start"
    """Posts are counted in roles of the framework from the day of the baseline, though it comes into force later."""
    EARLIER_MOVES = "earlier-moves"
    """Moves of a framework that comes before are left out."""
    SHUT_ROUNDS = "shut-rounds"
    """Rounds on days on which the move is not open, or its framework not in force, are not held."""
    NOT_WITHIN = "not-within"
    """Moves between the framework and outside, and moves that return, are left out."""
    NO_WAY = "no-way"
    """A move that leads from none of the roles named to any other."""
    ALL_HEADS = "all-heads"
    """A limit that is a part of people counts everybody in the roles of the framework."""
    ROUND_BY_ROUND = "round-by-round"
    """A limit that is a part of other moves is kept in each round by itself."""
    LIMIT_NOT_KEPT = "limit-not-kept"
    """Limits that cannot be kept: no number is published, it is a least number, or it holds only where something is."""
    MAIN_CONTRACT = "main-contract"
    """People with contracts in several places are counted where they have most hours."""
    END_NOT_KNOWN = "end-not-known"
    """Contracts that have an end which is not known are taken to end later than the forecast looks."""
    NOT_RUNNING = "not-running"
    """Contracts that have ended before the baseline, or begin after it, are left out."""
    OUT_OF_SCOPE = "out-of-scope"
    """Posts that the framework is not for are left out."""
    NEVER_EVALUATED = "never-evaluated"
    """Posts that wait for an evaluation which the scenario does not state stay where they are."""


@dataclass(frozen=True, slots=True)
class Supposition:
    """Something taken for granted or left out."""

    code: Supposed
    of: tuple[str, ...] = ()
    """The moves, limits or roles that it is about."""
    people: int | None = None
    """How many people it is about, to be shown as every other count."""
