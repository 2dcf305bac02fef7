"""A crosswalk written as SSSOM."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathways.compare.crosswalk.rows import Correspondence, Row
    from pathways.formats.sssom import Mapped

TOLD_TOO_LITTLE = "rows of which nothing can be told say nothing, and are left out of it"


def write_sssom(found: Correspondence, output: Path, on: date) -> None:
    """Write the rows that say something, from the first framework to the second."""
    from pathways import __version__
    from pathways.cli.output import note
    from pathways.documents.write import write_file
    from pathways.formats.sssom import MappingSet, sssom_text

    if output.suffix.lower() != ".tsv":
        raise click.BadParameter(
            f"{str(output)!r} should end in .tsv: a crosswalk is written as SSSOM", param_hint="-o"
        )
    one, other = found.one.framework, found.other.framework
    rows = tuple(mapped(found.there))
    title = f"Roles of {one.title} and of {other.title}"
    write_file(output, sssom_text(MappingSet(one.id, other.id, title, on, rows), __version__).encode())
    left_out = len(found.there) - len(rows)
    note(f"{output} written: {len(rows)} mapping{'' if len(rows) == 1 else 's'}")
    if left_out:
        note(f"note: {left_out} {TOLD_TOO_LITTLE}")


def mapped(rows: tuple[Row, ...]) -> Iterator[Mapped]:
    """Rows as mappings; those of which nothing can be told are left out."""
    from pathways.export.corresponding import reasons
    from pathways.formats.sssom import Mapped

    for row in rows:
        if row.predicate is not None:
            yield Mapped(
                subject=row.subject.id,
                predicate=row.predicate,
                object=row.object.id if row.object else None,
                confidence=row.confidence,
                why=row.curated.why if row.curated else "; ".join(reasons(row)),
                curated=row.curated is not None and not row.curated.computed,
                subject_label=row.subject.title,
                object_label=row.object.title if row.object else "",
            )
