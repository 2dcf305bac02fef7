"""A framework goes out as a workbook, and comes back changed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.formats.workbook.books import EXAMPLE, changed, place
from tests.support import ROOT, golden

MODEL = ROOT / "frameworks" / "models" / "technical-specialist.yaml"
GOLDEN = ROOT / "tests" / "cli" / "golden"


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("example.yaml").write_text(EXAMPLE, "utf-8")
    assert run("workbook", "example.yaml", "-o", "book.xlsx").exit_code == 0


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, words, input=typed)


def change(cells: Mapping[str, Any]) -> None:
    book = Path("book.xlsx")
    book.write_bytes(changed(book.read_bytes(), cells))


def text(name: str = "example.yaml") -> str:
    return Path(name).read_text("utf-8")


CHANGES = {
    place("Roles", "Title", 2): "Assistant",
    place("Areas", "Name", 3): "Care of instruments",
    place("Moves", "Conditions", 2): "something else",
    place("Criteria", "Text", 2): "Measures with an instrument, and writes down what was measured and how sure it is "
    "and which instrument it was.",
}


def test_changes_are_shown_and_nothing_is_written_without_a_yes() -> None:
    change(CHANGES)
    result = run("import", "book.xlsx", "-o", "example.yaml")
    assert result.exit_code == 1
    golden(GOLDEN / "workbook-changes.txt", f"{result.stdout}--- notes\n{result.stderr}")
    assert text() == EXAMPLE


def test_with_a_yes_the_document_changes_where_the_workbook_did() -> None:
    change(CHANGES)
    result = run("import", "book.xlsx", "-o", "example.yaml", "--yes")
    assert result.exit_code == 0, result.output
    golden(GOLDEN / "workbook-written.yaml", text())


def test_a_workbook_that_changes_nothing_writes_nothing() -> None:
    before = Path("example.yaml").stat().st_mtime_ns
    result = run("import", "book.xlsx", "-o", "example.yaml", "--yes")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "the workbook changes nothing\n")
    assert Path("example.yaml").stat().st_mtime_ns == before


def test_without_the_document_it_is_made_again_from_what_the_workbook_carries() -> None:
    result = run("import", "book.xlsx", "-o", "again.yaml", "--yes")
    assert result.exit_code == 0, result.output
    assert text("again.yaml") == EXAMPLE


def test_a_workbook_can_change_one_framework_and_be_written_as_another() -> None:
    assert run("workbook", "technical-specialist", "-o", "model.xlsx").exit_code == 0
    result = run("import", "model.xlsx", "--onto", "technical-specialist", "-o", "ours.yaml", "--yes")
    assert result.exit_code == 0, result.output
    assert text("ours.yaml") == MODEL.read_text("utf-8")


def test_a_workbook_that_carries_no_text_makes_a_document_of_its_rows() -> None:
    def lose(book: Any) -> None:
        del book["Made from"]
        book["Moves"][place("Moves", "Decided by", 2).partition("!")[2]] = "panel: reads the case\npanel: decides"

    Path("book.xlsx").write_bytes(changed(Path("book.xlsx").read_bytes(), lose))
    result = run("import", "book.xlsx", "-o", "fresh.yaml", "--yes")
    assert result.exit_code == 0, result.output
    assert "Moves!K2: Conditions of up is read-only here; it is not taken over" in result.stderr
    golden(GOLDEN / "workbook-fresh.yaml", text("fresh.yaml"))


def test_wrong_cells_are_all_named_at_once_and_nothing_is_written() -> None:
    change({place("Moves", "Mechanism", 2): "promotoin", place("Roles", "Title", 2): "=A1", "Bodies!A4": "x"})
    result = run("import", "book.xlsx", "-o", "example.yaml", "--yes")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "Roles!B2: the cell holds a formula; write its value instead",
        "Moves!E2: 'promotoin' is not one of the values of this column; did you mean 'promotion'?",
        "",
        "book.xlsx: 2 cells to mend; nothing is written",
    ]
    assert text() == EXAMPLE


def test_what_would_be_a_fault_of_the_document_is_named_by_its_cell() -> None:
    change({place("Roles", "Track", 2): "laboratory"})
    result = run("import", "book.xlsx", "-o", "example.yaml", "--yes")
    assert result.exit_code == 1
    assert "Roles!D2: " in result.stderr
    assert "nothing is written" in result.stderr
    assert text() == EXAMPLE


def test_a_conflict_stops_until_somebody_says_whose_word_holds() -> None:
    change({place("Roles", "Title", 2): "Assistant"})
    Path("example.yaml").write_text(EXAMPLE.replace("title: Helper", "title: Aide"), "utf-8")
    stopped = run("import", "book.xlsx", "-o", "example.yaml", "--yes")
    assert stopped.exit_code == 1
    assert 'Title of helper: "Assistant" in the workbook, "Aide" in the document' in stopped.stderr
    assert "title: Aide" in text()
    assert run("import", "book.xlsx", "-o", "example.yaml", "--yes", "--prefer", "workbook").exit_code == 0
    assert text() == EXAMPLE.replace("title: Helper", "title: Assistant")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("workbook", "example.yaml", "-o", "book.xls"), "should end in .xlsx"),
        (("workbook", "example.yaml", "-o", "book.xlsx"), "book.xlsx exists"),
        (("workbook", "no-such-thing", "-o", "new.xlsx"), "there is no framework called 'no-such-thing'"),
        (("import", "example.yaml", "-o", "x.yaml"), "give a workbook (.xlsx) or a crosswalk in SSSOM (.tsv)"),
        (("import", "gone.xlsx", "-o", "x.yaml"), "there is no such file"),
        (("import", "book.xlsx", "--onto", "sheffield", "-o", "example.yaml"), "leave out --onto"),
        (("import", "x.tsv", "--onto", "sheffield", "-o", "x.yaml"), "are for workbooks"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_usage_gets_one_message(words: tuple[str, ...], message: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_a_workbook_for_macros_is_refused_by_name_and_content() -> None:
    Path("book.xlsm").write_bytes(b"PK\x03\x04")
    result = run("import", "book.xlsm", "-o", "example.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith("book.xlsm: error")
