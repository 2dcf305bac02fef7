"""Boxes, lines and the heads of arrows as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from pathways.export.diagram.area import Area, Point
from pathways.export.diagram.marks import State
from pathways.export.diagram.markup import number, tag
from pathways.export.diagram.picture import Box
from pathways.export.diagram.strokes import Stroke
from pathways.export.diagram.theme import Theme
from pathways.model.provenance import Footing

DASHES = {"solid": "", "dashed": "5 3", "dotted": "0.1 3.4"}
BORDERS = {Footing.INFERRED: "0.1 3.4", Footing.PROPOSED: "4.5 2.6"}
ROUND = 3.0
"""The radius of the corners of a role's box, and of a line that turns, in points."""
HALF = 3.0
"""Half the width of an arrowhead."""


def box_shape(area: Area, box: Box, theme: Theme, scale: float) -> str:
    """The border and ground of a box: what it stands on, and whether it came, went or is otherwise."""
    radius = {"role": ROUND, "outside": min(9.0, area.height / scale / 2), "end": 0.0}[box.kind] * scale
    fill = theme.end if box.kind == "end" else theme.lit if box.state is State.LIT else theme.box
    wide = {State.LIT: 2.4, State.ADDED: 2.6, State.CHANGED: 1.1, State.REMOVED: 0.9}.get(box.state, 1.1)
    if box.kind == "end":
        wide = 0.6
    lit = box.state is State.LIT or box.state is State.ADDED
    attributes = {
        "fill": fill,
        "stroke": theme.accent if lit else theme.line,
        "stroke-width": number(wide * scale),
    }
    dashes = BORDERS.get(box.footing, "")
    if dashes:
        attributes |= {"stroke-dasharray": _scaled(dashes, scale), "stroke-linecap": "round"}
        if box.footing is Footing.INFERRED:
            attributes["stroke-width"] = number(max(wide, 1.4) * scale)
    drawn = _rectangle(area, radius, attributes)
    if box.state is State.CHANGED:
        inner = {"fill": "none", "stroke": theme.line, "stroke-width": number(0.8 * scale)}
        drawn += _rectangle(area.grown(-2.4 * scale), max(0.0, radius - scale), inner)
    return drawn


def line_shape(
    points: Sequence[Point], *, corners: bool, stroke: Stroke, state: State, theme: Theme, scale: float
) -> str:
    """A line without its heads. The points are those of the finished page, y growing downward."""
    course = _turning(points, ROUND * 1.4 * scale) if corners else _curving(points)
    wide = stroke.width * scale
    colour = theme.line
    if state in (State.LIT, State.ADDED):
        wide, colour = max(wide, 2.6 * scale), theme.accent
    attributes = {"d": course, "fill": "none", "stroke": colour, "stroke-width": number(wide)}
    dashes = DASHES[stroke.line]
    if dashes:
        grown = scale * max(1.0, wide / scale / 1.6)
        attributes["stroke-dasharray"] = _scaled(dashes, grown)
        attributes["stroke-linecap"] = "round" if stroke.line == "dotted" else "butt"
    if state is State.CHANGED:
        # Two lines side by side: a wide one with its middle taken out.
        attributes["stroke-width"] = number(max(wide, 3.6 * scale))
        middle = {"d": course, "fill": "none", "stroke": theme.page, "stroke-width": number(max(wide, 3.6 * scale) / 3)}
        return tag("path", attributes) + tag("path", middle)
    return tag("path", attributes)


def cross_shape(at: Point, theme: Theme, scale: float) -> str:
    """The sign on a line that is no longer there."""
    x, y = at
    arm = 3.6 * scale
    course = (
        f"M{number(x - arm)} {number(y - arm)}L{number(x + arm)} {number(y + arm)}"
        f"M{number(x - arm)} {number(y + arm)}L{number(x + arm)} {number(y - arm)}"
    )
    return tag("path", {"d": course, "stroke": theme.text, "stroke-width": number(1.7 * scale)})


