"""Reading the bundled documents with places and validation, against CSafeLoader and pydantic without places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel, TypeAdapter

from bench.timing import Promise, medians
from pathways.documents.basis import copied_down, stated
from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in
from pathways.documents.events import parse
from pathways.documents.read import model_of, read_string
from pathways.documents.shapes import sections
from pathways.model.provenance import BASIS_WORDS, Named


def promises() -> Iterator[Promise]:
    """Our reader against the peer on the same texts, with equal models asserted first."""
    texts = [path.read_text("utf-8") for path in documents_in(bundled_folder())]
    # YAML 1.1 takes the key `on` for true, so what the peer validates comes from our own reading of the same texts.
    kinds = [model_of(parse(text).data["document"])[0] for text in texts]
    peers = {kind: TypeAdapter[Any](kind) for kind in kinds}
    prepared = [_as_pydantic_wants(parse(text).data, kind) for text, kind in zip(texts, kinds, strict=True)]
    for text, kind, data in zip(texts, kinds, prepared, strict=True):
        assert read_string(text).document.model_dump() == peers[kind].validate_python(data).model_dump()

    def by_peer() -> None:
        for text, kind, data in zip(texts, kinds, prepared, strict=True):
            yaml.load(text, Loader=yaml.CSafeLoader)
            peers[kind].validate_python(data)

    def by_us() -> None:
        for text in texts:
            read_string(text)

    times = medians({"peer": by_peer, "ours": by_us}, rounds=7)
    yield Promise("reading the bundled documents, in CSafeLoader + pydantic", times["ours"] / times["peer"], 1.5)


def _as_pydantic_wants(data: dict[str, Any], kind: type[BaseModel]) -> dict[str, Any]:
    """The peer's data with what our reader fills in, made outside the measured time."""
    around = stated(data, {})
    filled = {**copied_down({key: value for key, value in data.items() if key not in sections(kind)}, kind, {})}
    for name, model in sections(kind).items():
        section = data.get(name, {})
        here = stated(section, around)
        filled[name] = {
            str(key): _named(str(key), copied_down(_lifted(statement, model), model, here), model)
            for key, statement in section.items()
            if key not in BASIS_WORDS
        }
    return filled


def _lifted(statement: Any, model: Any) -> Any:
    short = model.short_form if issubclass(model, Named) else None
    return {short: statement} if short and not isinstance(statement, dict) else statement


def _named(key: str, statement: dict[str, Any], model: Any) -> dict[str, Any]:
    return {**statement, "id": key} if issubclass(model, Named) else statement
