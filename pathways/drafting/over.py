"""A framework laid over another: a file that holds nothing of its own yet, with examples to begin from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from pathways.documents.emit import emitted
from pathways.model.framework import Framework
from pathways.model.provenance import BASIS_WORDS
from pathways.model.roles import roles_of

WHY = "Laid over a published framework, for private use."

_OF_THE_OWNER = frozenset({*BASIS_WORDS, "inferred", "disputed", "not_published"})
"""What a statement says of its own sources, and not of what it is about."""


def overlay(below: Framework, data: Mapping[str, Any], place: str, on: date, id_: str) -> str:
    """The document of an overlay, readable as it is; its examples are comments.

    Args:
        below: The framework that it lies over.
        data: The same as plain data, for the examples.
        place: What the place is called, which proposes it.
        on: The day on which it is written.
        id_: The id of the document.
    """
    owner = below.institution
    kind, country = (owner.kind, owner.country) if owner is not None else ("university", "GB")
    head = {
        "document": "framework",
        "format": 1,
        "id": id_,
        "extends": below.id,
        "title": f"{place}, over {below.title}",
        "summary": f"What differs at {place} from {below.title}.",
        "institution": {"name": place, "kind": kind, "country": country},
        "status": "draft",
        "proposed": {"by": place, "on": on.isoformat(), "why": WHY},
    }
    return f"{_OPENING}{emitted(head)}{_examples(below, data)}"


_OPENING = """\
# A framework of your own, laid over one that comes with Pathways. Nobody but you has this file.
# It holds only what differs; everything else is that of the framework named by `extends`. Change it in an editor.
# Is the kind of institution or the country not yours? Put it right below.
"""


def _examples(below: Framework, data: Mapping[str, Any]) -> str:
    """A role, a move in the place of another, and a statement taken away, as comments."""
    role: dict[str, Any] = {"title": "Imaging Facility Technician"}
    placed = next((each for each in roles_of(below).values() if each.track and each.grade in below.grades), None)
    if placed is not None:
        role |= {"track": placed.track, "grade": placed.grade}
    lines = ["A role of your own: a new id is added.", *_lines({"roles": {"my-role": role}})]
    moves = {key: value for key, value in data.get("moves", {}).items() if key in below.moves}
    taken = "A statement that does not hold at your place: `null` takes it away."
    if moves:
        first = next(iter(moves))
        stated = {key: value for key, value in moves[first].items() if key not in _OF_THE_OWNER}
        lines += ["", "A move as it is at your place: a known id takes the place of the statement below, whole."]
        lines += _lines({"moves": {first: stated}})
    if len(moves) > 1:
        lines += ["", taken, "A section stands once only, so this one goes below the `moves:` above."]
        lines += [f"  {list(moves)[-1]}: null"]
    elif last := _any_statement(below):
        lines += ["", taken, f"{last[0]}:", f"  {last[1]}: null"]
    return "\n" + "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _lines(data: dict[str, Any]) -> list[str]:
    return emitted(data).splitlines()


def _any_statement(below: Framework) -> tuple[str, str] | None:
    """The last statement of the first section that has one; None where none has."""
    for section in ("profiles", "tracks", "grades", "sources"):
        if held := getattr(below, section):
            return section, list(held)[-1]
    return None
