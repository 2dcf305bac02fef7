"""From an area of a framework to what builds it."""

from typing import Any

from pathways.model.areas import AreaBook
from pathways.model.development import Development
from pathways.sector.opportunities import suggestions
from tests.support import reading_of

AREAS = """
document: areas
format: 1
id: small-areas
title: Areas
proposed: {by: The tests, on: "2026-01"}
areas:
  people: {name: People, description: Leading people.}
  methods: {name: Methods, description: Instruments.}
mappings:
  one: {framework: example, area: leadership, relation: broader, to: people, confidence: 0.9, why: Its criteria.}
  two: {framework: example, area: leadership, relation: broader, to: methods, confidence: 0.6, why: Some criteria.}
  unsure: {framework: example, area: craft, relation: close, to: methods, confidence: 0.3, why: The name alone.}
"""

OFFERS = """
document: development
format: 1
id: small-offers
title: Opportunities
source: page
sources: {page: {title: A page}}
opportunities:
  bench: {name: Bench course, provider: A society, kind: course, who: [anybody], builds: [methods]}
  lead: {name: Leading, provider: A society, kind: programme, who: [anybody], builds: [people, methods]}
  old: {name: Old course, provider: A society, kind: course, status: ended, who: [anybody], builds: [people]}
  idea: {name: An idea, provider: A society, kind: course, status: proposed, who: [anybody], builds: [people]}
"""


def documents() -> tuple[AreaBook, Development]:
    books: Any = reading_of(AREAS).document
    offers: Any = reading_of(OFFERS).document
    return books, offers


def found(framework: str, area: str) -> list[str]:
    book, offers = documents()
    return [each.opportunity.id for each in suggestions(framework, area, [book], [offers])]


def test_the_surest_reading_comes_first_and_nothing_is_offered_twice() -> None:
    assert found("example", "leadership") == ["lead", "bench"]


def test_a_reading_that_is_not_sure_enough_suggests_nothing() -> None:
    assert found("example", "craft") == []


def test_an_area_that_nobody_mapped_suggests_nothing() -> None:
    assert found("example", "service") == []
    assert found("another", "leadership") == []
