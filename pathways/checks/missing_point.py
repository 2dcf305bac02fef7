"""A table of a pay scale has no hole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathways.checks.subject import SectorSubject
from pathways.model.pay_scale import PayScale
from pathways.problems import Problem

CODE = "missing-point"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report numbers that are passed over between the lowest and the highest point of a table."""
    scale = subject.document
    assert isinstance(scale, PayScale)
    for name, table in scale.tables.items():
        known = {*table.points, *table.absent}
        numbered = sorted(((point, int(point)) for point in known if point.isdecimal()), key=lambda each: each[1])
        for (lower, below), (higher, above) in pairwise(numbered):
            if above > below + 1:
                gap = f"point {below + 1} is" if above == below + 2 else f"points {below + 1} to {above - 1} are"
                message = f"{gap} missing from table {name!r} between {lower!r} and {higher!r}"
                help = "add it, or name it under `absent` where it is not known or does not exist"
                yield Problem(("tables", name, "points"), CODE, message, help, on="key")
