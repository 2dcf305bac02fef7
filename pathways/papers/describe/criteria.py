"""What a role asks for, with what may show it: essential, then desirable, then examples of the level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pathways.export import words
from pathways.export.stepping import threshold
from pathways.graph.gap import Threshold
from pathways.model.criteria import CriterionKind
from pathways.model.profiles import Expectation, Pick, expectations, picks, shares, thresholds
from pathways.papers.describe.ask import Described
from pathways.papers.parts.asked import criterion_cell, groups
from pathways.writing.blocks import Block, Column, Heading, Paragraph, Row, Table, items

_HEADINGS = {
    CriterionKind.ESSENTIAL: "Essential",
    CriterionKind.DESIRABLE: "Desirable",
    CriterionKind.INDICATIVE: "Examples of the level",
    CriterionKind.POSSIBLE: "May stand in for another criterion",
}

_WHY = {CriterionKind.INDICATIVE: "Nobody is expected to show every one of these."}


def asked_for(ask: Described) -> Iterator[Block]:
    """Every criterion once; what is known of levels and of how the work divides."""
    framework, role = ask.framework, ask.role
    asked, lists = expectations(framework, role), picks(framework, role)
    levels, parts = thresholds(framework, role), shares(framework, role)
    yield Heading("What the role asks for")
    if not (asked or lists or levels or parts):
        yield Paragraph(
            f"{words.silence('What the role asks for', framework)} It has to be written before the post is advertised."
        )
        return
    if levels:
        yield Paragraph("Level needed in each area:")
        yield items(*(threshold(Threshold(area, None, level), framework) for area, level in levels.items()))
    if parts:
        yield Paragraph("How the work divides:")
        yield items(*(f"{words.area(area, framework)}: {part:.0%}" for area, part in parts.items()))
    listed = {each.id for pick in lists for each in pick.criteria}
    for kind, heading in _HEADINGS.items():
        here = [each for each in asked if each.criterion.kind is kind and each.id not in listed]
        if here:
            yield Heading(heading, 2)
            if kind in _WHY:
                yield Paragraph(_WHY[kind])
            yield from _tables([_unmarked(each) for each in here], (), ask)
    if lists:
        yield Heading("Lists of which a number is enough", 2)
        yield from _tables([each for pick in lists for each in pick.criteria], lists, ask)


def _tables(asked: Sequence[Expectation], lists: Sequence[Pick], ask: Described) -> Iterator[Block]:
    for group in groups(asked, lists, ask.framework):
        if group.rule:
            yield Paragraph(group.rule)
        rows = tuple(_row(each, ask) for each in group.criteria)
        if not rows:
            continue
        shown = any(each.criterion.evidence for each in group.criteria)
        columns = (
            (Column("Criterion", width=0.64), Column("May be shown by", width=0.36))
            if shown
            else (Column("Criterion"),)
        )
        yield Table(group.name, columns, rows if shown else tuple(Row(row.cells[:1]) for row in rows), names_rows=False)


def _unmarked(each: Expectation) -> Expectation:
    """A criterion without the mark of its kind, which its heading says."""
    return replace(each, criterion=each.criterion.model_copy(update={"kind": CriterionKind.ESSENTIAL}))


def _row(each: Expectation, ask: Described) -> Row:
    return Row((criterion_cell(each, ask.bases), words.sentence_case("; ".join(each.criterion.evidence))))
