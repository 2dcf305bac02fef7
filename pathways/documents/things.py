"""What stands in documents and is looked up by name: roles and their titles, schemes, prizes, courses, awards.

The names of all bundled documents are kept in one file that can be made again, beside the index and by the same rule:
a row counts only for exactly the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pathways
from pathways.documents import kept
from pathways.documents.refused import Refused

if TYPE_CHECKING:
    from pydantic import BaseModel

    from pathways.model.framework import Framework

_NAME = "things.json"

_FORMAT = [1, pathways.__version__]
"""Its number is raised when other things are found in the same document than before."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a document says, by the name that people know it by."""

    kind: str
    """What it is, in one word of the field: "role", "scheme", "prize" ..."""
    id: str
    name: str
    also: tuple[str, ...] = ()
    """Other names that it goes by."""
    place: str = ""
    """What tells it from others of the same name: a grade, a provider."""


_SECTIONS: dict[str, dict[str, str]] = {
    "funder": {"policies": "policy", "schemes": "scheme"},
    "recognition": {"registers": "register", "prizes": "prize", "training": "training"},
    "development": {"opportunities": "opportunity"},
}
"""By kind of document: the sections whose statements are looked up by name, with what each is called."""


def things_of(paths: Iterable[Path], folder: Path) -> dict[Path, tuple[Thing, ...]]:
    """What bundled documents name, from what is kept where it is of exactly these bytes; without unreadable documents.

    Args:
        paths: The documents.
        folder: The folder that they are below.
    """
    held = kept.recalled(_NAME)
    known = held["documents"] if held.get("format") == _FORMAT and isinstance(held.get("documents"), dict) else {}
    rows: dict[str, Any] = {}
    found: dict[Path, tuple[Thing, ...]] = {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            digest = blake2b(path.read_bytes(), digest_size=16).hexdigest()
        except OSError:
            continue
        things = _kept(known.get(name), digest)
        if things is None:
            things = _read(path)
        if things is not None:
            rows[name] = [digest, [[each.kind, each.id, each.name, each.also, each.place] for each in things]]
            found[path] = things
    if rows != known:
        kept.remember(_NAME, {"format": _FORMAT, "documents": rows})
    return found


def things_in(document: BaseModel) -> Iterator[Thing]:
    """Everything in a document that people look up by its own name."""
    from pathways.model import framework
    from pathways.model.roles import roles_of

    if isinstance(document, framework.Framework):
        for role in roles_of(document).values():
            yield Thing("role", role.id, role.title, role.also_titled, _grade(document, role.grade))
        return
    for section, kind in _SECTIONS.get(getattr(document, "document", ""), {}).items():
        for id_, statement in getattr(document, section).items():
            yield Thing(kind, id_, statement.name, place=getattr(statement, "provider", None) or "")


def _grade(framework: Framework, grade: str | None) -> str:
    if grade is None:
        return ""
    label = framework.grades[grade].name if grade in framework.grades else None
    return label or f"grade {grade}"


def _read(path: Path) -> tuple[Thing, ...] | None:
    from pathways.documents.read import read_document

    try:
        return tuple(things_in(read_document(path).document))
    except Refused:
        return None


def _kept(row: object, digest: str) -> tuple[Thing, ...] | None:
    """What a row holds; None if it is of other bytes or does not have the form of one."""
    if not isinstance(row, list) or len(row) != 2 or row[0] != digest or not isinstance(row[1], list):
        return None
    found = []
    for each in row[1]:
        match each:
            case [str(kind), str(id_), str(name), [*also], str(place)] if all(isinstance(one, str) for one in also):
                found.append(Thing(kind, id_, name, tuple(also), place))
            case _:
                return None
    return tuple(found)
