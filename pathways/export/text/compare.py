"""Two frameworks side by side as text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pathways.compare.shape import Shape
from pathways.compare.shapes import Comparison, Likeness
from pathways.export import comparing, words
from pathways.export.silences import silences
from pathways.export.text.layout import Page


def add_comparison(page: Page, found: Comparison, on: date) -> None:
    """Two frameworks side by side, aspect by aspect."""
    shapes = (found.one, found.other)
    page.heading(" and ".join(shape.graph.framework.id for shape in shapes), "=")
    page.text(f"Asked for {words.day(on)}. Grades are not compared: their numbers mean different things.")
    for shape in shapes:
        framework = shape.graph.framework
        standing = comparing.standing(framework, on)
        page.bullet(f"{framework.id}: {comparing.owner_and_title(shape)} ({standing})")
    page.heading("Tracks and their tops", "-")
    for shape in shapes:
        tracks = [comparing.top(track) for track in shape.tracks]
        page.field(shape.graph.framework.id, tracks or ["no tracks were found"])
    page.heading("Routes upward", "-")
    for shape in shapes:
        page.field(shape.graph.framework.id, comparing.routes(shape))
    for pair in found.aspects:
        if pair.likeness is Likeness.BOTH_SILENT:
            continue
        page.heading(f"{comparing.ASPECTS[pair.name]}: {comparing.LIKENESSES[pair.likeness]}", "-")
        for shape, said in ((found.one, pair.one), (found.other, pair.other)):
            page.field(shape.graph.framework.id, comparing.aspect(said, len(shape.upward)))
    page.heading("What is asked", "-")
    for shape in shapes:
        count = f"{shape.criteria} criteria as written down here" if shape.criteria else "no criteria were found"
        page.field(shape.graph.framework.id, f"{count}; areas: {'; '.join(shape.areas) or 'not found'}")
    if any(shape.graph.framework.limits for shape in shapes):
        page.heading("Limits", "-")
        for shape in shapes:
            framework = shape.graph.framework
            limits = [words.limit(rule, framework).rstrip(".") for rule in framework.limits.values()]
            page.field(framework.id, limits or ["none found"])
    if found.neither:
        page.heading("What was found for neither", "-")
        page.text(f"{words.sentence_case(words.joined(comparing.ASPECTS[name].casefold() for name in found.neither))}.")
    _add_missing(page, shapes)


def _add_missing(page: Page, shapes: Iterable[Shape]) -> None:
    """What was looked for and not found, of each institution."""
    gaps = [(shape, shape.graph.framework) for shape in shapes if shape.graph.framework.in_force]
    missing = [(shape, [*framework.not_found, *silences(framework)]) for shape, framework in gaps]
    for number, (shape, found) in enumerate(each for each in missing if each[1]):
        page.heading(f"Not found for {comparing.owner(shape)}", "-")
        if number == 0:
            page.text("It may be published all the same.", role="faint")
        for gap in found:
            page.bullet(gap)
