"""A subject as Mermaid, which Git forges and wikis draw by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pathways.export.diagram.marks import State
from pathways.export.diagram.metrics import shortened
from pathways.export.diagram.picture import Box, Line
from pathways.export.diagram.subject import Part, Subject
from pathways.model.provenance import Footing

_SHAPES = {"role": ("[", "]"), "outside": ("(", ")"), "end": ("[/", "/]")}

TEXT_MOST = 300
"""Letters of a text in a box or on a line."""
DESCRIPTION_MOST = 40_000
"""Letters of the description; Mermaid draws nothing where a chart is longer than 50,000."""

_CLASSES = {
    State.LIT: "stroke-width:4px",
    State.ADDED: "stroke-width:4px",
    State.REMOVED: "stroke-dasharray:2 4,text-decoration:line-through",
    State.CHANGED: "stroke-width:2px,stroke-dasharray:12 3",
}


def mermaid(subject: Subject) -> str:
    """The subject as a flowchart, lowest grades at the bottom."""
    return "\n".join(_lines(subject)) + "\n"


def _lines(subject: Subject) -> Iterator[str]:
    yield "flowchart BT"
    yield f"  accTitle: {plain(shortened(subject.title, TEXT_MOST))} – {plain(shortened(subject.subtitle, TEXT_MOST))}"
    yield "  accDescr {"
    yield from (f"    {line}" for line in _description(subject))
    yield "  }"
    ids: dict[tuple[int, str], str] = {}
    for number, part in enumerate(subject.parts):
        for box in part.picture.boxes:
            ids[number, box.id] = f"n{len(ids)}"
    tracks = 0
    for number, part in enumerate(subject.parts):
        mine = {box.id: ids[number, box.id] for box in part.picture.boxes}
        indent = "  "
        if part.heading:
            yield f'  subgraph p{number}["{quoted(part.heading)}"]'
            indent = "    "
        yield from (indent + line for line in _part(part, mine, tracks))
        tracks += len(part.picture.columns)
        if part.heading:
            yield "  end"
    for number_, one, other in subject.pairs:
        yield f'  {ids[0, one]} -.-|"{number_}"| {ids[1, other]}'
    boxes = [(box, name) for number, part in enumerate(subject.parts)
             for box, name in ((box, ids[number, box.id]) for box in part.picture.boxes)]  # fmt: skip
    yield from _classes(boxes)


def _description(subject: Subject) -> Iterator[str]:
    left = DESCRIPTION_MOST
    for line in filter(None, subject.description.splitlines()):
        said = plain(line)
        left -= len(said)
        if left < 0:
            yield "The description goes on: pathways draw writes all of it as .txt."
            return
        yield said


def _part(part: Part, ids: Mapping[str, str], tracks: int) -> Iterator[str]:
    picture = part.picture
    for number, (column, name) in enumerate(picture.columns, tracks):
        yield f'subgraph t{number}["{quoted(name)}"]'
        # From the bottom up, as the chart runs.
        for band in reversed(picture.bands):
            for cell in band.cells:
                if cell.column == column:
                    yield from (f"  {_box(box, ids, band.label)}" for box in cell.boxes)
        yield "end"
    if picture.apart:
        yield f'subgraph apart{tracks}["{quoted(picture.apart_label)}"]'
        yield from (f"  {_box(box, ids)}" for box in picture.apart)
        yield "end"
    for side in (picture.below, picture.above):
        yield from (_box(box, ids) for boxes in side.values() for box in boxes)
    yield from (_line(line, ids) for line in picture.lines)


def _classes(boxes: Sequence[tuple[Box, str]]) -> Iterator[str]:
    """Borders: what a role stands on, and whether it came, went or is otherwise."""
    for footing, dashes in ((Footing.INFERRED, "2 3"), (Footing.PROPOSED, "6 3")):
        found = [name for box, name in boxes if box.kind == "role" and box.footing is footing]
        if found:
            yield f"  classDef {footing.value} stroke-dasharray: {dashes}"
            yield f"  class {','.join(found)} {footing.value}"
    for state, style in _CLASSES.items():
        found = [name for box, name in boxes if box.state is state]
        if found:
            yield f"  classDef {state.value} {style}"
            yield f"  class {','.join(found)} {state.value}"


def quoted(text: str) -> str:
    """Text as it may stand between quotation marks: everything that could mean something else as a number."""
    return "".join(
        letter if letter.isalnum() or letter in " ,.()'’–-/:" else f"#{ord(letter)};"
        for letter in shortened(text, TEXT_MOST)
    )


def plain(text: str) -> str:
    """Text where Mermaid knows no escapes: without the signs that would end it or start something."""
    return " ".join("".join(_INSTEAD.get(letter, letter) for letter in text).split())


_INSTEAD = {"{": "(", "}": ")", "<": "(", ">": ")", "%": " per cent", ";": ",", "#": "no. "}


def _box(box: Box, ids: Mapping[str, str], grade: str = "") -> str:
    left, right = _SHAPES[box.kind]
    badge = f"{box.badge} " if box.badge else ""
    text = "<br>".join(quoted(part) for part in (badge + box.text, grade, box.mark) if part)
    return f'{ids[box.id]}{left}"{text}"{right}'


def _line(line: Line, ids: Mapping[str, str]) -> str:
    arrow = line.stroke.mermaid
    if line.both_ways:
        arrow = f"<{arrow}" if arrow.endswith(">") else f"o{arrow}"
    label = f'|"{quoted(line.label)}"|' if line.label else ""
    return f"{ids[line.tail]} {arrow}{label} {ids[line.head]}"
