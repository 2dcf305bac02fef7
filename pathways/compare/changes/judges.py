"""How two values of a field are judged, whatever field it is: what was said, and what is said now.

Each judge is told with `ABSENT` where nothing was or is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from pathways.compare.changes.difference import ABSENT
from pathways.compare.changes.strictness import CONDITION, Bearing, Orders, bearing_of
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import Condition

Judge = Callable[[Any, Any, Orders], Bearing]
"""Says what the change from one value to another comes to."""


def _condition(value: Any) -> Condition | None:
    return None if value is ABSENT else CONDITION.validate_python(value)


def asked(was: Any, now: Any, orders: Orders) -> Bearing:
    """A condition: the one that asks for more is stricter."""
    try:
        return bearing_of(_condition(was), _condition(now), orders)
    except ValidationError:
        return Bearing.CHANGED


def asked_of(was: Any, now: Any, orders: Orders) -> Bearing:
    """For conditions under which something is asked at all: the more they ask, the fewer it is asked of."""
    return asked(was, now, orders).opposite


def let_in(was: Any, now: Any, orders: Orders) -> Bearing:
    """For exceptions and doors: the more they ask, the fewer pass; one that comes lets more in."""
    found = asked(was, now, orders)
    return found.opposite if ABSENT in (was, now) else found


def shut_out(was: Any, now: Any, orders: Orders) -> Bearing:
    """For what must not hold: the more it takes to be shut out, the fewer are; one that comes shuts out."""
    found = asked(was, now, orders)
    return found if ABSENT in (was, now) else found.opposite


def more(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The higher number is stricter."""
    return compared(_number(was), _number(now))


def fewer(was: Any, now: Any, orders: Orders) -> Bearing:
    """The lower number is stricter."""
    return more(was, now, orders).opposite


def longer(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The longer time is stricter, and so are more rounds; less of the one for more of the other has no order."""
    (months, rounds), (new_months, new_rounds) = _wait(was), _wait(now)
    found = {compared(months, new_months), compared(rounds, new_rounds)} - {Bearing.CHANGED}
    return found.pop() if len(found) == 1 else Bearing.CHANGED


def _wait(value: Any) -> tuple[float | None, float | None]:
    """The months and the rounds of waiting; no waiting where nothing is said."""
    if not isinstance(value, Mapping):
        return (0.0, 0.0) if value is ABSENT else (None, None)
    return _months(value), float(value.get("rounds", 0))


def longer_allowed(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The shorter time allowed is stricter; none set is the longest."""
    endless = float("inf")
    return compared(endless if was is ABSENT else _months(was), endless if now is ABSENT else _months(now)).opposite


def cap(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The lower number allowed is stricter; none set is the highest."""
    endless = float("inf")
    return compared(endless if was is ABSENT else _number(was), endless if now is ABSENT else _number(now)).opposite


def compared(was: float | None, now: float | None) -> Bearing:
    """Two heights: the higher is stricter; one that is not known has no order."""
    if was is None or now is None or was == now:
        return Bearing.CHANGED
    return Bearing.STRICTER if now > was else Bearing.LOOSER


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _months(value: Any) -> float | None:
    return float(12 * value.get("years", 0) + value.get("months", 0)) if isinstance(value, Mapping) else None


def _set(was: Any, now: Any) -> int:
    """1 where some have come and none is gone, -1 the reverse, 0 otherwise."""
    old, new = (set(value) if isinstance(value, tuple | Mapping) else set[Any]() for value in (was, now))
    if old == new or not (old <= new or new <= old):
        return 0
    return 1 if old < new else -1


def each_asks(was: Any, now: Any, _orders: Orders) -> Bearing:
    """Every member asks for something: more of them are stricter."""
    return {1: Bearing.STRICTER, -1: Bearing.LOOSER, 0: Bearing.CHANGED}[_set(was, now)]


def each_opens(was: Any, now: Any, orders: Orders) -> Bearing:
    """Every member lets somebody in or frees of something: more of them are looser."""
    return each_asks(was, now, orders).opposite


def each_opens_if_said(was: Any, now: Any, orders: Orders) -> Bearing:
    """The same, where none named means that nothing is said."""
    return Bearing.CHANGED if ABSENT in (was, now) else each_opens(was, now, orders)


def comes(was: Any, now: Any, _orders: Orders) -> Bearing:
    """Something more that is asked for; how much is asked is not known of what is not published."""
    if NOT_PUBLISHED in (was, now):
        return Bearing.CHANGED
    return Bearing.STRICTER if was is ABSENT else Bearing.LOOSER if now is ABSENT else Bearing.CHANGED


def yes(was: Any, now: Any, _orders: Orders) -> Bearing:
    """A need that is yes or no; silence is neither."""
    if now is True:
        return Bearing.STRICTER
    return Bearing.LOOSER if was is True else Bearing.CHANGED


def no(was: Any, now: Any, orders: Orders) -> Bearing:
    """A freedom that is yes or no: the reverse of a need."""
    return yes(was, now, orders).opposite


def ending(was: Any, now: Any, _orders: Orders) -> Bearing:
    """A last day that comes or goes."""
    return Bearing.CLOSED if was is ABSENT else Bearing.OPENED if now is ABSENT else Bearing.CHANGED


def lasting(was: Any, now: Any, orders: Orders) -> Bearing:
    """When something holds, where nothing was or is said of it."""
    ends = [value for value in (was, now) if value is not ABSENT and "to" in value]
    return ending(was, now, orders) if ends and ABSENT in (was, now) else Bearing.CHANGED


def closing(was: Any, now: Any, _orders: Orders) -> Bearing:
    """Why something is closed, where that comes, goes or is told otherwise."""
    return Bearing.CLOSED if was is ABSENT else Bearing.OPENED if now is ABSENT else Bearing.REWORDED


def in_words(_was: Any, _now: Any, _orders: Orders) -> Bearing:
    """A sentence, whatever it says."""
    return Bearing.REWORDED


def stands_in(was: Any, now: Any, orders: Orders) -> Bearing:
    """What may stand in for what is asked."""
    return comes(was, now, orders).opposite if ABSENT in (was, now) else Bearing.REWORDED


def ranked(*ranks: str) -> Judge:
    """Words from the least to the most strict."""

    def by_rank(was: Any, now: Any, _orders: Orders) -> Bearing:
        if was not in ranks or now not in ranks:
            return Bearing.CHANGED
        return compared(float(ranks.index(was)), float(ranks.index(now)))

    return by_rank


def kind_of_criterion(was: Any, now: Any, orders: Orders) -> Bearing:
    """A criterion is essential unless it says otherwise."""
    before, after = ("essential" if value is ABSENT else value for value in (was, now))
    return ranked("indicative", "desirable", "essential")(before, after, orders)


def number_from_one(was: Any, now: Any, orders: Orders) -> Bearing:
    """The higher number is stricter; none said is one."""
    return more(1 if was is ABSENT else was, 1 if now is ABSENT else now, orders)


def judged(was: Any, now: Any, _orders: Orders) -> Bearing:
    """What is judged: both the person and the post are stricter than one of them."""
    if now == "both" and was in {"person", "post"}:
        return Bearing.STRICTER
    return Bearing.LOOSER if was == "both" and now in {"person", "post"} else Bearing.CHANGED


def taken(was: Any, now: Any, _orders: Orders) -> Bearing:
    """Whether a scheme takes applications."""
    if (was, now) == ("open", "closed"):
        return Bearing.CLOSED
    return Bearing.OPENED if (was, now) == ("closed", "open") else Bearing.CHANGED
