"""Our own ways round boxes: up and down beside columns, across between rows, each line in a lane of its own.

A line leaves its lower box at the top, runs across in the channel above it, up in the gutter beside the column of its
upper box where rows lie between, across again below that box, and enters it from below. Two boxes of one row are joined
over their tops. Lanes are given out from left to right, the first free one each time (an interval graph is coloured
greedily with as few colours as it needs), so that the time is that of sorting the lines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from pathways.export.diagram.area import Area, Point
from pathways.export.diagram.picture import Line
from pathways.export.diagram.ways import ARROW_LENGTH, Placed, Way

LANE = 6.0
"""Points between two lanes of a channel."""

CLEAR = 9.0
"""Points at either end of the top of a box that no line touches, for its rounded corner."""

MIDDLE = 10.0
"""Points beside the middle of a box that are left to the line straight up or down."""

OUTWARD = 0.3
"""How much nearer to the corners than to the middle lines leave a box: 1 is evenly, 0 is all at the corner."""

Spot = tuple[int, int]
"""The rank and slot of a box."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a line runs, before anybody knows how wide or high anything is."""

    number: int
    """That of the line."""
    tail: Spot
    head: Spot
    from_below: bool
    """Whether its head lies higher than its tail."""
    lower: int
    """The channel above the lower box."""
    upper: int
    """The channel below the upper box; the same where no row lies between."""
    gutter: int | None
    """The gutter between the two: the number of the slot to its right."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Courses with their lanes."""

    courses: tuple[Course, ...]
    channels: Mapping[int, int]
    """By channel: how many lanes it needs."""
    ports: Mapping[tuple[int, bool], float]
    """By line, and whether it is its tail: the place on the side of the box, as a share of what is free there."""
    across: Mapping[tuple[int, int], int]
    """By line and channel: its lane, the lowest first."""
    upright: Mapping[int, tuple[int, int]]
    """By line: its lane in its gutter, the leftmost first, and how many there are."""


def planned(lines: Sequence[Line], spots: Mapping[str, Spot]) -> Lanes:
    """Lanes for lines between boxes at known places of the grid.

    Args:
        lines: The lines.
        spots: By box: its rank, the highest first, and its slot.
    """
    courses = [_course(number, spots[line.tail], spots[line.head]) for number, line in enumerate(lines)]
    ports = _ports(courses)
    spans: dict[tuple[int, bool], list[tuple[float, float, int]]] = defaultdict(list)
    gutters: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for course in courses:
        number, gutter = course.number, course.gutter
        tail, head = course.tail[1] + ports[number, True], course.head[1] + ports[number, False]
        low, high = (tail, head) if course.from_below else (head, tail)
        if gutter is None:
            spans[course.lower, high < low].append(_span(low, high, number))
            continue
        beside = gutter - 0.02
        spans[course.lower, beside < low].append(_span(low, beside, number))
        spans[course.upper, high < beside].append(_span(beside, high, number))
        gutters[gutter].append((course.upper, course.lower, number))
    across: dict[tuple[int, int], int] = {}
    channels: dict[int, int] = {}
    # Lines to the left have lanes of their own below those to the right, the farthest lowest: so few of them cross.
    for channel, _ in sorted(spans):
        if channel in channels:
            continue
        channels[channel] = 0
        for to_left in (True, False):
            lanes, most = _shared_out(spans.get((channel, to_left), []))
            for number, lane in lanes.items():
                across[number, channel] = channels[channel] + lane
            channels[channel] += most
    upright: dict[int, tuple[int, int]] = {}
    for found in gutters.values():
        lanes, most = _shared_out(found)
        for number, lane in lanes.items():
            upright[number] = (lane, most)
    return Lanes(tuple(courses), channels, ports, across, upright)


