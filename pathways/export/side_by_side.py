"""One question about several scenarios, side by side: a table for each measure, and the differences in sentences.

A number that is hidden in one scenario is hidden in all: the same people may be behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pathways.export import equality as equality_words
from pathways.export import forecasting
from pathways.export.assuming import left_out
from pathways.export.staffing import HIDDEN
from pathways.export.words import sentence_case
from pathways.model.framework import Framework
from pathways.model.roles import Role
from pathways.model.scenario import Scenario
from pathways.workforce.equality.answer import Equality, Group, Measure, Pay
from pathways.workforce.forecast.answer import Line, Row
from pathways.workforce.forecast.shown import Shown

Kind = Literal["people", "percent", "percent-fine"]

ABSENT = ""
"""Stands for what a scenario does not have at all, such as a role of another framework."""

Number = float | str
"""A number, `HIDDEN`, or `ABSENT`."""


@dataclass(frozen=True)
class Measured:
    """One measure of all scenarios."""

    name: str
    short: str
    """The same in a few words, as for the tab of a sheet."""
    of: str
    """What the rows tell apart."""
    kind: Kind
    rows: tuple[tuple[str, tuple[Number, ...]], ...]
    """The name of each row, with a number for each scenario."""


@dataclass(frozen=True)
class Beside:
    """Scenarios side by side."""

    title: str
    scenarios: tuple[tuple[str, str], ...]
    """A short name of each, by which columns are headed, and its title."""
    sentences: tuple[str, ...]
    """How they differ."""
    tables: tuple[Measured, ...]
    notes: tuple[str, ...]
    """How to read it, and what was left out."""


@dataclass(frozen=True)
class Foretold:
    """The forecast of a scenario."""

    scenario: Scenario
    found: Shown
    framework: Framework
    roles: Mapping[str, Role]
    left_out: int


@dataclass(frozen=True)
class Looked:
    """The equality analysis of a scenario."""

    scenario: Scenario
    found: Equality
    left_out: int


def forecasts(several: Sequence[Foretold]) -> Beside:
    """Where the people of several scenarios will be when each of them ends."""
    names = _names([each.scenario for each in several])
    tables = (
        Measured("People now", "People now", "Role", "people", tuple(_people(several, 0))),
        Measured(
            "People at the end, the middle of the forecast",
            "People at the end",
            "Role",
            "people",
            tuple(_people(several, -1)),
        ),
        Measured("What is expected in all years", "In all years", "What happens", "people", tuple(_happening(several))),
    )
    ends = dict.fromkeys(forecasting.last_day(each.found) for each in several)
    when = f"The end: {'; '.join(ends)}."
    apart = "The scenarios end on different days." if len(ends) > 1 else ""
    rule = several[0].found.rule
    return Beside(
        "Where the scenarios lead",
        tuple(zip(names, (each.scenario.title for each in several), strict=True)),
        tuple(_differences(names, tables[1], "people")),
        tables,
        (
            *filter(None, (when, apart)),
            *_left_out(names, [each.left_out for each in several]),
            forecasting.how_shown(rule, HIDDEN),
        ),
    )


def equalities(several: Sequence[Looked]) -> Beside:
    """Who gains in several scenarios: rates and pay gaps of the same groups."""
    names = _names([each.scenario for each in several])
    tables = [
        Measured(
            f"Rate: {equality_words.MEASURES[measure]}",
            f"Rate, {measure}",
            "Group",
            "percent",
            tuple(_rates(several, measure)),
        )
        for measure in Measure
        if any(measure in each.found.measures for each in several)
    ]
    tables.append(
        Measured("Gap in mean pay to the largest group", "Pay gaps", "Group", "percent-fine", tuple(_gaps(several)))
    )
    rule = several[0].found.rule
    return Beside(
        "Who gains in the scenarios",
        tuple(zip(names, (each.scenario.title for each in several), strict=True)),
        tuple(sentence for table in tables for sentence in _differences(names, table, "")),
        tuple(shown for table in tables if (shown := _with_numbers(table)).rows),
        (
            *_left_out(names, [each.left_out for each in several]),
            "Gaps are those after the change of pay structure, where there is one.",
            f"{HIDDEN} stands for what is not shown: groups of fewer than {rule.small}, and what would tell them.",
            *equality_words.CANNOT_SHOW[:2],
        ),
    )


def said(number: Number, kind: Kind) -> str:
    """A number in words."""
    if isinstance(number, str):
        return number
    forms: Mapping[Kind, str] = {"people": ",.0f", "percent": ".0%", "percent-fine": ".1%"}
    return f"{number:{forms[kind]}}"


def _names(scenarios: Sequence[Scenario]) -> list[str]:
    """A short name for each: its id, with a number where two have the same."""
    ids = [scenario.id for scenario in scenarios]
    return [name if ids.count(name) == 1 else f"{name} ({place})" for place, name in enumerate(ids, 1)]


def _left_out(names: Sequence[str], counts: Sequence[int]) -> Iterator[str]:
    for name, count in zip(names, counts, strict=True):
        yield f"{name}: {left_out(count)}"


def _people(several: Sequence[Foretold], year: int) -> Iterator[tuple[str, tuple[Number, ...]]]:
    rows: dict[Row, str] = {}
    for each in several:
        for row in forecasting.ladder_rows(each.found, each.roles):
            name = forecasting.row(row, each.roles, each.framework)
            rows.setdefault(row, f"{name} (track)" if row.line is Line.TRACK else name)
    for row, name in rows.items():
        counts = [each.found.heads[row][year] if row in each.found.heads else ABSENT for each in several]
        yield (
            name,
            _as_one(count if isinstance(count, str) else None if count is None else count.median for count in counts),
        )


def _happening(several: Sequence[Foretold]) -> Iterator[tuple[str, tuple[Number, ...]]]:
    """What happens over all years; a sum of which one year is hidden is hidden."""
    found = [dict(forecasting.flow_rows(each.found, each.framework)) for each in several]
    for name in dict.fromkeys(name for rows in found for name in rows):
        if name != forecasting.OPEN_POSTS:
            sums = [_sum(rows[name]) if name in rows else 0 for rows in found]
            yield sentence_case(name), _as_one(sums)
    yield "Moves to the top of a track", _as_one([each.found.reached for each in several])


def _sum(numbers: Sequence[int | None]) -> int | None:
    return None if None in numbers else sum(number or 0 for number in numbers)


def _rates(several: Sequence[Looked], measure: Measure) -> Iterator[tuple[str, tuple[Number, ...]]]:
    for name, groups in _groups(several).items():
        rates = [group.rates.get(measure) if group else ABSENT for group in groups]
        yield (
            name,
            _as_one(rate if isinstance(rate, str) else None if rate is None else round(rate.part, 2) for rate in rates),
        )


def _gaps(several: Sequence[Looked]) -> Iterator[tuple[str, tuple[Number, ...]]]:
    references = {
        f"{equality_words.characteristic(each.name)}: {equality_words.group(each.reference, each.name)}"
        for looked in several
        for each in looked.found.characteristics
        if each.reference is not None
    }
    for name, groups in _groups(several).items():
        pays = [(group.pay_after or group.pay) if group else ABSENT for group in groups]
        if name not in references:
            yield name, _as_one([pay if isinstance(pay, str) else _gap(pay) for pay in pays])


def _gap(pay: Pay | None) -> float | None:
    return None if pay is None or pay.gap is None else round(pay.gap.whole, 3)


def _groups(several: Sequence[Looked]) -> dict[str, list[Group | None]]:
    """By the name of each group: what it is in each scenario; None where one has no such group."""
    found: dict[str, list[Group | None]] = {}
    for place, each in enumerate(several):
        for characteristic in each.found.characteristics:
            for group in characteristic.groups:
                called = equality_words.group(group.name, characteristic.name)
                name = f"{equality_words.characteristic(characteristic.name)}: {called}"
                found.setdefault(name, [None] * len(several))[place] = group
    return found


def _as_one(numbers: Iterator[Number | None] | Sequence[Number | None]) -> tuple[Number, ...]:
    """Numbers of one row; where one is hidden, all are."""
    listed = list(numbers)
    if None in listed:
        return tuple(each if each == ABSENT else HIDDEN for each in listed)
    return tuple(each for each in listed if each is not None)


def _with_numbers(table: Measured) -> Measured:
    """A table without the rows of which nothing is shown."""
    rows = tuple(row for row in table.rows if any(not isinstance(number, str) for number in row[1]))
    return replace(table, rows=rows)


def _differences(names: Sequence[str], table: Measured, unit: str) -> Iterator[str]:
    """How each of the others differs most from the first."""
    for place, name in enumerate(names[1:], 1):
        apart = [
            (abs(other - first), label, first, other)
            for label, row in table.rows
            for first, other in [(row[0], row[place])]
            if not isinstance(first, str) and not isinstance(other, str)
        ]
        if not apart:
            continue
        most, label, first, other = max(apart, key=lambda each: each[0])
        if most == 0:
            yield f"{table.name}: nothing that is shown differs between {names[0]} and {name}."
        else:
            here, there = (f"{said(each, table.kind)} {unit}".strip() for each in (first, other))
            yield f"{table.name}: most at “{label}”, where {name} has {there}, and {names[0]} {here}."
