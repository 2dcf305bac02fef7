"""How many leave as a scenario states it, through time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from pathways.model.scenario import Do
from pathways.workforce.timeline import Case, Timeline

_YEAR = 365.25
"""Days in a year."""


def leaving_between(timeline: Timeline, case: Case, role: str, since: date, until: date) -> float:
    """The chance to leave in some days: a yearly part `q` leaves `(1 - q) ** years` of the people.

    Args:
        timeline: The scenario through time.
        case: Which numbers of its estimates are taken.
        role: For whom.
        since: The first day.
        until: The day after the last.
    """
    stated = timeline.doing(Do.LEAVE)
    turns = {since, until}
    for action in stated:
        turns.add(action.on.first)
        if action.until:
            turns.add(action.until.last + timedelta(days=1))
    days = sorted(day for day in turns if since <= day <= until)
    staying = 1.0
    for first, after in pairwise(days):
        holding = timeline.stated_on(Do.LEAVE, first, role)
        if holding is not None:
            staying *= (1 - case.of(holding.share)) ** ((after - first).days / _YEAR)
    return 1 - staying
