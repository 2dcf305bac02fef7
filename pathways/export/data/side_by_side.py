"""Scenarios side by side, as data: ``pathways/side-by-side/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.export.side_by_side import Beside
from pathways.export.staffing import HIDDEN


def beside(found: Beside, question: str) -> Data:
    """The tables with the differences; null is what may not be shown, and what a scenario does not have is absent.

    Args:
        found: The scenarios.
        question: The command that was asked.
    """
    names = [name for name, _ in found.scenarios]
    return {
        **pieces.envelope("side-by-side"),
        "question": question,
        "scenarios": [{"name": name, "title": title} for name, title in found.scenarios],
        "differences": list(found.sentences),
        "tables": [
            {
                "name": table.name,
                "of": table.of,
                "kind": table.kind,
                "rows": [
                    {
                        "name": label,
                        "values": {
                            name: None if number == HIDDEN else number
                            for name, number in zip(names, numbers, strict=True)
                            if number != ""
                        },
                    }
                    for label, numbers in table.rows
                ],
            }
            for table in found.tables
        ],
        "notes": list(found.notes),
    }
