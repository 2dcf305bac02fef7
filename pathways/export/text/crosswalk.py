"""Crosswalks as text: what is said of each role, what speaks for it, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pathways.compare.crosswalk.elsewhere import Elsewhere
from pathways.compare.crosswalk.rows import Correspondence, Row
from pathways.export import corresponding, words
from pathways.export.text.layout import Page


def add_correspondence(page: Page, found: Correspondence) -> None:
    """Which role of the second framework each role of the first stands at."""
    one, other = found.one.framework, found.other.framework
    page.heading(f"Where the roles of {one.id} stand in {other.id}", "-")
    if not found.there:
        page.text(words.silence("Which roles there are", one))
        return
    for row in found.there:
        if row.predicate is not None:
            page.gap()
            add_row(page, row)
    for track in _without_roles(found):
        page.gap()
        page.text(f"No role of {track} is in this list: its grades were not found.", role="faint")
    untold = [row for row in found.there if row.predicate is None]
    if untold:
        page.heading(corresponding.untold_heading(len(untold), len(found.there)), "-")
        _add_untold(page, untold)


def _without_roles(found: Correspondence) -> list[str]:
    """The tracks of the first framework of which no role is known, by name."""
    framework = found.one.framework
    known = {role.track for role in found.one.roles.values()}
    return [track.name for track in framework.tracks.values() if track.id not in known]


def add_elsewhere(page: Page, found: Elsewhere, on: date) -> None:
    """Where a role stands in every other framework: what can be told first, the surest on top."""
    page.heading(f"{found.role.title} ({found.graph.framework.id}:{found.role.id}) elsewhere", "=")
    number = len(found.places)
    frameworks = f"{number} framework{'' if number == 1 else 's'}"
    page.text(f"{frameworks}, asked for {words.day(on)}. {corresponding.NO_GRADES}")
    if not found.told:
        page.gap()
        page.text(corresponding.NOTHING_TOLD)
    for place in found.told:
        page.gap()
        page.text(place.graph.framework.title, role="faint")
        for row in place.rows:
            add_row(page, row, framework=place.graph.framework.id)
    if found.untold:
        page.heading(corresponding.untold_heading(len(found.untold), len(found.places)), "-")
        page.text(corresponding.ONLY_NEAREST, role="faint")
        by_lack: dict[str, list[tuple[str, str, str]]] = {}
        for place in found.untold:
            for row in place.rows:
                nearest = corresponding.nearest_in_short(row), corresponding.telling_in_short(row)
                by_lack.setdefault(corresponding.missing(row), []).append((place.graph.framework.id, *nearest))
        for lack, rows in by_lack.items():
            _add_lack(page, lack, rows, ("framework", "nearest role", "alike"))


def add_row(page: Page, row: Row, framework: str = "") -> None:
    """A row with its reasons, what is missing, and where the way back leads."""
    page.text(corresponding.heading(row, framework), role="strong")
    for reason in corresponding.reasons(row):
        page.bullet(reason, 2)
    if lacking := corresponding.missing(row):
        page.bullet(f"missing: {lacking}", 2, role="faint")
    if back := corresponding.way_back(row):
        page.bullet(back, 2, role="faint")


def _add_untold(page: Page, rows: Sequence[Row]) -> None:
    """Rows of which nothing can be told, gathered by what would be needed."""
    page.text(corresponding.ONLY_NEAREST, role="faint")
    by_lack: dict[str, list[Row]] = {}
    for row in rows:
        by_lack.setdefault(corresponding.missing(row), []).append(row)
    for lack, alike in by_lack.items():
        _add_lack(page, lack, [_nearest(row) for row in alike], ("role", "nearest there", "and back", "alike"))
    page.gap()
    page.text(corresponding.AND_BACK, role="faint")


def _nearest(row: Row) -> tuple[str, ...]:
    back = corresponding.back_in_short(row)
    return row.subject.id, corresponding.nearest_in_short(row), back, corresponding.telling_in_short(row)


def _add_lack(page: Page, lack: str, rows: Sequence[tuple[str, ...]], header: Sequence[str]) -> None:
    """Rows that lack the same, with a last column only where something stands in it."""
    page.gap()
    page.text(f"Missing: {lack or 'nothing, but the evidence points both ways'}")
    columns = len(header) if any(row[-1] for row in rows) else len(header) - 1
    page.table([row[:columns] for row in rows], header[:columns])
