"""What the statements of a paper rest on, with the numbers by which they name it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export import words
from pathways.model.framework import Framework
from pathways.papers.parts.basis import Numbers, proposal
from pathways.papers.parts.texts import full_stop
from pathways.writing.blocks import Block, Column, Paragraph, Row, Table, Text, link


def source_blocks(frameworks: Sequence[Framework], numbers: Numbers) -> Iterator[Block]:
    """Who proposes what, and a table of all sources by number."""
    for framework in frameworks:
        if said := proposal(framework):
            yield Paragraph(full_stop(f"{framework.title}: {said[:1].lower()}{said[1:]}"))
        elif framework.because and framework.inferred_from:
            yield Paragraph(full_stop(f"{framework.title}: {framework.because}"))
    rows = [_row(number, framework, source) for framework in frameworks for source, number in _of(framework, numbers)]
    if rows:
        columns = (Column("No.", width=0.07), Column("Source", width=0.53), Column("Where it can be read", width=0.40))
        yield Table("Sources", columns, tuple(rows))


def _of(framework: Framework, numbers: Numbers) -> Iterator[tuple[str, int]]:
    return ((source, number) for (owner, source), number in numbers.items() if owner == framework.id)


def _row(number: int, framework: Framework, name: str) -> Row:
    source = framework.sources[name]
    seen = f"; read {words.calendar_day(source.seen)}" if source.seen else ""
    note = f"; {source.note}" if source.note else ""
    where: Text = (link(source.url, source.url),) if source.url else "address not known"
    return Row((str(number), f"{words.source(name, framework)}{seen}{note}", where))
