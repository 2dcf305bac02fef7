"""A condition and facts give a finding. One function serves career moves and funding rules."""

from __future__ import annotations

import math
from dataclasses import replace
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
from pathways.model.facts import Fact, Settler, label_of
from pathways.rules.compare import among, includes, is_nothing, ordered, same
from pathways.rules.finding import Finding, all_open
from pathways.rules.lookup import Lookup
from pathways.rules.spans import moved
from pathways.rules.states import (
    Known,
    KnownNone,
    Open,
    Range,
    State,
    Unknown,
    day_of,
    is_exact,
    open_of,
    shown_days,
)
from pathways.rules.truth import Truth, at_least
from pathways.rules.typed import Misfit, typed

_NEGATED_TESTS = {"is_not": "is", "not_in": "in"}

_IN_WORDS = frozenset({"choice", "ordered-choice", "list", "text"})
"""Types whose values are written in words."""

_DAY = Fact.model_construct(id="as_of", type="date", question="", label="the day to which it is worked out")
"""The day of `as_of`, as a fact that others are compared with."""

_ANY_DAY = Range(-math.inf, math.inf)

_NOTHING = Known(Range(0, 0), 0)


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
            return _parts(condition, (condition.negated,), lookup, alternative)
        case FactTest():
            return _test(condition, lookup)
        case Judgement() | Meets() | AreaLevel():
            truth, open_ = lookup.assessed(condition, alternative)
            return Finding(condition, truth, open_)
        case RuleReference():
            return joined(condition, (lookup.rule(condition.rule),), lookup.owner)


def joined(condition: Condition, children: tuple[Finding, ...], owner: Settler) -> Finding:
    """The finding of a condition that rests on others, from theirs: its parts, or the rule that it names."""
    match condition:
        case AllOf():
            needed: int | None = len(children)
        case SomeOf():
            needed = None if condition.at_least == NOT_PUBLISHED else int(condition.at_least)
        case _:
            needed = 1
    truth = at_least(needed, [child.truth for child in children])
    if isinstance(condition, NotCondition):
        truth = truth.negated
    if truth is not Truth.UNKNOWN:
        return Finding(condition, truth, frozenset(), children)
    open_ = all_open(children)
    if needed is None:
        open_ |= {Open("number", "how many of these are needed", owner)}
    return Finding(condition, truth, open_, children)


def _parts(condition: Condition, parts: tuple[Condition, ...], lookup: Lookup, alternative: bool) -> Finding:
    children = tuple(evaluate(part, lookup, alternative) for part in parts)
    return joined(condition, children, lookup.owner)


def _test(test: FactTest, lookup: Lookup) -> Finding:
    fact = lookup.definition(test.fact)
    seen = _seen(fact, test.as_of, lookup)
    against: State | None = None
    comparison = _NEGATED_TESTS.get(test.comparison, test.comparison)
    if comparison == "in":
        values = literals(fact, test.operand)
        truth = among(seen, values)
        open_ = open_of(seen, *(_incomparable(fact, lookup) for value in values if isinstance(value, Unknown)))
    else:
        against, other = _operand(test.operand, fact, lookup)
        open_ = open_of(seen, against)
        match comparison:
            case "is":
                truth = same(seen, against, other)
            case "includes":
                truth = includes(seen, against)
            case _:
                truth = ordered(comparison, seen, fact, against, other)
    if comparison == "in" and test.list == "open" and truth is Truth.UNMET and not is_nothing(seen):
        truth, open_ = Truth.UNKNOWN, frozenset({Open("list", test.fact, lookup.owner)})
    if test.comparison in _NEGATED_TESTS:
        truth = truth.negated
    # What nothing about the fact can settle is a comparison that its type does not have: whose rule it is must say.
    unsettled = (open_ or _incomparable(fact, lookup).open) if truth is Truth.UNKNOWN else frozenset[Open]()
    return Finding(test, truth, unsettled, seen=seen, against=against)


def _incomparable(fact: Fact, lookup: Lookup, said: str = "what {} is compared with") -> Unknown:
    """What a fact cannot be compared with as it stands: whose rule it is can say what is meant."""
    name = said.format(label_of(fact.id, {fact.id: fact}))
    return Unknown(frozenset({Open("number", name, lookup.owner)}))


def literals(fact: Fact, operand: Any) -> tuple[State, ...]:
    """The values that a fact is compared with, in its own terms."""
    return tuple(literal(fact, value) for value in operand)


