"""Which cell of a workbook a part of the document stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from pathways.formats.workbook.basis import HEADINGS as BASIS_HEADINGS
from pathways.formats.workbook.read import ReadRow
from pathways.formats.workbook.sheets import Sheet
from pathways.problems import Path

_BASIS: dict[Path, str] = {
    ("source",): "Sources",
    ("inferred_from",): "Sources",
    ("because",): "Because",
    ("proposed",): "Proposed by",
    ("proposed", "on"): "Proposed on",
    ("proposed", "why"): "Because",
}


@dataclass
class Places:
    """The cells by the paths that stand in them."""

    cells: dict[Path, str] = field(default_factory=dict)

    def add(self, sheet: Sheet, key: tuple[str, ...], row: ReadRow) -> None:
        """Note where a row and its cells stand."""
        path = sheet.path_of(key)
        first = sheet.keys[-1].heading if sheet.keys else sheet.columns[0].heading
        if sheet.adds:
            self.cells[path] = row.places.get(first, sheet.title)
        for column in sheet.columns:
            if column.path and column.heading in row.places:
                self.cells[(*path, *column.path)] = row.places[column.heading]
        for inner, heading in _BASIS.items():
            if heading in row.places and heading in BASIS_HEADINGS:
                self.cells[(*path, *inner)] = row.places[heading]

    def of(self, path: Path) -> str:
        """The cell that holds a path, or the row that does; empty if none does."""
        while path and path not in self.cells:
            path = path[:-1]
        return self.cells.get(path, "") if path else ""
