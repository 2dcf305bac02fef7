"""The annex with the sources of all frameworks, under the numbers that the paper uses."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.papers.committee.ask import Ask
from pathways.papers.parts.basis import usual
from pathways.papers.parts.sources import source_blocks
from pathways.writing.blocks import Block, Paragraph


def annex(ask: Ask) -> Iterator[Block]:
    """What the paper rests on. It is never left out: the body sends readers to it."""
    frameworks = (*(each.framework for each in ask.presented), *ask.others)
    for each in ask.presented:
        yield Paragraph(f"{each.framework.title}: {usual(each.framework, ask.bases(each.framework))}")
    yield from source_blocks(frameworks, ask.numbers)
