"""The lines of the Library: what can be asked, and every document, under headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pathways.documents.entry import Entry
from pathways.export.kinds import KINDS

Ask = Literal["grade", "point", "authorship"]

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Pay", ("pay-scale", "pay-structure", "on-costs")),
    ("Recognition", ("recognition",)),
    ("Development", ("development", "areas")),
    ("The Technician Commitment", ("plan", "commitment")),
    ("Authorship and acknowledgement", ("authorship",)),
)
"""What comes first: a heading, and the kinds of document under it. All other kinds follow under their own names."""


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, something to ask, or a document."""

    text: str
    about: str = ""
    ask: Ask | None = None
    path: Path | None = None
    kind: str = ""
    """The kind of document."""

    @property
    def heading(self) -> bool:
        """Whether it only stands over others."""
        return self.ask is None and self.path is None


ASKED: dict[str, tuple[Row, ...]] = {
    "Pay": (
        Row("What does a grade pay?", "and what a post in it costs: choose an institution", "grade"),
        Row("What does a point pay?", "and what a post at it costs: choose a scale", "point"),
    ),
    "Authorship and acknowledgement": (
        Row("Author or acknowledgement?", "questions about one contribution, and advice", "authorship"),
    ),
}
"""By heading: what can be asked."""


def rows_of(entries: Sequence[Entry]) -> list[Row]:
    """All lines.

    Args:
        entries: The documents, in the order in which they are listed.
    """
    first = {kind for _, kinds in SECTIONS for kind in kinds}
    others = [(KINDS.get(kind, kind), (kind,)) for kind in KINDS if kind not in first]
    rows: list[Row] = []
    for heading, kinds in (*SECTIONS, *others):
        members = [entry for kind in kinds for entry in entries if entry.kind == kind]
        if members:
            rows.append(Row(heading))
            rows += ASKED.get(heading, ())
            rows += [_document(entry) for entry in members]
    return rows


def _document(entry: Entry) -> Row:
    if entry.institution and entry.institution not in entry.title:
        return Row(entry.institution, entry.title, path=entry.path, kind=entry.kind)
    return Row(entry.title, entry.id, path=entry.path, kind=entry.kind)
