"""Two frameworks side by side as text."""

from __future__ import annotations

from datetime import date

from pathways.compare.shapes import Comparison, Likeness
from pathways.export import comparing, words
from pathways.export.kinds import STATUSES
from pathways.export.silences import silences
from pathways.export.text.layout import Page


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
