"""A table of staff as text: what is understood, and what is wrong with it."""

from __future__ import annotations

from pathways.export import staffing
from pathways.export.text.layout import Page
from pathways.workforce.disclosure import Disclosed
from pathways.workforce.staff_faults import Group
from pathways.workforce.staff_grid import letters
from pathways.workforce.staff_reading import StaffReading
from pathways.workforce.staff_summary import Summary


def add_reading(page: Page, found: StaffReading, counted: Summary) -> None:
    """The columns, what was taken to be so, and how many people there are.

    Args:
        page: The page.
        found: The table as it was read.
        counted: Its counts.
    """
    page.heading(found.file, "=")
    page.text(_size(counted), role="strong")
    if found.faults:
        page.text(f"Counted without the rows that have problems: {found.staff.left_out:,}.", role="warn")
    _add_columns(page, found)
    if found.taken:
        page.heading("Taken to be so", "-")
        for each in found.taken:
            page.bullet(staffing.taken(each))
    page.heading("People", "-")
    for table in counted.tables:
        page.field(staffing.HEADINGS[table.table.dimensions[0]], _counts(table))
    page.gap()
    rule = counted.rule
    page.text(
        f"Everybody is counted once, by the contract of the most hours. Counts are rounded to {rule.round_to}; groups "
        f"of fewer than {rule.small}, and what would reveal them, are shown as {staffing.HIDDEN}.",
        role="faint",
    )
    page.text(staffing.ALONE, role="warn")


def add_problems(page: Page, found: StaffReading) -> None:
    """What is wrong, each kind with its first few places."""
    for group in found.groups:
        page.gap()
        page.text(f"{found.file}: error[{group.code}]: {staffing.heading(group)}")
        _add_places(page, group)


def _add_places(page: Page, group: Group) -> None:
    for place in staffing.places(group):
        page.text(place, 2)
    page.text(f"help: {group.kind.help}", 2)


def _size(counted: Summary) -> str:
    if counted.people is None:
        return "There are too few people to say how many."
    if counted.people == 0:
        return "No row can be used."
    contracts = "" if counted.contracts is None else f" with {counted.contracts:,} contracts"
    return f"About {counted.people:,} people{contracts}, {counted.fte:,} full-time posts."


def _add_columns(page: Page, found: StaffReading) -> None:
    columns = found.columns
    page.heading("Columns", "-")
    places = {staffing.COLUMNS[column]: place for column, place in columns.places.items()}
    places |= {f"characteristic: {name}": place for name, place in columns.characteristics.items()}
    rows = [
        (letters(place), columns.headings[place], what)
        for what, place in sorted(places.items(), key=lambda each: each[1])
    ]
    page.table(rows, ("", "Heading", "Read as"), flexible=1)
    page.gap()
    page.field("Dropped unseen, as they look personal", ", ".join(columns.personal))
    page.field("Not used", ", ".join(columns.unused))


def _counts(table: Disclosed) -> str:
    parts = []
    for word in table.categories(table.table.dimensions[0]):
        count = table.count(word)
        parts.append(f"{staffing.WORDS.get(word, word)} {staffing.HIDDEN if count is None else f'{count:,}'}")
    return ", ".join(parts)
