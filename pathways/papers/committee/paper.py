"""The committee paper as a whole: cover, body, annexes, and what is not in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol, TypeVar

from pathways.export import words
from pathways.papers.committee.annexes import Annex, annexes
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.changing import changing
from pathways.papers.committee.cost import cost
from pathways.papers.committee.cover import LENGTHS as COVER_LENGTHS
from pathways.papers.committee.cover import cover_annex, cover_blocks, marking, missing
from pathways.papers.committee.length import LENGTHS, PAGES_MOST, Length
from pathways.papers.committee.listed import named
from pathways.papers.committee.moving import moving
from pathways.papers.committee.nothing_decided import nothing_decided
from pathways.papers.committee.options import options
from pathways.papers.committee.pathway import pathway, pictures
from pathways.papers.committee.purpose import purpose
from pathways.writing.blocks import Block, Figure, Heading, Numbering, PageBreak, Paragraph, Part, Written, items

COVER, BODY = 0, 1
"""Which part of the paper is which."""

SPARE_LINES = 5
"""Lines that are left free before a picture of the body, and on its last page."""


class Measure(Protocol):
    """How many pages each part of a document stands on."""

    def __call__(self, written: Written) -> tuple[int, ...]:
        """The pages of each part, in order."""


@dataclass(frozen=True)
class Composed:
    """A paper, and what is to be said of it to whoever had it made."""

    written: Written
    notes: tuple[str, ...]


def committee_paper(ask: Ask, measure: Measure) -> Composed:
    """The paper: with the longest body that stands on its pages, and the fullest cover that stands on one.

    Args:
        ask: What it is made from.
        measure: How many pages each part takes.
    """
    found, not_here = annexes(ask)
    stubs = tuple(Annex(each.id, each.title, ()) for each in found)
    letters, cover_fits = _first_that_fits(
        COVER_LENGTHS,
        lambda most: measure(_cover_alone(_written(ask, most, LENGTHS[-1], stubs, ())))[COVER] == 1,
    )
    length, body_fits = _first_that_fits(
        LENGTHS, lambda most: measure(_with_spare(_written(ask, letters, most, stubs, ())))[BODY] <= PAGES_MOST
    )
    said = [] if cover_fits else ["the cover takes more than a page: shorten what it says"]
    said += [] if body_fits else [f"the body takes more than {PAGES_MOST} pages: present fewer frameworks"]
    if lacking := missing(ask):
        said.append(f"the cover does not say: {', '.join(lacking)}")
    return Composed(_written(ask, letters, length, found, not_here), tuple(said))


Some = TypeVar("Some")


def _first_that_fits(choices: Sequence[Some], fits: Callable[[Some], bool]) -> tuple[Some, bool]:
    """The first that fits, else the last; and whether it does."""
    for each in choices:
        if fits(each):
            return each, True
    return choices[-1], False


def _written(ask: Ask, letters: int, length: Length, found: Sequence[Annex], not_here: Sequence[str]) -> Written:
    cover = ask.cover
    names = frozenset(each.id for each in found)
    parts = [
        # The list of contents, which follows the first part, begins a page of its own.
        Part((*cover_blocks(ask, letters), PageBreak())),
        Part(tuple(_body(ask, length, names)), Numbering.BODY, new_page=True),
        *_annex_parts(ask, letters, length, found),
    ]
    if not_here:
        parts.append(Part((Heading("Not in this paper"), items(*not_here))))
    number = f"{named(cover.paper)} · " if cover.paper else ""
    on = cover.on.first if cover.on is not None and cover.on.first == cover.on.last else ask.on
    return Written(
        title=named(ask.title),
        subtitle=f"Paper for {named(cover.committee)}" if cover.committee else "Paper for a committee",
        parts=tuple(parts),
        author=cover.author or "",
        subject=f"Committee paper on {words.joined(each.framework.title for each in ask.presented)}",
        on=on,
        footer=f"{number}{named(ask.title)}",
        contents=True,
        marking=marking(cover),
    )


def _annex_parts(ask: Ask, letters: int, length: Length, found: Sequence[Annex]) -> Iterator[Part]:
    """The annexes; those that want a page in landscape are parts of their own."""
    before = () if length.pictures else tuple(pictures(ask))
    after = tuple(cover_annex(ask, letters))
    if before:
        yield Part(before, Numbering.ANNEXES, new_page=True)
    for landscape, group in groupby(found, key=lambda each: each.landscape):
        blocks = tuple(block for each in group for block in (each.heading, *each.blocks))
        yield Part(blocks, Numbering.ANNEXES, new_page=True, landscape=landscape)
    if after:
        yield Part(after, Numbering.ANNEXES, new_page=True)


def _with_spare(written: Written) -> Written:
    """The paper with a few lines more in its body: other programs than ours set the same text a little longer.

    A picture takes most of a page, so that the lines before it must stand on theirs with room to spare too.
    """
    spare = (Paragraph("Spare", numbered=False),) * SPARE_LINES
    body = written.parts[BODY]
    blocks: list[Block] = []
    for block in body.blocks:
        blocks += (*spare, block) if isinstance(block, Figure) else (block,)
    parts = [*written.parts]
    parts[BODY] = replace(body, blocks=(*blocks, *spare))
    return replace(written, parts=tuple(parts))


def _cover_alone(written: Written) -> Written:
    """The paper with nothing behind its cover, so that what is measured is the cover."""
    cover = written.parts[COVER]
    return replace(written, parts=(Part(cover.blocks[:-1]),), contents=False)


def _body(ask: Ask, length: Length, annexes: frozenset[str]) -> list[Block]:
    return [
        *purpose(ask, length),
        *changing(ask, length),
        *pathway(ask, length, annexes),
        *moving(ask, length, annexes),
        *cost(ask, length),
        *options(ask, length),
        *nothing_decided(ask, annexes),
    ]
