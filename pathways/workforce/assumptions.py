"""What answers on a scenario take for granted: stated in it, or ours where it is silent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pathways.model.scenario import Do, Scenario, ScenarioAction


class Assumed(StrEnum):
    """Something that is taken for granted where a scenario does not say it; worded elsewhere."""

    FIRST_DAY = "first-day"
    """A day given as a month or a year is its first day."""
    NOBODY_LEAVES = "nobody-leaves"
    """Nobody leaves but at the end of a contract."""
    NOT_REFILLED = "not-refilled"
    """Posts that end or fall free are not filled again."""
    NO_LATER_AWARDS = "no-later-awards"
    """After the last award that is held or stated, pay does not rise."""
    SEVERAL_TARGETS = "several-targets"
    """People who may move to several roles divide evenly among them."""
    SPREAD_EVENLY = "spread-evenly"
    """Moves fall evenly on all who may make them, as expected values."""
    MAPPED_WHEN_ADOPTED = "mapped-when-adopted"
    """Posts are mapped on the day of adoption, as no other is given."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something that an answer takes for granted."""

    code: Assumed | None = None
    """Ours, by its code; None for one that the scenario states."""
    action: ScenarioAction | None = None
    """The action that states it."""
    of: tuple[str, ...] = ()
    """What exactly it is about: days, names."""


def assumptions_of(scenario: Scenario) -> tuple[Assumption, ...]:
    """What a scenario states, then what is ours because it is silent."""
    actions = sorted(scenario.actions.values(), key=lambda action: action.on.first)
    doing = {action.do for action in actions}
    found = [Assumption(action=action) for action in actions if action.do in (Do.LEAVE, Do.REFILL)]
    partial = tuple(
        dict.fromkeys(str(day) for day in (scenario.on, *(each.on for each in actions)) if day.first != day.last)
    )
    if partial:
        found.append(Assumption(Assumed.FIRST_DAY, of=partial))
    if Do.LEAVE not in doing:
        found.append(Assumption(Assumed.NOBODY_LEAVES))
    if Do.REFILL not in doing:
        found.append(Assumption(Assumed.NOT_REFILLED))
    if Do.ADOPT in doing and Do.MAP not in doing:
        found.append(Assumption(Assumed.MAPPED_WHEN_ADOPTED))
    if Do.MOVE in doing:
        found += [Assumption(Assumed.SPREAD_EVENLY), Assumption(Assumed.SEVERAL_TARGETS)]
    found.append(Assumption(Assumed.NO_LATER_AWARDS))
    return tuple(found)
