"""Where everything of a panel stands: boxes on a grid, lines on free ways between them, and a place for each label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathways.export.diagram.area import Area
from pathways.export.diagram.dot import label_lines
from pathways.export.diagram.labels import labelled
from pathways.export.diagram.lanes import LANE, Lanes, laned_ways, planned
from pathways.export.diagram.metrics import block_height
from pathways.export.diagram.neato import curved_ways
from pathways.export.diagram.panels import Panel
from pathways.export.diagram.render import Renderer
from pathways.export.diagram.ways import Placed, Way, straight

GRAPHVIZ_MOST = 150
"""Roles of a picture whose lines Graphviz finds ways for; larger ones have ways of our own."""

ASLANT, ASLANT_LEAST = 10.0, 5.0
"""Points more between two rows where a line leads to another column, for it to be told from the others."""

ASIDE = 12.0
"""Points between two lines that join the same two boxes."""


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
        points = [point for way in self.ways for point in way.points]
        return Area(
            min([area.left for area in areas] + [x for x, _ in points]),
            min([area.bottom for area in areas] + [y for _, y in points]),
            max([area.right for area in areas] + [x for x, _ in points]),
            max([area.top for area in areas] + [y for _, y in points]),
        )

    def moved(self, x: float, y: float) -> Laid:
        """The same elsewhere."""
        return Laid(
            self.panel,
            tuple(Placed(box.box, box.area.moved(x, y), box.rank, box.slot) for box in self.boxes),
            tuple((label, area.moved(x, y)) for label, area in self.grades),
            tuple(way.moved(x, y) for way in self.ways),
            tuple(slot + x for slot in self.slots),
        )


def laid(
    panel: Panel, *, spread: float, codes: Mapping[str, str], renderer: Renderer = "auto", short: bool = False
) -> Laid:
    """A panel laid out.

    Args:
        panel: What is drawn.
        spread: Points between rows beyond what labels need.
        codes: Short forms of labels, for places where the words have no room.
        renderer: What finds the ways round boxes.
        short: Whether labels are letters, since words would make the page too high.

    Raises:
        NotDrawn: If a program was asked for that is missing or fails; where none was, our own ways take its place.
    """
    spots = {box.id: (number, slot) for number, rank in enumerate(panel.ranks)
             for slot, box in enumerate(rank.slots) if box}  # fmt: skip
    near = _neighbours(panel, spots)
    far = [number for number in range(len(panel.lines)) if number not in near]
    lanes = planned([panel.lines[number] for number in far], spots) if far and renderer == "own" else None
    tops = row_tops(panel, spread=spread, short=short, channels=lanes.channels if lanes else {})
    boxes, grades = _placed(panel, tops)
    placed = {each.box.id: each for each in boxes}
    ways = {number: _straight(panel, number, placed, near[number]) for number in near}
    ways |= _round(panel, far, placed, renderer, lanes)
    return Laid(
        panel,
        boxes,
        grades,
        labelled(ways, boxes, grades, panel, codes, short=short),
        tuple(panel.left_of(slot) + panel.box_width / 2 for slot in range(panel.slots)),
    )


def unlined(panel: Panel, *, spread: float, short: bool) -> Laid:
    """A panel with its boxes in place and no lines: what is needed to know how high it will be."""
    boxes, grades = _placed(panel, row_tops(panel, spread=spread, short=short, channels={}))
    return Laid(panel, boxes, grades, (),
                tuple(panel.left_of(slot) + panel.box_width / 2 for slot in range(panel.slots)))  # fmt: skip


def row_tops(panel: Panel, *, spread: float, short: bool, channels: Mapping[int, int]) -> list[float]:
    """The upper edges of the ranks, from the top down to the origin.

    Args:
        panel: What is drawn.
        spread: Points between rows beyond what is needed.
        short: Whether labels are letters.
        channels: By rank: how many lanes run above it.
    """
    rank_of = {box.id: number for number, rank in enumerate(panel.ranks) for box in rank.slots if box}
    slot_of = {box.id: slot for rank in panel.ranks for slot, box in enumerate(rank.slots) if box}
    pairs = Counter(frozenset((line.tail, line.head)) for line in panel.lines)
    needed = [12.0] * len(panel.ranks)
    for line in panel.lines:
        one, other = rank_of[line.tail], rank_of[line.head]
        upper, lower = (one, other) if one < other else (other, one)
        if lower == upper:
            continue
        alone = pairs[frozenset((line.tail, line.head))] == 1
        lines = 1 if short or not line.label else len(label_lines(line, panel.room_beside(alone=alone)))
        # A line that goes further finds a place for its label along the way.
        aslant = max(ASLANT_LEAST, min(ASLANT, spread)) if slot_of[line.tail] != slot_of[line.head] else 0.0
        needed[upper] = max(needed[upper], block_height(lines) + 5 + aslant if lower == upper + 1 else 16.0)
    tops = []
    y = -LANE * channels.get(0, 0)
    for number, rank in enumerate(panel.ranks):
        tops.append(y)
        y -= panel.rank_height(rank) + needed[number] + spread + LANE * channels.get(number + 1, 0)
    return [top - y for top in tops]


def _placed(panel: Panel, tops: Sequence[float]) -> tuple[tuple[Placed, ...], tuple[tuple[str, Area], ...]]:
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
    return tuple(boxes), tuple(grades)


def _neighbours(panel: Panel, spots: Mapping[str, tuple[int, int]]) -> dict[int, float]:
    """By the number of a line with nothing between its ends: how far it stands aside of the middle."""
    taken = set(spots.values())
    pairs = Counter(frozenset((line.tail, line.head)) for line in panel.lines)
    before: Counter[frozenset[str]] = Counter()
    found: dict[int, float] = {}
    for number, line in enumerate(panel.lines):
        (rank, slot), (to_rank, to_slot) = sorted((spots[line.tail], spots[line.head]))
        pair = frozenset((line.tail, line.head))
        if rank == to_rank:
            free = not any((rank, each) in taken for each in range(slot + 1, to_slot))
        else:
            free = slot == to_slot and not any((each, slot) in taken for each in range(rank + 1, to_rank))
        if free:
            found[number] = (before[pair] - (pairs[pair] - 1) / 2) * ASIDE
        before[pair] += 1
    return found


def _straight(panel: Panel, number: int, placed: Mapping[str, Placed], off: float) -> Way:
    """A straight line, side by side with others between the same two boxes."""
    line = panel.lines[number]
    one, other = placed[line.tail], placed[line.head]
    first, second = sorted((one, other), key=lambda each: (each.rank, each.slot))
    if first.rank == second.rank:
        y = first.area.middle[1] + off
        ends = ((first.area.right, y), (second.area.left, y))
    else:
        x = first.area.middle[0] + off
        ends = ((x, first.area.bottom), (x, second.area.top))
    return straight(line, *ends, turned=first is other)


def _round(
    panel: Panel, far: Sequence[int], placed: Mapping[str, Placed], renderer: Renderer, lanes: Lanes | None
) -> dict[int, Way]:
    """The ways of lines that have to go round boxes."""
    if not far:
        return {}
    lines = [panel.lines[number] for number in far]
    if lanes is None:
        found = curved_ways(lines, placed, renderer)
    else:
        lefts = [panel.left_of(slot) for slot in range(panel.slots + 1)]
        found = laned_ways(lanes, lines, placed, lefts, panel.gap)
    return {far[number]: way for number, way in found.items()}


def drawable(picture_roles: int, renderer: Renderer) -> Renderer:
    """What finds the ways in a picture of so many roles, where nobody has asked for a program."""
    return "own" if renderer == "auto" and picture_roles > GRAPHVIZ_MOST else renderer
