"""`pathways salary` as people type it: answers, what is not held, wrong usage, data."""

import pytest

from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

YEAR = ("--on", "2025-09-01")

ANSWERS = {
    "salary-point": ("30", *YEAR),
    "salary-not-held": ("30", "--on", "2026-11-28"),
    "salary-grade": ("--institution", "stirling-pay", "--grade", "4", "--on", "2025-03-01"),
    "salary-grades": ("--institution", "manchester-pay", *YEAR),
    "salary-cost": ("30", *YEAR, "--cost", "--pension", "uss"),
    "salary-move": (
        *("22", "--institution", "manchester-pay", "--grade", "5"),
        *("--move", "technical-specialist:promotion", *YEAR),
    ),
    "salary-unknown-points": ("--institution", "University of Sheffield", "--grade", "7", *YEAR),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_reads_as_its_golden_text(name: str) -> None:
    result = run("salary", *ANSWERS[name])
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / f"{name}.txt", result.stdout)
    assert max(map(len, result.stdout.splitlines())) <= 80


WRONG = {
    "nothing": ((), "give a point, or --institution"),
    "no such point": (("99", *YEAR), "single-spine has no point '99'"),
    "no such scale": (("30", "--scale", "singel-spine"), "did you mean 'single-spine'?"),
    "no such institution": (("--institution", "nowhere"), "there is no framework called 'nowhere'"),
    "no such grade": (("--institution", "stirling-pay", "--grade", "9"), "stirling-pay has no grade '9'"),
    "no such pension": (("30", *YEAR, "--cost", "--pension", "us"), "did you mean 'uss'?"),
    "no such move": (
        ("22", "--institution", "manchester-pay", "--grade", "5", "--move", "technical-specialist:promtion"),
        "did you mean 'promotion'?",
    ),
    "a grade without an institution": (("30", "--grade", "5"), "need --institution"),
    "a point without a move": (("30", "--institution", "stirling-pay"), "POINT, --grade and --move together"),
    "a scale beside an institution": (
        ("--institution", "stirling-pay", "--scale", "single-spine"),
        "--scale is for a point alone",
    ),
    "no such staff group": (("--institution", "stirling-pay", "--staff", "porters"), "has no grades for porters"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_message_and_exit_code_2(name: str) -> None:
    words, message = WRONG[name]
    result = run("salary", *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_amounts_are_data_and_what_is_not_held_is_told_apart() -> None:
    held = data("salary", "23", "--on", "2025-04-01")["pay"]
    assert (held["held"], held["amount"], held["tolerance"], held["currency"]) == (True, 31638, 50, "GBP")
    assert held["basis"]["footing"] == "inferred"
    missing = data("salary", "23", "--on", "2026-11-28")["pay"]
    assert (missing["held"], missing["last"]["amount"]) == (False, 32081)


def test_every_key_of_every_answer_is_documented() -> None:
    page = (ROOT / "docs" / "json.md").read_text("utf-8").partition("## `pathways/salary/1`")[2]
    for words in ANSWERS.values():
        answer = data("salary", *words)
        assert [key for key in answer if f"`{key}`" not in page and key != "schema"] == []


def test_the_grades_of_a_framework_are_priced_where_no_structure_is_held() -> None:
    small = ROOT / "tests" / "cli" / "documents" / "priced.yaml"
    result = run("salary", "--institution", str(small), "--grade", "6", *YEAR)
    assert "point 24: £33,002 a year" in result.stdout


def test_a_document_of_another_kind_is_refused_by_name() -> None:
    result = run("salary", "30", "--scale", str(ROOT / "frameworks" / "pay" / "uk-on-costs.yaml"))
    assert result.exit_code == 2
    assert "this is a document of kind 'on-costs'" in result.stderr
