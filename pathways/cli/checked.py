"""What `pathways check` finds in documents, once; looking once and watching both ask here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.cli.exits import Exit

if TYPE_CHECKING:
    from pathways.documents.read import Reading
    from pathways.problems import Located


@dataclass(frozen=True)
class Checked:
    """What was found in documents at one time."""

    documents: int
    """How many were looked at."""
    unreadable: tuple[Located, ...]
    """Files that could not be read at all; they are problems too."""
    problems: tuple[Located, ...]
    """Faults of documents, and warnings about drafts."""
    observations: tuple[Located, ...]
    """Facts about frameworks in force."""

    @property
    def found(self) -> tuple[Located, ...]:
        """All of it, in the order in which it is told."""
        return (*self.problems, *self.observations)

    @property
    def exit_code(self) -> Exit:
        """What the shell is told."""
        from pathways.problems import Severity

        if self.unreadable:
            return Exit.UNREADABLE
        faulty = any(each.problem.severity is Severity.ERROR for each in self.problems)
        return Exit.PROBLEMS if faulty else Exit.ANSWERED


def checked(files: Sequence[Path], select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Checked:
    """Check documents.

    Args:
        files: The documents; one that cannot be read is a finding.
        select: Codes of the checks to run; without any, all.
        ignore: Codes of checks to leave out.
    """
    from pathways.checks.neighbours import neighbours_of
    from pathways.checks.run import run_checks
    from pathways.cli.beside import documents_beside
    from pathways.documents.catalogue import shared_facts
    from pathways.documents.read import read_document
    from pathways.documents.refused import Refused

    facts = shared_facts()
    readings: list[Reading] = []
    unreadable: list[Located] = []
    for file in files:
        try:
            readings.append(read_document(file))
        except Refused as refused:
            unreadable.append(refused.located())
    beside = documents_beside(readings)
    reports = [
        run_checks(reading, facts, select, ignore, neighbours=neighbours_of(reading.document, beside))
        for reading in readings
    ]
    return Checked(
        documents=len(files),
        unreadable=tuple(unreadable),
        problems=(*unreadable, *(found for report in reports for found in report.problems)),
        observations=tuple(found for report in reports for found in report.observations),
    )
