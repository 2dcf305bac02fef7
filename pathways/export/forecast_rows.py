"""A forecast as the rows of a table: a line for each row and year."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.export import forecasting
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.workforce.forecast.shown import Shown

HEADER = ("counts", "id", "name", "on", "year", "low", "median", "high", "mean")


def rows(found: Shown, framework: Framework, roles: Mapping[str, Role]) -> list[tuple[str, ...]]:
    """Every row of a forecast, now and at the end of each year; what is not shown is empty."""
    plan = found.forecast.central.plan
    days = (plan.baseline, *forecasting.year_ends(plan))
    return [
        (
            str(row.line),
            row.id.removeprefix(":"),
            forecasting.row(row, roles, framework),
            days[year].isoformat(),
            str(year),
            *(("", "", "", "") if count is None else map(str, (count.low, count.median, count.high, count.mean))),
        )
        for row, counts in found.heads.items()
        for year, count in enumerate(counts)
    ]