def literal(fact: Fact, value: Any) -> State:
    """A literal of a document in the terms of a fact; unknown where the fact has no such value, as a check reports."""
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
    try:
        state = typed(key.fact, value)
    except Misfit:
        return Unknown(frozenset())
    return state if isinstance(state, KnownNone) else replace(state, open=frozenset())


def _stated(name: str, lookup: Lookup, as_of: Range | None = None, day_open: frozenset[Open] = frozenset()) -> State:
    """What is known of a fact, with everything that would make it exact."""
    state = lookup.state(name, as_of)
    if isinstance(state, KnownNone) or is_exact(state):
        return state
    open_ = state.open | day_open
    if not open_ and isinstance(state, Known):
        open_ = frozenset({Open("exact", name, lookup.definition(name).settled_by)})
    return state if open_ == state.open else replace(state, open=open_)


def _seen(fact: Fact, as_of: AsOf | None, lookup: Lookup) -> State:
    """What is known of a fact; for a derived one, on the day to which a test has it worked out."""
    if fact.derived is None or as_of is None or (as_of.day is None and as_of.year_end is None):
        return _stated(fact.id, lookup)
    day = _day(as_of, lookup)
    if isinstance(day, Known) and isinstance(day.value, Range):
        return _stated(fact.id, lookup, day.value, day.open)
    # Without such a day, whose rule it is can say what is meant.
    day_open = open_of(_incomparable(_DAY, lookup) if isinstance(day, KnownNone) else day)
    return _stated(fact.id, lookup, _ANY_DAY, day_open)


def _day(as_of: AsOf, lookup: Lookup) -> State:
    """The day to which a derived fact is worked out."""
    operand = as_of.day if as_of.year_end is None else FactValue(fact=as_of.year_end)
    state, _ = _operand(operand, _DAY, lookup)
    if not isinstance(state, Known) or not isinstance(state.value, Range):
        return state
    low, high = state.value.low, state.value.high
    value = state.value if as_of.year_end is None else Range(_year_end(low), _year_end(high))
    open_ = state.open or _incomparable(_DAY, lookup).open
    return Known(value, shown_days(value), frozenset() if value.exact else open_)


def _year_end(day: float) -> float:
    found = day_of(day)
    return day if found is None else found.replace(month=12, day=31).toordinal()


def _operand(operand: Any, fact: Fact, lookup: Lookup) -> tuple[State, Fact | None]:
    """What a fact is compared with, in its terms, and the fact that this is the state of."""
    if not isinstance(operand, FactValue):
        state = literal(fact, operand)
        return (_incomparable(fact, lookup) if isinstance(state, Unknown) else state), None
    other = lookup.definition(operand.fact)
    state = _stated(operand.fact, lookup)
    for sign, span in ((1, operand.plus), (-1, operand.minus)):
        if span is not None:
            state = _moved(state, other, span, sign, lookup)
    return _in_terms_of(fact, state, other, lookup), other


def _in_terms_of(fact: Fact, state: State, other: Fact, lookup: Lookup) -> State:
    """What is known of another fact, as a value of this one: a level is the same level in a list of other levels."""
    if not isinstance(state, Known) or (fact.type, [*fact.options]) == (other.type, [*other.options]):
        return state
    if not is_exact(state):
        return Unknown(state.open)
    found = literal(fact, state.shown) if {fact.type, other.type} <= _IN_WORDS else Unknown(frozenset())
    return _incomparable(fact, lookup) if isinstance(found, Unknown) else found


def _moved(state: State, fact: Fact, span: DateSpan, sign: int, lookup: Lookup) -> State:
    if isinstance(state, KnownNone):
        return state
    if fact.type != "date":
        return _incomparable(fact, lookup)
    states = [state, *(_amount(amount, fact, lookup) for amount in (span.years, span.months, span.days))]
    ranges = [each.value for each in states if isinstance(each, Known) and isinstance(each.value, Range)]
    if len(ranges) < len(states):
        return Unknown(open_of(*states))
    days, years, months, extra_days = ranges
    value = moved(days, years, months, extra_days, sign)
    return Known(value, shown_days(value), frozenset() if value.exact else open_of(*states))


def _amount(amount: Any, fact: Fact, lookup: Lookup) -> State:
    """By how much a day is moved: known absence is no time."""
    if amount is None:
        return _NOTHING
    if isinstance(amount, FactValue) and lookup.definition(amount.fact).type == "number":
        state = _stated(amount.fact, lookup)
        return _NOTHING if isinstance(state, KnownNone) else state
    if isinstance(amount, int | float) and not isinstance(amount, bool) and math.isfinite(amount):
        return Known(Range(amount, amount), amount)
    return _incomparable(fact, lookup, "by how much {} is moved")
