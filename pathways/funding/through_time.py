"""How one person's answer changed with each version of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pathways.funding.judge import Applicant, judge
from pathways.funding.outcomes import Outcome
from pathways.funding.rule_finding import RuleFinding
from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.verdict import Verdict
from pathways.funding.versions import bounds


@dataclass(frozen=True, eq=False)
class Period:
    """Days on which the same versions hold."""

    first: date
    last: date
    verdict: Verdict
    turned_by: tuple[RuleFinding, ...] = ()
    """The rules that stand in the way now and did not before, since the last period whose versions are known."""
    freed_from: tuple[RuleFinding, ...] = ()
    """The rules that stood in the way then and no longer do."""


def through(
    book: Rulebook, asked: Version, applicant: Applicant, role: str, first: date, last: date
) -> tuple[Period, ...]:
    """The verdicts from one day to another, a row for each time that the rules or the answer change.

    Args:
        book: The documents at hand.
        asked: Any version of the scheme.
        applicant: The person, with the same facts all the time.
        role: The role on the application; names of other versions for it are understood.
        first: The first day.
        last: The last day.
    """
    found: list[Period] = []
    known: Verdict | None = None
    for start, end in _periods(book, asked, first, last):
        verdict = judge(book, asked, applicant, role, start)
        if found and _same(found[-1].verdict, verdict):
            found[-1] = replace(found[-1], last=end)
            continue
        found.append(Period(start, end, verdict, *_turned(known, verdict)))
        if verdict.in_force.unknown_version is None:
            known = verdict
    return tuple(found)


def _turned(before: Verdict | None, now: Verdict) -> tuple[tuple[RuleFinding, ...], tuple[RuleFinding, ...]]:
    """The rules that turned an answer: those that now stand in the way, and those that no longer do."""
    if now.in_force.unknown_version is not None or (before is not None and before.outcome is now.outcome):
        return (), ()
    ways, ways_before = _in_the_way(now), _in_the_way(before) if before is not None else {}
    return (
        tuple(finding for name, finding in ways.items() if name not in ways_before),
        tuple(finding for name, finding in ways_before.items() if name not in ways),
    )


def _in_the_way(verdict: Verdict) -> dict[str, RuleFinding]:
    return {finding.id: finding for finding in verdict.deciding if finding.consequence is not Outcome.ELIGIBLE}


def _same(one: Verdict, two: Verdict) -> bool:
    """Whether two verdicts rest on the same versions and come to the same."""
    return (
        one.outcome is two.outcome
        and one.version is two.version
        and one.in_force.choice.fit.known is two.in_force.choice.fit.known
        and [each.version.id for each in one.in_force.followed] == [each.version.id for each in two.in_force.followed]
        and [each.fit.known for each in one.in_force.followed] == [each.fit.known for each in two.in_force.followed]
    )


def _periods(book: Rulebook, asked: Version, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Stretches of days on which the choice of versions is the same."""
    starts = {first}
    for version in _concerned(book, asked):
        held = bounds(version)
        if held is not None:
            starts |= {day for day in (held.first, held.last + timedelta(days=1)) if first < day <= last}
    ordered = sorted(starts)
    for start, following in zip(ordered, [*ordered[1:], last + timedelta(days=1)], strict=True):
        yield start, following - timedelta(days=1)


def _concerned(book: Rulebook, asked: Version) -> Iterator[Version]:
    """Every version of the scheme and of the policies that any of them follows."""
    queue, met = [asked], set[str]()
    while queue:
        for version in book.history(queue.pop(), asked.funder):
            if version.id not in met:
                met.add(version.id)
                yield version
                queue += [book.versions[name] for name in version.entry.follows if name in book.versions]
