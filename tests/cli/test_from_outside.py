"""Every answer on a scenario, in every form and all together: no small group of people can be found in it."""

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.cli.outside import (
    SMALL,
    Answers,
    answer_of,
    numbers_in_markdown,
    numbers_in_text,
    numbers_in_workbook,
    written,
)
from tests.cli.test_commands import data, run
from tests.workforce.attack_together import small_found

pytestmark = pytest.mark.xdist_group("seen from outside")

TABLES = [(0, 30), (3, 30), (4, 30), (5, 30), (1, 75), (2, 75)]
"""Generated staff tables: seed, and how many people. Of the first four, each answer by itself would tell too much."""

COMMANDS = ("map", "forecast", "equality")


@pytest.fixture(scope="module", params=TABLES, ids=lambda table: f"seed-{table[0]}-{table[1]}-people")
def scenario(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("generated"), *request.param)


@pytest.fixture(scope="module")
def answers(scenario: Path) -> Answers:
    return Answers.on(scenario)


def file_of(scenario: Path, command: str, suffix: str) -> Path:
    file = scenario.parent / f"{command}{suffix}"
    result = run(command, str(scenario), "-o", str(file), "--force")
    assert result.exit_code == 0, result.output
    return file


def test_what_is_told_is_true(answers: Answers) -> None:
    counts = answers.reader().counts
    assert {cell: number for cell, number in answers.known() if number != counts.get(cell, 0)} == {}


def test_no_small_group_follows_from_all_answers_together(answers: Answers) -> None:
    assert small_found(answers.reader(), SMALL, answers.told_apart()) == []


def test_the_reader_finds_what_is_badly_hidden(answers: Answers) -> None:
    """Whoever is told the hidden numbers of groups that are not small finds those that are: the attack can succeed."""
    reader = answers.reader()
    alone = [cell for cell, count in reader.counts.items() if count >= SMALL and len(cell) < 2]
    reader.known = {*reader.known, *alone}
    hidden = [cell for cell in reader.few(SMALL) if len(cell) == 1]
    assert bool(small_found(reader, SMALL, answers.told_apart())) is bool(hidden)


def test_no_small_number_of_people_stands_in_any_form_of_an_answer(scenario: Path) -> None:
    for command in COMMANDS:
        seen = [
            [*numbers_in_text(answer_of(command, scenario))],
            [*numbers_in_markdown(file_of(scenario, command, ".md").read_text("utf-8"))],
            [*numbers_in_workbook(file_of(scenario, command, ".xlsx"))],
        ]
        assert all(seen)
        assert [number for numbers in seen for number in numbers if 0 < number < SMALL] == []


def test_no_small_number_stands_in_the_table_of_a_forecast(scenario: Path) -> None:
    page = file_of(scenario, "forecast", ".csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(page)))
    seen = [int(row[name]) for row in rows for name in ("low", "median", "high", "mean") if row[name]]
    assert seen
    assert [number for number in seen if 0 < number < SMALL] == []


def test_every_amount_stands_for_enough_people(scenario: Path, answers: Answers) -> None:
    """In each year every group that is shown has enough people, and so have the hidden ones together."""
    [answer] = data("cost", str(scenario))["scenarios"]
    for by, column in (("by_funding", "funding"), ("by_part", "department")):
        shown = {group["name"] for group in answer[by] if group["total"] is not None}
        for year in answer["years"]:
            there = [row[column] for row in answers.staff if not row["end"] or row["end"] >= year["from"]]
            hidden = [each for each in there if each not in shown]
            assert all(there.count(name) >= SMALL for name in shown)
            assert not hidden or len(hidden) >= SMALL


@pytest.mark.parametrize("command", [*COMMANDS, "cost"])
def test_a_workbook_holds_nothing_that_its_sheets_do_not_show(scenario: Path, command: str) -> None:
    """All sheets, rows and columns are seen, names serve printing alone, and charts hold no copies of numbers."""
    file = file_of(scenario, command, ".xlsx")
    book = openpyxl.load_workbook(file)
    assert {page.sheet_state for page in book} == {"visible"}
    assert not book.defined_names
    for page in book:
        sizes = (*page.row_dimensions.values(), *page.column_dimensions.values())
        assert not any(each.hidden for each in sizes)
        assert {*page.defined_names} <= {"_xlnm._FilterDatabase"}
        assert not any(cell.comment for row in page.iter_rows() for cell in row)
    with zipfile.ZipFile(file) as parts:
        known = ("[Content_Types]", "_rels/", "docProps/", "xl/")
        assert all(name.startswith(known) and "external" not in name for name in parts.namelist())
        charts = [parts.read(name) for name in parts.namelist() if name.startswith("xl/charts/")]
        assert not any(b"Cache" in chart or b"<v>" in chart for chart in charts)
