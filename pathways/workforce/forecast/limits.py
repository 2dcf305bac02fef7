"""The limits of a framework as caps that a forecast can keep, and those that it cannot."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.model.moves import Limit
from pathways.workforce.forecast.plan import Cap
from pathways.workforce.forecast.supposed import Supposed, Supposition


def caps_of(limits: Iterable[Limit], stated: frozenset[str]) -> tuple[tuple[Cap, ...], tuple[Supposition, ...]]:
    """The limits that concern moves which are stated, and what is taken for granted of them.

    Args:
        limits: The limits of the framework.
        stated: The moves for which the scenario states how many people make them.
    """
    own = [each for each in limits if stated & {*each.share_of, *each.count_of, *each.one}]
    found = [(limit, _cap(limit)) for limit in own]
    caps = tuple(cap for _, cap in found if cap is not None)
    said = (
        (Supposed.LIMIT_NOT_KEPT, tuple(limit.id for limit, cap in found if cap is None)),
        (Supposed.ALL_HEADS, tuple(cap.id for cap in caps if cap.of_heads is not None)),
        (Supposed.ROUND_BY_ROUND, tuple(cap.id for cap in caps if cap.of_moves is not None)),
    )
    return caps, tuple(Supposition(code, of) for code, of in said if of)


def _cap(limit: Limit) -> Cap | None:
    if limit.where is not None:
        return None
    yearly = limit.per != "round"
    if limit.count_of:
        moves = frozenset(limit.count_of)
        if (most := _number(limit.at_most)) is not None:
            return Cap(limit.id, moves, at_most=most, yearly=yearly)
        if (part := _number(limit.at_most_share)) is not None:
            return Cap(limit.id, moves, of_heads=part, yearly=yearly)
    if limit.share_of and (part := _number(limit.at_most)) is not None:
        return _part(limit, part)
    if limit.one and limit.for_each:
        # One for each so many of the others.
        others = frozenset(limit.of) - {*limit.one}
        return Cap(limit.id, frozenset(limit.one), of_moves=1 / limit.for_each, among=others) if others else None
    return None


def _part(limit: Limit, part: float) -> Cap | None:
    """A part `p` of moves among which the limited ones stand: at most `p / (1 - p)` of the others."""
    moves, among = frozenset(limit.share_of), frozenset(limit.among)
    others = among - moves
    if not others or part >= 1:
        return None
    return Cap(limit.id, moves, of_moves=part / (1 - part) if moves & among else part, among=others)


def _number(said: float | str | None) -> float | None:
    """A number, where one is held."""
    return None if said is None or isinstance(said, str) else said
