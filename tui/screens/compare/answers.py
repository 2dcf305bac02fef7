"""Each comparison: worked out aside from its sides, and how it is put on a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from pathways.documents.catalogue import shared_facts
from pathways.documents.overlay import refuse_overlay
from pathways.documents.refused import Refused
from pathways.export.text.layout import Page

from ...jobs import Tell
from ...outline.outline import Add
from ...widgets.unfolding import Folds
from .holdings import Holdings, whole
from .revision import read_at
from .side import Side

if TYPE_CHECKING:
    from pathways.model.roles import Role


BULLETS: Folds = ("bullet",)
"""Only what stands under a bullet is folded."""


@dataclass(frozen=True)
class Compared:
    """An answer, and how it is shown."""

    add: Add
    folds: Folds = ("bullet", "strong")
    """What is folded at first."""
    files: Mapping[str, Callable[[], bytes]] = field(default_factory=dict)
    """By ending: in which other forms it can be written."""


Work = Callable[[Sequence[Side], date, Tell], Compared]
"""What works a comparison out, from its sides on a day."""


def roles(sides: Sequence[Side], on: date, tell: Tell) -> Compared:
    """Two roles side by side."""
    from pathways.compare.roles import compare_roles
    from pathways.export.text.role_pair import add_role_pair

    holdings = Holdings(on, tell)
    pair = []
    for side in sides:
        tell(f"Reading {side.label}")
        graph = holdings.graph(side.path)
        pair.append((holdings.side(graph), _role(graph.roles, side)))
    means = holdings.means
    tell("Comparing what is asked")
    found = compare_roles(pair[0], pair[1], means, holdings.models(), holdings.nearest)
    return Compared(lambda page: add_role_pair(page, found), BULLETS)


def frameworks(sides: Sequence[Side], on: date, tell: Tell) -> Compared:
    """Two frameworks: their shape, then which roles correspond."""
    from pathways.compare.crosswalk.rows import correspondence
    from pathways.compare.shape import shape_of
    from pathways.compare.shapes import compare_shapes
    from pathways.export.text.compare import add_comparison
    from pathways.export.text.crosswalk import add_correspondence

    holdings = Holdings(on, tell)
    tell("Reading the frameworks")
    one, other = (holdings.graph(side.path) for side in sides)
    shapes = compare_shapes(shape_of(one), shape_of(other))
    means = holdings.means
    tell("Finding which roles correspond")
    rows = correspondence(holdings.side(one), holdings.side(other), means)

    def add(page: Page) -> None:
        add_comparison(page, shapes, on)
        add_correspondence(page, rows)

    return Compared(add)


def versions(sides: Sequence[Side], _on: date, tell: Tell) -> Compared:
    """Two versions of a document, the older first."""
    from pathways.compare.changes.changes import changes_between
    from pathways.export.text.changes import add_changes

    tell("Reading both versions")
    older, newer = (read_at(side.revision, side.path) if side.revision else whole(side.path) for side in sides)
    for reading in (older, newer):
        refuse_overlay(reading)
    kinds = older.document.document, newer.document.document
    if kinds[0] != kinds[1]:
        refused = Refused("two-kinds", f"one is of kind {kinds[0]!r}, the other {kinds[1]!r}", "choose two of one kind")
        refused.file = newer.file
        raise refused
    tell("Finding what changed")
    facts = shared_facts()
    found = changes_between(older.document, newer.document, facts)
    labels, rewritten = (older.file, newer.file), older.text != newer.text
    return Compared(lambda page: add_changes(page, found, labels, facts, rewritten))


def elsewhere(sides: Sequence[Side], on: date, tell: Tell) -> Compared:
    """A role in every other framework."""
    from pathways.compare.crosswalk.elsewhere import elsewhere as found_elsewhere
    from pathways.export.text.crosswalk import add_elsewhere

    holdings = Holdings(on, tell)
    graph = holdings.graph(sides[0].path)
    role, here = _role(graph.roles, sides[0]), holdings.side(graph)
    others = (holdings.side(other) for other in holdings.in_force())
    found = found_elsewhere(role, here, others, holdings.means)
    return Compared(lambda page: add_elsewhere(page, found, on))


def everything(_sides: Sequence[Side], on: date, tell: Tell) -> Compared:
    """All frameworks of institutions."""
    from pathways.compare.shape import shape_of
    from pathways.export.text.overview import add_overview

    shapes = [shape_of(graph) for graph in Holdings(on, tell).in_force()]

    def chart() -> bytes:
        from pathways.export.chart import overview_svg

        return overview_svg(shapes, on)

    return Compared(lambda page: add_overview(page, shapes, on), (), {".svg": chart})


def _role(known: Mapping[str, Role], side: Side) -> Role:
    """The role of a side.

    Raises:
        Refused: If its framework has no such role on the day.
    """
    if side.role not in known:
        refused = Refused("not-found", f"it has no role {side.role!r} on that day", "choose another role")
        refused.file = str(side.path)
        raise refused
    return known[side.role]
