"""A document as plain data of what it says: two ways of writing the same come out alike.

Fields at their defaults are left out, except sections, which stand even where they are empty. Ids stand only as keys,
and lists of statements become mappings by what tells each apart, so that one more piece of evidence is one difference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

from pathways.compare.changes.difference import Ordered, Unbroken
from pathways.documents.shapes import sections
from pathways.model.conditions import is_condition
from pathways.model.provenance import Named

UNBROKEN = frozenset({"Span", "Wait", "Proposal", "Derived", "StandIn"})
"""Models that are meant as a whole; conditions are too."""

ORDERED = frozenset(
    {
        *(("Scale", "levels"), ("Fact", "options"), ("PayTable", "points"), ("GradeTable", "grades")),
        *(("CompetenceSet", "areas"), ("CommitmentBook", "steps"), ("CommitmentBook", "stages")),
    }
)
"""Sections in which the order of the statements says something: by model and field."""

IDENTITIES: Mapping[str, tuple[str, ...]] = {
    "Evidence": ("kind",),
    "Stage": ("by",),
    "KeyDate": ("what",),
    "Note": ("text",),
    "Dispute": ("field", "says"),
    "StatusChange": ("on",),
    "Registration": ("award",),
    "PointSpan": ("first", "last"),
    "AwardBand": ("first", "last"),
    "Change": ("by", "direction"),
}
"""What tells the members of a list apart: by model, the fields. Members that agree in them are numbered."""


@cache
def sections_in(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that hold statements by their ids: each as it is written, and its attribute."""
    return tuple((kind.model_fields[name].alias or name, name) for name in sections(kind))


def plain(document: BaseModel) -> dict[str, Any]:
    """What a document or a part of it says, as mappings, lists of plain values and plain values."""
    kind = type(document)
    said: dict[str, Any] = {}
    own = {attribute for _, attribute in sections_in(kind)}
    for name, field in kind.model_fields.items():
        if name == "id" and issubclass(kind, Named):
            continue
        value = getattr(document, name, field.default)
        if name not in own and not field.is_required() and value == field.default:
            continue
        made = _plain(value)
        said[field.alias or name] = Ordered(made) if (kind.__name__, name) in ORDERED else made
    return said


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        whole = type(value).__name__ in UNBROKEN or is_condition(value)
        return Unbroken(_dumped(value)) if whole else plain(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        if value and all(isinstance(each, BaseModel) for each in value):
            return Ordered(zip(keys_of(value), map(_plain, value), strict=True))
        return tuple(_plain(each) for each in value)
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, str) else value


def _dumped(value: BaseModel) -> dict[str, Any]:
    return value.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def keys_of(members: Sequence[BaseModel]) -> tuple[str, ...]:
    """A key for each member of a list of statements: what tells it apart, numbered where several are alike."""
    found: dict[str, None] = {}
    for member in members:
        first = key = _identity(member)
        number = 1
        while key in found:
            number += 1
            key = f"{first} ({number})"
        found[key] = None
    return tuple(found)


def _identity(member: BaseModel) -> str:
    values = [getattr(member, name) for name in IDENTITIES.get(type(member).__name__, ())]
    told = [", ".join(value) if isinstance(value, tuple) else str(value) for value in values if value]
    return " ".join(told) or "part"
