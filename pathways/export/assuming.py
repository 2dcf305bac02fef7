"""What answers on a scenario take for granted, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.export.actions import estimate
from pathways.export.words import calendar_day, joined
from pathways.model.scenario import Do, ScenarioAction
from pathways.workforce.assumptions import Assumed, Assumption

_OURS = {
    Assumed.NOBODY_LEAVES: "Nobody leaves but at the end of a contract.",
    Assumed.NOT_REFILLED: "Posts whose contracts end, or that fall free, are not filled again.",
    Assumed.NO_LATER_AWARDS: "After the last award that is held or stated, pay does not rise.",
    Assumed.SEVERAL_TARGETS: "Where a move leads to several roles, people divide evenly among them.",
    Assumed.SPREAD_EVENLY: "Moves fall evenly on all who may make them; nobody is picked.",
    Assumed.MAPPED_WHEN_ADOPTED: "Posts are mapped on the day on which the framework is adopted, as no other is given.",
}


def assumption(found: Assumption) -> str:
    """An assumption as a sentence."""
    if found.action is not None:
        return stated(found.action)
    if found.code is Assumed.FIRST_DAY:
        return f"{joined(map(calendar_day, found.of))}: taken at the first day."
    assert found.code is not None
    return _OURS[found.code]


def assumptions(found: Iterable[Assumption]) -> Iterator[str]:
    """Assumptions as sentences, in order."""
    return (assumption(each) for each in found)


def stated(action: ScenarioAction) -> str:
    """An assumption that the scenario states, as a sentence."""
    whom = f" of {joined(action.roles)}" if action.roles else ""
    until = f" until {calendar_day(action.until)}" if action.until else ""
    since = f"from {calendar_day(action.on)}{until}"
    share = estimate(action.share, percent=True)
    if action.do is Do.LEAVE:
        return f"Stated: {share} of the holders{whom} leave in a year, {since}. [{action.id}]"
    after = f" after {action.after_months} months" if action.after_months else ""
    return f"Stated: {share} of the posts{whom} that fall free are filled again{after}, {since}. [{action.id}]"


def left_out(rows: int) -> str:
    """How many rows of a staff table were passed over by choice, as a sentence; they are counted exactly."""
    if not rows:
        return "No row of the staff table was left out."
    return f"{rows:,} {'row' if rows == 1 else 'rows'} of the staff table left out, by choice, because of problems."
