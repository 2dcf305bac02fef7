"""What a scenario costs, in words and tables: the same for a terminal and for a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pathways.export import words
from pathways.export.costing_basis import granted, missing
from pathways.export.costing_words import CAUSES, FUNDING, GRANTED, HEADINGS, concerning, counted, people
from pathways.export.whole_money import in_whole, named, shown
from pathways.export.words import joined
from pathways.model.scenario import Do
from pathways.workforce.cost.answer import ScenarioCost, of_cause, of_heading
from pathways.workforce.cost.causes import ANYWAY, WITH_ANY_PLAN, Cause
from pathways.workforce.cost.groups import GroupCost, groups_of, hidden_causes
from pathways.workforce.cost.rates import Heading
from pathways.workforce.disclosure import Rule, Table, average, disclosed
from pathways.workforce.timeline import MONTHS, Case

Row = tuple[str, tuple[str, ...], bool]
"""The name of a row, its cells (none where they may not be shown), and whether it is a sum."""


@dataclass(frozen=True)
class Line:
    """Amounts beside each other, in whole units of the currency."""

    name: str
    amounts: tuple[int, ...]
    """One for each column; none where they may not be shown."""
    is_sum: bool = False


@dataclass(frozen=True)
class MoneyTable:
    """Amounts by year."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The same as texts."""
        return tuple((line.name, tuple(map(shown, line.amounts)), line.is_sum) for line in self.lines)


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
            against_nothing(cost),
            by_cause(cost),
            *who_pays(cost),
            by_heading(cost),
            assimilation(cost),
            _counted(cost),
            Section("Not in these figures", points=tuple(missing(cost))),
            Section("Taken for granted", points=tuple(granted(cost))),
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
    said = f"Over {years} the scenario {verb} {named(abs(central), currency)} {to} the cost of doing nothing{between}."
    return f"{said} {of_which(cost)}".rstrip()


def of_which(cost: ScenarioCost) -> str:
    """What of the sum comes with any plan, and what the scenario itself changes; empty where that is not to be told.

    Awards, and posts that are left and filled again, are assumptions about the world: a committee that reads one sum
    would take them for the price of what it decides.
    """
    added = [cause for cause in cost.causes if cause not in ANYWAY]
    outside = [cause for cause in added if cause in WITH_ANY_PLAN]
    if not outside or hidden_causes(cost):
        return ""
    years = len(cost.periods)
    rows = in_whole([cost.central.by_year(years, of_cause(cause)) for cause in cost.causes])
    whole = {cause: sum(row) for cause, row in zip(cost.causes, rows, strict=True)}
    own = [cause for cause in added if cause not in outside]
    around = named(sum(whole[cause] for cause in outside), cost.currency)
    said = f"In the central case {around} of this is for {joined(GRANTED[cause] for cause in outside)}"
    if not own:
        return f"{said}, which come with or without what is decided."
    changed = named(sum(whole[cause] for cause in own), cost.currency)
    what = joined(CAUSES[cause].lower() for cause in own)
    return f"{said}, which come with or without what is decided, and {changed} for what the scenario changes ({what})."


def nothing_in_all(cost: ScenarioCost) -> str:
    """What doing nothing costs, in a sentence."""
    years = words.months(MONTHS * cost.timeline.years)
    return f"Over {years} doing nothing costs {named(_whole_nothing(cost)[-1], cost.currency)}, increments included."


def side_by_side(costs: Sequence[ScenarioCost]) -> Section:
    """Scenarios beside each other: what each adds to doing nothing, over all years."""
    names = [cost.scenario.title for cost in costs]
    rows: list[Line] = []
    for cost, name in zip(costs, names, strict=True):
        nothing = _whole_nothing(cost)[-1]
        added = {case: _whole_added(cost, case)[-1] for case in Case}
        cells = (nothing, *added.values(), nothing + added[Case.CENTRAL])
        rows.append(Line(f"{name} [{cost.scenario.id}]", cells))
    columns = ("doing nothing", "added, low", "central", "high", "in all, central")
    same = {cost.currency for cost in costs}
    notes = [f"All years together, in {joined(sorted(same))}.", *_differences(costs)]
    if len({cost.timeline.years for cost in costs}) > 1 or len({cost.timeline.start for cost in costs}) > 1:
        notes.append("The scenarios look at different times; their sums are not of the same years.")
    return Section("Side by side", tuple(notes), MoneyTable(columns, tuple(rows)))


def _differences(costs: Sequence[ScenarioCost]) -> Iterator[str]:
    """How the others differ from the first, in a sentence each; money of two currencies is not compared."""
    first = costs[0]
    for other in costs[1:]:
        if other.currency != first.currency:
            continue
        more = _whole_added(other, Case.CENTRAL)[-1] - _whole_added(first, Case.CENTRAL)[-1]
        amount = f"{named(abs(more), first.currency)} {'more' if more > 0 else 'less'} than" if more else "as much as"
        yield f"“{other.scenario.title}” adds {amount} “{first.scenario.title}” (central)."


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


