"""What a move comes to for a person, as text."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from pathways.export.findings import Telling, Told, opened, who
from pathways.export.text.layout import Page
from pathways.funding.moves import MoveVerdict, Readiness
from pathways.model.facts import Fact
from pathways.rules.truth import Truth

READINESS = {
    Readiness.NO_FORMAL_BAR: "no formal bar",
    Readiness.ASK: "ask your institution",
    Readiness.TELL_US_MORE: "tell us more",
    Readiness.NOT_YET: "not yet",
    Readiness.CLOSED: "closed",
}
"""How a move is answered, in words."""


def add_readiness(page: Page, judged: MoveVerdict, document: BaseModel, facts: Mapping[str, Fact]) -> None:
    """The answer, what it rests on, and what would settle it."""
    page.field("For you", READINESS[judged.readiness], 2)
    telling = Telling(document, facts)
    for finding in judged.findings:
        if finding.truth is not Truth.MET:
            add_told(page, telling.finding(finding), 4)
    for side in ("person", "institution", "funder"):
        asked = [opened(each, facts) for each in sorted(judged.open) if each.by == side]
        page.field(f"For {who(side)} to say", asked, 4)
    page.field("Judged when you apply", judged.judged_later, 4)


def add_told(page: Page, line: Told, indent: int) -> None:
    """A finding with the lines under it: + holds, x does not hold, ? not settled."""
    page.bullet(line.text, indent, line.sign)
    for source in line.sources:
        page.text(source, indent + 2, "faint")
    for part in line.parts:
        add_told(page, part, indent + 2)
