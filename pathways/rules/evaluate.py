"""A condition and facts give a finding. One function serves career moves and funding rules."""

from __future__ import annotations

import math
from datetime import date
from functools import cache
from typing import Any

from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import (
    AllOf,
    AnyOf,
    AreaLevel,
    AsOf,
    Condition,
    DateSpan,
    FactTest,
    FactValue,
    Judgement,
    Meets,
    NotCondition,
    RuleReference,
    SomeOf,
)
from pathways.model.facts import Fact, Settler
from pathways.rules.compare import among, includes, ordered, same
from pathways.rules.finding import Finding, all_open
from pathways.rules.lookup import Lookup
from pathways.rules.spans import moved
from pathways.rules.states import Known, KnownNone, Open, Range, State, Unknown, day_of
from pathways.rules.truth import Truth, at_least
from pathways.rules.typed import typed

_PLURAL_TESTS = {"in", "not_in"}
_NEGATED_TESTS = {"is_not": "is", "not_in": "in"}


def evaluate(condition: Condition, lookup: Lookup, alternative: bool = False) -> Finding:
    """Whether a condition holds, as far as is known.

    Args:
        condition: The condition.
        lookup: Where facts, judgements and other rules are looked up.
        alternative: Whether it is itself an exception or a branch, so that other ways may do.
    """
    match condition:
        case AllOf():
            return _parts(condition, condition.all, lookup, alternative)
        case AnyOf():
            return _parts(condition, condition.any, lookup, alternative or len(condition.any) > 1)
        case SomeOf():
            return _parts(condition, condition.of, lookup, alternative or condition.at_least != len(condition.of))
        case NotCondition():
            inner = evaluate(condition.negated, lookup, alternative)
            return Finding(condition, inner.truth.negated, inner.open, (inner,), alternative=alternative)
        case FactTest():
            return _test(condition, lookup, alternative)
        case Judgement() | Meets() | AreaLevel():
            truth, open_ = lookup.assessed(condition, alternative)
            return Finding(condition, truth, open_, alternative=alternative)
        case RuleReference():
            named = lookup.rule(condition.rule)
            return Finding(condition, named.truth, named.open, (named,), alternative=alternative)


def joined(condition: Condition, children: tuple[Finding, ...], alternative: bool, owner: Settler) -> Finding:
    """The finding of a joined condition from those of its parts."""
    match condition:
        case AllOf():
            needed: int | None = len(children)
        case SomeOf():
            needed = None if condition.at_least == NOT_PUBLISHED else int(condition.at_least)
        case _:
            needed = 1
    truth = at_least(needed, [child.truth for child in children])
    if truth is not Truth.UNKNOWN:
        return Finding(condition, truth, frozenset(), children, alternative=alternative)
    open_ = all_open(children)
    if needed is None:
        open_ |= {Open("number", "how many of these are needed", owner)}
    return Finding(condition, truth, open_, children, alternative=alternative)


def _parts(condition: Condition, parts: tuple[Condition, ...], lookup: Lookup, alternative: bool) -> Finding:
    children = tuple(evaluate(part, lookup, alternative) for part in parts)
    return joined(condition, children, alternative, lookup.owner)


def _test(test: FactTest, lookup: Lookup, alternative: bool) -> Finding:
    fact = lookup.definition(test.fact)
    as_of = _day(test.as_of, lookup) if test.as_of is not None else None
    if isinstance(as_of, Unknown):
        return Finding(test, Truth.UNKNOWN, as_of.open, alternative=alternative)
    seen = lookup.state(test.fact, as_of)
    comparison = test.comparison
    base = _NEGATED_TESTS.get(comparison, comparison)
    if comparison in _PLURAL_TESTS:
        truth, against, open_ = among(seen, literals(fact, test.operand)), None, _open_of(seen, fact)
    else:
        against, other = _operand(test.operand, fact, lookup)
        open_ = _open_of(seen, fact) | _open_of(against, other)
        match base:
            case "is":
                truth = same(seen, against, other)
            case "includes":
                truth = includes(seen, against)
            case _:
                truth = ordered(comparison, seen, fact, against, other)
    if test.list == "open" and base == "in" and truth is Truth.UNMET:
        truth, open_ = Truth.UNKNOWN, frozenset({Open("list", test.fact, lookup.owner)})
    if comparison in _NEGATED_TESTS:
        truth = truth.negated
    unsettled = open_ if truth is Truth.UNKNOWN else frozenset()
    return Finding(test, truth, unsettled, seen=seen, against=against, alternative=alternative)


