"""Spans, awards and cross-checks of a pay scale speak of points that its tables have."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.kinds import undefined
from pathways.checks.subject import SectorSubject
from pathways.model.pay_scale import PayScale
from pathways.problems import Path, Problem

CODE = "unknown-point"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report points that the table spoken of does not have."""
    scale = subject.document
    assert isinstance(scale, PayScale)
    for path, point, table in _named(scale):
        if table in scale.tables and point not in scale.tables[table].points:
            known = scale.tables[table].points
            yield undefined(path, CODE, "point", point, known, f"tables.{table}.points")


def _named(scale: PayScale) -> Iterator[tuple[Path, str, str]]:
    for name, table in scale.tables.items():
        for index, span in enumerate(table.spans):
            for word, point in (("from", span.first), ("to", span.last)):
                yield ("tables", name, "spans", index, word), point, name
    for name, award in scale.awards.items():
        for index, band in enumerate(award.bands):
            for word, point in (("from", band.first), ("to", band.last)):
                yield ("awards", name, "bands", index, word), point, award.on or ""
    for name, found in scale.cross_checks.items():
        for point in found.points:
            yield ("cross_checks", name, "points", point), point, found.table or ""
