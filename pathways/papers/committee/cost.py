"""Cost and effect: what the scenario costs, where its people will be, who gains; else that nothing was costed."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import forecasting, words
from pathways.export.costing import MoneyTable, headline, sections
from pathways.export.equality import summary
from pathways.export.staffing import HIDDEN
from pathways.papers.committee.anchors import COST, EQUALITY, FORECAST
from pathways.papers.committee.ask import Answers, Ask
from pathways.papers.committee.length import Length
from pathways.papers.committee.listed import named, some
from pathways.papers.parts.texts import number_of
from pathways.workforce.disclosure import Rule
from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.shown import Count, Shown
from pathways.workforce.forecast.start import TO_BE_EVALUATED
from pathways.writing.blocks import Align, Block, Column, Heading, Paragraph, Reference, Table
from pathways.writing.blocks import Row as TableRow

NOT_COSTED = (
    "Not costed: no scenario was named. What it would cost, whom it would reach and what it would mean for equality "
    "cannot be told from this paper."
)
TOO_FEW = "Costs are not shown: there are so few people in some year that they would tell what somebody is paid."


def cost(ask: Ask, length: Length) -> Iterator[Block]:
    """The fifth section of the body."""
    yield Heading("Cost and effect")
    answers = ask.answers
    if answers is None:
        yield Paragraph(NOT_COSTED)
        return
    yield Paragraph(
        f"The scenario “{named(answers.title)}” was worked out for {answers.contracts}; "
        f"{_left_out(answers.left_out)}. Counts are rounded, and small groups are not shown."
    )
    if answers.cost is None:
        yield Paragraph(TOO_FEW)
    else:
        yield Reference(f"{headline(answers.cost)} What it comes from, and who pays, stands in ", COST, ".")
        against = sections(answers.cost)[0].table
        if against is not None and length.rows:
            yield year_by_year(f"What it costs against doing nothing ({answers.cost.currency})", against)
    yield Reference(f"Forecast: {_people(answers)} It stands in ", FORECAST, ".")
    findings = [*_moves(answers), *_waiting(answers.forecast.shown), *_tops(answers.forecast.shown)]
    if findings:
        yield some(findings, length, "finding")
    looked_at = " ".join(summary(answers.equality))
    yield Reference(f"Equality: {looked_at[:1].lower()}{looked_at[1:]} The analysis stands in ", EQUALITY, ".")


def money_table(caption: str, table: MoneyTable) -> Table:
    """Amounts by year as a table of a paper; a dash stands for what may not be shown."""
    columns = (Column(""), *(Column(name, Align.RIGHT) for name in table.columns))
    hidden = (HIDDEN,) * len(table.columns)
    rows = tuple(TableRow((name, *(cells or hidden)), strong=is_sum) for name, cells, is_sum in table.rows)
    return Table(caption, columns, rows)


def year_by_year(caption: str, table: MoneyTable) -> Table:
    """The same amounts with a row for each year, which leaves each of them room on a page in portrait."""
    amounts = [cells or (HIDDEN,) * len(table.columns) for _, cells, _ in table.rows]
    columns = (
        Column("Year", width=_YEAR_WIDTH),
        *(Column(_in_full(name), Align.RIGHT, (1 - _YEAR_WIDTH) / len(amounts)) for name, _, _ in table.rows),
    )
    last = len(table.columns) - 1
    rows = tuple(
        TableRow((words.sentence_case(year), *(row[at] for row in amounts)), strong=at == last)
        for at, year in enumerate(table.columns)
    )
    return Table(caption, columns, rows)


_YEAR_WIDTH = 0.15
"""The share of the column of years."""

_AS_ABOVE = "… "
"""Begins the name of a row that goes on from the one above it."""


def _in_full(name: str) -> str:
    return f"The scenario adds, {name.removeprefix(_AS_ABOVE)}" if name.startswith(_AS_ABOVE) else name


def _left_out(rows: int) -> str:
    return f"{number_of(rows, 'row')} of the staff table {'was' if rows == 1 else 'were'} left out"


def _people(answers: Answers) -> str:
    """How many people there are and will be, in a sentence."""
    found, plan = answers.forecast.shown, answers.forecast.shown.forecast.central.plan
    last = words.day(forecasting.year_ends(plan)[-1])
    everybody = found.heads[Row(Line.ALL)]
    if everybody[0] is None or everybody[-1] is None:
        return f"how many people there will be on {last} is not shown."
    start = f"about {everybody[0].median:,} people on {words.day(plan.baseline)}"
    return f"{start}, and {_expected(everybody[-1])} on {last}."


def _expected(count: Count) -> str:
    """A number of people of a later year, with where it lies four times in five."""
    between = f" ({count.low:,} to {count.high:,} four times in five)" if count.low < count.high else ""
    return f"about {count.median:,}{between}"


def _moves(answers: Answers) -> Iterator[str]:
    found, framework = answers.forecast.shown, answers.forecast.graph.framework
    for name in dict.fromkeys(name for flows in found.flows for name in flows.moves):
        years = [flows.moves.get(name, 0) for flows in found.flows]
        if any(number != 0 for number in years):
            counts = [forecasting.count(number, found.rule) for number in years]
            yield f"{words.sentence_case(forecasting.move(name, framework))}, year by year: {', '.join(counts)}."


def _waiting(found: Shown) -> Iterator[str]:
    counts = found.heads.get(Row(Line.ROLE, TO_BE_EVALUATED))
    if counts is not None and counts[0] is not None and counts[0].median:
        yield f"About {counts[0].median:,} people are in posts that people have to evaluate before they have a role."


def _tops(found: Shown) -> Iterator[str]:
    counts = found.heads.get(Row(Line.TOP))
    if counts is None or forecasting.is_empty(counts):
        return
    last = words.day(forecasting.year_ends(found.forecast.central.plan)[-1])
    if found.reached == 0:
        yield f"Nobody is expected to move to the top of a track until {last}."
    else:
        reached = forecasting.count(found.reached, found.rule)
        yield f"Moves to the top of a track until {last}: {f'about {reached}' if found.reached else reached}."


def ends(found: Shown) -> str:
    """How many contracts of today end within the time looked at; empty where none does."""
    if not any(number != 0 for number in found.ends):
        return ""
    rule: Rule = found.rule
    years = ", ".join(forecasting.count(number, rule) for number in found.ends)
    return f"Contracts of today that end, year by year: {years}."
