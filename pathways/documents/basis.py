"""The basis of a document or block, copied down to each statement in it that states none."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from pathways.documents.shapes import holders_of_cited
from pathways.model.provenance import BASIS_WORDS, Cited, Named

_STATING = ("source", "inferred_from", "proposed")

Basis = dict[str, Any]


def stated(data: dict[str, Any], otherwise: Basis) -> Basis:
    """The basis that a mapping states; if it states none, the one that holds around it."""
    if any(word in data for word in _STATING):
        return {word: data[word] for word in BASIS_WORDS if word in data}
    return otherwise


def copied_down(data: Any, model: type[BaseModel], around: Basis) -> Any:
    """The data of a statement with a basis on it and on each statement inside it, which get their ids too.

    The data passed in are not changed; what is no mapping is left for validation to report.
    """
    if issubclass(model, Named) and model.short_form and isinstance(data, str | int | float):
        data = {model.short_form: data}
    if not isinstance(data, dict):
        return data
    here = stated(data, around)
    filled = {**here, **data} if issubclass(model, Cited) else dict(data)
    for key, inner in holders_of_cited(model):
        value = data.get(key)
        if isinstance(value, list):
            filled[key] = [copied_down(item, inner, here) for item in value]
        elif isinstance(value, dict):
            one = not _is_section(model, key)
            filled[key] = (
                copied_down(value, inner, here)
                if one
                else {name: _named(copied_down(item, inner, here), inner, name) for name, item in value.items()}
            )
    return filled


def _named(data: Any, model: type[BaseModel], name: str) -> Any:
    """A statement inside another, with the key under which it stands as its id."""
    return {**data, "id": name} if isinstance(data, dict) and issubclass(model, Named) else data


def _is_section(model: type[BaseModel], key: str) -> bool:
    from pathways.documents.shapes import sections

    return key in sections(model)
