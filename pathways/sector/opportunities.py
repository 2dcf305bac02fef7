"""What builds an area of a framework: by way of the shared vocabulary, from a gap to opportunities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.model.areas import AreaBook, AreaMapping
from pathways.model.development import Development, Opportunity


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An opportunity that builds an area of a framework."""

    opportunity: Opportunity
    mapping: AreaMapping
    """The reading by which the framework's area and the opportunity meet."""


LEAST = 0.5
"""How sure a mapping must be for a suggestion to rest on it."""


def suggestions(
    framework: str, area: str, books: Iterable[AreaBook], offers: Iterable[Development]
) -> tuple[Suggestion, ...]:
    """Opportunities that build an area of a framework: the surest reading first, then in the order of the documents.

    Args:
        framework: The id of the framework.
        area: The area in it.
        books: Vocabularies with their mappings.
        offers: Documents of opportunities; what is ended or only proposed is left out.
    """
    mappings = [
        mapping
        for book in books
        for mapping in book.mappings.values()
        if mapping.framework == framework and mapping.area == area and mapping.confidence >= LEAST
    ]
    found: dict[str, Suggestion] = {}
    for mapping in sorted(mappings, key=lambda each: -each.confidence):
        for offer in offers:
            for opportunity in offer.opportunities.values():
                if mapping.to in opportunity.builds and opportunity.status not in {"ended", "proposed"}:
                    found.setdefault(opportunity.id, Suggestion(opportunity, mapping))
    return tuple(found.values())