def _row(name: str, amounts: Sequence[int], is_sum: bool = False) -> Line:
    return Line(name, tuple(amounts), is_sum)


def against_nothing(cost: ScenarioCost) -> Section:
    """What doing nothing costs, and what the scenario adds in each case."""
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


def by_cause(cost: ScenarioCost) -> Section:
    """What the cost comes from."""
    years = len(cost.periods)
    amounts = {cause: cost.central.by_year(years, of_cause(cause)) for cause in cost.causes}
    whole = dict(zip(amounts, in_whole([*amounts.values()]), strict=True))
    hidden = hidden_causes(cost)
    rows: list[Line] = []
    for cause, row in whole.items():
        rows.append(Line(CAUSES[cause], ()) if cause in hidden else _row(CAUSES[cause], _with_sum(row)))
        if cause is Cause.INCREMENTS:
            rows.append(_row("Doing nothing", _whole_nothing(cost), True))
    rows.append(_row("In all", _whole_total(cost, Case.CENTRAL), True))
    said = "Causes are let in one after the other, in this order; what two bring about together falls to the later."
    after = (_dash(cost, "causes that concern"),) if hidden else ()
    return Section("What it comes from (central)", (said,), MoneyTable(_years(cost), tuple(rows)), after=after)


def who_pays(cost: ScenarioCost) -> Iterator[Section]:
    """By source of funding, then by part of the institution: what is added, and all that is paid."""
    groups = groups_of(cost)
    funding = tuple((FUNDING[group.name], group) for group in groups.by_funding)
    parts = tuple((group.name or "no part is named", group) for group in groups.by_part)
    for title, found in (("Who pays (central)", funding), ("By part (central)", parts)):
        if found:
            total, added = _group_rows(cost, found)
            few = all(group.added is not None for _, group in found)
            after = () if few else (_dash(cost, "groups in which it concerns"),)
            yield Section(f"{title}: what the scenario adds", table=MoneyTable(_years(cost), tuple(added)), after=after)
            few = all(group.total is not None for _, group in found)
            after = () if few else (_dash(cost, "groups of"),)
            yield Section(f"{title}: in all", table=MoneyTable(_years(cost), tuple(total)), after=after)


def _group_rows(cost: ScenarioCost, found: Sequence[tuple[str, GroupCost]]) -> tuple[list[Line], list[Line]]:
    """The rows of groups, all that is paid and what is added, with their sums; what may not be shown is a dash."""
    nothing = (Decimal(0),) * len(cost.periods)
    held = [(name, group.total, group.added) for name, group in found if group.total is not None]
    totals = in_whole([total for _, total, _ in held])
    before = in_whole([_less(total, added or nothing) for _, total, added in held])
    by_name = {name: (row, then, added) for (name, _, added), row, then in zip(held, totals, before, strict=True)}
    in_all: list[Line] = []
    added_rows: list[Line] = []
    for name, _ in found:
        row, then, added = by_name.get(name, ([], [], None))
        in_all.append(_row(name, _with_sum(row)) if row else Line(name, ()))
        more = [now - earlier for now, earlier in zip(row, then, strict=True)]
        added_rows.append(Line(name, ()) if added is None else _row(name, _with_sum(more)))
    in_all.append(_row("In all", _whole_total(cost, Case.CENTRAL), True))
    added_rows.append(_row("In all", _whole_added(cost, Case.CENTRAL), True))
    return in_all, added_rows


def _less(total: Sequence[Decimal], added: Sequence[Decimal]) -> tuple[Decimal, ...]:
    return tuple(one - other for one, other in zip(total, added, strict=True))


def _dash(cost: ScenarioCost, of: str) -> str:
    """What a dash stands for."""
    return f"A dash stands for {of} fewer than {cost.small} people, and for what would tell their costs."


def by_heading(cost: ScenarioCost) -> Section:
    """What the money is paid for."""
    years = len(cost.periods)
    amounts = {heading: cost.central.by_year(years, of_heading(heading)) for heading in Heading}
    held = {heading: row for heading, row in amounts.items() if any(row)}
    whole = dict(zip(held, in_whole([*held.values()]), strict=True))
    rows = [_row(HEADINGS[heading], _with_sum(row)) for heading, row in whole.items()]
    rows.append(_row("In all", _whole_total(cost, Case.CENTRAL), True))
    return Section("What is paid for (central)", table=MoneyTable(_years(cost), tuple(rows)))


def assimilation(cost: ScenarioCost) -> Section | None:
    """What becomes of people when the pay structure changes; None where it does not."""
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
            f"{number} in {period.name}"
            for year, period in enumerate(cost.periods)
            if (number := counted(cost, action, year)) is not None
        ]
        points.append(f"{concerning(action)}: {joined(years) if years else 'none'}. [{action.id}]")
    return Section("What is counted (central, expected numbers)", points=tuple(points))
