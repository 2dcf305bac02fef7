"""Every key and value has a place, and the place is where it stands."""

import json
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from pathways.documents.events import parse
from pathways.documents.text import split_lines

WORDS = st.text("abcdefgé😀β", min_size=1, max_size=6)
VALUES = st.recursive(
    WORDS | st.integers(-99, 99) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4))
def test_data_are_what_yaml_says_and_each_scalar_stands_where_its_place_is(data: dict[str, Any]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)
    parsed = parse(text)
    assert parsed.data == data
    lines = split_lines(text)
    for path, value in leaves(data):
        place = parsed.place(path)
        shown = json.dumps(value) if isinstance(value, bool) else str(value)
        assert lines[place.line - 1][place.column - 1 :].lstrip("'\"").startswith(shown)
        if isinstance(path[-1], str):
            key = parsed.place(path, "key")
            assert lines[key.line - 1][key.column - 1 :].lstrip("'\"? ").startswith(path[-1])


def leaves(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    if isinstance(data, dict):
        return [leaf for key, value in data.items() for leaf in leaves(value, (*path, key))]
    if isinstance(data, list):
        return [leaf for index, value in enumerate(data) for leaf in leaves(value, (*path, index))]
    return [(path, data)]


def test_a_path_that_is_missing_stands_where_its_parent_does() -> None:
    parsed = parse("a:\n  b: 1\n")
    assert parsed.place(("a", "c", "d")) == parsed.place(("a",))


def test_a_key_that_stands_twice_is_reported_at_the_second_and_names_the_first() -> None:
    parsed = parse("a: 1\nb: 2\na: 3\n")
    [problem] = parsed.problems
    assert parsed.data == {"a": 1, "b": 2}
    assert parsed.place(problem.path, "key").line == 3
    assert [parsed.place(path, "key").line for path in problem.also] == [1]
