"""What scenarios cost, as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pathways.export.costing import MoneyTable, Section, sections, side_by_side
from pathways.export.text.layout import Page, cells
from pathways.export.words import day
from pathways.workforce.cost.answer import ScenarioCost

_GAP = 2
"""Spaces between columns."""


def add_costs(page: Page, costs: Sequence[ScenarioCost], people: Sequence[str]) -> None:
    """Scenarios beside each other where there are several, then each by itself.

    Args:
        page: The page.
        costs: The scenarios.
        people: How many contracts each has, in words.
    """
    if len(costs) > 1:
        page.heading("What the scenarios cost", "=")
        _add_section(page, side_by_side(costs))
    for cost, contracts in zip(costs, people, strict=True):
        page.heading(f"{cost.scenario.title}: what it costs", "=")
        page.text(
            f"From {day(cost.timeline.start)}, {contracts}; amounts in {cost.currency}, rounded so that sums hold."
            f"  [{cost.scenario.id}]"
        )
        for section in sections(cost):
            _add_section(page, section)


def _add_section(page: Page, section: Section) -> None:
    page.heading(section.title, "-")
    for sentence in section.sentences:
        page.text(sentence)
    if section.table is not None:
        _add_table(page, section.table)
    for point in section.points:
        page.bullet(point)
    for sentence in section.after:
        page.text(sentence, role="faint")


def _add_table(page: Page, table: MoneyTable) -> None:
    """A table of amounts, set to the right; more years than fit are continued below."""
    name_width = max((cells(name) for name, _, _ in table.rows), default=0)
    name_width = min(name_width, max(20, page.width // 3))
    widths = [
        max(cells(column), *(cells(row[at]) for _, row, _ in table.rows if row), 1)
        for at, column in enumerate(table.columns)
    ]
    for first, last in _fitting(widths, page.width - name_width):
        if first:
            page.gap()
        heads = [_right(table.columns[at], widths[at]) for at in range(first, last)]
        page.lines.append(page.paint(f"{'':{name_width}}{''.join(heads)}", "strong"))
        for name, row, is_sum in table.rows:
            shown = [_right(row[at] if row else "–", widths[at]) for at in range(first, last)]
            lines = _wrapped(name, name_width)
            for line in lines[:-1]:
                page.lines.append(line)
            text = f"{lines[-1]:{name_width}}{''.join(shown)}"
            page.lines.append(page.paint(text, "strong") if is_sum else text)


def _fitting(widths: Sequence[int], room: int) -> Iterable[tuple[int, int]]:
    """Which columns stand beside each other, as many as fit."""
    first, used = 0, 0
    for at, width in enumerate(widths):
        if used + width + _GAP > room and at > first:
            yield first, at
            first, used = at, 0
        used += width + _GAP
    yield first, len(widths)


def _right(text: str, width: int) -> str:
    return " " * (_GAP + max(0, width - cells(text))) + text


def _wrapped(name: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(name, width, subsequent_indent="  ") or [""]
