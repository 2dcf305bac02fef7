"""How many people a table of staff has, by what is first asked of it, so that nobody is revealed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pathways.workforce.disclosure import Disclosed, Rule, Table, alone, disclosed_together, rounded
from pathways.workforce.staff import Staff

FULL_TIME = 0.9995
"""From this part of full time on, somebody works full time."""


@dataclass(frozen=True)
class Summary:
    """Counts of the people of a table, as they may be shown."""

    people: int | None
    """None: fewer than are shown."""
    contracts: int | None
    fte: int | None
    """In full-time posts, rounded like counts."""
    tables: tuple[Disclosed, ...]
    """By contract, funding, hours and grade; each person is counted once, by the contract of the most hours."""
    rule: Rule


def summarised(staff: Staff, rule: Rule) -> Summary:
    """The counts of a table of staff.

    Args:
        staff: The contracts.
        rule: How counts are rounded, and which groups are small.
    """
    main = staff.main_contracts
    ways = {
        "contract": [str(each.type) for each in main],
        "funding": [str(each.funding) for each in main],
        "hours": ["full-time" if each.fte >= FULL_TIME else "part-time" for each in main],
        "grade": [each.grade or "" for each in main],
    }
    tables = disclosed_together([_table(way, Counter(words)) for way, words in ways.items()], rule)
    people = tables[0].total
    shown = people is not None
    return Summary(
        people,
        alone(len(staff.contracts), rule) if shown else None,
        rounded(staff.fte, rule) if shown else None,
        tables,
        rule,
    )


def _table(way: str, counted: Counter[str]) -> Table:
    return Table((way,), {(word,): counted[word] for word in sorted(counted, key=_naturally)})


def _naturally(word: str) -> tuple[bool, tuple[tuple[bool, int, str], ...]]:
    """Numbers in their order, and what is not known last."""
    parts = "".join(each if each.isdecimal() else f" {each} " for each in word).split()
    return not word or word == "not-known", tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts
    )
