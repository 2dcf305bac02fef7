"""The doors through which tests reach funders' rules."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in, shared_facts
from pathways.documents.read import read_document
from pathways.funding.in_force import role_named
from pathways.funding.judge import Applicant, judge
from pathways.funding.rulebook import Rulebook
from pathways.funding.verdict import Verdict
from pathways.model.facts import Fact
from pathways.model.funder import Funder
from pathways.problems.report import report
from pathways.rules.states import State
from pathways.rules.typed import typed
from tests.support import reading_of


@cache
def bundled_rules() -> Rulebook:
    """All funders that the program ships."""
    readings = [read_document(path) for path in documents_in(bundled_folder() / "funders")]
    faulty = [report(reading.located) for reading in readings if not reading.whole]
    assert faulty == []
    funders = tuple(reading.document for reading in readings if isinstance(reading.document, Funder))
    return Rulebook(funders, shared_facts())


def states_of(written: Mapping[str, Any], facts: Mapping[str, Fact]) -> dict[str, State]:
    """What is known of facts, from values as they are written, by the ids of the facts."""
    return {name: typed(facts[name], value) for name, value in written.items()}


HEAD = """
document: funder
format: 1
id: example
name: Example Council
kind: charity
country: GB
source: page
sources:
  page: {title: A page, date: "2024-01-01"}
"""


ONE_GRANT = """
schemes:
  grant:
    name: Grant
    kind: project-grant
    valid: {observed: ["2024-01-01"]}
    roles: lead
    rules:
"""
"""A scheme that waits for its rules."""


def rules_of(*bodies: str) -> Rulebook:
    """Funders from their sections; they must be without fault."""
    funders = []
    for number, body in enumerate(bodies):
        text = body if "document:" in body else HEAD.replace("id: example", f"id: example{number or ''}") + body
        reading = reading_of(text)
        assert not reading.problems, report(reading.located)
        assert isinstance(reading.document, Funder)
        funders.append(reading.document)
    return Rulebook(tuple(funders), shared_facts())


def verdict_of(
    book: Rulebook, scheme: str, facts: Mapping[str, Any], on: str = "2024-01-01", role: str | None = None
) -> Verdict:
    """What a scheme's rules say of somebody of whom these facts are known."""
    version = book.versions[scheme]
    its_role = role_named(version, role)
    if its_role is None:
        pytest.fail(f"{scheme} has no role {role}")
    return judge(book, version, Applicant(states_of(facts, book.facts)), its_role, date.fromisoformat(on))
