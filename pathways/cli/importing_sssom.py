"""A crosswalk in SSSOM becomes a document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click


def import_sssom(file: Path, output: Path) -> None:
    """Write a crosswalk as a document; one that exists is never overwritten."""
    from pathways.cli.accept import statements
    from pathways.cli.output import note
    from pathways.documents.emit import emitted
    from pathways.documents.refused import Refused
    from pathways.documents.text import read_text
    from pathways.documents.write import write_file
    from pathways.formats.sssom import mappings_in

    if output.exists():
        raise click.UsageError(f"{output} exists, and would be lost; name another file")
    try:
        mappings = mappings_in(read_text(file))
    except Refused as refused:
        refused.file = str(file)
        raise
    source = {"title": mappings.title, "note": f"Read from {file.name}, in SSSOM."}
    if mappings.on:
        source["date"] = mappings.on.isoformat()
    head = {
        "document": "crosswalk",
        "format": 1,
        "id": output.stem,
        "title": mappings.title,
        "subject": mappings.subject,
        "object": mappings.object,
        "source": "imported",
        "sources": {"imported": {**source, "seen": date.today().isoformat()}},
        "matches": statements(mappings.rows),
    }
    write_file(output, emitted(head).encode())
    note(f"{output} written with {len(mappings.rows)} matches; pathways check {output} looks for roles that are gone")
