"""What scenarios cost as Markdown, for a paper: the answer, its tables, and what they stand on."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export.actions import action
from pathways.export.costing import MoneyTable, Section, sections, side_by_side
from pathways.export.paper_sections import PaperSection, PaperTable, paper_of
from pathways.export.words import day
from pathways.workforce.cost.answer import ScenarioCost


def paper(costs: Sequence[ScenarioCost], people: Sequence[str]) -> str:
    """The section of a paper.

    Args:
        costs: The scenarios.
        people: How many contracts each has, in words.
    """
    written = []
    if len(costs) > 1:
        written.append(paper_of("What the scenarios cost", (), (_part(side_by_side(costs)),)))
    for cost, contracts in zip(costs, people, strict=True):
        lead = f"From {day(cost.timeline.start)}, {contracts}; amounts in {cost.currency}."
        done = PaperSection("What is done", points=tuple(f"{action(each)}." for each in cost.timeline.actions))
        parts = (done, *map(_part, sections(cost)))
        written.append(paper_of(f"{cost.scenario.title}: what it costs", (lead,), parts))
    return "\n".join(written)


def _part(section: Section) -> PaperSection:
    tables = (_table(section.table),) if section.table is not None else ()
    return PaperSection(section.title, section.sentences, tables, section.points, section.after)


def _table(table: MoneyTable) -> PaperTable:
    rows = tuple((name, *(cells or ("–",) * len(table.columns))) for name, cells, _ in table.rows)
    sums = frozenset(number for number, (_, _, is_sum) in enumerate(table.rows) if is_sum)
    return PaperTable(("", *table.columns), rows, sums=sums)
