"""Where the posts of a scenario stand in a framework, as a section for a paper."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import mapping as phrases
from pathways.export import words
from pathways.export.assuming import left_out
from pathways.export.paper_sections import PaperSection, PaperTable, paper_of
from pathways.export.staffing import HIDDEN
from pathways.workforce.mapping_answer import MappingAnswer, Posts
from pathways.workforce.placement import Standing

_WORDS = frozenset(range(5))
"""Columns of words in a table of posts."""


def paper(answer: MappingAnswer) -> str:
    """The section of a paper."""
    framework = answer.mapped.graph.framework
    lead = (f"On {words.calendar_day(answer.scenario.on)}, in {framework.title}.", phrases.PROPOSAL)
    sections = (
        PaperSection("How many people stand where", tables=(_standings(answer),)),
        *_roles(answer),
        *(section for standing in Standing for section in _posts(answer, standing)),
        PaperSection("How this was found", points=tuple(phrases.found_by(answer))),
        PaperSection("Left out", (left_out(answer.left_out),)),
    )
    return paper_of(f"{answer.scenario.title}: where posts stand", lead, sections)


def _standings(answer: MappingAnswer) -> PaperTable:
    rows = [(words.sentence_case(phrases.STANDINGS[each]), _count(answer, each.value, None)) for each in Standing]
    return PaperTable(("", "people"), (*rows, ("All", _count(answer, None, None))), sums=frozenset({len(rows)}))


def _roles(answer: MappingAnswer) -> Iterator[PaperSection]:
    roles = answer.mapped.graph.roles
    held = phrases.roles_held(answer)
    if held:
        rows = tuple((phrases.role(role, roles), _count(answer, Standing.MAPPED.value, role)) for role in held)
        yield PaperSection("People by role", tables=(PaperTable(("role", "people"), rows),))


def _posts(answer: MappingAnswer, standing: Standing) -> Iterator[PaperSection]:
    found = [each for each in answer.posts if each.group.proposal.standing is standing]
    if found:
        header = ("post", "people", "role, or roles that it may be", "confidence", "reasons")
        table = PaperTable(header, tuple(_row(each, answer) for each in found), words=_WORDS - {3})
        yield PaperSection(words.sentence_case(phrases.STANDINGS[standing]), tables=(table,))


def _row(posts: Posts, answer: MappingAnswer) -> tuple[str, ...]:
    proposal = posts.group.proposal
    return (
        phrases.post(posts.group.post),
        phrases.people(posts.size, answer.scenario.small),
        phrases.role_or_candidates(proposal, answer.mapped.graph.roles),
        phrases.confidence(proposal),
        phrases.reasons(proposal.reasons),
    )


def _count(answer: MappingAnswer, standing: str | None, role: str | None) -> str:
    count = answer.people.count(standing, role)
    return HIDDEN if count is None else f"{count:,}"
