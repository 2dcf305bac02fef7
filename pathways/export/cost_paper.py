"""What scenarios cost as Markdown, for a paper: the answer, its tables, and what they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export.actions import action
from pathways.export.costing import MoneyTable, Section, sections, side_by_side
from pathways.export.words import day
from pathways.workforce.cost.answer import ScenarioCost


def paper(costs: Sequence[ScenarioCost], people: str) -> str:
    """The section of a paper.

    Args:
        costs: The scenarios.
        people: How many contracts there are, in words.
    """
    lines: list[str] = []
    if len(costs) > 1:
        lines += ["## What the scenarios cost", "", *_section(side_by_side(costs), 3)]
    for cost in costs:
        lines += [f"## {_plain(cost.scenario.title)}: what it costs", ""]
        lines += [f"From {day(cost.timeline.start)}, {people}; amounts in {cost.currency}.", ""]
        if cost.timeline.actions:
            lines += ["### What is done", "", *(f"- {_plain(action(each))}." for each in cost.timeline.actions), ""]
        for section in sections(cost):
            lines += _section(section, 3)
    return "\n".join(lines).rstrip() + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    yield from (f"{'#' * level} {section.title}", "")
    for sentence in section.sentences:
        yield from (_plain(sentence), "")
    if section.table is not None:
        yield from (*_table(section.table), "")
    if section.points:
        yield from (*(f"- {_plain(point)}" for point in section.points), "")
    for sentence in section.after:
        yield from (_plain(sentence), "")


def _table(table: MoneyTable) -> Iterator[str]:
    yield f"| | {' | '.join(table.columns)} |"
    yield f"| --- | {' | '.join('---:' for _ in table.columns)} |"
    for name, row, is_sum in table.rows:
        shown = [name, *(row or ("–",) * len(table.columns))]
        yield f"| {' | '.join(f'**{_cell(each)}**' if is_sum else _cell(each) for each in shown)} |"


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")


def _plain(text: str) -> str:
    """Text whose signs mean themselves in Markdown."""
    return text.replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_").replace("<", "\\<").replace("[", "\\[")
