"""What a grade stands for in words: points, salary, and scores of job evaluation."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.export import words
from pathways.export.money import money
from pathways.model.framework import Grade, JobSize


@dataclass(frozen=True)
class Worth:
    """What a framework itself says of a grade; empty where it says nothing."""

    points: str
    salary: str
    scores: str


NOTHING_SAID = Worth("", "", "")


def worth_of(grade: Grade) -> Worth:
    """The points, the salary and the scores of a grade."""
    salary, size = grade.salary, grade.job_size
    points = f"{grade.points[0]} to {grade.points[1]}" if grade.points else ""
    points += f", up to {grade.contribution}" if grade.contribution is not None else ""
    ends = [each for each in (salary.bottom, salary.top) if each is not None] if salary else []
    standard = f", at standard {money(salary.standard, salary.currency)}" if salary and salary.standard else ""
    paid = " to ".join(money(each, salary.currency) for each in ends) if salary else ""
    paid = (paid + standard).removeprefix(", ")
    paid += f" ({words.calendar_day(salary.on)})" if salary and paid and salary.on else ""
    return Worth(points, paid, _scored(size) if size else "")


def _scored(size: JobSize) -> str:
    """The scheme of evaluation, and the scores that make the grade."""
    if size.bottom is None:
        return size.scheme if size.top is None else f"{size.scheme} up to {size.top:g}"
    return f"{size.scheme} {f'from {size.bottom:g}' if size.top is None else f'{size.bottom:g} to {size.top:g}'}"
