"""What the model says of a field: the values that it takes, and the words that explain it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from pathways.documents.shapes import model_at
from pathways.model.framework import Framework
from pathways.problems import Path


@cache
def choices_of(model: str, path: Path) -> tuple[str, ...]:
    """The values that a field of a closed list takes.

    Args:
        model: The name of the class that holds the field, or that the path begins in.
        path: The keys to the field.
    """
    owner = model_at(_class_of(model), path[:-1])
    assert owner is not None
    field = next(field for name, field in owner.model_fields.items() if (field.alias or name) == path[-1])
    return tuple(dict.fromkeys(_values(field.annotation)))


@cache
def words_of(section: str, inner: str, path: Path) -> str:
    """What the model says of a field of the statements of a section, as a sentence or two."""
    owner = model_at(_statement(section, inner), path[:-1])
    assert owner is not None
    described = _schema()["$defs"].get(owner.__name__) or _schema()
    said: str = described["properties"][path[-1]].get("description", "")
    return said


def _statement(section: str, inner: str) -> type[BaseModel]:
    path: Path = () if not section else (section, "x", inner, "x") if inner else (section, "x")
    found = model_at(Framework, path)
    assert found is not None
    return found


def _class_of(name: str) -> type[BaseModel]:
    import pathways.model.criteria as criteria
    import pathways.model.framework as framework
    import pathways.model.moves as moves

    found: Any = next(vars(module)[name] for module in (framework, criteria, moves) if name in vars(module))
    assert isinstance(found, type)
    assert issubclass(found, BaseModel)
    return found


@cache
def _schema() -> dict[str, Any]:
    from pathways.documents.schema import schema_of

    return schema_of("framework")


def _values(annotation: Any) -> Iterator[str]:
    """The members of every closed list inside an annotation."""
    if get_origin(annotation) is Literal:
        yield from (str(value) for value in get_args(annotation))
    elif get_origin(annotation) is Annotated:
        yield from _values(get_args(annotation)[0])
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(member.value) for member in annotation)
    else:
        for part in get_args(annotation):
            yield from _values(part)
