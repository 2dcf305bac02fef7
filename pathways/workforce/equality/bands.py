"""Grades and groups put together until there are enough people in each to be told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

BAND_SMALLS = 8
"""A band has at least this many times the smallest group that is shown."""

GROUP_SMALLS = 8
"""Recorded groups of fewer than this many times the smallest group that is shown are put together."""


def banded(grades: Iterable[str], order: Sequence[str], small: int) -> Mapping[str, str]:
    """The band of each grade, by the names of its lowest and highest grade.

    Bands are filled from the lowest grade; what is left at the top joins the band below it. People without a grade
    ("") are a band of their own.

    Args:
        grades: The grade of each person.
        order: Grades from the lowest to the highest; those that it lacks come after it, by their names.
        small: Groups of fewer people than this are not shown.
    """
    counted = Counter(grades)
    places = {grade: place for place, grade in enumerate(order)}
    held = sorted(
        (grade for grade in counted if grade), key=lambda each: (places.get(each, len(order)), _natural(each))
    )
    bands: list[list[str]] = []
    for grade in held:
        if not bands or _people(bands[-1], counted) >= BAND_SMALLS * small:
            bands.append([])
        bands[-1].append(grade)
    if len(bands) > 1 and _people(bands[-1], counted) < BAND_SMALLS * small:
        last = bands.pop()
        bands[-1] += last
    named = {grade: _name(band) for band in bands for grade in band}
    return {**named, **({"": ""} if counted[""] else {})}


def joined_groups(groups: Iterable[str], small: int) -> Mapping[str, str]:
    """The name under which each small group is counted: the names of the small groups that are put together.

    The smallest are put together until there are enough people. The largest group always stays by itself, and so does a
    single small one: put together with the largest it would not be seen at all.

    Args:
        groups: The recorded group of each person.
        small: Groups of fewer people than this are not shown.
    """
    counted = Counter(groups)
    rising = sorted(counted, key=lambda group: (counted[group], group))
    together: list[str] = []
    for group in rising[:-1]:
        if counted[group] < GROUP_SMALLS * small and _people(together, counted) < GROUP_SMALLS * small:
            together.append(group)
    return dict.fromkeys(together, ", ".join(sorted(together))) if len(together) > 1 else {}


def _people(band: Sequence[str], counted: Mapping[str, int]) -> int:
    return sum(counted[grade] for grade in band)


def _name(band: Sequence[str]) -> str:
    return band[0] if len(band) == 1 else f"{band[0]}–{band[-1]}"


def _natural(grade: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part) if part.isdecimal() else -1, part) for part in re.findall(r"\d+|\D+", grade))
