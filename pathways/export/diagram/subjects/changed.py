"""Two versions of a framework in one picture: what came, what went, and what is otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pathways.compare.changes.change import Changes, Kind
from pathways.export import words
from pathways.export.changes_told import counted, nothing, told
from pathways.export.diagram.describe import described, spoken
from pathways.export.diagram.heading import foot, subtitle
from pathways.export.diagram.marks import SIGNS, Mark, Marks, State, Step
from pathways.export.diagram.picture import picture_of
from pathways.export.diagram.subject import Part, Section, Subject
from pathways.graph.career import CareerGraph, career_graph
from pathways.graph.edges import Edge
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.provenance import Footing
from pathways.model.roles import Role

QUIET = frozenset({Kind.RESOURCED, Kind.REWORDED})
"""Kinds of change that do not make a role or a move another one."""

LISTED_MOST = 24
"""Sentences about changes that stand under the picture; the description has all."""


def two_versions(found: Changes, labels: tuple[str, str], facts: Mapping[str, Fact], on: date) -> Subject:
    """The new version with what went still in its place.

    Args:
        found: The changes between two versions of a framework.
        labels: What the two versions are called.
        facts: Facts that both versions share.
        on: The day for which both are read.
    """
    old, new = found.before.document, found.new.document
    assert isinstance(old, Framework)
    assert isinstance(new, Framework)
    before, after = career_graph(old, on), career_graph(new, on)
    merged = _merged(before, after)
    marks = Marks(_roles(before, after, found), _steps(before, after, found))
    picture = picture_of(merged, marks)
    # What stands on which basis is not the question here, and its strokes would be taken for changes.
    picture = replace(
        picture,
        bands=tuple(
            replace(band, cells=tuple(replace(cell, boxes=tuple(replace(box, footing=Footing.PUBLISHED)
                                                                for box in cell.boxes)) for cell in band.cells))
            for band in picture.bands
        ),
        apart=tuple(replace(box, footing=Footing.PUBLISHED) for box in picture.apart),
    )  # fmt: skip
    sentences = [change.sentence for section in told(found, facts, "") for change in section.changes]
    effects = [
        Section(
            f"{section.title}: what changed",
            tuple(" ".join((change.sentence, *(f"{effect.rstrip('.')}." for effect in change.effects)))
                  for change in section.changes),
        )
        for section in told(found, facts, "")
    ]  # fmt: skip
    head = counted(found) if found.changes else nothing(False, bool(found.edition))
    more = len(sentences) - LISTED_MOST
    listed = sentences if more <= 0 else [*sentences[:LISTED_MOST], f"And {more} more: pathways changes lists them."]
    return Subject(
        f"{new.title}: what changed",
        f"From {labels[0]} to {labels[1]} · {subtitle(after)}",
        (Part(picture, spoken=spoken(merged)),),
        (*described(merged, on, marks), Section("Changes", (head,)), *effects),
        foot((after,), on),
        on,
        list_heading=head,
        list_lines=tuple(listed),
    )


def _merged(before: CareerGraph, after: CareerGraph) -> CareerGraph:
    """Both versions as one graph: the new one, and what only the old one has, where it stood."""
    old, new = before.framework, after.framework
    framework = new.model_copy(
        update={
            section: {**getattr(new, section), **{key: each for key, each in getattr(old, section).items()
                                                  if key not in getattr(new, section)}}
            for section in ("grades", "tracks", "moves")
        }
    )  # fmt: skip
    gone = {role.id: _placed(role, framework) for role in before.roles.values() if role.id not in after.roles}
    roles = _in_order({**after.roles, **gone}, framework)
    steps = {_step(edge) for edge in after.edges}
    edges = (*after.edges, *(edge for edge in before.edges if _step(edge) not in steps))
    out = {role: tuple(edge for edge in edges if edge.origin == role) for role in roles}
    into = {role: tuple(edge for edge in edges if edge.target == role) for role in roles}
    return CareerGraph(framework, after.on, roles, edges, out, into)


def _placed(role: Role, framework: Framework) -> Role:
    """A role of the old version at the height that its grade has now."""
    grade = framework.grades.get(role.grade or "")
    return replace(role, rank=grade.rank if grade else role.rank)


def _in_order(roles: Mapping[str, Role], framework: Framework) -> dict[str, Role]:
    """Roles in the order of the ladder: track by track, from the lowest grade."""
    tracks = {track: number for number, track in enumerate(framework.tracks)}

    def key(role: Role) -> tuple[int, bool, float, int]:
        return (tracks.get(role.track or "", len(tracks)), role.rank is None, role.rank or 0, role.order or 0)

    return {role.id: role for role in sorted(roles.values(), key=key)}


def _roles(before: CareerGraph, after: CareerGraph, found: Changes) -> dict[str, Mark]:
    """By role: that it came or went, or what is otherwise."""
    marks: dict[str, Mark] = {}
    touched = _touched(found, "roles")
    for role in after.roles.values():
        was = before.roles.get(role.id)
        if was is None:
            marks[role.id] = Mark(State.ADDED, "added", SIGNS[State.ADDED])
            continue
        said = _otherwise(was, role, before)
        if said or role.id in touched:
            marks[role.id] = Mark(State.CHANGED, f"changed: {said}" if said else "changed", SIGNS[State.CHANGED])
    for role_id in before.roles:
        if role_id not in after.roles:
            marks[role_id] = Mark(State.REMOVED, "removed", SIGNS[State.REMOVED])
    return marks


def _otherwise(was: Role, now: Role, before: CareerGraph) -> str:
    """What is otherwise with a role that stays: its title, track or grade."""
    said = []
    if was.title != now.title:
        said.append(f"was {was.title}")
    if was.track != now.track:
        track = before.framework.tracks.get(was.track or "")
        said.append(f"was on {track.name if track else 'no track'}")
    if was.grade != now.grade:
        said.append(f"was at {words.grade(was, before.framework)}")
    return words.joined(said)


def _steps(before: CareerGraph, after: CareerGraph, found: Changes) -> dict[Step, Mark]:
    """By step: that it came or went, or that its move is governed otherwise."""
    olds, news = ({_step(edge) for edge in graph.edges} for graph in (before, after))
    touched = _touched(found, "moves")
    marks: dict[Step, Mark] = {}
    for step in news:
        if step not in olds:
            marks[step] = Mark(State.ADDED, "added")
        elif step[0] in touched:
            marks[step] = Mark(State.CHANGED, "changed")
    marks |= {step: Mark(State.REMOVED, "removed") for step in olds - news}
    return marks


def _touched(found: Changes, section: str) -> set[str]:
    """The statements of a section that stand in both versions and say something else now."""
    return {
        path[1]
        for change in found.changes
        if change.kind not in QUIET
        for path in change.new
        if path[0] == section and change.old and len(path) > 1
    }


def _step(edge: Edge) -> Step:
    return (edge.move.id, edge.origin, edge.target)
