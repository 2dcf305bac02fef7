"""Every framework of an institution that is in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.graph.career import CareerGraph

_NOT_IN_FORCE = frozenset({"superseded", "planned"})

_NOT_COMPARED = ("sources", "limits", "choosing", "registrations", "rewards", "history", "outcomes", "facts")
"""Sections that say nothing of shapes and roles, and are not read."""


def graphs_in_force(country: str | None, on: date) -> Iterator[CareerGraph]:
    """The bundled ladders of institutions as they stood on a day, in the order of the catalogue.

    Args:
        country: Only those of a country, by its code of two letters in either case; None: all.
        on: The day.
    """
    from pathways.documents.catalogue import bundled
    from pathways.documents.read import read_document
    from pathways.graph.career import career_graph
    from pathways.model.framework import Framework

    for entry in bundled().of_kind("framework"):
        if entry.nature != "career-framework" or not entry.institution or entry.status in _NOT_IN_FORCE:
            continue
        document = read_document(entry.path, without=_NOT_COMPARED).document
        assert isinstance(document, Framework)
        if country is None or (document.institution and document.institution.country == country.upper()):
            yield career_graph(document, on)
