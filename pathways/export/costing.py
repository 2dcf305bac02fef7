"""What a scenario costs, in words and tables: the same for a terminal and for a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pathways.export import words
from pathways.export.assuming import assumptions
from pathways.export.costing_words import CAUSES, FUNDING, HEADINGS, concerning, people
from pathways.export.whole_money import in_whole, named, shown
from pathways.export.words import calendar_day, day, joined
from pathways.model.scenario import Do
from pathways.workforce.cost.answer import ScenarioCost
from pathways.workforce.cost.causes import ANYWAY, Cause
from pathways.workforce.cost.groups import GroupCost, groups_of
from pathways.workforce.cost.rates import Heading
from pathways.workforce.disclosure import Rule, Table, average, disclosed
from pathways.workforce.timeline import MONTHS, Case

Row = tuple[str, tuple[str, ...], bool]
"""The name of a row, its cells (none where they may not be shown), and whether it is a sum."""


@dataclass(frozen=True)
class MoneyTable:
    """Amounts by year."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Section:
    """A part of the answer."""

    title: str
    sentences: tuple[str, ...] = ()
    table: MoneyTable | None = None
    points: tuple[str, ...] = ()
    after: tuple[str, ...] = field(default=())
    """Sentences below the table."""


def sections(cost: ScenarioCost) -> tuple[Section, ...]:
    """Everything that is said of one scenario, in order."""
    return tuple(
        section
        for section in (
            _against_nothing(cost),
            _by_cause(cost),
            *_who_pays(cost),
            _by_heading(cost),
            _assimilation(cost),
            _counted(cost),
            Section("Not in these figures", points=tuple(_missing(cost))),
            Section("Taken for granted", points=tuple(_granted(cost))),
        )
        if section is not None and (section.sentences or section.table or section.points)
    )


def headline(cost: ScenarioCost) -> str:
    """The answer in a sentence."""
    low, central, high = (_whole_added(cost, case)[-1] for case in Case)
    years = f"{cost.timeline.years} year{'' if cost.timeline.years == 1 else 's'}"
    currency = cost.currency
    if low == central == high == 0:
        return f"Over {years} the scenario costs what doing nothing costs."
    verb = "adds" if central >= 0 else "takes"
    to = "to" if central >= 0 else "from"
    between = "" if low == high else f" (between {named(low, currency)} and {named(high, currency)})"
    return f"Over {years} the scenario {verb} {named(abs(central), currency)} {to} the cost of doing nothing{between}."


def side_by_side(costs: Sequence[ScenarioCost]) -> Section:
    """Scenarios beside each other: what each adds to doing nothing, over all years."""
    names = [cost.scenario.title for cost in costs]
    rows: list[Row] = []
    for cost, name in zip(costs, names, strict=True):
        nothing = _whole_nothing(cost)[-1]
        added = {case: _whole_added(cost, case)[-1] for case in Case}
        cells = (nothing, *added.values(), nothing + added[Case.CENTRAL])
        rows.append((f"{name} [{cost.scenario.id}]", tuple(shown(each) for each in cells), False))
    columns = ("doing nothing", "added, low", "central", "high", "in all, central")
    same = {cost.currency for cost in costs}
    notes = [f"All years together, in {joined(sorted(same))}."]
    if len({cost.timeline.years for cost in costs}) > 1 or len({cost.timeline.start for cost in costs}) > 1:
        notes.append("The scenarios look at different times; their sums are not of the same years.")
    return Section("Side by side", tuple(notes), MoneyTable(columns, tuple(rows)))


def _years(cost: ScenarioCost) -> tuple[str, ...]:
    return (*(period.name for period in cost.periods), "all years")


def _whole_total(cost: ScenarioCost, case: Case) -> list[int]:
    return _with_sum(in_whole([cost.cases[case].by_year(len(cost.periods))])[0])


def _whole_nothing(cost: ScenarioCost) -> list[int]:
    nothing = cost.central.by_year(len(cost.periods), lambda cell: cell.cause in ANYWAY)
    return _with_sum(in_whole([nothing])[0])


def _whole_added(cost: ScenarioCost, case: Case) -> list[int]:
    pairs = zip(_whole_total(cost, case), _whole_nothing(cost), strict=True)
    return [total - nothing for total, nothing in pairs]


def _with_sum(row: list[int]) -> list[int]:
    return [*row, sum(row)]


def _row(name: str, amounts: Sequence[int | None], is_sum: bool = False) -> Row:
    return name, tuple(shown(amount) for amount in amounts), is_sum


