"""Counts of people: rounded, small ones hidden, and nothing that anybody could find by subtraction."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pathways.workforce.disclosure import (
    Disclosed,
    Key,
    Rule,
    Table,
    alone,
    average,
    disclosed,
    disclosed_together,
    rounded,
    tabulated,
)
from tests.workforce.attack import agreeing, by_subtraction, most, small_found

Rows = list[tuple[str, ...]]


def table(text: str, *names: str) -> Table:
    """A table of two dimensions as it is drawn: a row a line, "." for what is impossible."""
    lines = [line.split() for line in text.strip().splitlines()]
    columns = lines[0]
    counts: dict[tuple[str, ...], float] = {
        (row[0], column): float(cell)
        for row in lines[1:]
        for column, cell in zip(columns, row[1:], strict=True)
        if cell != "."
    }
    return Table(names or ("grade", "funding"), counts)


def drawn(found: Disclosed) -> str:
    """A table of two dimensions as it is shown, with its totals."""
    first, second = found.table.dimensions
    columns = [*found.categories(second), None]

    def cell(row: str | None, column: str | None) -> str:
        count = found.count(row, column)
        return "-" if count is None else str(count)

    return "\n".join(
        " ".join([row or "all", *(cell(row, column) for column in columns)]) for row in (*found.categories(first), None)
    )


def line(**counts: int) -> Table:
    return Table(("grade",), {(grade,): count for grade, count in counts.items()})


SHOWN: dict[str, tuple[Table, dict[Key, int | None]]] = {
    "nothing small": (line(a=12, b=8), {("a",): 10, ("b",): 10, (None,): 20}),
    "zeros are shown": (line(a=12, b=0), {("a",): 10, ("b",): 0, (None,): 10}),
    "five are shown": (line(a=5, b=7), {("a",): 5, ("b",): 5, (None,): 10}),
    "one small cell takes another with it": (
        line(a=2, b=9, c=30),
        {("a",): None, ("b",): None, ("c",): 30, (None,): 40},
    ),
    "two small cells that together are small take a third": (
        line(a=2, b=2, c=30),
        {("a",): None, ("b",): None, ("c",): None, (None,): 35},
    ),
    "five people who are one a cell: the total goes too": (
        line(a=1, b=1, c=1, d=1, e=1),
        {("a",): None, ("b",): None, ("c",): None, ("d",): None, ("e",): None, (None,): None},
    ),
    "a small total": (line(a=3, b=0), {("a",): None, ("b",): 0, (None,): None}),
    "nobody": (line(a=0), {("a",): 0, (None,): 0}),
    "no cells": (Table(("grade",), {}), {(None,): 0}),
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_shown_of_one_row(name: str) -> None:
    found, expected = SHOWN[name]
    assert dict(disclosed(found).shown) == expected


def test_a_small_cell_of_two_dimensions_hides_a_rectangle() -> None:
    found = disclosed(
        table("""
               core grant recharge
            5  31   20    14
            6  22   3     18
            7  17   12    40
        """)
    )
    assert drawn(found) == "5 30 20 15 65\n6 - - 20 45\n7 - - 40 70\nall 70 35 70 175"


def test_what_is_impossible_protects_nobody() -> None:
    found = disclosed(
        table("""
               core grant recharge
            5  31   20    .
            6  22   3     18
            7  17   .     40
        """)
    )
    assert found.count("5", "recharge") == 0
    assert (found.count("6", "grant"), found.count("5", "grant")) == (None, None)
    assert small_found([found]) == []


def test_what_is_hidden_in_one_table_is_hidden_in_the_others() -> None:
    rows = [("7", "core", "open")] * 20 + [("7", "grant", "fixed")] * 9 + [("8", "grant", "fixed")] * 3
    rows += [("8", "core", "open")] * 2 + [("6", "core", "fixed")] * 11 + [("6", "grant", "open")] * 15
    by_funding = tabulated([row[:2] for row in rows], ("grade", "funding"))
    by_type = tabulated([(row[2], row[0]) for row in rows], ("type", "grade"))
    one, two = disclosed_together([by_funding, by_type])
    for grade in ("6", "7", "8"):
        assert one.count(grade, None) == two.count(None, grade)
    assert small_found([one, two]) == []


def test_tables_of_other_people_do_not_touch_each_other() -> None:
    full, few = line(a=20, b=30), Table(("grade",), {("a",): 2, ("b",): 30}, population="year 2")
    one, two = disclosed_together([full, few])
    assert one.hidden == 0
    assert two.hidden == 2


def test_a_group_whose_people_are_all_alike_is_not_told_by_its_zeros() -> None:
    text = """
           yes no unknown
        5  0   20 0
        6  6   30 9
    """
    plain = disclosed(table(text, "grade", "disabled"))
    careful = disclosed(Table(("grade", "disabled"), plain.table.counts, sensitive=frozenset({"disabled"})))
    assert drawn(plain).splitlines()[0] == "5 0 20 0 20"
    assert careful.count("5", "no") is None
    hidden_zeros = [each for each in ("yes", "unknown") if careful.count("5", each) is None]
    assert any(most(frozenset({("grade", "5"), ("disabled", each)}), [careful]) >= 1 for each in hidden_zeros)


def test_expected_numbers_are_rounded_and_hidden_like_counts() -> None:
    found = disclosed(Table(("role",), {("a",): 0.4, ("b",): 12.6, ("c",): 30.0}))
    assert dict(found.shown) == {("a",): None, ("b",): None, ("c",): 30, (None,): 45}


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [(0, 5, 0), (2, 5, 0), (3, 5, 5), (7, 5, 5), (8, 5, 10), (2.5, 5, 5), (15, 10, 20), (7, 1, 7)],
)
def test_counts_are_rounded_to_the_nearest_multiple_halves_upward(count: float, base: int, expected: int) -> None:
    assert rounded(count, Rule(round_to=base)) == expected


def test_a_count_alone_is_rounded_and_hidden_when_small() -> None:
    assert [alone(count) for count in (0, 1, 4, 5, 12)] == [0, None, None, 5, 10]


def test_pay_is_told_only_of_groups_that_are_shown() -> None:
    few, enough = [30_000.0] * 4, [30_000.0, 40_000.0, 35_000.0, 35_000.0, 35_000.0]
    assert average(few, 5) is None
    assert average(enough, None) is None
    assert average(enough, 5) == 35_000


def test_tables_that_disagree_are_a_fault_of_the_caller() -> None:
    other = table("""
           core
        a  7
    """)
    with pytest.raises(ValueError, match="two tables of the same people"):
        disclosed_together([line(a=8), other])


def test_a_table_of_four_dimensions_is_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="one to 3 dimensions"):
        Table(("a", "b", "c", "d"), {})


# The attack. Counts are mostly small, where there is most to find.

few = st.sampled_from((0, 0, 1, 1, 2, 3, 4, 5, 6, 9, 14, 40))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of one to three dimensions, some of its combinations impossible."""
    sizes = draw(st.sampled_from(((2,), (5,), (2, 2), (3, 3), (4, 3), (2, 5), (2, 2, 2), (3, 2, 2))))
    cells: list[tuple[str, ...]] = [()]
    for size in sizes:
        cells = [(*cell, str(each)) for cell in cells for each in range(size)]
    counts = {cell: float(draw(few)) for cell in cells if draw(st.integers(0, 9)) < 9}
    sensitive = frozenset(draw(st.sets(st.sampled_from("xyz"[: len(sizes)]), max_size=1)))
    return Table(tuple("xyz"[: len(sizes)]), counts, sensitive=sensitive)


