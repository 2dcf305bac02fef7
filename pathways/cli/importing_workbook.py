"""A workbook that was brought back: its changes are shown, agreed to, and spliced into the document."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from pathways.documents.read import Reading
    from pathways.documents.splice.edits import Edit
    from pathways.formats.workbook.merge import Merged, Prefer
    from pathways.formats.workbook.read import Fault, ReadWorkbook
    from pathways.formats.workbook.rows import Row

NEW = "document: framework\nformat: 1\nid: {id}\ntitle: {id}\nstatus: draft\n"
"""What a document begins with that is made from a workbook alone."""


def import_workbook(file: Path, output: Path, onto: str | None, yes: bool, prefer: Prefer | None) -> None:
    """Bring a workbook back into the document that it was made from.

    Args:
        file: The workbook.
        output: The document to write; where it exists, it is the one that is changed.
        onto: The framework that is changed where `output` does not exist.
        yes: Whether to write without asking.
        prefer: Whose word holds where workbook and document were both changed.
    """
    from pathways.cli.output import note
    from pathways.documents.catalogue import shared_facts
    from pathways.documents.overlay import refuse_overlay
    from pathways.documents.refused import Refused
    from pathways.documents.splice.spliced import edits_between, spliced
    from pathways.documents.text import read_bytes
    from pathways.formats.workbook.read import read_workbook
    from pathways.formats.workbook.trial import faults_of

    try:
        book = read_workbook(read_bytes(file))
    except Refused as refused:
        refused.file = str(file)
        raise
    document = _document(book, output, onto)
    refuse_overlay(document)
    made = _merged(book, document, prefer)
    _stop_at(file, made.faults, made.notes)
    edits = edits_between(document.parsed.data, made.data)
    after = spliced(document, edits)
    if edits:
        faults, unfinished = faults_of(after.text, document, made.places, shared_facts())
        _stop_at(file, faults, made.notes)
        made.notes += [f"{each.place}: {each.message}" for each in unfinished]
    _tell(made)
    for path in after.rewritten:
        note(f"note: {' > '.join(map(str, path))} is written anew as a whole: the change did not fit into its text")
    if made.conflicts and prefer is None:
        note(f"\nnothing is written: say --prefer workbook or --prefer document, or put {_these(made)} right by hand")
        raise gives_up(Exit.PROBLEMS)
    if not edits and output.exists():
        note("the workbook changes nothing")
        return
    _agree(output, len(made.changes), yes)
    _write(output, document, edits)
    note(f"{output} written; pathways check {output} looks it over")


def _document(book: ReadWorkbook, output: Path, onto: str | None) -> Reading:
    """The document that a workbook changes: the one to write, else the one named, else the one that it carries."""
    from pathways.cli.chosen import whole_reading
    from pathways.cli.output import note
    from pathways.documents.read import read_string

    if output.exists():
        if onto is not None:
            raise click.UsageError(f"{output} exists, and is what the workbook changes; leave out --onto")
        return whole_reading(str(output), "framework")
    if onto is not None:
        return whole_reading(onto, "framework")
    if book.made_from is not None:
        note(f"{output} is new: it is made from the text that the workbook carries")
        return read_string(book.made_from, str(output))
    note(f"{output} is new: it is made from the workbook alone")
    return read_string(NEW.format(id=_name_of(output)), str(output))


def _name_of(output: Path) -> str:
    """An id from the name of a file."""
    name = "".join(each if each.isalnum() or each in "._-" else "-" for each in output.stem).strip("._-")
    return name or "framework"


def _merged(book: ReadWorkbook, document: Reading, prefer: Prefer | None) -> Merged:
    from pathways.cli.output import note
    from pathways.cli.workbook import rules_in_words
    from pathways.documents.read import read_string
    from pathways.documents.refused import Refused
    from pathways.formats.workbook.merge import merged
    from pathways.formats.workbook.rows import rows_of
    from pathways.model.framework import Framework

    def rows(reading: Reading) -> dict[str, list[Row]]:
        assert isinstance(reading.document, Framework)
        return rows_of(reading, rules_in_words(reading.document))

    theirs = rows(document)
    base = theirs
    if book.made_from is None:
        note("note: the workbook has lost the text that it was made from; it is held against the document as it is")
    elif book.made_from != document.text:
        try:
            made_from = read_string(book.made_from, "the text that the workbook was made from")
            if isinstance(made_from.document, Framework):
                base = rows(made_from)
                note("note: the document was changed since the workbook was made; what was changed in either is kept")
        except Refused:
            note("note: the text that the workbook carries cannot be read; it is held against the document as it is")
    return merged(book, base, theirs, document.parsed.data, prefer)


def _stop_at(file: Path, faults: Sequence[Fault], notes: Sequence[str]) -> None:
    """Tell of cells that cannot be taken over, and give up; nothing is written."""
    from pathways.cli.output import note

    if not faults:
        return
    for fault in faults:
        note(f"{fault.place}: {fault.message}{f'; {fault.help}' if fault.help else ''}")
    for each in notes:
        note(f"note: {each}")
    count = len(faults)
    note(f"\n{file}: {count} cell{'' if count == 1 else 's'} to mend; nothing is written")
    raise gives_up(Exit.PROBLEMS)


def _tell(made: Merged) -> None:
    """The changes on stdout, notes and conflicts on stderr."""
    from pathways.cli.output import note

    for each in made.notes:
        note(f"note: {each}")
    for change in made.changes:
        click.echo(change.sentence())
    for conflict in made.conflicts:
        note(f"both changed: {conflict.sentence()}")


def _these(made: Merged) -> str:
    return "this cell" if len(made.conflicts) == 1 else f"these {len(made.conflicts)} cells"


def _agree(output: Path, count: int, yes: bool) -> None:
    """Ask whether to write; without a terminal and without --yes nothing is written."""
    from pathways.cli.output import note

    what = f"{count} change{'' if count == 1 else 's'}" if count else "the document as it was"
    if yes:
        return
    if not sys.stdin.isatty():
        note(f"\nnothing is written: say --yes to write {what} to {output}")
        raise gives_up(Exit.PROBLEMS)
    if not click.confirm(f"\nWrite {what} to {output}?", err=True):
        _leave()


def _leave() -> NoReturn:
    from pathways.cli.output import note

    note("nothing is written")
    raise gives_up(Exit.PROBLEMS)


def _write(output: Path, document: Reading, edits: list[Edit]) -> None:
    from pathways.documents.splice.save import save
    from pathways.documents.splice.spliced import spliced
    from pathways.documents.write import write_file

    if output.exists():
        save(output, document, edits)
    else:
        write_file(output, spliced(document, edits).text.encode())
