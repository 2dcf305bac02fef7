"""One line of a ladder, painted: only what is seen of it is looked at, however large the ladder is."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from .marks import Marks
from .picture import APART_HEADING, NO_LADDER, SIGN, Cell, Picture

Styled = Callable[[str], Style]
"""The style of a part of the picture, by its name."""

ENDS = "■ ends"


class Painter:
    """Paints the lines of one picture."""

    def __init__(self, picture: Picture, marks: Marks, style: Styled, hover: str) -> None:
        self.picture = picture
        self.marks = marks
        self.style = style
        self.hover = hover

    def head(self, line: int, left: int, width: int) -> Strip:
        """A line of the headings, which stay where they are as roles go by.

        Args:
            line: Which line of them.
            left: The first character that is seen, to the right of the names of grades.
            width: How many characters are seen in all.
        """
        picture, style = self.picture, self.style("track")
        parts = []
        last = picture.head_height - 1
        for number in self._seen(left, width):
            name = picture.head[number]
            ends = any(picture.ends) and line == last
            text = (ENDS if picture.ends[number] else "") if ends else name[line] if line < len(name) else ""
            parts.append(self._fitted(" " * SIGN + text, self.style("ends") if ends else style))
        return self._beside(Segment(" " * picture.label, style), parts, left, width)

    def body(self, line: int, left: int, width: int) -> Strip:
        """A line of roles, or of what stands below them; takes what `head` takes."""
        picture = self.picture
        plain = self.style("")
        if (band := picture.band_at(line)) is not None:
            offset = line - band.top
            label = band.label[offset] if offset < len(band.label) else ""
            parts = [self._cell(picture.cell_at(number, line), line) for number in self._seen(left, width)]
            shown = Segment(set_cell_size(label, picture.label), self.style("label"))
            return self._beside(shown, parts, left, width)
        if (cell := picture.cell_at(-1, line)) is not None:
            return self._whole(self._text(cell, line), self._style(cell), width)
        note = line - picture.notes_top
        if 0 <= note < len(picture.notes):
            return self._whole(picture.notes[note], self.style("note"), width)
        if line == picture.apart_heading:
            return self._whole(APART_HEADING, self.style("note"), width)
        if line == 0 and not picture.columns:
            return self._whole(NO_LADDER, self.style("note"), width)
        return Strip.blank(width, plain)

    def _seen(self, left: int, width: int) -> range:
        """The tracks of which something is seen."""
        picture = self.picture
        step = picture.cell + 1
        first = left // step
        return range(first, min(len(picture.columns), (left + max(width - picture.label, 0)) // step + 1))

    def _beside(self, label: Segment, parts: list[Segment], left: int, width: int) -> Strip:
        """The name of a grade and the tracks that are seen, cut where they go out of sight."""
        skipped = left % (self.picture.cell + 1)
        plain = self.style("")
        gap = Segment(" ", plain)
        row = Strip([each for part in parts for each in (part, gap)]).crop(skipped, skipped + width - label.cell_length)
        return Strip([label, *row]).adjust_cell_length(width, plain)

    def _cell(self, cell: Cell | None, line: int) -> Segment:
        if cell is None:
            return Segment(" " * self.picture.cell, self.style(""))
        return self._fitted(self._text(cell, line), self._style(cell))

    def _text(self, cell: Cell, line: int) -> str:
        offset = line - cell.top
        title = (cell.role.title,) if cell.column < 0 else self.picture.title(cell.role)
        sign = self.marks.sign(self.picture, cell) if offset == 0 else ""
        return f"{sign:<{SIGN}}{title[offset] if offset < len(title) else ''}"

    def _style(self, cell: Cell) -> Style:
        kind = self.marks.kind(cell.role.id)
        return self.style(kind or ("hover" if cell.role.id == self.hover else ""))

    def _fitted(self, text: str, style: Style) -> Segment:
        return Segment(set_cell_size(text, self.picture.cell), style)

    def _whole(self, text: str, style: Style, width: int) -> Strip:
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)
