"""Laws of changes, over documents with one to five changes planted at random, and over all pairs of bundled ones."""

from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from pathways.compare.changes.change import Changes, Kind
from pathways.compare.changes.changes import changes_between
from pathways.compare.changes.difference import Path, differences
from pathways.compare.changes.names import renamed, statements_in, uses_of
from pathways.documents.catalogue import bundled, shared_facts
from pathways.documents.entry import Entry
from pathways.documents.read import KINDS, read_document
from pathways.export import changing
from pathways.export.data.changes import Named, changes
from pathways.export.effects import effect_in_words
from pathways.export.text.changes import add_changes
from pathways.export.text.layout import Page
from pathways.model.framework import Framework
from tests.compare.changes.support import applied, every_difference, mirrored

ENTRIES = bundled().entries
FACTS = shared_facts()


def read(entry: Entry) -> Any:
    return read_document(entry.path).document


def hold_laws(found: Changes) -> None:
    """What is true of all changes."""
    explained = every_difference(found)
    told = [each.path for each in explained]
    assert len(told) == len(set(told))
    assert not differences(applied(found.before.data, explained), found.new.data)
    assert sorted(map(repr, explained)) == sorted(map(repr, differences(found.before.data, found.new.data)))
    for change in found.changes:
        assert change.old or change.new
        sentence = changing.sentence(change, found, FACTS)
        assert sentence.endswith(".")
        assert "ABSENT" not in sentence
        for effect in change.effects:
            assert effect_in_words(effect, found).endswith(".")
    answer = changes(Named(found, ("old", "new"), True), FACTS)
    assert len(answer["changes"]) == len(found.changes)
    page = Page(80)
    add_changes(page, found, ("old", "new"), FACTS)
    assert all(len(line) <= 80 for line in str(page).splitlines() if "http" not in line and " " in line.strip())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.kind}-{entry.id}")
def test_a_document_compared_with_itself_shows_no_change(entry: Entry) -> None:
    document = read(entry)
    found = changes_between(document, document.model_copy(deep=True), FACTS)
    assert (found.changes, found.edition, found.effects) == ((), (), ())


@pytest.mark.parametrize("kind", KINDS)
def test_between_any_two_documents_of_a_kind_every_difference_belongs_to_one_change(kind: str) -> None:
    pairs = list(combinations(bundled().of_kind(kind), 2))
    for one, other in pairs[:: max(1, len(pairs) // 12)]:
        hold_laws(changes_between(read(one), read(other), FACTS))


_CHOSEN = {"technical-specialist", "job-family-regrading", "nerc", "bbsrc"}
MODELS = [entry for entry in ENTRIES if entry.id in _CHOSEN]
MODELS += [of_kind[0] for kind in KINDS if (of_kind := bundled().of_kind(kind)) and of_kind[0] not in MODELS]


def _some(document: BaseModel, draw: st.DrawFn, sections: tuple[str, ...]) -> Path | None:
    paths = [path for path, _ in statements_in(document) if len(path) == 2 and path[0] in sections]
    return draw(st.sampled_from(paths)) if paths else None


def _with(document: Any, section: str, statements: dict[str, Any]) -> Any:
    return document.model_copy(update={section: statements})


def drop(document: Any, draw: st.DrawFn, _number: int) -> Any:
    """Takes out a statement that no other names, so that nothing is left dangling."""
    named = {use.meant[:2] for use in uses_of(document)}
    free = [path for path, _ in statements_in(document) if len(path) == 2 and path not in named]
    if not free:
        return document
    path = draw(st.sampled_from(free))
    section = getattr(document, path[0])
    return _with(document, path[0], {key: each for key, each in section.items() if key != path[1]})


def rename(document: Any, draw: st.DrawFn, number: int) -> Any:
    paths = [path for path, _ in statements_in(document)]
    if not paths:
        return document
    path = draw(st.sampled_from(paths))
    return renamed(document, {path: f"other-{number}"})


def reword(document: Any, draw: st.DrawFn, number: int) -> Any:
    path = _some(document, draw, ("sources", "bodies", "areas", "tracks", "roles", "schemes", "policies"))
    if path is None:
        return document
    statement = getattr(document, path[0])[path[1]]
    field = "title" if hasattr(statement, "title") else "name"
    new = statement.model_copy(update={field: f"{getattr(statement, field)}, edition {number}"})
    return _with(document, path[0], {**getattr(document, path[0]), path[1]: new})


def tighten(document: Any, draw: st.DrawFn, _number: int) -> Any:
    path = _some(document, draw, ("moves",))
    if path is None:
        return document
    move = document.moves[path[1]]
    new = draw(st.sampled_from([{"support_required": True}, {"closed": "Nobody passes."}, {"requires": None}]))
    return _with(document, "moves", {**document.moves, path[1]: move.model_copy(update=new)})


def add(document: Any, draw: st.DrawFn, number: int) -> Any:
    path = _some(document, draw, ("bodies", "roles", "moves", "profiles", "sources"))
    if path is None:
        return document
    statement = getattr(document, path[0])[path[1]]
    update = {"id": f"added-{number}"} if hasattr(statement, "id") else {}
    new = statement.model_copy(update=update)
    return _with(document, path[0], {**getattr(document, path[0]), f"added-{number}": new})


@dataclass(frozen=True)
class Versions:
    """A document, and the same with up to five changes."""

    old: Any = field(repr=False)
    new: Any = field(repr=False)
    planted: str

    def changes(self) -> Changes:
        """What changed."""
        return changes_between(self.old, self.new, FACTS)


@st.composite
def versions(draw: st.DrawFn) -> Versions:
    entry = draw(st.sampled_from(MODELS))
    old = new = read(entry)
    plants = draw(st.lists(st.sampled_from([drop, rename, reword, tighten, add]), max_size=5))
    for number, plant in enumerate(plants):
        new = plant(new, draw, number)
    return Versions(old, new, f"{entry.id}: {', '.join(plant.__name__ for plant in plants)}")


@given(versions())
@settings(max_examples=30, deadline=None)
def test_planted_changes_keep_the_laws(drawn: Versions) -> None:
    hold_laws(drawn.changes())


@given(versions())
@settings(max_examples=30, deadline=None)
def test_changes_mirror(drawn: Versions) -> None:
    """Back from the new version to the old, each change is its mirror: what came goes, what was stricter is looser."""
    there, back = drawn.changes(), Versions(drawn.new, drawn.old, drawn.planted).changes()

    def seen(found: Changes, reversed_: bool) -> list[Any]:
        rows = []
        for each in found.changes:
            gone_or_come = Kind.REMOVED if not each.new else Kind.ADDED if not each.old else each.kind
            kind = mirrored(gone_or_come) if reversed_ else gone_or_come
            ends = (each.new, each.old) if reversed_ else (each.old, each.new)
            rows.append((str(kind), sorted(ends[0]), sorted(ends[1])))
        return sorted(rows)

    assert seen(there, reversed_=True) == seen(back, reversed_=False)


def test_effects_are_only_of_roles_of_the_old_version() -> None:
    frameworks = [read(entry) for entry in ENTRIES if entry.id in {"technical-specialist", "job-family-regrading"}]
    one, other = (each for each in frameworks if isinstance(each, Framework))
    for old, new in ((one, other), (other, one)):
        found = changes_between(old, new, FACTS)
        effects = [effect for change in found.changes for effect in change.effects] + [*found.effects]
        assert effects
        assert {role for effect in effects for role in effect.roles} <= set(found.old.roles)
