"""The equality analysis of a scenario, as a results workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pathways.export import equality as phrases
from pathways.formats.results.book import Book, Chart, Column, Facts, Form, Kind, Row, Sentences, Sheet, Value
from pathways.model.scenario import Scenario
from pathways.papers.results.tables import count, names, not_shown, rows_left_out, shown_first, what, whole_column
from pathways.workforce.equality.answer import Characteristic, Equality, Group, Pay

_WHO = (Column("Who"), Column("Characteristic", width_most=20))
"""What says whom a row is about."""

_GAP = (
    "The gap is to the largest recorded group of the characteristic; minus is above. Between grades: from how groups "
    "are spread over grades; within: from different pay in the same grade. The two sum to the gap, but for rounding."
)

_GAPS = (4, 5)
"""The columns of the parts of a gap on the sheets of pay."""


def equality_book(
    scenario: Scenario, found: Equality, said: Sequence[phrases.Section], frameworks: str, left_out: int, on: date
) -> Book:
    """The workbook.

    Args:
        scenario: The scenario.
        found: Its analysis.
        said: Everything that is said of it in words.
        frameworks: From which framework to which, in words.
        left_out: Rows of the staff table that were passed over.
        on: The day of the answer.
    """
    question = "Who is mapped where and who can move, by each characteristic, contract and hours"
    notes = [Sentences(each.title, each.points) for each in said if each.points and not each.tables]
    pointers = tuple(point for each in said if each.tables for point in each.points)
    return Book(
        f"{scenario.title}: equality analysis",
        on,
        found.currency,
        (
            what(question, [scenario], on, [("Frameworks", frameworks)]),
            Facts("Headline figures", (("People", count(found.people), Kind.PEOPLE), *_headlines(found))),
            Sentences("In a sentence", tuple(phrases.summary(found))),
            *([Sentences("Look closer", pointers)] if pointers else []),
            rows_left_out([(scenario, left_out)]),
            *notes,
        ),
        tuple(_sheets(scenario, found)),
    )


def _headlines(found: Equality) -> Iterator[tuple[str, Value, Kind]]:
    """The gaps of each characteristic that are shown."""
    for each in found.characteristics:
        for group in each.groups:
            if group.pay is not None and group.pay.gap is not None:
                yield f"Pay gap, {_who(each, group)}", round(group.pay.gap.whole, 3), Kind.PERCENT_FINE


def _sheets(scenario: Scenario, found: Equality) -> Iterator[Sheet]:
    title, shown = scenario.title, not_shown(scenario)
    alike = [(each, group) for each in found.characteristics for group in each.groups]
    outcomes = tuple(Column(phrases.OUTCOMES[outcome], Kind.PEOPLE) for outcome in found.outcomes)
    rows = tuple(
        Row(
            (*_named(each, group), count(group.people), *(count(group.outcomes[outcome]) for outcome in found.outcomes))
        )
        for each, group in alike
    )
    people = Column("People", Kind.PEOPLE)
    yield Sheet("Standing", f"{title}: who is mapped where", (*_WHO, people, *outcomes), rows, (shown,))
    bands = tuple(Column(phrases.band_name(band), Kind.PEOPLE) for band in found.bands)
    rows = tuple(
        Row((*_named(each, group), count(group.people), *(count(group.bands[band]) for band in found.bands)))
        for each, group in alike
    )
    yield Sheet("Grades", f"{title}: people by present grade", (*_WHO, people, *bands), rows, (shown,))
    yield from _rates(found, title, shown)
    if found.pay_known:
        yield _pay(found, "Pay", f"{title}: mean pay at full time", shown, after=False)
    if found.pay_known and found.pay_changes:
        yield _pay(found, "Pay after", f"{title}: mean pay at full time, after the change of pay", shown, after=True)


def _rates(found: Equality, title: str, shown: str) -> Iterator[Sheet]:
    """A sheet for each rate: its table and its chart."""
    for measure in found.measures:
        rows = []
        for each in found.characteristics:
            compares = phrases.comparable(each, measure)
            for group in each.groups:
                rate = group.rates[measure]
                told: tuple[Value, ...] = ("–", "–", "–")
                if rate is not None:
                    ratio = None if rate.ratio is None else round(rate.ratio, 2)
                    beside = (count(ratio), round(100 * rate.difference)) if compares else ("–", "–")
                    told = (round(rate.part, 2), *beside)
                rows.append(Row((*_named(each, group), *told)))
        ordered, number = shown_first(rows, [2])
        named = phrases.MEASURES[measure]
        heads = (
            *_WHO,
            Column(f"Rate of: {named}", Kind.PERCENT),
            Column("Ratio", Kind.RATIO),
            Column("Points", Kind.POINTS),
        )
        charts = (
            Chart(
                f"Rate of people: {named}", Form.BARS, "Group", "Part of the group", Kind.PERCENT, names(number),
                (whole_column(2, number),), f"Chart: {_told(ordered[:number], 2)}.",
            ),
        ) if number else ()  # fmt: skip
        reading = (
            "The ratio is to the highest rate of a recorded group; points are the difference in percentage points."
        )
        yield Sheet(f"Rate, {measure}", f"{title}: {named}", heads, tuple(ordered), (reading, shown), charts)


def _pay(found: Equality, name: str, title: str, shown: str, *, after: bool) -> Sheet:
    rows = []
    for each in found.characteristics:
        for group in each.groups:
            pay = group.pay_after if after else group.pay
            rows.append(Row((*_named(each, group), *_amounts(each, group, pay))))
    ordered, number = shown_first(rows, _GAPS)
    heads = (
        *_WHO,
        Column("Mean pay", Kind.MONEY),
        Column("Gap", Kind.PERCENT_FINE),
        Column("Between grades", Kind.PERCENT_FINE),
        Column("Within grades", Kind.PERCENT_FINE),
    )
    chart = Chart(
        "Pay gaps and their parts", Form.STACKED_BARS, "Group", "Below the mean pay of the largest group",
        Kind.PERCENT_FINE, names(number), tuple(whole_column(column, number) for column in _GAPS),
        f"Chart: how far mean pay lies below that of the largest group: {_told(ordered[:number], 3, '.1%')}.",
    )  # fmt: skip
    return Sheet(name, title, heads, tuple(ordered), (_GAP, shown), (chart,) if number else ())


def _amounts(each: Characteristic, group: Group, pay: Pay | None) -> tuple[Value, ...]:
    if pay is None:
        return ("–",) * 4
    mean = phrases.PAY_STEP * round(pay.mean / phrases.PAY_STEP)
    if group.name == each.reference:
        return (mean, "compared with", None, None)
    gap = pay.gap
    parts = (gap.whole, gap.between, gap.within) if gap else (None, None, None)
    return (mean, *(count(None if part is None else round(part, 3)) for part in parts))


def _told(rows: Sequence[Row], column: int, form: str = ".0%") -> str:
    return "; ".join(f"{row.cells[0]} {row.cells[column]:{form}}" for row in rows)


def _named(each: Characteristic, group: Group) -> tuple[str, str]:
    return _who(each, group), phrases.characteristic(each.name)


def _who(each: Characteristic, group: Group) -> str:
    return f"{phrases.characteristic(each.name)}: {phrases.group(group.name, each.name)}"
