"""What is said of a table of staff: columns, what was taken to be so, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.workforce.disclosure import alone
from pathways.workforce.staff import ContractType, Funding
from pathways.workforce.staff_faults import SHOWN_MOST, Fault, Group
from pathways.workforce.staff_headings import Column
from pathways.workforce.staff_reading import Taken

COLUMNS: Mapping[Column, str] = {
    Column.PERSON: "what tells persons apart",
    Column.TITLE: "title of the post",
    Column.FAMILY: "job family",
    Column.GRADE: "grade",
    Column.POINT: "pay point",
    Column.SALARY: "salary of a full-time year",
    Column.ACTUAL_SALARY: "salary at the hours worked",
    Column.CURRENCY: "currency",
    Column.TYPE: "kind of contract",
    Column.END: "end of the contract",
    Column.FTE: "part of full time",
    Column.HOURS: "hours a week",
    Column.FULL_TIME_HOURS: "hours of full time",
    Column.FUNDING: "what the post is paid from",
    Column.START: "start in the post",
    Column.IN_GRADE_SINCE: "in the grade since",
    Column.PART: "department",
    Column.NAME: "name",
}

_QUESTIONS = {
    Column.PERSON: "Which column tells persons apart?",
    Column.FUNDING: "Which column says what the post is paid from?",
    Column.IN_GRADE_SINCE: "Which column says since when somebody has been in the grade?",
}

HEADINGS: Mapping[str, str] = {
    "contract": "By contract",
    "funding": "By funding",
    "hours": "By hours",
    "grade": "By grade",
}

WORDS: Mapping[str, str] = {
    "open-ended": "open-ended",
    "fixed-term": "fixed-term",
    "casual": "casual",
    "core": "core",
    "grant": "grant",
    "recharge": "recharge",
    "full-time": "full time",
    "part-time": "part time",
    "not-known": "not known",
    "": "not given",
}

MEANINGS: Mapping[str, tuple[str, ...]] = {
    "type": tuple(str(each) for each in ContractType),
    "funding": tuple(str(each) for each in Funding),
}
"""By column: what its words may stand for."""

WORDS_MOST = 30
"""More different words than this are no vocabulary: the column is likely another one."""

HIDDEN = "–"
"""Stands for a count that is not shown."""

_TAKEN = {
    "no-person": "No column tells persons apart: every row counts as another person.",
    "no-fte": "No column gives hours: everybody counts as full time.",
    "no-grade": "No column gives grades: posts can be mapped by their titles alone.",
    "no-type": "No column gives the kind of contract: it counts as not known.",
    "no-funding": "No column says what posts are paid from: it counts as not known.",
    "no-pay": "No column gives points or salaries: costs start from the grade, or cannot be told.",
    "actual-salary": "Salaries are at the hours worked: divided by the part of full time, they give a full-time year.",
    "windows-1252": "The file is not UTF-8; it was read as Windows-1252. Look whether letters with accents are right.",
}


ALONE = (
    "These counts are protected among themselves. Do not publish them beside a mapping, forecast or equality analysis "
    "of the same people: from both together small groups might be told."
)
"""What a summary of a table may not be put together with."""


def question(column: Column) -> str:
    """What is asked where no heading was recognised."""
    return _QUESTIONS.get(column) or f"Which column is the {COLUMNS[column]}?"


def word_question(name: str, word: str) -> str:
    """What is asked of a word of the table that is not understood.

    Args:
        name: What its column holds, "type" or "funding".
        word: The word.
    """
    return f"What does {word!r} stand for, as a kind of {'contract' if name == 'type' else 'funding'}?"


def taken(found: Taken) -> str:
    """Something that was taken to be so, as a sentence; numbers of contracts are rounded as in every answer."""
    match found.code:
        case "open-ended-with-end":
            return f"{_contracts(found.count)} open-ended and have an end date: they are taken to go on."
        case "fixed-term-without-end":
            return f"{_contracts(found.count)} fixed-term and have no end date: their end is not known."
        case "hidden-rows":
            rows = "1 row is" if found.count == 1 else f"{found.count} rows are"
            return f"{rows} hidden in the sheet, as by a filter; hidden rows are read like the others."
        case "first-sheet":
            first, *others = found.names
            more = "another sheet" if len(others) == 1 else f"{len(others)} other sheets"
            return f"Only the sheet {first!r} is read; there {'is' if len(others) == 1 else 'are'} {more} (--sheet)."
        case code:
            return _TAKEN[code]


def _contracts(count: int) -> str:
    shown = alone(count)
    return "Some contracts are" if shown is None else f"About {shown:,} contracts are"


def heading(group: Group) -> str:
    """What is wrong, and in how many rows."""
    return f"{group.kind.message} ({group.rows:,} {'row' if group.rows == 1 else 'rows'})"


def places(group: Group) -> list[str]:
    """The first few places of a group, and how many more there are."""
    shown = group.by_saying[:SHOWN_MOST]
    rest = len(group.by_saying) - len(shown)
    return [*(_line(group, fault, number) for fault, number in shown), *([f"and {rest:,} more"] if rest else [])]


def _line(group: Group, fault: Fault, number: int) -> str:
    again = "" if number == 1 else f" (and in {number - 1:,} more {'row' if number == 2 else 'rows'})"
    return f"{group.place(fault)}: {fault.said}{again}"
