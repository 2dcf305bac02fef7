"""The whole page: title, panels, legend, notes and sources, each in its place, as DOT that only needs painting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import ceil

from pathways.export import words
from pathways.export.diagram.codes import SIGNS, codes_of, letters_of
from pathways.export.diagram.digraph import Digraph, bold, literal
from pathways.export.diagram.dot import ARROW, POINTS, drawn, stroked
from pathways.export.diagram.layout import Area, Laid, laid
from pathways.export.diagram.metrics import FONT, SMALLEST, block_height, text_width, wrapped
from pathways.export.diagram.panels import HEIGHT, WIDTH, panels_of, text_lines
from pathways.export.diagram.picture import Box, Picture
from pathways.export.diagram.render import Renderer
from pathways.export.diagram.strokes import SEVERAL, STROKES, Stroke
from pathways.export.kinds import STATUSES
from pathways.graph.career import CareerGraph
from pathways.model.provenance import Footing

TITLE_SIZE = 15.0
HEAD_SIZE = 9.5
SAMPLE = 34.0
"""The length of a line in the legend."""
SPREADS = ((14.0, False), (7.0, False), (1.0, False), (5.0, True), (0.0, True))
"""Points between rows beyond what labels need, and whether letters stand for them: as roomy as the page is high."""
SOURCES_MOST = 3
BAND_FILL = "#f3f3f3"


@dataclass(frozen=True, slots=True)
class Words:
    """A block of text."""

    lines: tuple[str, ...]
    area: Area
    size: float = SMALLEST
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """A line or box of the legend, which stands to the left of its words."""

    area: Area
    stroke: Stroke | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything in its place, in points from the lower left corner."""

    panels: tuple[Laid, ...]
    """Already moved to their places on the page."""
    bands: tuple[Area, ...]
    """The shaded rows."""
    texts: tuple[Words, ...]
    samples: tuple[Sample, ...]
    width: float
    height: float

    @property
    def fits(self) -> bool:
        """Whether it can be printed on A4 in portrait without making it smaller."""
        return self.width <= WIDTH + 0.5 and self.height <= HEIGHT + 0.5


def page_of(picture: Picture, graph: CareerGraph, on: date, renderer: Renderer = "auto") -> Page:
    """The page of a picture, with rows as far apart as its height allows.

    Raises:
        NotDrawn: If it cannot be laid out.
    """
    codes = codes_of(picture)
    for spread, short in SPREADS:
        each = tuple(laid(panel, spread=spread, codes=codes, renderer=renderer, short=short)
                     for panel in panels_of(picture, short=short))  # fmt: skip
        page = _set(picture, each, graph, on)
        if page.fits:
            return page
    # What stands in sentences can be read elsewhere too; what is drawn stays.
    over = ceil((page.height - HEIGHT) / block_height(1))
    return _set(picture, each, graph, on, fewer=over)


class _Cursor:
    """Sets text from the top down; what is above counts from zero until the height is known."""

    def __init__(self) -> None:
        self.y = 0.0
        self.texts: list[Words] = []
        self.samples: list[Sample] = []

    def text(self, text: str, size: float = SMALLEST, *, bold: bool = False) -> None:
        lines = wrapped(text, WIDTH - 2, size, bold=bold)
        if lines:
            height = block_height(len(lines), size)
            self.texts.append(Words(lines, Area(0, self.y - height, WIDTH, self.y), size, bold))
            self.y -= height


