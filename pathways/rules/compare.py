"""One fact put to one comparison, with what is known of it and of what it is compared with."""

from __future__ import annotations

from pathways.model.facts import Fact
from pathways.rules.states import ENDLESS, Known, KnownNone, Range, State, Unknown
from pathways.rules.truth import Truth, at_least, truth_of

_ORDER = {
    "at_least": "at_least",
    "on_or_after": "at_least",
    "at_most": "at_most",
    "on_or_before": "at_most",
    "more_than": "more_than",
    "after": "more_than",
    "less_than": "less_than",
    "before": "less_than",
}
"""Comparisons of numbers and levels, and the same of dates."""


def ordered(comparison: str, seen: State, fact: Fact, against: State, other: Fact | None) -> Truth:
    """Whether something ordered is at least, at most, more or less than another.

    Known absence fails, unless the fact says that its absence has no end: then it is later than any day. A literal year
    is a stretch of days: on or after 2026 is from its first day on, after 2026 from the day after its last.

    Args:
        comparison: Which comparison.
        seen: What is known of the fact.
        fact: The fact.
        against: What it is compared with.
        other: The fact that `against` is the state of; None for a literal.
    """
    one, two = _present(seen, fact), _present(against, other or fact)
    if isinstance(one, KnownNone) or isinstance(two, KnownNone):
        return Truth.UNMET
    a, b = _range(one), _range(two)
    if a is None or b is None:
        return Truth.UNKNOWN
    if other is None:
        edge = b.low if _ORDER[comparison] in {"at_least", "less_than"} else b.high
        b = Range(edge, edge)
    match _ORDER[comparison]:
        case "at_least":
            return _settled(a.low >= b.high, a.high < b.low)
        case "at_most":
            return _settled(a.high <= b.low, a.low > b.high)
        case "more_than":
            return _settled(a.low > b.high, a.high <= b.low)
        case _:
            return _settled(a.high < b.low, a.low >= b.high)


def same(seen: State, against: State, other: Fact | None) -> Truth:
    """Whether a fact has a value.

    A literal year means any day of it; an uncertain fact means one day that is not known.

    Args:
        seen: What is known of the fact.
        against: The value.
        other: The fact that `against` is the state of; None for a literal.
    """
    if isinstance(seen, Unknown) or isinstance(against, Unknown):
        return Truth.UNKNOWN
    if isinstance(seen, KnownNone) or isinstance(against, KnownNone):
        return truth_of(is_nothing(seen) and is_nothing(against))
    a, b = seen.value, against.value
    if type(a) is not type(b):
        return Truth.UNKNOWN
    if isinstance(a, Range) and isinstance(b, Range):
        inside = b.low <= a.low and a.high <= b.high and (other is None or b.exact)
        return _settled(inside, a.high < b.low or a.low > b.high)
    return truth_of(a == b)


def among(seen: State, values: tuple[State, ...]) -> Truth:
    """Whether a fact has one of several literal values; for a list, whether it holds one of them."""
    holds = isinstance(seen, Known) and isinstance(seen.value, frozenset) and not is_nothing(seen)
    return at_least(1, [includes(seen, value) if holds else same(seen, value, None) for value in values])


def includes(seen: State, against: State) -> Truth:
    """Whether a list holds a value, or all of another list."""
    if isinstance(seen, KnownNone) or isinstance(against, KnownNone):
        return Truth.UNMET
    if isinstance(seen, Unknown) or isinstance(against, Unknown):
        return Truth.UNKNOWN
    held, wanted = seen.value, against.value
    if isinstance(held, frozenset) and isinstance(wanted, frozenset):
        return truth_of(wanted <= held)
    return truth_of(held == wanted) if isinstance(held, str) and isinstance(wanted, str) else Truth.UNKNOWN


def is_nothing(state: State) -> bool:
    """Whether it is known that there is none; an empty list holds none."""
    return isinstance(state, KnownNone) or (isinstance(state, Known) and state.value == frozenset())


def _present(state: State, fact: Fact | None) -> State:
    """Known absence as a value, for the facts whose absence has no end."""
    endless = isinstance(state, KnownNone) and fact is not None and fact.absent == "no-end"
    return Known(ENDLESS, "none") if endless else state


def _range(state: State) -> Range | None:
    return state.value if isinstance(state, Known) and isinstance(state.value, Range) else None


def _settled(met: bool, unmet: bool) -> Truth:
    return Truth.MET if met else Truth.UNMET if unmet else Truth.UNKNOWN
