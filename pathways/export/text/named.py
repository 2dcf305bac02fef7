"""Roles beside the lead, and their costs, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pathways.export import verdicts, words
from pathways.export.justification import justification
from pathways.export.text.layout import Page
from pathways.funding.naming import Naming
from pathways.funding.rulebook import Version
from pathways.model.facts import Fact


def add_named(page: Page, scheme: Version, found: Sequence[Naming], on: date, facts: Mapping[str, Fact]) -> None:
    """The roles that somebody may be named in, where their cost stands, and a paragraph to adapt."""
    page.heading(f"{scheme.funder.name}: {scheme.entry.name}, if you do not lead", "=")
    page.text(f"Roles on an application, on {words.day(on)}  [{scheme.id}]")
    if not found:
        page.text("The documents held here define no role beside the lead.", role="warn")
        return
    for naming in found:
        _add_role(page, naming, facts)
    page.heading("A paragraph to adapt", "-")
    page.text("Change what is in brackets, and leave out what does not fit. It is ours, not the funder's.", 2, "faint")
    for paragraph in justification(found):
        page.gap()
        page.text(paragraph, 2)
    page.gap()
    page.text(
        "Each opportunity says which roles it takes. Agree the role and the costing with your research office.",
        role="faint",
    )


def _add_role(page: Page, naming: Naming, facts: Mapping[str, Fact]) -> None:
    role, funder = naming.role, naming.funder
    page.heading(words.sentence_case(role.name), "-")
    page.field("Formerly", role.formerly, 2)
    page.text(role.definition or "The funder's definition of this role is not held here.", 2)
    if naming.verdict is None:
        page.text("No rule held here speaks of who may take it.", 2)
    else:
        page.text(f"{verdicts.OUTCOMES[naming.verdict.outcome]}.", 2, "strong")
        for finding in naming.verdict.deciding:
            page.bullet(f"{finding.of.rule.text}  [{finding.id}]", 4)
        for side, said in verdicts.missing(naming.verdict, facts).items():
            page.field(f"For {side} to say", said, 4)
    page.field("Source", words.sources(role, funder), 2)
    if not naming.costs:
        page.text("Under which heading its cost stands is not held here.", 2)
    for cost in naming.costs:
        page.bullet(f"{words.sentence_case(cost.name)}: {cost.text}", 2)
        for line in words.sources(cost, funder):
            page.text(line, 6, "faint")
