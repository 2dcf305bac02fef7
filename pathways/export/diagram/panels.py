"""A picture cut to the width of a page: equal columns in rows, and a second panel below where one is not enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from pathways.export.diagram.codes import codes_of
from pathways.export.diagram.metrics import block_height, shortened, text_width, wrapped
from pathways.export.diagram.picture import Box, Line, Picture

PADDING = 4.5
"""Between the border of a box and its text."""
LETTERED = 33.0
"""Between two columns with a line between them that has a letter for a label."""
LETTERED_LEAST = 21.0
BOX_WIDEST = 144.0
BOX_NARROWEST = 56.0
GAP = 15.0
"""Between two columns, where no label stands between them."""
GAP_WIDEST = 110.0
TEXT_MOST = 140
LABEL_MOST = 70
"""Letters that stand in a box and beside a row; the description has all of them."""
WIDOW = 0.4
"""A last line shorter than this part of its box is joined by words of the line before."""
LABELS_WIDEST = 62.0
"""The column of grade labels at the left."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Boxes on one line, a slot for each; a grade with many roles in a track takes several ranks."""

    label: str
    """The grade; empty on the further ranks of the same one, and above and below the ladder."""
    slots: tuple[Box | None, ...]
    band: int | None
    """The number of the grade's row; None: outside the ladder."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Columns that fit side by side."""

    heads: tuple[tuple[str, int], ...]
    """Track names, each with its number of slots."""
    ranks: tuple[Rank, ...]
    """From the top down."""
    lines: tuple[Line, ...]
    """Those between boxes of this panel."""
    box_width: float
    gap: float
    labels_width: float
    page_width: float
    """What can be drawn on from side to side."""

    @property
    def slots(self) -> int:
        """How many boxes stand side by side."""
        return len(self.ranks[0].slots) if self.ranks else 0

    def height_of(self, box: Box) -> float:
        """How high a box must be for its text."""
        return block_height(len(text_lines(box, self.box_width))) + 2 * PADDING - 1

    def rank_height(self, rank: Rank) -> float:
        """How high a rank is: that of its highest box, and no less than its label."""
        label = block_height(len(self.label_lines(rank)) or 1)
        return max([label, *(self.height_of(box) for box in rank.slots if box)])

    def label_lines(self, rank: Rank) -> tuple[str, ...]:
        """The label of a rank in lines."""
        return wrapped(shortened(rank.label, LABEL_MOST), self.labels_width, bold=True)

    def left_of(self, slot: int) -> float:
        """Where the boxes of a slot begin."""
        return self.labels_width + self.gap + slot * (self.box_width + self.gap)

    def room_beside(self, *, alone: bool = True) -> float:
        """How wide a label beside an upright line may be without touching what stands in the next column."""
        return self.box_width + self.gap - 10 if alone else (self.box_width + self.gap) / 2 - 10


def text_lines(box: Box, width: float) -> tuple[str, ...]:
    """The text of a box in lines."""
    return (*_even(wrapped(shortened(box.text, TEXT_MOST), width - 2 * PADDING), width), *mark_lines(box, width))


def _even(lines: tuple[str, ...], width: float) -> tuple[str, ...]:
    """The same lines with no short word left alone on the last."""
    inner = width - 2 * PADDING
    if len(lines) < 2 or text_width(lines[-1]) > inner * WIDOW:
        return lines
    text = " ".join(lines)
    for share in (0.85, 0.7, 0.6):
        closer = wrapped(text, inner * share)
        if len(closer) == len(lines) and " ".join(closer) == text:
            lines = closer
    return lines


def mark_lines(box: Box, width: float) -> tuple[str, ...]:
    """The words under the text of a box in lines."""
    return wrapped(shortened(box.mark, TEXT_MOST), width - 2 * PADDING) if box.mark else ()


