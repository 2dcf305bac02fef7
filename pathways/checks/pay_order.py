"""A higher rank is not paid less than a lower one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathways.checks.subject import Subject
from pathways.model.framework import Grade
from pathways.problems import Problem

CODE = "pay-order"


def check(subject: Subject) -> Iterator[Problem]:
    """Report grades whose pay begins or ends below that of the rank beneath; ranges may overlap."""
    grades = sorted(subject.framework.grades.values(), key=lambda grade: grade.rank)
    for measure, word in ((_points, "points"), (_salary, "salary")):
        paid = [(grade, pay) for grade in grades if (pay := measure(grade)) is not None]
        for (lower, below), (higher, above) in pairwise(paid):
            if lower.rank < higher.rank and (above[0] < below[0] or above[1] < below[1]):
                message = f"grade {higher.id!r} ranks above {lower.id!r} and is paid less"
                also = (("grades", lower.id, word),)
                yield Problem(("grades", higher.id, word), CODE, message, "check `rank` and the pay of both", also=also)
    for grade in grades:
        pay = _points(grade)
        if pay is not None and pay[0] > pay[1]:
            path = ("grades", grade.id, "points")
            yield Problem(path, CODE, f"the points of grade {grade.id!r} run downward", "write the lowest point first")


def _points(grade: Grade) -> tuple[float, float] | None:
    return grade.points


def _salary(grade: Grade) -> tuple[float, float] | None:
    salary = grade.salary
    return None if salary is None or salary.bottom is None or salary.top is None else (salary.bottom, salary.top)
