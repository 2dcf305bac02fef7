"""What a scenario states of leaving and filling, through time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from pathways.model.scenario import Do
from pathways.model.scenario import ScenarioAction as Action
from pathways.workforce.timeline import Case, Timeline, months_after, runs_on

_YEAR = 365.25
"""Days in a year."""


def leaving_between(timeline: Timeline, case: Case, role: str, since: date, until: date) -> float:
    """The chance to leave in some days: a yearly part `q` leaves `(1 - q) ** years` of the people.

    Where several statements hold on a day, the last to begin is taken.

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
        holding = stated_on(stated, first, role)
        if holding is not None:
            staying *= (1 - case.of(holding.share)) ** ((after - first).days / _YEAR)
    return 1 - staying


def stated_on(stated: Sequence[Action], day: date, role: str) -> Action | None:
    """The last of some statements that holds for a role on a day."""
    holding = [each for each in stated if runs_on(each, day) and (not each.roles or role in each.roles)]
    return holding[-1] if holding else None


def filled_on(timeline: Timeline, role: str, day: date, months: int) -> date | None:
    """The day on which an open post is filled from outside: when recruitment is no longer frozen.

    Args:
        timeline: The scenario through time.
        role: The role of the post.
        day: Since when it stands open.
        months: How long it stands empty at the least.

    Returns:
        None if that is after the time looked at.
    """
    found = months_after(day, months)
    while found <= timeline.end and timeline.frozen_on("recruitment", found, role):
        found = months_after(found, 1)
    return found if found <= timeline.end else None
