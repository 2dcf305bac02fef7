"""What `not_published`, `inferred` and `disputed` name are fields, and none is both given and not published."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import AnySubject
from pathways.model.base import Model
from pathways.model.provenance import Named
from pathways.problems import Path, Problem, nearest

CODE = "unknown-field"

_NOT_ASKED = {*Named.model_fields}


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report names that are no fields, and fields given although they are said to be unpublished."""
    for path, statement in parts.statements(subject.document):
        fields = {field.alias or name: name for name, field in type(statement).model_fields.items()}
        fields = {key: name for key, name in fields.items() if name not in _NOT_ASKED}
        words = [("not_published", name) for name in statement.not_published]
        words += [("inferred", name) for name in statement.inferred]
        words += [("disputed", each.field) for each in statement.disputed if each.field]
        for word, name in words:
            place = (*path, word, name) if word == "inferred" else (*path, word)
            if name not in fields and name not in fields.values():
                help = nearest(name, fields) or f"fields are {', '.join(sorted(fields))}"
                yield Problem(place, CODE, f"{name!r} is no field of this statement", help)
            elif word == "not_published" and _given(getattr(statement, fields.get(name, name))):
                message = f"{name!r} is given and also said not to be published"
                yield Problem(place, CODE, message, "keep one of the two; a part may be `not-published`")
            elif word == "inferred":
                value = getattr(statement, fields.get(name, name))
                yield from _parts(statement.inferred[name].parts, name, value, (*place, "parts"))


def _parts(named: tuple[str, ...], field: str, value: object, place: Path) -> Iterator[Problem]:
    """Report names that are no part of a field."""
    fields = type(value).model_fields.items() if isinstance(value, Model) else ()
    members = value if isinstance(value, tuple) else ()
    parts = [*(each.alias or key for key, each in fields), *(each for each in members if isinstance(each, str))]
    for name in named:
        if name not in parts:
            help = nearest(name, parts) or (f"parts are {', '.join(parts)}" if parts else "leave `parts` out")
            yield Problem(place, CODE, f"{name!r} is no part of the field {field!r}", help)


def _given(value: object) -> bool:
    """Whether a field holds something other than the word for unpublished."""
    return value not in (None, (), {}, "not-published")
