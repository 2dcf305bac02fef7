"""The SVG of a page: its roles and moves are lists that assistive technology goes through one by one.

Nothing in it leads elsewhere or runs: no scripts, styles, links or references, and a logo only as data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export.diagram.area import Area, Point
from pathways.export.diagram.layout import Laid
from pathways.export.diagram.marks import SIGNS, State
from pathways.export.diagram.markup import number, tag, text
from pathways.export.diagram.metrics import LINE, SMALLEST, text_width
from pathways.export.diagram.page import Page, Sample, Words
from pathways.export.diagram.panels import mark_lines, text_lines
from pathways.export.diagram.picture import Box
from pathways.export.diagram.shapes import box_shape, cross_shape, head_shape, line_shape, plus_shape
from pathways.export.diagram.sheet import MARGIN
from pathways.export.diagram.strokes import Stroke
from pathways.export.diagram.subject import Subject
from pathways.export.diagram.theme import Theme
from pathways.export.diagram.ways import ARROW_LENGTH, Way
from pathways.writing.signs import right_to_left

SVG = "http://www.w3.org/2000/svg"

FONTS = "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif"
"""Fonts whose letters are as wide as those that the page was laid out with."""

BASE = 0.93
"""The base line of a line of text below its top, as a multiple of the size of the type."""


def svg_of(page: Page, subject: Subject, theme: Theme, *, whole_sheet: bool = False, note: str = "") -> bytes:
    """A page as SVG.

    Args:
        page: What stands where.
        subject: What it is about.
        theme: The colours.
        whole_sheet: Whether it is as high as its sheet, or only as what stands on it.
        note: Stands after the title where a subject takes several pages.
    """
    return _Painter(page, subject, theme, whole_sheet).svg(note).encode()


class _Painter:
    """Paints one page; y grows downward from here on."""

    def __init__(self, page: Page, subject: Subject, theme: Theme, whole_sheet: bool) -> None:
        self.page = page
        self.subject = subject
        self.theme = theme
        self.scale = page.sheet.scale
        self.width = max(page.sheet.paper_width, page.width * self.scale + 2 * MARGIN)
        needed = page.height * self.scale + 2 * MARGIN
        self.height = max(page.sheet.paper_height, needed) if whole_sheet else needed

    def svg(self, note: str) -> str:
        size = {"width": f"{number(self.width)}pt", "height": f"{number(self.height)}pt"}
        attributes = {
            "xmlns": SVG,
            **size,
            "viewBox": f"0 0 {number(self.width)} {number(self.height)}",
            "role": "graphics-document document",
            "aria-labelledby": "title",
            "aria-describedby": "description",
            "lang": "en-GB",
            "font-family": FONTS,
            "font-size": number(SMALLEST * self.scale),
            "fill": self.theme.text,
        }
        title = f"{self.subject.title}: {self.subject.subtitle}{f' ({note})' if note else ''}"
        parts = [
            tag("title", {"id": "title"}, text(" ".join(title.split()))),
            tag("desc", {"id": "description"}, text(self.subject.description)),
            tag("rect", {"width": number(self.width), "height": number(self.height), "fill": self.theme.page}),
            *self._ground(),
            *self._words("title"),
            *self._ladders(),
            *self._legend(),
            *self._words("note"),
        ]
        body = "\n".join(part for part in parts if part)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{tag("svg", attributes, f"{chr(10)}{body}{chr(10)}")}\n'

    # --- places ---------------------------------------------------------------------------------------------------

    def _at(self, point: Point) -> Point:
        return MARGIN + point[0] * self.scale, MARGIN + (self.page.height - point[1]) * self.scale

    def _area(self, area: Area) -> Area:
        left, top = self._at((area.left, area.top))
        right, bottom = self._at((area.right, area.bottom))
        return Area(left, top, right, bottom)

    # --- what is behind -------------------------------------------------------------------------------------------

    def _ground(self) -> Iterator[str]:
        shapes = [(area, self.theme.band) for area in self.page.bands]
        shapes += [(area, self.theme.accent) for area in self.page.rules]
        drawn = []
        for area, fill in shapes:
            drawn.append(tag("rect", _place(self._area(area)) | {"fill": fill}))
        heads = [self._block(words) for words in self.page.texts if words.role == "head" and words.tone == "accent"]
        labels = [self._block(words) for words in self.page.texts if words.role == "head" and words.tone != "accent"]
        yield tag("g", {"aria-hidden": "true"}, "\n".join(["", *drawn, *heads, *labels, ""]))
        if self.page.logo is not None:
            logo, area = self.page.logo
            picture = {"href": logo.address, "aria-hidden": "true"}
            yield tag("image", _place(self._area(area)) | picture)

    def _words(self, role: str) -> Iterator[str]:
        for words in self.page.texts:
            if words.role == role:
                yield self._block(words)

    def _block(self, words: Words) -> str:
        area = self._area(words.area)
        look = {"fill": {"text": self.theme.text, "quiet": self.theme.quiet, "accent": self.theme.accent}[words.tone]}
        if words.bold:
            look["font-weight"] = "bold"
        return self._lines(words.lines, area, words.size, look, centred=words.centred)

    def _lines(self, lines: Sequence[str], area: Area, size: float, look: dict[str, str], *, centred: bool) -> str:
        """A block of lines from the top of an area down."""
        if not lines:
            return ""
        scaled = size * self.scale
        rtl = right_to_left(" ".join(lines))
        attributes = dict(look)
        if scaled != SMALLEST * self.scale:
            attributes["font-size"] = number(scaled)
        if rtl:
            attributes["direction"] = "rtl"
        x = (area.left + area.right) / 2 if centred else area.left
        if centred:
            attributes["text-anchor"] = "middle"
        elif rtl:
            attributes["text-anchor"] = "end"
        rows = []
        for index, line in enumerate(lines):
            y = area.bottom + (index * LINE + BASE) * scaled
            place = {"x": number(x), "y": number(y)}
            if len(lines) == 1:
                return tag("text", place | attributes, text(line))
            rows.append(tag("tspan", place, text(line if centred or index + 1 == len(lines) else f"{line} ")))
        return tag("text", attributes, "".join(rows))

    # --- roles and moves ------------------------------------------------------------------------------------------

    def _ladders(self) -> Iterator[str]:
        for number_, part in enumerate(self.subject.parts):
            panels = [laid for at, laid in self.page.panels if at == number_]
            if not panels:
                continue
            of = f" of {part.heading}" if part.heading else ""
            spoken = dict(part.spoken)
            names = {placed.box.id: spoken.get(placed.box.id, placed.box.text)
                     for laid in panels for placed in laid.boxes}  # fmt: skip
            ways = [way for laid in panels for way in laid.ways]
            lines = [self._item(self._way_name(way, names), self._way(way)) for way in ways]
            boxes = [self._item(self._box_name(placed.box, names), self._box(placed.box, placed.area, laid))
                     for laid in panels for placed in laid.boxes]  # fmt: skip
            yield tag("g", {"role": "list", "aria-label": f"Roles{of}"}, "\n".join(["", *boxes, ""]))
            if lines:
                yield tag("g", {"role": "list", "aria-label": f"Moves{of}"}, "\n".join(["", *lines, ""]))

    def _item(self, name: str, drawn: str) -> str:
        """Something in a list, named for those who do not see it."""
        named = tag("title", {}, text(name)) + drawn
        return tag("g", {"role": "listitem"}, tag("g", {"role": "img", "aria-label": name}, named))

    def _box_name(self, box: Box, names: dict[str, str]) -> str:
        name = " ".join(names[box.id].split())
        marks = f" {' '.join(box.mark.split())}" if box.mark else ""
        badge = f", number {box.badge}" if box.badge and box.badge not in SIGNS.values() else ""
        return f"{name}{marks}{badge}"

    def _way_name(self, way: Way, names: dict[str, str]) -> str:
        line = way.line
        label = line.label or "The track ends"
        tail, head = (" ".join(names[end].split()) for end in (line.tail, line.head))
        return f"{label}: between {tail} and {head}" if line.both_ways else f"{label}: from {tail} to {head}"

    def _box(self, box: Box, area: Area, laid: Laid) -> str:
        placed = self._area(area)
        lines = text_lines(box, laid.panel.box_width)
        marks = len(mark_lines(box, laid.panel.box_width))
        size = SMALLEST * self.scale
        high = len(lines) * LINE * size
        top = (placed.bottom + placed.top) / 2 - high / 2
        words = lines[: len(lines) - marks]
        look: dict[str, str] = {}
        if box.state is State.REMOVED:
            look["text-decoration"] = "line-through"
        first = Area(placed.left, top, placed.right, top + high)
        below = Area(placed.left, top + len(words) * LINE * size, placed.right, top + high)
        drawn = box_shape(placed, box, self.theme, self.scale)
        drawn += self._lines(words, first, SMALLEST, look, centred=True)
        drawn += self._lines(lines[len(words) :], below, SMALLEST,
                             {"font-style": "italic", "fill": self.theme.quiet}, centred=True)  # fmt: skip
        return drawn + self._badge(box, placed)

    def _badge(self, box: Box, placed: Area) -> str:
        """The number or sign at the upper left corner of a box."""
        if not box.badge:
            return ""
        size = SMALLEST * self.scale
        wide = max(size * 1.45, text_width(box.badge, size, bold=True) + size * 0.7)
        high = size * 1.45
        left, top = placed.left - high * 0.45, placed.bottom - high * 0.55
        shape = {"x": number(left), "y": number(top), "width": number(wide), "height": number(high),
                 "rx": number(high / 2), "fill": self.theme.text, "stroke": self.theme.page,
                 "stroke-width": number(self.scale)}  # fmt: skip
        words = {"x": number(left + wide / 2), "y": number(top + high * 0.74), "text-anchor": "middle",
                 "font-weight": "bold", "fill": self.theme.page}  # fmt: skip
        return tag("rect", shape) + tag("text", words, text(box.badge))

    def _way(self, way: Way) -> str:
        line = way.line
        points = [self._at(point) for point in way.points]
        start = None if way.start is None else self._at(way.start)
        end = None if way.end is None else self._at(way.end)
        drawn = self._line(points, way.corners, line.stroke, line.state, start, end)
        if way.at is not None:
            # What runs behind a label is kept off its letters.
            halo = {"paint-order": "stroke", "stroke": self.theme.page, "stroke-width": number(2.4 * self.scale),
                    "stroke-linejoin": "round"}  # fmt: skip
            drawn += self._lines(way.label, self._area(way.at), SMALLEST, halo, centred=True)
        return drawn

    def _line(
        self, points: Sequence[Point], corners: bool, stroke: Stroke, state: State,
        start: Point | None, end: Point | None,
    ) -> str:  # fmt: skip
        theme, scale = self.theme, self.scale
        drawn = line_shape(points, corners=corners, stroke=stroke, state=state, theme=theme, scale=scale)
        if stroke.double:
            drawn += line_shape(points, corners=corners, stroke=stroke, state=State.CHANGED, theme=theme, scale=scale)
        colour = theme.accent if state in (State.LIT, State.ADDED) else theme.line
        for before, tip in ((points[0], start), (points[-1], end)):
            if tip is not None:
                drawn += head_shape(stroke.head, before, tip, theme, scale, colour)
        if state is State.REMOVED:
            drawn += cross_shape(_middle(points), theme, scale)
        if state is State.ADDED:
            drawn += plus_shape(_middle(points), theme, scale)
        return drawn

    # --- legend ---------------------------------------------------------------------------------------------------

    def _legend(self) -> Iterator[str]:
        if self.page.samples:
            drawn = [self._sample(sample) for sample in self.page.samples]
            yield tag("g", {"aria-hidden": "true"}, "\n".join(["", *drawn, ""]))

    def _sample(self, sample: Sample) -> str:
        area = self._area(sample.area)
        middle = (area.bottom + area.top) / 2
        entry = sample.entry
        if entry.box is not None:
            half, high = 12 * self.scale, 5 * self.scale
            x = (area.left + area.right) / 2
            placed = Area(x - half, middle - high, x + half, middle + high)
            # Over the border, where a badge stands in the picture, it would touch the line of the legend above.
            beside = Area(placed.left, middle - 0.18 * high, placed.right, placed.top)
            return box_shape(placed, entry.box, self.theme, self.scale) + self._badge(entry.box, beside)
        assert entry.line is not None
        length = ARROW_LENGTH * self.scale
        tip = (area.right, middle)
        points = [(area.left, middle), (area.right - length, middle)]
        return self._line(points, True, entry.line.stroke, entry.line.state, None, tip)


def _place(area: Area) -> dict[str, str]:
    return {"x": number(area.left), "y": number(area.bottom), "width": number(area.width),
            "height": number(area.height)}  # fmt: skip


def _middle(points: Sequence[Point]) -> Point:
    """A place in the middle of a line, by the number of its points."""
    if len(points) == 2:
        return (points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2
    return points[len(points) // 2]
