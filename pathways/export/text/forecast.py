"""A forecast as text: who will be where, what happens on the way, and what all of it rests on."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from pathways.export import forecasting, words
from pathways.export.assuming import left_out as rows_left_out
from pathways.export.staffing import HIDDEN
from pathways.export.text.layout import Page, cells
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.model.scenario import Scenario
from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.shown import Count, Shown

_LABEL_MOST = 24
_COLUMN = 9
"""A column of years with its gap: room for "105–130"."""

_FLOW_LABEL, _FLOW_COLUMN = 18, 6
"""The same where there are single numbers."""

_BAR = 34
_SOLID, _RANGE = "█", "▒"


def add_forecast(page: Page, scenario: Scenario, found: Shown, framework: Framework, roles: Mapping[str, Role]) -> None:
    """The whole answer but for what it takes for granted.

    Args:
        page: The page.
        scenario: What was asked about.
        found: The forecast.
        framework: The framework that comes into force last.
        roles: Its roles.
    """
    page.heading(f"{scenario.title}: people until {forecasting.last_day(found)}", "=")
    page.text(forecasting.beginning(found, framework))
    page.text(forecasting.method(found))
    _add_people(page, found, framework, roles)
    _add_grades(page, found, framework, roles)
    _add_cases(page, found, framework, roles)
    _add_flows(page, found, framework)
    _add_tops(page, found)
    _add_waits(page, found, roles)
    _add_ends(page, found)


def add_single_points(page: Page, found: Shown, roles: Mapping[str, Role]) -> None:
    """Roles with one holder whose contract ends: they point at people, and are shown only where that is asked for."""
    page.heading("Single points of failure", "-")
    if not found.single:
        page.text("No role has a single holder whose contract ends in these years.", 2)
    for role in found.single:
        page.bullet(f"{roles[role].title}  ({role})", 2)


def add_basis(page: Page, sentences: Iterable[str], left_out: int, found: Shown) -> None:
    """What the forecast takes for granted, and what was left out.

    Args:
        page: The page.
        sentences: What is taken for granted.
        left_out: Rows of the staff table that were passed over.
        found: The forecast.
    """
    page.heading("Taken for granted", "-")
    for sentence in sentences:
        page.bullet(sentence, 2)
    page.heading("Left out", "-")
    page.text(rows_left_out(left_out), 2)
    page.text(forecasting.how_shown(found.rule, HIDDEN), 2)


def add_rates(page: Page, framework: Framework) -> None:
    """Rates that the framework publishes: a suggestion, of which nothing is used."""
    rates = [
        f"{each.what}{f', {each.period}' if each.period else ''}: {each.value:g} of {each.out_of:g} "
        f"({each.value / each.out_of:.0%})"
        for each in framework.outcomes.values()
        if not isinstance(each.value, str) and each.out_of and not isinstance(each.out_of, str)
    ]
    if rates:
        page.heading("Published rates, of which none is used here", "-")
        for rate in rates:
            page.bullet(rate, 2)


def _add_people(page: Page, found: Shown, framework: Framework, roles: Mapping[str, Role]) -> None:
    plan = found.forecast.central.plan
    years = _years_that_fit(page.width - _LABEL_MOST, _COLUMN, plan.years)
    page.heading("People by role", "-")
    ends = forecasting.year_ends(plan)
    alike = len({(day.month, day.day) for day in ends}) == 1
    when = f"on {words.day(ends[0]).rsplit(' ', 1)[0]} of each year" if alike else "at the end of each year"
    page.text(f"The middle of the forecast {when}, and where it lies four times in five.", 2, "faint")
    headings = forecasting.headings(plan)
    listed = [row for row in forecasting.ladder(plan, roles) if not forecasting.is_empty(found.heads[row])]
    table = []
    for row in listed:
        counts = [found.heads[row][year] for year in years]
        names = _names(row, framework, roles)
        table.append((names[0], *(HIDDEN if count is None else f"{count.median:,}" for count in counts)))
        ranges = [f"{count.low:,}–{count.high:,}" if count and count.low < count.high else "" for count in counts]
        if any(ranges) or names[1]:
            table.append((names[1], *ranges))
    _numbers(page, table, ("role", *(headings[year] for year in years)))
    empty = sum(row.line is Line.ROLE and forecasting.is_empty(counts) for row, counts in found.heads.items())
    if empty:
        page.text(f"{empty} role{'' if empty == 1 else 's'} that nobody holds or reaches: not listed.", 2, "faint")
    if len(years) < plan.years + 1:
        page.text("Not every year has room here; --json and -o FILE.csv have all.", 2, "faint")


def _add_grades(page: Page, found: Shown, framework: Framework, roles: Mapping[str, Role]) -> None:
    rows = forecasting.grade_rows(found, roles)
    shown = [count.high for row in rows for count in (found.heads[row][0], found.heads[row][-1]) if count]
    if not rows or not shown or not max(shown):
        return
    page.heading("People by grade", "-")
    last = forecasting.headings(found.forecast.central.plan)[-1]
    label = max(cells(forecasting.row(row, roles, framework)) for row in rows)
    width = max(10, min(_BAR, page.width - label - len(last) - 26))
    for row in rows:
        name = forecasting.row(row, roles, framework)
        for when, count in (("now", found.heads[row][0]), (last, found.heads[row][-1])):
            bar = _bar(count, max(shown), width) if count else HIDDEN
            page.lines.append(f"  {name:<{label}}  {when:>{len(last)}}  {bar}".rstrip())
            name = ""
    page.text(f"{_SOLID} at least so many nine times in ten, {_RANGE} up to so many.", 2, "faint")


def _bar(count: Count, most: int, width: int) -> str:
    low, high = round(count.low / most * width), round(count.high / most * width)
    between = f" ({count.low:,}–{count.high:,})" if count.low < count.high else ""
    return f"{_SOLID * low}{_RANGE * (high - low)} {count.median:,}{between}".lstrip()


def _add_cases(page: Page, found: Shown, framework: Framework, roles: Mapping[str, Role]) -> None:
    page.heading("By chance, and by what we do not know", "-")
    page.text(forecasting.SPREADS, 2)
    cases = [course.case for course in found.forecast.courses]
    if len(cases) == 1:
        page.text(forecasting.NO_RANGE, 2)
        return
    page.gap()
    plan = found.forecast.central.plan
    rows = forecasting.ladder_rows(found, roles)
    table = []
    for row in rows:
        count = found.heads[row][-1]
        by_chance = HIDDEN if count is None else f"{count.low:,}–{count.high:,}"
        name = _name(row, framework, roles)
        table.append((name, by_chance, *(_number(found.cases[row][case]) for case in cases)))
    last = forecasting.headings(plan)[-1]
    _numbers(page, table, (last, "by chance", *(str(case) for case in cases)))


def _add_flows(page: Page, found: Shown, framework: Framework) -> None:
    page.heading("What is expected to happen in each year", "-")
    headings = forecasting.headings(found.forecast.central.plan)
    years = _flow_years(page, found)
    listed = forecasting.flow_rows(found, framework)
    if not listed:
        page.text("Nothing.", 2)
        return
    table = [
        (
            name,
            *(HIDDEN if numbers[year - 1] is None else f"{numbers[year - 1]:,}" for year in years),
        )
        for name, numbers in listed
    ]
    _numbers(page, table, ("in the year until", *(headings[year] for year in years)))


def _add_tops(page: Page, found: Shown) -> None:
    counts = found.heads.get(Row(Line.TOP))
    if counts is None or forecasting.is_empty(counts):
        return
    page.heading("At the top", "-")
    last = forecasting.headings(found.forecast.central.plan)[-1]
    reached = forecasting.count(found.reached, found.rule)
    page.field(f"Moves to the top of a track until {last}", f"about {reached}" if found.reached else reached, 2)
    now, then = (HIDDEN if count is None else f"{count.median:,}" for count in (counts[0], counts[-1]))
    page.field("There, with no way up", f"{now} now, {then} in {last}", 2)


def _add_waits(page: Page, found: Shown, roles: Mapping[str, Role]) -> None:
    if not found.waits and not found.waits_hidden:
        return
    page.heading("Time to the next move", "-")
    page.text("Of those who hold a role today, may move on and stay: the year by which they have moved.", 2, "faint")
    headings = forecasting.headings(found.forecast.central.plan)
    table = [
        (
            forecasting.role_name(role, roles),
            *forecasting.waiting(wait, headings),
            f"{wait.moved[-1]:.0%}",
            f"{wait.at_top[-1]:.0%}",
        )
        for role, wait in found.waits.items()
    ]
    last = headings[-1]
    if table:
        heads = ("role", "a quarter", "half", "3 quarters", "mean years", f"by {last}", "at a top")
        _numbers(page, table, heads)
    if found.waits_hidden:
        page.text(forecasting.waits_hidden(found), 2, "faint")


def _add_ends(page: Page, found: Shown) -> None:
    if not any(number != 0 for number in found.ends):
        return
    page.heading("Contracts of today that end", "-")
    headings = forecasting.headings(found.forecast.central.plan)[1:]
    years = _flow_years(page, found)
    table = [("contracts", *(_number(found.ends[year - 1]) for year in years))]
    _numbers(page, table, ("in the year until", *(headings[year - 1] for year in years)))


def _flow_years(page: Page, found: Shown) -> list[int]:
    """The years, without now, that have room in a table of single numbers."""
    spare = page.width - _FLOW_LABEL + _FLOW_COLUMN
    return [year for year in _years_that_fit(spare, _FLOW_COLUMN, len(found.flows)) if year]


def _years_that_fit(width: int, column: int, years: int) -> list[int]:
    """Now, the last year, and as many between them as have room beside the names of rows."""
    room = max(3, (width - 2) // column)
    if years + 1 <= room:
        return [*range(years + 1)]
    inner = {round(place * years / (room - 1)) for place in range(room)}
    return sorted({0, years} | inner)


def _numbers(page: Page, rows: Sequence[Sequence[str]], header: Sequence[str]) -> None:
    """A table whose columns but the first stand to the right."""
    every = [header, *rows]
    widths = [max(cells(row[column]) for row in every) for column in range(len(header))]
    turned = [[row[0], *(f"{cell:>{widths[place]}}" for place, cell in enumerate(row[1:], 1))] for row in every]
    page.table(turned[1:], turned[0], indent=2, flexible=0)


def _name(row: Row, framework: Framework, roles: Mapping[str, Role], most: int = _LABEL_MOST) -> str:
    """What a row counts, cut where it is too long; the roles of a track are set in."""
    indent = "  " if row.line is Line.ROLE and row.id in roles and roles[row.id].track else ""
    return indent + _short(forecasting.row(row, roles, framework), most - len(indent))


def _names(row: Row, framework: Framework, roles: Mapping[str, Role]) -> tuple[str, str]:
    """The same in two lines, the second of which may be empty."""
    whole = _name(row, framework, roles, most=1_000)
    indent = whole[: len(whole) - len(whole.lstrip())]
    first, *rest = textwrap.wrap(whole, _LABEL_MOST, initial_indent="", subsequent_indent=indent) or [whole]
    return first, _short(f"{indent}{' '.join(part.strip() for part in rest)}" if rest else "", _LABEL_MOST)


def _number(number: int | None) -> str:
    return HIDDEN if number is None else f"{number:,}"


def _short(name: str, most: int) -> str:
    """A name cut where it is too long."""
    return name if cells(name) <= most else f"{name[: most - 1].rstrip()}…"
