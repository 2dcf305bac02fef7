"""The sheets that a subject needs: the page that was asked for where it fits, else a larger one, else several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil

from pathways.export.diagram.codes import codes_of
from pathways.export.diagram.cut import cut
from pathways.export.diagram.layout import Laid, drawable, laid, unlined
from pathways.export.diagram.logo import Logo
from pathways.export.diagram.metrics import block_height, shortened
from pathways.export.diagram.page import Note, Page, Show, notes_of, page_set, part_width
from pathways.export.diagram.panels import Panel, panels_of
from pathways.export.diagram.render import NotDrawn, Renderer
from pathways.export.diagram.sheet import Sheet
from pathways.export.diagram.subject import Subject

SCALES = (2.8, 2.4, 2.0, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1)
"""How much larger than nine points text may be set where a sheet has room for it, the largest first."""

SCALE_MOST = 1.35
"""How much larger on A4: larger letters look like a poster, not like a page; on larger sheets in proportion."""

SPREADS = (26.0, 18.0, 10.0, 4.0, 0.0)
"""Points between rows beyond what labels need: as roomy as the page is high."""

LETTERED = (6.0, 0.0)
"""The same where letters stand for labels."""

CONTINUED = 9.0
"""Points between rows of a picture that goes on over several pages."""

Ladders = list[tuple[int, list[Laid]]]


@dataclass(frozen=True, slots=True)
class Paper:
    """What is asked of the paper."""

    sheet: Sheet = field(default_factory=Sheet)
    exact: bool = False
    """Whether somebody named the size: what does not fit then takes several sheets of it, not a larger one."""
    several: bool = False
    """Whether the format has pages."""
    may_turn: bool = False
    """Whether it may lie the other way where that is enough."""

    def tried(self) -> Iterator[Sheet]:
        """The sheets to try, the one that was asked for first."""
        sizes = [self.sheet]
        if not (self.several and self.exact):
            sizes += [*self.sheet.larger()][: 1 if self.several else None]
        for size in sizes:
            yield size
            if self.may_turn:
                yield size.turned()


@dataclass(frozen=True, slots=True)
class Fitted:
    """The pages, and what is to be said of them."""

    pages: tuple[Page, ...]
    own_ways: str = ""
    """Why the lines have ways of our own, where a program was tried first; empty where it was not, or did it."""


def fitted(subject: Subject, paper: Paper, renderer: Renderer = "auto", logo: Logo | None = None) -> Fitted:
    """The pages of a subject.

    Args:
        subject: What is drawn.
        paper: What is asked of the paper.
        renderer: What finds the ways of lines.
        logo: The institution's.

    Raises:
        NotDrawn: If a program was asked for by name that is missing or fails.
    """
    chosen = drawable(subject.roles, renderer)
    try:
        return Fitted(_pages(_Work(subject, chosen, logo), paper))
    except NotDrawn as reason:
        if renderer != "auto":
            raise
        return Fitted(_pages(_Work(subject, "own", logo), paper), str(reason))


@dataclass(frozen=True)
class _Work:
    subject: Subject
    renderer: Renderer
    logo: Logo | None

    def panels(self, sheet: Sheet, *, short: bool, beside: bool = True) -> list[tuple[int, tuple[Panel, ...]]]:
        """By part: its panels."""
        parts = self.subject.parts
        wide = part_width(sheet, len(parts) if beside else 1)
        return [(number, panels_of(part.picture, wide, short=short)) for number, part in enumerate(parts)]

    def laid(self, panels: Sequence[tuple[int, Sequence[Panel]]], spread: float, short: bool) -> Ladders:
        """The panels laid out."""
        codes = self.codes
        return [
            (number, [laid(each, spread=spread, codes=codes, renderer=self.renderer, short=short) for each in found])
            for number, found in panels
        ]

    @property
    def codes(self) -> dict[str, str]:
        """By label: its letters."""
        return codes_of(*(part.picture for part in self.subject.parts))

    def cost(self, page: Page) -> tuple[int, int]:
        """How many lines found no place, and how many have letters for words."""
        drawn = sum(len(laid.ways) for _, laid in page.panels)
        codes = self.codes
        lettered = sum(way.label == (codes.get(way.line.label),) for _, laid in page.panels for way in laid.ways)
        return -drawn, lettered

    def page(self, sheet: Sheet, ladders: Ladders, fewer: int = 0) -> Page:
        """One page with everything."""
        return page_set(self.subject, sheet, ladders, logo=self.logo, fewer=fewer)

    def may_fit(self, sheet: Sheet, panels: Sequence[tuple[int, Sequence[Panel]]], spread: float, short: bool) -> bool:
        """Whether the page could be low enough, before lines have been looked at: what they add is not counted."""
        bare: Ladders = [(number, [unlined(each, spread=spread, short=short) for each in found])
                         for number, found in panels]  # fmt: skip
        show = Show(notes=notes_of(self.subject, None))
        return page_set(self.subject, sheet, bare, logo=self.logo, show=show).height <= sheet.height + 0.5


def _pages(work: _Work, paper: Paper) -> tuple[Page, ...]:
    for sheet in paper.tried():
        page = _on_one(work, sheet)
        if page is not None:
            return (page,)
    last = [*paper.tried()][-1]
    if not paper.several:
        return (_as_high_as_it_is(work, last),)
    ways = [tuple(_on_several(work, sheet)) for sheet in (last, *([last.turned()] if paper.may_turn else ()))]
    return min(ways, key=len)


def _on_one(work: _Work, sheet: Sheet) -> Page | None:
    """Everything on one sheet, as large as it has room for; None if it has none."""
    plain = _first(work, sheet, SPREADS, short=False)
    if plain is None:
        return _first(work, sheet, LETTERED, short=True) or _with_fewer_notes(work, sheet)
    fewest, cost = len(plain.panels), work.cost(plain)
    most = SCALE_MOST * min(sheet.paper_width, sheet.paper_height) / Sheet().paper_width
    for scale in (each for each in SCALES if each <= most):
        page = _first(work, sheet.scaled(scale), SPREADS[1:4], short=False, fewest=fewest)
        # Larger letters are not worth tearing the ladder apart, or losing words.
        if page is not None and work.cost(page) <= cost:
            return page
    return plain


def _first(
    work: _Work, sheet: Sheet, spreads: Sequence[float], *, short: bool, fewest: int | None = None
) -> Page | None:
    """The roomiest page that fits, in no more panels than the fewest."""
    panels = work.panels(sheet, short=short)
    if fewest is not None and sum(len(found) for _, found in panels) > fewest:
        return None
    if not work.may_fit(sheet, panels, min(spreads), short):
        return None
    for spread in spreads:
        if work.may_fit(sheet, panels, spread, short):
            page = work.page(sheet, work.laid(panels, spread, short))
            if page.fits:
                return page
    return None


def _with_fewer_notes(work: _Work, sheet: Sheet) -> Page | None:
    """What stands in sentences can be read in the description too; what is drawn stays."""
    panels = work.panels(sheet, short=True)
    bare: Ladders = [(number, [unlined(each, spread=0.0, short=True) for each in found]) for number, found in panels]
    if page_set(work.subject, sheet, bare, logo=work.logo, show=Show(notes=[])).height > sheet.height:
        return None
    ladders = work.laid(panels, 0.0, True)
    page = work.page(sheet, ladders)
    if page.width > sheet.width + 0.5:
        return None
    line = block_height(1)
    over = ceil((page.height - sheet.height) / line)
    for fewer in range(over, over + 12):
        page = work.page(sheet, ladders, fewer=fewer * max(1, round(sheet.width / 500)))
        if page.fits:
            # The numbers on boxes and lines mean nothing without the list that explains them.
            shown = " ".join(" ".join(text.lines) for text in page.texts)
            return page if all(shortened(line, 20)[:-1] in shown for line in work.subject.list_lines) else None
    return None


def _as_high_as_it_is(work: _Work, sheet: Sheet) -> Page:
    """Everything on one page that is larger than any sheet: no text is made smaller."""
    panels = work.panels(sheet, short=False)
    return work.page(sheet, work.laid(panels, CONTINUED, False))


def _on_several(work: _Work, sheet: Sheet) -> Iterator[Page]:
    """The ladders cut between rows, each page with the legend; what stands in sentences comes last."""
    subject = work.subject
    panels = work.panels(sheet, short=False, beside=False)
    head = _height(work, sheet, Show(legend=False, notes=[], foot=False))
    legend = _height(work, sheet, Show(head=False, running="1", notes=[], foot=False))
    room = sheet.height - legend - 12
    pieces = [
        (number, piece)
        for number, found in panels
        for panel in found
        for piece in cut(panel, room - (head if not number else 60), CONTINUED)
    ]
    ladders = [(number, work.laid([(number, [piece])], CONTINUED, False)[0][1][0]) for number, piece in pieces]
    groups: list[list[tuple[int, Laid]]] = [[]]
    for each in ladders:
        trial = _grouped([*groups[-1], each])
        show = Show(head=len(groups) == 1, running="1", notes=[], foot=False)
        page = page_set(subject, sheet, trial, logo=work.logo, show=show, side_by_side=False)
        if groups[-1] and page.height > sheet.height + 0.5:
            groups.append([])
        groups[-1].append(each)
    notes = notes_of(subject, _grouped(ladders))

    def page_with(number: int, total: int, said: list[Note], foot: bool) -> Page:
        show = Show(number == 1, f"{subject.title} – page {number} of {total}", True, said, foot)
        return page_set(subject, sheet, _grouped(groups[number - 1]), logo=work.logo, show=show, side_by_side=False)

    count = len(groups)
    if page_with(count, count, notes, True).fits:
        yield from (page_with(number, count, [], False) for number in range(1, count))
        yield page_with(count, count, notes, True)
        return
    texts = [*_note_pages(work, sheet, notes)]
    total = count + len(texts)
    yield from (page_with(number, total, [], False) for number in range(1, count + 1))
    for number, said in enumerate(texts, count + 1):
        show = Show(False, f"{subject.title} – page {number} of {total}", False, said, number == total)
        yield page_set(subject, sheet, [], show=show)


def _height(work: _Work, sheet: Sheet, show: Show) -> float:
    """How high what stands around the ladders is."""
    return page_set(work.subject, sheet, [], logo=work.logo, show=show).height


def _note_pages(work: _Work, sheet: Sheet, notes: list[Note]) -> Iterator[list[Note]]:
    """Notes in as many pages as they need, with the sources under the last."""
    here: list[Note] = []
    for note in notes:
        show = Show(False, "1", False, [*here, note], True)
        if here and page_set(work.subject, sheet, [], show=show).height > sheet.height:
            yield here
            here = []
        here.append(note)
    yield here


def _grouped(ladders: Sequence[tuple[int, Laid]]) -> Ladders:
    """Panels by their part."""
    found: Ladders = []
    for number, each in ladders:
        if found and found[-1][0] == number:
            found[-1][1].append(each)
        else:
            found.append((number, [each]))
    return found
