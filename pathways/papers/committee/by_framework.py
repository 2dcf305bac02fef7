"""An annex that has a part for each framework presented, under its title where there are several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.missing import NotHere
from pathways.writing.blocks import Block, Heading, Paragraph


def by_framework(
    ask: Ask, told: Callable[[Presented], Iterable[Block]], nothing: Callable[[Presented], str]
) -> Iterator[Block] | NotHere:
    """The parts of all frameworks one after the other; where none has anything to say, why.

    Args:
        ask: What the paper is made from.
        told: What is said of a framework; nothing where there is nothing to say.
        nothing: Why nothing is said of a framework, as a sentence.
    """
    parts = [(each, tuple(told(each))) for each in ask.presented]
    if not any(blocks for _, blocks in parts):
        return NotHere(" ".join(dict.fromkeys(nothing(each) for each, _ in parts)))
    return _parts(parts, nothing)


def _parts(parts: list[tuple[Presented, tuple[Block, ...]]], nothing: Callable[[Presented], str]) -> Iterator[Block]:
    for each, blocks in parts:
        if len(parts) > 1:
            yield Heading(each.framework.title, 2)
        yield from blocks or (Paragraph(nothing(each)),)
