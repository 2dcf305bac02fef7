"""Where the people of a scenario will be, as a section for a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pathways.export import forecasting
from pathways.export.assuming import left_out as rows_left_out
from pathways.export.paper_sections import PaperSection, PaperTable, paper_of
from pathways.export.staffing import HIDDEN
from pathways.export.words import sentence_case
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.model.scenario import Scenario
from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.shown import Count, Shown


def paper(
    scenario: Scenario,
    found: Shown,
    framework: Framework,
    roles: Mapping[str, Role],
    basis: Sequence[str],
    left_out: int,
) -> str:
    """The section of a paper.

    Args:
        scenario: What was asked about.
        found: The forecast.
        framework: The framework that comes into force last.
        roles: Its roles.
        basis: What is taken for granted, in sentences.
        left_out: Rows of the staff table that were passed over.
    """
    lead = (forecasting.beginning(found, framework), forecasting.method(found))
    out = (rows_left_out(left_out), forecasting.how_shown(found.rule, HIDDEN))
    sections = (
        *_people(found, framework, roles),
        _cases(found, framework, roles),
        _flows(found, framework),
        _waits(found, roles),
        PaperSection("Taken for granted", points=tuple(basis)),
        PaperSection("Left out", out),
    )
    return paper_of(f"{scenario.title}: people until {forecasting.last_day(found)}", lead, sections)


def number(count: int | None) -> str:
    """A number in a cell."""
    return HIDDEN if count is None else f"{count:,}"


def spread(count: Count | None) -> str:
    """The middle of a forecast, and where it lies four times in five."""
    if count is None:
        return HIDDEN
    return f"{count.median:,} ({count.low:,}–{count.high:,})" if count.low < count.high else f"{count.median:,}"


def _people(found: Shown, framework: Framework, roles: Mapping[str, Role]) -> Iterator[PaperSection]:
    header = forecasting.headings(found.forecast.central.plan)
    said = "The middle of the forecast at the end of each year and, in brackets, where it lies four times in five."
    for title, rows in (
        ("People by role", [row for row in forecasting.ladder_rows(found, roles) if row.line is not Line.TOP]),
        ("People by grade", forecasting.grade_rows(found, roles)),
        ("At the top of a track, with no way up", [row for row in (Row(Line.TOP),) if row in found.heads]),
    ):
        table = PaperTable(
            ("", *header),
            tuple((forecasting.row(row, roles, framework), *map(spread, found.heads[row])) for row in rows),
            sums=frozenset(place for place, row in enumerate(rows) if row.line in {Line.ALL, Line.TRACK}),
        )
        if rows:
            yield PaperSection(title, (said,), (table,))


def _cases(found: Shown, framework: Framework, roles: Mapping[str, Role]) -> PaperSection:
    title, said = "By chance, and by what we do not know", forecasting.SPREADS
    cases = [course.case for course in found.forecast.courses]
    if len(cases) == 1:
        return PaperSection(title, (said, forecasting.NO_RANGE))
    last = forecasting.headings(found.forecast.central.plan)[-1]
    rows = tuple(
        (forecasting.row(row, roles, framework), *(number(found.cases[row][case]) for case in cases))
        for row in forecasting.ladder_rows(found, roles)
    )
    return PaperSection(title, (said,), (PaperTable((last, *map(str, cases)), rows),))


def _flows(found: Shown, framework: Framework) -> PaperSection:
    header = ("In the year until", *forecasting.headings(found.forecast.central.plan)[1:])
    rows = [(sentence_case(name), *map(number, numbers)) for name, numbers in forecasting.flow_rows(found, framework)]
    if any(count != 0 for count in found.ends):
        rows.append(("Contracts of today that end", *map(number, found.ends)))
    title = "What is expected to happen in each year"
    return (
        PaperSection(title, tables=(PaperTable(header, tuple(rows)),)) if rows else PaperSection(title, ("Nothing.",))
    )


def _waits(found: Shown, roles: Mapping[str, Role]) -> PaperSection:
    headings = forecasting.headings(found.forecast.central.plan)
    header = (
        "Role",
        "a quarter by",
        "half by",
        "three quarters by",
        "mean years",
        f"moved by {headings[-1]}",
        "at a top",
    )
    rows = tuple(
        (
            forecasting.role_name(role, roles),
            *forecasting.waiting(wait, headings),
            f"{wait.moved[-1]:.0%}",
            f"{wait.at_top[-1]:.0%}",
        )
        for role, wait in found.waits.items()
    )
    said = "Of those who hold a role today, may move on and stay: the year by which they have moved."
    after = (forecasting.waits_hidden(found),) if found.waits_hidden else ()
    return PaperSection(
        "Time to the next move", (said,) if rows else (), (PaperTable(header, rows),) if rows else (), after=after
    )
