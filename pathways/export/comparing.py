"""Comparisons in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pathways.compare.aspects import Aspect, is_deduced
from pathways.compare.shape import Shape, TrackTop
from pathways.compare.shapes import Likeness
from pathways.export import words
from pathways.export.kinds import STATUSES
from pathways.export.lines import period
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism, Move
from pathways.model.provenance import Footing

ASPECTS: Mapping[str, str] = {
    "mechanism": "How people move up",
    "judged": "What is judged",
    "opened_by": "Who may start it",
    "support": "Whether support is needed",
    "decided_by": "Who decides",
    "rounds": "When",
    "waiting": "Waiting times",
    "contracts": "Contracts that it is open to",
    "evidence": "Evidence",
    "appeal": "Appeal",
    "pay_start": "Where pay starts",
    "funded_by": "Who pays",
}

INFERRED = " [inferred]"
"""After what is deduced rather than published."""

LIKENESSES: Mapping[Likeness, str] = {
    Likeness.SAME: "the same",
    Likeness.DIFFERENT: "different",
    Likeness.OVERLAP: "partly the same",
    Likeness.OWN_NAMES: "each by its own bodies",
    Likeness.PARTLY: "the same, as far as found",
    Likeness.ONE_SILENT: "cannot tell: for one side nothing was found",
    Likeness.BOTH_SILENT: "nothing was found for either",
}

_JUDGED = {"person": "the person", "post": "the post", "both": "the person and the post", "neither": "neither"}


def value(name: str, said: str) -> str:
    """What is said on an aspect, in words."""
    if name == "mechanism":
        return words.MECHANISMS[Mechanism(said)]
    return _JUDGED.get(said, said) if name == "judged" else said.replace("-", " ") if name == "contracts" else said


def aspect(found: Aspect, routes: int) -> str:
    """What one side says on an aspect, of how many of its routes, and what is deduced."""
    if not routes:
        return "no route upward was found"
    if not found.said:
        return "not found"
    parts = [
        value(found.name, said)
        + (f" ({len(ids)} of {routes} routes)" if routes > 1 and len(ids) < routes else "")
        + (INFERRED if said in found.inferred else "")
        for said, ids in found.said.items()
    ]
    silent = f"not found for {len(found.silent)} of {routes}" if found.silent else ""
    return "; ".join(part for part in (*parts, silent) if part)


def routes(shape: Shape) -> str:
    """The routes upward by name, and what else leads on from anywhere."""
    named = words.joined(dict.fromkeys(map(_route, shape.upward)))
    anywhere = words.joined(dict.fromkeys(map(_route, shape.anywhere)))
    said = f"{len(shape.upward)}: {named}" if shape.upward else "none was found"
    return f"{said}{f'; also, from anywhere: {anywhere}' if anywhere else ''}"


def _route(move: Move) -> str:
    """A route by name, and whether there being one is deduced."""
    return words.known_name(move) + (INFERRED if move.footing is Footing.INFERRED else "")


def top(track: TrackTop) -> str:
    """Where a track ends."""
    if not track.roles:
        return f"{track.name}: grades not found"
    titles = words.joined(role.title for role in track.roles)
    number = f"{track.height} grade{'' if track.height == 1 else 's'}"
    parts = [f"{track.name}: up to {titles}, {number}{_deduced(track)}"]
    if track.reached_by:
        parts.append(f"reached by {words.joined(_ways(track.reached_by))}")
    elif track.height > 1:
        parts.append("how it is reached was not found")
    if track.closed:
        parts.append(f"the way on is closed: {words.joined(each.rstrip('.') for each in track.closed)}")
    elif track.onward:
        parts.append(f"onward to {words.joined(track.onward)}")
    if track.ends_because:
        parts.append(track.ends_because.rstrip("."))
    return "; ".join(parts)


def _deduced(track: TrackTop) -> str:
    """Which of the grades of a track are known, and which of them only by deduction."""
    if not track.inferred:
        return " known"
    if len(track.inferred) >= track.height:
        return ", inferred"
    ends = any(role.grade in track.inferred for role in track.roles)
    return "; that it ends there is inferred" if ends else " known, inferred below the top"


def _ways(mechanisms: Iterable[Mechanism]) -> Iterator[str]:
    """Mechanisms in words, and last that one was not found."""
    found = tuple(mechanisms)
    yield from (words.MECHANISMS[each] for each in found if each is not Mechanism.NOT_PUBLISHED)
    if Mechanism.NOT_PUBLISHED in found:
        yield "a move whose mechanism was not found"


def standing(framework: Framework, on: date) -> str:
    """What state a framework is in, and whether that is known to have held on a day."""
    if framework.proposed and framework.institution is None and framework.approval is None:
        return "a model, adopted by nobody"
    state, valid = STATUSES[framework.status], framework.valid
    held = valid.covers(on) if valid is not None else None
    seen = f"; {period(valid)}" if valid is not None and period(valid) else ""
    if held:
        return f"{state}{seen}"
    if held is False:
        return f"not on {words.day(on)}{seen}"
    moves = [
        f"{words.known_name(move)}{INFERRED if is_deduced(move, 'valid') else ''}"
        for move in framework.moves.values()
        if move.valid is not None and move.valid.covers(on)
    ]
    known = f"known only of {words.joined(moves)}" if moves else "not known"
    return f"{state} when it was seen{seen}; whether it held on {words.day(on)} is {known}"


def owner(shape: Shape) -> str:
    """Whose framework it is, in short."""
    framework = shape.graph.framework
    return framework.institution.name if framework.institution else framework.title


def owner_and_title(shape: Shape) -> str:
    """Whose framework it is, where it is somebody's, and what it is called."""
    return ", ".join(dict.fromkeys((owner(shape), shape.graph.framework.title)))
