"""The actions of a scenario, in words."""

from __future__ import annotations

from pathways.export.words import calendar_day, joined
from pathways.model.scenario import Do, Estimate, ScenarioAction


def action(found: ScenarioAction) -> str:
    """An action as a line: what is done, from which day."""
    until = f" until {calendar_day(found.until)}" if found.until else ""
    return f"{calendar_day(found.on)}{until}: {_does(found)}"


def _does(found: ScenarioAction) -> str:
    of = f" for {joined(found.roles)}" if found.roles else ""
    match found.do:
        case Do.ADOPT:
            return f"{found.framework} comes into force"
        case Do.MAP:
            return "posts are mapped to its roles"
        case Do.OPEN | Do.CLOSE:
            return f"the move {found.move} {'opens' if found.do is Do.OPEN else 'closes'}"
        case Do.REQUIRE:
            return f"the move {found.move} asks for something else"
        case Do.MOVE:
            many = estimate(found.number) if found.number else f"{estimate(found.share, percent=True)} of those who may"
            return f"{many} make the move {found.move} in each round{of}"
        case Do.EVALUATE:
            return f"posts are evaluated{of}, and {estimate(found.share, percent=True)} come out higher"
        case Do.ADD_POSTS:
            return f"{estimate(found.number)} new posts as {found.role}"
        case Do.AWARD:
            return f"pay rises by {estimate(found.percent)} per cent"
        case Do.PAY:
            kept = f", with pay kept for {found.protected_years} years" if found.protected_years else ""
            return f"posts go over to {found.structure}{kept}"
        case Do.FREEZE:
            return f"{found.what} stop{of}"
        case Do.LEAVE:
            return f"{estimate(found.share, percent=True)} of the holders{of} leave in a year"
        case Do.REFILL:
            return f"{estimate(found.share, percent=True)} of the posts{of} that fall free are filled again"


def estimate(found: Estimate | None, percent: bool = False) -> str:
    """A number, or three: "2", "1 to 4, likeliest 2"."""
    if found is None:
        return "none"
    low, central, high = (
        f"{100 * each:.3g} %" if percent else f"{each:,.6g}" for each in (found.low, found.central, found.high)
    )
    return central if low == high else f"{low} to {high}, likeliest {central},"
