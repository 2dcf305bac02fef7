"""A framework of a single role, from its description: for somebody whose place is not listed.

Nothing is taken to be true of the place that was not said: what is not known stands in the document as not found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pathways.documents.emit import emitted
from pathways.drafting.draft import as_id
from pathways.drafting.question import Unfit, id_of_grade, words

BY = "The holder of the role"
"""Who proposes what stands in such a document."""

WHY = "Written from a role description, for private use."

LONGEST = 2000
"""Signs of one criterion."""

MOST = 200
"""Criteria of one role."""

_MARK = re.compile(r"^\s*(?:[-*•·–◦▪‣]+|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+")


@dataclass(frozen=True, slots=True)
class OneRole:
    """What somebody says of their role."""

    institution: str
    kind: str
    """What kind of body it is, as the format names it."""
    country: str
    """ISO 3166-1 alpha-2 code."""
    title: str
    grade: str
    """As the place calls it; empty: not known."""
    criteria: tuple[str, ...]


def grade_label(said: str) -> str:
    """A grade as the place calls it; empty where there is none.

    Raises:
        Unfit: If it cannot be the name of a grade.
    """
    if not said.strip():
        return ""
    label = words(said)
    id_of_grade(label)
    return label


def criteria_of(text: str) -> tuple[str, ...]:
    """The criteria of a text, one a line, without bullets and numbers; empty lines are passed over.

    Raises:
        Unfit: If one is too long, holds signs that cannot be shown, or there are too many.
    """
    found: dict[str, None] = {}
    for number, line in enumerate(text.splitlines(), 1):
        said = " ".join(_MARK.sub("", line).split())
        if not said:
            continue
        if len(said) > LONGEST:
            raise Unfit(f"Line {number} is too long; use at most {LONGEST} signs a criterion")
        if not said.isprintable():
            raise Unfit(f"Line {number} holds signs that cannot be shown; write it with letters and figures")
        found[said] = None
    if len(found) > MOST:
        raise Unfit(f"These are {len(found)} criteria; write at most {MOST}")
    return tuple(found)


def role_id(role: OneRole) -> str:
    """The id of the role in its document."""
    return as_id(role.title) or "role"


def one_role(role: OneRole, on: date, id_: str) -> str:
    """The document of a single role.

    Args:
        role: What was said.
        on: The day on which it was said.
        id_: The id of the document.
    """
    key = role_id(role)
    missing = ["How people move from this role and to it.", "Other roles at this place."]
    data: dict[str, Any] = {
        "document": "framework",
        "format": 1,
        "id": id_,
        "title": f"{role.title}, {role.institution}",
        "summary": "One role, written down by its holder from its description.",
        "institution": {"name": role.institution, "kind": role.kind, "country": role.country},
        "status": "draft",
        "proposed": {"by": BY, "on": on.isoformat(), "why": WHY},
    }
    placed: dict[str, Any] = {}
    if role.grade:
        grade = id_of_grade(role.grade)
        named = {} if grade == role.grade else {"name": role.grade}
        data["not_found"] = [*missing, "Grades below and above this one."]
        data["grades"] = {grade: {"rank": 1, **named}}
        data["tracks"] = {"work": {"name": "My work", "grades": [grade]}}
        placed = {"track": "work", "grade": grade}
    else:
        data["not_found"] = [*missing, "The grade of this role."]
    if role.criteria:
        data["areas"] = {"work": {"name": "The work"}}
        data["profiles"] = {"description": {"for": {"role": key}, "criteria": _criteria(role.criteria)}}
    data["roles"] = {key: {"title": role.title, **placed}}
    return f"{_OPENING}{emitted(data)}"


_OPENING = """\
# A private framework: one role, from its description. Nobody but you has this file.
# `m` in the terminal changes it: add the role above under `roles`, and how people get there under `moves`.
"""


def _criteria(texts: Sequence[str]) -> dict[str, dict[str, str]]:
    """Criteria under names made from their first words."""
    found: dict[str, dict[str, str]] = {}
    for text in texts:
        stem = "-".join(as_id(text).split("-")[:3]) or "criterion"
        name, number = stem, 1
        while name in found:
            number += 1
            name = f"{stem}-{number}"
        found[name] = {"area": "work", "text": text}
    return found
