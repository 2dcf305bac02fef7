"""What the change of one field of a statement comes to.

| Field | Stricter, if | Looser, if |
| --- | --- | --- |
| a condition (`requires`, `expects`, `test`) | it asks for more (see `strictness`) | it asks for less |
| `excludes`, `when`, `unless` | it holds for more; for `when` and `unless`, for fewer | the reverse |
| `support_required` | it becomes yes | it is no longer yes |
| `opened_by`, `open_to.contract`, `options` | some are gone | some have come |
| `evidence`, `stages`, `builds_on`, `profiles`, `follows` | some have come | some are gone |
| `timing.wait_after_refusal`, `timing.wait_between` | longer | shorter |
| `timing.rounds_per_year`, `timing.tries`, `timing.longest` | fewer, shorter | more, longer |
| `timing.open` | rounds instead of all year | all year instead of rounds |
| `judges` | person and post instead of one | one instead of both |
| `kind` of a criterion | desirable becomes essential | essential becomes desirable |
| `at_least` of a criterion or pick-list, `evidence.count` | more | fewer |
| `thresholds` | higher on the scale, or new | lower, or gone |
| `at_most`, `at_most_share`, `at_least` of a limit | less | more |
| `for_each` of a limit | more | less |
| `overrides`, `drops`, `does_not_ask`, `alternative_to` | some are gone | some have come |
| `otherwise` of a rule | not eligible instead of asking | the reverse |

Everything else has no order: texts are reworded, names for people retitled, sources and notes re-sourced, places moved,
and the rest is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from pathways.compare.changes.difference import ABSENT, Difference
from pathways.compare.changes.strictness import CONDITION, Bearing, Orders, bearing_of
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import Condition
from pathways.model.provenance import BASIS_WORDS


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a statement that changed."""

    field: tuple[str, ...]
    """Its path from the statement."""
    bearing: Bearing
    difference: Difference


Judge = Callable[[Any, Any, Orders], Bearing]

TITLES = frozenset({"title", "name", "label", "also_titled", "titles", "formerly"})
"""Fields with names for people."""

WORDINGS = frozenset(
    {
        *(
            "text",
            "description",
            "summary",
            "meaning",
            "definition",
            "help",
            "question",
            "reason",
            "instead",
            "judgement",
        ),
        *("what", "ends_because", "step", "action", "measure", "topic", "views", "otherwise", "next_step", "not_found"),
        *("not_held", "cut_off", "disregards", "examples", "onward", "members", "written", "ask", "do", "example"),
        *("why", "views", "form", "demands", "assessment", "upkeep", "typical_job", "effective_rule", "wait_unless"),
    }
)
"""Fields that are sentences for people."""

BASIS = frozenset({*BASIS_WORDS, "notes", "inferred", "disputed", "not_published", "based_on"})
"""Fields that say what a statement rests on."""

PLACES = frozenset({"track", "grade", "order", "level", "family", "group", "within", "area", "pillar", "stage"})
"""Fields that say where a statement stands among others."""


def bearing(kind: type[BaseModel] | None, field: tuple[str, ...], difference: Difference, orders: Orders) -> Bearing:
    """What the change of a field comes to.

    Args:
        kind: The model of the statement; None for the head of a document.
        field: The path of the field from the statement.
        difference: What stood there, and what stands there now.
        orders: What is higher than what.
    """
    names = {each.__name__ for each in kind.__mro__} if kind is not None else {"Document"}
    shape = _shape(field)
    if shape == "thresholds.*" and ABSENT not in (difference.was, difference.now):
        return _by(*(_height(orders.level(field[1], level)) for level in (difference.was, difference.now)))
    for (model, pattern), judge in JUDGES.items():
        if model in names and pattern == shape:
            return judge(difference.was, difference.now, orders)
    return _otherwise(field, difference)


def _shape(field: tuple[str, ...]) -> str:
    """The path of a field with `*` for what tells members of a list or keys of a section apart."""
    listed = {"evidence", "stages", "thresholds", "registration", "dates"}
    return ".".join("*" if index and field[index - 1] in listed else key for index, key in enumerate(field))


def _otherwise(field: tuple[str, ...], difference: Difference) -> Bearing:
    if field and any(key in BASIS for key in field):
        return Bearing.RESOURCED
    first, last = field[0], field[-1]
    if last in TITLES and len(field) == 1:
        return Bearing.RETITLED
    if last in WORDINGS:
        return Bearing.REWORDED
    if first == "evidence" and ABSENT not in (difference.was, difference.now) and len(field) == 1:
        return Bearing.REWORDED
    if first in PLACES and len(field) == 1:
        return Bearing.MOVED
    return Bearing.CHANGED


