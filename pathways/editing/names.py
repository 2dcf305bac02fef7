"""Where the names of statements stand in the data of a document, exactly as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from pathways.compare.changes.names import Index, named_by
from pathways.compare.changes.plain import sections_in
from pathways.compare.changes.references import KEYS, Sections
from pathways.editing.state import State
from pathways.model.selectors import RELATIVE, Selector
from pathways.problems import Path


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a statement is named."""

    at: Path
    """The name itself; of a list, the item."""
    field: Path
    """The value that holds it, a list or the name alone."""
    holder: Path
    """What has the field: a statement, or a part of one such as a selector or condition."""
    statement: Path
    """The statement that it belongs to."""
    kind: type[BaseModel]
    """The model of the holder."""
    word: str
    """The attribute of the model."""
    meant: Path
    """The statement that is named."""
    is_key: bool = False
    """Whether the name is the key of a mapping."""


def namings(state: State) -> Iterator[Naming]:
    """Every place of a document where one of its own statements is named, in its order."""
    yield from _Walk(Index(state.framework)).model(state.framework, state.data, (), ())


@dataclass
class _Walk:
    """Goes through a document and its data side by side: the one has the kinds, the other the places."""

    index: Index

    def _meant(self, name: str, sections: Sections, statement: Path, beside: str = "") -> Path:
        return self.index.meant(name, sections, tuple(map(str, statement)), beside)

    def model(self, value: BaseModel, data: Any, at: Path, statement: Path) -> Iterator[Naming]:
        kind = type(value)
        if not isinstance(data, dict):
            if isinstance(value, Selector) and value.outside is None:
                yield from self._names(value, "role", data, value.role, at, at, statement, ("roles",))
            return
        own = {attribute for _, attribute in sections_in(kind)}
        for name, about in kind.model_fields.items():
            word = about.alias or name
            found = getattr(value, name, None)
            if word not in data or found is None:
                continue
            path, inner = (*at, word), data[word]
            if name in own and isinstance(inner, dict):
                for key, each in found.items():
                    if key in inner:
                        yield from self.model(each, inner[key], (*path, key), (*path, key))
            else:
                yield from self._value(value, name, found, inner, path, at, statement)

    def _value(
        self, owner: BaseModel, name: str, found: Any, data: Any, path: Path, holder: Path, statement: Path
    ) -> Iterator[Naming]:
        sections = named_by(type(owner), name)
        if isinstance(found, BaseModel):
            yield from self.model(found, data, path, statement)
        elif isinstance(found, Mapping):
            yield from self._mapping(owner, name, found, data, path, holder, statement)
        elif isinstance(found, tuple) and found and isinstance(found[0], BaseModel):
            for index, each in enumerate(found):
                if isinstance(data, list):
                    yield from self.model(each, data[index], (*path, index), statement)
                else:
                    yield from self.model(each, data, path, statement)
        elif sections:
            values = found if isinstance(found, tuple) else (found,)
            yield from self._names(owner, name, data, values, path, holder, statement, sections)

    def _mapping(
        self, owner: BaseModel, name: str, found: Any, data: Any, path: Path, holder: Path, statement: Path
    ) -> Iterator[Naming]:
        keys, values = named_by(type(owner), f"{name} {KEYS}"), named_by(type(owner), name)
        for key, each in found.items():
            if not isinstance(data, dict) or key not in data:
                continue
            inner = (*path, key)
            if keys and (meant := self._meant(key, keys, statement)):
                yield Naming(inner, path, holder, statement, type(owner), name, meant, is_key=True)
            if isinstance(each, BaseModel):
                yield from self.model(each, data[key], inner, statement)
            elif values and (meant := self._meant(str(each), values, statement, key)):
                yield Naming(inner, inner, holder, statement, type(owner), name, meant)

    def _names(
        self,
        owner: BaseModel,
        name: str,
        data: Any,
        found: tuple[Any, ...],
        path: Path,
        holder: Path,
        statement: Path,
        sections: Sections,
    ) -> Iterator[Naming]:
        area = str(getattr(owner, "area", "") or "")
        for index, each in enumerate(found):
            if not isinstance(each, str) or each in RELATIVE:
                continue
            meant = self._meant(each, sections, statement, area)
            if meant:
                at = (*path, index) if isinstance(data, list) else path
                yield Naming(at, path, holder, statement, type(owner), name, meant)
