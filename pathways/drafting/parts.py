"""The statements of a draft as plain data, section by section, before any comment is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pathways.drafting.alignment import Alignment, aligned
from pathways.drafting.moves import DraftedMove, drafted_moves
from pathways.drafting.outline import Line, Outline
from pathways.drafting.pattern import Pattern
from pathways.drafting.profiles import DraftedProfile, drafted_profiles
from pathways.drafting.roles import drafted_roles
from pathways.drafting.translate import Translation
from pathways.drafting.used import BODY_KEYS, areas_named, named
from pathways.model.framework import PREDEFINED_BODIES, PREDEFINED_FAMILIES

Data = dict[str, Any]


@dataclass(frozen=True)
class Parts:
    """All that a draft says."""

    outline: Outline
    alignment: Alignment
    bodies: dict[str, Data]
    families: dict[str, Data]
    grades: dict[str, Data]
    tracks: dict[str, Data]
    scales: dict[str, Data]
    areas: dict[str, Data]
    profiles: tuple[DraftedProfile, ...]
    roles: dict[str, Data]
    moves: tuple[DraftedMove, ...]
    choosing: dict[str, Data]


def parts_of(outline: Outline, patterns: Sequence[Pattern]) -> Parts:
    """The statements of a draft.

    Args:
        outline: The answers.
        patterns: All models, the chosen one among them.
    """
    chosen = next(pattern for pattern in patterns if pattern.id == outline.model)
    alignment = aligned(outline, chosen)
    moves = drafted_moves(outline, patterns)
    profiles = drafted_profiles(alignment)
    choosing = _choosing(alignment, moves)
    asked = areas_named([each.data for each in profiles], [each.data for each in moves])
    areas = {key: area for key, area in chosen.data["areas"].items() if key in asked}
    scales = {area["scale"] for area in areas.values() if "scale" in area}
    return Parts(
        outline=outline,
        alignment=alignment,
        bodies=_bodies(outline, patterns, moves, choosing),
        families={
            key: {"name": name}
            for key, name in outline.families.items()
            if key not in PREDEFINED_FAMILIES and any(line.family == key for line in outline.lines)
        },
        grades=_grades(alignment),
        tracks={line.id: _track(line, alignment) for line in outline.lines},
        scales={key: scale for key, scale in chosen.data.get("scales", {}).items() if key in scales},
        areas=areas,
        profiles=profiles,
        roles=drafted_roles(alignment),
        moves=moves,
        choosing=choosing,
    )


def _bodies(
    outline: Outline, patterns: Sequence[Pattern], moves: Sequence[DraftedMove], choosing: dict[str, Data]
) -> dict[str, Data]:
    """The bodies that moves name, from the chosen model before the others; members that cannot be said are left out."""
    used = set(named([[each.data for each in moves], choosing], BODY_KEYS)) - {*PREDEFINED_BODIES, "not-published"}
    found: dict[str, Data] = {}
    for pattern in sorted(patterns, key=lambda each: each.id != outline.model):
        translation = Translation(aligned(outline, pattern), whole=True)
        for key, body in pattern.data.get("bodies", {}).items():
            if key in used and key not in found:
                said = {word: value for word, value in body.items() if word != "members"}
                members = translation.data(body.get("members", []))
                found[key] = {**said, **({"members": members} if members else {})}
    return found


def _grades(alignment: Alignment) -> dict[str, Data]:
    outline, pattern = alignment.outline, alignment.pattern
    translation = Translation(alignment, whole=True)
    by_grade = {here: there for there, here in reversed(tuple(alignment.grades.items()))}
    found: dict[str, Data] = {}
    for number, rung in enumerate(outline.rungs, 1):
        data: Data = {"rank": number}
        if rung.name != rung.id:
            data["name"] = rung.name
        written = pattern.data["grades"].get(by_grade.get(rung.id), {})
        if "counts_as" in written:
            data["counts_as"] = written["counts_as"]
        description = translation.text(written.get("description", ""))
        if description:
            data["description"] = description
        if outline.pay_scale:
            data["not_published"] = ["points"]
        found[rung.id] = data
    return found


def _track(line: Line, alignment: Alignment) -> Data:
    outline = alignment.outline
    data: Data = {"name": line.name, "family": line.family, "grades": list(line.grades)}
    if line.source:
        written = alignment.pattern.data["tracks"][line.source]
        description = Translation(alignment, whole=True).text(written.get("description", ""))
        if description:
            data["description"] = description
    if outline.stem is line and outline.division:
        above = outline.rung(outline.division).spoken
        number = len(outline.branches)
        ways = "the ladder goes on in one track" if number == 1 else f"the ladder goes on in {number} tracks"
        data["ends_because"] = f"From {above} on the work grows in one direction or another, and {ways}."
    elif line.grades[-1] != outline.rungs[-1].id:
        top = outline.rung(line.grades[-1]).spoken
        data["ends_because"] = f"The work of this track is not expected to grow beyond {top}."
    return data


def _choosing(alignment: Alignment, moves: Sequence[DraftedMove]) -> dict[str, Data]:
    """Rows of the model's table that lead to moves of the draft."""
    pattern = alignment.pattern
    translation = Translation(alignment, whole=True)
    found: dict[str, Data] = {}
    for key, row in pattern.data.get("choosing", {}).items():
        use = [move.id for move in moves if move.model == pattern.id and move.source in row["use"]]
        when = translation.condition(row["when"])
        text = translation.text(row.get("text", ""))
        if use and when is not None:
            found[key] = {"when": when, "use": use, **({"text": text} if text else {})}
    return found
