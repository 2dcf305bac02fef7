"""What scenarios cost as data, ``pathways/cost/1``, and as rows of a table: every amount to the penny."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from pathways.export.assuming import assumptions
from pathways.export.costing_words import counted_number, lacking
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.workforce.cost.answer import Cell, Costed, ScenarioCost, of_cause, of_heading
from pathways.workforce.cost.causes import ANYWAY
from pathways.workforce.cost.groups import GroupCost, groups_of, hidden_causes
from pathways.workforce.cost.rates import Heading
from pathways.workforce.disclosure import Rule, alone

COLUMNS = ("scenario", "case", "year", "from", "to", "by", "of", "amount", "currency")
"""The columns of the table."""


def costs(found: Sequence[ScenarioCost]) -> Data:
    """Scenarios in the order in which they were asked for."""
    return {**pieces.envelope("cost"), "scenarios": [_scenario(each) for each in found]}


def _scenario(cost: ScenarioCost) -> Data:
    rule = Rule(cost.round_to, cost.small)
    groups, hidden = groups_of(cost), hidden_causes(cost)
    return {
        "id": cost.scenario.id,
        "title": cost.scenario.title,
        "currency": cost.currency,
        "on": cost.timeline.start.isoformat(),
        "years": [
            {"name": period.name, "from": period.first.isoformat(), "before": period.after.isoformat()}
            for period in cost.periods
        ],
        "round_to": cost.round_to,
        "small": cost.small,
        "contracts": alone(cost.contracts, rule),
        "left_out": cost.left_out,
        "not_costed": alone(cost.not_costed, rule),
        "nothing": _amounts(cost, cost.central, lambda cell: cell.cause in ANYWAY),
        "cases": {
            case.value: {
                "total": _amounts(cost, costed),
                "added": _amounts(cost, costed, lambda cell: cell.cause not in ANYWAY),
                "by_cause": {
                    cause.value: None if cause in hidden else _amounts(cost, costed, of_cause(cause))
                    for cause in cost.causes
                },
                "by_heading": {heading.value: _amounts(cost, costed, of_heading(heading)) for heading in Heading},
                "counted": [
                    {
                        "action": name,
                        "year": cost.periods[year].name,
                        "number": counted_number(cost, cost.scenario.actions[name], year, case),
                    }
                    for name, year in costed.moved
                ],
            }
            for case, costed in cost.cases.items()
        },
        "by_funding": [_group(group) for group in groups.by_funding],
        "by_part": [_group(group) for group in groups.by_part],
        "lacking": [
            {"code": code.value, "action": of or None, "number": lacking(code, of, float(number), rule)}
            for (code, of), number in cost.central.lacks.items()
        ],
        "run_on": [{"name": rate.name, "since": rate.since or None} for rate in cost.run_on],
        "assumptions": list(assumptions(cost.timeline.assumptions)),
    }


def _amounts(cost: ScenarioCost, costed: Costed, wanted: Callable[[Cell], bool] = lambda _: True) -> list[float]:
    return [float(amount) for amount in costed.by_year(len(cost.periods), wanted)]


def _group(group: GroupCost) -> Data:
    return {
        "name": group.name or None,
        "total": None if group.total is None else [float(each) for each in group.total],
        "added": None if group.added is None else [float(each) for each in group.added],
    }


def rows(found: Sequence[ScenarioCost]) -> Iterator[tuple[str, ...]]:
    """Every amount in a line of its own: by cause and heading in each case, by source and part in the central one."""
    for cost in found:
        years = len(cost.periods)
        unknown, hidden = (None,) * years, hidden_causes(cost)
        for costed in cost.cases.values():
            for cause in cost.causes:
                amounts = unknown if cause in hidden else costed.by_year(years, of_cause(cause))
                yield from _lines(cost, costed.case.value, "cause", cause.value, amounts)
            for heading in Heading:
                yield from _lines(
                    cost, costed.case.value, "heading", heading.value, costed.by_year(years, of_heading(heading))
                )
        groups = groups_of(cost)
        for by, several in (("funding", groups.by_funding), ("part", groups.by_part)):
            for group in several:
                yield from _lines(cost, "central", by, group.name or "none", group.total or unknown)
                yield from _lines(cost, "central", f"{by}, added", group.name or "none", group.added or unknown)


def _lines(
    cost: ScenarioCost, case: str, by: str, of: str, amounts: Sequence[Decimal | None]
) -> Iterator[tuple[str, ...]]:
    for period, amount in zip(cost.periods, amounts, strict=True):
        shown = "" if amount is None else f"{amount:.2f}"
        times = (period.first.isoformat(), period.after.isoformat())
        yield (cost.scenario.id, case, period.name, *times, by, of, shown, cost.currency)
