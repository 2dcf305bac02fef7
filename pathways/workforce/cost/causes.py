"""What the difference to doing nothing comes from: the scenario is worked out again and again, with one cause more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pathways.model.scenario import Do, Scenario


class Cause(StrEnum):
    """Why money is paid, in the order in which causes are let in; what two bring about together falls to the later."""

    FIRST_DAY = "first-day"
    """Everybody stays on the point of the first day; contracts end, and tables and rates that are held come in."""
    INCREMENTS = "increments"
    """People climb their grades: this comes anyway."""
    AWARDS = "awards"
    PAY = "pay"
    """Posts are assimilated to another pay structure."""
    PROTECTION = "protection"
    """Pay above the new grade is kept."""
    MOVES = "moves"
    EVALUATIONS = "evaluations"
    POSTS = "posts"
    """New posts."""
    LEAVING = "leaving"
    """People leave, and posts are filled again."""
    FREEZES = "freezes"


ANYWAY = (Cause.FIRST_DAY, Cause.INCREMENTS)
"""What is paid if nothing is done."""

WITH_ANY_PLAN = (Cause.AWARDS, Cause.LEAVING)
"""What a scenario takes for granted about the world, and does not decide."""

_LETS_IN = {
    Cause.FIRST_DAY: (Do.ADOPT, Do.MAP, Do.OPEN, Do.CLOSE, Do.REQUIRE),
    Cause.INCREMENTS: (),
    Cause.AWARDS: (Do.AWARD,),
    Cause.PAY: (Do.PAY,),
    Cause.PROTECTION: (),
    Cause.MOVES: (Do.MOVE,),
    Cause.EVALUATIONS: (Do.EVALUATE,),
    Cause.POSTS: (Do.ADD_POSTS,),
    Cause.LEAVING: (Do.LEAVE, Do.REFILL),
    Cause.FREEZES: (Do.FREEZE,),
}
"""By cause: the actions that it lets in. Those of the first cost nothing by themselves."""


@dataclass(frozen=True)
class Stage:
    """A scenario with some of its causes."""

    cause: Cause
    """The one that it has more than the stage before."""
    scenario: Scenario
    increments: bool

    @property
    def uncertain(self) -> bool:
        """Whether any of its estimates has different numbers, so that the cases differ."""
        estimates = [
            estimate
            for action in self.scenario.actions.values()
            for estimate in (action.number, action.share, action.percent)
            if estimate is not None
        ]
        return any(estimate.low != estimate.high for estimate in estimates)


def stages_of(scenario: Scenario) -> Iterator[Stage]:
    """A scenario with one cause more each time; the last is the whole of it. Causes that it lacks are left out."""
    doing = {action.do for action in scenario.actions.values()}
    protects = any(action.protected_years for action in scenario.actions.values())
    let_in: set[Do] = set()
    for cause, actions in _LETS_IN.items():
        let_in |= {*actions}
        present = protects if cause is Cause.PROTECTION else bool({*actions} & doing)
        if present or cause in ANYWAY:
            keeps = protects and list(Cause).index(cause) >= list(Cause).index(Cause.PROTECTION)
            kept = {
                name: action if keeps else action.model_copy(update={"protected_years": None})
                for name, action in scenario.actions.items()
                if action.do in let_in
            }
            yield Stage(cause, scenario.model_copy(update={"actions": kept}), cause is not Cause.FIRST_DAY)
