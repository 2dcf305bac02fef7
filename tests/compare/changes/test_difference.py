"""The structural difference loses nothing: laws over generated data and over every bundled document."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.compare.changes.difference import Difference, Ordered, Unbroken, differences
from pathways.compare.changes.plain import plain
from pathways.documents.catalogue import bundled
from pathways.documents.read import KINDS, read_document
from tests.compare.changes.support import applied

KEYS = st.sampled_from(["a", "b", "c", "d"])
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.sampled_from(["x", "y"]))


def _mappings(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    dicts = st.dictionaries(KEYS, inner, max_size=4)
    return st.one_of(dicts, dicts.map(Ordered), dicts.map(Unbroken), st.lists(SCALARS, max_size=3).map(tuple))


DATA = st.dictionaries(KEYS, st.recursive(SCALARS, _mappings, max_leaves=12), max_size=4)


def same(one: Any, other: Any) -> bool:
    """Whether two data are the same to the last type and, where it means something, order."""
    return not differences({"all": one}, {"all": other})


@given(DATA, DATA)
def test_applied_to_the_old_the_differences_give_the_new(old: dict[str, Any], new: dict[str, Any]) -> None:
    assert same(applied(old, differences(old, new)), new)


@given(DATA)
def test_data_do_not_differ_from_themselves(data: dict[str, Any]) -> None:
    assert differences(data, data) == ()


@given(DATA, DATA)
def test_the_differences_back_are_the_mirrored_ones(old: dict[str, Any], new: dict[str, Any]) -> None:
    there, back = differences(old, new), differences(new, old)
    assert sorted(map(repr, back)) == sorted(repr(each.mirrored) for each in there)


@given(DATA, DATA)
def test_what_is_applied_to_something_else_is_refused(old: dict[str, Any], new: dict[str, Any]) -> None:
    for each in differences(old, new):
        wrong = Difference(each.path[:1], {"other": "than anything"}, each.now)
        with pytest.raises(ValueError, match="not what the difference starts from"):
            applied(old, [wrong])


def test_order_counts_only_where_it_is_said_to() -> None:
    assert differences({"a": {"x": 1, "y": 2}}, {"a": {"y": 2, "x": 1}}) == ()
    (found,) = differences({"a": Ordered(x=1, y=2)}, {"a": Ordered(y=2, x=1)})
    assert found.path == ("a", "(order)")


@pytest.mark.parametrize("kind", KINDS)
def test_between_all_bundled_documents_of_a_kind_the_law_holds(kind: str) -> None:
    said = [plain(read_document(entry.path).document) for entry in bundled().of_kind(kind)]
    for one, other in list(combinations(said, 2))[:: max(1, len(said) // 6)]:
        assert same(applied(one, differences(one, other)), other)
        assert same(applied(other, differences(other, one)), one)
