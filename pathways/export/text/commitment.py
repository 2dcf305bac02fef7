"""An action plan on a day as text."""

from __future__ import annotations

from pathways.export import words
from pathways.export.lines import period
from pathways.export.plan_rows import STANDINGS
from pathways.export.text.document import add_rest
from pathways.export.text.layout import Page
from pathways.model.plan import Action
from pathways.sector.plan import Standing, Standings, status_on


def add_plan(page: Page, found: Standings) -> None:
    """What is overdue first, then every action by pillar."""
    plan = found.plan
    page.heading(plan.title, "=")
    page.text(f"{plan.institution} · as it stands on {words.day(found.on)}")
    page.field("Covers", period(plan.valid))
    if plan.as_of is not None and found.on > plan.as_of.last:
        told = words.calendar_day(plan.as_of)
        page.text(f"It tells how things stood in {told}; what was done since is not known here.", role="warn")
    counts = [(standing, found.count(standing)) for standing in Standing]
    counted = [f"{number} {STANDINGS[standing]}" for standing, number in counts if number]
    page.text(f"{words.joined(counted)}." if counted else "The plan holds no actions.", role="strong")
    overdue = [action for action, standing in found.actions if standing is Standing.OVERDUE and not action.repeats]
    if overdue:
        page.heading("Overdue", "-")
        for action in overdue:
            page.bullet(_action(action), role="warn")
    for pillar in dict.fromkeys(action.pillar for action, _ in found.actions):
        known = found.pillars.get(pillar)
        page.heading(known.name if known else pillar, "-")
        for action, standing in found.of(pillar):
            again = f" (the same as {words.joined(action.repeats)})" if action.repeats else ""
            mark = "" if action.footing is plan.footing else f" [{words.FOOTINGS[action.footing]}]"
            page.bullet(f"{_state(action, standing, found)}: {_action(action)}{again}{mark}")
    add_rest(page, plan)


def _state(action: Action, standing: Standing, found: Standings) -> str:
    """Where an action stands; of an open one, whether it has begun."""
    return status_on(action, found.on) if standing is Standing.OPEN else STANDINGS[standing]


def _action(action: Action) -> str:
    owner = action.owner if action.owner and action.owner != "not-published" else ""
    parts = [
        action.action.rstrip("."),
        owner,
        f"due {words.calendar_day(action.due)}" if action.due else "",
        f"done {words.calendar_day(action.done)}" if action.done else "",
    ]
    return "; ".join(part for part in parts if part)
