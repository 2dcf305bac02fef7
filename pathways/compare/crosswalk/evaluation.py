"""Recorded scores of job evaluation, under the same scheme."""

from __future__ import annotations

from pathways.compare.crosswalk.evidence import Evidence, Kind, Missing, Span, silent
from pathways.compare.crosswalk.spans import spans_alike
from pathways.model.framework import Framework
from pathways.model.roles import Role


def scores_of(framework: Framework, role: Role) -> Span | None:
    """The scores that a role was given, else those that its grade stands for; None: not known."""
    evaluation = role.entry.evaluation if role.entry else None
    if evaluation is not None and isinstance(evaluation.points, int):
        return Span(evaluation.points, evaluation.points, evaluation.scheme)
    grade = framework.grades.get(role.grade or "")
    size = grade.job_size if grade else None
    if size is None or size.bottom is None or size.top is None:
        return None
    return Span(size.bottom, size.top, size.scheme)


def evaluation_alike(here: Span | None, there: Span | None) -> Evidence:
    """Two ranges of scores."""
    if (found := silent(Kind.EVALUATION, here, there)) is not None:
        return found
    assert here is not None
    assert there is not None
    if here.unit.casefold() != there.unit.casefold():
        return Evidence(Kind.EVALUATION, here, there, None, missing=Missing.INCOMPARABLE)
    return Evidence(Kind.EVALUATION, here, there, *spans_alike(here, there))
