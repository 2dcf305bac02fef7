"""Everything of a page in its place: title, ladders, legend, notes and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from pathways.export.diagram.area import Area
from pathways.export.diagram.codes import codes_of
from pathways.export.diagram.layout import Laid
from pathways.export.diagram.legend import Entry, entries_of
from pathways.export.diagram.logo import Logo
from pathways.export.diagram.metrics import SMALLEST, block_height, shortened, text_width, wrapped
from pathways.export.diagram.sheet import Sheet
from pathways.export.diagram.subject import Part, Subject
from pathways.export.diagram.told import told_lines

TITLE_SIZE = 17.0
HEAD_SIZE = 9.5
TITLE_MOST = 150
SUBTITLE_MOST = 260
HEAD_MOST = 80
NOTE_MOST = 420
"""Letters of a title, of what stands under it, of the heading of a column and of a note; the description has all."""
SAMPLE = 34.0
"""The length of a line in the legend."""
LEGEND_LINE = 15.0
RULE = 2.4
"""Points of the rule over the title."""
BETWEEN_PARTS = 26.0
"""Points between two ladders side by side."""
COLUMN_LEAST = 330.0
"""Points of a line of notes; much longer ones are hard to read, so that wide pages have columns."""
COLUMN_GAP = 22.0
LOGO_WIDEST, LOGO_HIGHEST = 130.0, 40.0

Tone = Literal["text", "quiet", "accent"]


@dataclass(frozen=True, slots=True)
class Words:
    """A block of text."""

    lines: tuple[str, ...]
    area: Area
    size: float = SMALLEST
    bold: bool = False
    centred: bool = False
    tone: Tone = "text"
    role: Literal["title", "head", "note"] = "note"
    """What it is to somebody who hears it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A line or box of the legend, which stands to the left of its words."""

    area: Area
    entry: Entry


@dataclass(frozen=True, slots=True)
class Page:
    """Everything in its place, in points from the lower left corner of what can be drawn on."""

    panels: tuple[tuple[int, Laid], ...]
    """Ladders, each with the number of its part, already moved to their places."""
    bands: tuple[Area, ...]
    """The shaded rows."""
    rules: tuple[Area, ...]
    """Lines of the institution's colour."""
    texts: tuple[Words, ...]
    samples: tuple[Sample, ...]
    logo: tuple[Logo, Area] | None
    sheet: Sheet
    height: float
    """From the upper edge of the first text to the lower edge of the last."""

    @property
    def width(self) -> float:
        """That of the sheet, or of what stands out over it."""
        return max([self.sheet.width, *(laid.bounds.right for _, laid in self.panels)])

    @property
    def fits(self) -> bool:
        """Whether it can be printed on its sheet."""
        return self.width <= self.sheet.width + 0.5 and self.height <= self.sheet.height + 0.5


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence under the picture, or the heading of some."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Show:
    """What of a subject stands on a page beside its ladders."""

    head: bool = True
    """The title, with all that belongs to it; without it, a line that says which page it is."""
    running: str = ""
    legend: bool = True
    notes: Sequence[Note] | None = None
    """What stands under the legend; None: everything."""
    foot: bool = True


class _Cursor:
    """Sets text from the top down; what is above counts from zero until the height is known."""

    def __init__(self, left: float, width: float, y: float = 0.0) -> None:
        self.left = left
        self.width = width
        self.y = y

    def text(
        self, text: str, size: float = SMALLEST, *, bold: bool = False, tone: Tone = "text", most: int = NOTE_MOST,
        width: float | None = None, role: Literal["title", "head", "note"] = "note",
    ) -> tuple[Words, ...]:  # fmt: skip
        wide = self.width if width is None else width
        lines = wrapped(shortened(text, most), wide - 2, size, bold=bold)
        if not lines:
            return ()
        height = block_height(len(lines), size)
        area = Area(self.left, self.y - height, self.left + wide, self.y)
        self.y -= height
        return (Words(lines, area, size, bold, False, tone, role),)


