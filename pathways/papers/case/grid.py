"""The assessment grid: every criterion of the target once, with room for evidence and for a view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pathways.export import words
from pathways.model.base import NOT_PUBLISHED
from pathways.model.profiles import Expectation, Pick, expectations, picks, thresholds
from pathways.papers.case.ask import CaseAsk
from pathways.papers.parts.asked import criterion_cell, groups
from pathways.papers.parts.texts import full_stop, number_of
from pathways.writing.blocks import Block, Column, Form, Heading, Paragraph, Row, items

VIEWS = "Met, partly met, not met"

_GRID = (Column("Criterion", width=0.42), Column("Evidence", width=0.36), Column("View", width=0.22))
_LEVELS = (
    Column("Area", width=0.24),
    Column("Level asked for", width=0.18),
    Column("Evidence", width=0.36),
    Column("View", width=0.22),
)


def grid(ask: CaseAsk) -> Iterator[Block]:
    """The grid under its heading; where nothing is known of what the target asks for, that is said."""
    framework, target = ask.framework, ask.target
    yield Heading("Assessment grid")
    asked, levels = expectations(framework, target), thresholds(framework, target)
    title = ask.titles[target.id]
    if not asked and not levels and not picks(framework, target):
        yield Paragraph(
            f"{words.silence(f'What {title} asks for', framework)} The panel has to have the criteria from its owner "
            "before it judges; none is made up here. Those that it is given can be written into the grid."
        )
        yield Form(f"Criteria of {title}", _GRID, (Row(("", "", "")),) * 6)
        return
    if asked:
        every = f"Every criterion of {title} stands in this grid once."
    else:
        every = f"{words.silence(f'What {title} asks for in words', framework)} Only areas are known."
    yield Paragraph(
        f"{every} Evidence: where in the papers it is shown. "
        f"View: {VIEWS.lower()}, and why. Nothing is weighed or added up here."
    )
    yield from _levels(ask, levels)
    gap = ask.gap
    if gap.origin_silent:
        if asked:
            start = ask.titles[ask.origin.id]
            yield Paragraph(f"{words.silence(f'What {start} asks for', framework)} So what is new is not told apart.")
        yield from _of("", asked, ask)
        return
    yield from _of("New at this role", gap.added, ask)
    yield from _of("Asked for in the present role already", gap.carried, ask)
    if gap.dropped:
        yield Heading("No longer asked for as such", 2)
        yield Paragraph("The target replaces these, or does without them; they are no part of the grid.")
        yield items(*(full_stop(each.criterion.text) for each in gap.dropped))


def _levels(ask: CaseAsk, levels: Mapping[str, str]) -> Iterator[Block]:
    if not levels:
        return
    framework = ask.framework
    rows = []
    for area, level in levels.items():
        said = "not published" if level == NOT_PUBLISHED else level.replace("-", " ")
        rows.append(Row((words.sentence_case(words.area(area, framework)), words.sentence_case(said), "", "")))
    yield Form("Levels by area", _LEVELS, tuple(rows))


def _of(heading: str, asked: Sequence[Expectation], ask: CaseAsk) -> Iterator[Block]:
    """A grid for each area and list."""
    found = groups(asked, _lists(asked, ask), ask.framework)
    if not found:
        return
    if heading:
        yield Heading(f"{heading}: {number_of(sum(len(each.criteria) for each in found), 'criterion', 'criteria')}", 2)
    for each in found:
        if each.rule:
            yield Paragraph(each.rule)
        if each.criteria:
            yield Form(each.name, _GRID, tuple(_rows(each.criteria, ask)))


def _lists(asked: Iterable[Expectation], ask: CaseAsk) -> Iterator[Pick]:
    """The lists that some criteria belong to, and those without criteria where all are asked for at once."""
    ids = {each.id for each in asked}
    new = {each.id for each in ask.gap.picks}
    for pick in picks(ask.framework, ask.target):
        empty_here = not pick.criteria and ((pick.id in new) is (asked is not ask.gap.carried))
        if empty_here or any(each.id in ids for each in pick.criteria):
            yield pick


def _rows(criteria: Iterable[Expectation], ask: CaseAsk) -> Iterator[Row]:
    for each in criteria:
        yield Row((criterion_cell(each, ask.bases), "", ""))
