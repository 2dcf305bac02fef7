"""A higher point of a pay scale pays more."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathways.checks.subject import SectorSubject
from pathways.model.pay_scale import PayScale
from pathways.problems import Problem

CODE = "falling-pay"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report points that pay no more than the point before them."""
    scale = subject.document
    assert isinstance(scale, PayScale)
    for name, table in scale.tables.items():
        for (lower, less), (higher, more) in pairwise(table.points.items()):
            if more <= less:
                message = f"point {higher!r} pays {more:g}, and point {lower!r} below it {less:g}"
                yield Problem(
                    ("tables", name, "points", higher), CODE, message, "points are written from the lowest up"
                )
