"""The forecast of a scenario: exact where that holds, drawn at random where it does not."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.workforce.forecast.answer import Draws, Forecast
from pathways.workforce.forecast.exact import exact_course
from pathways.workforce.forecast.plan import Plan
from pathways.workforce.forecast.runs import RUNS, SEED
from pathways.workforce.timeline import Case


def forecast(plans: Mapping[Case, Plan], runs: int = RUNS, seed: int = SEED) -> Forecast:
    """The forecast of a plan in each case.

    Args:
        plans: The central plan, and those of the low and the high case where an estimate is a range.
        runs: How many runs are drawn, where they have to be.
        seed: Where the random numbers start; all cases start there, so that they differ by assumption alone.
    """
    couplings = tuple(dict.fromkeys(code for plan in plans.values() for code in plan.couplings))
    if not couplings:
        exact = {case: exact_course(plan, case) for case, plan in plans.items()}
        return Forecast(exact[Case.CENTRAL], exact.get(Case.LOW), exact.get(Case.HIGH), None)
    import numpy

    from pathways.workforce.forecast.simulate import simulated_course

    drawn = {case: simulated_course(plan, case, runs, seed) for case, plan in plans.items()}
    draws = Draws(runs, seed, numpy.__version__, couplings)
    return Forecast(drawn[Case.CENTRAL], drawn.get(Case.LOW), drawn.get(Case.HIGH), draws)
