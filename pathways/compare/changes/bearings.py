"""What the change of one field of a statement comes to.

| Field | Stricter, if | Looser, if |
| --- | --- | --- |
| a condition (`requires`, `expects`, `test`) | it asks for more (see `strictness`) | it asks for less |
| `excludes`, `when`, `unless` | it holds for more; for `when` and `unless`, for fewer | the reverse |
| `support_required` | it becomes yes | it is no longer yes |
| `opened_by`, `open_to.contract`, `options` | some are gone | some have come |
| `evidence`, `stages`, `builds_on`, `profiles`, `follows` | some have come | some are gone |
| `timing.wait_after_refusal`, `timing.wait_between` | longer, more rounds | shorter, fewer rounds |
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

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from pathways.compare.changes import judges
from pathways.compare.changes.difference import ABSENT, Difference
from pathways.compare.changes.judges import Judge
from pathways.compare.changes.strictness import Bearing, Orders
from pathways.model.provenance import BASIS_WORDS


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a statement that changed."""

    field: tuple[str, ...]
    """Its path from the statement."""
    bearing: Bearing
    difference: Difference


TITLES = frozenset({"title", "name", "label", "also_titled", "titles", "formerly"})
"""Fields with names for people."""

WORDINGS = frozenset(
    {
        *("text", "description", "summary", "meaning", "definition", "help", "question", "reason", "instead", "why"),
        *("what", "ends_because", "step", "action", "measure", "topic", "views", "otherwise", "next_step", "not_found"),
        *("not_held", "cut_off", "disregards", "examples", "onward", "members", "written", "ask", "do", "example"),
        *("judgement", "form", "demands", "assessment", "upkeep", "typical_job", "effective_rule", "wait_unless"),
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
        return judges.compared(*(orders.level(field[1], level) for level in (difference.was, difference.now)))
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


ENDING = ("Move", "Track", "RoleEntry", "Profile", "Limit")
"""Models that stand in force until their last day; of others, dates are often only sightings."""

JUDGES: Mapping[tuple[str, str], Judge] = {
    **{(model, "valid"): judges.lasting for model in ENDING},
    **{(model, "valid.to"): judges.ending for model in ENDING},
    ("Move", "closed"): judges.closing,
    ("Move", "requires"): judges.asked,
    ("Move", "support_required"): judges.yes,
    ("Move", "judges"): judges.judged,
    ("Move", "opened_by"): judges.each_opens_if_said,
    ("Move", "open_to.contract"): judges.each_opens_if_said,
    ("Move", "evidence"): judges.each_asks,
    ("Move", "evidence.*"): judges.comes,
    ("Move", "evidence.*.count"): judges.number_from_one,
    ("Move", "evidence.*.when"): judges.asked_of,
    ("Move", "stages"): judges.each_asks,
    ("Move", "stages.*"): judges.comes,
    ("Move", "timing.wait_after_refusal"): judges.longer,
    ("Move", "timing.wait_between"): judges.longer,
    ("Move", "timing.rounds_per_year"): judges.fewer,
    ("Move", "timing.tries"): judges.cap,
    ("Move", "timing.longest"): judges.longer_allowed,
    ("Move", "timing.open"): judges.ranked("all-year", "rounds"),
    ("Limit", "at_most"): judges.cap,
    ("Limit", "at_most_share"): judges.cap,
    ("Limit", "at_least"): judges.fewer,
    ("Limit", "for_each"): judges.more,
    ("Criterion", "kind"): judges.kind_of_criterion,
    ("Criterion", "at_least"): judges.number_from_one,
    ("Criterion", "options"): judges.each_opens_if_said,
    ("Criterion", "test"): judges.asked,
    ("Criterion", "when"): judges.asked_of,
    ("Criterion", "alternative_to"): judges.each_opens,
    ("Criterion", "evidence"): judges.in_words,
    ("PickList", "at_least"): judges.more,
    ("PickList", "otherwise"): judges.stands_in,
    ("Profile", "thresholds"): judges.each_asks,
    ("Profile", "thresholds.*"): judges.comes,
    ("Profile", "builds_on"): judges.each_asks,
    ("RoleEntry", "profiles"): judges.each_asks,
    ("Track", "profiles"): judges.each_asks,
    ("Grade", "profiles"): judges.each_asks,
    ("Rule", "requires"): judges.asked,
    ("Rule", "expects"): judges.asked,
    ("Rule", "excludes"): judges.shut_out,
    ("Rule", "allows"): judges.let_in,
    ("Rule", "when"): judges.asked_of,
    ("Rule", "unless"): judges.let_in,
    ("Rule", "overrides"): judges.each_opens,
    ("Rule", "does_not_ask"): judges.each_opens,
    ("Rule", "payable"): judges.no,
    ("Rule", "otherwise"): judges.ranked("advice", "ask-funder", "ask-institution", "not-eligible"),
    ("RuleSet", "drops"): judges.each_opens,
    ("RuleSet", "follows"): judges.each_asks,
    ("RuleSet", "status"): judges.taken,
}
"""By model and field, `*` for a member of a list: how a change of it is judged."""
