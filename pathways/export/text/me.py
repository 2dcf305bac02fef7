"""What is known of a person, as text for that person: the contract, what can be shown, and the way to a role."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pathways.export import achievements, words
from pathways.export.criteria import in_words, pick_in_words
from pathways.export.findings import state
from pathways.export.text.layout import Page
from pathways.model.dates import in_words as date_in_words
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.person import Achievement, Person, Standing
from pathways.model.profiles import Pick
from pathways.model.roles import Role
from pathways.rules.states import Known, KnownNone
from pathways.sector.career_plan import Need
from pathways.sector.evidence import counts_by_year
from pathways.sector.opportunities import Suggestion
from pathways.sector.own_contract import (
    AWARD_END,
    CONTINUOUS_SINCE,
    END,
    KIND,
    START,
    MoveOpen,
    OwnContract,
    Reach,
)

SIGNS: Mapping[Standing | None, str] = {Standing.HAVE: "●", Standing.PARTLY: "◐", Standing.NOT_YET: "○", None: "?"}
"""By standing: the sign before a criterion, so that colour is not needed."""

_FEW = 5
"""So many opportunities are told for one area."""

_REACHED = {True: "your contract reaches it", False: "your contract ends before it", None: "not known"}


def add_contract(page: Page, found: OwnContract, facts: Mapping[str, Fact], role: str, terms: bool = True) -> None:
    """A person's contract: what it is, what it reaches, and how long it has run.

    Args:
        page: Where it is written.
        found: The contract.
        facts: The definitions of all facts.
        role: What the person's role is called; empty where it is not known.
        terms: Whether its kind, start and end are told too; on a screen they stand beside it.
    """
    if terms:
        page.heading("My contract", "-")
        for name, known in ((KIND, found.kind), (START, found.start), (END, found.end)):
            fact = facts[name]
            said = state(known, fact) if known is not None else "not known"
            page.field(words.sentence_case(fact.label or name), _end(found, said) if name == END else said)
    page.heading("What it reaches", "-")
    if found.award is not None:
        page.bullet(f"{_day(found.award)}: {_reached(found, found.award)}.")
    else:
        page.bullet(f"The award: when it ends is not known ({facts[AWARD_END].question})")
    if not role:
        page.bullet("The next round: say first which role you have (r).")
    elif not found.moves:
        page.bullet(f"No open move on from {role} is described.")
    for move in found.moves:
        _add_move(page, move, found)
    page.heading("How long", "-")
    if not terms and found.end is not None:
        page.bullet(f"Its end: {_end(found, state(found.end, facts[END]))}.")
    _add_service(page, found, facts)


def _end(found: OwnContract, said: str) -> str:
    if isinstance(found.end, KnownNone):
        return "none: it has no end date"
    if found.months_left is None:
        return said
    low, high = found.months_left
    if high < 0:
        return f"{said} (over)"
    return f"{said} ({_span(max(low, 0), high)} from now)"


def _add_service(page: Page, found: OwnContract, facts: Mapping[str, Fact]) -> None:
    if found.months_since_start is not None:
        page.bullet(f"This contract has run for {_span(*found.months_since_start)}.")
        page.text("What was worked under contracts before it is not counted here.", 2, "faint")
    if found.months_without_break is not None:
        page.bullet(f"Employed without a break for {_span(*found.months_without_break)}.")
    _add_four_years(page, found, facts[CONTINUOUS_SINCE])
    if isinstance(found.years_in_post, Known):
        fact = facts["post.years_in_post"]
        page.bullet(f"In the post, or with the employer, for {state(found.years_in_post, fact)}, as you say.")
    elif found.months_since_start is None:
        page.text("Not known: say when the contract began, or for how long you have been with your employer.")


def _add_four_years(page: Page, found: OwnContract, fact: Fact) -> None:
    """What four years without a break mean, for somebody whose contract has an end."""
    if isinstance(found.end, KnownNone):
        return
    if found.four_years is not None:
        page.bullet(f"{_day(found.four_years)}: {_reached(found, found.four_years)}.")
    else:
        page.bullet(f"How long without a break is not known ({fact.question})")
    for note in fact.notes:
        page.text(note.text, 2)


def _span(low: int, high: int) -> str:
    return words.months(high) if low == high else f"{words.months(low)} to {words.months(high)}"


def _add_move(page: Page, found: MoveOpen, contract: OwnContract) -> None:
    page.bullet(words.sentence_case(words.name_of(found.move)))
    opening = found.move.open_to
    if found.to_contract is True:
        page.text("Open to your kind of contract.", 2)
    elif found.to_contract is False and opening is not None:
        page.text(f"Not open to your kind of contract: only {words.joined(opening.contract, 'or')}.", 2)
    elif opening is not None and opening.contract:
        page.text(f"Open to contracts that are {words.joined(opening.contract, 'or')}.", 2)
    else:
        page.text("Which contracts it is open to is not stated.", 2, "faint")
    if opening is not None and opening.text:
        page.text(opening.text, 2)
    for day in found.days:
        page.text(f"{_day(day)}: {_reached(contract, day)}.", 2)
    if not found.days:
        page.text("No day to come is known.", 2, "faint")


def _day(reach: Reach) -> str:
    return f"{words.sentence_case(reach.what)}, {words.day(reach.on)}"


def _reached(found: OwnContract, reach: Reach) -> str:
    if reach.reached is None and found.end is None:
        return "the end of your contract is not known"
    if reach.reached is None:
        return "not settled: the end of your contract is not known to the day"
    return _REACHED[reach.reached]


def add_counts(page: Page, person: Person) -> None:
    """How many achievements of each kind there are, by year."""
    counts = counts_by_year(person)
    years = sorted({year for found in counts.values() for year in found}, reverse=True)
    if not counts:
        page.text("Nothing yet.")
        return
    shown = years[:_FEW]
    header = ["Kind", "All", *(year or "no date" for year in shown), *(["before"] if years[_FEW:] else [])]
    rows = []
    for kind, found in counts.items():
        older = [str(sum(found.get(year, 0) for year in years[_FEW:]) or "")] if years[_FEW:] else []
        numbers = [str(found.get(year, "")) for year in shown]
        rows.append([achievements.KINDS[kind], str(sum(found.values())), *numbers, *older])
    page.table(rows, header, flexible=0)


def add_achievement(page: Page, found: Achievement, named: Mapping[str, str]) -> None:
    """An achievement with everything that is said of it.

    Args:
        page: Where it is written.
        found: The achievement.
        named: Criteria in words, by their names; others are told by their names.
    """
    page.text(found.text, role="strong")
    page.field("Kind", achievements.KINDS[found.kind])
    page.field("Began", date_in_words(found.since) if found.since else "")
    page.field("When", date_in_words(found.on) if found.on else "")
    page.field("How many", f"{found.count:,}" if found.count is not None else "")
    page.field("Link", found.link or "")
    page.field("Shows", [named.get(name, name) for name in found.shows] or "nothing yet: Enter, then choose criteria")


def add_evidence(page: Page, person: Person, named: Mapping[str, str]) -> None:
    """All achievements, by kind, after their counts."""
    page.heading("What I can show", "=")
    add_counts(page, person)
    for kind in counts_by_year(person):
        page.heading(words.sentence_case(achievements.KINDS[kind]), "-")
        for each in in_order(person, kind):
            page.bullet(achievements.achievement(each))
            for name in each.shows:
                page.text(f"shows: {named.get(name, name)}", 2, "faint")


def in_order(person: Person, kind: object) -> tuple[Achievement, ...]:
    """The achievements of a kind, latest first, those without a date last."""
    found = [each for each in person.evidence.values() if each.kind is kind]
    return tuple(sorted(found, key=lambda each: str(each.on or each.since or ""), reverse=True))


def standings(needs: Sequence[Need]) -> str:
    """How many criteria stand how: "12 criteria: 3 have it, 1 partly, 8 don't know"."""
    found = [each.have.standing for each in needs]
    counted = {each: found.count(each) for each in achievements.STANDINGS}
    parts = [f"{number} {achievements.STANDINGS[each]}" for each, number in counted.items() if number]
    one = "1 criterion" if len(needs) == 1 else f"{len(needs)} criteria"
    return f"{one}: {', '.join(parts)}" if needs else "No criteria are known"


def add_need(page: Page, need: Need, framework: Framework, building: Mapping[str, Sequence[Suggestion]]) -> None:
    """A criterion, how the person sees it, what shows it, and what builds it."""
    expectation = need.expectation
    page.text(in_words(expectation.criterion, framework.footing))
    standing = achievements.STANDINGS[need.have.standing]
    page.field("Standing", f"{SIGNS[need.have.standing]} {standing}")
    page.field("Note", need.have.note or "")
    page.field("What shows it", [achievements.achievement(each) for each in need.have.achievements] or "nothing named")
    offered = building.get(expectation.criterion.area, ())
    more = f"and {len(offered) - _FEW} more" if len(offered) > _FEW else ""
    page.field("What builds it", [*map(_offer, offered[:_FEW]), more] if offered else "")


def add_way(
    page: Page,
    target: Role,
    framework: Framework,
    needs: Sequence[Need],
    new: Collection[str],
    lists: Sequence[Pick],
    levels: Mapping[str, str],
    building: Mapping[str, Sequence[Suggestion]],
) -> None:
    """The gap to a role: each criterion with its standing, evidence, and what builds it.

    Args:
        page: Where it is written.
        target: The role.
        framework: Its framework.
        needs: Its criteria, with what the person has.
        new: The ids of those that the present role does not ask for.
        lists: Lists of which a number is enough.
        levels: By area: the level that is asked for.
        building: By area: opportunities that build it.
    """
    page.heading(f"Gap to {target.title}", "=")
    page.text(framework.title)
    if needs:
        page.text(f"{standings(needs)}.")
    else:
        page.text(words.silence(f"What {target.title} asks for", framework))
    area = ""
    for need in needs:
        expectation = need.expectation
        if expectation.criterion.area != area:
            area = expectation.criterion.area
            page.heading(words.area(area, framework), "-")
        page.bullet(
            in_words(expectation.criterion, framework.footing) + (" (new)" if expectation.id in new else ""),
            sign=SIGNS[need.have.standing],
        )
        page.text(achievements.STANDINGS[need.have.standing], 2, "faint")
        for each in need.have.achievements:
            page.text(f"shown by: {achievements.achievement(each)}", 2)
    add_levels(page, framework, lists, levels)
    if building:
        page.heading("What builds it", "-")
        for name, found in building.items():
            more = f"and {len(found) - _FEW} more" if len(found) > _FEW else ""
            page.field(words.area(name, framework), [*map(_offer, found[:_FEW]), more])


def add_levels(page: Page, framework: Framework, lists: Sequence[Pick], levels: Mapping[str, str]) -> None:
    """Levels that a role asks for, and lists of which a number is enough."""
    if levels:
        page.heading("Levels asked for", "-")
        for area, level in levels.items():
            page.field(words.area(area, framework), level)
    for pick in lists:
        page.heading(pick_in_words(pick), "-")
        for each in pick.criteria:
            page.bullet(in_words(each.criterion, framework.footing))


def _offer(found: Suggestion) -> str:
    opportunity = found.opportunity
    cost = f"; {opportunity.cost.rstrip('.')}" if opportunity.cost else ""
    return f"{opportunity.name}, {opportunity.provider} ({opportunity.kind}{cost})"
