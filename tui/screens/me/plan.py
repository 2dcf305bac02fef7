"""The plan towards a role, as a written document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pathways.documents.bundled import FOLDERS, bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.read import read_document
from pathways.editing.person.state import PersonState
from pathways.funding.in_force import role_named
from pathways.funding.judge import Applicant, judge
from pathways.funding.role_facts import facts_of_role
from pathways.funding.rulebook import Rulebook
from pathways.model.facts import Fact
from pathways.model.funder import Funder
from pathways.model.recognition import Recognition, Register
from pathways.papers.plan.paper import plan_paper
from pathways.sector.career_plan import Helps, Present, career_plan, wanting
from pathways.writing.blocks import Written

from .reading import Goal


def written_plan(
    state: PersonState, goal: Goal, present: Present | None, facts: Mapping[str, Fact], on: date
) -> Written:
    """The plan from the role that is held to another, with the rules of funders.

    Args:
        state: The person's document.
        goal: The role that is wanted.
        present: The role that is held, where that is known.
        facts: The definitions of all facts that every document may use.
        on: The day from which dates are counted.

    Raises:
        Refused: If a bundled document cannot be read.
    """
    folder = bundled_folder() / "funders"
    documents = (read_document(path).document for path in documents_in(folder))
    book = Rulebook(tuple(each for each in documents if isinstance(each, Funder)), facts)
    held = facts_of_role(present.graph.framework, present.role, book.facts) if present is not None else {}
    known = {**held, **state.given.states}
    applicant = Applicant(known, book.versions.get(state.person.host or ""))
    framework = goal.place.graph.framework
    areas = wanting(goal.needs, goal.levels, framework)
    verdicts = tuple(
        judge(book, version, applicant, role, on)
        for version in book.current()
        if (role := role_named(version, None)) is not None
    )
    helps = Helps({area: goal.building[area] for area in areas if area in goal.building}, _registers(), verdicts)
    defined = {**book.facts, **framework.facts}
    found = career_plan(state.person, known, defined, goal.place.graph, goal.place.role, present, helps, on)
    return plan_paper(found, defined)


def _registers() -> dict[str, Register]:
    folders = sorted({bundled_folder() / name for name in FOLDERS["recognition"]})
    documents = [read_document(path).document for folder in folders for path in sorted(folder.glob("*.yaml"))]
    return {name: each for book in documents if isinstance(book, Recognition) for name, each in book.registers.items()}