@dataclass
class _Setting:
    """A page while it is set."""

    subject: Subject
    sheet: Sheet
    cursor: _Cursor
    panels: list[tuple[int, Laid]] = field(default_factory=list)
    bands: list[Area] = field(default_factory=list)
    rules: list[Area] = field(default_factory=list)
    texts: list[Words] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    logo: tuple[Logo, Area] | None = None


def page_set(
    subject: Subject, sheet: Sheet, ladders: Sequence[tuple[int, Sequence[Laid]]], *,
    logo: Logo | None = None, show: Show | None = None, fewer: int = 0, side_by_side: bool = True,
) -> Page:  # fmt: skip
    """A page, as high as it comes to.

    Args:
        subject: What it is about.
        sheet: The paper.
        ladders: By the number of the part: its panels, from the top down.
        logo: The institution's.
        show: What else stands on it.
        fewer: Lines of notes that must be left out.
        side_by_side: Whether several parts stand beside each other, or below.
    """
    show = show or Show()
    setting = _Setting(subject, sheet, _Cursor(0.0, sheet.width))
    if show.head:
        _add_title(setting, logo)
    else:
        setting.texts += setting.cursor.text(show.running, tone="quiet", role="title")
        setting.cursor.y -= 8
    if show.head and subject.nothing:
        setting.texts += setting.cursor.text(subject.nothing)
    _add_ladders(setting, ladders, side_by_side)
    if show.legend:
        _add_legend(setting, [laid for _, laid in setting.panels])
    notes = notes_of(subject, ladders) if show.notes is None else [*show.notes]
    _add_notes(setting, notes, fewer)
    if show.foot:
        setting.cursor.y -= 6
        _add_columns(setting, [Note(line) for line in subject.foot.splitlines()], "quiet")
    return _upright(setting)


def notes_of(subject: Subject, ladders: Sequence[tuple[int, Sequence[Laid]]] | None) -> list[Note]:
    """What stands under the legend: the subject's own list, moves that are no lines, and lines that found no room.

    Args:
        subject: What it is about.
        ladders: By the number of the part: its panels; None where lines have no places yet.
    """
    notes = [Note(subject.list_heading, heading=True)] if subject.list_heading else []
    notes += [Note(line) for line in subject.list_lines]
    for number, part in enumerate(subject.parts):
        drawn = [laid for at, panels in ladders or () if at == number for laid in panels]
        said = [*part.picture.notes, *(() if ladders is None else told_lines(part.picture, drawn))]
        if part.heading and said:
            notes.append(Note(part.heading, heading=True))
        notes += [Note(line) for line in said]
    return notes


def _add_title(setting: _Setting, logo: Logo | None) -> None:
    subject, cursor, sheet = setting.subject, setting.cursor, setting.sheet
    setting.rules.append(Area(0, cursor.y - RULE, sheet.width, cursor.y))
    cursor.y -= RULE + 7
    top = cursor.y
    room = sheet.width
    if logo is not None:
        wide, high = logo.size(LOGO_WIDEST, LOGO_HIGHEST)
        setting.logo = (logo, Area(sheet.width - wide, top - high, sheet.width, top))
        room -= wide + 14
    title = cursor.text(
        subject.title, TITLE_SIZE, bold=True, most=TITLE_MOST, width=min(room, 4 * COLUMN_LEAST), role="title"
    )
    setting.texts += title
    cursor.y -= 2
    setting.texts += cursor.text(subject.subtitle, tone="quiet", most=SUBTITLE_MOST, width=room, role="title")
    if setting.logo is not None:
        cursor.y = min(cursor.y, setting.logo[1].bottom)
    cursor.y -= 10


