"""A picture as Mermaid, which Git forges and wikis draw by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pathways.export.diagram.describe import description
from pathways.export.diagram.page import subtitle
from pathways.export.diagram.picture import Box, Line, Picture
from pathways.graph.career import CareerGraph
from pathways.model.provenance import Footing

_SHAPES = {"role": ("[", "]"), "outside": ("(", ")"), "end": ("[/", "/]")}


def mermaid(picture: Picture, graph: CareerGraph, on: date) -> str:
    """The picture as a flowchart, lowest grades at the bottom."""
    return "\n".join(_lines(picture, graph, on)) + "\n"


def _lines(picture: Picture, graph: CareerGraph, on: date) -> Iterator[str]:
    ids = {box.id: f"n{number}" for number, box in enumerate(picture.boxes)}
    yield "flowchart BT"
    yield f"  accTitle: {_plain(graph.framework.title)} – {_plain(subtitle(graph))}"
    yield "  accDescr {"
    yield from (f"    {_plain(line)}" for line in description(graph, on).splitlines())
    yield "  }"
    for number, (column, name) in enumerate(picture.columns):
        yield f'  subgraph t{number}["{quoted(name)}"]'
        # From the bottom up, as the chart runs.
        for band in reversed(picture.bands):
            for cell in band.cells:
                if cell.column == column:
                    yield from (f"    {_box(box, ids, band.label)}" for box in cell.boxes)
        yield "  end"
    if picture.apart:
        yield f'  subgraph apart["{quoted(picture.apart_label)}"]'
        yield from (f"    {_box(box, ids)}" for box in picture.apart)
        yield "  end"
    for side in (picture.below, picture.above):
        yield from (f"  {_box(box, ids)}" for boxes in side.values() for box in boxes)
    yield from (f"  {_line(line, ids)}" for line in picture.lines)
    for footing, dashes in ((Footing.INFERRED, "2 3"), (Footing.PROPOSED, "6 3")):
        found = [ids[box.id] for box in picture.boxes if box.kind == "role" and box.footing is footing]
        if found:
            yield f"  classDef {footing.value} stroke-dasharray: {dashes}"
            yield f"  class {','.join(found)} {footing.value}"


def quoted(text: str) -> str:
    """Text as it may stand between quotation marks: everything that could mean something else as a number."""
    return "".join(
        letter if letter.isalnum() or letter in " ,.()'’–-/:" else f"#{ord(letter)};"
        for letter in " ".join(text.split())
    )


def _plain(text: str) -> str:
    """Text where Mermaid knows no escapes: without the signs that would end it or start something."""
    return " ".join("".join(_INSTEAD.get(letter, letter) for letter in text).split())


_INSTEAD = {"{": "(", "}": ")", "<": "(", ">": ")", "%": " per cent", ";": ",", "#": "no. "}


def _box(box: Box, ids: dict[str, str], grade: str = "") -> str:
    left, right = _SHAPES[box.kind]
    text = "<br>".join(quoted(part) for part in (box.text, grade, box.mark) if part)
    return f'{ids[box.id]}{left}"{text}"{right}'


def _line(line: Line, ids: dict[str, str]) -> str:
    arrow = line.stroke.mermaid
    if line.both_ways:
        arrow = f"<{arrow}" if arrow.endswith(">") else f"o{arrow}"
    label = f'|"{quoted(line.label)}"|' if line.label else ""
    return f"{ids[line.tail]} {arrow}{label} {ids[line.head]}"
