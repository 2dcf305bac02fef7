"""An action plan on a day: what is overdue, due, under way and done, pillar by pillar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pathways.model.commitment import Pillar
from pathways.model.dates import PartialDate
from pathways.model.plan import Action, ActionPlan, ActionStatus

SOON = timedelta(days=92)
"""How far ahead an action counts as due."""


class Standing(StrEnum):
    """Where an action stands on a day."""

    OVERDUE = "overdue"
    """Its due date has passed, and nothing says that it is done."""
    DUE = "due"
    """It is due within three months, or within the month or year that is all that is known of its date."""
    OPEN = "open"
    """It is planned or under way, and due later or without a date."""
    DONE = "done"
    """It is finished."""
    DROPPED = "dropped"
    """It was given up."""
    NOT_KNOWN = "not-known"
    """How far it is, nobody publishes; or its due date passed after the last day of which the plan tells."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The actions of a plan on a day, each with where it stands."""

    plan: ActionPlan
    on: date
    pillars: Mapping[str, Pillar]
    actions: tuple[tuple[Action, Standing], ...]

    def of(self, pillar: str) -> tuple[tuple[Action, Standing], ...]:
        """The actions of one pillar, in the order of the plan."""
        return tuple((action, standing) for action, standing in self.actions if action.pillar == pillar)

    def count(self, standing: Standing) -> int:
        """How many actions stand so; what only says another again is not counted."""
        return sum(found is standing for action, found in self.actions if not action.repeats)


def standings(plan: ActionPlan, pillars: Mapping[str, Pillar], on: date) -> Standings:
    """Where every action stands on a day.

    Args:
        plan: The plan.
        pillars: The pillars of its commitment, in their order.
        on: The day.
    """
    order = [*pillars, *dict.fromkeys(action.pillar for action in plan.actions.values())]
    actions = sorted(plan.actions.values(), key=lambda action: order.index(action.pillar))
    return Standings(plan, on, pillars, tuple((action, standing_of(action, on, plan.as_of)) for action in actions))


def standing_of(action: Action, on: date, as_of: PartialDate | None = None) -> Standing:
    """Where an action stands on a day: what was known of it by then, against its due date.

    Args:
        action: The action.
        on: The day.
        as_of: The last day of which the plan tells; None for a plan that is kept up to date.
    """
    match status_on(action, on):
        case "done":
            return Standing.DONE
        case "dropped":
            return Standing.DROPPED
        case "not-published":
            return Standing.NOT_KNOWN
        case _:
            pass
    if action.due is None:
        return Standing.OPEN
    if on > action.due.last:
        told = as_of is None or action.due.last < as_of.last
        return Standing.OVERDUE if told else Standing.NOT_KNOWN
    return Standing.DUE if on >= action.due.first or action.due.last - on <= SOON else Standing.OPEN


def status_on(action: Action, on: date) -> ActionStatus:
    """How far an action was on a day, as far as the plan tells; its own status is that of the plan's last change."""
    if action.done is not None and action.done.last <= on:
        return "done"
    known = [state for state in action.history if state.on.last <= on]
    later = any(state.on.last > on for state in action.history)
    if known and (later or known[-1].status in {"done", "dropped"}):
        return known[-1].status
    if action.done is not None and action.done.last > on:
        return "underway"
    return action.status
