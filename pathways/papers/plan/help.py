"""What helps: opportunities that build what is missing, registration, and funding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pathways.export import words
from pathways.export.findings import opened
from pathways.export.money import money
from pathways.export.text.eligible import NO_PROMISE
from pathways.export.verdicts import MEANINGS, OUTCOMES
from pathways.funding.outcomes import Outcome
from pathways.funding.verdict import Verdict
from pathways.model.development import Opportunity
from pathways.model.funder import Scheme
from pathways.model.recognition import Register
from pathways.papers.parts.texts import cut, full_stop, number_of
from pathways.papers.plan.wording import Worded
from pathways.sector.career_plan import OPEN_TO
from pathways.writing.blocks import Block, Column, Heading, Paragraph, Quiet, Row, Span, Table, items, link, strong

OFFERS_MOST = 5
"""So many opportunities are told for an area, those with the surest reading first."""

FACTS_MOST = 8
"""So many facts that would settle the answers of schemes are named."""


def builds(worded: Worded) -> Iterator[Block]:
    """Opportunities for the areas in which something is missing."""
    plan = worded.plan
    yield Heading("What builds what is missing")
    found: dict[str, tuple[Opportunity, list[str]]] = {}
    for area, every in plan.helps.building.items():
        for each in every[:OFFERS_MOST]:
            named = found.setdefault(each.opportunity.id, (each.opportunity, []))[1]
            named.append(words.area(area, plan.framework))
    every_one = {each.opportunity.id for every in plan.helps.building.values() for each in every}
    if plan.silent:
        yield Paragraph("What is asked for was not found, so that nothing can be said to build it.")
        return
    if not found:
        yield Paragraph("No opportunity that is held here is known to build an area in which something is missing.")
        return
    columns = (
        Column("Opportunity", width=0.28),
        Column("Builds", width=0.22),
        Column("Who may use it", width=0.24),
        Column("Cost, length, when", width=0.26),
    )
    rows = tuple(_opportunity(each, areas) for each, areas in found.values())
    yield Table("Opportunities by the areas that they build", columns, rows)
    more = len(every_one) - len(found)
    if more:
        others = number_of(more, "more opportunity", "more opportunities")
        yield Paragraph(f"{words.sentence_case(others)} can be had from “pathways gap”.")
    yield Quiet(
        "Which area an opportunity builds is a reading of its description, and was confirmed by no provider. Ask the "
        "provider before you rely on it."
    )


def registration(worded: Worded) -> Iterator[Block]:
    """Professional registration that goes with the roles of the route."""
    plan = worded.plan
    yield Heading("Registration")
    if not plan.registering and not plan.offers:
        yield Paragraph(words.silence("Which registration goes with these roles", plan.framework))
    lines = [
        full_stop(f"{worded.titles[each.role.id]}: {each.award} is {each.kind.replace('-', ' ')}")
        for each in plan.registering
    ]
    lines += [
        full_stop(
            f"{words.joined(offer.award)} is {offer.kind.replace('-', ' ')}{f': {offer.text}' if offer.text else ''}"
        )
        for offer in plan.offers
    ]
    if lines:
        yield items(*lines)
    registers = {register.id: register for each in plan.registering for register in each.registers}
    if registers:
        columns = (
            Column("Register", width=0.24),
            Column("Qualification and experience", width=0.40),
            Column("Fees", width=0.36),
        )
        yield Table("What these registers ask for", columns, tuple(_register(each) for each in registers.values()))


def funding(worded: Worded) -> Iterator[Block]:
    """Schemes by what their rules say of the person as lead."""
    verdicts = worded.plan.helps.funding
    yield Heading("Funding open to me")
    if not verdicts:
        yield Paragraph("No scheme was judged.")
        return
    yield Paragraph(f"Judged for {words.day(worded.plan.on)}, as the one who leads. {NO_PROMISE}")
    for outcome in OUTCOMES:
        here = [each for each in verdicts if each.outcome is outcome]
        if not here:
            continue
        yield Heading(f"{OUTCOMES[outcome]}: {number_of(len(here), 'scheme')}", 2)
        yield Paragraph(f"{words.sentence_case(MEANINGS[outcome])}.")
        if outcome in OPEN_TO:
            columns = (
                Column("Scheme", width=0.36),
                Column("What it gives", width=0.32),
                Column("Still to settle", width=0.32),
            )
            yield Table(OUTCOMES[outcome], columns, tuple(_scheme(each, worded) for each in here))
        elif outcome is Outcome.TELL_US_MORE:
            yield from _untold(here, worded)
        else:
            yield items(*(full_stop(f"{_name(each)}: {_why(each)}") for each in here))


def _untold(found: list[Verdict], worded: Worded) -> Iterator[Block]:
    """What would settle most of the schemes, and which they are."""
    counted = Counter(opened(each, worded.facts) for verdict in found for each in verdict.open if each.by == "person")
    best = sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:FACTS_MOST]
    if best:
        yield Paragraph("What my document does not say, and would settle most:")
        yield items(*(f"{words.sentence_case(fact)}: {number_of(count, 'scheme')}" for fact, count in best))
    by_funder: dict[str, list[str]] = {}
    for verdict in found:
        by_funder.setdefault(verdict.version.funder.name, []).append(verdict.version.entry.name)
    yield Paragraph("The schemes:")
    yield items(*(full_stop(f"{funder}: {'; '.join(names)}") for funder, names in by_funder.items()))


def _opportunity(each: Opportunity, areas: list[str]) -> Row:
    name = (link(each.name, each.url) if each.url else strong(each.name),)
    spans = (*name, *_plain(f", {each.provider}"))
    status = f" ({each.status.replace('-', ' ')})" if each.status != "running" else ""
    terms = "; ".join(part.rstrip(".") for part in (each.cost, each.length, each.cadence) if part)
    who = "; ".join(each.who)
    return Row(
        (
            (*spans, *_plain(status)) if status else spans,
            words.sentence_case("; ".join(dict.fromkeys(areas))),
            words.sentence_case(who) or "Not known",
            words.sentence_case(terms) or "Not known",
        )
    )


def _register(each: Register) -> Row:
    asked = []
    if each.knowledge is not None:
        level = each.knowledge.level
        asked.append(
            f"qualification at level {level}" if isinstance(level, int) else "level of qualification not published"
        )
        asked += [each.knowledge.otherwise] if each.knowledge.otherwise else []
    if each.experience is not None:
        years = each.experience.years
        if isinstance(years, int | float):
            asked.append(
                f"{number_of(int(years), 'year') if years == int(years) else f'{years:g} years'} of experience"
            )
        asked += [each.experience.text] if each.experience.text else []
    asked += [part.rstrip(".") for part in each.demands]
    fees = [
        f"{fee.what}: {money(fee.amount, fee.currency)}{f' ({fee.year})' if fee.year else ''}"
        for fee in each.fees.values()
        if isinstance(fee.amount, int | float)
    ]
    state = "" if each.status == "open" else f" ({each.status.replace('-', ' ')})"
    return Row(
        (
            f"{each.name} ({each.id}){state}",
            words.sentence_case("; ".join(asked)) or "Not known",
            words.sentence_case("; ".join(fees)) or "Not known",
        )
    )


def _scheme(verdict: Verdict, worded: Worded) -> Row:
    entry = verdict.version.entry
    amount = entry.amount if isinstance(entry, Scheme) and entry.amount else "Not known"
    waiting = dict.fromkeys(opened(each, worded.facts) for each in sorted(verdict.open))
    return Row((_name(verdict), words.sentence_case(amount), words.sentence_case("; ".join(waiting)) or _none(verdict)))


def _none(verdict: Verdict) -> str:
    """What stands where no question is open."""
    if verdict.outcome is Outcome.ELIGIBLE:
        return "Nothing, among the rules held here"
    if verdict.unofficial:
        return "The rules held stand only on pages that are not the funder's own"
    return "Which rules held on that day is not known"


def _why(verdict: Verdict) -> str:
    return cut(" ".join(full_stop(finding.of.rule.text) for finding in verdict.deciding[:1]), 300)


def _name(verdict: Verdict) -> str:
    return f"{verdict.version.entry.name} ({verdict.version.funder.name})"


def _plain(text: str) -> tuple[Span, ...]:
    return (Span(text),)
