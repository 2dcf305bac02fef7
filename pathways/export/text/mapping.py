"""Where posts stand in a framework, as text."""

from __future__ import annotations

from pathways.export import mapping as phrases
from pathways.export import words
from pathways.export.assuming import left_out
from pathways.export.text.layout import Page
from pathways.workforce.disclosure import Disclosed
from pathways.workforce.mapping_answer import MappingAnswer
from pathways.workforce.placement import Standing

POSTS_MOST = 30
"""More posts than this of one standing are not listed; the table for people to fill in has all."""


def add_mapping(page: Page, answer: MappingAnswer) -> None:
    """How many people stand where, and what is proposed for posts of each name.

    Args:
        page: The page.
        answer: The mapping with the counts that may be shown.
    """
    framework, people = answer.mapped.graph.framework, answer.people
    page.heading(f"{answer.scenario.title}: where posts stand", "=")
    page.text(f"In {framework.title}  [{framework.id}]")
    page.text(phrases.PROPOSAL, role="faint")
    page.gap()
    rows = [(words.sentence_case(phrases.STANDINGS[each]), _count(people, each.value, None)) for each in Standing]
    page.table([*rows, ("All", _count(people, None, None))], ("", "people"), flexible=0)
    _add_roles(page, answer)
    for standing in Standing:
        _add_posts(page, answer, standing)
    page.heading("How this was found", "-")
    for point in phrases.found_by(answer):
        page.bullet(point)
    page.bullet(left_out(answer.left_out), role="warn" if answer.left_out else None)
    page.gap()
    page.text(
        "To confirm: pathways map SCENARIO -o decisions.csv, fill in the column 'decision', then "
        "pathways map SCENARIO --decisions decisions.csv.",
        role="faint",
    )


def _add_roles(page: Page, answer: MappingAnswer) -> None:
    roles, people = answer.mapped.graph.roles, answer.people
    held = phrases.roles_held(answer)
    if not held:
        return
    page.heading("People by role", "-")
    rows = [(phrases.role(role, roles), _count(people, Standing.MAPPED.value, role)) for role in held]
    page.table(rows, ("role", "people"), indent=2, flexible=0)


def _count(people: Disclosed, standing: str | None, role: str | None) -> str:
    count = people.count(standing, role)
    return "–" if count is None else str(count)


def _add_posts(page: Page, answer: MappingAnswer, standing: Standing) -> None:
    found = [each for each in answer.posts if each.group.proposal.standing is standing]
    if not found:
        return
    page.heading(words.sentence_case(phrases.STANDINGS[standing]), "-")
    roles = answer.mapped.graph.roles
    for each in found[:POSTS_MOST]:
        post, proposal = each.group.post, each.group.proposal
        page.bullet(f"{phrases.post(post)}  (people: {phrases.people(each.size, answer.scenario.small)})", 2)
        if proposal.role is not None:
            sure = "confirmed" if proposal.confirmed else f"confidence {proposal.confidence:.2f}"
            page.text(f"→ {phrases.role(proposal.role, roles)}, {sure}", 6)
        elif perhaps := phrases.role_or_candidates(proposal, roles):
            page.text(f"perhaps {perhaps}", 6)
        page.text(f"{phrases.reasons(proposal.reasons)}.", 6, "faint")
    if len(found) > POSTS_MOST:
        page.text(f"And {len(found) - POSTS_MOST} more; -o FILE.csv has all.", 2, "faint")
