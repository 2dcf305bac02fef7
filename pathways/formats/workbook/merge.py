"""A workbook held against the document: cell by cell what was changed in it, and the data that come of it.

Three states take part: what the workbook was made from, what it says now, and what the document says now. A cell that
says what it said when the workbook was made leaves the document alone, whatever stands there by now.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pathways.drafting.draft import as_id
from pathways.formats.workbook.basis import basis_cells, with_basis
from pathways.formats.workbook.cells import WrongCell
from pathways.formats.workbook.changes import Change, Conflict, differing, quoted
from pathways.formats.workbook.places import Places
from pathways.formats.workbook.put import insert, put_at
from pathways.formats.workbook.read import Fault, ReadRow, ReadWorkbook
from pathways.formats.workbook.rows import Cell, Row
from pathways.formats.workbook.sheets import ORDER_OF_READING, SHEETS, SHEETS_BY_TITLE, Column, Sheet
from pathways.model.provenance import BASIS_WORDS

Prefer = Literal["workbook", "document"]
"""Whose word holds where both were changed."""


@dataclass
class Merged:
    """What comes of a workbook and a document."""

    data: dict[str, Any]
    """What the document is to say."""
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    places: Places = field(default_factory=Places)


def merged(
    book: ReadWorkbook,
    base: Mapping[str, Sequence[Row]],
    theirs: Mapping[str, Sequence[Row]],
    data: dict[str, Any],
    prefer: Prefer | None = None,
) -> Merged:
    """Hold a workbook against a document.

    Args:
        book: The workbook.
        base: The rows of the text that it was made from.
        theirs: The rows of the document as it is.
        data: The document as plain data; it is not changed.
        prefer: Whose word holds where both were changed; without it such cells are conflicts, and the document's
            word is kept.
    """
    made = Merged(copy.deepcopy(data), faults=list(book.faults), notes=list(book.notes))
    for title in ORDER_OF_READING:
        if title in book.sheets:
            sheet = SHEETS_BY_TITLE[title]
            _Sheets(made, sheet, book, base[title], theirs[title], prefer).take_over()
    order = {sheet.title: number for number, sheet in enumerate(SHEETS)}
    made.changes.sort(key=lambda change: (order[change.sheet], change.row or 0))
    return made


class _Sheets:
    """One sheet, in its three states."""

    def __init__(
        self,
        made: Merged,
        sheet: Sheet,
        book: ReadWorkbook,
        base: Sequence[Row],
        theirs: Sequence[Row],
        prefer: Prefer | None,
    ) -> None:
        self.made = made
        self.sheet = sheet
        self.rows = book.sheets[sheet.title]
        self.headings = book.headings[sheet.title]
        self.base = {row.key: row for row in base}
        self.theirs = {row.key: row for row in theirs}
        self.prefer = prefer
        self.columns = {column.heading: column for column in sheet.columns if column.part != "key"}

    def take_over(self) -> None:
        """Take over what was changed on the sheet."""
        seen: dict[tuple[str, ...], ReadRow] = {}
        before: tuple[str, ...] | None = None
        for row in self.rows:
            key = self._key(row, seen)
            if key is None:
                continue
            seen[key] = row
            self.made.places.add(self.sheet, key, row)
            if key in self.base:
                self._changed(row, key)
            elif key in self.theirs:
                self._changed(row, key, new=True)
            else:
                self._added(row, key, before)
            if self._statement(key) is not None:
                before = key
        if self.sheet.adds and not self.sheet.upright:
            for key in self.base:
                if key not in seen:
                    self._removed(key)

    def _key(self, row: ReadRow, seen: Mapping[tuple[str, ...], ReadRow]) -> tuple[str, ...] | None:
        """The key of a row; an id that is missing is made from its title."""
        if self.sheet.upright:
            return ()
        key = [row.texts[column.heading] for column in self.sheet.keys]
        last = self.sheet.keys[-1].heading
        if self.sheet.inner and not key[0]:
            self._fault(row, self.sheet.keys[0].heading, "the profile is missing", "write the id of a profile")
            return None
        if not key[-1]:
            made = _id_from(row.texts)
            if not made or not self.sheet.adds:
                self._fault(row, last, "the id is missing", "write one, or delete the row")
                return None
            taken = {other for *rest, other in [*seen, *self.base, *self.theirs] if rest == key[:-1]}
            key[-1] = next(each for each in (made, *(f"{made}-{n}" for n in range(2, 1000))) if each not in taken)
            self.made.notes.append(f"{row.places[last]}: the row has no id, and gets {key[-1]!r} from its title")
        found = tuple(key)
        if found in seen:
            self._fault(row, last, f"the id {key[-1]!r} stands in row {seen[found].number} too", "give one another")
            return None
        return found

    def _changed(self, row: ReadRow, key: tuple[str, ...], new: bool = False) -> None:
        """Take over the cells of a row that say something else than before."""
        was_row = self.theirs[key] if new else self.base[key]
        now_row = self.theirs.get(key)
        differ = {
            heading: row.texts[heading]
            for heading in self.columns
            if heading in self.headings and row.texts[heading] != was_row.cells[heading].text
        }
        wanted: dict[str, str] = {}
        for heading, text in differ.items():
            if not was_row.cells[heading].changeable or (now_row and not now_row.cells[heading].changeable):
                self.made.notes.append(
                    f"{row.places[heading]}: {heading} of {_named(key)} is read-only here; its change is not taken over"
                )
            elif now_row is None:
                self._conflict(row, key, heading, quoted(text), "gone")
            elif text != now_row.cells[heading].text and self._may_write(row, key, heading, was_row, now_row, new):
                wanted[heading] = text
        if wanted and now_row is not None:
            self._write(row, key, wanted, now_row)

    def _may_write(self, row: ReadRow, key: tuple[str, ...], heading: str, was: Row, now: Row, new: bool) -> bool:
        """Whether a cell is taken over: it is, unless the document was changed there as well."""
        if not new and now.cells[heading].text == was.cells[heading].text:
            return True
        if self.prefer is None:
            self._conflict(row, key, heading, quoted(row.texts[heading]), quoted(now.cells[heading].text))
        return self.prefer == "workbook"

    def _write(self, row: ReadRow, key: tuple[str, ...], wanted: dict[str, str], now: Row) -> None:
        statement = self._statement(key)
        if statement is None and now.derived:
            statement = self._own_entry(row, key, wanted)
        if statement is None:
            self._fault(
                row,
                self.sheet.keys[-1].heading if self.sheet.keys else self.sheet.columns[0].heading,
                f"{_named(key[:1])} is removed on another sheet, and this row changes it",
                "delete this row too, or put the other back",
            )
            return
        self._put(statement, row, wanted)
        for heading, text in wanted.items():
            was, is_now = differing(now.cells[heading].text, text)
            self.made.changes.append(
                Change("changed", self.sheet.title, row.number_at(heading), key, heading, was, is_now)
            )

    def _own_entry(self, row: ReadRow, key: tuple[str, ...], wanted: dict[str, str]) -> dict[str, Any]:
        """An entry for a role that so far followed from a grade of its track."""
        statement: dict[str, Any] = {}
        for heading in ("Title", "Track", "Grade"):
            if row.texts.get(heading) and heading not in wanted:
                self._put(statement, row, {heading: row.texts[heading]})
        self.made.data.setdefault("roles", {})[key[0]] = statement
        return statement

    def _added(self, row: ReadRow, key: tuple[str, ...], before: tuple[str, ...] | None) -> None:
        """Make a statement of a new row."""
        last = self.sheet.keys[-1].heading
        if not self.sheet.adds:
            held = self._statement(key)
            if held is None:
                self._fault(row, last, f"there is no grade {key[0]!r}", "add it on the sheet Grades, or delete the row")
                return
            filled = self._filled(row)
            self._put(held, row, filled)
            self._tell_added(row, key, filled)
            return
        holder = self._holder(key)
        if holder is None:
            self._fault(row, self.sheet.keys[0].heading, f"there is no profile {key[0]!r}",
                        "add it on the sheet Profiles, or write another")  # fmt: skip
            return
        if key[-1] in holder or key[-1] in BASIS_WORDS:
            self._fault(row, last, f"the id {key[-1]!r} is taken by something that has no row", "write another id")
            return
        statement: dict[str, Any] = {}
        filled = self._filled(row)
        self._put(statement, row, filled)
        insert(holder, key[-1], statement, before[-1] if before and before[:-1] == key[:-1] else None)
        self._tell_added(row, key, filled)

    def _tell_unread(self, row: ReadRow, key: tuple[str, ...]) -> None:
        """Tell of what a new row says in columns that are not read."""
        for heading, column in self.columns.items():
            if not column.changeable and row.texts.get(heading):
                self.made.notes.append(
                    f"{row.places[heading]}: {heading} of {_named(key)} is read-only here; it is not taken over"
                )

    def _filled(self, row: ReadRow) -> dict[str, str]:
        return {
            heading: row.texts[heading]
            for heading, column in self.columns.items()
            if heading in self.headings and column.changeable and row.texts[heading]
        }

    def _tell_added(self, row: ReadRow, key: tuple[str, ...], filled: Mapping[str, str]) -> None:
        self._tell_unread(row, key)
        said = ", ".join(f"{heading} {quoted(text)}" for heading, text in list(filled.items())[:4])
        if said:
            self.made.changes.append(Change("added", self.sheet.title, row.number, key, now=said))

    def _removed(self, key: tuple[str, ...]) -> None:
        """Remove the statement of a row that is gone."""
        base, now = self.base[key], self.theirs.get(key)
        if base.derived:
            self.made.notes.append(
                f"{self.sheet.title}: {_named(key)} follows from a grade of its track and stays; to remove it, "
                "take the grade out of the track"
            )
            return
        holder = self._holder(key, make=False)
        if now is None or holder is None or key[-1] not in holder:
            return
        if any(now.cells[heading].text != cell.text for heading, cell in base.cells.items()):
            if self.prefer is None:
                self.made.conflicts.append(Conflict(self.sheet.title, key, "", "removed", "changed"))
            if self.prefer != "workbook":
                return
        del holder[key[-1]]
        if not holder and not self.sheet.inner:
            del self.made.data[self.sheet.section]
        goes = ", ".join(self._goes_with(now.cells))
        self.made.changes.append(Change("removed", self.sheet.title, None, key, now=goes))

    def _goes_with(self, held: Mapping[str, Cell]) -> list[str]:
        """What the document says of a statement beyond what its row let people change."""
        return [quoted(cell.text).strip('"') if heading == "Kept besides" else heading.lower()
                for heading, cell in held.items() if cell.text and not cell.changeable]  # fmt: skip

    def _put(self, statement: dict[str, Any], row: ReadRow, wanted: Mapping[str, str]) -> None:
        """Put what cells say into a statement."""
        basis = {heading: text for heading, text in wanted.items() if self.columns[heading].part == "basis"}
        for heading, text in wanted.items():
            column = self.columns[heading]
            if column.part == "field":
                self._put_field(statement, row, column, text)
        if basis:
            try:
                changed = with_basis(statement, {**(basis_cells(statement) or {}), **basis})
            except WrongCell as wrong:
                self._fault(row, "Basis", wrong.message, wrong.help)
                return
            statement.clear()
            statement.update(changed)

    def _put_field(self, statement: dict[str, Any], row: ReadRow, column: Column, text: str) -> None:
        try:
            value = column.form.read(text) if text else None
        except WrongCell as wrong:
            self._fault(row, column.heading, wrong.message, wrong.help)
            return
        put_at(statement, tuple(map(str, column.path)), value)

    def _statement(self, key: tuple[str, ...]) -> dict[str, Any] | None:
        """The statement of a row in what the document is to say; None if there is none."""
        here: Any = self.made.data
        for part in self.sheet.path_of(key):
            here = here.get(part) if isinstance(here, dict) else None
        return here if isinstance(here, dict) else None

    def _holder(self, key: tuple[str, ...], make: bool = True) -> dict[str, Any] | None:
        """The section that holds the statement of a row; None where the profile around it is not there."""
        data = self.made.data
        if self.sheet.inner:
            profile = (data.get(self.sheet.section) or {}).get(key[0])
            if not isinstance(profile, dict):
                return None
            data, section = profile, self.sheet.inner
        else:
            section = self.sheet.section
        if not isinstance(data.get(section), dict):
            if not make:
                return None
            data[section] = {}
        held: dict[str, Any] = data[section]
        return held

    def _conflict(self, row: ReadRow, key: tuple[str, ...], heading: str, ours: str, theirs: str) -> None:
        self.made.conflicts.append(Conflict(row.places[heading], key, heading, ours, theirs))

    def _fault(self, row: ReadRow, heading: str, message: str, help: str) -> None:
        self.made.faults.append(Fault(row.places.get(heading, f"{self.sheet.title}, row {row.number}"), message, help))


def _named(key: tuple[str, ...]) -> str:
    return " / ".join(key) or "the framework"


def _id_from(texts: Mapping[str, str]) -> str:
    """An id from the title of a row, or whatever stands for one."""
    said = next((texts[heading] for heading in ("Title", "Name", "Label", "Text") if texts.get(heading)), "")
    return "-".join(as_id(said).split("-")[:6])
