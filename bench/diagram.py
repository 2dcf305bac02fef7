"""A 160-role framework with each of its moves as a line, laid out: ours, and Graphviz's dot on the same graph."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

from bench.timing import Promise, medians
from pathways.documents.read import read_string
from pathways.export.diagram.dot import dot_of
from pathways.export.diagram.layout import laid
from pathways.export.diagram.panels import Panel, panels_of
from pathways.export.diagram.picture import Line, Picture, picture_of
from pathways.export.diagram.render import program
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.framework import Framework

TRACKS, GRADES = 16, 10
WIDE = 4200.0
"""Points: room for all tracks side by side."""


def promises() -> Iterator[Promise]:
    """Boxes, lines and labels in their places: ours, and those of `dot` for the same panel."""
    # Where Graphviz is not installed, the port of its dot that comes with Pathways.
    dot = shutil.which("dot") or program("pure")
    panel = _panel()
    source = dot_of([panel], "Wide", "").source.encode()
    drawn = laid(panel, spread=10.0, codes={}, renderer="own")
    assert len(drawn.boxes) == TRACKS * GRADES
    assert len(drawn.ways) == len(panel.lines)
    times = medians(
        {
            "dot": lambda: subprocess.run([dot, "-Tplain"], input=source, capture_output=True, check=True),
            "ours": lambda: laid(panel, spread=10.0, codes={}, renderer="own"),
        },
        rounds=1,
    )
    what = f"{TRACKS * GRADES} roles, {len(panel.lines):,} moves laid out, dot / ours"
    yield Promise(what, times["dot"] / times["ours"], 50, at_most=False)


def _panel() -> Panel:
    """One panel with a line for each move, none told in a sentence."""
    graph = _framework()
    picture = picture_of(graph)
    lines = {
        (edge.origin, edge.target): Line(edge.origin or "", edge.target or "", (edge.move.mechanism,), "", ())
        for edge in graph.edges
    }
    whole = Picture(picture.columns, picture.bands, (), "", tuple(lines.values()), (), {}, {})
    (panel,) = panels_of(whole, WIDE, fits=TRACKS)
    return panel


def _framework() -> CareerGraph:
    """Tracks side by side; posts are open on all tracks at the next grade, and from some grades four grades up."""
    grades = ", ".join(f'"{grade}": {{rank: {grade}}}' for grade in range(GRADES))
    names = ", ".join(f'"{grade}"' for grade in range(GRADES))
    tracks = "\n".join(f"  t{track}: {{name: Track {track}, grades: [{names}]}}" for track in range(TRACKS))
    higher = "\n".join(
        f'  up-{grade}: {{from: {{grade: "{grade}"}}, to: {{track: any, grade: "{grade + 4}"}}, mechanism: vacancy}}'
        for grade in (0, 1, 3, 5)
    )
    text = (
        "document: framework\nformat: 1\nid: wide\ntitle: Wide\nstatus: draft\n"
        'proposed: {by: The benchmark, on: "2026-01-01"}\n'
        f"grades: {{{grades}}}\ntracks:\n{tracks}\nmoves:\n"
        "  up: {from: {track: any}, to: {track: any, grade: next}, mechanism: vacancy}\n"
        f"{higher}\n"
    )
    reading = read_string(text)
    assert isinstance(reading.document, Framework)
    assert reading.whole, reading.problems
    return career_graph(reading.document)
