"""`pathways eligible`: who may apply, as text, as data, as questions, through time and beside the lead."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from pathways.export.verdicts import OUTCOMES
from tests.support import ROOT, golden

HERE = ROOT / "tests" / "cli"
COUNCIL = ("--rules", str(HERE / "documents" / "council.yaml"))
ME = ("--person", str(HERE / "documents" / "me.yaml"))
GRANT = ("eligible", *COUNCIL, "--scheme", "northbridge-grant")
DAY = ("--on", "2026-10-01")


def run(*words: str, typed: str | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, words, input=typed)


def data(*words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


ANSWERS = {
    "eligible": (*GRANT, *ME, *DAY),
    "eligible-nothing-known": (*GRANT, *DAY, "--no-ask"),
    "eligible-no-bar": (*GRANT, "--fact", "contract.type=permanent", "--fact", "host.country=UK", *DAY),
    "eligible-through": (*GRANT, *ME, "--through", "2021..2026"),
    "eligible-named": (*GRANT, *ME, *DAY, "--named"),
    "eligible-overview": ("eligible", *COUNCIL, "--funder", "northbridge-fund", "--funder", "ssi", *ME, *DAY),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_reads_as_its_golden_text(name: str) -> None:
    result = run(*ANSWERS[name])
    assert result.exit_code == 0, result.output
    golden(HERE / "golden" / f"{name}.txt", result.stdout)
    assert max(len(line) for line in result.stdout.splitlines()) <= 80


def test_a_technician_of_sheffield_is_answered_for_every_current_scheme() -> None:
    words = ("eligible", "--as", "sheffield:specialist-7", "--fact", "contract.type=fixed-term")
    result, answer = run(*words), data(*words)
    assert result.exit_code == 0
    schemes = [verdict["scheme"] for verdict in answer["verdicts"]]
    assert len(schemes) > 25
    assert all(scheme in result.stdout for scheme in schemes)
    shown = [label for label in OUTCOMES.values() if f"{label} (" in result.stdout]
    assert shown == [label for label in OUTCOMES.values() if label in {each["shown_as"] for each in answer["verdicts"]}]


def test_what_a_framework_says_of_a_role_is_taken_over_and_what_it_does_not_say_is_not_known() -> None:
    (verdict,) = data(
        "eligible", "--as", "sheffield:specialist-7", "--scheme", "nerc-standard-2023", "--on", "2024-01-15"
    )["verdicts"]
    assert "host.country" not in verdict["missing"]
    assert "post.academic_equivalent" in verdict["missing"]
    assert {each["by"] for each in verdict["open"] if each["name"] == "post.academic_equivalent"} == {"institution"}


def test_the_answer_as_data_has_the_keys_that_others_rely_on() -> None:
    answer = data(*GRANT, *ME, *DAY)
    assert (answer["schema"], answer["on"]) == ("pathways/eligible/1", "2026-10-01")
    (verdict,) = answer["verdicts"]
    assert {*verdict} >= {
        *("scheme", "version", "role", "outcome", "strict", "missing", "findings", "changes", "notes"),
    }
    assert (verdict["outcome"], verdict["strict"]) == ("ask-funder", "not-eligible")
    assert verdict["deciding"] == ["nb-1"]
    assert verdict["notes"]["not_asked"] == ["nb-4"]
    assert verdict["notes"]["costs"] == ["nb-6"]
    assert [each["rule"] for each in verdict["findings"]] == ["nb-1", *(f"nb-{number}" for number in range(3, 9))]
    assert verdict["findings"][0]["sources"][0]["url"] == "https://example.org/2026"
    steps = [(step["by"], step["fact"], step["to"]) for change in verdict["changes"] for step in change["steps"]]
    assert ("institution", "contract.end", "2029-12-31") in steps


def test_every_key_of_every_answer_is_documented() -> None:
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    answers = [
        data(*GRANT, *ME, *DAY),
        data(*GRANT, *ME, "--through", "2021..2026"),
        data(*GRANT, *ME, *DAY, "--named"),
    ]

    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return {*value, *(key for inner in value.values() for key in keys(inner))}
        return {key for inner in value for key in keys(inner)} if isinstance(value, list) else set()

    for answer in answers:
        assert f"`{answer['schema']}`" in page
        conditions = {"fact", "all", "any", "is", "on_or_after", "judgement", "by", "at_least"}
        assert {key for key in keys(answer) - conditions if f"`{key}`" not in page} == set()


def test_an_answer_through_time_says_which_rule_turned_it() -> None:
    periods = data(*GRANT, *ME, "--through", "2021..2026")["periods"]
    told = [(each["from"], each["verdict"]["outcome"], each["turned_by"], each["freed_from"]) for each in periods]
    assert told == [
        ("2021-01-01", "ask-funder", [], []),
        ("2022-03-01", "not-eligible", ["nb-22-1"], []),
        ("2022-03-02", "ask-funder", [], []),
        ("2026-02-01", "ask-funder", ["nb-1"], ["nb-22-1"]),
    ]


def test_questions_stop_when_nothing_further_can_change_the_answer() -> None:
    typed = "1\n1\n"  # the United Kingdom; an open-ended contract
    result = run(*GRANT, *DAY, "--ask", typed=typed)
    assert result.exit_code == 0
    assert "In which country is the organisation?" in result.stderr
    assert "Nothing further that you could tell can change the answer." in result.stderr
    assert "No formal bar found" in result.stdout


@pytest.mark.parametrize(
    ("typed", "in_notes", "in_answer"),
    [
        ("d\n" * 12, "what you do not know is still open", "Tell us more"),
        ("q\n", "", "Tell us more"),
        ("", "", "Tell us more"),
        ("1\nb\n1\n1\n", "Nothing further that you could tell", "No formal bar found"),
        ("b\n1\n1\n", "This is the first question.", "No formal bar found"),
        ("?\n1\n1\n", "There is no more to say about it.", "No formal bar found"),
        ("Atlantis\nUK\n1\n", "That is none of these.", "No formal bar found"),
        ("11\n", "Nothing further that you could tell", "Not eligible"),
    ],
    ids=["don't know", "enough", "end of input", "back", "back at the start", "help", "no answer", "barred"],
)
def test_questions_take_every_answer(typed: str, in_notes: str, in_answer: str) -> None:
    result = run(*GRANT, *DAY, "--ask", typed=typed)
    assert result.exit_code == 0, result.output
    assert in_notes in result.stderr
    assert in_answer in result.stdout


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "no such scheme": (("eligible", "--scheme", "bbsrc-felowships-2025"), "did you mean 'bbsrc-fellowships-2025'?"),
    "no such funder": (("eligible", "--funder", "welcome"), "did you mean 'Wellcome'?"),
    "no such fact": (("eligible", "--fact", "contract.knd=fixed-term"), "did you mean 'contract.kind'?"),
    "no value": (("eligible", "--fact", "contract.kind"), "write --fact name=value"),
    "wrong value": (("eligible", "--fact", "contract.kind=fixd-term"), "did you mean 'fixed-term'?"),
    "no such role": ((*GRANT, "--role", "dancer"), "its roles are lead"),
    "no framework": (("eligible", "--as", "specialist-7"), "write FRAMEWORK:ROLE"),
    "no such framework": (("eligible", "--as", "shefield:specialist-7"), "did you mean 'sheffield'?"),
    "no stretch of time": ((*GRANT, "--through", "always"), "write 2018..2026"),
    "reversed years": ((*GRANT, "--through", "2026..2018"), "ends before it begins"),
    "through without a scheme": (("eligible", "--through", "2018..2026"), "--through is for one scheme"),
    "named without a scheme": (("eligible", "--named"), "--named is for one scheme"),
    "no such file": (("eligible", "--person", "nobody.yaml"), "nobody.yaml"),
    "not a person": (("eligible", "--person", COUNCIL[1]), "this is a document of kind 'funder'"),
    "not a funder": (("eligible", "--rules", ME[1]), "this is a document of kind 'person'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_answered_gets_one_message_and_exit_code_2(name: str) -> None:
    words, message = REFUSED[name]
    result = run(*words)
    assert result.exit_code == 2, result.output
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_person_with_problems_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "me.yaml"
    path.write_text("document: person\nformat: 1\nfacts:\n  contract.knd: fixed-term\n  contract.fte: 1.5\n")
    result = run("eligible", "--person", str(path))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"{path}:4:3: error[unknown-fact]" in result.stderr
    assert "did you mean 'contract.kind'?" in result.stderr
    assert f"{path}:5:17: error[fact-value]" in result.stderr
    assert "nothing was judged" in result.stderr


def test_rules_with_problems_are_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "council.yaml"
    path.write_text(Path(COUNCIL[1]).read_text("utf-8").replace("is: GB", "iss: GB"), "utf-8")
    result = run("eligible", "--rules", str(path), "--scheme", "northbridge-grant")
    assert result.exit_code == 1
    assert "mend them first" in result.stderr


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str) -> str:
        path = tmp_path / "staff.csv"
        path.write_text(text, "utf-8")
        return str(path)

    return write


STAFF = """id,contract.type,contract_end,award.end,host.country,host.underwriting_letter
ada,fixed-term,2027-01,2029-12,UK,yes
bea,permanent,none,2029-12,UK,
"""


def test_a_reform_shows_who_gains_and_by_which_rule(table: Callable[[str], str]) -> None:
    words = (
        "reform",
        "host-underwrites",
        "--people",
        table(STAFF),
        "--scheme",
        "leverhulme-research-project-grant",
        *DAY,
    )
    result = run(*words)
    assert result.exit_code == 0, result.output
    assert "The host may underwrite a contract" in result.stdout
    effects = data(*words)["effects"]
    assert {each["person"] for each in effects} == {"ada", "bea"}
    assert {each["effect"] for each in effects} <= {"gains", "loses", "as-before"}


def test_a_faulty_table_is_not_judged(table: Callable[[str], str]) -> None:
    result = run("reform", "no-job-level", "--people", table("id,contract.typ\na,fixed-term\n"))
    assert result.exit_code == 1
    assert "staff.csv:1:2: error[unknown-column]" in result.stderr
    assert "did you mean 'contract.type'?" in result.stderr


@pytest.mark.parametrize("name", ["no-job-levl", "nothing.yaml"])
def test_a_reform_that_does_not_exist_is_told(name: str, table: Callable[[str], str]) -> None:
    result = run("reform", name, "--people", table(STAFF))
    assert result.exit_code == 2
    assert result.stdout == ""


def test_a_walk_judges_each_move_for_a_person() -> None:
    words = ("walk", "technical-specialist", "technical-specialist", "--fact", "post.years_in_grade=1")
    assert "For you: not yet" in run(*words).stdout
    outcomes = {row["id"]: row["for_you"]["outcome"] for row in data(*words)["moves"]}
    assert set(outcomes.values()) <= {"no-formal-bar", "not-yet", "ask", "tell-us-more", "closed"}
    assert "For you" not in run(*words[:3]).stdout
    assert all("for_you" not in row for row in data(*words[:3])["moves"])


def test_rules_of_ones_own_that_name_what_does_not_exist_are_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "council.yaml"
    text = Path(COUNCIL[1]).read_text("utf-8")
    path.write_text(
        text.replace("    replaces: northbridge-grant-2022", "    follows: ukri-individual-eligibilty"), "utf-8"
    )
    result = run("eligible", "--rules", str(path), "--scheme", "northbridge-grant", "--no-ask")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "did you mean 'ukri-individual-eligibility'?" in result.stderr
