"""A gap as text."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.export import words
from pathways.export.criteria import in_words
from pathways.export.text.criteria import add_by_area
from pathways.export.text.layout import Page
from pathways.export.text.walk import add_gap
from pathways.graph.career import CareerGraph
from pathways.graph.gap import Gap
from pathways.sector.opportunities import Suggestion

_FEW = 5
"""How many opportunities are shown for one area; `show` has them all."""


def add_gap_page(page: Page, gap: Gap, graph: CareerGraph, building: Mapping[str, tuple[Suggestion, ...]]) -> None:
    """What separates two roles: added in full, carried over and dropped."""
    framework = graph.framework
    page.heading(f"From {gap.origin.title} ({gap.origin.id}) to {gap.target.title} ({gap.target.id})", "=")
    page.text(framework.title)
    if gap.origin_silent:
        silent = words.silence(f"What {gap.origin.title} asks for", framework)
        page.text(f"{silent} So this is all that the other asks for.", role="faint")
    page.heading("Added", "-")
    add_gap(page, gap, graph, 0)
    if building:
        page.heading("What builds it", "-")
        for area, found in building.items():
            known = framework.areas.get(area)
            more = f"and {len(found) - _FEW} more" if len(found) > _FEW else ""
            page.field(known.name if known else area, [*map(_offer, found[:_FEW]), more])
    if gap.carried:
        page.heading(f"Carried over ({len(gap.carried)})", "-")
        add_by_area(page, gap.carried, framework, 0, framework.footing)
    if gap.dropped:
        page.heading(f"No longer asked for ({len(gap.dropped)})", "-")
        for each in gap.dropped:
            taken = " (superseded)" if each.id in gap.superseded else ""
            page.bullet(f"{in_words(each.criterion, framework.footing)}{taken}")


def _offer(found: Suggestion) -> str:
    opportunity = found.opportunity
    cost = f"; {opportunity.cost.rstrip('.')}" if opportunity.cost else ""
    return f"{opportunity.name}, {opportunity.provider} ({opportunity.kind}{cost})"
