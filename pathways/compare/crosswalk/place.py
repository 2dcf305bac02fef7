"""Weak evidence: how far up its track a role stands, the family of the track, the words of the titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pathways.compare.crosswalk.evidence import Evidence, Kind, Missing, silent
from pathways.model.framework import PREDEFINED_FAMILIES
from pathways.model.roles import Role

_WORD = re.compile(r"[^\W\d_]+")
_NO_MATTER = frozenset({"and", "the", "of", "in", "for", "to", "a", "an", "grade", "level", "band"})


def places(roles: Iterable[Role]) -> Mapping[str, float]:
    """By role: how far up its track it stands, from 0 at the bottom to 1 at the top.

    Roles of no track, and those of a track with a single rung, stand nowhere: there is nothing to measure by.
    """
    rungs: dict[str, list[tuple[float, int]]] = {}
    placed = [role for role in roles if role.placed]
    for role in placed:
        rungs.setdefault(role.track or "", []).append(_rung(role))
    found = {}
    for role in placed:
        steps = sorted({*rungs[role.track or ""]})
        if len(steps) > 1:
            found[role.id] = steps.index(_rung(role)) / (len(steps) - 1)
    return found


def _rung(role: Role) -> tuple[float, int]:
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
