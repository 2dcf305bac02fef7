"""A forecast as data: ``pathways/forecast/1``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pathways.export import forecasting
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.model.scenario import Scenario
from pathways.workforce.forecast.answer import Draws, Wait
from pathways.workforce.forecast.shown import Count, Shown, YearFlows
from pathways.workforce.forecast.supposed import Supposition


def forecast(
    scenario: Scenario,
    found: Shown,
    framework: Framework,
    roles: Mapping[str, Role],
    suppositions: Sequence[Supposition],
    assumptions: Sequence[str],
    left_out: int,
    with_single_points: bool,
) -> Data:
    """The whole answer; numbers that are not shown are null.

    Args:
        scenario: What was asked about.
        found: The forecast.
        framework: The framework that comes into force last.
        roles: Its roles.
        suppositions: What is taken for granted by the forecast.
        assumptions: What is taken for granted of the scenario, in words.
        left_out: Rows of the staff table that were passed over.
        with_single_points: Whether roles with one holder are named.
    """
    plan = found.forecast.central.plan
    days = (plan.baseline, *forecasting.year_ends(plan))
    answer: Data = {
        **pieces.envelope("forecast", framework),
        "scenario": {"id": scenario.id, "title": scenario.title},
        "baseline": plan.baseline.isoformat(),
        "year_ends": [day.isoformat() for day in days[1:]],
        "method": _draws(found.forecast.draws),
        "disclosure": {"round_to": found.rule.round_to, "small": found.rule.small, "hidden": found.hidden},
        "people": [
            {
                "counts": str(row.line),
                "id": row.id.removeprefix(":") or None,
                "name": forecasting.row(row, roles, framework),
                "years": [None if count is None else _count(count) for count in counts],
                "cases": {str(case): median for case, median in found.cases[row].items()},
            }
            for row, counts in found.heads.items()
        ],
        "flows": [_flows(flows) for flows in found.flows],
        "contract_ends": list(found.ends),
        "waits": {role: _wait(wait) for role, wait in found.waits.items()},
        "assumptions": [
            *({"code": None, "text": text} for text in assumptions),
            *(
                {"code": str(each.code), "text": forecasting.supposition(each, framework, found.rule, found.unsaid)}
                for each in suppositions
            ),
        ],
        "rows_left_out": left_out,
    }
    if with_single_points:
        answer["single_points"] = list(found.single)
    return answer


def _draws(draws: Draws | None) -> Data:
    if draws is None:
        return {"exact": True}
    return {
        "exact": False,
        "because": list(draws.couplings),
        "runs": draws.runs,
        "seed": draws.seed,
        "numpy": draws.numpy,
    }


def _count(count: Count) -> Data:
    return {
        "low": count.low,
        "median": count.median,
        "high": count.high,
        "mean": count.mean,
        "deviation": count.deviation,
        "error_of_mean": count.error,
    }


def _flows(flows: YearFlows) -> Data:
    return {
        "moves": {name.removeprefix(":"): number for name, number in flows.moves.items()},
        "contracts_end": flows.ended,
        "leave": flows.left,
        "join": flows.joined,
        "reach_a_top": flows.to_top,
        "posts_open": flows.open_posts,
        "posts_given_up": flows.given_up,
    }


def _wait(wait: Wait) -> Data:
    return {
        "moved": [round(part, 3) for part in wait.moved],
        "at_top": [round(part, 3) for part in wait.at_top],
        "mean_years": None if wait.mean is None else round(wait.mean, 1),
        "quarter_by_year": wait.quarter,
        "half_by_year": wait.half,
        "three_quarters_by_year": wait.three_quarters,
    }
