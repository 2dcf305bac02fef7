"""Roles and frameworks side by side, and versions of a document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose
from pathways.cli.plain.places import pick_framework, pick_place
from pathways.cli.plain.role import tell_elsewhere
from pathways.cli.plain.saving import save_text
from pathways.cli.plain.talk import asked, say, tell

if TYPE_CHECKING:
    from pathways.export.text.layout import Page

_WORKING = "Comparing; this takes a moment."


def compare(on: date) -> None:
    """Choose what is compared, until the person goes back."""
    kinds = {
        "Two roles": _roles,
        "Two frameworks": _frameworks,
        "Two versions of a document": lambda _on: _versions(),
        "A role in every other framework": _elsewhere,
        "All frameworks": _all,
    }
    while isinstance(chosen := choose("What do you want to compare?", list(kinds)), int):
        work = list(kinds.values())[chosen]
        careful(lambda work=work: work(on))  # type: ignore[misc]


def _roles(on: date) -> None:
    from pathways.cli.crosswalks import Library
    from pathways.compare.roles import compare_roles
    from pathways.export.text.role_pair import add_role_pair

    one = pick_place("The first role.", on)
    other = pick_place("The other role.", on) if one is not None else None
    if one is None or other is None:
        return
    say(_WORKING)
    library = Library(on)
    sides = [(library.side(graph), role) for _, graph, role in (one, other)]
    pair = compare_roles(sides[0], sides[1], library.means, library.models(), library.nearest)
    _answer(lambda page: add_role_pair(page, pair))


def _frameworks(on: date) -> None:
    from pathways.cli.crosswalks import Library
    from pathways.compare.crosswalk.rows import correspondence
    from pathways.compare.shape import shape_of
    from pathways.compare.shapes import compare_shapes
    from pathways.export.text.compare import add_comparison
    from pathways.export.text.crosswalk import add_correspondence

    one = pick_framework("The first framework.", on)
    other = pick_framework("The other framework.", on) if one is not None else None
    if one is None or other is None:
        return
    say(_WORKING)
    library = Library(on)
    shapes = compare_shapes(shape_of(one[1]), shape_of(other[1]))
    rows = correspondence(library.side(one[1]), library.side(other[1]), library.means)

    def add(page: Page) -> None:
        add_comparison(page, shapes, on)
        add_correspondence(page, rows)

    _answer(add)


def _versions() -> None:
    from pathways.cli.versions import versions_of
    from pathways.documents.catalogue import shared_facts
    from pathways.export.text.changes import add_changes

    help = "A document is named by its file, or by its id, such as sheffield."
    older = asked("Which document is the older version?", help)
    newer = asked("Which document is the newer version?", help) if older is not None else None
    if older is None or newer is None:
        return
    pair, facts = versions_of(older, newer), shared_facts()
    found = pair.changes(facts)
    _answer(lambda page: add_changes(page, found, pair.labels, facts, pair.old.text != pair.new.text))


def _elsewhere(on: date) -> None:
    place = pick_place("Which role?", on)
    if place is not None:
        tell_elsewhere(place[1], place[2], on)


def _all(on: date) -> None:
    from pathways.cli.in_force import graphs_in_force
    from pathways.compare.shape import shape_of
    from pathways.export.text.overview import add_overview

    say("Reading every framework; this takes a moment.")
    shapes = [shape_of(graph) for graph in graphs_in_force(None, on)]
    _answer(lambda page: add_overview(page, shapes, on))


def _answer(add: Callable[[Page], None]) -> None:
    """Say an answer, and offer to write it to a file."""
    tell(add)
    if choose("What next?", ["Write this to a file"]) == 0:
        save_text(add)
