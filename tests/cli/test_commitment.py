"""`pathways commitment`: a plan on a day, as text, as data and as a table."""

import csv
from pathlib import Path

import pytest

from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

PLAN = str(ROOT / "tests" / "cli" / "documents" / "plan.yaml")
DAY = ("--on", "2025-07-15")


def test_a_plan_reads_as_its_golden_text_with_what_is_overdue_first() -> None:
    result = run("commitment", PLAN, *DAY)
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / "commitment.txt", result.stdout)


def test_a_plan_as_data_counts_where_its_actions_stand() -> None:
    answer = data("commitment", PLAN, *DAY)
    assert answer["counts"] == {"overdue": 1, "due": 1, "open": 1, "done": 1, "dropped": 1, "not-known": 1}
    page = (ROOT / "docs" / "json.md").read_text("utf-8").partition("## `pathways/commitment/1`")[2]
    for row in (answer, answer["actions"][0]):
        assert [key for key in row if f"`{key}`" not in page and key != "schema"] == []


def test_without_a_plan_those_at_hand_are_listed() -> None:
    assert "rms-bioimaginguk-plan" in run("commitment").stdout


def test_the_table_opens_in_a_spreadsheet_and_holds_every_action(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    result = run("commitment", PLAN, *DAY, "-o", str(path))
    assert result.exit_code == 0, result.output
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    assert [(row["id"], row["standing"]) for row in rows] == [
        ("pages", "overdue"),
        ("letter", "done"),
        ("names", "not known"),
        ("mentors", "due"),
        ("exchange", "open"),
        ("film", "given up"),
        ("again", "due"),
    ]


def test_the_table_as_markdown_has_a_row_an_action(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    assert run("commitment", PLAN, *DAY, "-o", str(path)).exit_code == 0
    assert len(path.read_text("utf-8").splitlines()) == 2 + 7


WRONG = {
    "another ending": ((PLAN, "-o", "plan.xlsx"), "a table is written as .md or .csv"),
    "no plan to write": (("-o", "plan.csv"), "name the plan"),
    "no such plan": (("rms-bioimaging-plan",), "did you mean 'rms-bioimaginguk-plan'?"),
    "no plan at all": ((str(ROOT / "frameworks" / "facts.yaml"),), "this is a document of kind 'facts'"),
    "nowhere to write": ((PLAN, "-o", "/nowhere/plan.csv"), "/nowhere"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_message_and_exit_code_2(name: str) -> None:
    words, message = WRONG[name]
    result = run("commitment", *words)
    assert result.exit_code == 2, result.output
    assert message in " ".join(result.stderr.split())
