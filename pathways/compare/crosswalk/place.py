"""Weak evidence: how far up its track a role stands, the family of the track, the words of the titles."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pathways.compare.crosswalk.evidence import Evidence, Kind, Missing, silent
from pathways.graph.career import CareerGraph
from pathways.model.framework import PREDEFINED_FAMILIES
from pathways.model.moves import TEMPORARY
from pathways.model.roles import Role

_WORD = re.compile(r"[^\W\d_]+")
Rung = tuple[float, int]
"""The rank of a grade, and the place inside it."""

Stems = Mapping[str, Mapping[str, set[Rung]]]
"""By track: the tracks under it, each with the rungs that lie under its lowest grade."""

_NO_MATTER = frozenset({"and", "the", "of", "in", "for", "to", "a", "an", "grade", "level", "band"})


def places(graph: CareerGraph) -> Mapping[str, float]:
    """By role: how far up its ladder it stands, from 0 at the foot to 1 at the top.

    The ladder of a track begins at the foot of the tracks that open moves lead from into its lowest grade, and goes on
    over the tracks that branch off from it: neither a branch nor a stem is a ladder by itself. Roles of no track, and
    those of a ladder with a single rung, stand nowhere: there is nothing to measure by.
    """
    rungs: dict[str, set[Rung]] = {}
    for role in graph.roles.values():
        if role.placed:
            rungs.setdefault(role.track or "", set()).add(_rung(role))
    stems = {track: _stems(track, rungs, graph) for track in rungs}
    ladders = {track: sorted(own | _below(track, stems) | _above(track, rungs, stems)) for track, own in rungs.items()}
    found = {}
    for role in graph.roles.values():
        ladder = ladders.get(role.track or "", []) if role.placed else []
        if len(ladder) > 1:
            found[role.id] = ladder.index(_rung(role)) / (len(ladder) - 1)
    return found


def _below(track: str, stems: Stems) -> set[Rung]:
    """The rungs under a track."""
    return {rung for under in stems[track].values() for rung in under}


def _above(track: str, rungs: Mapping[str, set[Rung]], stems: Stems) -> set[Rung]:
    """The rungs of the tracks that branch off from a track, as far as they lie over it."""
    branches = (own for branch, own in rungs.items() if track in stems[branch])
    return {rung for own in branches for rung in own if rung > max(rungs[track])}


def _stems(track: str, rungs: Mapping[str, set[Rung]], graph: CareerGraph) -> Mapping[str, set[Rung]]:
    """The tracks that lead into a track from below, and those that lead into them: of each the rungs that lie under."""
    found: dict[str, set[Rung]] = {}
    waiting = [(track, min(rungs[track]))]
    while waiting:
        here, foot = waiting.pop()
        for edge in graph.edges:
            if edge.origin is None or edge.target is None or not edge.move.is_open or edge.move.mechanism in TEMPORARY:
                continue
            below, above = graph.roles[edge.origin], graph.roles[edge.target]
            stem = below.track or ""
            if above.track != here or stem == track or stem in found or not below.placed or not _rung(below) < foot:
                continue
            found[stem] = {rung for rung in rungs[stem] if rung < foot}
            waiting.append((stem, min(rungs[stem])))
    return found


def _rung(role: Role) -> Rung:
    return (role.rank or 0.0, role.order or 0)


def place_alike(here: float | None, there: float | None) -> Evidence:
    """Two places in ladders, whatever their grades are called."""
    if here is None or there is None:
        missing = Missing.THERE if here is not None else Missing.HERE if there is not None else Missing.BOTH
        return Evidence(Kind.PLACE, here, there, None, missing=missing)
    return Evidence(Kind.PLACE, here, there, 1 - abs(here - there))


def family_alike(here: Role, there: Role) -> Evidence:
    """The job families of two tracks, where both are of those that every framework knows."""
    one, other = ((role.family,) if role.family else () for role in (here, there))
    if (found := silent(Kind.FAMILY, one, other)) is not None:
        return found
    if not {*one, *other} <= PREDEFINED_FAMILIES:
        return Evidence(Kind.FAMILY, one, other, None, missing=Missing.INCOMPARABLE)
    return Evidence(Kind.FAMILY, one, other, 1.0 if one == other else 0.0)


def title_alike(here: Role, there: Role) -> Evidence:
    """The titles that share most words, each side with all that it is called: the common part of the words of both."""
    pairs = [(one, other) for one in _titles(here) for other in _titles(there)]
    one, other = max(pairs, key=lambda pair: (_common(*pair), sorted(pair)))
    return Evidence(Kind.TITLE, (one,), (other,), _common(one, other))


def _titles(role: Role) -> tuple[str, ...]:
    return (role.title, *role.also_titled)


def _common(one: str, other: str) -> float:
    here, there = _words(one), _words(other)
    return len(here & there) / len(here | there) if here | there else 0.0


def _words(title: str) -> set[str]:
    return {word for word in _WORD.findall(title.casefold()) if word not in _NO_MATTER}
