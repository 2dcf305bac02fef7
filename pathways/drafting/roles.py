"""Titles and details of the roles of a draft, from the roles of its model."""

from __future__ import annotations

from typing import Any

from pathways.drafting.alignment import Alignment
from pathways.drafting.translate import Translation

Data = dict[str, Any]

_COPIED = ("also_titled", "examples", "summary", "evaluation", "registration", "onward")


def drafted_roles(alignment: Alignment) -> dict[str, Data]:
    """By id, `track-grade`: the roles that the model has titles for."""
    pattern, outline = alignment.pattern, alignment.outline
    places = [(line, grade, alignment.of(line, grade)) for line, grade in outline.places]
    by_source = {
        role.id: f"{line.id}-{grade}"
        for line, grade, place in places
        if place and (role := pattern.role_at(place)) is not None
    }
    translation = Translation(alignment, whole=True)
    found: dict[str, Data] = {}
    for line, grade, place in places:
        role = pattern.role_at(place) if place else None
        written = pattern.data["roles"].get(role.id) if role else None
        if written is None or role is None:
            continue
        data: Data = {"title": written["title"], "track": line.id, "grade": grade}
        for key in _COPIED:
            said = translation.data(written[key]) if key in written else None
            if said is not None:
                data[key] = said
        reports_to = [by_source[name] for name in written.get("reports_to", ()) if name in by_source]
        if reports_to:
            data["reports_to"] = reports_to
        data["notes"] = f"Taken from the model {pattern.id}, {role.id}."
        found[f"{line.id}-{grade}"] = data
    return found
