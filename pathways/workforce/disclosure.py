"""Counts of people that reveal nobody: rounded, small ones hidden, and others hidden so that subtraction finds nothing.

Every count of people that is shown to anybody passes through here, all tables of one answer together.

- **Rounding.** Each shown count, totals too, is rounded by itself to the nearest multiple of a base, halves upward; so
  totals need not be the sums of what is shown. This is the standard rounding methodology of HESA, the Higher Education
  Statistics Agency ("Rounding and suppression to anonymise statistics"), which holds for headcounts and full-time
  equivalents. HESA shows small counts as 0 or 5; here they are hidden, as whoever reads the paper of one department
  knows the people in it.
- **Small cells** of one to `small` - 1 people are hidden.
- **Zeros** are shown: nobody is there to be found, and a reader who sees the grades of a framework expects most
  combinations to be empty. A zero does disclose where it is the last but one of its kind: if all people of a group are
  in one category of a characteristic, the zeros beside it tell that of each of them. Dimensions named as sensitive are
  protected against it: one of the zeros is hidden with the full cell.
- **Secondary suppression.** Further cells are hidden so that no small cell, and no sum of hidden cells that can be
  worked out, can be shown to be small; see `pathways/workforce/suppression.py` for the argument. It is reckoned for a
  reader who knows the exact value of every shown count, which is more than rounding lets anybody see: rounding is a
  second lock, not part of the proof. Neither helps against a reader who knows a person's colleagues one by one.
- **Averages** of pay are given for groups of at least `small` people, and never where the count itself is hidden. (HESA
  hides averages of seven or fewer; a scenario that wants this sets `small: 8`.) The lowest and highest pay are the pay
  of single people, and are not given for small groups at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import floor

from pathways.workforce.suppression import Cell, hidden_cells, with_margins

Key = tuple[str | None, ...]
"""A category for each dimension; None where it is summed over."""

DIMENSIONS_MOST = 3


@dataclass(frozen=True)
class Rule:
    """How counts are rounded, and which groups are small."""

    round_to: int = 5
    """Shown counts are multiples of this."""
    small: int = 5
    """Groups of fewer people than this are hidden."""


STANDARD = Rule()


@dataclass(frozen=True)
class Table:
    """How many people there are in each combination of categories.

    Each person is counted once; totals are worked out. An expected number need not be whole.
    """

    dimensions: tuple[str, ...]
    """What people are told apart by, one to three; tables of one answer share a dimension by its name."""
    counts: Mapping[tuple[str, ...], float]
    """By a category of each dimension. Leave out only what anybody knows to be impossible; an empty cell is 0."""
    population: str = ""
    """Which people are counted. Tables of the same people at the same time protect each other."""
    sensitive: frozenset[str] = frozenset()
    """Dimensions in which it must not be seen that a whole group is in one category."""

    def __post_init__(self) -> None:
        if not 1 <= len(self.dimensions) <= DIMENSIONS_MOST:
            raise ValueError(f"a table has one to {DIMENSIONS_MOST} dimensions, and not {len(self.dimensions)}")


@dataclass(frozen=True)
class Disclosed:
    """A table as it may be shown."""

    table: Table
    shown: Mapping[Key, int | None]
    """Every cell and every total, rounded; None where it is hidden."""

    def count(self, *key: str | None) -> int | None:
        """A count; None where it is hidden. An impossible combination is 0."""
        return self.shown.get(key, 0)

    @property
    def total(self) -> int | None:
        """The number of all people."""
        return self.count(*(None for _ in self.table.dimensions))

    @property
    def hidden(self) -> int:
        """How many cells and totals are hidden."""
        return sum(count is None for count in self.shown.values())

    def categories(self, dimension: str) -> tuple[str, ...]:
        """The categories of a dimension, in the order in which the table has them."""
        place = self.table.dimensions.index(dimension)
        return tuple(dict.fromkeys(key[place] for key in self.table.counts))


def disclosed(table: Table, rule: Rule = STANDARD) -> Disclosed:
    """A single table as it may be shown; use `disclosed_together` where an answer has several."""
    return disclosed_together((table,), rule)[0]


def disclosed_together(
    tables: Sequence[Table], rule: Rule = STANDARD, seen: Collection[frozenset[str]] | None = None
) -> tuple[Disclosed, ...]:
    """The tables of one answer as they may be shown; what is hidden in one is hidden in all.

    Args:
        tables: The tables.
        rule: How counts are rounded, and which groups are small.
        seen: The sets of dimensions that are told apart in what is shown, the empty one for the number of everybody;
            None: all that the tables have. Whatever else they hold ties them together and is shown to nobody.

    Raises:
        ValueError: If two tables of the same people disagree about a total.
    """
    by_population: dict[str, list[Table]] = {}
    for table in tables:
        by_population.setdefault(table.population, []).append(table)
    hidden = {population: _hidden(found, rule, seen) for population, found in by_population.items()}
    return tuple(_shown(table, hidden[table.population], rule) for table in tables)


def tabulated(
    rows: Iterable[tuple[str, ...]],
    dimensions: Sequence[str],
    population: str = "",
    nested: bool = False,
    sensitive: Iterable[str] = (),
) -> Table:
    """A table from the categories of each person.

    Args:
        rows: A category of each dimension, once for every person.
        dimensions: The names of the dimensions.
        population: Which people they are.
        nested: Whether combinations that nobody is in are impossible, as with a role and its grade.
        sensitive: Dimensions in which it must not be seen that a whole group is in one category.
    """
    counted = Counter(rows)
    counts: dict[tuple[str, ...], float] = {}
    if not nested:
        columns = [dict.fromkeys(row[place] for row in counted) for place in range(len(dimensions))]
        counts = dict.fromkeys(product(*columns), 0.0) if counted else {}
    return Table(tuple(dimensions), {**counts, **counted}, population, frozenset(sensitive))


def rounded(count: float, rule: Rule = STANDARD) -> int:
    """The nearest multiple of the base, halves upward."""
    return floor(count / rule.round_to + 0.5) * rule.round_to


def alone(count: float, rule: Rule = STANDARD) -> int | None:
    """A count that stands by itself, with nothing to subtract it from; None where it is small."""
    return None if 0 < count < rule.small else rounded(count, rule)


def average(values: Sequence[float], shown: int | None, rule: Rule = STANDARD) -> float | None:
    """The mean of a group's values.

    Args:
        values: One a person.
        shown: The group's count as it is shown, so that no average reveals what its count hides.
        rule: Which groups are small.

    Returns:
        None for a small group, and where the count is hidden.
    """
    return None if shown is None or len(values) < max(1, rule.small) else sum(values) / len(values)


def _hidden(tables: Sequence[Table], rule: Rule, seen: Collection[frozenset[str]] | None) -> frozenset[Cell]:
    system = with_margins(_sorted(table) for table in tables)
    sensitive = sorted({name for table in tables for name in table.sensitive})
    return hidden_cells(system, rule.small, sensitive, None if seen is None else {tuple(sorted(each)) for each in seen})


def _sorted(table: Table) -> tuple[tuple[str, ...], dict[tuple[str, ...], float]]:
    """A table with its dimensions in the order of their names."""
    order = sorted(range(len(table.dimensions)), key=lambda place: table.dimensions[place])
    inner = {tuple(at[place] for place in order): count for at, count in table.counts.items()}
    return tuple(table.dimensions[place] for place in order), inner


def _shown(table: Table, hidden: frozenset[Cell], rule: Rule) -> Disclosed:
    sums: dict[Key, float] = {}
    for at, count in table.counts.items():
        for mask in product((True, False), repeat=len(at)):
            key = tuple(category if kept else None for category, kept in zip(at, mask, strict=True))
            sums[key] = sums.get(key, 0) + count
    if not sums:
        sums = {tuple(None for _ in table.dimensions): 0}
    return Disclosed(
        table, {key: None if _cell(table, key) in hidden else rounded(count, rule) for key, count in sums.items()}
    )


def _cell(table: Table, key: Key) -> Cell:
    told = sorted((name, at) for name, at in zip(table.dimensions, key, strict=True) if at is not None)
    return tuple(name for name, _ in told), tuple(at for _, at in told)
