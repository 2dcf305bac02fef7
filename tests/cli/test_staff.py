"""`pathways staff` as people type it: what is understood, what is asked, what is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli import staff_asking
from pathways.cli.main import cli
from tests.support import ROOT, golden
from tests.workforce.staff_tables import HEADINGS, as_text, as_workbook, changed, made_up

STAFF = as_text(made_up(120, 7))


@pytest.fixture(autouse=True)
def somewhere_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own for the files, and for what is remembered."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def run(*words: str, answers: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["staff", *words], input=answers)


def written(content: str | bytes, name: str = "staff.csv") -> str:
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def kept() -> dict[str, Any]:
    """What is remembered."""
    file = Path("cache") / "pathways" / "staff-columns.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))["tables"] if file.exists() else {}
    return found


def test_a_table_is_shown_as_its_golden_text() -> None:
    found = run(written(STAFF))
    assert found.exit_code == 0, found.output
    golden(ROOT / "tests" / "cli" / "golden" / "staff.txt", found.stdout)
    assert max(map(len, found.stdout.splitlines())) <= 80


def test_a_workbook_says_the_same_as_the_text() -> None:
    book = as_workbook([HEADINGS, *made_up(120, 7)])
    of_text, of_book = run(written(STAFF), "--json"), run(written(book, "staff.xlsx"), "--json")
    assert {**json.loads(of_text.stdout), "file": ""} == {**json.loads(of_book.stdout), "file": ""}


def test_problems_are_told_at_once_with_exit_code_1() -> None:
    found = run(written("Emp No,Title,End date,FTE\n1,Technician,12/31/2027,1\n2,Technician,,1.5\n3,Technician,,1\n"))
    assert found.exit_code == 1
    assert "row 2, column C (End date): '12/31/2027' has the month first" in found.stderr
    assert "row 3, column D (FTE): '1.5' is more than full time" in found.stderr
    assert "Counted without the rows that have problems: 2." in found.stdout


def test_faulty_rows_may_be_left_out() -> None:
    rows = "".join(f"{number},Technician,1\n" for number in range(20))
    table = written(f"Emp No,Title,FTE\n{rows}x,Technician,9\n")
    assert run(table).exit_code == 1
    found = run(table, "--skip-faulty", "--json")
    assert (found.exit_code, json.loads(found.stdout)["left_out"], json.loads(found.stdout)["people"]) == (0, 1, 20)


def test_grades_and_points_are_those_of_an_institution() -> None:
    table = written("Title,Grade,Point\nTechnician,5,60\nTechnician,12,20\n")
    assert run(table).exit_code == 0
    found = run(table, "--institution", "manchester-pay", "--on", "2026-08-01")
    assert found.exit_code == 1
    assert "unknown-grade" in found.stderr
    assert "row 2, column C (Point)" in found.stderr


WRONG = {
    "no file": (("none.csv",), "there is no such file"),
    "a column without a heading": (("staff.csv", "--columns", "grade"), "write NAME=HEADING"),
    "a word without a meaning": (("staff.csv", "--values", "type:TFT"), "write NAME:WORD=MEANING"),
    "a heading that is not there": (("staff.csv", "--columns", "grade=Grad"), "did you mean 'Grade'?"),
    "a column that no table has": (("staff.csv", "--columns", "graed=Grade"), "did you mean 'grade'?"),
    "a name that is none": (("staff.csv", "--characteristic", "a b"), "characteristics"),
    "a staff group of nobody": (("staff.csv", "--staff-group", "x"), "--staff-group needs --institution"),
    "a sheet of a text": (("staff.csv", "--sheet", "x"), "has no sheets"),
    "a workbook with macros": (("macros.xlsx",), "the workbook has macros"),
    "no rows": (("empty.csv",), "the table has headings and no rows"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_read_is_one_message_and_exit_code_2(name: str) -> None:
    written(STAFF)
    written("Title,Grade\n", "empty.csv")
    written(changed(as_workbook([["x"]]), {"xl/vbaProject.bin": b"x"}), "macros.xlsx")
    words, message = WRONG[name]
    found = run(*words)
    assert (found.exit_code, found.stdout) == (2, "")
    assert message in " ".join(found.stderr.split())


ODD = "What they do,Pay zone,Kind\n" + "Technician,Z2,TFT\n" * 12 + "Manager,Z3,Permanent\n" * 9


def test_on_a_terminal_what_was_not_recognised_is_asked_and_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff_asking, "can_ask", lambda: True)
    table = written(ODD + "Technician,Z3,Permanent\n", "odd.csv")
    words = ("--columns", "type=Kind")
    # The title is the first heading; persons have none (3 of 3), the grade is the only one left; TFT is fixed-term.
    found = run(table, *words, answers="1\n2\n1\n2\n")
    assert found.exit_code == 0, found.output
    golden(ROOT / "tests" / "cli" / "golden" / "staff-asked.txt", found.stderr)
    (entry,) = kept().values()
    assert entry == {
        "columns": {"type": "Kind", "title": "What they do", "grade": "Pay zone"},
        "values": {"type": {"TFT": "fixed-term"}},
        "absent": ["person"],
    }
    monkeypatch.setattr(staff_asking, "can_ask", lambda: False)
    again = json.loads(run(table, "--json").stdout)
    assert again["columns"] == {"title": "What they do", "grade": "Pay zone", "type": "Kind"}
    assert again["by"]["contract"] == {"open-ended": 10, "fixed-term": 10}


def test_wrong_answers_are_asked_again_and_the_end_of_input_stops_the_questions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(staff_asking, "can_ask", lambda: True)
    found = run(written("Title,Shelf\nTechnician,2\n"), answers="9\nx\nq\n")
    assert found.exit_code == 0
    assert found.stderr.count("That is none of these. Answer with a number from 1 to 2.") == 2
    assert kept() == {}
    assert run(written("Title,Shelf\nTechnician,2\n"), answers="").exit_code == 0


def test_what_is_remembered_holds_nothing_of_the_rows_but_words_for_contracts_and_funding() -> None:
    table = written("Emp No,Title,Kind,Zone\nSECRET,Technician,TFT,2\n")
    words = ("--columns", "type=Kind", "--values", "type:TFT=fixed-term", "--values", "title:Technician=Tech")
    assert run(table, *words, "--remember").exit_code == 0
    everything = json.dumps(kept())
    assert "SECRET" not in everything
    assert "Technician" not in everything
    assert run(table).exit_code == 0
    assert json.loads(run(table, "--json").stdout)["columns"]["type"] == "Kind"
    assert run(table, "--forget").exit_code == 0
    assert kept() == {}
    assert "type" not in json.loads(run(table, "--json").stdout)["columns"]


@pytest.mark.parametrize("damage", ["", "[]", '{"format": 1, "tables": 3}', '{"format": 1, "tables": {"x": 1}}', "{"])
def test_a_damaged_memory_is_done_without(damage: str) -> None:
    place = Path("cache") / "pathways"
    place.mkdir(parents=True)
    (place / "staff-columns.json").write_text(damage, "utf-8")
    assert run(written(STAFF)).exit_code == 0
    assert run(written(STAFF), "--remember").exit_code == 0
    assert len(kept()) >= 1


def test_no_name_and_no_key_of_a_person_is_ever_shown() -> None:
    rows = "".join(f"Jo Bloggs {number},KEY{number},Technician,1.5\n" for number in range(9))
    table = written("Employee name,Emp No,Title,FTE\n" + rows)
    for words in ((), ("--json",), ("--skip-faulty",), ("--with-names",)):
        found = run(table, *words)
        assert "Bloggs" not in found.output + found.stderr
        assert "KEY" not in found.output + found.stderr


def test_every_key_and_every_problem_is_documented() -> None:
    from pathways.workforce.staff_faults import KINDS

    page = (ROOT / "docs" / "staff.md").read_text("utf-8")
    answer = json.loads(run(written(STAFF), "--json").stdout)
    assert [key for key in answer if f"`{key}`" not in page and key != "schema"] == []
    assert [code for code in KINDS if f"`{code}`" not in page] == []
