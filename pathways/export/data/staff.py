"""A table of staff as data: ``pathways/staff/1``. Nothing in it is about a single person but rows and what is wrong."""

from __future__ import annotations

from pathways.export import staffing
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.workforce.disclosure import Disclosed
from pathways.workforce.staff_grid import letters
from pathways.workforce.staff_reading import StaffReading
from pathways.workforce.staff_summary import Summary


def staff(found: StaffReading, counted: Summary) -> Data:
    """The columns, counts and problems of a table.

    Args:
        found: The table as it was read.
        counted: Its counts.
    """
    columns = found.columns
    return {
        **pieces.envelope("staff"),
        "file": found.file,
        "columns": {str(column): columns.headings[place] for column, place in columns.places.items()},
        "characteristics": {name: columns.headings[place] for name, place in columns.characteristics.items()},
        "dropped": list(columns.personal),
        "unused": list(columns.unused),
        "taken": [{"code": each.code, "text": staffing.taken(each)} for each in found.taken],
        "people": counted.people,
        "contracts": counted.contracts,
        "fte": counted.fte,
        "by": {table.table.dimensions[0]: _counts(table) for table in counted.tables},
        "round_to": counted.rule.round_to,
        "small": counted.rule.small,
        "left_out": found.staff.left_out,
        "problems": [
            {
                "code": group.code,
                "message": group.kind.message,
                "help": group.kind.help,
                "column": None if group.column is None else letters(group.column),
                "heading": group.heading,
                "rows": group.rows,
                "places": [{"row": fault.row, "said": fault.said, "rows": number} for fault, number in group.by_saying],
            }
            for group in found.groups
        ],
    }


def _counts(table: Disclosed) -> dict[str, int | None]:
    return {word or "not-given": table.count(word) for word in table.categories(table.table.dimensions[0])}
