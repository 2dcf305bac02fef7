"""`pathways reform`: who gains and who loses by a change of rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json, on_date
from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pathways.funding.rulebook import Rulebook
    from pathways.model.facts import Fact
    from pathways.model.reform import Reform
    from pathways.people.table import Table


@click.command("reform", short_help="What a change of rules would do to the people of a table")
@click.argument("reform", metavar="REFORM")
@click.option(
    "--people",
    type=click.Path(path_type=Path),
    required=True,
    metavar="TABLE",
    help="One row a person (CSV); columns are headed by the names of facts.",
)
@click.option("--scheme", "schemes", multiple=True, metavar="ID", help="Only this scheme or policy.")
@click.option("--funder", "funders", multiple=True, metavar="ID", help="Only the current schemes of this funder.")
@click.option("--role", metavar="ROLE", help="The role on the applications.  [default: the lead]")
@on_date
@as_json
@refusals_told
def command(
    reform: str,
    people: Path,
    schemes: tuple[str, ...],
    funders: tuple[str, ...],
    role: str | None,
    on: date,
    as_data: bool,
) -> None:
    """Judge the people of a table under the rules as they are and as REFORM would have them.

    REFORM is a file or the id of a bundled one: no-job-level, host-underwrites. A cell that is empty is not known;
    write "none" for what does not exist. Nothing leaves your machine.

    \b
    Examples:
      pathways reform no-job-level --people staff.csv
      pathways reform my-reform.yaml --people staff.csv --funder bbsrc --json
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.cli.rulebook import funder_named, read_rulebook, scheme_named
    from pathways.funding.reform import reformed
    from pathways.people.effects import effects

    book = read_rulebook()
    proposal = _read_reform(reform, book)
    table = _read_people(people, book.facts)
    chosen = [scheme_named(book, wanted) for wanted in schemes]
    chosen += [version for wanted in funders for version in funder_named(book, wanted)]
    after = reformed(book, proposal)
    found = effects(book, after, table.rows, chosen or book.current(), role, on)
    if as_data:
        from pathways.export.data.reform import reform as as_plain_data

        write_json(as_plain_data(proposal, found, on))
        return
    from pathways.export.text.reform import add_effects

    page = new_page()
    add_effects(page, proposal, found, table, on)
    write(page)


def _read_reform(wanted: str, book: Rulebook) -> Reform:
    """The reform that a person names; with problems it is told and nothing is judged."""
    from pathways.checks.neighbours import neighbours_of
    from pathways.checks.run import run_checks
    from pathways.cli.output import tell_located
    from pathways.cli.rulebook import told_unless_whole
    from pathways.documents.catalogue import find
    from pathways.documents.read import read_document
    from pathways.documents.refused import Refused
    from pathways.model.reform import Reform

    path = find(wanted, "reform")
    reading = read_document(path)
    told_unless_whole(reading)
    faults = run_checks(reading, book.shared, neighbours=neighbours_of(reading.document, book.funders)).problems
    if faults:
        tell_located(faults)
        raise gives_up(Exit.PROBLEMS)
    if not isinstance(reading.document, Reform):
        kind = reading.document.document
        refused = Refused("not-a-reform", f"this is a document of kind {kind!r}", "give a reform document")
        refused.file = str(path)
        raise refused
    return reading.document


def _read_people(path: Path, facts: Mapping[str, Fact]) -> Table:
    from pathways.cli.output import note, tell_located
    from pathways.documents.text import read_text
    from pathways.people.table import read_table

    table = read_table(read_text(path), str(path), facts)
    if table.problems:
        tell_located(table.problems)
        count = len(table.problems)
        note(f"\n{path}: {count} problem{'' if count == 1 else 's'}; nothing was judged")
        raise gives_up(Exit.PROBLEMS)
    for later, earlier in table.repeated:
        note(f"note: line {later} of {path} says the same as line {earlier}; both are counted as people")
    return table
