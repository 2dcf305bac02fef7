"""`pathways staff`: what is understood of a staff table, and what is wrong with it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pathways.cli.chosen import as_json
from pathways.cli.exits import Exit, gives_up, refusals_told

if TYPE_CHECKING:
    from pathways.model.scenario import StaffTable
    from pathways.workforce.staff_grid import Grid
    from pathways.workforce.staff_known import Known
    from pathways.workforce.staff_reading import StaffReading


@click.command("staff", short_help="A staff table: what is understood, and what is wrong with it")
@click.argument("table", type=click.Path(path_type=Path))
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.  [default: the first]")
@click.option("--columns", multiple=True, metavar="NAME=HEADING", help="Which heading is which column.")
@click.option("--values", multiple=True, metavar="NAME:WORD=MEANING", help="What a word of a column stands for.")
@click.option("--characteristic", multiple=True, metavar="NAME", help="A column kept for the equality analysis.")
@click.option("--institution", metavar="INSTITUTION", help="Whose grades and points: a pay structure or framework.")
@click.option("--staff-group", metavar="STAFF", help="The staff group of the institution, where there are several.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day that the table is of.")
@click.option("--skip-faulty", is_flag=True, help="Go on without the rows that have problems.")
@click.option("--with-names", is_flag=True, help="Read names too; without it they are dropped unseen.")
@click.option("--remember", is_flag=True, help="Keep what is said of the columns, for tables with the same headings.")
@click.option("--forget", is_flag=True, help="Keep nothing of tables with these headings, and do not use it.")
@as_json
@refusals_told
def command(
    table: Path,
    sheet: str | None,
    columns: tuple[str, ...],
    values: tuple[str, ...],
    characteristic: tuple[str, ...],
    institution: str | None,
    staff_group: str | None,
    on: datetime | None,
    skip_faulty: bool,
    with_names: bool,
    remember: bool,
    forget: bool,
    as_data: bool,
) -> None:
    """Look at a staff table (CSV, Excel) before anything is worked out from it: one row a contract.

    Columns are recognised by their headings; on a terminal you are asked for those that are not. Names, addresses and
    dates of birth are dropped unseen. Nothing leaves your machine. Columns are told in docs/staff.md.

    \b
    Examples:
      pathways staff staff.xlsx
      pathways staff staff.csv --columns "grade=Pay zone" --values "type:TFT=fixed-term" --remember
      pathways staff staff.csv --institution manchester-pay --on 2026-08-01
    """
    from pathways.cli.output import new_page, note, write, write_json
    from pathways.cli.scenarios import tell_rows
    from pathways.export.text.staff import add_reading
    from pathways.scenarios.staff_table import opened
    from pathways.workforce.disclosure import STANDARD
    from pathways.workforce.staff_summary import summarised

    settings = _settings(table, sheet, columns, values, characteristic)
    grid = opened(table, sheet)
    known = _known(institution, staff_group, on.date() if on else date.today())
    found = _read(grid, settings, known, on.date() if on else None, with_names, remember, forget)
    counted = summarised(found.staff, STANDARD)
    if as_data:
        from pathways.export.data.staff import staff as as_plain_data

        write_json(as_plain_data(found, counted))
    else:
        page = new_page()
        add_reading(page, found, counted)
        write(page)
    if found.faults:
        if not as_data:
            note("")
            tell_rows(found)
        if not skip_faulty:
            raise gives_up(Exit.PROBLEMS)


def _read(
    grid: Grid,
    settings: StaffTable,
    known: Known | None,
    on: date | None,
    with_names: bool,
    remember: bool,
    forget: bool,
) -> StaffReading:
    """The table, after the questions that are open; what is answered is remembered."""
    from pathways.cli.output import note
    from pathways.cli.staff_asking import can_ask, columns_asked, words_asked
    from pathways.scenarios import columns_kept
    from pathways.workforce.staff_columns import columns_of
    from pathways.workforce.staff_reading import read_staff

    columns = columns_of(grid, settings, with_names)
    if forget:
        note("Forgotten." if columns_kept.forget(columns.fingerprint) else "Nothing was remembered of these headings.")
    said = settings if forget else columns_kept.with_remembered(grid, settings)
    known_absent = columns_kept.absent_columns(grid)
    asked, absent = said, known_absent
    if can_ask():
        asked, absent = columns_asked(columns_of(grid, said, with_names), said, known_absent)
    found = read_staff(grid, asked, known, on, with_names)
    if can_ask() and found.not_understood:
        words = {str(column): unknown for column, unknown in found.not_understood.items()}
        asked = words_asked(words, asked)
        found = read_staff(grid, asked, known, on, with_names)
    if remember or (asked, absent) != (said, known_absent):
        columns_kept.remember(columns.fingerprint, asked, absent)
        note("\nRemembered for tables with the same headings; --forget undoes it.")
        if asked.columns or asked.values:
            note(_as_scenario(asked))
    return found


def _as_scenario(settings: StaffTable) -> str:
    """The same as a scenario says it."""
    from pathways.documents.emit import emitted, indented

    said = {name: value for name, value in (("columns", settings.columns), ("values", settings.values)) if value}
    plain = {
        name: {key: dict(each) if isinstance(each, dict) else each for key, each in value.items()}
        for name, value in said.items()
    }
    return f"\nA scenario says the same by:\n\n  staff:\n{indented(emitted(plain), 4)}"


def _settings(
    table: Path, sheet: str | None, columns: tuple[str, ...], values: tuple[str, ...], characteristics: tuple[str, ...]
) -> StaffTable:
    """What was said on the command line, as a scenario would say it."""
    from pydantic import ValidationError

    from pathways.model.scenario import StaffTable

    words: dict[str, dict[str, str]] = {}
    for said in values:
        name, colon, rest = said.partition(":")
        word, sign, meaning = rest.rpartition("=")
        if not colon or not sign or not word.strip() or not meaning.strip():
            raise click.UsageError(f"--values {said!r}: write NAME:WORD=MEANING, such as type:TFT=fixed-term")
        words.setdefault(name.strip(), {})[word.strip()] = meaning.strip()
    headed: dict[str, str] = {}
    for said in columns:
        name, sign, heading = said.partition("=")
        if not sign or not name.strip() or not heading.strip():
            raise click.UsageError(f"--columns {said!r}: write NAME=HEADING, such as grade='Pay zone'")
        headed[name.strip()] = heading.strip()
    about: dict[str, Any] = {"file": str(table), "columns": headed, "values": words, "characteristics": characteristics}
    try:
        return StaffTable(**about, sheet=sheet)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise click.UsageError(f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg'].lower()}") from None


def _known(institution: str | None, staff_group: str | None, on: date) -> Known | None:
    """The grades of an institution on a day; None where none is named."""
    if institution is None:
        if staff_group is not None:
            raise click.UsageError("--staff-group needs --institution")
        return None
    from pathways.cli.pay import grades_of
    from pathways.scenarios.staff_table import known_on

    graded = grades_of(institution, staff_group, on)
    return known_on(graded.table, graded.scale)
