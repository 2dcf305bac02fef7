"""Criteria and pick-lists in words, sorted by area."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pathways.export import words
from pathways.model.base import NOT_PUBLISHED
from pathways.model.criteria import Criterion, CriterionKind
from pathways.model.framework import Framework
from pathways.model.profiles import Expectation, Pick
from pathways.model.provenance import Footing


def by_area(asked: Iterable[Expectation], framework: Framework) -> dict[str, list[Expectation]]:
    """Criteria by their area, in the order of the document."""
    found: dict[str, list[Expectation]] = {}
    for each in asked:
        found.setdefault(each.criterion.area, []).append(each)
    return {area: found[area] for area in sorted(found, key=_order(framework))}


def outside_lists(asked: Iterable[Expectation], picks: Iterable[Pick]) -> list[Expectation]:
    """The criteria that belong to none of the lists."""
    listed = {each.id for pick in picks for each in pick.criteria}
    return [each for each in asked if each.id not in listed]


def pick_in_words(pick: Pick) -> str:
    """``Senior responsibilities: at least 2 of 9, or ...``."""
    needed = "a number that is not published" if pick.rule.at_least == NOT_PUBLISHED else pick.rule.at_least
    total = pick.rule.out_of if pick.rule.out_of not in (None, NOT_PUBLISHED) else len(pick.criteria)
    otherwise = f", or {pick.rule.otherwise}" if pick.rule.otherwise else ""
    return f"{pick.rule.name}: at least {needed} of {total}{otherwise}"


def in_words(criterion: Criterion, usual: Footing = Footing.PUBLISHED) -> str:
    """A criterion with its kind, options and footing where they are not the usual ones."""
    said = criterion.text
    if criterion.options:
        number = {1: "one"}.get(criterion.at_least, f"{criterion.at_least}")
        said = f"{said.rstrip('.')}: {number} of: {'; '.join(option.rstrip('.') for option in criterion.options)}."
    marks = []
    if criterion.kind is not CriterionKind.ESSENTIAL:
        marks.append(criterion.kind.value)
    if criterion.share_of_time is not None:
        marks.append(f"{criterion.share_of_time:.0%} of time")
    if criterion.footing is not usual:
        marks.append(words.FOOTINGS[criterion.footing])
    return f"{said} [{', '.join(marks)}]" if marks else said


def _order(framework: Framework) -> Callable[[str], tuple[int, str]]:
    places = {area: index for index, area in enumerate(framework.areas)}
    return lambda area: (places.get(area, len(places)), area)