def laned_ways(
    lanes: Lanes,
    lines: Sequence[Line],
    placed: Mapping[str, Placed],
    lefts: Sequence[float],
    gap: float,
) -> dict[int, Way]:
    """By the number of the line: its way.

    Args:
        lanes: What was planned for these lines.
        lines: The lines.
        placed: Every box in its place.
        lefts: Where the boxes of each slot begin, and where those of one more would.
        gap: Points between two slots.
    """
    floors = _floors(placed)
    found: dict[int, Way] = {}
    for course in lanes.courses:
        number = course.number
        line = lines[number]
        tail, head = placed[line.tail].area, placed[line.head].area
        level = course.tail[0] == course.head[0]
        x, to_x = _port(tail, lanes.ports[number, True]), _port(head, lanes.ports[number, False])
        up = level or course.from_below
        y = tail.top if up else tail.bottom
        to_y = head.top if level or not course.from_below else head.bottom
        first = floors[course.lower] + LANE * (lanes.across[number, course.lower] + 1)
        if course.gutter is None:
            corners = [(x, y), (x, first), (to_x, first), (to_x, to_y)]
        else:
            second = floors[course.upper] + LANE * (lanes.across[number, course.upper] + 1)
            if not course.from_below:
                first, second = second, first
            lane, most = lanes.upright[number]
            beside = lefts[course.gutter] - gap + gap * (lane + 1) / (most + 1)
            corners = [(x, y), (x, first), (beside, first), (beside, second), (to_x, second), (to_x, to_y)]
        end = (to_x, to_y)
        before = ARROW_LENGTH if corners[-2][1] > to_y else -ARROW_LENGTH
        corners[-1] = (to_x, to_y + before)
        start: Point | None = None
        if line.both_ways:
            start = (x, y)
            corners[0] = (x, y + (ARROW_LENGTH if up else -ARROW_LENGTH))
        found[number] = Way(line, False, tuple(corners), start, end, True)
    return found


def _course(number: int, tail: Spot, head: Spot) -> Course:
    from_below = head[0] < tail[0]
    low, high = (tail, head) if from_below else (head, tail)
    lower = low[0]
    upper = lower if low[0] == high[0] else high[0] + 1
    gutter = None if upper == lower else high[1] if low[1] < high[1] else high[1] + 1
    return Course(number, tail, head, from_below, lower, upper, gutter)


def _span(start: float, end: float, number: int) -> tuple[float, float, int]:
    """A stretch of a line as `_shared_out` takes it: the farther it leads, the earlier."""
    return (end, start, number) if end < start else (-end, -start, number)


def _ports(courses: Sequence[Course]) -> dict[tuple[int, bool], float]:
    """Where each line leaves and enters: those to the left at the left, in the order of the slots that they come from.

    The places are shares: from 0, the left end of what is free, to 1, the right end.
    """
    sides: dict[tuple[Spot, bool], list[tuple[int, int, bool]]] = defaultdict(list)
    for course in courses:
        level = course.tail[0] == course.head[0]
        sides[course.tail, level or course.from_below].append((course.head[1], course.number, True))
        sides[course.head, level or not course.from_below].append((course.tail[1], course.number, False))
    ports: dict[tuple[int, bool], float] = {}
    for (spot, _), ends in sides.items():
        ends.sort()
        left = [end for end in ends if end[0] < spot[1]]
        right = ends[len(left) :]
        # Nearer the corners than the middle, where the labels of lines straight up and down stand.
        for place, (_, number, is_tail) in enumerate(left):
            ports[number, is_tail] = 0.5 - 0.5 * ((len(left) - place) / (len(left) + 1)) ** OUTWARD
        for place, (_, number, is_tail) in enumerate(right):
            ports[number, is_tail] = 0.5 + 0.5 * ((place + 1) / (len(right) + 1)) ** OUTWARD
    return ports


def _port(area: Area, share: float) -> float:
    """The place of a port: to the left or right of the middle, which is left to the line straight up."""
    middle = (area.left + area.right) / 2
    if share < 0.5:
        left = area.left + CLEAR
        return left + (middle - MIDDLE - left) * share * 2
    left = middle + MIDDLE
    return left + (area.right - CLEAR - left) * (share - 0.5) * 2


def _floors(placed: Mapping[str, Placed]) -> dict[int, float]:
    """By channel: the top of the rank below it, from which lanes are counted."""
    floors: dict[int, float] = {}
    for each in placed.values():
        if each.rank not in floors or each.area.top > floors[each.rank]:
            floors[each.rank] = each.area.top
    return floors


def _shared_out(spans: list[tuple[float, float, int]]) -> tuple[dict[int, int], int]:
    """By line: the lowest lane that is free where it begins; and how many lanes there are."""
    spans.sort()
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    lanes: dict[int, int] = {}
    most = 0
    for start, end, number in spans:
        while busy and busy[0][0] < start:
            heappush(free, heappop(busy)[1])
        if free:
            lane = heappop(free)
        else:
            lane = most
            most += 1
        lanes[number] = lane
        heappush(busy, (end, lane))
    return lanes, most
