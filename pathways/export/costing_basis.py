"""What the cost of a scenario leaves out and takes for granted, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export.assuming import assumptions, left_out
from pathways.export.costing_words import lack
from pathways.export.whole_money import named
from pathways.export.words import calendar_day, day
from pathways.model.scenario import Do
from pathways.workforce.cost.answer import ScenarioCost
from pathways.workforce.disclosure import Rule


def missing(cost: ScenarioCost) -> Iterator[str]:
    """What is not in the figures, rows of the staff table first."""
    rule = Rule(cost.round_to, cost.small)
    yield left_out(cost.left_out)
    actions = cost.scenario.actions
    for (code, of), number in cost.central.lacks.items():
        yield lack(code, actions.get(of), float(number), rule)
    for on in cost.awards_set_aside:
        yield f"The award of {day(on)} counts no more: a table of pay that is held gives what was awarded."
    if not cost.on_costs:
        yield "On-costs of the country are not held: salaries alone are counted."
    elif not cost.pension:
        yield "No pension is counted, as the scenario names none."


def granted(cost: ScenarioCost) -> Iterator[str]:
    """What is taken for granted."""
    if cost.last_table is not None:
        within = (
            f", where values may be wrong by up to {named(round(cost.tolerance), cost.currency)}"
            if cost.tolerance
            else ""
        )
        yield f"The pay table of {day(cost.last_table)} is the last that is held and runs on{within}."
    for rate in cost.run_on:
        yield (
            f"{rate.name}: the rate from {calendar_day(rate.since)} is taken to run on."
            if rate.since
            else f"{rate.name}: no rate is held, and nothing is counted."
        )
    yield "Awards round each value to the whole unit; increments of a day come before moves of the same day."
    if any(action.do is Do.MOVE for action in cost.scenario.actions.values()):
        yield "A move that would lower pay leaves it where it is."
        if cost.assume_bottom:
            yield "Where the pay rule of a move is given in words, pay starts at the bottom of the new grade."
    if any(action.do is Do.EVALUATE for action in cost.scenario.actions.values()):
        yield "A post evaluated higher goes to the next grade, at the lowest point that pays no less."
    if any(action.do is Do.REFILL for action in cost.scenario.actions.values()):
        yield (
            "Posts of leavers and of contracts that end fall free; whoever fills one starts on the lowest point of the "
            "grade, with an open-ended contract."
        )
    yield "National insurance is reckoned month by month, with the threshold in full for each contract."
    yield "Contracts that end within a month are paid by the day; other changes count from the next month that begins."
    yield from assumptions(cost.timeline.assumptions)
