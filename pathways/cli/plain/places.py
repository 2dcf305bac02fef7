"""Frameworks, roles and other documents, chosen from a list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.cli.plain.choosing import Entry, pick

if TYPE_CHECKING:
    from pathways.graph.career import CareerGraph
    from pathways.model.framework import Framework
    from pathways.model.roles import Role


def frameworks() -> list[Entry[Path]]:
    """The frameworks that have roles: the user's own first, then those of institutions, then models."""
    from pathways.documents.catalogue import bundled
    from pathways.documents.own import own_frameworks
    from pathways.documents.peek import peek

    own = [(f"{head.title} (your own)", path) for path in own_frameworks() if (head := peek(path)) is not None]
    ladders = [each for each in bundled().of_kind("framework") if each.nature == "career-framework"]
    places = [(f"{each.institution}: {each.title}", each.path) for each in ladders if each.institution]
    models = [(f"{each.title} (a model)", each.path) for each in ladders if not each.institution]
    return [*own, *places, *models]


def graph_at(path: Path, on: date) -> CareerGraph:
    """A framework as a graph on a day.

    Raises:
        NotWhole: If a part of it cannot be read.
        Refused: If it cannot be read, or is none.
    """
    from pathways.documents.whole import whole_reading
    from pathways.graph.career import career_graph
    from pathways.model.framework import Framework

    document = whole_reading(str(path), "framework").document
    assert isinstance(document, Framework)
    return career_graph(document, on)


def framework_called(name: str) -> Path:
    """The file of a framework by its id or file, also where it is one of the user's own.

    Raises:
        Refused: If there is none.
    """
    from pathways.documents.catalogue import find
    from pathways.documents.own import own_frameworks
    from pathways.documents.peek import peek

    own = next((path for path in own_frameworks() if (head := peek(path)) is not None and head.id == name), None)
    return own or find(name, "framework")


def address_of(path: Path, role: Role) -> str:
    """A role as a person's document names it: a bundled framework by its id, another by its file."""
    from pathways.documents.bundled import is_bundled
    from pathways.documents.peek import peek

    head = peek(path) if is_bundled(path) else None
    return f"{head.id if head is not None else path.resolve()}:{role.id}"


def pick_framework(question: str, on: date) -> tuple[Path, CareerGraph] | None:
    """A framework that somebody chooses; None to go back."""
    entries = frameworks()
    ids = [path.stem for _, path in entries]
    path = pick(question, entries, "Institutions come first, by name; then models. Type a part of a name.", ids)
    return (path, graph_at(path, on)) if path is not None else None


def pick_role(question: str, graph: CareerGraph) -> Role | None:
    """A role of a framework that somebody chooses; None to go back, and where it has none."""
    from pathways.cli.plain.talk import say

    if not graph.roles:
        say("This framework names no role.")
        return None
    entries = [(called(role, graph.framework), role) for role in graph.roles.values()]
    return pick(question, entries, "Roles are told track by track, from the lowest grade.")


def pick_place(question: str, on: date) -> tuple[Path, CareerGraph, Role] | None:
    """A framework and a role of it; None to go back."""
    while True:
        found = pick_framework(f"{question} First the framework.", on)
        if found is None:
            return None
        path, graph = found
        role = pick_role(f"Which role at {owner(graph.framework)}?", graph)
        if role is not None:
            return path, graph, role


def called(role: Role, framework: Framework) -> str:
    """A role with its grade and track, so that it is told from others of its title."""
    from pathways.export import words

    track = framework.tracks.get(role.track or "")
    grade = words.grade(role, framework) if role.grade is not None else ""
    parts = (f"grade {grade}" if grade.isdecimal() else grade, track.name if track else "")
    beside = ", ".join(each for each in parts if each)
    return f"{role.title} ({beside})" if beside else role.title


def owner(framework: Framework) -> str:
    """Whose a framework is, else what it is called."""
    return framework.institution.name if framework.institution else framework.title
