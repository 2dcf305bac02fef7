"""Somebody and a scheme give a verdict; the rules of the person's institution are a layer of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pathways.funding.circumstances import DAY_OF_APPLYING, Circumstances, States, day_state
from pathways.funding.in_force import RuleInForce, RulesInForce, rules_in_force
from pathways.funding.outcomes import Outcome
from pathways.funding.rule_finding import Court, RuleFinding
from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.verdict import Verdict
from pathways.funding.versions import Choice, version_on
from pathways.model.facts import Settler
from pathways.model.framework import FUNDER_BODIES
from pathways.model.funder import Scheme
from pathways.rules.typed import typed

Layer = tuple[tuple[RuleInForce, ...], Circumstances]
"""Rules, and what is known when they are judged."""

LETS_LEAD = "host.lets_you_lead"
"""The fact that an institution's own rules settle."""


@dataclass(frozen=True, eq=False)
class Applicant:
    """Somebody who would apply."""

    states: States
    """What is known of the person, the post, the contract, the award and the organisation."""
    host: Version | None = None
    """The rules of the institution on whom it lets lead, where they are to be judged too."""
    granted: frozenset[str] = frozenset()
    """Judgements that are taken to turn out well, for "what would change it"."""


def judge(
    book: Rulebook, asked: Version, applicant: Applicant, role: str, on: date, choice: Choice | None = None
) -> Verdict:
    """What the rules of a scheme, and of the institution, say about a person.

    Args:
        book: The documents at hand.
        asked: The scheme or policy.
        applicant: Who would apply.
        role: The role on the application, one of the scheme's.
        on: The day of applying.
        choice: The version; without it, the one of the day.
    """
    choice = choice or version_on(book, asked, on)
    in_force = rules_in_force(book, choice, role, on)
    states, of_host = applicant.states, None
    host_layers: tuple[Layer, ...] = ()
    if applicant.host is not None:
        of_host = rules_in_force(book, version_on(book, applicant.host, on), role, on)
        host_layers = (_layer(book, of_host, states, on, applicant.granted),)
        states = {**_lets_lead(book, of_host, _findings(host_layers, strict=False)[0]), **states}
    layers = (_layer(book, in_force, states, on, applicant.granted), *host_layers)
    findings, by_id = _findings(layers, strict=False)
    return Verdict(asked, role, on, in_force, of_host, findings, lambda: _findings(layers, strict=True)[0], by_id)


def _layer(book: Rulebook, in_force: RulesInForce, states: States, on: date, granted: frozenset[str]) -> Layer:
    """Rules with what is known when they are judged: a funder's, or an institution's own."""
    known = known_of(book, in_force.choice, states, on)
    owner: Settler = "institution" if in_force.choice.version.is_host else "funder"
    return in_force.rules, Circumstances(book.facts, known, sides_of(in_force), owner, granted=granted)


def _lets_lead(book: Rulebook, of_host: RulesInForce, findings: Sequence[RuleFinding]) -> States:
    """Whether the institution lets the person lead, where its own rules settle it."""
    worst = min((finding.consequence for finding in findings), default=Outcome.ASK_INSTITUTION)
    if LETS_LEAD not in book.facts or not worst.settled or not of_host.choice.fit.known:
        return {}
    return {LETS_LEAD: typed(book.facts[LETS_LEAD], worst is Outcome.ELIGIBLE)}


def known_of(book: Rulebook, choice: Choice, states: States, on: date) -> States:
    """What is known of a person, with the day of applying and the days of the scheme. What is stated is kept."""
    entry = choice.version.entry
    dates = entry.dates if isinstance(entry, Scheme) else {}
    scheme = {
        fact.id: typed(fact, str(dated.on))
        for name, dated in dates.items()
        if (fact := book.facts.get(f"scheme.{name}")) is not None
    }
    return {**scheme, **day_of_applying(on), **states}


def day_of_applying(on: date) -> States:
    """The day of applying as a fact."""
    return {DAY_OF_APPLYING: day_state(on)}


def sides_of(in_force: RulesInForce) -> dict[str, Settler]:
    """Whose side each body is on that the rules name."""
    sides: dict[str, Settler] = {"person": "person"}
    for name in FUNDER_BODIES:
        sides[name] = "institution" if name == "institution" else "funder"
    for each in in_force.rules:
        for name, body in each.version.funder.bodies.items():
            sides[name] = "funder" if body.side == "other" else body.side
    return sides


def _findings(layers: Sequence[Layer], strict: bool) -> tuple[tuple[RuleFinding, ...], dict[str, RuleFinding]]:
    """The findings of the rules of every layer that stand by themselves, and those of all."""
    findings: list[RuleFinding] = []
    by_id: dict[str, RuleFinding] = {}
    for rules, lookup in layers:
        court = Court(rules, replace(lookup, strict=strict, _derived={}))
        findings += [court.finding(each.id) for each in rules if not each.rule.through_others]
        by_id.update(court.found)
    return tuple(findings), by_id
