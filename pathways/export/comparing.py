"""Comparisons in words."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.compare.aspects import Aspect
from pathways.compare.shape import Shape, TrackTop
from pathways.compare.shapes import Likeness
from pathways.export import words
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
    Likeness.PARTLY: "the same, as far as told",
    Likeness.ONE_SILENT: "cannot tell: one side says nothing",
    Likeness.BOTH_SILENT: "neither says anything",
}

_JUDGED = {"person": "the person", "post": "the post", "both": "the person and the post", "neither": "neither"}


def value(name: str, said: str) -> str:
    """What is said on an aspect, in words."""
    if name == "mechanism":
        return words.MECHANISMS[Mechanism(said)]
    return _JUDGED.get(said, said) if name == "judged" else said.replace("-", " ") if name == "contracts" else said


def aspect(found: Aspect, routes: int) -> str:
    """What one side says on an aspect, with how many of its routes say it."""
    if not routes:
        return "no route upward is known"
    if not found.said:
        return "not told"
    parts = [f"{value(found.name, said)}{f' ({len(ids)})' if routes > 1 else ''}" for said, ids in found.said.items()]
    silent = f"not told for {len(found.silent)}" if found.silent else ""
    return "; ".join(part for part in (*parts, silent) if part)


def top(track: TrackTop) -> str:
    """Where a track ends."""
    if not track.roles:
        return f"{track.name}: grades not published"
    titles = words.joined(role.title for role in track.roles)
    parts = [f"{track.name}: up to {titles}, {track.height} grade{'' if track.height == 1 else 's'} known"]
    if track.reached_by:
        parts.append(f"reached by {words.joined(words.MECHANISMS[each] for each in track.reached_by)}")
    if track.closed:
        parts.append("the way on is closed")
    elif track.onward:
        parts.append(f"onward to {words.joined(track.onward)}")
    if track.ends_because:
        parts.append(track.ends_because.rstrip("."))
    return "; ".join(parts)


def owner(shape: Shape) -> str:
    """Whose framework it is, in short."""
    framework = shape.graph.framework
    return framework.institution.name if framework.institution else framework.title
