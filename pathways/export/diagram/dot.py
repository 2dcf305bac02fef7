"""A panel as DOT that says what stands on one line and in one column, and leaves places to the layout program."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export.diagram.digraph import Digraph, literal
from pathways.export.diagram.marks import State
from pathways.export.diagram.metrics import FONT, LINE, SMALLEST, shortened, text_width, wrapped
from pathways.export.diagram.panels import Panel, text_lines
from pathways.export.diagram.picture import Box, Line
from pathways.model.provenance import Footing

ROW_GAP = 26.0

TITLE_MOST = 400
"""Letters of a title."""

POINTS = 72.0
"""To the inch, in which DOT gives sizes."""

LABEL_WIDEST = 110.0

STRAIGHT = "100"
"""The weight that keeps the boxes of a column under each other."""

ARROW = "0.6"
"""The size of arrowheads."""


def dot_of(
    panels: Sequence[Panel],
    title: str,
    footer: str,
    *,
    headings: Sequence[str] = (),
    pairs: Sequence[tuple[int, str, str]] = (),
) -> Digraph:
    """The DOT of panels, with a title above and the legend and notes below.

    Args:
        panels: What is drawn, side by side where there are several.
        title: Stands above.
        footer: Stands below, line by line.
        headings: Names the panels where there are several.
        pairs: Boxes of the first and the second panel that correspond, each pair with its number.
    """
    graph = Digraph(
        graph={
            "fontname": FONT,
            "fontsize": _number(SMALLEST),
            # Without it a rank that spans several tracks pulls boxes out of place.
            "newrank": "true",
            "nodesep": _inches(panels[0].gap),
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
            "width": _inches(panels[0].box_width),
        },
        edge={"fontname": FONT, "fontsize": _number(SMALLEST), "arrowsize": ARROW},
    )
    graph.title(literal([shortened(title, TITLE_MOST)]))
    prefixes = [f"{number}:" if len(panels) > 1 else "" for number in range(len(panels))]
    for number, (panel, prefix) in enumerate(zip(panels, prefixes, strict=True)):
        heading = headings[number] if prefix else ""
        _add_ranks(graph, panel, prefix, heading)
        _add_columns(graph, panel, prefix)
        _add_lines(graph, panel, prefix)
    for number, one, other in pairs:
        graph.edge(prefixes[0] + one, prefixes[1] + other, xlabel=str(number), style="dotted", dir="none",
                   constraint="false")  # fmt: skip
    with graph.rank("sink") as last:
        last.node("the legend", literal(footer.splitlines(), "l"), shape="plaintext", fixedsize="false")
    for panel, prefix in zip(panels, prefixes, strict=True):
        if panel.ranks:
            graph.edge(f"{prefix}grade {len(panel.ranks) - 1}", "the legend", style="invis")
    return graph


def _add_lines(graph: Digraph, panel: Panel, prefix: str) -> None:
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
            prefix + ends[0],
            prefix + ends[1],
            id=f"{prefix}line{number}",
            **label,
            **stroked(line, turned=turned),
            **_weight(flat, ends, place),
        )


def label_lines(line: Line, room: float) -> tuple[str, ...]:
    """The label of a line in lines of a width, or of its longest word; each kind of move on lines of its own."""
    room = max([room, *(text_width(f"{word}/") for word in line.label.split())])
    parts = line.label.split(" / ")
    said = [part + ("/" if index < len(parts) - 1 else "") for index, part in enumerate(parts)]
    return tuple(each for part in said for each in wrapped(part, room))


def drawn(box: Box) -> dict[str, str]:
    """How a box looks: its border says what it stands on, and whether it came, went or is otherwise."""
    if box.kind == "end":
        return {"shape": "box", "style": "filled", "color": "#666666", "fillcolor": "#eeeeee", "penwidth": "0.6"}
    style = {Footing.INFERRED: "dotted", Footing.PROPOSED: "dashed"}.get(box.footing, "solid")
    if box.state is State.REMOVED:
        style = "dashed"
    rounded = ",rounded" if box.kind == "outside" else ""
    wide = {State.LIT: "2.4", State.ADDED: "2.6", State.REMOVED: "0.6"}.get(box.state)
    return {
        "shape": "box",
        "style": f"filled,{style}{rounded}",
        "fillcolor": "white",
        "penwidth": wide or ("1.2" if style == "dotted" else "1"),
        **({"peripheries": "2"} if box.state is State.CHANGED else {}),
    }


def stroked(line: Line, *, turned: bool = False) -> dict[str, str]:
    """The attributes of a line, given whether it is drawn from its end to its start."""
    stroke = line.stroke
    lit = line.state in (State.LIT, State.ADDED)
    attributes = {
        "style": stroke.line,
        "penwidth": _number(max(stroke.width, 2.4) if lit else stroke.width),
        "dir": "both" if line.both_ways else "back" if turned else "forward",
    }
    if line.both_ways or turned:
        attributes["arrowtail"] = stroke.head
    if line.both_ways or not turned:
        attributes["arrowhead"] = stroke.head
    return attributes


def _add_ranks(graph: Digraph, panel: Panel, prefix: str, heading: str) -> None:
    if heading:
        graph.node(f"{prefix}heading", literal([shortened(heading, TITLE_MOST)]), shape="plaintext", fixedsize="false")
        if panel.ranks:
            graph.edge(f"{prefix}heading", f"{prefix}grade 0", style="invis")
    for number, rank in enumerate(panel.ranks):
        high = panel.rank_height(rank)
        with graph.rank("same") as row:
            lines = panel.label_lines(rank)
            size = {"width": _inches(panel.labels_width), "height": _inches(max(high, len(lines) * SMALLEST * LINE))}
            before = f"{prefix}grade {number}"
            row.node(before, literal(lines), shape="plaintext", group=f"{prefix}grades", **size)
            for slot, box in enumerate(rank.slots):
                name = prefix + (box.id if box else f"free {number}.{slot}")
                column = f"{prefix}column{slot}"
                if box:
                    row.node(
                        name,
                        literal(_texts(box, panel)),
                        group=column,
                        height=_inches(high),
                        **drawn(box),
                    )
                else:
                    row.node(name, "", group=column, style="invis", height=_inches(LINE * SMALLEST))
                row.edge(before, name, style="invis")
                before = name


def _texts(box: Box, panel: Panel) -> tuple[str, ...]:
    lines = text_lines(box, panel.box_width)
    return (f"{box.badge} {lines[0]}", *lines[1:]) if box.badge and lines else lines


def _add_columns(graph: Digraph, panel: Panel, prefix: str) -> None:
    """Invisible lines down each column, which keep it straight; where a line is drawn, it does that itself."""
    joined = {frozenset((line.tail, line.head)) for line in panel.lines}
    for number in range(len(panel.ranks) - 1):
        graph.edge(f"{prefix}grade {number}", f"{prefix}grade {number + 1}", style="invis", weight=STRAIGHT)
        for slot in range(panel.slots):
            upper, lower = panel.ranks[number].slots[slot], panel.ranks[number + 1].slots[slot]
            names = (upper.id if upper else f"free {number}.{slot}", lower.id if lower else f"free {number + 1}.{slot}")
            if frozenset(names) not in joined:
                graph.edge(prefix + names[0], prefix + names[1], style="invis", weight=STRAIGHT)


def _weight(flat: bool, ends: tuple[str, str], place: dict[str, int]) -> dict[str, str]:
    if flat:
        return {"constraint": "false"}
    return {"weight": STRAIGHT if place[ends[0]] == place[ends[1]] else "1"}


def _inches(points: float) -> str:
    return _number(points / POINTS, 4)


def _number(value: float, places: int = 2) -> str:
    return f"{value:.{places}f}".rstrip("0").rstrip(".")