def _condition(value: Any) -> Condition | None:
    return None if value is ABSENT else CONDITION.validate_python(value)


def _asked(was: Any, now: Any, orders: Orders) -> Bearing:
    try:
        return bearing_of(_condition(was), _condition(now), orders)
    except ValidationError:
        return Bearing.CHANGED


def _asked_of(was: Any, now: Any, orders: Orders) -> Bearing:
    """For conditions under which something is asked at all: the more they ask, the fewer it is asked of."""
    return _asked(was, now, orders).opposite


def _let_in(was: Any, now: Any, orders: Orders) -> Bearing:
    """For exceptions and doors: the more they ask, the fewer pass; one that comes lets more in."""
    found = _asked(was, now, orders)
    return found.opposite if ABSENT in (was, now) else found


def _shut_out(was: Any, now: Any, orders: Orders) -> Bearing:
    """For what must not hold: the more it takes to be shut out, the fewer are; one that comes shuts out."""
    found = _asked(was, now, orders)
    return found if ABSENT in (was, now) else found.opposite


def _more(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The higher number is stricter."""
    return _by(_number(was), _number(now))


def _fewer(was: Any, now: Any, orders: Orders) -> Bearing:
    """The lower number is stricter."""
    return _more(was, now, orders).opposite


def _longer(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The longer time is stricter."""
    return _by(0.0 if was is ABSENT else _months(was), 0.0 if now is ABSENT else _months(now))


def _longer_allowed(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The shorter time allowed is stricter; none set is the longest."""
    endless = float("inf")
    return _by(endless if was is ABSENT else _months(was), endless if now is ABSENT else _months(now)).opposite


def _cap(was: Any, now: Any, _orders: Orders) -> Bearing:
    """The lower number allowed is stricter; none set is the highest."""
    endless = float("inf")
    return _by(endless if was is ABSENT else _number(was), endless if now is ABSENT else _number(now)).opposite


def _by(was: float | None, now: float | None) -> Bearing:
    if was is None or now is None or was == now:
        return Bearing.CHANGED
    return Bearing.STRICTER if now > was else Bearing.LOOSER


def _height(level: int | None) -> float | None:
    return None if level is None else float(level)


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


def _each_asks(was: Any, now: Any, _orders: Orders) -> Bearing:
    """Every member asks for something: more of them are stricter."""
    return {1: Bearing.STRICTER, -1: Bearing.LOOSER, 0: Bearing.CHANGED}[_set(was, now)]


def _each_opens(was: Any, now: Any, orders: Orders) -> Bearing:
    """Every member lets somebody in or frees of something: more of them are looser."""
    return _each_asks(was, now, orders).opposite


def _each_opens_if_said(was: Any, now: Any, orders: Orders) -> Bearing:
    """The same, where none named means that nothing is said."""
    return Bearing.CHANGED if ABSENT in (was, now) else _each_opens(was, now, orders)


def _comes(was: Any, now: Any, _orders: Orders) -> Bearing:
    """Something more that is asked for; how much is asked is not known of what is not published."""
    if NOT_PUBLISHED in (was, now):
        return Bearing.CHANGED
    return Bearing.STRICTER if was is ABSENT else Bearing.LOOSER if now is ABSENT else Bearing.CHANGED


def _yes(was: Any, now: Any, _orders: Orders) -> Bearing:
    """A need that is yes or no; silence is neither."""
    if now is True:
        return Bearing.STRICTER
    return Bearing.LOOSER if was is True else Bearing.CHANGED


def _no(was: Any, now: Any, orders: Orders) -> Bearing:
    return _yes(was, now, orders).opposite


def _ending(was: Any, now: Any, _orders: Orders) -> Bearing:
    """A last day that comes or goes."""
    return Bearing.CLOSED if was is ABSENT else Bearing.OPENED if now is ABSENT else Bearing.CHANGED


def _lasting(was: Any, now: Any, orders: Orders) -> Bearing:
    """When something holds, where nothing was or is said of it."""
    ends = [value for value in (was, now) if value is not ABSENT and "to" in value]
    return _ending(was, now, orders) if ends and ABSENT in (was, now) else Bearing.CHANGED


def _closing(was: Any, now: Any, _orders: Orders) -> Bearing:
    return Bearing.CLOSED if was is ABSENT else Bearing.OPENED if now is ABSENT else Bearing.REWORDED


def _in_words(_was: Any, _now: Any, _orders: Orders) -> Bearing:
    return Bearing.REWORDED


def _stands_in(was: Any, now: Any, orders: Orders) -> Bearing:
    """What may stand in for what is asked."""
    return _comes(was, now, orders).opposite if ABSENT in (was, now) else Bearing.REWORDED


def _ranked(*ranks: str) -> Judge:
    """Words from the least to the most strict."""

    def judged(was: Any, now: Any, _orders: Orders) -> Bearing:
        if was not in ranks or now not in ranks:
            return Bearing.CHANGED
        return _by(float(ranks.index(was)), float(ranks.index(now)))

    return judged


def _kind_of_criterion(was: Any, now: Any, orders: Orders) -> Bearing:
    """A criterion is essential unless it says otherwise."""
    before, after = ("essential" if value is ABSENT else value for value in (was, now))
    return _ranked("indicative", "desirable", "essential")(before, after, orders)


def _number_from_one(was: Any, now: Any, orders: Orders) -> Bearing:
    return _more(1 if was is ABSENT else was, 1 if now is ABSENT else now, orders)


def _judged(was: Any, now: Any, _orders: Orders) -> Bearing:
    if now == "both" and was in {"person", "post"}:
        return Bearing.STRICTER
    return Bearing.LOOSER if was == "both" and now in {"person", "post"} else Bearing.CHANGED


def _taken(was: Any, now: Any, _orders: Orders) -> Bearing:
    if (was, now) == ("open", "closed"):
        return Bearing.CLOSED
    return Bearing.OPENED if (was, now) == ("closed", "open") else Bearing.CHANGED


ENDING = ("Move", "Track", "RoleEntry", "Profile", "Limit")
"""Models that stand in force until their last day; of others, dates are often only sightings."""

JUDGES: Mapping[tuple[str, str], Judge] = {
    **{(model, "valid"): _lasting for model in ENDING},
    **{(model, "valid.to"): _ending for model in ENDING},
    ("Move", "closed"): _closing,
    ("Move", "requires"): _asked,
    ("Move", "support_required"): _yes,
    ("Move", "judges"): _judged,
    ("Move", "opened_by"): _each_opens_if_said,
    ("Move", "open_to.contract"): _each_opens_if_said,
    ("Move", "evidence"): _each_asks,
    ("Move", "evidence.*"): _comes,
    ("Move", "evidence.*.count"): _number_from_one,
    ("Move", "evidence.*.when"): _asked_of,
    ("Move", "stages"): _each_asks,
    ("Move", "stages.*"): _comes,
    ("Move", "timing.wait_after_refusal"): _longer,
    ("Move", "timing.wait_between"): _longer,
    ("Move", "timing.rounds_per_year"): _fewer,
    ("Move", "timing.tries"): _cap,
    ("Move", "timing.longest"): _longer_allowed,
    ("Move", "timing.open"): _ranked("all-year", "rounds"),
    ("Limit", "at_most"): _cap,
    ("Limit", "at_most_share"): _cap,
    ("Limit", "at_least"): _fewer,
    ("Limit", "for_each"): _more,
    ("Criterion", "kind"): _kind_of_criterion,
    ("Criterion", "at_least"): _number_from_one,
    ("Criterion", "options"): _each_opens_if_said,
    ("Criterion", "test"): _asked,
    ("Criterion", "when"): _asked_of,
    ("Criterion", "alternative_to"): _each_opens,
    ("Criterion", "evidence"): _in_words,
    ("PickList", "at_least"): _more,
    ("PickList", "otherwise"): _stands_in,
    ("Profile", "thresholds"): _each_asks,
    ("Profile", "thresholds.*"): _comes,
    ("Profile", "builds_on"): _each_asks,
    ("RoleEntry", "profiles"): _each_asks,
    ("Track", "profiles"): _each_asks,
    ("Grade", "profiles"): _each_asks,
    ("Rule", "requires"): _asked,
    ("Rule", "expects"): _asked,
    ("Rule", "excludes"): _shut_out,
    ("Rule", "allows"): _let_in,
    ("Rule", "when"): _asked_of,
    ("Rule", "unless"): _let_in,
    ("Rule", "overrides"): _each_opens,
    ("Rule", "does_not_ask"): _each_opens,
    ("Rule", "payable"): _no,
    ("Rule", "otherwise"): _ranked("advice", "ask-funder", "ask-institution", "not-eligible"),
    ("RuleSet", "drops"): _each_opens,
    ("RuleSet", "follows"): _each_asks,
    ("RuleSet", "status"): _taken,
}
"""By model and field, `*` for a member of a list: how a change of it is judged."""