def _set(picture: Picture, laid_out: tuple[Laid, ...], graph: CareerGraph, on: date, *, fewer: int = 0) -> Page:
    framework = graph.framework
    cursor = _Cursor()
    cursor.text(framework.title, TITLE_SIZE, bold=True)
    cursor.y -= 2
    cursor.text(subtitle(graph))
    cursor.y -= 8
    if not picture.boxes:
        cursor.text(
            "No roles of this framework are published." if framework.in_force else "This framework has no roles yet."
        )
    elif not picture.columns:
        cursor.text("The titles below are known; their grades are not published.")
        cursor.y -= 6
    placed: list[Laid] = []
    bands: list[Area] = []
    for each in laid_out:
        _add_panel(each, cursor, placed, bands)
    codes = codes_of(picture)
    short = {way.line.label for panel in placed for way in panel.ways if way.label == (codes.get(way.line.label),)}
    _add_legend(picture, cursor, {label: code for label, code in codes.items() if label in short})
    cursor.y -= 6
    for note in _shortened([*picture.notes, *_lost(picture, laid_out)], fewer):
        cursor.text(note)
    cursor.y -= 6
    cursor.text(f"As it stood on {words.day(on)}. {sources_line(graph)}")
    return _upright(placed, bands, cursor)


def subtitle(graph: CareerGraph) -> str:
    """Whose framework it is, and its state."""
    framework = graph.framework
    institution = framework.institution
    parts = (
        [f"{institution.name}{f' ({institution.scope})' if institution.scope else ''}"]
        if institution
        else ["Model framework"]
    )
    parts.append(STATUSES[framework.status])
    if framework.version:
        parts.append(f"version {framework.version}")
    if framework.footing is Footing.PROPOSED and framework.proposed:
        parts.append(f"proposed by {framework.proposed.by}, {words.calendar_day(framework.proposed.on)}")
    elif framework.footing is Footing.INFERRED:
        parts.append("inferred from its sources")
    return " · ".join(parts)


def sources_line(graph: CareerGraph) -> str:
    """The first sources by title, and how many more there are."""
    titles = [source.title for source in graph.framework.sources.values()]
    if not titles:
        return ""
    more = len(titles) - SOURCES_MOST
    said = "; ".join(titles[:SOURCES_MOST]) + (f"; and {more} more" if more > 0 else "")
    return f"{'Source' if len(titles) == 1 else 'Sources'}: {said}."


def _lost(picture: Picture, laid_out: tuple[Laid, ...]) -> list[str]:
    """Lines between panels, and lines too close to others to be labelled, in words."""
    drawn_lines = {(way.line.tail, way.line.head) for each in laid_out for way in each.ways}
    names = {box.id: box.text for box in picture.boxes}
    return [f"{words.sentence_case(line.label)}: from {names[line.tail]} to {names[line.head]}."
            for line in picture.lines if (line.tail, line.head) not in drawn_lines and line.label]  # fmt: skip


def _shortened(notes: list[str], fewer: int) -> list[str]:
    """Notes that take so many lines less, and how many are left out."""
    if not fewer or not notes:
        return notes
    kept, saved = list(notes), -1
    while kept and saved < fewer:
        saved += len(wrapped(kept.pop(), WIDTH - 2))
    missing = len(notes) - len(kept)
    return [
        *kept,
        f"{missing} more sentence{'' if missing == 1 else 's'} on moves not drawn: see the framework itself.",
    ]


def _add_panel(each: Laid, cursor: _Cursor, placed: list[Laid], bands: list[Area]) -> None:
    bounds = each.bounds
    shift = -bounds.left
    heads: list[tuple[tuple[str, ...], float, float]] = []
    slot = 0
    for name, number in each.panel.heads:
        middle = sum(each.slots[slot : slot + number]) / number + shift
        # Over the last column a name must not stand out over the edge of the page.
        room = min(number * (each.panel.box_width + each.panel.gap) - 4, 2 * (WIDTH - middle))
        heads.append((wrapped(name, room, HEAD_SIZE, bold=True), middle, room))
        slot += number
    if heads:
        high = max(block_height(len(lines), HEAD_SIZE) for lines, _, _ in heads)
        cursor.y -= high
        for lines, middle, room in heads:
            area = Area(middle - room / 2, cursor.y, middle + room / 2, cursor.y + block_height(len(lines), HEAD_SIZE))
            cursor.texts.append(Words(lines, area, HEAD_SIZE, bold=True, centred=True))
        cursor.y -= 5
    rise = cursor.y - bounds.top - 4
    moved = Laid(
        each.panel,
        tuple(type(box)(box.box, box.area.moved(shift, rise), box.rank, box.slot) for box in each.boxes),
        tuple((label, area.moved(shift, rise)) for label, area in each.grades),
        tuple(way.moved(shift, rise) for way in each.ways),
        tuple(x + shift for x in each.slots),
    )
    _add_bands(moved, bands)
    for label, area in moved.grades:
        if label:
            lines = wrapped(label, area.width, bold=True)
            middle = area.middle[1]
            height = block_height(len(lines))
            left = Area(area.left + 3, middle - height / 2, area.right, middle + height / 2)
            cursor.texts.append(Words(lines, left, bold=True))
    placed.append(moved)
    cursor.y = moved.bounds.bottom - 12


