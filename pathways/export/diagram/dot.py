"""A panel as DOT that says what stands on one line and in one column, and leaves places to the layout program."""

from __future__ import annotations

from pathways.export.diagram.digraph import Digraph, literal
from pathways.export.diagram.metrics import FONT, LINE, SMALLEST, text_width, wrapped
from pathways.export.diagram.panels import Panel, text_lines
from pathways.export.diagram.picture import Box, Line
from pathways.export.diagram.strokes import Stroke
from pathways.model.provenance import Footing

ROW_GAP = 26.0

POINTS = 72.0
"""To the inch, in which DOT gives sizes."""

STRAIGHT = "100"
"""The weight that keeps the boxes of a column under each other."""

LABEL_WIDEST = 110.0

ARROW = "0.6"
"""The size of arrowheads."""


def dot_of(panel: Panel, title: str, footer: str) -> Digraph:
    """The DOT of a panel, with a title above and the legend and notes below."""
    graph = Digraph(
        graph={
            "fontname": FONT,
            "fontsize": _number(SMALLEST),
            # Without it a rank that spans several tracks pulls boxes out of place.
            "newrank": "true",
            "nodesep": _inches(panel.gap),
            "ranksep": _inches(ROW_GAP),
            "splines": "spline",
            "outputorder": "edgesfirst",
        },
        node={
            "fontname": FONT,
            "fontsize": _number(SMALLEST),
            "fixedsize": "true",
            "margin": "0",
            "shape": "box",
            "width": _inches(panel.box_width),
        },
        edge={"fontname": FONT, "fontsize": _number(SMALLEST), "arrowsize": ARROW},
    )
    graph.title(literal([title]))
    _add_ranks(graph, panel)
    _add_columns(graph, panel)
    height = {box.id: index for index, rank in enumerate(panel.ranks) for box in rank.slots if box}
    place = {box.id: index for rank in panel.ranks for index, box in enumerate(rank.slots) if box}
    for number, line in enumerate(panel.lines):
        flat = height[line.tail] == height[line.head]
        # Drawn from the higher end, so that the program's downward direction agrees with ours.
        turned = height[line.tail] > height[line.head] or (flat and place[line.tail] > place[line.head])
        # Between neighbours on one line a label would push the columns apart.
        label = {"xlabel" if flat else "label": literal(label_lines(line, LABEL_WIDEST))}
        ends = (line.head, line.tail) if turned else (line.tail, line.head)
        graph.edge(
            ends[0],
            ends[1],
            id=f"line{number}",
            **label,
            **stroked(line.stroke, turned=turned, both=line.both_ways),
            **_weight(flat, ends, place),
        )
    with graph.rank("sink") as last:
        last.node("the legend", literal(footer.splitlines(), "l"), shape="plaintext", fixedsize="false")
    if panel.ranks:
        graph.edge(f"grade {len(panel.ranks) - 1}", "the legend", style="invis")
    return graph


def label_lines(line: Line, room: float) -> tuple[str, ...]:
    """The label of a line in lines of a width, or of its longest word; each kind of move on lines of its own."""
    room = max([room, *(text_width(f"{word}/") for word in line.label.split())])
    parts = line.label.split(" / ")
    said = [part + ("/" if index < len(parts) - 1 else "") for index, part in enumerate(parts)]
    return tuple(each for part in said for each in wrapped(part, room))


def drawn(box: Box) -> dict[str, str]:
    """How a box looks: its border says what it stands on."""
    if box.kind == "end":
        return {"shape": "box", "style": "filled", "color": "#666666", "fillcolor": "#eeeeee", "penwidth": "0.6"}
    style = {Footing.INFERRED: "dotted", Footing.PROPOSED: "dashed"}.get(box.footing, "solid")
    rounded = ",rounded" if box.kind == "outside" else ""
    return {
        "shape": "box",
        "style": f"filled,{style}{rounded}",
        "fillcolor": "white",
        "penwidth": "1.2" if style == "dotted" else "1",
    }


def stroked(stroke: Stroke, *, turned: bool = False, both: bool = False) -> dict[str, str]:
    """The attributes of a line, given whether it is drawn from its end to its start."""
    attributes = {
        "style": stroke.line,
        "penwidth": _number(stroke.width),
        "dir": "both" if both else "back" if turned else "forward",
    }
    if both or turned:
        attributes["arrowtail"] = stroke.head
    if both or not turned:
        attributes["arrowhead"] = stroke.head
    return attributes


def _add_ranks(graph: Digraph, panel: Panel) -> None:
    for number, rank in enumerate(panel.ranks):
        high = panel.rank_height(rank)
        with graph.rank("same") as row:
            lines = wrapped(rank.label, panel.labels_width, bold=True)
            size = {"width": _inches(panel.labels_width), "height": _inches(max(high, len(lines) * SMALLEST * LINE))}
            row.node(f"grade {number}", literal(lines), shape="plaintext", group="grades", **size)
            before = f"grade {number}"
            for slot, box in enumerate(rank.slots):
                name = box.id if box else f"free {number}.{slot}"
                if box:
                    row.node(
                        name,
                        literal(text_lines(box, panel.box_width)),
                        group=f"column{slot}",
                        height=_inches(high),
                        **drawn(box),
                    )
                else:
                    row.node(name, "", group=f"column{slot}", style="invis", height=_inches(LINE * SMALLEST))
                row.edge(before, name, style="invis")
                before = name


def _add_columns(graph: Digraph, panel: Panel) -> None:
    """Invisible lines down each column, which keep it straight; where a line is drawn, it does that itself."""
    joined = {frozenset((line.tail, line.head)) for line in panel.lines}
    for number in range(len(panel.ranks) - 1):
        graph.edge(f"grade {number}", f"grade {number + 1}", style="invis", weight=STRAIGHT)
        for slot in range(panel.slots):
            upper, lower = panel.ranks[number].slots[slot], panel.ranks[number + 1].slots[slot]
            names = (upper.id if upper else f"free {number}.{slot}", lower.id if lower else f"free {number + 1}.{slot}")
            if frozenset(names) not in joined:
                graph.edge(*names, style="invis", weight=STRAIGHT)


def _weight(flat: bool, ends: tuple[str, str], place: dict[str, int]) -> dict[str, str]:
    if flat:
        return {"constraint": "false"}
    return {"weight": STRAIGHT if place[ends[0]] == place[ends[1]] else "1"}


def _inches(points: float) -> str:
    return _number(points / POINTS, 4)


def _number(value: float, places: int = 2) -> str:
    return f"{value:.{places}f}".rstrip("0").rstrip(".")
