"""Why a scenario is not answered although everything could be opened: faults that could change every answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.problems import Located
    from pathways.workforce.staff_reading import StaffReading


class FaultyDocument(Exception):
    """A document, or a table of decisions, with faults."""

    def __init__(self, found: Sequence[Located], then: str) -> None:
        """Make it.

        Args:
            found: The faults with their places.
            then: What follows, in a sentence without a full stop.
        """
        super().__init__(then)
        self.found = tuple(found)
        self.then = then


class FaultyTable(Exception):
    """A staff table with rows that cannot be right."""

    def __init__(self, reading: StaffReading) -> None:
        super().__init__("rows of the staff table have problems")
        self.reading = reading
        """The table as far as it could be read."""


def rows_in_words(count: int) -> str:
    """How many rows: "1 row"."""
    return "1 row" if count == 1 else f"{count:,} rows"