def _add_bands(moved: Laid, bands: list[Area]) -> None:
    """A light band behind every second grade."""
    rows: dict[int, list[float]] = {}
    for number, rank in enumerate(moved.panel.ranks):
        if rank.band is None:
            continue
        areas = [placed.area for placed in moved.boxes if placed.rank == number] + [moved.grades[number][1]]
        rows.setdefault(rank.band, []).extend([min(area.bottom for area in areas), max(area.top for area in areas)])
    for index, ends in enumerate(rows.values()):
        if index % 2 == 0:
            bands.append(Area(0, min(ends) - 3, WIDTH, max(ends) + 3))


def _add_legend(picture: Picture, cursor: _Cursor, codes: dict[str, str]) -> None:
    entries: list[tuple[Stroke | None, Box | None, str]] = []
    shown = {line.mechanisms[0] for line in picture.lines if len(line.mechanisms) == 1}
    lettered = {each for line in picture.lines if line.label in codes for each in line.mechanisms}
    letters = letters_of(picture)
    for mechanism, line in STROKES.items():
        if mechanism in shown or mechanism in lettered:
            letter = f"{letters[mechanism]} = " if mechanism in lettered else ""
            entries.append((line, None, letter + words.MECHANISMS[mechanism]))
    if any(len(line.mechanisms) > 1 for line in picture.lines):
        entries.append((SEVERAL, None, "several ways, each named"))
    if any(not line.mechanisms for line in picture.lines):
        entries.append((None, Box("end", "end", ""), "the track ends here"))
    standing = {box.footing for box in picture.boxes if box.kind == "role"}
    marked = {Footing.INFERRED: "inferred, not said by a source", Footing.PROPOSED: "proposed"}
    if standing & marked.keys() and standing - marked.keys():
        entries.append((None, Box("sample", "role", ""), "published"))
    for footing, meaning in marked.items():
        if footing in standing:
            entries.append((None, Box("sample", "role", "", footing=footing), meaning))
    if any(box.kind == "outside" for box in picture.boxes):
        entries.append((None, Box("sample", "outside", ""), "outside the framework"))
    entries += [
        (None, None, f"{sign} = {words.FOOTINGS[footing]}")
        for footing, sign in SIGNS.items()
        if any(sign in code for code in codes.values())
    ]
    if not entries:
        return
    widest = max(text_width(text) for _, _, text in entries) + SAMPLE + 18
    across = max(1, min(len(entries), int(WIDTH // widest)))
    step = WIDTH / across if across > 2 else min(WIDTH / across, 220)
    high = 15.0
    for index, (stroke, box, text) in enumerate(entries):
        left = (index % across) * step
        top = cursor.y - (index // across) * high
        if not (stroke is None and box is None):
            cursor.samples.append(Sample(Area(left, top - high, left + SAMPLE, top), stroke, box))
        start = left + (12 if stroke is None and box is None else SAMPLE + 6)
        cursor.texts.append(Words((text,), Area(start, top - high + 2, start + text_width(text) + 2, top - 2)))
    cursor.y -= high * ((len(entries) - 1) // across + 1)


def _upright(placed: list[Laid], bands: list[Area], cursor: _Cursor) -> Page:
    """The page with its lower left corner at the origin."""
    up = -cursor.y
    panels = tuple(
        Laid(each.panel, tuple(type(box)(box.box, box.area.moved(0, up), box.rank, box.slot) for box in each.boxes),
             tuple((label, area.moved(0, up)) for label, area in each.grades),
             tuple(way.moved(0, up) for way in each.ways), each.slots)
        for each in placed
    )  # fmt: skip
    right = max([WIDTH, *(each.bounds.right for each in panels)])
    return Page(
        panels,
        tuple(band.moved(0, up) for band in bands),
        tuple(Words(each.lines, each.area.moved(0, up), each.size, each.bold, each.centred) for each in cursor.texts),
        tuple(Sample(each.area.moved(0, up), each.stroke, each.box) for each in cursor.samples),
        right,
        up,
    )


def painted(page: Page) -> str:
    """The page as DOT in which every position is given; no id of a role holds a space, as our own names do."""
    graph = Digraph(
        graph={"layout": "neato", "outputorder": "nodesfirst", "bgcolor": "white", "fontname": FONT, "pad": "0.03",
                    "bb": f"0,0,{page.width:.2f},{page.height:.2f}"},
        node={"fontname": FONT, "fontsize": "9", "fixedsize": "true", "margin": "0", "shape": "plaintext"},
        edge={"fontname": FONT, "fontsize": "9", "arrowsize": ARROW},
    )  # fmt: skip
    graph.node("the page", "", shape="box", style="invis", **_at(Area(0, 0, page.width, page.height)))
    for number, band in enumerate(page.bands):
        graph.node(f"band {number}", "", shape="box", style="filled", color=BAND_FILL, fillcolor=BAND_FILL, **_at(band))
    for number, text in enumerate(page.texts):
        graph.node(f"text {number}", _text(text), fontsize=f"{text.size:g}", **_at(text.area))
    number = 0
    for each in page.panels:
        for placed in each.boxes:
            graph.node(
                placed.box.id,
                literal(text_lines(placed.box, each.panel.box_width)),
                **_at(placed.area),
                **drawn(placed.box),
            )
        for way in each.ways:
            ends = (way.line.head, way.line.tail) if way.turned else (way.line.tail, way.line.head)
            curve = " ".join(f"{x:.2f},{y:.2f}" for x, y in way.points)
            tips = "".join(
                f"{kind},{tip[0]:.2f},{tip[1]:.2f} " for kind, tip in (("s", way.start), ("e", way.end)) if tip
            )
            label = (
                {} if way.at is None else {"label": literal(way.label), "lp": "{:.2f},{:.2f}".format(*way.at.middle)}
            )
            graph.edge(ends[0], ends[1], id=f"way{number}", pos=tips + curve, **label,
                       **stroked(way.line.stroke, turned=way.turned, both=way.line.both_ways))  # fmt: skip
            number += 1
    for number, sample in enumerate(page.samples):
        _add_sample(graph, number, sample)
    return graph.source


def _add_sample(graph: Digraph, number: int, sample: Sample) -> None:
    x, y = sample.area.middle
    if sample.box is not None:
        graph.node(f"sample {number}", "", **_at(Area(x - 12, y - 5, x + 12, y + 5)), **drawn(sample.box))
        return
    assert sample.stroke is not None
    left, right = sample.area.left, sample.area.right
    for end, at in (("a", left), ("b", right)):
        graph.node(f"sample {number}{end}", "", style="invis", **_at(Area(at, y, at + 0.1, y + 0.1)))
    tip = right - 7
    course = " ".join(f"{x:.2f},{y:.2f}" for x in (left, left + 9, tip - 9, tip))
    graph.edge(f"sample {number}a", f"sample {number}b", **stroked(sample.stroke),
               pos=f"e,{right:.2f},{y:.2f} {course}")  # fmt: skip


def _text(text: Words) -> str:
    if text.bold:
        return bold(text.lines, text.area.width, centred=text.centred)
    return literal(text.lines, "n" if text.centred else "l")


def _at(area: Area) -> dict[str, str]:
    x, y = area.middle
    return {"pos": f"{x:.2f},{y:.2f}", "width": f"{area.width / POINTS:.4f}", "height": f"{area.height / POINTS:.4f}"}
