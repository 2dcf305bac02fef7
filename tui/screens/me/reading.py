"""What the screen about the person needs of other documents, read aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pathways.documents.bundled import FOLDERS, bundled_folder, is_bundled
from pathways.documents.catalogue import bundled, find
from pathways.documents.own import own_frameworks
from pathways.documents.peek import peek
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.documents.whole import NotWhole, whole_reading
from pathways.export.criteria import by_area
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.areas import AreaBook
from pathways.model.development import Development
from pathways.model.framework import Framework
from pathways.model.person import Person
from pathways.model.profiles import Pick, expectations, picks, thresholds
from pathways.problems.report import report
from pathways.sector.career_plan import Need, Present, needs_of, wanting
from pathways.sector.opportunities import Suggestion, suggestions


@dataclass(frozen=True)
class Gone:
    """A role that is named and cannot be found, and why."""

    address: str
    message: str


@dataclass(frozen=True, eq=False)
class Goal:
    """A role that somebody wants to be in, and what stands between."""

    place: Present
    needs: tuple[Need, ...]
    new: frozenset[str]
    """The criteria that the present role does not ask for; empty where that is not of the same framework."""
    lists: tuple[Pick, ...]
    levels: Mapping[str, str]
    building: Mapping[str, tuple[Suggestion, ...]]


def framework_file(name: str) -> Path:
    """The file of a framework that a person's document names: by id, by file, or one of the user's own.

    Raises:
        Refused: If there is none.
    """
    own = next((path for path in own_frameworks() if (head := peek(path)) is not None and head.id == name), None)
    return own or find(name, "framework")


def framework_name(path: Path) -> str:
    """How a person's document names a framework: by its id if it comes with the program, else by its file."""
    head = peek(path) if is_bundled(path) else None
    return head.id if head is not None else str(path.resolve())


def role_at(address: str, on: date) -> Present | Gone:
    """The role that is named `FRAMEWORK:ROLE`."""
    framework, _, wanted = address.rpartition(":")
    if not framework:
        return Gone(address, "A role is named FRAMEWORK:ROLE. Choose it anew (r).")
    try:
        graph = graph_at(framework_file(framework), on)
    except Refused as refused:
        return Gone(address, refused.problem.message)
    except NotWhole as found:
        return Gone(address, report(found.reading.located))
    role = graph.roles.get(wanted)
    return (
        Present(graph, role) if role is not None else Gone(address, f"{graph.framework.title} has no role {wanted!r}.")
    )


def graph_at(path: Path, on: date) -> CareerGraph:
    """A framework as a graph on a day.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If it cannot be read, or is none.
    """
    document = whole_reading(str(path), "framework").document
    assert isinstance(document, Framework)
    return career_graph(document, on)


def frameworks() -> list[tuple[Path, str, str]]:
    """The frameworks with roles to choose: file, owner, and title with id; the user's own come first."""
    own = [(path, head) for path in own_frameworks() if (head := peek(path)) is not None]
    held = [(entry.path, entry) for entry in bundled().of_kind("framework") if entry.nature == "career-framework"]
    return [(path, head.institution or head.title, f"{head.title} ({head.id})") for path, head in (*own, *held)]


def goal_of(person: Person, place: Present, present: Present | None) -> Goal:
    """What stands between a person and a role.

    Args:
        person: The person's document.
        place: The role that is wanted.
        present: The role that is held, where that is known.
    """
    framework, role = place.graph.framework, place.role
    asked = by_area(expectations(framework, role), framework)
    order = {each.id: number for number, each in enumerate(one for every in asked.values() for one in every)}
    needs = sorted(needs_of(person, place.graph, role, ()), key=lambda each: order[each.expectation.id])
    same = present is not None and present.graph.framework.id == framework.id
    held = {each.id for each in expectations(framework, present.role)} if same and present is not None else set(order)
    levels = thresholds(framework, role)
    areas = dict.fromkeys((*(each.expectation.criterion.area for each in needs), *wanting(needs, levels, framework)))
    books, offers = _shared()
    building = {area: suggestions(framework.id, area, books, offers) for area in areas}
    return Goal(
        place,
        tuple(needs),
        frozenset(order) - held,
        picks(framework, role),
        levels,
        {area: found for area, found in building.items() if found},
    )


@cache
def _shared() -> tuple[Sequence[AreaBook], Sequence[Development]]:
    """The vocabularies of areas, and the opportunities."""
    folders = {bundled_folder() / name for kind in ("areas", "development") for name in FOLDERS[kind]}
    documents = [read_document(path).document for folder in sorted(folders) for path in sorted(folder.glob("*.yaml"))]
    books = tuple(each for each in documents if isinstance(each, AreaBook))
    return books, tuple(each for each in documents if isinstance(each, Development))
