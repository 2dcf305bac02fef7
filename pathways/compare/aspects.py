"""What can be said of the routes of a framework, aspect by aspect: which say what, and which are silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import PREDEFINED_BODIES, Framework
from pathways.model.moves import EVIDENCE_KINDS, Mechanism, Move

Saying = Callable[[Move, Framework], tuple[str, ...]]
"""What a move says on an aspect, in short words; empty where it is silent."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect over all routes of a framework."""

    name: str
    said: Mapping[str, tuple[str, ...]]
    """By what is said: the moves that say it, in the order of the document."""
    silent: tuple[str, ...]
    """The moves that say nothing of it."""


def aspect_of(name: str, moves: tuple[Move, ...], framework: Framework) -> Aspect:
    """An aspect over some moves."""
    said: dict[str, list[str]] = {}
    silent = []
    for move in moves:
        values = ASPECTS[name](move, framework)
        for value in dict.fromkeys(values):
            said.setdefault(value, []).append(move.id)
        if not values:
            silent.append(move.id)
    return Aspect(name, {value: tuple(ids) for value, ids in said.items()}, tuple(silent))


def _mechanism(move: Move, _: Framework) -> tuple[str, ...]:
    return () if move.mechanism is Mechanism.NOT_PUBLISHED else (str(move.mechanism),)


def _judges(move: Move, _: Framework) -> tuple[str, ...]:
    return () if move.judges in (None, NOT_PUBLISHED) else (str(move.judges),)


def _opened_by(move: Move, framework: Framework) -> tuple[str, ...]:
    return _bodies(move.opened_by, framework)


def _support(move: Move, _: Framework) -> tuple[str, ...]:
    return () if move.support_required is None else ("needed" if move.support_required else "not needed",)


def _decided_by(move: Move, framework: Framework) -> tuple[str, ...]:
    return _bodies(move.deciders, framework)


def _rounds(move: Move, _: Framework) -> tuple[str, ...]:
    timing = move.timing
    if timing is None:
        return ()
    if isinstance(timing.rounds_per_year, int | float):
        return (f"{timing.rounds_per_year:g} a year",)
    return () if timing.open in (None, NOT_PUBLISHED) else (str(timing.open).replace("-", " "),)


def _waiting(move: Move, _: Framework) -> tuple[str, ...]:
    timing = move.timing
    if timing is None:
        return ()
    found = []
    for span, words in ((timing.wait_after_refusal, "after a refusal"), (timing.wait_between, "between two cases")):
        if span is not None and not isinstance(span, str):
            found.append(f"{span} {words}" if span.in_months else f"none {words}")
    return tuple(found)


def _contracts(move: Move, _: Framework) -> tuple[str, ...]:
    return tuple(move.open_to.contract) if move.open_to else ()


def _text(field: str) -> Saying:
    def said(move: Move, _: Framework) -> tuple[str, ...]:
        value = getattr(move, field)
        return () if value in (None, NOT_PUBLISHED) else (str(value).rstrip("."),)

    return said


def _evidence(move: Move, _: Framework) -> tuple[str, ...]:
    return tuple(EVIDENCE_KINDS[part.kind] for part in move.evidence)


def _bodies(names: tuple[str, ...], framework: Framework) -> tuple[str, ...]:
    named = (name for name in names if name != NOT_PUBLISHED)
    return tuple(
        framework.bodies[name].name if name in framework.bodies else PREDEFINED_BODIES.get(name, name) for name in named
    )


ASPECTS: Mapping[str, Saying] = {
    "mechanism": _mechanism,
    "judged": _judges,
    "opened_by": _opened_by,
    "support": _support,
    "decided_by": _decided_by,
    "rounds": _rounds,
    "waiting": _waiting,
    "contracts": _contracts,
    "evidence": _evidence,
    "appeal": _text("appeal"),
    "pay_start": _text("pay_rule"),
    "funded_by": _text("funded_by"),
}
"""The aspects, in the order in which people ask."""
