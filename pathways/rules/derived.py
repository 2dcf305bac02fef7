"""Facts worked out from others, by a closed set of formulas."""

from __future__ import annotations

import math
from collections.abc import Callable

from pathways.model.facts import Derived, Fact
from pathways.rules.spans import months_between, years_between
from pathways.rules.states import NONE, Known, KnownNone, Open, Range, State, Unknown

StateOf = Callable[[str], State]


def work_out(fact: Fact, state_of: StateOf, as_of: Range | None) -> State:
    """What follows for a derived fact.

    ``years_between`` and ``months_between``: from the first fact to the second, or to the day of `as_of`.
    ``product`` and ``sum``: of all. ``count``: how many of several yes-or-no facts hold, or how long a list is.

    Args:
        fact: A fact that is derived.
        state_of: What is known of another fact.
        as_of: The day to which it is worked out; without it, the day of the fact that `as_of` names.
    """
    rule = fact.derived
    assert rule is not None
    if rule.formula == "count":
        return _count(rule, state_of)
    states = [state_of(name) for name in rule.of]
    if rule.formula in {"years_between", "months_between"} and len(states) == 1:
        states.append(_day(rule, state_of, as_of))
    open_: frozenset[Open] = frozenset().union(*(_open(state) for state in states))
    if any(isinstance(state, Unknown) for state in states):
        return Unknown(open_)
    if any(isinstance(state, KnownNone) for state in states):
        return NONE
    ranges = [state.value for state in states if isinstance(state, Known) and isinstance(state.value, Range)]
    if len(ranges) != len(states):
        return Unknown(open_)
    return _known(_FORMULAS[rule.formula](ranges), open_)


def _day(rule: Derived, state_of: StateOf, as_of: Range | None) -> State:
    if as_of is not None:
        return Known(as_of, "")
    if rule.as_of is None:
        return Unknown(frozenset())
    return state_of(rule.as_of)


def _count(rule: Derived, state_of: StateOf) -> State:
    low = high = 0.0
    open_: set[Open] = set()
    for name in rule.of:
        state = state_of(name)
        match state:
            case Known(value=frozenset() as members):
                low, high = low + len(members), high + len(members)
            case Known(value=True):
                low, high = low + 1, high + 1
            case Unknown():
                open_ |= state.open
                high += 1 if len(rule.of) > 1 else math.inf
            case _:
                pass
    return _known(Range(low, high), frozenset(open_))


def _known(value: Range, open_: frozenset[Open]) -> Known:
    shown = f"{value.low:.3g}" if value.exact else f"{value.low:.3g} to {value.high:.3g}"
    return Known(value, shown, frozenset() if value.exact else open_)


def _open(state: State) -> frozenset[Open]:
    return frozenset() if isinstance(state, KnownNone) else state.open


def _product(ranges: list[Range]) -> Range:
    low = high = 1.0
    for each in ranges:
        corners = [a * b for a in (low, high) for b in (each.low, each.high) if not math.isnan(a * b)]
        low, high = min(corners), max(corners)
    return Range(low, high)


def _sum(ranges: list[Range]) -> Range:
    return Range(sum(each.low for each in ranges), sum(each.high for each in ranges))


_FORMULAS: dict[str, Callable[[list[Range]], Range]] = {
    "years_between": lambda ranges: years_between(ranges[0], ranges[1]),
    "months_between": lambda ranges: months_between(ranges[0], ranges[1]),
    "product": _product,
    "sum": _sum,
}
