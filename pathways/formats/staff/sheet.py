"""The cells of one sheet of a workbook, row by row; never the whole sheet in memory at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite
from typing import IO, Any

from pathways.documents.refused import Refused
from pathways.formats.staff.plain_rows import PlainCell, raw_rows
from pathways.problems import Place
from pathways.workforce.staff_grid import Cell, CellError, Formula, Row

COLUMNS_MAX = 1000
"""A table of staff has some dozens; cells further right are not read."""

_KIND = re.compile(r'\bt="([A-Za-z]+)"')
_STYLE = re.compile(r'\bs="([0-9]+)"')

_BEFORE = (
    b'<s xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    b'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
    b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
)
"""Names that a row of a sheet may use."""

_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)


@dataclass(frozen=True)
class Styles:
    """How numbers are shown."""

    dates: frozenset[str]
    """The styles that show a number as a day."""
    since_1904: bool
    """Whether days are counted from 1904, as old versions for the Macintosh did."""


def rows_of_sheet(part: IO[bytes], texts: Sequence[str], styles: Styles) -> tuple[tuple[Row, ...], int]:
    """The rows that hold anything, and how many of them are hidden.

    Args:
        part: The part of the workbook.
        texts: The texts that cells share.
        styles: How numbers are shown.
    """
    reading = _Reading(texts, styles)
    rows: list[Row] = []
    hidden = 0
    for number, is_hidden, cells in reading.rows(part):
        if cells:
            rows.append((number, cells))
            hidden += is_hidden
    return tuple(rows), hidden


class _Reading:
    """Cells read so far: many are alike, and each different one is worked out once."""

    def __init__(self, texts: Sequence[str], styles: Styles) -> None:
        self.texts = texts
        self.styles = styles
        self.columns: dict[str, int] = {}
        self.names: dict[Any, str] = {}
        self.places: dict[bytes, int] = {}
        self.plain: dict[tuple[bytes, bytes], Cell] = {}
        self.numbers: dict[tuple[str, bool], Cell] = {}

    def rows(self, part: IO[bytes]) -> Iterator[tuple[int, bool, list[Cell]]]:
        """Each row with its number, and whether it is hidden."""
        number = 0
        for row in raw_rows(part):
            number = row.number or number + 1
            if row.cells is None:
                yield number, row.hidden, self.cells(_parsed(row.xml), number)
            else:
                yield number, row.hidden, self._plain(row.cells, number)
        if number == 0:  # no rows, or names with a prefix, or another encoding than UTF-8: only a parser knows
            part.seek(0)
            yield from self._parsed_rows(part)

    def _parsed_rows(self, part: IO[bytes]) -> Iterator[tuple[int, bool, list[Cell]]]:
        from lxml.etree import iterparse  # type: ignore[import-untyped, unused-ignore]  # it ships no types

        for place, (_, element) in enumerate(iterparse(part, tag="{*}row", resolve_entities=False, no_network=True), 1):
            number = int(element.get("r") or place)
            yield number, element.get("hidden") in {"1", "true"}, self.cells(element, number)
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]

    def _plain(self, cells: list[PlainCell], row: int) -> list[Cell]:
        """The cells of a plain row up to the last that holds anything."""
        found: list[Cell] = []
        for name, attributes, value, text in cells:
            column = self.places.get(name)
            if column is None:
                column = self.places[name] = self._column(name.decode())
            key = (attributes, value or text)
            if key in self.plain:
                meant = self.plain[key]
            else:
                meant = self.plain[key] = self._meant(attributes.decode(), (value or text).decode(), row, column)
            if meant is None or column >= COLUMNS_MAX or column < len(found):
                continue
            if column > len(found):
                found += [None] * (column - len(found))
            found.append(meant)
        return found

    def _meant(self, attributes: str, inner: str, row: int, column: int) -> Cell:
        kind, style = _KIND.search(attributes), _STYLE.search(attributes)
        return self._of(kind[1] if kind else None, style[1] if style else None, inner, row, column)

    def cells(self, row: Any, number: int) -> list[Cell]:
        """The cells of a row up to the last that holds anything."""
        found: list[Cell] = []
        column = -1
        for element in row:
            reference = element.get("r")
            column = self._column(reference) if reference else column + 1
            if len(element) == 0 or column >= COLUMNS_MAX:
                continue
            value = self._value(element, number, column)
            if value is None or column < len(found):
                continue
            if column > len(found):
                found += [None] * (column - len(found))
            found.append(value)
        return found

    def _column(self, reference: str) -> int:
        name = reference.rstrip("0123456789")
        place = self.columns.get(name)
        if place is None:
            place = 0
            for letter in name:
                place = place * 26 + ord(letter.upper()) - ord("A") + 1
            place = self.columns[name] = place - 1
        return place

    def _name(self, tag: Any) -> str:
        """The name of an element, in whatever namespace; a comment has none."""
        name = self.names.get(tag)
        if name is None:
            name = self.names[tag] = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        return name

    def _value(self, element: Any, row: int, column: int) -> Cell:
        kind = element.get("t")
        inner = None
        for child in element:
            name = self._name(child.tag)
            if name == "v":
                inner = child.text
            elif name == "f":
                return Formula()
            elif name == "is":
                inner = "".join(text.text or "" for text in child.iter("{*}t"))
        return self._of(kind, element.get("s"), inner, row, column)

    def _of(self, kind: str | None, style: str | None, inner: str | None, row: int, column: int) -> Cell:
        """What a cell of a kind and style holds."""
        if inner is None or not inner.strip():
            return None
        if kind is None or kind == "n":
            return self._number(inner, style in self.styles.dates)
        if kind == "s":
            return self._shared(inner, row, column)
        if kind == "b":
            return "TRUE" if inner.strip() == "1" else "FALSE"
        if kind == "e":
            return None if inner == "#N/A" else CellError(inner)
        if kind == "d":
            return _iso(inner.strip())
        return inner.strip() or None

    def _shared(self, index: str, row: int, column: int) -> Cell:
        try:
            return self.texts[int(index)] or None
        except (ValueError, IndexError):
            raise Refused(
                "format", "a cell names a text that the workbook does not have", "save it again as .xlsx",
                Place(row, column + 1),
            ) from None  # fmt: skip

    def _number(self, text: str, is_day: bool) -> Cell:
        key = (text, is_day)
        if key not in self.numbers:
            self.numbers[key] = self._worked_out(text, is_day)
        return self.numbers[key]

    def _worked_out(self, text: str, is_day: bool) -> Cell:
        try:
            number = float(text)
            if not isfinite(number):
                return text.strip()
            if not is_day:
                return round(number, 10)
            epoch = _EPOCH_1904 if self.styles.since_1904 else _EPOCH
            return epoch + timedelta(days=int(number))
        except (ValueError, OverflowError):
            return text.strip() or None


def _parsed(row: bytes) -> Any:
    """A row as an element, from its first attribute on."""
    from lxml.etree import XMLParser, fromstring

    return fromstring(_BEFORE + b"<row " + row + b"</row></s>", XMLParser(resolve_entities=False, no_network=True))[0]


def _iso(text: str) -> Cell:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return text
