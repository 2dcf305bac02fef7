"""Computed matches kept as a crosswalk document, for a person to confirm, change or strike out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from pathways.compare.crosswalk.rows import Correspondence
    from pathways.formats.sssom import Mapped


def accept(found: Correspondence, output: Path, by: str, on: date) -> None:
    """Write the matches that can be told to a crosswalk document; one that exists only gets those that it lacks.

    Args:
        found: The crosswalk.
        output: The document.
        by: Who puts the matches forward.
        on: The day on which they do.
    """
    from pathways.cli.output import note
    from pathways.cli.sssom import mapped

    rows = list(mapped(found.there))
    if not rows:
        note("nothing is accepted: of no role can it be told which one it corresponds to")
        return
    one, other = found.one.framework, found.other.framework
    proposal = {"by": by, "on": on.isoformat()}
    if output.exists():
        _add(output, one.id, other.id, rows, proposal)
        return
    head = {
        "document": "crosswalk",
        "format": 1,
        "id": output.stem,
        "title": f"Roles of {one.title} and of {other.title}",
        "subject": one.id,
        "object": other.id,
        "proposed": proposal,
        "matches": statements(rows),
    }
    _write(output, head)
    note(f"{output} written with {len(rows)} matches; read them, and change or strike out what does not hold")


def statements(rows: Iterable[Mapped]) -> dict[str, dict[str, Any]]:
    """Matches as statements of a crosswalk document, by the roles that they join."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        statement: dict[str, Any] = {"subject": row.subject, "predicate": str(row.predicate)}
        if row.object is not None:
            statement["object"] = row.object
        if row.confidence is not None:
            statement["confidence"] = row.confidence
        statement["why"] = row.why
        if not row.curated:
            statement["computed"] = True
        found[f"{row.subject}--{row.object}" if row.object else row.subject] = statement
    return found


def _add(output: Path, subject: str, object_: str, rows: list[Mapped], proposal: dict[str, str]) -> None:
    from pathways.cli.chosen import whole_reading
    from pathways.cli.output import note
    from pathways.documents.additions import with_added
    from pathways.documents.write import write_file
    from pathways.model.crosswalk import Crosswalk

    reading = whole_reading(str(output), "crosswalk")
    crosswalk = reading.document
    assert isinstance(crosswalk, Crosswalk)
    if (crosswalk.subject, crosswalk.object) != (subject, object_):
        raise click.UsageError(
            f"{output} is of {crosswalk.subject} and {crosswalk.object}, not of {subject} and {object_}"
        )
    judged = {match.subject for match in crosswalk.matches.values()}
    new = statements(row for row in rows if row.subject not in judged)
    if new:
        added = {key: {**statement, "proposed": proposal} for key, statement in new.items()}
        write_file(output, with_added(reading, "matches", added).encode())
    kept = f"; {len(crosswalk.matches)} that stood there are kept" if crosswalk.matches else ""
    note(f"{output}: {len(new)} matches added{kept}")


def _write(output: Path, data: dict[str, Any]) -> None:
    from pathways.documents.emit import emitted
    from pathways.documents.write import write_file

    write_file(output, emitted(data).encode())
