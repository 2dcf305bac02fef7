"""What scenarios cost, as a results workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pathways.export import costing
from pathways.export.actions import action
from pathways.export.costing import MoneyTable, Section
from pathways.export.costing_basis import granted, missing
from pathways.export.costing_words import concerning, counted_number
from pathways.export.words import sentence_case
from pathways.formats.results.book import Book, Chart, Column, Facts, Form, Kind, Row, Sentences, Sheet, Value
from pathways.model.scenario import Do
from pathways.papers.results.tables import columns, headings, not_shown, rows_left_out, what, whole_row
from pathways.workforce.cost.answer import ScenarioCost

_ADDS = "The scenario adds"

_FIRST = {
    "By year": "Amount",
    "By cause": "Cause",
    "Who pays, adds": "Source of funds",
    "Who pays, in all": "Source of funds",
    "By part, adds": "Part",
    "By part, in all": "Part",
    "Paid for": "Paid for",
}
"""By sheet: what the first column tells apart."""


def cost_book(costs: Sequence[ScenarioCost], people: Sequence[str], on: date) -> Book:
    """The workbook of one scenario, or of several side by side.

    Args:
        costs: The scenarios.
        people: How many contracts each has, in words.
        on: The day of the answer.
    """
    scenarios = [cost.scenario for cost in costs]
    several = len(costs) > 1
    sheets: list[Sheet] = []
    if several:
        beside = costing.side_by_side(costs)
        sheets.append(_sheet("Side by side", beside.title, beside, ()))
    for number, cost in enumerate(costs, 1):
        sheets += _sheets(cost, f"{number} " if several else "")
    title = "What the scenarios cost" if several else f"{scenarios[0].title}: what it costs"
    more = [("Contracts", each) for each in dict.fromkeys(people)]
    return Book(
        title,
        on,
        costs[0].currency,
        (
            what("What it costs by year, against doing nothing, and by cause", scenarios, on, more),
            *(_headline(cost, several) for cost in costs),
            *([Sentences("Differences", beside.sentences)] if several else []),
            *(_done(cost, several) for cost in costs if cost.timeline.actions),
            rows_left_out(
                [(cost.scenario, cost.left_out) for cost in costs],
                (each for cost in costs for each in [*missing(cost)][1:]),
            ),
            Sentences(
                "Taken for granted", tuple(dict.fromkeys(sentence for cost in costs for sentence in granted(cost)))
            ),
            Sentences("How to read this", (not_shown(scenarios[0]), "Amounts are rounded so that sums hold.")),
        ),
        tuple(sheets),
    )


def _headline(cost: ScenarioCost, several: bool) -> Facts:
    table = costing.against_nothing(cost).table
    assert table is not None
    name = f"Headline figures: {cost.scenario.title}" if several else "Headline figures"
    facts: list[tuple[str, Value, Kind]] = [
        (f"{_named(line.name)}, {table.columns[-1]}", line.amounts[-1], Kind.MONEY) for line in table.lines
    ]
    return Facts(name, (("In a sentence", costing.headline(cost), Kind.WORDS), *facts))


def _done(cost: ScenarioCost, several: bool) -> Sentences:
    name = f"What is done: {cost.scenario.title}" if several else "What is done"
    return Sentences(name, tuple(f"{sentence_case(action(each))}." for each in cost.timeline.actions))


def _sheets(cost: ScenarioCost, prefix: str) -> Iterator[Sheet]:
    nothing, causes, paid = costing.against_nothing(cost), costing.by_cause(cost), costing.by_heading(cost)
    title = cost.scenario.title
    yield _sheet(f"{prefix}By year", f"{title}: against doing nothing", nothing, _by_year(nothing))
    yield _sheet(f"{prefix}By cause", f"{title}: what it comes from (central)", causes, _stacked(
        causes, "What the scenario adds, by cause (central)", from_line="Doing nothing"
    ))  # fmt: skip
    for name, section in zip(_names(cost), costing.who_pays(cost), strict=False):
        charts = _stacked(section, section.title) if name.endswith("adds") else ()
        yield _sheet(f"{prefix}{name}", f"{title}: {section.title}", section, charts)
    yield _sheet(f"{prefix}Paid for", f"{title}: what is paid for (central)", paid, ())
    counted = _counted(cost)
    if counted:
        names = [period.name for period in cost.periods]
        yield Sheet(
            f"{prefix}Counted",
            f"{title}: what is counted (central, expected numbers)",
            (Column("Action"), *(Column(name, Kind.NUMBER) for name in names)),
            tuple(counted),
            (f"Numbers of people are rounded; {not_shown(cost.scenario)}",),
        )


def _names(cost: ScenarioCost) -> list[str]:
    """What the sheets of those who pay are called, in the order of their sections."""
    found = ["Who pays, adds", "Who pays, in all", "By part, adds", "By part, in all"]
    return found if any(cell.funding for cell in cost.central.cells) else found[2:]


def _sheet(name: str, title: str, section: Section, charts: tuple[Chart, ...]) -> Sheet:
    table = section.table
    assert table is not None
    rows = tuple(
        Row((_named(line.name), *(line.amounts or ("–",) * len(table.columns))), line.is_sum) for line in table.lines
    )
    return Sheet(
        name,
        title,
        columns(_FIRST.get(name.lstrip("0123456789 "), "Scenario"), table.columns, Kind.MONEY),
        rows,
        (*section.sentences, *section.after),
        charts,
    )


def _named(name: str) -> str:
    """The name of a row by itself, which a table may shorten."""
    return name.replace("…", f"{_ADDS},")


def _by_year(section: Section) -> tuple[Chart, ...]:
    table = section.table
    assert table is not None
    adds = [place for place, line in enumerate(table.lines) if _named(line.name).startswith(_ADDS)]
    last = len(table.columns) - 1
    cases = " in the low, central and high case" if len(adds) > 1 else ""
    return (
        Chart(
            "What the scenario adds to doing nothing, year by year",
            Form.COLUMNS,
            "Year",
            "Added cost",
            Kind.MONEY,
            headings(1, last),
            tuple(whole_row(place, 1, last) for place in adds),
            f"Chart: what the scenario adds in each year{cases}. {section.sentences[0]}",
        ),
    )


def _stacked(section: Section, title: str, from_line: str = "") -> tuple[Chart, ...]:
    """Amounts of each year on top of each other: lines that are shown, and no sums."""
    table = section.table
    assert table is not None
    first = next((place for place, line in enumerate(table.lines) if line.name == from_line), -1) + 1
    places = [place for place, line in enumerate(table.lines) if place >= first and line.amounts and not line.is_sum]
    if not places:
        return ()
    last = len(table.columns) - 1
    greatest = max(places, key=lambda place: abs(table.lines[place].amounts[-1]))
    missing = _left_out_of(table, first)
    says = f"Chart: {title}, year by year. Over all years most of it is “{table.lines[greatest].name}”.{missing}"
    series = tuple(whole_row(place, 1, last) for place in places)
    return (Chart(title, Form.STACKED_COLUMNS, "Year", "Added cost", Kind.MONEY, headings(1, last), series, says),)


def _left_out_of(table: MoneyTable, first: int) -> str:
    hidden = [line.name for line in table.lines[first:] if not line.amounts]
    return f" Not in it, as not shown: {', '.join(hidden)}." if hidden else ""


def _counted(cost: ScenarioCost) -> list[Row]:
    rows = []
    for each in cost.timeline.doing(Do.MOVE, Do.EVALUATE, Do.ADD_POSTS):
        cells = [
            counted_number(cost, each, year) if (each.id, year) in cost.central.moved else 0
            for year in range(len(cost.periods))
        ]
        rows.append(Row((f"{concerning(each)}  [{each.id}]", *("–" if cell is None else cell for cell in cells))))
    return rows
