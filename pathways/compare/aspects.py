"""What can be said of the routes of a framework, aspect by aspect: which say what, and which are silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import PREDEFINED_BODIES, Framework
from pathways.model.moves import EVIDENCE_KINDS, EvidenceKind, Mechanism, Move
from pathways.model.provenance import Cited, Footing

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
    inferred: frozenset[str]
    """What is said by deduction alone, and published for no route."""


def aspect_of(name: str, moves: tuple[Move, ...], framework: Framework) -> Aspect:
    """An aspect over some moves."""
    said: dict[str, list[str]] = {}
    published: set[str] = set()
    silent = []
    for move in moves:
        values = ASPECTS[name](move, framework)
        for value in dict.fromkeys(values):
            said.setdefault(value, []).append(move.id)
        if not values:
            silent.append(move.id)
        elif _footing(name, move) is not Footing.INFERRED:
            published.update(values)
    deduced = frozenset(said.keys() - published)
    return Aspect(name, {value: tuple(ids) for value, ids in said.items()}, tuple(silent), deduced)


_FIELDS = {
    "judged": "judges",
    "support": "support_required",
    "decided_by": "stages",
    "rounds": "timing",
    "waiting": "timing",
    "contracts": "open_to",
    "pay_start": "pay_rule",
}
"""The field of a move that an aspect is read from, where it has another name."""


def _footing(name: str, move: Move) -> Footing:
    """What a move stands on in what it says of an aspect."""
    parts: tuple[Cited, ...] = move.evidence if name == "evidence" else move.stages if name == "decided_by" else ()
    if parts and all(part.footing is Footing.INFERRED for part in parts):
        return Footing.INFERRED
    return move.footing_of(_FIELDS.get(name, name))


def _mechanism(move: Move, _: Framework) -> tuple[str, ...]:
    return () if move.mechanism is Mechanism.NOT_PUBLISHED else (str(move.mechanism),)


def _judges(move: Move, _: Framework) -> tuple[str, ...]:
    return () if move.judges in (None, NOT_PUBLISHED) else (str(move.judges),)


def _opened_by(move: Move, framework: Framework) -> tuple[str, ...]:
    return _bodies(move.opened_by, framework)


def _support(move: Move, _: Framework) -> tuple[str, ...]:
    return () if move.support_required is None else ("needed" if move.support_required else "not needed",)


def _decided_by(move: Move, framework: Framework) -> tuple[str, ...]:
    found: dict[str, bool] = {}
    for stage in move.stages:
        for name in _bodies(stage.by, framework) if stage.decides else ():
            found[name] = found.get(name, True) and stage.only is not None
    return tuple(f"{name} (for some)" if partly else name for name, partly in found.items())


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
    return tuple(
        f"{part.text.rstrip('.') if part.kind is EvidenceKind.OTHER and part.text else EVIDENCE_KINDS[part.kind]}"
        f"{' (for some)' if part.only is not None or part.when is not None else ''}"
        for part in move.evidence
    )


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
