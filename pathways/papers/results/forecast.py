"""Where the people of a scenario will be, as a results workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathways.export import forecasting
from pathways.export.words import sentence_case
from pathways.formats.results.book import (
    Book,
    Chart,
    Column,
    Facts,
    Form,
    Kind,
    Row,
    Sentences,
    Series,
    Sheet,
    Span,
    Value,
)
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.model.scenario import Scenario
from pathways.papers.results.tables import columns, count, headings, not_shown, rows_left_out, what, whole_row
from pathways.workforce.forecast.answer import Line
from pathways.workforce.forecast.answer import Row as Counted
from pathways.workforce.forecast.shown import Count, Shown

_ENDS = ("lowest", "middle", "highest")
"""The three rows of everything that is counted: exceeded nine times in ten, half of the time, one time in ten."""

_READING = (
    "Four times in five the number lies between lowest and highest, by chance; half of the time below the middle."
)

_FLOWS = ("contracts end", "leave otherwise", "come from outside")
"""What the chart of years shows, by the words of its rows."""


@dataclass(frozen=True)
class Foreseen:
    """A forecast with what it is about."""

    scenario: Scenario
    found: Shown
    framework: Framework
    """The framework that comes into force last."""
    roles: Mapping[str, Role]
    basis: Sequence[str]
    """What is taken for granted, in sentences."""
    left_out: int
    """Rows of the staff table that were passed over."""
    with_single_points: bool = False
    """Whether roles with one holder are named."""

    @property
    def years(self) -> tuple[str, ...]:
        """Now, and the ends of the years."""
        return forecasting.headings(self.found.forecast.central.plan)

    def name(self, row: Counted) -> str:
        """What a row counts."""
        return forecasting.row(row, self.roles, self.framework)


def forecast_book(answer: Foreseen, on: date) -> Book:
    """The workbook.

    Args:
        answer: The forecast.
        on: The day of the answer.
    """
    found, scenario = answer.found, answer.scenario
    ranges = forecasting.SPREADS if len(found.forecast.courses) > 1 else forecasting.NO_RANGE
    return Book(
        f"{scenario.title}: people until {forecasting.last_day(found)}",
        on,
        "GBP",
        (
            what("How many people will be in which role, grade and track", [scenario], on, [
                ("Framework", answer.framework.title), ("How it was found", forecasting.method(found)),
            ]),
            _headline(answer),
            rows_left_out([(scenario, answer.left_out)]),
            Sentences("Taken for granted", tuple(answer.basis)),
            Sentences("How to read this", (
                forecasting.how_shown(found.rule, "–"),
                _READING,
                ranges,
            )),
        ),
        tuple(_sheets(answer)),
    )  # fmt: skip


def _headline(answer: Foreseen) -> Facts:
    found, last = answer.found, answer.years[-1]
    everybody = found.heads[Counted(Line.ALL)]
    facts: list[tuple[str, Value, Kind]] = [
        ("In a sentence", forecasting.beginning(found, answer.framework), Kind.WORDS),
        ("People now", _middle(everybody[0]), Kind.PEOPLE),
        (f"People in {last}, middle", _middle(everybody[-1]), Kind.PEOPLE),
    ]
    if (tops := found.heads.get(Counted(Line.TOP))) is not None:
        facts.append((f"At the top of a track in {last}", _middle(tops[-1]), Kind.PEOPLE))
    facts.append((f"Moves to a top until {last}, expected", count(found.reached), Kind.PEOPLE))
    facts += [(f"Contracts of today that end until {name}", count(number), Kind.PEOPLE)
              for name, number in zip(answer.years[1:], found.ends, strict=True)]  # fmt: skip
    return Facts("Headline figures", tuple(facts))


def _sheets(answer: Foreseen) -> Iterator[Sheet]:
    found, title = answer.found, answer.scenario.title
    ladder, grades = forecasting.ladder_rows(found, answer.roles), forecasting.grade_rows(found, answer.roles)
    yield _people(answer, "Roles", f"{title}: people by role", ladder, [row for row in ladder if row.line is Line.ALL])
    yield _people(answer, "Grades", f"{title}: people by grade", grades, grades)
    cases = [course.case for course in found.forecast.courses]
    if len(cases) > 1:
        rows = tuple(
            Row(
                (_KINDS[row.line], answer.name(row), *(count(found.cases[row][case]) for case in cases)),
                row.line is Line.ALL,
            )
            for row in (*ladder, *grades)
        )
        named = (
            Column("Counts"),
            Column("Name"),
            *(Column(f"{case}, {answer.years[-1]}", Kind.PEOPLE) for case in cases),
        )
        yield Sheet("Cases", f"{title}: low, central and high case in {answer.years[-1]}", named, rows,
                    (forecasting.SPREADS, not_shown(answer.scenario)), keys=2)  # fmt: skip
    yield from _flows(answer)
    yield from _waits(answer)
    if answer.with_single_points:
        held = tuple(Row((answer.roles[role].title, role)) for role in found.single)
        note = "They point at people: for whoever answers for them, and not for passing on."
        yield Sheet(
            "Single points", "Roles with one holder whose contract ends", (Column("Role"), Column("Id")), held, (note,)
        )


_KINDS: Mapping[Line, str] = {
    Line.ALL: "everybody", Line.TRACK: "track", Line.GRADE: "grade", Line.ROLE: "role", Line.TOP: "tops of tracks",
}  # fmt: skip


def _people(answer: Foreseen, name: str, title: str, counted: Sequence[Counted], drawn: Sequence[Counted]) -> Sheet:
    """Three rows for everything that is counted, and a chart for each that is drawn and shown throughout."""
    rows: list[Row] = []
    charts: list[Chart] = []
    left: list[str] = []
    for row in counted:
        counts = answer.found.heads[row]
        at = len(rows)
        for place, end in enumerate(_ENDS):
            cells = [_at(each, place) for each in counts]
            rows.append(Row((_KINDS[row.line], answer.name(row), end, *cells), row.line is Line.ALL and place == 1))
        if row in drawn:
            if all(counts):
                charts.append(_range(answer, row, at, small=len(drawn) > 1))
            else:
                left.append(answer.name(row))
    notes = (
        ["Charts: the middle of the forecast, and within dashes where it lies four times in five."] if charts else []
    )
    notes += [f"Without a chart, as not shown throughout: {', '.join(left)}."] if left else []
    years = tuple(Column(each, Kind.PEOPLE) for each in answer.years)
    keys = (Column("Counts"), Column("Name"), Column("Of the range"))
    shown = (not_shown(answer.scenario),)
    return Sheet(name, title, (*keys, *years), tuple(rows), shown, tuple(charts), tuple(notes), keys=3)


def _range(answer: Foreseen, row: Counted, at: int, small: bool) -> Chart:
    first, last = answer.found.heads[row][0], answer.found.heads[row][-1]
    assert first is not None
    assert last is not None
    series = tuple(
        Series(Span(at + place, 2, at + place, 2), Span(at + place, 3, at + place, 2 + len(answer.years)))
        for place in range(3)
    )
    says = (
        f"{answer.name(row)}: about {first.median:,} people now, {last.median:,} in {answer.years[-1]}, "
        f"and four times in five between {last.low:,} and {last.high:,}."
    )
    across = headings(3, 2 + len(answer.years))
    return Chart(answer.name(row), Form.RANGE, "Year", "People", Kind.PEOPLE, across, series, says, small)


def _flows(answer: Foreseen) -> Iterator[Sheet]:
    found = answer.found
    flows = forecasting.flow_rows(found, answer.framework)
    rows = [Row((sentence_case(name), *map(count, numbers))) for name, numbers in flows]
    rows.append(Row(("Contracts of today that end", *map(count, found.ends))))
    shown = [place for place, (name, numbers) in enumerate(flows) if name in _FLOWS and None not in numbers]
    last = len(answer.years) - 1
    chart = Chart(
        "Who leaves and who comes, year by year",
        Form.COLUMNS,
        "In the year until",
        "People, expected",
        Kind.PEOPLE,
        headings(1, last),
        tuple(whole_row(place, 1, last) for place in shown),
        f"Chart: for each year, how many {', '.join(flows[place][0] for place in shown)}, as expected.",
    )
    notes = ("Expected numbers, rounded; they are nobody's count.", not_shown(answer.scenario))
    yield Sheet(
        "Each year",
        f"{answer.scenario.title}: what is expected to happen in each year",
        columns("In the year until", answer.years[1:], Kind.PEOPLE),
        tuple(rows),
        notes,
        (chart,) if shown else (),
    )


def _waits(answer: Foreseen) -> Iterator[Sheet]:
    found, last = answer.found, answer.years[-1]
    rows = tuple(
        Row(
            (
                forecasting.role_name(role, answer.roles),
                *forecasting.waiting(wait, answer.years),
                wait.moved[-1],
                wait.at_top[-1],
            )
        )
        for role, wait in found.waits.items()
    )
    if rows:
        words = ("A quarter moved by", "Half by", "Three quarters by", "Mean years")
        parts = (Column(f"Moved by {last}", Kind.PERCENT), Column(f"At a top by {last}", Kind.PERCENT))
        hidden = (forecasting.waits_hidden(found),) if found.waits_hidden else ()
        note = "Of those who hold a role today, may move on and stay: the year by which they have moved."
        yield Sheet(
            "Time to move",
            f"{answer.scenario.title}: time to the next move",
            (Column("Role"), *map(Column, words), *parts),
            rows,
            (note, *hidden),
        )


def _at(each: Count | None, place: int) -> Value:
    return count(None if each is None else (each.low, each.median, each.high)[place])


def _middle(each: Count | None) -> Value:
    return count(None if each is None else each.median)
