"""A ladder as text: tracks side by side where they fit, else one under the other."""

from __future__ import annotations

import textwrap

from pathways.export import words
from pathways.export.text.layout import Page, cells, padded
from pathways.graph.ladder import Ladder

CELL_MIN = 14


def add_ladder(page: Page, ladder: Ladder) -> None:
    """The map of a framework, roles that stand apart, and what is not drawn."""
    if ladder.columns:
        labels = max(cells(row.label) for row in ladder.rows)
        room = (page.width - labels) // len(ladder.columns) - 2
        if room >= CELL_MIN and not page.linear:
            _add_side_by_side(page, ladder, labels, min(room, 34))
        else:
            _add_stacked(page, ladder)
    else:
        page.text("No grade of any role is published, so there is no ladder to draw.", role="faint")
    for column in ladder.columns:
        if column.ends_because:
            page.field(f"{column.name} ends at grade {column.top}", column.ends_because)
    if ladder.apart:
        page.gap()
        page.field("Roles without a published grade", (role.title for role in ladder.apart))
    if ladder.general:
        page.gap()
        page.field("From anywhere to anywhere", (words.name_or_closed(move) for move in ladder.general))


def _add_side_by_side(page: Page, ladder: Ladder, labels: int, room: int) -> None:
    head = [textwrap.wrap(column.name, room) or [""] for column in ladder.columns]
    for index in range(max(len(name) for name in head)):
        parts = [padded(name[index] if index < len(name) else "", room) for name in head]
        page.lines.append(page.paint((" " * labels + "  " + "  ".join(parts)).rstrip(), "strong"))
    for row in ladder.rows:
        texts = [
            [line for role in row.cells.get(column.track, ()) for line in textwrap.wrap(role.title, room)] or ["·"]
            for column in ladder.columns
        ]
        for index in range(max(len(text) for text in texts)):
            label = row.label if index == 0 else ""
            parts = [padded(text[index] if index < len(text) else "", room) for text in texts]
            page.lines.append((padded(label, labels) + "  " + "  ".join(parts)).rstrip())


def _add_stacked(page: Page, ladder: Ladder) -> None:
    for column in ladder.columns:
        page.gap()
        page.text(column.name, role="strong")
        for row in ladder.rows:
            for role in row.cells.get(column.track, ()):
                page.bullet(f"{row.label}: {role.title}", 2)