def plus_shape(at: Point, theme: Theme, scale: float) -> str:
    """The sign on a line that was not there before."""
    x, y = at
    arm = 2.6 * scale
    course = (
        f"M{number(x - arm)} {number(y)}L{number(x + arm)} {number(y)}"
        f"M{number(x)} {number(y - arm)}L{number(x)} {number(y + arm)}"
    )
    ground = tag("circle", {"cx": number(x), "cy": number(y), "r": number(4.4 * scale), "fill": theme.text})
    return ground + tag("path", {"d": course, "stroke": theme.page, "stroke-width": number(1.4 * scale)})


def head_shape(kind: str, before: Point, tip: Point, theme: Theme, scale: float, colour: str) -> str:
    """The head of an arrow.

    Args:
        kind: Its shape, by its Graphviz name.
        before: Where the line ends.
        tip: The tip.
        theme: The colours.
        scale: How much larger than nine points everything is.
        colour: That of the line.
    """
    length = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    ahead = ((tip[0] - before[0]) / length, (tip[1] - before[1]) / length)
    half = HALF * scale

    def at(back: float, aside: float) -> str:
        x = tip[0] - ahead[0] * back - ahead[1] * aside
        y = tip[1] - ahead[1] * back + ahead[0] * aside
        return f"{number(x)} {number(y)}"

    hollow = kind in {"empty", "odot", "odiamond"}
    look = {
        "fill": theme.page if hollow else colour,
        "stroke": colour,
        "stroke-width": number(1.1 * scale),
        "stroke-linejoin": "miter",
    }
    if kind in {"dot", "odot"}:
        radius = length / 2
        x, y = tip[0] - ahead[0] * radius, tip[1] - ahead[1] * radius
        return tag("circle", {"cx": number(x), "cy": number(y), "r": number(max(0.5, radius - 0.5 * scale)), **look})
    if kind == "tee":
        look = {"stroke": colour, "stroke-width": number(2.4 * scale)}
        middle = length / 2
        return tag("path", {"d": f"M{at(middle, -4.5 * scale)}L{at(middle, 4.5 * scale)}", **look})
    outlines = {
        "diamond": (at(0, 0), at(length / 2, half), at(length, 0), at(length / 2, -half)),
        "vee": (at(0, 0), at(length, half * 1.15), at(length * 0.55, 0), at(length, -half * 1.15)),
    }
    outlines["odiamond"] = outlines["diamond"]
    points = outlines.get(kind, (at(0.4 * scale, 0), at(length, half), at(length, -half)))
    return tag("path", {"d": f"M{'L'.join(points)}Z", **look})


def _rectangle(area: Area, radius: float, attributes: dict[str, str]) -> str:
    place = {
        "x": number(area.left),
        "y": number(area.bottom),
        "width": number(area.width),
        "height": number(area.height),
    }
    if radius:
        place["rx"] = number(radius)
    return tag("rect", place | attributes)


def _curving(points: Sequence[Point]) -> str:
    start, rest = points[0], points[1:]
    pieces = [rest[index : index + 3] for index in range(0, len(rest) - 2, 3)]
    curves = "".join(f"C{' '.join(f'{number(x)} {number(y)}' for x, y in piece)}" for piece in pieces)
    return f"M{number(start[0])} {number(start[1])}{curves}"


def _turning(points: Sequence[Point], radius: float) -> str:
    """Straight pieces with rounded corners."""
    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = _toward(corner, before, radius), _toward(corner, after, radius)
        parts.append(f"L{into}Q{number(corner[0])} {number(corner[1])} {out}")
    parts.append(f"L{number(points[-1][0])} {number(points[-1][1])}")
    return "".join(parts)


def _toward(corner: Point, other: Point, radius: float) -> str:
    length = hypot(other[0] - corner[0], other[1] - corner[1]) or 1.0
    share = min(radius, length / 2) / length
    return f"{number(corner[0] + (other[0] - corner[0]) * share)} {number(corner[1] + (other[1] - corner[1]) * share)}"


def _scaled(dashes: str, scale: float) -> str:
    return " ".join(number(float(part) * scale) for part in dashes.split())