def _against_nothing(cost: ScenarioCost) -> Section:
    rows = [_row("Doing nothing", _whole_nothing(cost))]
    names = {Case.LOW: "The scenario adds, low", Case.CENTRAL: "… central", Case.HIGH: "… high"}
    added = {case: _whole_added(cost, case) for case in Case}
    if added[Case.LOW] == added[Case.HIGH]:
        rows.append(_row("The scenario adds", added[Case.CENTRAL]))
    else:
        rows += [_row(names[case], added[case]) for case in Case]
    rows.append(_row("In all, central", _whole_total(cost, Case.CENTRAL), True))
    short = [f"{period.name} has {words.months(period.months)}" for period in cost.periods if period.months != MONTHS]
    notes = (f"{joined(short)}.",) if short else ()
    return Section("Against doing nothing", (headline(cost), *notes), MoneyTable(_years(cost), tuple(rows)))


def _by_cause(cost: ScenarioCost) -> Section:
    years = len(cost.periods)
    amounts = {
        cause: cost.central.by_year(years, lambda cell, cause=cause: cell.cause is cause)  # type: ignore[misc]
        for cause in cost.causes
    }
    whole = dict(zip(amounts, in_whole([*amounts.values()]), strict=True))
    rows = []
    for cause, row in whole.items():
        rows.append(_row(CAUSES[cause], _with_sum(row)))
        if cause is Cause.INCREMENTS:
            rows.append(_row("Doing nothing", _whole_nothing(cost), True))
    rows.append(_row("In all", _whole_total(cost, Case.CENTRAL), True))
    said = "Causes are let in one after the other, in this order; what two bring about together falls to the later."
    return Section("What it comes from (central)", (said,), MoneyTable(_years(cost), tuple(rows)))


def _who_pays(cost: ScenarioCost) -> Iterator[Section]:
    groups = groups_of(cost)
    funding = tuple((FUNDING[group.name], group) for group in groups.by_funding)
    parts = tuple((group.name or "no part is named", group) for group in groups.by_part)
    for title, found in (("Who pays (central)", funding), ("By part (central)", parts)):
        if found:
            total, added = _group_rows(cost, found)
            yield Section(f"{title}: what the scenario adds", table=MoneyTable(_years(cost), tuple(added)))
            after = _hidden(cost, [group for _, group in found])
            yield Section(f"{title}: in all", table=MoneyTable(_years(cost), tuple(total)), after=after)


def _group_rows(cost: ScenarioCost, found: Sequence[tuple[str, GroupCost]]) -> tuple[list[Row], list[Row]]:
    """The rows of groups, all that is paid and what is added, with their sums; what may not be shown is a dash."""
    shown_groups = [(name, group.total, group.added) for name, group in found if group.total and group.added]
    totals = in_whole([total for _, total, _ in shown_groups])
    before = in_whole([_less(total, added) for _, total, added in shown_groups])
    held = {name: (row, then) for (name, _, _), row, then in zip(shown_groups, totals, before, strict=True)}
    in_all, added_rows = [], []
    for name, _ in found:
        if name in held:
            row, then = held[name]
            in_all.append(_row(name, _with_sum(row)))
            added_rows.append(_row(name, _with_sum([now - earlier for now, earlier in zip(row, then, strict=True)])))
        else:
            in_all.append((name, (), False))
            added_rows.append((name, (), False))
    in_all.append(_row("In all", _whole_total(cost, Case.CENTRAL), True))
    added_rows.append(_row("In all", _whole_added(cost, Case.CENTRAL), True))
    return in_all, added_rows


def _less(total: Sequence[Decimal], added: Sequence[Decimal]) -> tuple[Decimal, ...]:
    return tuple(one - other for one, other in zip(total, added, strict=True))


def _hidden(cost: ScenarioCost, groups: Sequence[GroupCost]) -> tuple[str, ...]:
    if all(group.total is not None for group in groups):
        return ()
    return (f"A dash stands for groups of fewer than {cost.small} people, and for what would tell their costs.",)


def _by_heading(cost: ScenarioCost) -> Section:
    years = len(cost.periods)
    amounts = {
        heading: cost.central.by_year(years, lambda cell, heading=heading: cell.heading is heading)  # type: ignore[misc]
        for heading in Heading
    }
    held = {heading: row for heading, row in amounts.items() if any(row)}
    whole = dict(zip(held, in_whole([*held.values()]), strict=True))
    rows = [_row(HEADINGS[heading], _with_sum(row)) for heading, row in whole.items()]
    rows.append(_row("In all", _whole_total(cost, Case.CENTRAL), True))
    return Section("What is paid for (central)", table=MoneyTable(_years(cost), tuple(rows)))


