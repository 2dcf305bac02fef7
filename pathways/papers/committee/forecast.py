"""The annex with the forecast: people by role and year, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import forecasting
from pathways.export.staffing import HIDDEN
from pathways.papers.committee.ask import Ask, Foretold
from pathways.papers.committee.missing import NotHere
from pathways.workforce.forecast.answer import Line
from pathways.workforce.forecast.shown import Count
from pathways.writing.blocks import Align, Block, Column, Paragraph, Quiet, Row, Table, items


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """People by role at the end of each year."""
    return NotHere("no scenario was named.") if ask.answers is None else _told(ask.answers.forecast)


def _told(foretold: Foretold) -> Iterator[Block]:
    found, framework, roles = foretold.shown, foretold.graph.framework, foretold.graph.roles
    plan = found.forecast.central.plan
    draws = found.forecast.draws
    errors = [count.error for counts in found.heads.values() for count in counts if count]
    yield Paragraph(forecasting.drawn(draws, max(errors, default=0.0)) if draws else forecasting.EXACT)
    yield Paragraph(forecasting.SPREADS if len(found.forecast.courses) > 1 else forecasting.NO_RANGE)
    columns = (Column("Role"), *(Column(name, Align.RIGHT) for name in forecasting.headings(plan)))
    rows = tuple(
        Row(
            (forecasting.row(row, roles, framework), *(_count(count) for count in found.heads[row])),
            strong=row.line is not Line.ROLE,
        )
        for row in forecasting.ladder(plan, roles)
        if not forecasting.is_empty(found.heads[row])
    )
    yield Table("People by role: the middle of the forecast, and where it lies four times in five", columns, rows)
    yield Quiet(
        f"Counts are rounded to {found.rule.round_to}, each by itself, so that totals need not be the sums of what is "
        f"shown. {HIDDEN} stands for fewer than {found.rule.small} people, or for a number that would reveal them."
    )
    yield Paragraph("Taken for granted:")
    yield items(*foretold.granted)


def _count(count: Count | None) -> str:
    if count is None:
        return HIDDEN
    return f"{count.median:,}" + (f" ({count.low:,}–{count.high:,})" if count.low < count.high else "")
