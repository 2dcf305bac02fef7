"""Ways that Graphviz finds round boxes which already have their places."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from pathways.export.diagram.area import Point
from pathways.export.diagram.digraph import Digraph
from pathways.export.diagram.dot import ARROW, POINTS
from pathways.export.diagram.picture import Line
from pathways.export.diagram.render import NotDrawn, Renderer, render
from pathways.export.diagram.ways import Placed, Way

SECONDS = 5.0
"""How long it may take; the ways of a hundred and fifty roles take a fraction of a second."""


def curved_ways(
    lines: Sequence[Line], placed: Mapping[str, Placed], renderer: Renderer, seconds: float = SECONDS
) -> dict[int, Way]:
    """By the number of the line: its way, as far as the program finds one.

    Raises:
        NotDrawn: If the program is missing, fails or takes too long.
    """
    if not lines:
        return {}
    written = render(ways_wanted(lines, placed), "json", "-Kneato", "-n", renderer=renderer, seconds=seconds)
    try:
        answer = json.loads(written)
        # The program moves the whole drawing to the origin of its page.
        node = next(each for each in answer["objects"] if each["name"] in placed)
        x, y = (float(number) for number in node["pos"].split(","))
        middle = placed[node["name"]].area.middle
        found = _ways(answer.get("edges", ()), lines)
    except (ValueError, KeyError, IndexError, StopIteration) as error:
        raise NotDrawn(f"the layout program wrote something that cannot be read: {error}") from None
    return {number: way.moved(middle[0] - x, middle[1] - y) for number, way in found.items()}


def ways_wanted(lines: Sequence[Line], placed: Mapping[str, Placed]) -> str:
    """DOT that gives every box its place, and leaves the ways of lines to the program."""
    graph = Digraph(
        graph={"splines": "true", "esep": "+5", "sep": "+6"},
        node={"shape": "box", "label": "", "fixedsize": "true"},
        edge={"arrowsize": ARROW, "dir": "both"},
    )
    for name, each in placed.items():
        x, y = each.area.middle
        size = {"width": f"{each.area.width / POINTS:.4f}", "height": f"{each.area.height / POINTS:.4f}"}
        graph.node(name, pos=f"{x:.2f},{y:.2f}", **size)
    for number, line in enumerate(lines):
        graph.edge(line.tail, line.head, id=f"line{number}")
    return graph.source


def _ways(edges: Sequence[Mapping[str, str]], lines: Sequence[Line]) -> dict[int, Way]:
    found: dict[int, Way] = {}
    spare: dict[frozenset[str], list[tuple[str, str]]] = {}
    for edge in edges:
        number = int(edge["id"][4:])
        line = lines[number]
        # It may write the courses of several lines between the same two boxes to one of them.
        for course in filter(None, edge.get("pos", "").split(";")):
            if number in found:
                spare.setdefault(frozenset((line.tail, line.head)), []).append((course, line.tail))
            else:
                found[number] = _way(course, line, turned=False)
    for number, line in enumerate(lines):
        courses = spare.get(frozenset((line.tail, line.head)))
        if number not in found and courses:
            course, tail = courses.pop()
            found[number] = _way(course, line, turned=line.tail != tail)
    return found


def _way(course: str, line: Line, *, turned: bool) -> Way:
    """A course as the program writes it, with heads at both ends, as the way of a line."""
    tips: dict[str, Point] = {}
    points: list[Point] = []
    for part in course.split():
        kind, _, rest = part.partition(",") if part[0] in "se" else ("", "", part)
        x, y = (float(number) for number in rest.split(","))
        if kind:
            tips[kind] = (x, y)
        else:
            points.append((x, y))
    # Where no head is wanted, the line itself goes on to the box.
    if not (turned or line.both_ways) and (tip := tips.pop("s", None)):
        points = [tip, tip, points[0], *points]
    if turned and not line.both_ways and (tip := tips.pop("e", None)):
        points += [points[-1], tip, tip]
    return Way(line, turned, tuple(points), tips.get("s"), tips.get("e"))
