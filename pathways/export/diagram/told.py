"""Lines of a picture that found no place on the page, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export import words
from pathways.export.diagram.layout import Laid
from pathways.export.diagram.picture import Picture

BEFORE = "page before "
"""Stands before the id of a box that only says where a line comes from on the page before."""


def told_lines(picture: Picture, drawn: Sequence[Laid]) -> list[str]:
    """Lines between panels, and lines too close to others to be labelled, gathered by what they are."""
    shown = {
        (way.line.tail.removeprefix(BEFORE), way.line.head.removeprefix(BEFORE)) for laid in drawn for way in laid.ways
    }
    names = {box.id: box.text for box in picture.boxes}
    steps: dict[str, list[str]] = {}
    for line in picture.lines:
        if line.label and (line.tail, line.head) not in shown:
            word = "between" if line.both_ways else "from"
            joint = "and" if line.both_ways else "to"
            steps.setdefault(line.label, []).append(f"{word} {names[line.tail]} {joint} {names[line.head]}")
    return [f"{words.sentence_case(label)}: {'; '.join(found)}." for label, found in steps.items()]
