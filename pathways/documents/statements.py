"""Statement by statement: each is read by itself, so that one mistake hides no other.

A statement that fails is left out whole, never only its bad key: a condition without its qualifier is a weaker rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from pathways.documents import wording
from pathways.documents.basis import Basis, copied_down, stated
from pathways.documents.shapes import sections, written_names
from pathways.model.provenance import BASIS_WORDS, Named
from pathways.problems import Path, Problem, nearest
from pathways.problems.suggest import listed

FALLBACKS: dict[str, Any] = {
    "id": "unnamed",
    "title": "untitled",
    "name": "unnamed",
    "status": "draft",
    "kind": "public",
    "country": "GB",
    "format": 1,
}
"""What stands in for a faulty head field, so that the rest can still be checked."""


HEAD = "the head"
"""Where the names of faulty fields of the head stand among what was left out."""


@dataclass(slots=True)
class Statements:
    """The parts of a document that could be read, and what is wrong with the others."""

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    left_out: dict[str, frozenset[str]] = field(default_factory=dict)
    """By section: the ids of statements that failed, which others may still name."""


def read_statements(
    data: dict[str, Any],
    document: type[BaseModel],
    head: type[BaseModel],
    spoilt: Iterable[Path],
    without: Collection[str] = (),
) -> Statements:
    """Read the data of a document.

    Args:
        data: The whole document as plain data.
        document: The kind of document.
        head: What it says of itself before its sections.
        spoilt: Paths that are already known to be faulty; statements that hold one are left out.
        without: Sections that are not read.
    """
    read = Statements()
    known_sections = sections(document)
    section_keys, head_data = _sorted_keys(data, known_sections, written_names(head), read)
    bad = {path[:2] for path in spoilt} | {path[:1] for path in spoilt if len(path) == 1}
    _read_head(head_data, head, {str(path[0]) for path in spoilt if path[0] in head_data}, read)
    around = stated(head_data, {})
    for name, model in known_sections.items():
        key = section_keys.get(name)
        if key is not None and name not in without:
            _read_section(data[key], key, name, model, around, bad, read)
    return read


def _sorted_keys(
    data: dict[str, Any],
    known_sections: dict[str, type[BaseModel]],
    head_names: dict[str, str],
    read: Statements,
) -> tuple[dict[str, str], dict[str, Any]]:
    """The key that each section stands under, and the head. A misspelt section is reported, and read all the same."""
    keys: dict[str, str] = {}
    head: dict[str, Any] = {}
    for key, value in data.items():
        if key in known_sections:
            keys[key] = key
        elif key in head_names:
            head[key] = value
    for key in data.keys() - keys.keys() - head.keys():
        near = nearest(key, {*known_sections, *head_names})
        help = near or f"known are {listed([*head_names, *known_sections], 60)}"
        read.problems.append(Problem((key,), "unknown-key", f"{key!r} is not a key of this document", help, on="key"))
        meant = next((name for name in known_sections if repr(name) in near), None)
        if meant and meant not in keys:
            keys[meant] = key
    return keys, head


def _read_head(data: dict[str, Any], head: type[BaseModel], spoilt: set[str], read: Statements) -> None:
    if spoilt:
        read.left_out[HEAD] = frozenset(spoilt)
    filled = copied_down({key: value for key, value in data.items() if key not in spoilt}, head, {})
    try:
        made = head.model_validate(filled)
    except ValidationError as error:
        faulty: set[str] = set()
        for row in error.errors(include_url=False):
            faulty.add(str(row["loc"][0]))
            if not (row["type"] == "missing" and row["loc"][0] in spoilt):
                read.problems.append(wording.problem_of(row, head, filled, ()))
        read.left_out[HEAD] = frozenset(faulty | spoilt)
        kept = {key: value for key, value in filled.items() if key not in faulty}
        fallbacks = {key: value for key, value in FALLBACKS.items() if key not in kept and key in head.model_fields}
        try:
            made = head.model_validate({**fallbacks, **kept})
        except ValidationError:
            made = head.model_construct(**fallbacks)
    read.values.update({name: getattr(made, name) for name in type(made).model_fields if hasattr(made, name)})


def _read_section(
    data: Any, key: str, name: str, model: type[BaseModel], around: Basis, bad: set[Path], read: Statements
) -> None:
    if not isinstance(data, dict):
        read.problems.append(
            Problem(
                (key,),
                "wrong-type",
                f"{key!r} is a mapping of ids to statements",
                "write `id: {...}` entries",
            )
        )
        return
    here = stated(data, around)
    made: dict[str, Any] = {}
    left_out: set[str] = set()
    for id_, statement in data.items():
        if id_ in BASIS_WORDS:
            continue
        path = (key, id_)
        base = id_.removesuffix(" (again)")
        if path in bad:
            left_out.add(base)
            continue
        found = _read_statement(statement, id_, path, model, here)
        if isinstance(found, list):
            read.problems += found
            left_out.add(base)
        else:
            made[id_] = found
    read.values[name] = made
    read.left_out[name] = frozenset(left_out)


def _read_statement(
    data: Any, id_: str, path: Path, model: type[BaseModel], around: Basis
) -> BaseModel | list[Problem]:
    problems = [*_bad_id(id_, path)]
    if issubclass(model, Named):
        if model.short_form and not isinstance(data, dict):
            data = {model.short_form: data}
        if isinstance(data, dict) and "id" in data:
            problems.append(
                Problem(
                    (*path, "id"),
                    "unknown-key",
                    "'id' is not a key here",
                    "the key above is its id",
                    on="key",
                )
            )
            data = {key: value for key, value in data.items() if key != "id"}
    filled = copied_down(data, model, around)
    if isinstance(filled, dict) and issubclass(model, Named):
        filled["id"] = id_
    try:
        made = model.model_validate(filled)
    except ValidationError as error:
        rows = error.errors(include_url=False)
        return problems + [wording.problem_of(row, model, filled, path) for row in rows]
    return problems or made


def _bad_id(id_: str, path: Path) -> Iterable[Problem]:
    if not all(character.isalnum() or character in "._/+-" for character in id_) or not id_[:1].isalnum():
        help = "use letters, digits and . _ / + - only, beginning with a letter or digit"
        yield Problem(path, "bad-name", f"{id_!r} does not have the form of an id", help, on="key")
