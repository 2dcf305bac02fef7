"""Comparisons in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pathways.compare.aspects import Aspect
from pathways.compare.shape import Shape, TrackTop
from pathways.compare.shapes import Likeness
from pathways.export import words
from pathways.export.kinds import STATUSES
from pathways.export.lines import period
from pathways.model.framework import Framework
from pathways.model.moves import Mechanism

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
        + (" [inferred]" if said in found.inferred else "")
        for said, ids in found.said.items()
    ]
    silent = f"not found for {len(found.silent)} of {routes}" if found.silent else ""
    return "; ".join(part for part in (*parts, silent) if part)


def routes(shape: Shape) -> str:
    """The routes upward by name, and what else leads on from anywhere."""
    named = words.joined(dict.fromkeys(words.name_of(move) for move in shape.upward))
    anywhere = words.joined(dict.fromkeys(words.name_of(move) for move in shape.anywhere))
    said = f"{len(shape.upward)}: {named}" if shape.upward else "none was found"
    return f"{said}{f'; also, from anywhere: {anywhere}' if anywhere else ''}"


def top(track: TrackTop) -> str:
    """Where a track ends."""
    if not track.roles:
        return f"{track.name}: grades not found"
    titles = words.joined(role.title for role in track.roles)
    deduced = ", inferred" if track.inferred else ""
    parts = [f"{track.name}: up to {titles}, {track.height} grade{'' if track.height == 1 else 's'} known{deduced}"]
    if track.reached_by:
        parts.append(f"reached by {words.joined(words.MECHANISMS[each] for each in track.reached_by)}")
    elif track.height > 1:
        parts.append("how it is reached was not found")
    if track.closed:
        parts.append(f"the way on is closed: {words.joined(each.rstrip('.') for each in track.closed)}")
    elif track.onward:
        parts.append(f"onward to {words.joined(track.onward)}")
    if track.ends_because:
        parts.append(track.ends_because.rstrip("."))
    return "; ".join(parts)


def standing(framework: Framework, on: date) -> str:
    """What state a framework is in, and whether that is known to have held on a day."""
    state, valid = STATUSES[framework.status], framework.valid
    held = valid.covers(on) if valid is not None else None
    seen = f"; {period(valid)}" if valid is not None and period(valid) else ""
    if held:
        return f"{state}{seen}"
    if held is False:
        return f"not on {words.day(on)}{seen}"
    return f"{state} when it was seen{seen}; whether it held on {words.day(on)} is not known"


def owner(shape: Shape) -> str:
    """Whose framework it is, in short."""
    framework = shape.graph.framework
    return framework.institution.name if framework.institution else framework.title
