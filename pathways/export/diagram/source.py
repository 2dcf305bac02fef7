"""The DOT of a subject, for those who lay it out with tools of their own."""

from __future__ import annotations

from pathways.export import words
from pathways.export.diagram.dot import dot_of
from pathways.export.diagram.panels import BOX_WIDEST, GAP, Panel, panels_of
from pathways.export.diagram.picture import Picture
from pathways.export.diagram.sheet import Sheet
from pathways.export.diagram.subject import Subject


def dot_source(subject: Subject) -> str:
    """The whole subject as one graph, however wide."""
    panels = [_panel(part.picture) for part in subject.parts]
    headings = [part.heading for part in subject.parts]
    return dot_of(
        panels, f"{subject.title} – {subject.subtitle}", footer(subject), headings=headings, pairs=subject.pairs
    ).source


def _panel(picture: Picture) -> Panel:
    width = Sheet().width
    found = panels_of(picture, width, fits=max(1, len(picture.boxes)))
    return found[0] if found else Panel((), (), (), BOX_WIDEST, GAP, 0.0, width)


def footer(subject: Subject) -> str:
    """What stands below: the lines in words, what is not drawn, the day and the sources."""
    pictures = [part.picture for part in subject.parts]
    strokes = {line.label: line.stroke.in_words for picture in pictures for line in picture.lines if line.label}
    legend = [f"{words.sentence_case(label)}: {stroke}." for label, stroke in strokes.items()]
    notes = [note for picture in pictures for note in picture.notes]
    return "\n".join([*legend, *notes, subject.list_heading, *subject.list_lines, subject.foot])