def _add_ladders(setting: _Setting, ladders: Sequence[tuple[int, Sequence[Laid]]], side_by_side: bool) -> None:
    cursor, parts = setting.cursor, setting.subject.parts
    beside = side_by_side and len(parts) > 1
    wide = part_width(setting.sheet, len(parts) if beside else 1)
    top, lowest = cursor.y, cursor.y
    for number, panels in ladders:
        place = _Cursor(number * (wide + BETWEEN_PARTS), wide, top) if beside else cursor
        _add_part_heading(setting, parts[number], place)
        if panels and not parts[number].picture.columns:
            setting.texts += place.text("The titles below are known; their grades are not published.")
            place.y -= 6
        for laid in panels:
            _add_panel(setting, number, laid, place)
        lowest = min(lowest, place.y)
        if beside:
            cursor.y = lowest


def part_width(sheet: Sheet, parts: int) -> float:
    """How wide each of several parts may be that stand side by side."""
    return (sheet.width - (parts - 1) * BETWEEN_PARTS) / parts


def _add_part_heading(setting: _Setting, part: Part, place: _Cursor) -> None:
    if not part.heading:
        return
    setting.texts += place.text(part.heading, 12.0, bold=True, most=HEAD_MOST * 2, role="head")
    setting.texts += place.text(part.subheading, tone="quiet", most=SUBTITLE_MOST)
    place.y -= 8


def _add_panel(setting: _Setting, number: int, laid: Laid, place: _Cursor) -> None:
    bounds = laid.bounds
    shift = place.left - min(0.0, bounds.left)
    heads: list[tuple[tuple[str, ...], float, float]] = []
    slot = 0
    panel = laid.panel
    for name, count in panel.heads:
        middle = sum(laid.slots[slot : slot + count]) / count + shift
        # Over the last column a name must not stand out over the edge of the page.
        room = min(count * (panel.box_width + panel.gap) - 6, 2 * (place.left + place.width - middle))
        heads.append((wrapped(shortened(name, HEAD_MOST), room, HEAD_SIZE, bold=True), middle, room))
        slot += count
    if heads:
        place.y -= max(block_height(len(lines), HEAD_SIZE) for lines, _, _ in heads)
        for lines, middle, room in heads:
            area = Area(middle - room / 2, place.y, middle + room / 2, place.y + block_height(len(lines), HEAD_SIZE))
            setting.texts.append(Words(lines, area, HEAD_SIZE, True, True, "accent", "head"))
        place.y -= 3
        slot = 0
        for (_, count), (lines, middle, _) in zip(panel.heads, heads, strict=True):
            half = panel.box_width / 2
            left, right = laid.slots[slot] - half + shift, laid.slots[slot + count - 1] + half + shift
            wide = max((text_width(line, HEAD_SIZE, bold=True) for line in lines), default=0.0) / 2
            setting.rules.append(Area(min(left, middle - wide), place.y - 1.2, max(right, middle + wide), place.y))
            slot += count
        place.y -= 6
    moved = laid.moved(shift, place.y - bounds.top - 4)
    _add_bands(setting, moved, place)
    for (_, area), rank in zip(moved.grades, panel.ranks, strict=True):
        lines = panel.label_lines(rank)
        if lines:
            middle, height = area.middle[1], block_height(len(lines))
            label = Area(area.left + 3, middle - height / 2, area.right, middle + height / 2)
            setting.texts.append(Words(lines, label, bold=True, role="head"))
    setting.panels.append((number, moved))
    place.y = moved.bounds.bottom - 12


def _add_bands(setting: _Setting, moved: Laid, place: _Cursor) -> None:
    """A light band behind every second grade."""
    rows: dict[int, list[float]] = {}
    by_rank: dict[int, list[Area]] = {}
    for placed in moved.boxes:
        by_rank.setdefault(placed.rank, []).append(placed.area)
    for number, rank in enumerate(moved.panel.ranks):
        if rank.band is not None:
            areas = [*by_rank.get(number, ()), moved.grades[number][1]]
            rows.setdefault(rank.band, []).extend([min(area.bottom for area in areas), max(area.top for area in areas)])
    for index, ends in enumerate(rows.values()):
        if index % 2 == 0:
            setting.bands.append(Area(place.left, min(ends) - 4, place.left + place.width, max(ends) + 4))


