"""What can be said of the routes of a framework, aspect by aspect: which say what, and which are silent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pathways.model.base import NOT_PUBLISHED
from pathways.model.evidence import EVIDENCE_KINDS, EvidenceKind
from pathways.model.framework import PREDEFINED_BODIES, Framework
from pathways.model.moves import Mechanism, Move, Stage
from pathways.model.provenance import Cited, Footing

Saying = Callable[[Move, Framework], Iterable[tuple[str, bool]]]
"""What a move says on an aspect, in short words, each with whether it is deduced; nothing where it is silent."""


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
    said: dict[str, dict[str, None]] = {}
    published: set[str] = set()
    silent = []
    for move in moves:
        values = [*ASPECTS[name](move, framework)]
        for value, deduced in values:
            said.setdefault(value, {})[move.id] = None
            if not deduced:
                published.add(value)
        if not values:
            silent.append(move.id)
    found = {value: tuple(ids) for value, ids in said.items()}
    return Aspect(name, found, tuple(silent), frozenset(found.keys() - published))


def is_deduced(statement: Cited, field: str, part: str | None = None) -> bool:
    """Whether a field of a statement, or a part of the field, is deduced rather than published."""
    return statement.footing_of(field, part) is Footing.INFERRED


def _mechanism(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    if move.mechanism is not Mechanism.NOT_PUBLISHED:
        yield str(move.mechanism), is_deduced(move, "mechanism")


def _judges(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    if move.judges not in (None, NOT_PUBLISHED):
        yield str(move.judges), is_deduced(move, "judges")


def _opened_by(move: Move, framework: Framework) -> Iterator[tuple[str, bool]]:
    for name in _bodies(move.opened_by, framework):
        yield name, is_deduced(move, "opened_by")


def _support(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    if move.support_required is not None:
        yield "needed" if move.support_required else "not needed", is_deduced(move, "support_required")


def _decided_by(move: Move, framework: Framework) -> Iterator[tuple[str, bool]]:
    found: dict[str, list[Stage]] = {}
    for stage in move.stages:
        for name in _bodies(stage.by, framework) if stage.decides else ():
            found.setdefault(name, []).append(stage)
    for name, stages in found.items():
        some = all(stage.only is not None for stage in stages)
        deduced = is_deduced(move, "stages") or all(is_deduced(stage, "by") for stage in stages)
        yield f"{name}{FOR_SOME if some else ''}", deduced


def _rounds(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    timing = move.timing
    if timing is None:
        return
    if isinstance(timing.rounds_per_year, int | float):
        more = " or more" if timing.or_more else ""
        yield f"{timing.rounds_per_year:g} a year{more}", is_deduced(move, "timing", "rounds_per_year")
    elif timing.open not in (None, NOT_PUBLISHED):
        yield str(timing.open).replace("-", " "), is_deduced(move, "timing", "open")


def _waiting(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    timing = move.timing
    if timing is None:
        return
    for field, when in (("wait_after_refusal", "after a refusal"), ("wait_between", "between two cases")):
        wait = getattr(timing, field)
        if wait is None or isinstance(wait, str):
            continue
        excepted = field == "wait_after_refusal" and timing.wait_unless and not wait.is_none and not wait.normally
        told = "none" if wait.is_none else f"{'normally ' if excepted else ''}{wait}"
        yield f"{told} {when}", is_deduced(move, "timing", field)


def _contracts(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    for contract in move.open_to.contract if move.open_to else ():
        yield contract, is_deduced(move, "open_to", "contract")


def _text(field: str) -> Saying:
    def said(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
        value = getattr(move, field)
        if value not in (None, NOT_PUBLISHED):
            yield str(value).rstrip("."), is_deduced(move, field)

    return said


FOR_SOME = " (for some)"
"""After what belongs to some of the steps or cases of a move only."""


def _evidence(move: Move, _: Framework) -> Iterator[tuple[str, bool]]:
    for part in move.evidence:
        kind = part.text.rstrip(".") if part.kind is EvidenceKind.OTHER and part.text else EVIDENCE_KINDS[part.kind]
        some = part.only is not None or part.when is not None
        yield f"{kind}{FOR_SOME if some else ''}", is_deduced(move, "evidence") or is_deduced(part, "kind")


def _bodies(names: tuple[str, ...], framework: Framework) -> Iterator[str]:
    for name in names:
        if name != NOT_PUBLISHED:
            known = framework.bodies.get(name)
            yield known.name if known else PREDEFINED_BODIES.get(name, name)


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
