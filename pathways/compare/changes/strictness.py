"""Whether a condition asks for more or less than another.

A condition is stricter where whoever meets it certainly meets the other too, and not the reverse. Form settles that:

| One condition | is no weaker than another, if |
| --- | --- |
| any | the other is the same, or there is no other |
| `all` | one of its parts is no weaker; for another `all`: for each part of that one |
| `any` | each of its branches is no weaker |
| any | the other is an `any`, and it is no weaker than one of the branches |
| `at_least` n `of` | the other takes no more of the same list, or of a longer one |
| `not` | the other is a `not`, and what that one rules out is no weaker than what this one rules out |
| a test of a fact | the other tests the same fact, and every value that passes passes there too |
| `meets` | the other asks for the same criteria or for fewer of them |
| `area` | the other asks for the same level of it or for a lower one |

Sentences that a body judges have no order: where only their words differ, the condition is reworded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from pathways.compare.changes.likeness import same_words
from pathways.model.conditions import (
    AllOf,
    AnyOf,
    AreaLevel,
    Condition,
    FactTest,
    FactValue,
    Judgement,
    Meets,
    NotCondition,
    SomeOf,
)
from pathways.model.dates import PartialDate
from pathways.model.facts import Fact

REWORDED_FROM = 0.5
"""Judgements with fewer of their words in common than this are two judgements."""


class Bearing(StrEnum):
    """What a change of a part of a statement comes to."""

    STRICTER = "stricter"
    LOOSER = "looser"
    REWORDED = "reworded"
    RETITLED = "retitled"
    MOVED = "moved"
    CLOSED = "closed"
    OPENED = "opened"
    RESOURCED = "re-sourced"
    CHANGED = "changed"

    @property
    def opposite(self) -> Bearing:
        """What the same change comes to where more asked for means fewer people concerned."""
        return {Bearing.STRICTER: Bearing.LOOSER, Bearing.LOOSER: Bearing.STRICTER}.get(self, self)


def _no_level(_area: str, _level: str) -> int | None:
    return None


@dataclass(frozen=True)
class Orders:
    """What is higher than what, where names stand for heights."""

    level: Callable[[str, str], int | None] = _no_level
    """The place of a level on the scale of an area; None where that is not known."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """Facts, for the order of their options."""

    def height(self, fact: str, value: Any) -> float | None:
        """How high a value of a fact is; None where it has no order."""
        if isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            return float(value)
        known = self.facts.get(fact)
        if known is None or known.type != "ordered-choice" or value not in known.options:
            return None
        return float([*known.options].index(value))


CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


def bearing_of(was: Condition | None, now: Condition | None, orders: Orders = Orders()) -> Bearing:
    """What the change of a condition comes to: stricter, looser, reworded or, where it has no order, changed."""
    if was is not None and now is not None:
        was, reworded = _in_new_words(was, now)
        if bare(was) == bare(now):
            return Bearing.REWORDED if reworded or was != now else Bearing.RESOURCED
    up, down = no_weaker(now, was, orders), no_weaker(was, now, orders)
    if up == down:
        return Bearing.REWORDED if up else Bearing.CHANGED
    return Bearing.STRICTER if up else Bearing.LOOSER


def no_weaker(one: Condition | None, other: Condition | None, orders: Orders = Orders()) -> bool:
    """Whether whoever meets one condition certainly meets the other, as far as their form settles it."""
    if other is None:
        return True
    if one is None:
        return False
    if bare(one) == bare(other):
        return True

    def implies(left: Condition, right: Condition) -> bool:
        return no_weaker(left, right, orders)

    match one, other:
        case _, AllOf():
            return all(implies(one, part) for part in other.all)
        case AnyOf(), _:
            return all(implies(part, other) for part in one.any)
        case AllOf(), _ if any(implies(part, other) for part in one.all):
            return True
        case _, AnyOf():
            return any(implies(one, part) for part in other.any)
        case AllOf(), SomeOf():
            met = sum(any(implies(part, wanted) for part in one.all) for wanted in other.of)
            return isinstance(other.at_least, int) and met >= other.at_least
        case SomeOf(), SomeOf():
            return _takes_no_fewer(one, other, orders)
        case NotCondition(), NotCondition():
            return implies(other.negated, one.negated)
        case FactTest(), FactTest():
            return _passes_in(one, other, orders)
        case Meets(), Meets():
            return _meets_no_less(one, other)
        case AreaLevel(), AreaLevel() if one.area == other.area:
            high, low = orders.level(one.area, one.at_least), orders.level(one.area, other.at_least)
            return high is not None and low is not None and high >= low
        case _:
            return False


def bare(condition: Condition) -> Any:
    """A condition without its basis, as plain data."""
    return _without_basis(condition.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def conjuncts(condition: Condition | None) -> tuple[Condition, ...]:
    """The parts of a condition that must all hold; none for no condition."""
    if condition is None:
        return ()
    if isinstance(condition, AllOf):
        return tuple(inner for part in condition.all for inner in conjuncts(part))
    return (condition,)


def _without_basis(value: Any) -> Any:
    if isinstance(value, dict):
        words = {"source", "inferred_from", "because", "proposed"}
        return {key: _without_basis(each) for key, each in value.items() if key not in words}
    return [_without_basis(each) for each in value] if isinstance(value, list | tuple) else value


def _takes_no_fewer(one: SomeOf, other: SomeOf, orders: Orders) -> bool:
    if not isinstance(one.at_least, int) or not isinstance(other.at_least, int) or one.at_least < other.at_least:
        return False
    return all(any(no_weaker(part, wanted, orders) for wanted in other.of) for part in one.of)


def _passes_in(one: FactTest, other: FactTest, orders: Orders) -> bool:
    """Whether every value of a fact that passes one test passes another."""
    if (one.fact, one.as_of, one.list) != (other.fact, other.as_of, other.list):
        return False
    values, others = _values(one), _values(other)
    match one.comparison, other.comparison:
        case (("is" | "in"), ("is" | "in")):
            return values is not None and others is not None and values <= others
        case (("is_not" | "not_in"), ("is_not" | "not_in")):
            return values is not None and others is not None and values >= others
        case (("is" | "in"), ("is_not" | "not_in")):
            return values is not None and others is not None and not values & others
        case "is", _:
            return _within(one, other, orders, equal=True)
        case _:
            return _within(one, other, orders)


def _values(test: FactTest) -> frozenset[Any] | None:
    """The values that a test names; None if it speaks of another fact."""
    operand = test.operand
    if isinstance(operand, FactValue):
        return None
    return frozenset(operand if isinstance(operand, tuple) else (operand,))


_UP = {"at_least": True, "more_than": False, "on_or_after": True, "after": False}
_DOWN = {"at_most": True, "less_than": False, "on_or_before": True, "before": False}


def _within(one: FactTest, other: FactTest, orders: Orders, equal: bool = False) -> bool:
    """Whether one bound lies within another on the same side, or a single value within a bound."""
    left, right = _height(one, orders), _height(other, orders)
    if left is None or right is None or isinstance(one.operand, str) is not isinstance(other.operand, str):
        return False
    for side, sign in ((_UP, 1), (_DOWN, -1)):
        if other.comparison in side and (equal or one.comparison in side):
            here, there = (left, right) if sign > 0 else (right, left)
            closed = side[other.comparison] or not (equal or side[one.comparison])
            return here >= there if closed else here > there
    return False


def _height(test: FactTest, orders: Orders) -> float | None:
    """What a bound stands at: a number, the place of an option, or a day by its number in the calendar."""
    operand = test.operand
    if isinstance(operand, FactValue):
        return None
    if isinstance(operand, str) and (day := PartialDate(operand)).is_date() and day.first == day.last:
        return float(day.first.toordinal())
    return orders.height(test.fact, operand)


def _meets_no_less(one: Meets, other: Meets) -> bool:
    if one.meets != other.meets or one.area not in (None, other.area):
        return False
    if one.kinds and not set(other.kinds) <= set(one.kinds):
        return False
    if one.kinds and not other.kinds:
        return False
    if one.at_least is None:
        return True
    if (one.area, one.kinds) != (other.area, other.kinds):
        return False
    return isinstance(one.at_least, int) and isinstance(other.at_least, int) and one.at_least >= other.at_least


def _in_new_words(was: Condition, now: Condition) -> tuple[Condition, bool]:
    """The old condition with its judgements and remarks in the words of the new one, and whether any differ."""
    old, new = _wordings(was), _wordings(now)
    gone = [text for text in old if text not in new]
    come = [text for text in new if text not in old]
    if not gone or len(gone) != len(come):
        return was, False
    pairs = {one: other for one, other in zip(gone, come, strict=True) if same_words(one, other) >= REWORDED_FROM}
    if not pairs:
        return was, False
    data = was.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return CONDITION.validate_python(_reworded(data, pairs)), True


def _wordings(condition: Condition) -> list[str]:
    """The sentences in a condition that carry no test of their own, in order."""
    match condition:
        case AllOf():
            return [text for part in condition.all for text in _wordings(part)]
        case AnyOf():
            return [text for part in condition.any for text in _wordings(part)]
        case SomeOf():
            return [text for part in condition.of for text in _wordings(part)]
        case NotCondition():
            return _wordings(condition.negated)
        case Judgement():
            return [condition.judgement]
        case FactTest() if condition.text:
            return [condition.text]
        case _:
            return []


def _reworded(value: Any, pairs: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _sentence(key, each, pairs) for key, each in value.items()}
    return [_reworded(each, pairs) for each in value] if isinstance(value, list) else value


def _sentence(key: str, value: Any, pairs: Mapping[str, str]) -> Any:
    if key in {"judgement", "text"} and isinstance(value, str):
        return pairs.get(value, value)
    return _reworded(value, pairs)
