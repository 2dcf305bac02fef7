"""Where posts stand in a framework, as text."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export import mapping as phrases
from pathways.export import words
from pathways.export.text.layout import Page
from pathways.model.scenario import Scenario
from pathways.workforce.disclosure import Disclosed
from pathways.workforce.mapping import Mapped, PostGroup
from pathways.workforce.placement import Standing

POSTS_MOST = 30
"""More posts than this of one standing are not listed; the table for people to fill in has all."""


def add_mapping(page: Page, scenario: Scenario, found: Mapped, people: Disclosed, basis: str, left_out: int) -> None:
    """How many people stand where, and what is proposed for posts of each name.

    Args:
        page: The page.
        scenario: The scenario.
        found: The mapping.
        people: How many people there are by standing and role, as it may be shown.
        basis: Whose grades the posts are on, in words; empty where grades join nothing.
        left_out: Rows of the staff table that were passed over.
    """
    framework = found.graph.framework
    page.heading(f"{scenario.title}: where posts stand", "=")
    page.text(f"In {framework.title}  [{framework.id}]")
    page.text("No grade and no pay changes by this. It is a proposal until people confirm it.", role="faint")
    page.gap()
    rows = [(words.sentence_case(phrases.STANDINGS[each]), _count(people, each.value, None)) for each in Standing]
    page.table([*rows, ("All", _count(people, None, None))], ("", "people"), flexible=0)
    _add_roles(page, found, people)
    for standing in Standing:
        _add_posts(page, found, standing, scenario.small)
    page.heading("How this was found", "-")
    if basis:
        page.bullet(f"Grades are set beside each other by their names only because the scenario says so: {basis}.")
    else:
        page.bullet("Grades join nothing here: the scenario does not say that posts are on the framework's grades.")
    page.bullet(
        f"Counts are of people, rounded to {scenario.round_to}; fewer than {scenario.small} are not shown. A dash "
        "stands for what is not shown."
    )
    page.bullet("Confidence runs from 0 to 1 and ranks proposals; it is no probability.")
    if left_out:
        page.bullet(f"{left_out} rows of the staff table were left out.", role="warn")
    page.gap()
    page.text(
        "To confirm: pathways map SCENARIO -o decisions.csv, fill in the column 'decision', then "
        "pathways map SCENARIO --decisions decisions.csv.",
        role="faint",
    )


def _add_roles(page: Page, found: Mapped, people: Disclosed) -> None:
    roles = found.graph.roles
    held = [role for role in roles if people.count(Standing.MAPPED.value, role) != 0]
    if not held:
        return
    page.heading("People by role", "-")
    rows = [(phrases.role(role, roles), _count(people, Standing.MAPPED.value, role)) for role in held]
    page.table(rows, ("role", "people"), indent=2, flexible=0)


def _count(people: Disclosed, standing: str | None, role: str | None) -> str:
    count = people.count(standing, role)
    return "–" if count is None else str(count)


def _add_posts(page: Page, found: Mapped, standing: Standing, small: int) -> None:
    groups: Sequence[PostGroup] = [group for group in phrases.ordered(found) if group.proposal.standing is standing]
    if not groups:
        return
    page.heading(words.sentence_case(phrases.STANDINGS[standing]), "-")
    roles = found.graph.roles
    for group in groups[:POSTS_MOST]:
        proposal = group.proposal
        page.bullet(f"{phrases.post(group.post)}  ({phrases.people(group, small)} people)", 2)
        if proposal.role is not None:
            sure = "confirmed" if proposal.confirmed else f"confidence {proposal.confidence:.2f}"
            page.text(f"→ {phrases.role(proposal.role, roles)}, {sure}", 6)
        elif proposal.candidates and standing is Standing.TO_BE_EVALUATED:
            page.text(
                f"perhaps {words.joined((phrases.role(each, roles) for each in proposal.candidates[:3]), 'or')}", 6
            )
        page.text(f"{phrases.reasons(proposal.reasons)}.", 6, "faint")
    if len(groups) > POSTS_MOST:
        page.text(f"And {len(groups) - POSTS_MOST} more; -o FILE.csv has all.", 2, "faint")
