"""`pathways authorship`: questions one at a time, and the advice with its sources."""

import pytest
from click.testing import CliRunner

from pathways.cli.main import cli
from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

ALL = ("talked=no", "used=yes", "person=yes", "routine=no", "beyond=yes", "offered=no", "takes-part=yes")


def answers(*given: str) -> tuple[str, ...]:
    return tuple(word for each in given for word in ("--answer", each))


def test_answers_lead_to_advice_with_its_sources() -> None:
    result = run("authorship", *answers(*ALL), "--no-ask")
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / "authorship.txt", result.stdout)


def test_without_a_terminal_the_next_question_is_named() -> None:
    assert "Next question: Was credit talked about" in run("authorship").stdout


def test_questions_are_put_and_b_goes_back_one() -> None:
    typed = "y\ny\nb\ny\nn\n"
    result = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["authorship", "--ask"], input=typed)
    assert result.exit_code == 0, result.output
    assert "Advice: Acknowledge the facility by its name and RRID." in " ".join(result.stdout.split())


def test_q_stops_and_what_was_answered_is_shown() -> None:
    result = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["authorship", "--ask"], input="y\nq\n")
    assert result.exit_code == 0, result.output
    assert "Was credit talked about when the work began? Yes." in result.stdout
    assert "Next question: Was the facility used" in result.stdout


def test_the_end_of_the_input_stops_and_what_is_no_answer_is_asked_again() -> None:
    result = CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["authorship", "--ask"], input="perhaps\n\nYes\n")
    assert result.exit_code == 0, result.output
    assert result.stderr.count("Answer y or n; b goes back a question, q stops.") == 2
    assert "Next question: Was the facility used" in result.stdout


def test_the_answer_as_data() -> None:
    answer = data("authorship", *answers(*ALL))
    assert answer["advice"]["credit"] == "author"
    assert [step["id"] for step in answer["steps"]][:2] == ["talked", "talk-now"]
    page = (ROOT / "docs" / "json.md").read_text("utf-8").partition("## `pathways/consultation/1`")[2]
    for row in (answer, answer["steps"][0], answer["advice"]):
        assert [key for key in row if f"`{key}`" not in page and key != "schema"] == []


WRONG = {
    "no such question": (answers("takled=yes"), "did you mean 'talked'?"),
    "no such answer": (answers("talked=maybe"), "the answer to 'talked' is yes or no"),
    "no such guidance": (("nowhere",), "there is no authorship called 'nowhere'"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_message_and_exit_code_2(name: str) -> None:
    words, message = WRONG[name]
    result = run("authorship", *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
