"""Questions about a table of staff: which heading is which column, and what its words stand for."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from pathways.cli.output import note

if TYPE_CHECKING:
    from pathways.model.scenario import StaffTable
    from pathways.workforce.staff_columns import Columns


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def columns_asked(columns: Columns, settings: StaffTable, absent: frozenset[str]) -> tuple[StaffTable, frozenset[str]]:
    """The settings with a heading for each column that none was recognised for, and the columns that there are not.

    Args:
        columns: The columns as far as they are recognised.
        settings: What is known of them.
        absent: Columns that are not asked for.
    """
    from pathways.export.staffing import question

    said = dict(settings.columns)
    free = [heading for heading in columns.open_headings if heading not in said.values()]
    for column in columns.missing:
        if not free:
            break
        if column in absent:
            continue
        note(f"\n{question(column)}")
        chosen = _choice([*free, "none of these"], "q to stop asking")
        if chosen is None:
            break
        if chosen < len(free):
            said[str(column)] = free.pop(chosen)
        else:
            absent |= {str(column)}
    return settings.model_copy(update={"columns": said}), absent


def words_asked(not_understood: Mapping[str, Sequence[str]], settings: StaffTable) -> StaffTable:
    """The settings with a meaning for each word of kinds of contract and of funding that was not understood."""
    from pathways.export.staffing import MEANINGS, WORDS, WORDS_MOST, word_question

    values = {name: dict(words) for name, words in settings.values.items()}
    for name, words in not_understood.items():
        if name not in MEANINGS or len(words) > WORDS_MOST:
            continue
        for word in words:
            note(f"\n{word_question(name, word)}")
            chosen = _choice([WORDS[each] for each in MEANINGS[name]], "q to stop asking")
            if chosen is None:
                return settings.model_copy(update={"values": values})
            values.setdefault(name, {})[word] = MEANINGS[name][chosen]
    return settings.model_copy(update={"values": values})


def _choice(options: Sequence[str], otherwise: str) -> int | None:
    """The place of the option that is chosen; None to stop."""
    for number, option in enumerate(options, 1):
        note(f"  {number}. {option}")
    while True:
        try:
            answer = str(click.prompt(f"1 to {len(options)}, {otherwise}", prompt_suffix=" > ", err=True)).strip()
        except click.Abort:
            note("")
            return None
        if answer.casefold() in {"q", "quit"}:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(options):
            return int(answer) - 1
        note(f"  That is none of these. Answer with a number from 1 to {len(options)}.")
