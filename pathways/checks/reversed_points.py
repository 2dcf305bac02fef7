"""The points of a grade run upward: lowest, highest by increments, highest by contribution."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathways.checks.subject import SectorSubject
from pathways.model.pay_structure import GradePay, PayStructure
from pathways.problems import Problem

CODE = "reversed-points"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report grades whose points or salaries run downward, or whose contribution points lie below their range."""
    structure = subject.document
    assert isinstance(structure, PayStructure)
    for name, table in structure.tables.items():
        for key, grade in table.grades.items():
            if any(higher < lower for lower, higher in pairwise(_run(grade))):
                message = f"the pay of grade {key!r} runs downward"
                help = "write the lowest point first; `contribution` is above both"
                yield Problem(("tables", name, "grades", key), CODE, message, help, on="key")


def _run(grade: GradePay) -> list[float]:
    points = [*(grade.points or ()), *((grade.contribution,) if grade.contribution else ())]
    return [float(point) for point in points if point.replace(".", "", 1).isdecimal()] or [*(grade.salary or ())]
