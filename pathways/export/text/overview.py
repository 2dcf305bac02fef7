"""All frameworks as text: how many tell what, how the table is read, and a table for each group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from pathways.compare.overview import FixedTerm, Overview, Row, overview_of
from pathways.compare.shape import Shape
from pathways.compare.steps import Judged
from pathways.export import overview as said
from pathways.export import words
from pathways.export.text.layout import Page, cells, padded
from pathways.model.moves import Mechanism

_HEADER = ("framework", "tracks", "most", "up by", "judged", "term", "crit.")

_TRACKS_LEAST = 12
"""The width below which the column of tracks gives up."""

_WAYS: Mapping[Mechanism, str] = {
    Mechanism.PROMOTION: "P",
    Mechanism.REGRADING: "R",
    Mechanism.VACANCY: "V",
    Mechanism.EXAMINATION: "E",
    Mechanism.APPOINTMENT: "A",
    Mechanism.COMPLETION: "C",
    Mechanism.AUTOMATIC: "T",
    Mechanism.TRANSFER: "X",
    Mechanism.LATERAL: "S",
    Mechanism.CONVERSION: "K",
    Mechanism.REVIEW: "W",
    Mechanism.EXIT: "Z",
    Mechanism.NOT_PUBLISHED: "?",
}
"""Letters of the ways up, so that several have room in a narrow column."""

_JUDGED: Mapping[Judged, str] = {
    Judged.POST: "post",
    Judged.PERSON: "person",
    Judged.BOTH: "both",
    Judged.NEITHER: "neither",
    Judged.NOT_TOLD: "?",
    Judged.NO_WAY: "",
}


def add_overview(page: Page, shapes: Sequence[Shape], on: date) -> None:
    """All frameworks: the counts first, then how to read, then a table for each country and kind of institution."""
    found = overview_of(shapes)
    page.heading(said.heading(found, words.day(on)), "=")
    if not found.rows:
        return
    for name, text in said.summary(found.counts):
        page.field(name, text)
    page.gap()
    page.text(said.NOT_COMPARABLE_IN_NUMBERS)
    page.gap()
    for name, text in _legend(found):
        page.field(name, text)
    rows = {row.framework.id: _cells(row) for row in found.rows}
    widths = [max(cells(row[column]) for row in (_HEADER, *rows.values())) for column in range(len(_HEADER))]
    least = sum(widths) - widths[1] + _TRACKS_LEAST + 2 * (len(widths) - 1)
    # In columns all tables are alike; where the page is too narrow for columns, names stand in sentences.
    header = (
        [padded(name, width) for name, width in zip(_HEADER, widths, strict=True)] if page.width >= least else _HEADER
    )
    for group in found.groups:
        page.heading(f"{said.group_name(group, found)} ({len(group.rows)})", "-")
        page.table([rows[row.framework.id] for row in group.rows], header, flexible=1)
    page.gap()
    page.text(said.AS_PUBLISHED, role="faint")


def _cells(row: Row) -> tuple[str, ...]:
    upward = bool(row.shape.upward)
    return (
        f"{row.framework.id}{'*' if row.withheld else ''}",
        _tracks(row),
        str(row.highest or ""),
        " ".join(_WAYS[each] for each in row.mechanisms) if upward else "-",
        _with_silent(_JUDGED[row.judged], row, "judged"),
        _with_silent(said.FIXED_TERM[row.fixed_term], row, "contracts"),
        str(row.shape.criteria or ""),
    )


def _with_silent(said: str, row: Row, aspect: str) -> str:
    """What the ways up say that say it, and how many others do not."""
    silent = len(row.shape.aspect(aspect).silent)
    return f"{said}+{silent}" if silent and said != "?" else said


def _tracks(row: Row) -> str:
    """Kinds of work with the number of known grades of each track of that kind."""
    parts = []
    for work, found in groupby(row.tracks, key=lambda track: track.work):
        numbers = "/".join(f"{len(track.steps) or '?'}{'!' if track.top.closed else ''}" for track in found)
        parts.append(f"{said.WORKS[work][0]}:{numbers}")
    return " ".join(parts) or "?"


def _legend(found: Overview) -> tuple[tuple[str, str], ...]:
    """What the columns mean, as far as something stands in them."""
    ways = {way for row in found.rows for way in row.mechanisms}
    named = [f"{_WAYS[each]} {said.way(each)}" for each in Mechanism if each in ways]
    kinds = "; ".join(f"{said.WORKS[each][0]} {said.WORKS[each][2]}" for each in found.works)
    closed = "; ! its top is closed" if any(row.closed for row in found.rows) else ""
    withheld = "* its owner publishes no framework" if found.counts.withheld else ""
    judged = any(row.judged is Judged.NOT_TOLD for row in found.rows)
    term = any(row.fixed_term is FixedTerm.NOT_TOLD for row in found.rows)
    partly = any("+" in cell for row in found.rows for cell in _cells(row)[_HEADER.index("judged") :])
    return tuple(
        (name, text)
        for name, text in (
            ("framework", withheld),
            ("tracks", f"known grades of each track (? not found{closed}), by kind of work: {kinds}"),
            ("most", "the most known grades of a track"),
            ("up by", "; ".join([*named, "- none is known, unless by applying for a vacancy"])),
            ("judged", f"the person, the post or both, over all ways up that say it{'; ? not told' if judged else ''}"),
            ("term", f"whether ways up are open to people on fixed-term contracts{'; ? not told' if term else ''}"),
            ("+1, +2 ...", "so many other ways up do not say it" if partly else ""),
            ("crit.", "how many criteria were found"),
        )
        if text
    )