def literals(fact: Fact, operand: Any) -> tuple[State, ...]:
    """The values that a fact is compared with, in its own terms."""
    return tuple(literal(fact, value) for value in operand)


def literal(fact: Fact, value: Any) -> State:
    """A literal of a document in the terms of a fact. Documents are checked for misfits before they are judged."""
    return _literal(_Key(fact), str(value), value)


class _Key:
    """A fact as a key of a cache: facts are compared by identity, which is quick, and are never changed."""

    __slots__ = ("fact",)

    def __init__(self, fact: Fact) -> None:
        self.fact = fact

    def __hash__(self) -> int:
        return id(self.fact)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.fact is self.fact


@cache
def _literal(key: _Key, _text: str, value: Any) -> State:
    return typed(key.fact, value)


def _operand(operand: Any, fact: Fact, lookup: Lookup) -> tuple[State, Fact | None]:
    """What a fact is compared with, and the fact that this is the state of."""
    if not isinstance(operand, FactValue):
        return literal(fact, operand), None
    other = lookup.definition(operand.fact)
    state = lookup.state(operand.fact)
    for sign, span in ((1, operand.plus), (-1, operand.minus)):
        if span is not None:
            state = _moved(state, span, sign, lookup)
    return state, other


def _moved(state: State, span: DateSpan, sign: int, lookup: Lookup) -> State:
    parts = [_amount(amount, lookup) for amount in (span.years, span.months, span.days)]
    unknown = [part for part in parts if isinstance(part, Unknown)]
    if isinstance(state, KnownNone):
        return state
    if unknown or isinstance(state, Unknown):
        return Unknown(frozenset().union(*(each.open for each in (*unknown, state))))
    assert isinstance(state.value, Range)
    years, months, days = (part for part in parts if isinstance(part, Range))
    value = moved(state.value, years, months, days, sign)
    first = day_of(value.low)
    return Known(value, str(first) if first and value.exact else str(state.shown), state.open)


def _amount(amount: Any, lookup: Lookup) -> Range | Unknown:
    if isinstance(amount, FactValue):
        state = lookup.state(amount.fact)
        if isinstance(state, Unknown):
            return state
        return state.value if isinstance(state, Known) and isinstance(state.value, Range) else Range(0, 0)
    number = float(amount) if isinstance(amount, int | float | str) and not isinstance(amount, bool) else 0.0
    return Range(number, number)


def _day(as_of: AsOf, lookup: Lookup) -> Range | Unknown:
    """The day to which a derived fact is worked out."""
    if as_of.year_end is not None:
        state = lookup.state(as_of.year_end)
    elif isinstance(as_of.day, FactValue):
        state = _operand(as_of.day, lookup.definition(as_of.day.fact), lookup)[0]
    else:
        first = date.fromisoformat(str(as_of.day)).toordinal()
        return Range(first, first)
    if not isinstance(state, Known) or not isinstance(state.value, Range):
        return state if isinstance(state, Unknown) else Unknown(frozenset())
    if as_of.year_end is None:
        return state.value
    low, high = day_of(state.value.low), day_of(state.value.high)
    if low is None or high is None:
        return Range(math.inf, math.inf)
    return Range(date(low.year, 12, 31).toordinal(), date(high.year, 12, 31).toordinal())


def _open_of(state: State, fact: Fact | None) -> frozenset[Open]:
    """What would settle a comparison with this: nothing where it is exact."""
    match state:
        case Unknown():
            return state.open
        case Known(value=Range() as value) if not value.exact:
            named = frozenset({Open("exact", fact.id, fact.settled_by)}) if fact is not None else frozenset()
            return state.open or named
        case _:
            return frozenset()
