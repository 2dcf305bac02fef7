"""What the model says stands where: read from its annotations, so that nothing about it is written twice."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from pathways.model.provenance import Cited

_UNIONS = (Union, types.UnionType)


def written_names(model: type[BaseModel]) -> dict[str, str]:
    """The keys of a mapping in a document, each with the attribute that it fills. Filled-in ids are no keys."""
    return {
        field.alias or name: name for name, field in model.model_fields.items() if name != "id" or "id" in _heads(model)
    }


def _heads(model: type[BaseModel]) -> frozenset[str]:
    """`id` is written at the head of a document, and nowhere else."""
    return frozenset({"id"}) if "document" in model.model_fields else frozenset()


def model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model that a pydantic location ends in; None if it ends in something else."""
    here: Any = model
    for part in loc:
        here = _step(here, part)
        if here is None:
            return None
    here = _bare(here)
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


@cache
def holders_of_cited(model: type[BaseModel]) -> tuple[tuple[str, type[Cited]], ...]:
    """The keys of a model whose value is, or holds, statements of their own."""
    return tuple(
        (field.alias or name, inner)
        for name, field in model.model_fields.items()
        for inner in _cited_in(field.annotation)
    )


@cache
def sections(document: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """The sections of a kind of document, each with the kind of statement that it holds."""
    found: dict[str, type[BaseModel]] = {}
    for name, field in document.model_fields.items():
        annotation = _bare(field.annotation)
        if get_origin(annotation) is Mapping or get_origin(annotation) is dict:
            inner = _bare(get_args(annotation)[1])
            if name not in Cited.model_fields and isinstance(inner, type) and issubclass(inner, BaseModel):
                found[name] = inner
    return found


def _cited_in(annotation: Any) -> Iterator[type[Cited]]:
    bare = _bare(annotation)
    if isinstance(bare, type):
        if issubclass(bare, Cited):
            yield bare
        return
    if get_origin(bare) in (Mapping, dict, tuple):
        for part in get_args(bare)[-1:] if get_origin(bare) is not tuple else get_args(bare)[:1]:
            yield from _cited_in(part)


def _bare(annotation: Any) -> Any:
    """An annotation without metadata and without None; a union of several stays."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in _UNIONS:
            parts = [part for part in get_args(annotation) if part is not type(None)]
            if len(parts) != 1:
                return annotation
            annotation = parts[0]
        else:
            return annotation


def _step(annotation: Any, part: str | int) -> Any:
    here = _bare(annotation)
    if isinstance(here, type) and issubclass(here, BaseModel):
        here.model_rebuild()  # resolves what the annotations name further down their module
        name = written_names(here).get(str(part))
        return here.model_fields[name].annotation if name else None
    origin = get_origin(here)
    if origin in (Mapping, dict):
        return None if part == "[key]" else get_args(here)[1]
    if origin is tuple:
        return get_args(here)[0]
    if origin in _UNIONS:
        return next((member for member in get_args(here) if _has_tag(member, part)), None)
    return None


def _has_tag(member: Any, part: str | int) -> bool:
    return any(isinstance(meta, Tag) and meta.tag == part for meta in getattr(member, "__metadata__", ()))
