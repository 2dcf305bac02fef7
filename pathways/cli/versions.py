"""Two versions of a document that a person names: two files, or one file at a revision of Git and now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from pathways.cli.revisions import Revision
    from pathways.compare.changes.change import Changes
    from pathways.documents.read import Reading
    from pathways.model.facts import Fact


@dataclass(frozen=True)
class Pair:
    """Two versions of a document that could be read whole."""

    old: Reading
    new: Reading

    @property
    def labels(self) -> tuple[str, str]:
        """What the two versions are called."""
        return (self.old.file, self.new.file)

    def changes(self, facts: Mapping[str, Fact]) -> Changes:
        """What changed."""
        from pathways.compare.changes.changes import changes_between

        return changes_between(self.old.document, self.new.document, facts)


def path_of(wanted: str) -> Path:
    """The file or folder that a person names, or the file of a bundled document."""
    from pathways.cli.chosen import found_anywhere
    from pathways.documents.catalogue import find

    path = Path(wanted)
    if path.exists() or path.suffix.lower() in {".yaml", ".yml"}:
        return path
    return find(wanted, found_anywhere(wanted))


def versions_of(old: str, new: str) -> Pair:
    """Two documents by their names, of one kind."""
    from pathways.cli.output import note
    from pathways.documents.overlay import refuse_overlay
    from pathways.documents.read import read_document

    readings = []
    for wanted in (old, new):
        path = path_of(wanted)
        reading = read_document(path, shown(path))
        refuse_overlay(reading)
        if not reading.whole:
            _give_up_on(reading)
        readings.append(reading)
    one, other = (reading.document for reading in readings)
    if one.document != other.document:
        raise click.UsageError(
            f"{readings[0].file} is of kind {one.document!r} and {readings[1].file} of kind {other.document!r}; "
            "two versions are of one kind"
        )
    if one.id != other.id:
        note(f"note: {one.id!r} and {other.id!r} have different ids; the second is read as the successor of the first")
    return Pair(*readings)


def versions_at(path: Path, since: str, until: str | None) -> Pair:
    """A file at one revision, and at another or as it is now."""
    from pathways.cli.revisions import revision
    from pathways.documents.overlay import refuse_overlay
    from pathways.documents.read import read_document

    old = read_at(revision(since, path.parent), path.name)
    new = read_at(revision(until, path.parent), path.name) if until is not None else read_document(path, shown(path))
    for reading in (old, new):
        refuse_overlay(reading)
        if not reading.whole:
            _give_up_on(reading)
    if old.document.document != new.document.document:
        raise click.UsageError(f"{path} was of kind {old.document.document!r} then; two versions are of one kind")
    return Pair(old, new)


def read_at(then: Revision, name: str) -> Reading:
    """A file at a revision.

    Raises:
        Refused: If it was not there, or is no readable document.
    """
    from pathways.documents.read import read_string
    from pathways.documents.refused import Refused

    text = then.text(name)
    if text is None:
        refused = Refused("missing-file", f"there was no such file at {then.name!r}", "name a later revision")
        refused.file = then.label(name)
        raise refused
    return read_string(text, then.label(name))


def _give_up_on(reading: Reading) -> None:
    from pathways.cli.output import note, tell_located

    tell_located(reading.located)
    count = len(reading.problems)
    note(f"\n{reading.file}: {count} problem{'' if count == 1 else 's'}; only whole documents can be compared")
    raise gives_up(Exit.PROBLEMS)


def shown(path: Path) -> str:
    """A path as messages show it: from here where that is shorter."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
