"""Comparisons as text: two frameworks, two roles, all frameworks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pathways.compare.roles import RolePair, RoleSide
from pathways.compare.shape import Shape
from pathways.compare.shapes import Comparison, Likeness
from pathways.export import comparing, words
from pathways.export.kinds import STATUSES
from pathways.export.silences import silences
from pathways.export.text.criteria import add_by_area
from pathways.export.text.layout import Page
from pathways.export.text.walk import add_gap
from pathways.model.base import NOT_PUBLISHED
from pathways.model.moves import EVIDENCE_KINDS, EvidenceKind


def add_comparison(page: Page, found: Comparison, on: date) -> None:
    """Two frameworks side by side, aspect by aspect."""
    shapes = (found.one, found.other)
    page.heading(" and ".join(shape.graph.framework.id for shape in shapes), "=")
    page.text(f"As they stood on {words.day(on)}. Grades are not compared: their numbers mean different things.")
    for shape in shapes:
        framework = shape.graph.framework
        page.bullet(f"{framework.id}: {comparing.owner(shape)}, {framework.title}, {STATUSES[framework.status]}")
    page.heading("Tracks and their tops", "-")
    for shape in shapes:
        tracks = [comparing.top(track) for track in shape.tracks]
        page.field(shape.graph.framework.id, tracks or ["no tracks are published"])
    for pair in found.aspects:
        if pair.likeness is Likeness.BOTH_SILENT:
            continue
        page.heading(f"{comparing.ASPECTS[pair.name]}: {comparing.LIKENESSES[pair.likeness]}", "-")
        for shape, said in ((found.one, pair.one), (found.other, pair.other)):
            page.field(shape.graph.framework.id, comparing.aspect(said, len(shape.upward)))
    page.heading("What is asked", "-")
    for shape in shapes:
        count = f"{shape.criteria} criteria" if shape.criteria else "no criteria are published"
        page.field(shape.graph.framework.id, f"{count}; areas: {'; '.join(shape.areas) or 'not told'}")
    if found.neither:
        page.heading("What neither tells", "-")
        page.text(f"{words.sentence_case(words.joined(comparing.ASPECTS[name].casefold() for name in found.neither))}.")
    for shape in shapes:
        silent = silences(shape.graph.framework) if shape.graph.framework.in_force else ()
        if silent:
            page.heading(f"Not published by {comparing.owner(shape)}, as far as is known", "-")
            for gap in silent:
                page.bullet(gap)


def add_role_pair(page: Page, found: RolePair) -> None:
    """Two roles side by side."""
    sides = (found.one, found.other)
    page.heading(" and ".join(f"{side.role.title} ({side.graph.framework.id}:{side.role.id})" for side in sides), "=")
    for side in sides:
        page.gap()
        _add_side(page, side)
    if found.gap is not None:
        page.heading("From the first to the second", "-")
        add_gap(page, found.gap, found.one.graph, 0)
        return
    for side in sides:
        framework = side.graph.framework
        page.heading(f"Asked of {side.role.title} ({framework.id})", "-")
        if side.silent:
            page.text(words.silence("What the role asks for", framework), role="faint")
        add_by_area(page, side.asked, framework, 0, framework.footing)
    page.gap()
    page.text("Each framework words its criteria in its own way; which mean the same is not worked out.", role="faint")


def _add_side(page: Page, side: RoleSide) -> None:
    framework, role = side.graph.framework, side.role
    page.text(f"{framework.id}: {role.title}", role="strong")
    track = framework.tracks.get(role.track or "")
    page.field("Track", track.name if track else "none", 2)
    grade = framework.grades.get(role.grade or "")
    page.field("Grade", words.grade(role, framework), 2)
    if grade is not None and grade.points:
        page.field("Points", f"{grade.points[0]} to {grade.points[1]}", 2)
    page.field("Also called", ", ".join(role.also_titled), 2)
    page.field("Evaluation", side.evaluation or "", 2)
    page.field("Registration", words.joined(side.registration), 2)
    levels = [
        f"{words.area(area, framework)}: "
        f"{'a level that is not published' if level == NOT_PUBLISHED else level.replace('-', ' ')}"
        for area, level in side.thresholds
    ]
    page.field("Levels", levels, 2)
    page.field("Criteria", f"{len(side.asked)}" if side.asked else "none published", 2)
    page.field("Evidence on the way in", words.joined(EVIDENCE_KINDS[EvidenceKind(kind)] for kind in side.evidence), 2)
    page.field("Who decides on the way in", words.bodies(side.deciders, framework), 2)


def _values(shape: Shape, name: str) -> str:
    if not shape.upward:
        return "not known"
    found = shape.aspect(name)
    told = [comparing.value(name, said) for said in found.said]
    return ", ".join([*told, *(["not told"] if found.silent else [])])


def add_overview(page: Page, shapes: Sequence[Shape], on: date) -> None:
    """All frameworks in one table."""
    page.heading(f"{len(shapes)} frameworks as they stood on {words.day(on)}", "=")
    rows = []
    for shape in shapes:
        framework = shape.graph.framework
        known = [track for track in shape.tracks if track.roles]
        highest = max((track.height for track in known), default=0)
        rows.append(
            (
                framework.id,
                str(len(shape.tracks)),
                str(highest or ""),
                _values(shape, "mechanism"),
                _values(shape, "judged"),
            )
        )
    page.table(rows, ("framework", "tracks", "grades", "up by", "judged"), flexible=3)
