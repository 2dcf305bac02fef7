"""Facts worked out from others, by a closed set of formulas."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from pathways.model.facts import Derived, Fact
from pathways.rules.spans import months_between, years_between
from pathways.rules.states import NONE, Known, KnownNone, Open, Range, State, Unknown, open_of

StateOf = Callable[[str, Range | None], State]
"""What is known of another fact; for a derived one, on a day."""

_DECIMALS = 9
"""To how many results are kept: three shares of 0.1 make 0.3, and not a little more."""


def work_out(fact: Fact, state_of: StateOf, as_of: Range | None) -> State:
    """What follows for a derived fact.

    ``years_between`` and ``months_between``: from the first fact to the second, or to the day of `as_of`.
    ``product`` and ``sum``: of all.
    ``count``: how many of several yes-or-no facts hold, or how many things one list has.

    What is known to be none adds nothing to a sum or a count. Of a time or a product without one of its parts there is
    none; what that means in a comparison, the derived fact says itself.

    Args:
        fact: A fact that is derived.
        state_of: What is known of another fact.
        as_of: The day to which it is worked out; without it, the day of the fact that `as_of` names.
    """
    rule = fact.derived
    assert rule is not None
    states = [state_of(name, as_of) for name in rule.of]
    if rule.formula == "count":
        return _count(states)
    if rule.formula in _TIMES and len(states) == 1:
        states.append(_day(rule, state_of, as_of))
    if rule.formula == "sum":
        states = [_NOTHING if isinstance(state, KnownNone) else state for state in states]
    if any(isinstance(state, KnownNone) for state in states):
        return NONE
    ranges = [state.value for state in states if isinstance(state, Known) and isinstance(state.value, Range)]
    if len(ranges) != len(states):
        return Unknown(open_of(*states))
    return _known(_FORMULAS[rule.formula](ranges), open_of(*states))


_NOTHING = Known(Range(0, 0), 0)


def _day(rule: Derived, state_of: StateOf, as_of: Range | None) -> State:
    if as_of is not None:
        return Known(as_of, "")
    return Unknown(frozenset()) if rule.as_of is None else state_of(rule.as_of, None)


def _count(states: list[State]) -> State:
    """One list has as many things as it has; of several facts each counts once: yes, or a list with anything in it."""
    if len(states) == 1:
        match states[0]:
            case Unknown() as unknown:
                return unknown
            case Known(value=frozenset() as members):
                return _known(Range(len(members), len(members)), frozenset())
    values = [state.value for state in states if isinstance(state, Known)]
    held = sum(value is True or (isinstance(value, frozenset) and bool(value)) for value in values)
    not_known = sum(isinstance(state, Unknown) for state in states)
    return _known(Range(held, held + not_known), open_of(*states))


def _known(value: Range, open_: frozenset[Open]) -> State:
    low, high = round(value.low, _DECIMALS), round(value.high, _DECIMALS)
    if not (math.isfinite(low) and math.isfinite(high)):
        return Unknown(open_)
    if low == high:
        return Known(Range(low, high), round(low, 4))
    # A hyphen joins words in ids; a minus sign is none.
    return Known(Range(low, high), f"{low:.4g} to {high:.4g}".replace("-", "−"), open_)


def _product(ranges: Iterable[Range]) -> Range:
    low = high = 1.0
    for each in ranges:
        ends = [_times(a, b) for a in (low, high) for b in (each.low, each.high)]
        low, high = min(ends), max(ends)
    return Range(low, high)


def _times(a: float, b: float) -> float:
    """The product; what has no bound is a number all the same, and none of it is nothing."""
    return a * b if a and b else 0.0


def _sum(ranges: list[Range]) -> Range:
    return Range(sum(each.low for each in ranges), sum(each.high for each in ranges))


_TIMES = frozenset({"years_between", "months_between"})

_FORMULAS: dict[str, Callable[[list[Range]], Range]] = {
    "years_between": lambda ranges: years_between(ranges[0], ranges[1]),
    "months_between": lambda ranges: months_between(ranges[0], ranges[1]),
    "product": _product,
    "sum": _sum,
}