def _assimilation(cost: ScenarioCost) -> Section | None:
    found = cost.central.assimilated
    if not found:
        return None
    counts: dict[tuple[str, ...], float] = {
        (way.grade or "", way.to_grade or ""): float(group.contracts) for way, group in found.items()
    }
    shown_people = disclosed(Table(("grade", "to"), counts, "assimilated"), Rule(cost.round_to, cost.small))
    points = []
    for way, group in sorted(found.items(), key=lambda each: (each[0].grade or "", each[0].to_grade or "")):
        count = shown_people.count(way.grade or "", way.to_grade or "")
        to = f"to grade {way.to_grade}" if way.to_grade else "stays as it was, as the new structure has no such grade"
        said = f"Grade {way.grade or 'not known'} {to}: "
        if count is None:
            points.append(f"{said}fewer people than are shown")
            continue
        mean = average([float(group.gain / group.contracts)] * int(group.contracts), count, Rule(small=cost.small))
        gain = f", on average {named(round(mean), cost.currency)} a year more on the day" if mean else ""
        points.append(f"{said}{count} contracts{gain}")
    rule = Rule(cost.round_to, cost.small)
    kept = zip(cost.central.protected, cost.periods, strict=True)
    years = joined(f"{people(float(number), rule)} in {period.name}" for number, period in kept if number)
    protected = (f"Pay above the new grade is still kept for {years}.",) if years else ()
    return Section("Assimilation", points=tuple(points), after=protected)


def _counted(cost: ScenarioCost) -> Section:
    points = []
    for action in cost.timeline.doing(Do.MOVE, Do.EVALUATE, Do.ADD_POSTS):
        years = [
            f"{_number(number)} in {period.name}"
            for year, period in enumerate(cost.periods)
            if (number := cost.central.moved.get((action.id, year)))
        ]
        points.append(f"{concerning(action)}: {joined(years) if years else 'none'}. [{action.id}]")
    return Section("What is counted (central, expected numbers)", points=tuple(points))


def _number(number: Decimal) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _missing(cost: ScenarioCost) -> Iterator[str]:
    from pathways.export.costing_words import lack

    rule = Rule(cost.round_to, cost.small)
    if cost.left_out:
        yield f"{cost.left_out} rows of the staff table were left out by choice."
    actions = cost.scenario.actions
    for (code, of), number in cost.central.lacks.items():
        yield lack(code, actions.get(of), float(number), rule)
    for on in cost.awards_set_aside:
        yield f"The award of {day(on)} counts no more: a table of pay that is held gives what was awarded."
    if not cost.on_costs:
        yield "On-costs of the country are not held: salaries alone are counted."
    elif not cost.pension:
        yield "No pension is counted, as the scenario names none."


def _granted(cost: ScenarioCost) -> Iterator[str]:
    if cost.last_table is not None:
        within = (
            f", where values may be wrong by up to {named(round(cost.tolerance), cost.currency)}"
            if cost.tolerance
            else ""
        )
        yield f"The pay table of {day(cost.last_table)} is the last that is held and runs on{within}."
    for rate in cost.run_on:
        yield (
            f"{rate.name}: the rate from {calendar_day(rate.since)} is taken to run on."
            if rate.since
            else f"{rate.name}: no rate is held, and nothing is counted."
        )
    yield "Awards round each value to the whole unit; increments of a day come before moves of the same day."
    if any(action.do is Do.MOVE for action in cost.scenario.actions.values()):
        yield "A move that would lower pay leaves it where it is."
        if cost.assume_bottom:
            yield "Where the pay rule of a move is given in words, pay starts at the bottom of the new grade."
    if any(action.do is Do.EVALUATE for action in cost.scenario.actions.values()):
        yield "A post evaluated higher goes to the next grade, at the lowest point that pays no less."
    if any(action.do is Do.REFILL for action in cost.scenario.actions.values()):
        yield (
            "Posts of leavers and of contracts that end fall free; whoever fills one starts on the lowest point of the "
            "grade, with an open-ended contract."
        )
    yield "National insurance is reckoned month by month, with the threshold in full for each contract."
    yield "Contracts that end within a month are paid by the day; other changes count from the next month that begins."
    yield from assumptions(cost.timeline.assumptions)