@st.composite
def linked(draw: st.DrawFn) -> list[Table]:
    """Two or three tables of the same people, by different pairs of what is known of them."""
    person = st.tuples(*(st.sampled_from("abc"[:size]) for size in (3, 2, 3)))
    groups = draw(st.lists(st.tuples(person, few), min_size=1, max_size=14))
    rows: Rows = [row for row, count in groups for _ in range(count)]
    pairs = draw(st.lists(st.sampled_from(list(combinations(range(3), 2))), min_size=2, max_size=3, unique=True))
    return [
        tabulated([tuple(row[place] for place in pair) for row in rows], ["xyz"[place] for place in pair])
        for pair in pairs
    ]


@given(tables())
@settings(max_examples=60, deadline=None)
def test_no_small_cell_of_a_table_is_found_by_an_attacker(found: Table) -> None:
    shown = disclosed(found)
    assert small_found([shown]) == []
    assert by_subtraction([shown]) == []


@given(linked())
@settings(max_examples=40, deadline=None)
def test_no_small_cell_is_found_across_tables_of_the_same_people(found: list[Table]) -> None:
    shown = disclosed_together(found)
    assert small_found(shown) == []
    assert by_subtraction(shown) == []


@given(st.lists(st.sampled_from((0, 1, 2, 4)), min_size=4, max_size=4))
@settings(max_examples=40, deadline=None)
def test_whole_tables_agree_with_what_is_shown_and_have_more_people_in_each_small_cell(counts: list[int]) -> None:
    keys = [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")]
    shown = disclosed(Table(("one", "two"), dict(zip(keys, map(float, counts), strict=True))))
    possible = list(agreeing(shown, 8))
    for key, count in zip(keys, counts, strict=True):
        if 0 < count < 5:
            assert max(each[key] for each in possible) >= 5


@given(tables())
@settings(max_examples=100, deadline=None)
def test_every_shown_count_is_rounded_and_of_no_small_group(found: Table) -> None:
    for rule in (Rule(), Rule(round_to=10, small=8), Rule(round_to=1, small=3)):
        shown = disclosed(found, rule)
        for key, count in shown.shown.items():
            exact = sum(
                n for at, n in found.counts.items() if all(k in (None, a) for k, a in zip(key, at, strict=True))
            )
            assert count is None or (count == rounded(exact, rule) and not 0 < exact < rule.small)


def test_the_attacker_finds_what_is_badly_hidden() -> None:
    bare = line(a=2, b=9, c=30)
    only_the_cell: dict[Key, int | None] = {("a",): None, ("b",): 10, ("c",): 30, (None,): 40}
    assert small_found([Disclosed(bare, only_the_cell)]) == [("", frozenset({("grade", "a")}))]
    assert most(frozenset({("grade", "a")}), [Disclosed(bare, only_the_cell)]) == 2
    nothing = {**only_the_cell, ("a",): 0}
    assert small_found([Disclosed(bare, nothing)]) == [("", frozenset({("grade", "a")}))]


def test_the_attacker_finds_a_cell_through_several_sums() -> None:
    counts: dict[tuple[str, ...], float] = {
        ("5", "core"): 2.0,
        ("5", "grant"): 9.0,
        ("6", "core"): 30.0,
        ("6", "grant"): 20.0,
    }
    whole = disclosed(Table(("grade", "funding"), counts), Rule(small=1))
    rows_only: dict[Key, int | None] = {**whole.shown, ("5", "core"): None, ("5", "grant"): None}
    assert small_found([Disclosed(whole.table, rows_only)]) == [("", frozenset({("grade", "5"), ("funding", "core")}))]
