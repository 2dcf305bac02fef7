"""`pathways forecast` as a user sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.support import HEAD, golden

GOLDEN = Path(__file__).parent / "golden" / "forecast"

FRAMEWORK = """
grades:
  "5": {rank: 5, name: Grade 5, title: "{track}"}
  "6": {rank: 6, name: Grade 6, title: "Senior {track}"}
  "7": {rank: 7, name: Grade 7, title: "Lead {track}"}
tracks:
  lab: {name: Laboratory, titles: Laboratory Technician, grades: ["5", "6", "7"]}
  shop: {name: Workshop, titles: Machinist, grades: ["5", "6"]}
moves:
  round:
    label: The yearly round
    from: {track: any}
    to: {grade: next}
    mechanism: promotion
    timing: {rounds_per_year: 1, effective: "10-01"}
  permanent: {label: A permanent post, from: {track: lab, grade: "5"}, to: {grade: next}, mechanism: promotion}
limits:
  most: {text: at most twelve in the yearly round, count_of: permanent, at_most: 12, per: year}
outcomes:
  granted: {what: Cases granted in the yearly round, value: 18, out_of: 24, period: "2025"}
"""

SCENARIO = """
document: scenario
format: 1
id: round
title: A yearly round
on: "2026-08-01"
years: 4
proposed: {by: The tests, on: "2026-01-01"}
framework: framework.yaml
staff: {file: staff.csv}
actions:
  up: {do: move, on: "2026-08-01", move: round, share: {low: 0.03, central: 0.06, high: 0.12}}
  go: {do: leave, on: "2026-08-01", share: {low: 0.02, central: 0.05, high: 0.08}}
"""

CAPPED = '  more: {do: move, on: "2026-08-01", move: permanent, share: 0.3}\n'

POSTS = (
    ("Laboratory Technician", "5", 140, 45),
    ("Senior Laboratory Technician", "6", 80, 0),
    ("Lead Laboratory Technician", "7", 25, 0),
    ("Machinist", "5", 60, 12),
    ("Senior Machinist", "6", 0, 1),
)
"""Title, grade, how many with open-ended contracts, and how many whose contracts end."""


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    (tmp_path / "framework.yaml").write_text(HEAD.lstrip() + FRAMEWORK)
    rows = ["person,title,grade,type,end,fte,funding"]
    for title, grade, open_ended, ending in POSTS:
        rows += [f"{title}-{number},{title},{grade},open-ended,,1,core" for number in range(open_ended)]
        rows += [
            f"{title}-f{number},{title},{grade},fixed-term,{2027 + number % 3}-05-31,1,grant"
            for number in range(ending)
        ]
    (tmp_path / "staff.csv").write_text("\n".join(rows) + "\n")
    path = tmp_path / "scenario.yaml"
    path.write_text(SCENARIO.lstrip())
    return path


def run(*arguments: object) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, ["forecast", *map(str, arguments)])


def told(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_the_exact_forecast(scenario: Path) -> None:
    golden(GOLDEN / "exact.txt", told(scenario))


def test_the_forecast_where_a_limit_couples_people(scenario: Path) -> None:
    scenario.write_text(scenario.read_text() + CAPPED)
    page = told(scenario, "--runs", 400, "--seed", 3)
    assert "Drawn at random in 400 runs from seed 3" in page
    assert told(scenario, "--runs", 400, "--seed", 3) == page


def test_a_line_is_no_wider_than_the_terminal(scenario: Path) -> None:
    assert max(map(len, told(scenario, "--years", 12, "--single-points").splitlines())) <= 80


def test_single_points_are_named_only_when_they_are_asked_for(scenario: Path) -> None:
    assert "Single points" not in told(scenario)
    result = run(scenario, "--single-points")
    assert "  - Senior Machinist  (shop-6)" in result.stdout
    assert "not for passing on" in result.stderr


def test_the_forecast_as_data(scenario: Path) -> None:
    answer = json.loads(told(scenario, "--json"))
    assert answer["schema"] == "pathways/forecast/1"
    assert answer["method"] == {"exact": True}
    people = {(each["counts"], each["id"]): each for each in answer["people"]}
    everybody = people["all", None]
    assert [len(each["years"]) for each in answer["people"]] == [5] * len(answer["people"])
    assert people["role", "shop-6"]["years"][0] is None
    assert everybody["cases"]["high"] < everybody["cases"]["low"]
    assert "single_points" not in answer
    shown = [count[key] for each in answer["people"] for count in each["years"] if count for key in ("low", "median")]
    assert all(number % 5 == 0 for number in shown)


def test_people_by_year_as_a_table(scenario: Path, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    assert f"{table} written" in run(scenario, "-o", table).stderr
    golden(GOLDEN / "people.csv", table.read_text("utf-8-sig"))


WRONG = {
    "a file of another kind": (("-o", "people.xls"), "'people.xls' should end in .xlsx, .md or .csv"),
    "too few runs": (("--runs", "5"), "5 is not in the range 100<=x<=1000000"),
    "no years": (("--years", "0"), "0 is not in the range 1<=x<=40"),
    "a seed below zero": (("--seed", "-1"), "-1 is not in the range x>=0"),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG)
def test_wrong_usage_is_told(scenario: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(scenario, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_scenario_without_a_framework_has_no_roles(scenario: Path) -> None:
    text = scenario.read_text()
    scenario.write_text(text[: text.index("framework:")] + "staff: {file: staff.csv}\n")
    result = run(scenario)
    assert result.exit_code == 2
    assert "the scenario names no framework" in result.stderr


def test_moves_that_take_more_than_everybody_are_refused(scenario: Path) -> None:
    more = '  again: {do: move, on: "2026-10-01", move: permanent, share: 0.95}\n'
    scenario.write_text(scenario.read_text() + more)
    result = run(scenario)
    assert result.exit_code == 2
    assert "the moves round and permanent take" in result.stderr
    assert "help: lower their shares" in result.stderr


def test_nobody_in_the_table_is_an_answer_or_one_clear_message(scenario: Path) -> None:
    table = scenario.parent / "staff.csv"
    table.write_text(table.read_text().splitlines()[0] + "\n")
    result = run(scenario)
    assert result.exit_code in (0, 1, 2)
    assert "Traceback" not in result.output
    assert result.output
