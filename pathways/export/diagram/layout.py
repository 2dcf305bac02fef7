"""Where everything of a panel stands: boxes and lines as the program laid them out, and a free place for each label."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import dist

from pathways.export.diagram.digraph import Digraph
from pathways.export.diagram.dot import ARROW, LABEL_WIDEST, POINTS, label_lines
from pathways.export.diagram.metrics import block_height, text_width
from pathways.export.diagram.panels import WIDTH, Panel
from pathways.export.diagram.picture import Box, Line
from pathways.export.diagram.render import Renderer, render

ARROW_LENGTH = 6.5
"""Points that an arrowhead takes of its line."""

BAR_LENGTH = 1.5
"""Points that the bar at the end of a track takes."""

GOOD_ENOUGH = 0.5
"""A place for a label that is free, and so near the middle of its line that no other need be looked at."""

ASIDE = 12.0
"""Points between two lines that join the same two boxes."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points; y grows upward."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def overlaps(self, other: Area, slack: float = 0.0) -> bool:
        """Whether they share more than a border."""
        return (self.left < other.right + slack and other.left < self.right + slack
                and self.bottom < other.top + slack and other.bottom < self.top + slack)  # fmt: skip

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point lies in it."""
        return self.left < point[0] < self.right and self.bottom < point[1] < self.top

    def moved(self, x: float, y: float) -> Area:
        """The same elsewhere."""
        return Area(self.left + x, self.bottom + y, self.right + x, self.top + y)


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Way:
    """A line as it runs, from its upper or left end."""

    line: Line
    turned: bool
    """Whether it is drawn from its end to its start."""
    points: tuple[Point, ...]
    """Of a Bezier curve."""
    start: Point | None
    end: Point | None
    """Where arrowheads touch."""
    label: tuple[str, ...] = ()
    at: Area | None = None
    """Where the label stands."""

    def moved(self, x: float, y: float) -> Way:
        """The same elsewhere."""
        return replace(
            self,
            points=tuple((px + x, py + y) for px, py in self.points),
            start=self.start and (self.start[0] + x, self.start[1] + y),
            end=self.end and (self.end[0] + x, self.end[1] + y),
            at=self.at and self.at.moved(x, y),
        )

    @property
    def extent(self) -> float:
        """How far it goes, across and upright together."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return max(xs) - min(xs) + max(ys) - min(ys)

    @property
    def reach(self) -> Area:
        """Where its label can stand at all."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return Area(min(xs) - LABEL_WIDEST, min(ys) - 40, max(xs) + LABEL_WIDEST, max(ys) + 40)

    def along(self, steps: int = 24) -> Iterator[Point]:
        """Points along the curve."""
        for index in range(0, len(self.points) - 3, 3):
            a, b, c, d = self.points[index : index + 4]
            for step in range(steps + 1):
                t = step / steps
                u = 1 - t
                yield (u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
                       u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place."""

    box: Box
    area: Area
    rank: int
    slot: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A panel laid out, its lower left corner at the origin."""

    panel: Panel
    boxes: tuple[Placed, ...]
    grades: tuple[tuple[str, Area], ...]
    """Labels of ranks."""
    ways: tuple[Way, ...]
    slots: tuple[float, ...]
    """The middle of each column."""

    @property
    def bounds(self) -> Area:
        """All that is drawn."""
        areas = [placed.area for placed in self.boxes] + [area for label, area in self.grades if label]
        areas += [way.at for way in self.ways if way.at]
        points = [point for way in self.ways for point in way.along(8)]
        return Area(
            min([area.left for area in areas] + [x for x, _ in points]),
            min([area.bottom for area in areas] + [y for _, y in points]),
            max([area.right for area in areas] + [x for x, _ in points]),
            max([area.top for area in areas] + [y for _, y in points]),
        )


def laid(
    panel: Panel, *, spread: float, codes: dict[str, str], renderer: Renderer = "auto", short: bool = False
) -> Laid:
    """A panel laid out: boxes on a grid of rows and columns, lines on free ways between them.

    Args:
        panel: What is drawn.
        spread: Points between rows beyond what labels need.
        codes: Short forms of labels, for places where the words have no room.
        renderer: The program that finds the ways.
        short: Whether labels are letters, since words would make the page too high.

    Raises:
        NotDrawn: If the program fails.
    """
    tops = _tops(panel, spread, short)
    boxes: list[Placed] = []
    grades: list[tuple[str, Area]] = []
    for number, rank in enumerate(panel.ranks):
        high = panel.rank_height(rank)
        grades.append((rank.label, Area(0, tops[number] - high, panel.labels_width, tops[number])))
        for slot, box in enumerate(rank.slots):
            if box:
                left = panel.left_of(slot)
                area = Area(left, tops[number] - high, left + panel.box_width, tops[number])
                boxes.append(Placed(box, area, number, slot))
    placed = {each.box.id: each for each in boxes}
    ways = _neighbours(panel, placed)
    far = [line for line in panel.lines if line not in ways]
    ways |= _routed(far, placed, renderer)
    return Laid(
        panel,
        tuple(boxes),
        tuple(grades),
        _labelled(
            [ways[line] for line in panel.lines if line in ways], tuple(boxes), grades, panel, codes, short=short
        ),
        tuple(panel.left_of(slot) + panel.box_width / 2 for slot in range(panel.slots)),
    )


def _tops(panel: Panel, spread: float, short: bool) -> list[float]:
    """The upper edges of the ranks, from the top down to the origin."""
    rank_of = {box.id: number for number, rank in enumerate(panel.ranks) for box in rank.slots if box}
    pairs = [frozenset((line.tail, line.head)) for line in panel.lines]
    needed = [12.0] * len(panel.ranks)
    for line in panel.lines:
        upper, lower = sorted((rank_of[line.tail], rank_of[line.head]))
        if lower == upper:
            continue
        alone = pairs.count(frozenset((line.tail, line.head))) == 1
        lines = 1 if short or not line.label else len(label_lines(line, panel.room_beside(alone=alone)))
        # A line that goes further finds a place for its label along the way.
        needed[upper] = max(needed[upper], block_height(lines) + 5 if lower == upper + 1 else 16.0)
    tops = []
    y = 0.0
    for number, rank in enumerate(panel.ranks):
        tops.append(y)
        y -= panel.rank_height(rank) + needed[number] + spread
    return [top - y for top in tops]


def _neighbours(panel: Panel, placed: dict[str, Placed]) -> dict[Line, Way]:
    """Lines with nothing between their ends: straight, side by side where there are several."""
    taken = {(each.rank, each.slot) for each in placed.values()}
    pairs = [frozenset((line.tail, line.head)) for line in panel.lines]
    made: dict[Line, Way] = {}
    for index, line in enumerate(panel.lines):
        one, other = placed[line.tail], placed[line.head]
        first, second = sorted((one, other), key=lambda each: (each.rank, each.slot))
        off = (pairs[:index].count(pairs[index]) - (pairs.count(pairs[index]) - 1) / 2) * ASIDE
        if first.rank == second.rank:
            free = not any((first.rank, slot) in taken for slot in range(first.slot + 1, second.slot))
            y = first.area.middle[1] + off
            ends = ((first.area.right, y), (second.area.left, y))
        else:
            between = range(first.rank + 1, second.rank)
            free = first.slot == second.slot and not any((rank, first.slot) in taken for rank in between)
            x = first.area.middle[0] + off
            ends = ((x, first.area.bottom), (x, second.area.top))
        if free:
            made[line] = _straight(line, *ends, turned=first is other)
    return made


def _routed(lines: list[Line], placed: dict[str, Placed], renderer: Renderer) -> dict[Line, Way]:
    """The ways of lines that have to go round boxes, as far as the layout program finds one."""
    if not lines:
        return {}
    answer = json.loads(render(ways_wanted(lines, placed), "json", "-Kneato", "-n", renderer=renderer))
    # The program moves the whole drawing to the origin of its page.
    node = next(each for each in answer["objects"] if each["name"] in placed)
    x, y = (float(number) for number in node["pos"].split(","))
    middle = placed[node["name"]].area.middle
    found: dict[Line, Way] = {}
    spare: dict[frozenset[str], list[tuple[str, str]]] = {}
    for edge in answer["edges"]:
        line = lines[int(edge["id"][4:])]
        # It may write the courses of several lines between the same two boxes to one of them.
        for course in filter(None, edge.get("pos", "").split(";")):
            if line in found:
                spare.setdefault(frozenset((line.tail, line.head)), []).append((course, line.tail))
            else:
                found[line] = _way(course, line, turned=False)
    for line in lines:
        courses = spare.get(frozenset((line.tail, line.head)))
        if line not in found and courses:
            course, tail = courses.pop()
            found[line] = _way(course, line, turned=line.tail != tail)
    return {line: way.moved(middle[0] - x, middle[1] - y) for line, way in found.items()}


def ways_wanted(lines: list[Line], placed: dict[str, Placed]) -> str:
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


def label_area(lines: tuple[str, ...], middle: Point) -> Area:
    """The rectangle of a label around its middle."""
    width = max((text_width(line) for line in lines), default=0.0) + 2
    height = block_height(len(lines))
    return Area(middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2)


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


def _straight(line: Line, first: Point, second: Point, *, turned: bool) -> Way:
    """A line from its upper or left end to the other, with room for the arrowheads."""
    length = abs(first[0] - second[0]) + abs(first[1] - second[1])
    head = min(ARROW_LENGTH if line.mechanisms else BAR_LENGTH, length / 2.5) / length
    at_first, at_second = turned or line.both_ways, not turned or line.both_ways
    start = _between(first, second, head) if at_first else first
    end = _between(first, second, 1 - head) if at_second else second
    points = tuple(_between(start, end, share) for share in (0.0, 1 / 3, 2 / 3, 1.0))
    return Way(line, turned, points, first if at_first else None, second if at_second else None)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _labelled(
    ways: list[Way],
    boxes: tuple[Placed, ...],
    grades: list[tuple[str, Area]],
    panel: Panel,
    codes: dict[str, str],
    *,
    short: bool,
) -> tuple[Way, ...]:
    """The lines with their labels; one that leaves the page or has no place for its label is left out, to be told."""
    taken = [placed.area for placed in boxes] + [area for label, area in grades if label]
    courses = {way.line: [*way.along()] for way in ways}
    reaches = {way.line: way.reach for way in ways}
    found: dict[Line, Way] = {}
    # Short lines first: they have the fewest places.
    for way in sorted(ways, key=lambda each: each.extent):
        if not all(0 <= x <= WIDTH for x, _ in courses[way.line]):
            continue
        if not way.line.label:
            found[way.line] = way
            continue
        reach = way.reach
        others = [
            point
            for line, points in courses.items()
            if line is not way.line and reach.overlaps(reaches[line])
            for point in points
        ]
        best: tuple[float, tuple[str, ...], Area] | None = None
        words = (label_lines(way.line, panel.room_beside()), label_lines(way.line, 0))
        for cost, form in enumerate((*(() if short else words), (codes[way.line.label],))):
            for crossed, area in _places(way, form, taken, others):
                if best is None or crossed + cost * 4 < best[0]:
                    best = (crossed + cost * 4, form, area)
                if crossed < GOOD_ENOUGH:
                    break
            if best is not None and best[0] <= cost * 4 + 1.5:
                break
        if best is not None:
            taken.append(best[2])
            found[way.line] = replace(way, label=best[1], at=best[2])
    return tuple(found[way.line] for way in ways if way.line in found)


def _part_of_the_way(course: list[Point], share: float) -> Point:
    """The point up to which a share of the length of a course lies."""
    lengths = [dist(one, other) for one, other in pairwise(course)]
    left = share * sum(lengths)
    for point, length in zip(course, lengths, strict=False):
        if left <= length:
            return point
        left -= length
    return course[-1]


def _places(way: Way, lines: tuple[str, ...], taken: list[Area], others: list[Point]) -> Iterable[tuple[float, Area]]:
    """Free places beside a line, each with how much of it and of other lines they hide and how far off they are."""
    course = [*way.along()]
    size = label_area(lines, (0, 0))
    wide, high = size.width / 2 + 3, size.height / 2 + 1.5
    for share in (12, 10, 14, 8, 16, 6, 18, 4, 20):
        x, y = _part_of_the_way(course, share / 24)
        sides = ((wide, 0), (0, high), (-wide, 0), (0, -high))
        corners = ((wide, high), (wide, -high), (-wide, high), (-wide, -high))
        for dx, dy in sides + corners:
            area = size.moved(x + dx, y + dy)
            if area.left < 0 or area.right > WIDTH or any(area.overlaps(other, 0.5) for other in taken):
                continue
            hidden = sum(1 for point in course if area.holds(point)) + sum(1 for point in others if area.holds(point))
            yield 2 * hidden + abs(share - 12) / 24 + (0.3 if dx <= 0 else 0) + (0.3 if dx and dy else 0), area
