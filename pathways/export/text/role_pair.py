"""Two roles side by side as text."""

from __future__ import annotations

from pathways.compare.roles import RolePair, RoleSide
from pathways.export import corresponding, words
from pathways.export.criteria import outside_lists
from pathways.export.text.criteria import add_by_area, add_picks
from pathways.export.text.crosswalk import add_row
from pathways.export.text.layout import Page
from pathways.export.text.walk import add_gap


def add_role_pair(page: Page, found: RolePair) -> None:
    """Two roles side by side: what each is, what separates them, and how they correspond."""
    sides = (found.one, found.other)
    page.heading(" and ".join(f"{side.role.title} ({side.graph.framework.id}:{side.role.id})" for side in sides), "=")
    for side in sides:
        page.gap()
        _add_side(page, side)
    if found.row is not None:
        page.heading("Do they correspond?", "-")
        add_row(page, found.row)
    if found.gap is not None:
        page.heading("From the first to the second", "-")
        add_gap(page, found.gap, found.one.graph, 0)
        for heading, kept in (("Carried over", found.gap.carried), ("No longer asked for", found.gap.dropped)):
            if kept:
                page.heading(f"{heading} ({len(kept)})", "-")
                add_by_area(page, kept, found.one.graph.framework, 0, found.one.graph.framework.footing)
        return
    for side in sides:
        _add_asked(page, side)
    _add_beside(page, found)


def _add_side(page: Page, side: RoleSide) -> None:
    framework, role = side.graph.framework, side.role
    page.text(f"{framework.id}: {role.title}", role="strong")
    track = framework.tracks.get(role.track or "")
    page.field("Track", track.name if track else "none", 2)
    grade = framework.grades.get(role.grade or "")
    page.field("Grade", words.grade(role, framework), 2)
    if grade is not None and grade.points:
        page.field("Points", f"{grade.points[0]} to {grade.points[1]}", 2)
    page.field("Pay", corresponding.span(side.pay) if side.pay else "not held", 2)
    page.field("Also called", ", ".join(role.also_titled), 2)
    page.field("Job evaluation", side.evaluation or "no score found", 2)
    page.field("Registration", words.joined(side.registration) or "none found", 2)
    page.field("Levels", [corresponding.level(area, needed, side) for area, needed in side.thresholds], 2)
    page.field("The work divides", [f"{words.area(area, framework)}: {part:.0%}" for area, part in side.shares], 2)
    page.field("Criteria", f"{len(side.asked)}" if side.asked else "none found", 2)
    page.field("Ways in", [corresponding.way_in(way, framework) for way in side.ways_in] or "none found", 2)


def _add_asked(page: Page, side: RoleSide) -> None:
    """What one side asks for; where that was not found, where to read instead."""
    framework = side.graph.framework
    page.heading(f"Asked of {side.role.title} ({framework.id})", "-")
    if side.silent:
        page.text(words.silence("What the role asks for", framework))
        for line in corresponding.instead(side):
            page.bullet(line)
    for note in corresponding.profile_notes(side):
        page.text(note, role="faint")
    add_by_area(page, outside_lists(side.asked, side.picks), framework, 0, framework.footing)
    add_picks(page, side.picks, 0, framework.footing)


def _add_beside(page: Page, found: RolePair) -> None:
    """Which criteria may mean the same, or why that cannot be said."""
    if found.beside is None:
        page.gap()
        page.text(corresponding.NO_MEANING, role="faint")
    if not found.beside:
        return
    page.heading("Nearest in meaning, for you to confirm", "-")
    page.text(corresponding.ONLY_ORDERS, role="faint")
    for each in found.beside:
        page.gap()
        page.text(each.criterion.criterion.text, role="strong")
        for near, likeness in each.nearest:
            page.bullet(f"{likeness.score:.2f}  {near.criterion.text}", 2)
            for difference in likeness.differences:
                page.text(difference.because, 4, role="faint")
