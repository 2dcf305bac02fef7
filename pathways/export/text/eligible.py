"""Verdicts as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pathways.export import verdicts, words
from pathways.export.findings import Telling
from pathways.export.text.layout import Page
from pathways.export.text.readiness import add_told
from pathways.funding.changes import ChangeSet
from pathways.funding.outcomes import Outcome
from pathways.funding.rule_finding import RuleFinding
from pathways.funding.through_time import Period
from pathways.funding.verdict import Verdict
from pathways.model.facts import Fact
from pathways.model.funder import Scheme

NO_PROMISE = (
    "Judged are the rules held here, each with its source and date. They may be incomplete or out of date: read the "
    "funder's page and talk to your research office before you rely on an answer."
)


def add_overview(page: Page, found: Sequence[Verdict], facts: Mapping[str, Fact]) -> None:
    """Many verdicts, grouped by outcome, the best first; a line or two each."""
    page.heading(f"Who may apply, on {words.day(found[0].on)}" if found else "Who may apply", "=")
    if not found:
        page.text("There is no scheme to judge.")
    for outcome, label in verdicts.OUTCOMES.items():
        group = [verdict for verdict in found if verdict.outcome is outcome]
        if not group:
            continue
        page.heading(f"{label} ({len(group)})", "-")
        page.text(f"{words.sentence_case(verdicts.MEANINGS[outcome])}.", 2, "faint")
        for verdict in group:
            page.bullet(f"{verdict.version.funder.name}: {verdict.version.entry.name}  [{verdict.asked.id}]", 2)
            for line in _short(verdict, facts):
                page.text(line, 6)
    page.gap()
    page.text(NO_PROMISE, role="faint")


def _short(verdict: Verdict, facts: Mapping[str, Fact]) -> Iterable[str]:
    """Why, in a line or two."""
    unknown = verdict.in_force.unknown_version
    if unknown is not None and verdict.outcome is Outcome.ASK_FUNDER:
        yield verdicts.fit(unknown)
    elif verdict.outcome is Outcome.TELL_US_MORE:
        yield f"Missing: {words.joined(verdicts.missing(verdict, facts).get('you', ()))}."
    elif verdict.outcome is not Outcome.ELIGIBLE:
        yield from (finding.of.rule.text for finding in verdict.deciding[:2])


def add_verdict(page: Page, verdict: Verdict, facts: Mapping[str, Fact], changes: Sequence[ChangeSet]) -> None:
    """One verdict with every reason."""
    version = verdict.version
    page.heading(f"{version.funder.name}: {version.entry.name}", "=")
    page.text(f"As {verdicts.role(verdict.role)}, applying on {words.day(verdict.on)}  [{verdict.asked.id}]")
    page.gap()
    said = f"{verdicts.OUTCOMES[verdict.outcome]}: {verdicts.MEANINGS[verdict.outcome]}."
    page.text(said, role="strong" if verdict.outcome.settled else "warn")
    if verdict.by_rules is not verdict.outcome:
        said = verdicts.OUTCOMES[verdict.by_rules].lower()
        page.text(f"The rules held say: {said}. They stand only on pages that are not the funder's own.", role="warn")
    if verdict.strict is not verdict.by_rules:
        page.text(f"By the letter, if nobody uses discretion: {verdicts.OUTCOMES[verdict.strict].lower()}.")
    page.text(verdicts.fit(verdict.in_force.choice), role="faint")
    for choice in verdict.in_force.followed:
        page.text(f"It follows: {verdicts.fit(choice)}", role="faint")
    entry = version.entry
    if isinstance(entry, Scheme) and entry.dates:
        days = [f"{name.replace('_', ' ')} {words.calendar_day(day.on)}" for name, day in entry.dates.items()]
        page.field("Dates", ", ".join(days))
    page.text("Signs: + holds, x does not hold, ? not settled.", role="faint")
    _add_reasons(page, verdict, facts)
    page.gap()
    for side, asked in verdicts.missing(verdict, facts).items():
        page.field(f"For {side} to say", asked)
    if changes:
        page.heading("What would change it", "-")
        for who, ways in verdicts.change_sets(changes, facts).items():
            page.field(words.sentence_case(who), ways, 2)
    page.gap()
    page.field("Next", verdict.next_steps)
    page.field("Not judged here", verdict.not_judged)
    if addresses := verdicts.addresses(verdict):
        page.heading("Sources", "-")
    for title, url in addresses:
        page.bullet(title)
        page.text(url, 2, "link")
    page.gap()
    page.text(NO_PROMISE, role="faint")


_SECTIONS = (
    ("Not asked", ("does_not_ask",)),
    ("Judged after you apply", ("assessed",)),
    ("Comes first when money is short", ("prefers",)),
    ("Costs", ("cost",)),
    ("Also said", ("information",)),
)


def _add_reasons(page: Page, verdict: Verdict, facts: Mapping[str, Fact]) -> None:
    deciding = set(verdict.deciding)
    rest = [finding for finding in verdict.findings if finding.bars and finding not in deciding]
    groups: list[tuple[str, Sequence[RuleFinding]]] = [
        ("What decides", verdict.deciding),
        ("The other rules", [finding for finding in rest if finding.in_play]),
        ("Usual, and no bar", verdict.advice),
        *((heading, verdict.of_effect(*effects)) for heading, effects in _SECTIONS),
    ]
    for heading, findings in groups:
        if findings:
            page.heading(heading, "-")
        for finding in findings:
            telling = Telling(finding.of.version.funder, facts, verdict.by_id)
            add_told(page, telling.rule(finding), 2)
            if (cost := finding.of.rule.cost) is not None:
                pays = "pays" if finding.of.rule.payable else "does not pay"
                page.text(f"The award {pays} {cost.replace('-', ' ')}.", 4)
    if apart := [finding for finding in rest if not finding.in_play]:
        page.field("Does not apply to you", [finding.of.rule.text for finding in apart])


def add_through(page: Page, periods: Sequence[Period], facts: Mapping[str, Fact]) -> None:
    """How an answer changed."""
    if not periods:
        page.text("There are no days to judge.")
        return
    asked = periods[-1].verdict.asked
    page.heading(f"{asked.funder.name}: {asked.entry.name}, through time", "=")
    page.text(f"As {verdicts.role(periods[-1].verdict.role)}, with the same facts all the time  [{asked.id}]")
    for period in periods:
        verdict = period.verdict
        last = "" if period.last == period.first else f" to {words.day(period.last)}"
        page.heading(f"{words.day(period.first)}{last}", "-")
        page.text(f"{verdicts.OUTCOMES[verdict.outcome]}.", 2, "strong")
        unknown = verdict.in_force.unknown_version
        for choice in (unknown,) if unknown else (verdict.in_force.choice, *verdict.in_force.followed):
            page.text(verdicts.fit(choice), 2, "faint")
        if verdict.outcome is Outcome.TELL_US_MORE:
            page.field("Missing", words.joined(verdicts.missing(verdict, facts).get("you", ())), 2)
        for said, findings in (("Now in the way", period.turned_by), ("No longer in the way", period.freed_from)):
            for finding in findings:
                page.field(said, f"{finding.of.rule.text}  [{finding.id}]", 2)
                for line in verdicts.sources(finding):
                    page.text(line, 4, "faint")
