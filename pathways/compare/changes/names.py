"""The names in a document: what each of them means, and the document with other names for the same things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from pathways.compare.changes.difference import Path
from pathways.compare.changes.plain import keys_of, sections_in
from pathways.compare.changes.references import KEYS, REFERENCES, Sections
from pathways.model.conditions import is_condition
from pathways.model.framework import Framework
from pathways.model.profiles import lineage
from pathways.model.provenance import Named
from pathways.model.roles import roles_of
from pathways.model.selectors import RELATIVE

Part = TypeVar("Part", bound=BaseModel)
"""A document, or a model in it."""


class Renaming(Protocol):
    """What is asked of each name: the name that takes its place."""

    def __call__(self, meant: Path, name: str, at: Path, /) -> str:
        """The new name for a statement.

        Args:
            meant: The path of the statement that the name means; empty where the document has none.
            name: The name as it is written.
            at: The path of the field that holds the name.
        """


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a statement is named."""

    meant: Path
    """The statement that is named."""
    at: Path
    """The field that names it."""
    name: str
    """The name as it is written."""


def statements_in(document: BaseModel, at: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Every statement of a document that stands under an id, each with its path; those inside others after them."""
    for name, attribute in sections_in(type(document)):
        for key, statement in (getattr(document, attribute, None) or {}).items():
            path = (*at, name, key)
            yield path, statement
            yield from statements_in(statement, path)


@cache
def named_by(kind: type[BaseModel], name: str) -> Sections:
    """The sections that a field holds the names of; empty if it holds none."""
    called = (model for each in kind.__mro__ for model in (qualified(each), each.__name__))
    return next((REFERENCES[model, name] for model in called if (model, name) in REFERENCES), ())


def qualified(model: type) -> str:
    """The name of a model with that of its module, for models that share a name."""
    return f"{model.__module__.rpartition('.')[2]}.{model.__name__}"


@dataclass
class Index:
    """What the names of a document mean."""

    document: BaseModel
    paths: frozenset[Path] = field(init=False)
    """The paths of all statements, and of the roles that stand in their tracks without an entry."""

    def __post_init__(self) -> None:
        """Gather the paths."""
        roles = roles_of(self.document) if isinstance(self.document, Framework) else {}
        own = {path for path, _ in statements_in(self.document)}
        self.paths = frozenset(own | {("roles", name) for name in roles})

    def meant(self, name: str, sections: Sections, at: Path, beside: str = "") -> Path:
        """The statement that a name means, or an empty path.

        Args:
            name: The name.
            sections: Where to look, as the table of references says.
            at: The path of the statement that holds the name.
            beside: The area whose levels are meant, where levels are.
        """
        return next((path for path in self._candidates(name, sections, at, beside) if path in self.paths), ())

    def _candidates(self, name: str, sections: Sections, at: Path, beside: str) -> Iterator[Path]:
        for section in sections:
            match section:
                case "(own) picks" | "(own) criteria" | "(own) options":
                    word = section.removeprefix("(own) ")
                    holder = at if word == "options" else at[:-2]
                    yield (*holder, word, name)
                case "(lower) criteria":
                    yield from self._lower(name, at)
                case "(levels of roles)":
                    yield ("scales", getattr(self.document, "level_scale", None) or "", "levels", name)
                case "(levels of the area)":
                    area = getattr(self.document, "areas", {}).get(beside)
                    yield ("scales", getattr(area, "scale", None) or "", "levels", name)
                case "(rules)":
                    yield (*at[:2], "rules", name)
                    for word in ("policies", "schemes"):
                        for holder_id in getattr(self.document, word, {}):
                            yield (word, holder_id, "rules", name)
                case "(grades of tables)":
                    for table in getattr(self.document, "tables", {}):
                        yield ("tables", table, "grades", name)
                case _:
                    yield (section, name)

    def _lower(self, name: str, at: Path) -> Iterator[Path]:
        if not isinstance(self.document, Framework):
            return
        for profile in lineage(self.document, at[1])[1:]:
            yield ("profiles", profile, "criteria", name)
            yield ("profiles", profile, "criteria", name.removeprefix(f"{profile}."))


def uses_of(document: BaseModel) -> tuple[Use, ...]:
    """Every place of a document where one of its statements is named."""
    found: list[Use] = []

    def told(meant: Path, name: str, at: Path) -> str:
        if meant:
            found.append(Use(meant, at, name))
        return name

    _rewritten(document, told, {})
    return tuple(found)


def renamed(document: Part, names: Mapping[Path, str]) -> Part:
    """The document with other ids for some of its statements, wherever they are named.

    Args:
        document: The document; it is not changed.
        names: The new id by the path of the statement. A role that stands in its track without an entry follows its
            track and grade.
    """
    if not names:
        return document
    every = {**names, **_following(document, names)} if isinstance(document, Framework) else names

    def new_name(meant: Path, name: str, _at: Path) -> str:
        if meant not in every:
            return name
        if meant[0] == "profiles" and len(meant) == 4 and name == f"{meant[1]}.{meant[3]}":
            return f"{every.get(meant[:2], meant[1])}.{every[meant]}"
        return every[meant]

    return _rewritten(document, new_name, names)


def moved_path(path: Path, names: Mapping[Path, str]) -> Path:
    """Where a statement or a part of it stands once others ids are given."""
    return tuple(names.get(path[: index + 1], key) for index, key in enumerate(path))


def _following(framework: Framework, names: Mapping[Path, str]) -> dict[Path, str]:
    """New ids of roles that are named after their track and grade."""
    found: dict[Path, str] = {}
    for role in roles_of(framework).values():
        if role.entry is None:
            track = names.get(("tracks", role.track or ""), role.track)
            grade = names.get(("grades", role.grade or ""), role.grade)
            if (track, grade) != (role.track, role.grade):
                found["roles", role.id] = f"{track}-{grade}"
    return found


def _rewritten(document: Part, ask: Renaming, names: Mapping[Path, str]) -> Part:
    return _Rewriter(Index(document), ask, names).model(document, (), ())


@dataclass
class _Rewriter:
    """Rebuilds a document, asking for every name in it."""

    index: Index
    ask: Renaming
    names: Mapping[Path, str]
    """The new ids of statements, by their paths."""

    def model(self, value: Part, holder: Path, at: Path) -> Part:
        """A model anew.

        Args:
            value: The model.
            holder: The path of the statement that it is, or that it is a part of.
            at: Its own path.
        """
        updates: dict[str, Any] = {}
        own = {attribute: name for name, attribute in sections_in(type(value))}
        for name, about in type(value).model_fields.items():
            old = getattr(value, name, about.default)
            if old is None or old == ():
                continue
            word = about.alias or name
            if name in own:
                new: Any = self._section(old, (*at, own[name]))
            else:
                new = self._value(old, type(value), name, value, holder, (*at, word))
            if new is not old and (new != old or (isinstance(new, dict) and [*new] != [*old])):
                updates[name] = new
        return value.model_copy(update=updates) if updates else value

    def _section(self, section: Mapping[str, Any], at: Path) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, statement in section.items():
            path = (*at, key)
            new = self.model(statement, path, path)
            name = self.names.get(path, key)
            if name != key and isinstance(new, Named):
                new = new.model_copy(update={"id": name})
            made[name] = new
        return made

    def _value(self, old: Any, kind: type[BaseModel], name: str, value: BaseModel, holder: Path, at: Path) -> Any:
        if isinstance(old, BaseModel):
            return self.model(old, holder, at)
        sections, of_keys = named_by(kind, name), named_by(kind, f"{name} {KEYS}")
        if isinstance(old, Mapping):
            return {
                self._name(key, of_keys, holder, at): (
                    self.model(each, holder, (*at, key))
                    if isinstance(each, BaseModel)
                    else self._name(each, sections, holder, (*at, key), beside=key)
                )
                for key, each in old.items()
            }
        if isinstance(old, tuple):
            if old and isinstance(old[0], BaseModel):
                keys = () if is_condition(old[0]) else keys_of(old)
                parts = tuple(
                    self.model(each, holder, (*at, *keys[index : index + 1])) for index, each in enumerate(old)
                )
                return parts if any(new is not each for new, each in zip(parts, old, strict=True)) else old
            return tuple(self._name(each, sections, holder, at) for each in old) if sections else old
        area = str(getattr(value, "area", "") or "")
        return self._name(old, sections, holder, at, beside=area)

    def _name(self, name: Any, sections: Sections, holder: Path, at: Path, beside: str = "") -> Any:
        if not sections or not isinstance(name, str) or name in RELATIVE:
            return name
        return self.ask(self.index.meant(name, sections, holder, beside), name, at)
