"""Every field of the model that holds names is known, and renaming what they name changes nothing else."""

import types
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from pathways.compare.changes.change import Kind
from pathways.compare.changes.changes import changes_between
from pathways.compare.changes.difference import Path, differences
from pathways.compare.changes.names import moved_path, qualified, renamed, statements_in, uses_of
from pathways.compare.changes.plain import plain, sections_in
from pathways.compare.changes.references import KEYS, NAMES_OF_NOTHING_HERE, REFERENCES
from pathways.documents.catalogue import bundled
from pathways.documents.entry import Entry
from pathways.documents.read import KINDS, model_of, read_document
from pathways.model.base import Name, Names

NAME, NAMES = (get_args(each)[1] for each in (Name, Names))


def models(model: type[BaseModel], found: dict[str, type[BaseModel]]) -> dict[str, type[BaseModel]]:
    """A model and every model in its fields, by their full names."""
    if qualified(model) not in found:
        model.model_rebuild()
        found[qualified(model)] = model
        for field in model.model_fields.values():
            for part in parts(field.annotation):
                if isinstance(part, type) and issubclass(part, BaseModel):
                    models(part, found)
    return found


def parts(annotation: Any) -> Iterator[Any]:
    """An annotation and everything in it."""
    yield annotation
    for each in get_args(annotation):
        yield from parts(each)


def holds_names(annotation: Any, metadata: Any) -> Iterator[str]:
    """Where an annotation holds names: in its values, in its keys, or in neither."""
    if any(each in (NAME, NAMES) for each in metadata):
        yield ""
        return
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        yield from holds_names(inner, more)
    elif origin in (Union, types.UnionType, tuple):
        for each in get_args(annotation):
            yield from holds_names(each, ())
    elif origin is dict:
        keys, values = get_args(annotation)
        if next(iter(holds_names(keys, ())), None) is not None:
            yield f" {KEYS}"
        yield from holds_names(values, ())


def declared_by(model: type[BaseModel], field: str) -> str:
    """The class that declares a field, by its full name where another has the same."""
    declaring = next(each for each in reversed(model.__mro__) if field in getattr(each, "__annotations__", {}))
    return qualified(declaring) if declaring.__name__ in TWINS else declaring.__name__


EVERY = {name: model for kind in KINDS for each in model_of(kind) for name, model in models(each, {}).items()}


NAMED = Counter(name.rpartition(".")[2] for name in EVERY)
TWINS = {name for name, number in NAMED.items() if number > 1}
"""Names that several models have."""


def fields_with_names() -> Iterator[tuple[str, str]]:
    for model in EVERY.values():
        sections = {attribute for _, attribute in sections_in(model)}
        for name, field in model.model_fields.items():
            for where in holds_names(field.annotation, field.metadata):
                if not (name in sections and where):
                    yield declared_by(model, name), f"{name}{where}"


def test_every_field_that_holds_names_says_what_it_names() -> None:
    fields = set(fields_with_names())
    assert fields - REFERENCES.keys() - NAMES_OF_NOTHING_HERE == set()


def test_the_table_names_no_field_that_is_not_there() -> None:
    known = {(declared_by(model, name), name) for model in EVERY.values() for name in model.model_fields}
    models_known = {model for model, _ in known}
    for model, field in REFERENCES.keys() | NAMES_OF_NOTHING_HERE:
        assert model not in models_known or (model, field.removesuffix(f" {KEYS}")) in known, (model, field)


def test_no_field_stands_in_both() -> None:
    assert REFERENCES.keys() & NAMES_OF_NOTHING_HERE == set()


ENTRIES = bundled().entries


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.kind}-{entry.id}")
def test_every_statement_can_be_renamed_and_renamed_back(entry: Entry) -> None:
    document = read_document(entry.path).document
    names = {path: f"{path[-1]}-new" for path, _ in statements_in(document)}
    there = renamed(document, names)
    assert len(uses_of(there)) == len(uses_of(document))
    assert not {use.name for use in uses_of(there)} & {path[-1] for path in names} - set(names.values())
    back = renamed(there, {moved_path(path, names): path[-1] for path in names})
    assert differences(plain(document), plain(back)) == ()


@st.composite
def renamings(draw: st.DrawFn) -> tuple[Entry, dict[Path, str]]:
    entry = draw(st.sampled_from(ENTRIES))
    paths = [path for path, _ in statements_in(read_document(entry.path).document)]
    chosen = draw(st.lists(st.sampled_from(paths), unique=True, max_size=5)) if paths else []
    return entry, {path: f"another-{number}" for number, path in enumerate(chosen)}


GLASGOW = next(entry for entry in ENTRIES if entry.id == "glasgow-pay")
"""Its grades say nothing but that they are there."""


@given(renamings())
@example((GLASGOW, {("sources", "policy"): "a", ("tables", "all"): "b", ("tables", "all", "grades", "1"): "c"}))
@settings(max_examples=40, deadline=None)
def test_renaming_ids_is_seen_as_renaming_and_changes_no_meaning(drawn: tuple[Entry, dict[Path, str]]) -> None:
    entry, names = drawn
    document = read_document(entry.path).document
    found = changes_between(document, renamed(document, names))
    assert {change.old[0]: change.new[0][-1] for change in found.changes} == names
    assert {change.kind for change in found.changes} <= {Kind.RENAMED}
    assert [effect for change in found.changes for effect in change.effects] == []
