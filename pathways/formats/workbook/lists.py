"""Lists to choose from: of closed vocabularies, and of the ids that stand on other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pathways.formats.workbook.sheets import Column, Sheet

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LISTS = "Lists"
"""The hidden sheet that holds the vocabularies."""

GROWTH = 500
"""Rows below the last one for which lists are offered."""

IDS_MAX = 5000
"""Rows of a sheet in which ids are looked for."""


def add_lists(book: Workbook, sheets: Sequence[Sheet]) -> None:
    """Add the hidden sheet of vocabularies, and a name for each of them and for the ids of each sheet."""
    from openpyxl.utils import get_column_letter
    from openpyxl.workbook.defined_name import DefinedName

    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    number = 0
    for sheet in sheets:
        for column in sheet.columns:
            if not column.form.choices or _name(sheet, column) in book.defined_names:
                continue
            number += 1
            page.cell(1, number, f"{sheet.title}: {column.heading}")
            for row, value in enumerate(column.form.choices, 2):
                page.cell(row, number, value)
            letter, last = get_column_letter(number), len(column.form.choices) + 1
            name = _name(sheet, column)
            book.defined_names[name] = DefinedName(name, attr_text=f"{LISTS}!${letter}$2:${letter}${last}")
        if sheet.adds and not sheet.upright and not sheet.inner:
            name = _ids(sheet.title)
            # as many as there are ids: a range with empty cells in it would allow anything
            grown = f"OFFSET({sheet.title}!$A$2,0,0,MAX(1,COUNTA({sheet.title}!$A$2:$A${IDS_MAX})),1)"
            book.defined_names[name] = DefinedName(name, attr_text=grown)


def add_validation(page: Worksheet, sheet: Sheet, rows: int) -> None:
    """Offer lists in the columns of a sheet that have one.

    Several values in one cell, and words such as `not-published` beside ids, are for the import to judge; there the
    list is only offered.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    present = page.parent.sheetnames if page.parent else []
    for number, column in enumerate(sheet.columns, 1):
        source = ""
        if column.form.choices:
            source = _name(sheet, column)
        elif column.refers_to in present:
            source = _ids(column.refers_to)
        if not source:
            continue
        offered = DataValidation("list", formula1=f"={source}", allow_blank=True)
        offered.showErrorMessage = bool(column.form.choices) and not column.form.several
        offered.errorTitle = column.heading
        offered.error = f"Choose from the list, or empty the cell. {column.form.how}"[:220]
        if sheet.upright:
            offered.add(f"B{number + 1}")
        else:
            letter = get_column_letter(number)
            offered.add(f"{letter}2:{letter}{rows + 1 + GROWTH}")
        page.add_data_validation(offered)


def _name(sheet: Sheet, column: Column) -> str:
    return f"list_{sheet.title}_{column.heading}".replace(" ", "_").replace(",", "").lower()


def _ids(title: str) -> str:
    return f"ids_{title.lower()}"
