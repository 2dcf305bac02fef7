"""`pathways map` and `pathways cost` as people type them: answers, files, decisions, wrong input, data."""

import csv
import io
import json
import re
import shutil
from pathlib import Path

import click
import pytest

from pathways.cli.main import cli
from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

SCENARIOS = ROOT / "tests" / "cli" / "documents" / "scenarios"
TRACK, FREEZE = str(SCENARIOS / "track.yaml"), str(SCENARIOS / "freeze.yaml")

ANSWERS = {
    "map": ("map", TRACK),
    "cost": ("cost", TRACK),
    "cost-side-by-side": ("cost", TRACK, FREEZE, "--years", "2"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_reads_as_its_golden_text(name: str) -> None:
    result = run(*ANSWERS[name])
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / "scenarios" / f"{name}.txt", result.stdout)
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_section_for_a_paper_reads_as_its_golden_text(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    result = run("cost", TRACK, "-o", str(paper))
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / "scenarios" / "paper.md", paper.read_text("utf-8"))


def test_the_table_has_every_amount_to_the_penny_and_sums_to_the_answer(tmp_path: Path) -> None:
    table = tmp_path / "cost.csv"
    assert run("cost", TRACK, "-o", str(table)).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    [answer] = data("cost", TRACK)["scenarios"]
    for case, found in answer["cases"].items():
        for by in ("cause", "heading"):
            amounts = [float(row["amount"]) for row in rows if (row["case"], row["by"]) == (case, by)]
            assert sum(amounts) == pytest.approx(sum(found["total"]), abs=0.001)
    hidden = [row for row in rows if row["of"] == "Museum"]
    assert hidden
    assert all(row["amount"] == "" for row in hidden)


def copied(folder: Path, **changed: str) -> str:
    """The scenario with its staff in a folder of its own; by name: text that is replaced by another in the scenario."""
    shutil.copy(SCENARIOS / "staff.csv", folder / "staff.csv")
    text = (SCENARIOS / "track.yaml").read_text("utf-8")
    for old, new in changed.items():
        assert old.replace("_", " ") in text
        text = text.replace(old.replace("_", " "), new)
    (folder / "track.yaml").write_text(text, "utf-8")
    return str(folder / "track.yaml")


def test_decisions_are_written_filled_in_and_read_back(tmp_path: Path) -> None:
    scenario, table = copied(tmp_path), tmp_path / "decisions.csv"
    assert run("map", scenario, "-o", str(table)).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert not any(re.search(r"\bE\d{3}\b", cell) for row in rows for cell in row.values())
    for row in rows:
        row["decision"] = {"Glassblower": "senior-technician"}.get(row["title"], "yes" if row["role"] else "")
    out = io.StringIO()
    writer = csv.DictWriter(out, [*rows[0]])
    writer.writeheader()
    writer.writerows(rows)
    table.write_text(out.getvalue(), "utf-8")
    by_option = data("map", scenario, "--decisions", str(table))
    posts = {(post["title"], post["grade"]): post for post in by_option["posts"]}
    assert posts["Glassblower", "5"]["role"] == "senior-technician"
    assert posts["Glassblower", "5"]["confirmed"]
    assert posts["Glassblower", "5"]["confidence"] is None
    path = tmp_path / "track.yaml"
    path.write_text(path.read_text("utf-8").replace("years: 3", "years: 3\ndecisions: decisions.csv"), "utf-8")
    assert data("map", scenario) == by_option


def test_a_decision_that_means_nothing_is_told_with_line_and_column(tmp_path: Path) -> None:
    table = tmp_path / "decisions.csv"
    table.write_text("title,family,grade,decision\nTechnician,Technical,4,tecnician\n", "utf-8")
    result = run("map", TRACK, "--decisions", str(table))
    assert result.exit_code == 1
    assert "decisions.csv:2:4: error[decision]: 'tecnician' is no role of the framework" in " ".join(
        result.stderr.split()
    )
    assert "did you mean 'technician'?" in result.stderr
    assert result.stdout == ""


WRONG = {
    "no such scenario": (("cost", "nowhere"), 2, "there is no scenario called 'nowhere'"),
    "another document": (("cost", "sheffield"), 2, "there is no scenario called 'sheffield'"),
    "a file that is none": (("map", str(ROOT / "frameworks" / "facts.yaml")), 2, "this is a document of kind 'facts'"),
    "no such file": (("map", "nowhere.yaml"), 2, "there is no such file"),
    "no decisions": (("map", TRACK, "--decisions", "nowhere.csv"), 2, "there is no such file"),
    "a wrong ending": (("cost", TRACK, "-o", "cost.xls"), 2, "should end in .xlsx, .md or .csv"),
    "a wrong table": (("map", TRACK, "-o", "map.txt"), 2, "should end in .xlsx, .md or .csv"),
    "no years": (("cost", TRACK, "--years", "0"), 2, "0 is not in the range"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_message(name: str) -> None:
    words, code, message = WRONG[name]
    result = run(*words)
    assert result.exit_code == code
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""


FAULTS = {
    "misspelt move": ("move: promotion", "move: promtion", 1, "move 'promtion' is not defined"),
    "misspelt pension": ("pension: uss", "pension: us", 1, "pension scheme 'us' is not defined"),
    "before the baseline": ('on: "2026-08-01", percent', 'on: "2024-08-01", percent', 1, "before the baseline"),
    "misspelt framework": ("technical-specialist", "technical-specialst", 2, "there is no framework called"),
    "misspelt structure": ("manchester-pay", "manchester-pya", 2, "there is no pay-structure called"),
    "no staff file": ("file: staff.csv", "file: staf.csv", 2, "there is no such file"),
    "no framework": ("framework: manchester\n", "", 0, ""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_scenario_with_a_fault_answers_nothing(name: str, tmp_path: Path) -> None:
    old, new, code, message = FAULTS[name]
    scenario = Path(copied(tmp_path))
    text = scenario.read_text("utf-8")
    assert old in text
    scenario.write_text(text.replace(old, new), "utf-8")
    for command in ("map", "cost"):
        result = run(command, str(scenario))
        assert result.exit_code == code, result.output
        assert message in " ".join(result.stderr.split())
        assert bool(result.stdout) is (code == 0)


def test_a_scenario_without_any_framework_is_costed_and_maps_nothing(tmp_path: Path) -> None:
    scenario = Path(copied(tmp_path))
    head = scenario.read_text("utf-8").partition("actions:")[0].replace("framework: manchester\n", "")
    scenario.write_text(head, "utf-8")
    assert run("cost", str(scenario)).exit_code == 0
    result = run("map", str(scenario))
    assert result.exit_code == 2
    assert "names no framework" in result.stderr


def test_costs_of_so_few_people_are_not_told(tmp_path: Path) -> None:
    scenario = copied(tmp_path)
    staff = (SCENARIOS / "staff.csv").read_text("utf-8").splitlines()[:5]
    (tmp_path / "staff.csv").write_text("\n".join(staff), "utf-8")
    result = run("cost", scenario)
    assert result.exit_code == 2
    assert "error[too-few]: there are fewer than 5 people" in " ".join(result.stderr.split())


def test_rows_with_problems_are_passed_over_by_choice_and_every_answer_says_how_many(tmp_path: Path) -> None:
    scenario = copied(tmp_path)
    with (tmp_path / "staff.csv").open("a", encoding="utf-8") as file:
        file.write("E099,Technician,Technical,4,99,Open-ended,,1,core,2020-01-01,,Physics\n")
    assert run("cost", scenario).exit_code == 1
    for command in ("cost", "map"):
        result = run(command, scenario, "--skip-faulty")
        assert result.exit_code == 0, result.output
        assert "1 row of the staff table left out" in " ".join(result.stdout.split())


@pytest.mark.parametrize(("command", "heading"), [("map", "mapping"), ("cost", "cost")])
def test_every_key_of_every_answer_is_documented(command: str, heading: str) -> None:
    page = (
        (ROOT / "docs" / "json.md").read_text("utf-8").partition(f"## `pathways/{heading}/1`")[2].partition("\n## ")[0]
    )
    answer = data(command, TRACK)
    keys = {*answer} if command == "map" else {key for each in answer["scenarios"] for key in each}
    keys |= {key for case in answer["scenarios"][0]["cases"].values() for key in case} if command == "cost" else set()
    keys |= {key for post in answer.get("posts", ()) for key in post}
    assert sorted(key for key in keys if f"`{key}`" not in page and key not in {"schema", "framework"}) == []


PAGE = (ROOT / "docs" / "cost.md").read_text("utf-8")


def test_three_people_over_three_years_by_hand_cost_the_same_pennies(tmp_path: Path) -> None:
    [scenario] = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    [staff] = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "three.yaml").write_text(scenario, "utf-8")
    (tmp_path / "staff.csv").write_text(staff, "utf-8")
    [answer] = data("cost", str(tmp_path / "three.yaml"))["scenarios"]
    central = answer["cases"]["central"]
    by_hand = {
        name: [float(cell.replace(",", "")) for cell in cells.split("|")]
        for name, cells in re.findall(
            r"^\| (Doing nothing|Award|Promotion|The scenario) \| (.*) \|$", PAGE, re.MULTILINE
        )
    }
    by_program = {
        "Doing nothing": answer["nothing"],
        "Award": central["by_cause"]["awards"],
        "Promotion": central["by_cause"]["moves"],
        "The scenario": central["total"],
    }
    assert by_hand == {name: [*found, round(sum(found), 2)] for name, found in by_program.items()}
    groups = {group["name"]: group["total"] for group in answer["by_funding"]}
    assert groups == {"core": [48284.16, 50015.76, 51009.60], "grant": [36661.40, 19242.00, 0]}
    headings = [[central["by_heading"][name][2] for name in ("salary", "national-insurance", "pension", "levy")]]
    assert headings == [[40392.00, 4558.80, 5856.84, 201.96]]


def test_the_steps_by_hand_follow_from_the_rates_and_values_that_the_page_gives() -> None:
    def year(salary: float, part: float = 1) -> float:
        insurance = 0.15 * max(0, salary - 5000)
        return (salary + insurance + 0.145 * salary + 0.005 * salary) * part

    first, second, third = (year(each) for each in (25249, 13046.5, 28778))
    assert first + second + third == pytest.approx(84945.56, abs=0.02)
    assert year(26320) + year(13307.5) + year(30180, 0.5) == pytest.approx(69257.76, abs=0.02)
    assert year(26928) + year(13464) == pytest.approx(51009.60, abs=0.02)
    assert 0.5 * (year(27241) - year(26615)) + 0.5 * (year(13620.5) - year(13307.5)) == pytest.approx(610.35)


COMMANDS = re.findall(r"^ {4}(pathways .*)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_of_the_page_exists_with_its_options(line: str) -> None:
    _, name, *words = line.split()
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("-")} <= options


def test_data_are_one_object_with_a_schema() -> None:
    for command, schema in (("map", "pathways/mapping/1"), ("cost", "pathways/cost/1")):
        assert json.loads(run(command, TRACK, "--json").stdout)["schema"] == schema
