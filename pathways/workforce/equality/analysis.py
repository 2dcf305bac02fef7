"""The groups of a scenario's staff counted, protected together, and set side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pathways.workforce.disclosure import Disclosed, Rule, Table, disclosed_together, tabulated
from pathways.workforce.equality.answer import (
    ENDS,
    IN_SCOPE,
    NOT_KNOWN,
    ROLE,
    STANDING,
    Characteristic,
    Equality,
    Group,
    Measure,
    Pay,
    PayGap,
    Rate,
)
from pathways.workforce.equality.bands import banded, joined_groups
from pathways.workforce.equality.gap import Gap, gap_between
from pathways.workforce.equality.person import CONTRACT, HOURS, Outcome, Person, standing_of
from pathways.workforce.placement import Standing

TELLING_SMALLS = 4
"""Those with and without a way up are told apart if both are at least this many times the smallest group shown."""

_BAND, _OUTCOME, _BEFORE, _PAID = ":band", ":outcome", ":before", ":paid"
_YES, _NO = "yes", "no"


def equality_of(
    persons: Sequence[Person],
    characteristics: Sequence[str],
    grade_order: Sequence[str],
    rule: Rule,
    currency: str,
    pay_day: date,
    *,
    pay_changes: bool = False,
    not_running: bool = False,
    by_contract: bool = True,
) -> Equality:
    """The analysis of some people.

    Every count is protected in one system with the tables that tie grades, standing and ways up together, as whoever
    knows the framework knows which grades have no way up.

    Args:
        persons: The people.
        characteristics: What they are grouped by, in the order of their `groups`.
        grade_order: Grades from the lowest to the highest.
        rule: How counts are rounded, and which groups are small.
        currency: The currency of pay.
        pay_day: The day of which pay is.
        pay_changes: Whether the scenario changes the pay structure.
        not_running: Whether contracts were left out because they do not run.
        by_contract: Whether the kind of contract makes a difference to somebody's ways up, as readers may know.
    """
    analysis = _Analysis(persons, characteristics, grade_order, rule, by_contract)
    return analysis.answer(currency, pay_day, pay_changes, not_running)


class _Analysis:
    def __init__(
        self,
        persons: Sequence[Person],
        characteristics: Sequence[str],
        order: Sequence[str],
        rule: Rule,
        by_contract: bool,
    ) -> None:
        self.persons = persons
        self.by_contract = by_contract
        self.rule = rule
        self.names = tuple(characteristics)
        self.groups = [self._groups(place) for place in range(len(self.names))]
        band_of = banded((each.grade for each in persons), order, rule.small)
        self.bands = tuple(dict.fromkeys(band_of.values()))
        self.compared = any(each.way_up_before is not None for each in persons)
        apart = self._told_apart()
        self.outcomes = [each.outcome if apart else _together(each.outcome) for each in persons]
        self.has_outcome = tuple(each for each in Outcome if each in {*self.outcomes})
        self.facets: dict[str, list[str]] = {
            _BAND: [band_of[each.grade] for each in persons],
            _OUTCOME: [str(each) for each in self.outcomes],
        }
        before = Counter(each.way_up_before is True for each in persons)
        if self.compared and all(
            before[way] == 0 or before[way] >= TELLING_SMALLS * rule.small for way in (True, False)
        ):
            self.facets[_BEFORE] = [_YES if each.way_up_before else _NO for each in persons]
        self.paid = [_YES if each.pay is not None else _NO for each in persons]
        self.tables = self._disclosed()

    def answer(self, currency: str, day: date, pay_changes: bool, not_running: bool) -> Equality:
        every = self.tables[0].total if self.tables else None
        return Equality(
            every,
            self.bands,
            self.has_outcome,
            tuple(self._measures()),
            tuple(self._characteristic(place, pay_changes) for place in range(len(self.names))),
            currency,
            day,
            pay_changes,
            _YES in self.paid,
            not_running,
            self.rule,
            self.tables,
        )

    def _groups(self, place: int) -> list[str]:
        """The group of each person in a characteristic, small ones put together."""
        groups = [each.groups[place] for each in self.persons]
        if self.names[place] in {CONTRACT, HOURS}:
            return groups
        together = joined_groups((group for group in groups if group not in NOT_KNOWN), self.rule.small)
        return [together.get(group, group) for group in groups]

    def _told_apart(self) -> bool:
        counted = Counter(each.outcome for each in self.persons)
        ways = [counted[Outcome.WAY_UP], counted[Outcome.NO_WAY_UP]]
        return all(way == 0 or way >= TELLING_SMALLS * self.rule.small for way in ways)

    def _measures(self) -> list[Measure]:
        found = [Measure.MAPPED]
        if _BEFORE in self.facets:
            found.append(Measure.WAY_UP_BEFORE)
        if Outcome.MAPPED not in self.has_outcome:
            found.append(Measure.WAY_UP)
        return found

    def _disclosed(self) -> tuple[Disclosed, ...]:
        """For each characteristic, every pair of facets with it, so that what one tells of another is reckoned with."""
        tables: list[Table] = []
        for place, name in enumerate(self.names):
            groups = self.groups[place]
            sensitive = () if name in {CONTRACT, HOURS} else (name,)
            facets = list(self.facets)
            for one, other in (
                (one, other) for one in facets for other in facets if facets.index(one) < facets.index(other)
            ):
                rows = zip(groups, self.facets[one], self.facets[other], strict=True)
                found = tabulated(rows, (name, one, other), nested=True, sensitive=sensitive)
                tables.append(found if name == CONTRACT and self.by_contract else _with_zeros(found))
            if _NO in self.paid and _YES in self.paid:
                tables.append(tabulated(zip(groups, self.paid, strict=True), (name, _PAID), nested=True))
        return disclosed_together([*tables, *self._elsewhere()], self.rule, self._seen())

    def _elsewhere(self) -> Iterator[Table]:
        """What other answers show of the same people, and what ties it to the groups here."""
        standings = [str(standing_of(each.outcome)) for each in self.persons]
        in_scope = [_NO if each == Standing.OUT_OF_SCOPE else _YES for each in standings]
        roles, ends = [each.role for each in self.persons], [each.ends for each in self.persons]
        if all(roles):
            yield tabulated(zip(standings, roles, strict=True), (STANDING, ROLE), nested=True)
            yield tabulated(zip(standings, in_scope, strict=True), (STANDING, IN_SCOPE), nested=True)
            yield tabulated(zip(standings, self.facets[_OUTCOME], strict=True), (STANDING, _OUTCOME), nested=True)
            tied = (self.facets[_BAND], self.facets[_OUTCOME], roles)
            yield tabulated(zip(*tied, strict=True), (_BAND, _OUTCOME, ROLE), nested=True)
        if all(ends) and CONTRACT in self.names:
            contracts = self.groups[self.names.index(CONTRACT)]
            yield tabulated(zip(contracts, ends, strict=True), (CONTRACT, ENDS), nested=True)

    def _seen(self) -> list[frozenset[str]]:
        """What is told apart in some answer."""
        alone = ((each,) for each in (*self.names, *self.facets, _PAID, STANDING, ROLE, IN_SCOPE, ENDS))
        pairs = ((name, facet) for name in self.names for facet in (*self.facets, _PAID))
        return [frozenset(), *map(frozenset, alone), *map(frozenset, pairs), frozenset({STANDING, ROLE})]

    def _count(self, name: str, group: str, facet: str | None = None, category: str | None = None) -> int | None:
        """A count of a group as it may be shown."""
        for table in self.tables:
            dimensions = table.table.dimensions
            if name in dimensions and (facet is None or facet in dimensions):
                return table.count(*({name: group, facet: category}.get(each) for each in dimensions))
        return None

    def _characteristic(self, place: int, pay_changes: bool) -> Characteristic:
        name = self.names[place]
        counted = Counter(self.groups[place])
        ordered = sorted(counted, key=lambda group: (group in NOT_KNOWN, -counted[group], group))
        recorded = [group for group in ordered if group not in NOT_KNOWN]
        reference = recorded[0] if recorded else None
        parts = {
            measure: {group: self._part(place, group, measure) for group in ordered} for measure in self._measures()
        }
        highest = {measure: _highest(found, recorded) for measure, found in parts.items()}
        groups = tuple(
            Group(
                group,
                self._count(name, group),
                {band: self._count(name, group, _BAND, band) for band in self.bands},
                {each: self._count(name, group, _OUTCOME, str(each)) for each in self.has_outcome},
                {measure: _rate(found, group, highest[measure]) for measure, found in parts.items()},
                self._pay(place, group, reference, after=False),
                self._pay(place, group, reference, after=True) if pay_changes else None,
            )
            for group in ordered
        )
        return Characteristic(name, groups, reference, highest)

    def _part(self, place: int, group: str, measure: Measure) -> float | None:
        """The exact rate of a group, where every count that it rests on is shown."""
        name = self.names[place]
        alike = [number for number, each in enumerate(self.groups[place]) if each == group]
        if measure is Measure.WAY_UP_BEFORE:
            facet, categories = _BEFORE, [_YES]
        else:
            facet = _OUTCOME
            told = (
                (Outcome.WAY_UP, Outcome.NO_WAY_UP, Outcome.MAPPED) if measure is Measure.MAPPED else (Outcome.WAY_UP,)
            )
            categories = [str(each) for each in told]
        shown = [self._count(name, group), *(self._count(name, group, facet, each) for each in categories)]
        if None in shown or len(alike) < self.rule.small:
            return None
        return sum(self.facets[facet][number] in categories for number in alike) / len(alike)

    def _paid_people(self, place: int, group: str) -> list[Person] | None:
        """The people of a group whose pay is known; None where their number may not be shown."""
        facet = _PAID if _NO in self.paid else None
        grouped = zip(self.persons, self.groups[place], strict=True)
        found = [each for each, its in grouped if its == group and each.pay is not None]
        hidden = self._count(self.names[place], group, facet, _YES if facet else None) is None
        return None if hidden or len(found) < max(1, self.rule.small) else found

    def _pay(self, place: int, group: str, reference: str | None, *, after: bool) -> Pay | None:
        people = self._paid_people(place, group)
        if people is None or (after and self._few_change(place)):
            return None
        mine = _amounts(people, after)
        mean = sum(pay for _, pay in mine) / len(mine)
        others = self._paid_people(place, reference) if reference not in {None, group} else None
        if others is None:
            return Pay(mean, None)
        theirs = _amounts(others, after)
        return Pay(mean, self._gap(gap_between(theirs, mine), sum(pay for _, pay in theirs) / len(theirs)))

    def _gap(self, found: Gap, mean: float) -> PayGap:
        comparable = min(found.shared) >= max(1, self.rule.small)
        return PayGap(
            found.whole / mean,
            found.between / mean if comparable else None,
            found.within / mean if comparable else None,
        )

    def _few_change(self, place: int) -> bool:
        """Whether so few people of some group are paid otherwise after the change that its means would tell theirs.

        Then no group of the characteristic has its pay after shown, as others and the whole would give it away.
        """
        changed = Counter(
            group for each, group in zip(self.persons, self.groups[place], strict=True) if each.pay != each.pay_after
        )
        return any(count < self.rule.small for count in changed.values())


def _with_zeros(table: Table) -> Table:
    """A table with a 0 for whatever might be: every group may have what anybody has in all other dimensions."""
    groups = dict.fromkeys(at[0] for at in table.counts)
    others = dict.fromkeys(at[1:] for at in table.counts)
    zeros = dict.fromkeys(((group, *other) for group in groups for other in others), 0.0)
    return replace(table, counts={**zeros, **table.counts})


def _together(outcome: Outcome) -> Outcome:
    return Outcome.MAPPED if outcome in {Outcome.WAY_UP, Outcome.NO_WAY_UP} else outcome


def _amounts(people: Sequence[Person], after: bool) -> list[tuple[str, float]]:
    if after:
        return [(each.grade_after, each.pay_after) for each in people if each.pay_after is not None]
    return [(each.grade, each.pay) for each in people if each.pay is not None]


def _highest(parts: Mapping[str, float | None], recorded: Sequence[str]) -> str | None:
    shown = {group: part for group in recorded if (part := parts[group]) is not None}
    return max(shown, key=lambda group: shown[group]) if shown else None


def _rate(parts: Mapping[str, float | None], group: str, highest: str | None) -> Rate | None:
    part, best = parts[group], parts[highest] if highest is not None else None
    if part is None:
        return None
    if best is None:
        return Rate(part, None, 0.0)
    return Rate(part, part / best if best else None, part - best)