def _add_legend(setting: _Setting, drawn: Sequence[Laid]) -> None:
    cursor, sheet = setting.cursor, setting.sheet
    pictures = [part.picture for part in setting.subject.parts]
    codes = codes_of(*pictures)
    short = {way.line.label for laid in drawn for way in laid.ways if way.label == (codes.get(way.line.label),)}
    entries = entries_of(pictures, {label: code for label, code in codes.items() if label in short})
    if not entries:
        return
    widest = max(text_width(entry.text) for entry in entries) + SAMPLE + 18
    across = max(1, min(len(entries), int(sheet.width // widest)))
    step = min(sheet.width / across, max(widest, 190.0))
    for index, entry in enumerate(entries):
        left = (index % across) * step
        top = cursor.y - (index // across) * LEGEND_LINE
        if not entry.bare:
            setting.samples.append(Sample(Area(left, top - LEGEND_LINE, left + SAMPLE, top), entry))
        start = left + (12 if entry.bare else SAMPLE + 6)
        area = Area(start, top - LEGEND_LINE + 2, start + text_width(entry.text) + 2, top - 2)
        setting.texts.append(Words((entry.text,), area))
    cursor.y -= LEGEND_LINE * ((len(entries) - 1) // across + 1) + 6


def _add_notes(setting: _Setting, notes: list[Note], fewer: int) -> None:
    _add_columns(setting, _fewer(notes, fewer, column_width(setting.sheet)), "text")


def column_width(sheet: Sheet) -> float:
    """How wide a line of notes is."""
    number = max(1, int(sheet.width // COLUMN_LEAST))
    return (sheet.width - (number - 1) * COLUMN_GAP) / number


def _add_columns(setting: _Setting, paragraphs: Sequence[Note], tone: Tone) -> None:
    """Paragraphs in as many columns as the page is wide, of nearly equal height."""
    cursor, sheet = setting.cursor, setting.sheet
    wide = column_width(sheet)
    number = max(1, round((sheet.width + COLUMN_GAP) / (wide + COLUMN_GAP)))
    heights = [
        block_height(len(wrapped(shortened(note.text, NOTE_MOST), wide - 2, bold=note.heading))) + 2.0
        for note in paragraphs
    ]
    target = max([sum(heights) / number, *heights]) if heights else 0.0
    top, lowest = cursor.y, cursor.y
    column, gone = 0, 0.0
    place = _Cursor(0.0, wide, top)
    for note, height in zip(paragraphs, heights, strict=True):
        if gone and gone + height / 2 > target and column + 1 < number:
            column, gone = column + 1, 0.0
            place = _Cursor(column * (wide + COLUMN_GAP), wide, top)
        setting.texts += place.text(note.text, bold=note.heading, tone=tone)
        place.y -= 2.0
        gone += height
        lowest = min(lowest, place.y)
    cursor.y = lowest


def _fewer(notes: list[Note], fewer: int, wide: float) -> list[Note]:
    """Notes that take so many lines less, and how many are left out."""
    if not fewer or not notes:
        return notes
    kept, saved = list(notes), -1
    while kept and saved < fewer:
        saved += len(wrapped(shortened(kept.pop().text, NOTE_MOST), wide - 2))
    missing = sum(not note.heading for note in notes[len(kept) :])
    while kept and kept[-1].heading:
        kept.pop()
    are = "sentence is" if missing == 1 else "sentences are"
    return [*kept, Note(f"{missing} more {are} in the description, for which there is no room here.")]


def _upright(setting: _Setting) -> Page:
    """The page with its lower left corner at the origin."""
    up = -setting.cursor.y
    return Page(
        tuple((number, laid.moved(0, up)) for number, laid in setting.panels),
        tuple(band.moved(0, up) for band in setting.bands),
        tuple(rule.moved(0, up) for rule in setting.rules),
        tuple(replace(each, area=each.area.moved(0, up)) for each in setting.texts),
        tuple(Sample(each.area.moved(0, up), each.entry) for each in setting.samples),
        None if setting.logo is None else (setting.logo[0], setting.logo[1].moved(0, up)),
        setting.sheet,
        up,
    )
