"""A free place for the label of each line: beside it, near its middle, covering neither boxes nor other labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist

from pathways.export.diagram.area import Area, Ground, Point
from pathways.export.diagram.dot import label_lines
from pathways.export.diagram.metrics import block_height, text_width
from pathways.export.diagram.panels import Panel
from pathways.export.diagram.ways import Placed, Way

GOOD_ENOUGH = 0.5
"""A place for a label that is free, and so near the middle of its line that no other need be looked at."""

BESIDE = 6.0
"""Points around a label within which another line is too near."""

BADGE = 8.0
"""Points around the upper left corner of a box that its number or sign takes."""


def label_area(lines: tuple[str, ...], middle: Point) -> Area:
    """The rectangle of a label around its middle."""
    width = max((text_width(line) for line in lines), default=0.0) + 2
    height = block_height(len(lines))
    return Area(middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2)


def labelled(
    ways: Mapping[int, Way],
    boxes: Sequence[Placed],
    grades: Sequence[tuple[str, Area]],
    panel: Panel,
    codes: Mapping[str, str],
    *,
    short: bool,
) -> tuple[Way, ...]:
    """The lines with their labels; one that leaves the page or has no place for its label is left out, to be told.

    Args:
        ways: The lines by number.
        boxes: The boxes.
        grades: The labels of rows.
        panel: What they belong to.
        codes: By label: its letters, for where the words have no room.
        short: Whether only letters are tried.
    """
    ground = Ground()
    for area in (*(placed.area for placed in boxes), *(area for label, area in grades if label)):
        ground.add(area)
    for placed in boxes:
        if placed.box.badge:
            left, top = placed.area.left, placed.area.top
            wide = text_width(placed.box.badge, bold=True)
            ground.add(Area(left - BADGE, top - BADGE, left + wide, top + BADGE))
    found = {number: way for number, way in ways.items() if way.within(panel.page_width)}
    named = [number for number, way in found.items() if way.line.label]
    courses: dict[int, list[Point]] = {}
    if named:
        courses = {number: [*way.along()] for number, way in found.items()}
        for number, points in courses.items():
            ground.add_course(number, points)
    # Short lines first: they have the fewest places.
    for number in sorted(named, key=lambda each: found[each].extent):
        way, course = found.pop(number), courses[number]
        label = way.line.label
        words = (label_lines(way.line, panel.room_beside()), label_lines(way.line, 0))
        best = _best((*(() if short else words), (codes[label],)), number, course, ground, panel.page_width)
        if best is not None:
            ground.add(best[1])
            found[number] = replace(way, label=best[0], at=best[1])
    return tuple(found[number] for number in sorted(found))


def _best(
    forms: Sequence[tuple[str, ...]], owner: int, course: Sequence[Point], ground: Ground, width: float
) -> tuple[tuple[str, ...], Area] | None:
    """The form of a label that fits best, and where it stands."""
    best: tuple[float, tuple[str, ...], Area] | None = None
    for cost, form in enumerate(forms):
        for hidden, area in _places(form, owner, course, ground, width):
            if best is None or hidden + cost * 4 < best[0]:
                best = (hidden + cost * 4, form, area)
            if hidden < GOOD_ENOUGH:
                break
        if best is not None and best[0] <= cost * 4 + 1.5:
            break
    return None if best is None else best[1:]


def _places(
    lines: tuple[str, ...], owner: int, course: Sequence[Point], ground: Ground, page_width: float
) -> Iterator[tuple[float, Area]]:
    """Free places beside a line, each with how much of it and of other lines they hide and how far off they are."""
    size = label_area(lines, (0, 0))
    wide, high = size.width / 2 + 3, size.height / 2 + 1.5
    middles = _part_way(course)
    sides = ((wide, 0), (0, high), (-wide, 0), (0, -high))
    corners = ((wide, high), (wide, -high), (-wide, high), (-wide, -high))
    for share, (x, y) in middles:
        for dx, dy in sides + corners:
            area = size.moved(x + dx, y + dy)
            if area.left < 0 or area.right > page_width or not ground.free(area, 0.5):
                continue
            own, others = ground.crossed(area, owner)
            # A label beside another line as well could be taken for its label.
            beside = ground.crossed(area.grown(BESIDE), owner)[1] - others
            hidden = 5 * (own + others) + 0.4 * beside
            yield hidden + abs(share - 12) / 24 + (0.3 if dx <= 0 else 0) + (0.3 if dx and dy else 0), area


SHARES = (12, 10, 14, 8, 16, 6, 18, 4, 20)
"""Places along a line in twenty-fourths of it, the middle first."""


def _part_way(course: Sequence[Point]) -> list[tuple[int, Point]]:
    """The points up to which so many twenty-fourths of the length of a course lie."""
    lengths = [dist(one, other) for one, other in pairwise(course)]
    whole = sum(lengths)
    wanted = sorted((share / 24 * whole, share) for share in SHARES)
    found: dict[int, Point] = {}
    gone, place = 0.0, 0
    for at, share in wanted:
        while place < len(lengths) and gone + lengths[place] < at:
            gone += lengths[place]
            place += 1
        if place >= len(lengths):
            found[share] = course[-1]
            continue
        part = (at - gone) / lengths[place] if lengths[place] else 0.0
        one, other = course[place], course[place + 1]
        found[share] = (one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part)
    return [(share, found[share]) for share in SHARES]
