"""The first sheet: what the workbook is, what may be changed in it, and how it is brought back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pathways.formats.workbook.look import COLOURS
from pathways.model.dates import in_words

READ_ME = "Read me"
"""The title of the sheet."""

Line = tuple[str, str, str]
"""What kind of line it is, and its two cells."""

ID_LABEL = "Framework"
"""The label beside the id of the framework."""


def guidance(id_: str, title: str, hash_: str, on: date, sheets: Sequence[tuple[str, str]]) -> Iterator[Line]:
    """The lines of the first sheet.

    Args:
        id_: The id of the framework.
        title: Its title.
        hash_: The hash of the text that the workbook was made from.
        on: The day on which it was made.
        sheets: The titles of the other sheets, each with what stands on it.
    """
    yield "title", title, ""
    yield "line", "What this is", (
        "A career framework as a workbook, a sheet for each kind of statement and a row for each statement. Change "
        "what you like in the white cells, add rows, remove rows, sort and filter; then bring it back."
    )  # fmt: skip
    yield "line", ID_LABEL, id_
    yield "line", "Made on", in_words(on.isoformat())
    yield "line", "Made from", f"text with the hash {hash_}"
    yield "line", "", ""
    yield "part", "Bringing it back", ""
    yield "line", "1", "Save the workbook as .xlsx, without macros, formulas or links to other workbooks."
    yield "line", "2", f"Run: pathways import WORKBOOK.xlsx -o {id_}.yaml"
    yield "line", "3", (
        "Every change is shown in a sentence before anything is written. Cells that cannot be read are named with what "
        "to do, and nothing is written until they are mended. Only what you changed is changed in the document."
    )  # fmt: skip
    yield "line", "", ""
    yield "part", "Colours", ""
    for colour, meaning in COLOURS:
        yield colour, colour.capitalize(), meaning
    yield "line", "", ""
    yield "part", "How to fill it in", ""
    yield "line", "Headings", "Rest the pointer on a heading to read what the column is."
    yield (
        "line",
        "New rows",
        "Write them below the others, or insert them where they belong. Without an id, one is made from the title.",
    )
    yield "line", "Removed rows", "Delete the whole row. Emptying its cells, but not its id, removes what they said."
    yield "line", "Several values", "Ids with commas between; sentences one on a line (Alt+Enter)."
    yield "line", "Dates", "2026-05-18, or 2026-05, or 2026, as far as they are known."
    yield "line", "not-published", "Stands where something was looked for and its owner does not publish it."
    yield "line", "Basis", (
        "Published, inferred or proposed, with the ids of the sources. Empty: as the sheet Framework says for all."
    )  # fmt: skip
    yield "line", "", ""
    yield "part", "Sheets", ""
    for name, what in sheets:
        yield "line", name, what
