"""The form about the person, made from the facts: which questions come first, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathways.editing.person.state import PersonState
from pathways.export import words
from pathways.export.findings import state as in_words
from pathways.export.text.layout import Page
from pathways.model.facts import Fact, label_of
from pathways.rules.states import Unknown
from pathways.rules.typed import NONE_WORD

from .row import Row, heading

FIRST: Mapping[str, tuple[str, ...]] = {
    "My contract": (
        "contract.kind",
        "contract.start",
        "contract.end",
        "contract.continuous_since",
        "contract.fte",
    ),
    "My post": (
        "post.family",
        "post.years_in_grade",
        "post.years_in_post",
        "post.academic_equivalent",
        "post.salary_source",
        "post.is_research_based",
        "post.in_core_facility",
        "post.people_managed",
    ),
    "Myself": (
        "person.has_degree",
        "person.has_phd",
        "person.phd_equivalent",
        "person.years_experience",
        "person.professional_registration",
        "person.is_rtp",
    ),
}
"""The questions that matter first, under headings. All others are found by searching, and listed once answered."""

CONTRACT = (*FIRST["My contract"], "post.years_in_post", "award.end")
"""The questions on which it hangs what a contract reaches."""

OPEN = "—"
"""Stands where nothing is known."""

_SETTLED = {"institution": "Your institution can say.", "funder": "The funder can say."}


def known(state: PersonState, fact_id: str, facts: Mapping[str, Fact]) -> str:
    """What the person says of a fact, in words."""
    found = state.given.states.get(fact_id)
    if found is None or isinstance(found, Unknown):
        return OPEN
    said = in_words(found, facts[fact_id])
    if said == NONE_WORD and facts[fact_id].absent == "no-end":
        return "none: no end date"
    return f"£{found.shown:,.0f}" if facts[fact_id].unit == "GBP" and hasattr(found, "shown") else said


def fact_row(state: PersonState, fact_id: str, facts: Mapping[str, Fact]) -> Row:
    """A question as a line."""
    return Row(words.sentence_case(label_of(fact_id, facts)), known(state, fact_id, facts), ("fact", fact_id))


def form_rows(state: PersonState, facts: Mapping[str, Fact]) -> Iterator[Row]:
    """The lines of the form."""
    shown: set[str] = set()
    for title, names in FIRST.items():
        yield heading(title)
        for name in names:
            if name in facts:
                shown.add(name)
                yield fact_row(state, name, facts)
    others = [name for name in state.given.states if name not in shown]
    if others:
        yield heading("Other answers")
        yield from (fact_row(state, name, facts) for name in others)


def add_question(page: Page, fact_id: str, state: PersonState, facts: Mapping[str, Fact]) -> None:
    """A question, its help, its answers, and what is known."""
    fact = facts[fact_id]
    page.text(fact.question, role="strong")
    page.field("Known", known(state, fact_id, facts))
    for problem in state.given.problems:
        if fact_id in problem.path:
            page.text(f"✗ {words.sentence_case(problem.message)}. {words.sentence_case(problem.help)}", role="warn")
    if fact.help:
        page.text(fact.help)
    if fact.options:
        page.field("Answers", [_option(each.name, each.help) for each in fact.options.values()])
    if fact.unit:
        page.field("Counted in", fact.unit)
    if fact.settled_by in _SETTLED:
        page.text(_SETTLED[fact.settled_by], role="faint")


def _option(name: str, help: str | None) -> str:
    return f"{name}: {help}" if help else name