def panels_of(
    picture: Picture, page_width: float, *, fits: int | None = None, short: bool = False
) -> tuple[Panel, ...]:
    """The picture in as few panels as the width of the page allows.

    Args:
        picture: What is drawn.
        page_width: What can be drawn on from side to side, in points.
        fits: How many boxes may stand side by side; without it, as many as the page has room for.
        short: Whether labels are letters.
    """
    if not picture.boxes:
        return ()
    labels = [band.label for band in picture.bands] + ([picture.apart_label] if picture.apart else [])
    labels_width = max((min(LABELS_WIDEST, text_width(label, bold=True) + 4) for label in labels), default=0.0)
    label = max((text_width(f"{word}/") for line in picture.lines for word in line.label.split()), default=0.0)
    # The labels of the last column need room beside it where its boxes are narrow.
    room = page_width - labels_width - 2 - (0.0 if short else max(0.0, label + 8 - BOX_NARROWEST / 2 - GAP))
    codes = codes_of(picture)
    flat = [codes[line.label] for line in _flat_lines(picture) if line.label]
    least = max([LETTERED_LEAST, *(text_width(code) + 8 for code in flat)]) if flat else GAP
    shown = {word for box in picture.boxes for word in shortened(box.text, TEXT_MOST).split()}
    words = [text_width(word) + 2 * PADDING + 1 for word in shown]
    narrowest = min(BOX_WIDEST, max([BOX_NARROWEST, *words]))
    if fits is None:
        fits = max(1, int(room // (narrowest + least)))
    else:
        room = max(room, fits * (BOX_WIDEST + 3 * GAP))
    most = _most_in_a_cell(picture)
    slots = _slots(most, fits)
    panels: list[Panel] = []
    groups = _shared_out(list(slots), slots, fits) or ([[]] if picture.apart else [])
    widest = max((sum(slots[column] for column in columns) for columns in groups), default=0) or fits
    lettered = least if short else min(LETTERED, max(least, room / widest - narrowest))
    for number, columns in enumerate(groups):
        apart = picture.apart if number == len(groups) - 1 else ()
        chosen = {column: slots[column] for column in columns}
        panels.append(_panel(picture, chosen, room, labels_width, apart, fits, lettered, page_width))
    return _alike(panels, room, lettered, narrowest)


def _flat_lines(picture: Picture) -> list[Line]:
    """Lines that run along a row."""
    band = {box.id: number for number, each in enumerate(picture.bands) for cell in each.cells for box in cell.boxes}
    return [line for line in picture.lines if band.get(line.tail) == band.get(line.head)]


def _alike(panels: list[Panel], room: float, lettered: float, narrowest: float) -> tuple[Panel, ...]:
    """Boxes of one width, so that panels look like parts of one picture."""
    if not panels:
        return ()
    gap = max(panel.gap for panel in panels)
    gap = min(gap, max(lettered, room / max(panel.slots for panel in panels) - narrowest))
    box = min([BOX_WIDEST, *(room / panel.slots - gap for panel in panels)])
    return tuple(replace(panel, gap=gap, box_width=box) for panel in panels)


def _most_in_a_cell(picture: Picture) -> dict[str, int]:
    return {
        column: max(
            (len(cell.boxes) for band in picture.bands for cell in band.cells if cell.column == column), default=1
        )
        for column, _ in picture.columns
    }


def _slots(most: dict[str, int], fits: int) -> dict[str, int]:
    """As many boxes side by side in a cell as all columns together have room for."""
    for wanted in range(max(most.values(), default=1), 1, -1):
        slots = {column: min(number, wanted) for column, number in most.items()}
        if sum(slots.values()) <= fits:
            return slots
    return dict.fromkeys(most, 1)


def _shared_out(columns: Sequence[str], slots: dict[str, int], fits: int) -> list[list[str]]:
    """Columns in groups of nearly equal size, each no wider than the page."""
    if not columns:
        return []
    number = ceil(sum(slots[column] for column in columns) / fits)
    size = ceil(len(columns) / number)
    return [list(columns[start : start + size]) for start in range(0, len(columns), size)]


@dataclass
class _Grid:
    """Ranks while they are filled."""

    width: int
    ranks: list[tuple[str, list[Box | None], int | None]] = field(default_factory=list)

    def put(self, box: Box, slot: int, rank: int, step: int) -> None:
        """Place a box in the first free slot from a rank on, upward or downward, with new ranks where needed."""
        while 0 <= rank < len(self.ranks):
            if self.ranks[rank][1][slot] is None:
                self.ranks[rank][1][slot] = box
                return
            rank += step
        new: list[Box | None] = [None] * self.width
        new[slot] = box
        self.ranks.insert(max(rank, 0) if step > 0 else 0, ("", new, None))


def _panel(
    picture: Picture,
    slots: dict[str, int],
    room: float,
    labels_width: float,
    apart: tuple[Box, ...],
    fits: int,
    lettered: float,
    page_width: float,
) -> Panel:
    width = sum(slots.values()) or min(fits, 4, max(1, len(apart)))
    grid = _Grid(width)
    first = dict(zip(slots, _starts(slots), strict=True))
    for number, band in enumerate(picture.bands):
        cells = {cell.column: cell.boxes for cell in band.cells if cell.column in slots}
        depth = max((ceil(len(boxes) / slots[column]) for column, boxes in cells.items()), default=0)
        for level in range(depth):
            rank: list[Box | None] = [None] * width
            for column, boxes in cells.items():
                # The highest order inside a grade stands on top, and the lowest at the left.
                start = (depth - 1 - level) * slots[column]
                for offset, box in enumerate(boxes[start : start + slots[column]]):
                    rank[first[column] + offset] = box
            grid.ranks.append((band.label if level == 0 else "", rank, number))
    for column in slots:
        mine = range(first[column], first[column] + slots[column])
        for box in picture.above.get(column, ()):
            top = min(
                index for index, (_, rank, _) in enumerate(grid.ranks) if any(_is_role(rank[slot]) for slot in mine)
            )
            grid.put(box, first[column], top - 1, -1)
        for box in picture.below.get(column, ()):
            low = max(
                index for index, (_, rank, _) in enumerate(grid.ranks) if any(_is_role(rank[slot]) for slot in mine)
            )
            grid.put(box, first[column], low + 1, 1)
    for start in range(0, len(apart), width):
        part = apart[start : start + width]
        grid.ranks.append(
            (picture.apart_label if start == 0 else "", [*part, *[None] * (width - len(part))], len(picture.bands))
        )
    here = {box.id for _, rank, _ in grid.ranks for box in rank if box}
    lines = tuple(line for line in picture.lines if line.tail in here and line.head in here)
    gap = _gap(lines, grid, room, width, lettered)
    names = dict(picture.columns)
    return Panel(
        heads=tuple((names[column], number) for column, number in slots.items()) if slots else (),
        ranks=tuple(Rank(label, tuple(rank), band) for label, rank, band in grid.ranks),
        lines=lines,
        box_width=min(BOX_WIDEST, room / width - gap),
        gap=gap,
        labels_width=labels_width,
        page_width=page_width,
    )


def _starts(slots: dict[str, int]) -> list[int]:
    numbers = list(slots.values())
    return [sum(numbers[:index]) for index in range(len(numbers))]


def _is_role(box: Box | None) -> bool:
    return box is not None and box.kind == "role"


def _gap(lines: tuple[Line, ...], grid: _Grid, room: float, width: int, lettered: float) -> float:
    """Room between columns for the labels of lines along a row, where the boxes stay wide enough."""
    height = {box.id: index for index, (_, rank, _) in enumerate(grid.ranks) for box in rank if box}
    along = [word for line in lines if height[line.tail] == height[line.head] for word in line.label.split()]
    wide = max((text_width(word) + 14 for word in along), default=0.0)
    texts = {word for _, rank, _ in grid.ranks for box in rank if box
             for word in shortened(box.text, TEXT_MOST).split()}  # fmt: skip
    words = max((text_width(word) + 2 * PADDING + 1 for word in texts), default=BOX_NARROWEST)
    upright = max((text_width(word) for line in lines for word in line.label.split()), default=0.0)
    # A label stands beside its line, in the half of the column and the gap to its right.
    enough = max(words, BOX_NARROWEST, 2 * upright - max(wide, GAP))
    if wide and room / width - wide >= min(enough, BOX_WIDEST):
        return max(wide, GAP)
    least = lettered if wide else GAP
    return min(GAP_WIDEST, max(least, room / width - BOX_WIDEST))
