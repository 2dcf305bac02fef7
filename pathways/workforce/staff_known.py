"""The grades and points that the posts of a table may be on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pathways.model.pay_structure import GradeTable

_PREFIX = re.compile(r"^(?:pay\s*)?(?:grade|grd|gr|band|level|g)[\s.:_-]*(?=[0-9a-z])")


@dataclass(frozen=True)
class Known:
    """Grades with their points."""

    grades: Mapping[str, tuple[str, str] | None]
    """By grade: its lowest point and the highest that contribution reaches; None where they are not held."""
    points: Sequence[str] = ()
    """The points of the scale from the lowest, in the numbering of the grades; none where they are numbers anyway."""
    currency: str | None = None
    """The currency that they are paid in, by its code; None where that is not held."""
    _by_word: dict[str, str | None] = field(default_factory=dict, compare=False)

    def grade_of(self, word: str) -> str | None:
        """The grade that a word of the table means: "Grade 07" and "G7" are 7 where there is one; else None."""
        if word not in self._by_word:
            self._by_word[word] = self._found(word)
        return self._by_word[word]

    def _found(self, word: str) -> str | None:
        named = {_plain(grade): grade for grade in self.grades}
        plain = _plain(word)
        short = {_PREFIX.sub("", name): grade for name, grade in named.items()}
        return named.get(plain) or short.get(_PREFIX.sub("", plain))

    def covers(self, grade: str, point: str) -> bool | None:
        """Whether a point is within a grade; None where that is not known."""
        bounds = self.grades.get(grade)
        if bounds is None:
            return None
        low, here, high = (self._place(each) for each in (bounds[0], point, bounds[1]))
        if low is None or high is None or here is None:
            return None if low is None or high is None else False
        return low <= here <= high

    def _place(self, point: str) -> float | None:
        if self.points:
            return float(self.points.index(point)) if point in self.points else None
        return float(point) if point.isdecimal() else None


def known_grades(table: GradeTable, points: Sequence[str] = (), currency: str | None = None) -> Known:
    """The grades of a pay structure, or of a framework as a table.

    Args:
        table: The grades.
        points: The points of its scale from the lowest, in the numbering of the table.
        currency: The currency of the scale.
    """
    bounds = {
        name: (grade.points[0], grade.contribution or grade.points[1]) if grade.points else None
        for name, grade in table.grades.items()
    }
    return Known(bounds, points, currency)


def _plain(word: str) -> str:
    plain = " ".join(word.casefold().replace("_", " ").split())
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", plain)
