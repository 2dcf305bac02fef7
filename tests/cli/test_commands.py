"""Commands as people type them: answers, messages, exit codes, colours and widths."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import COMMANDS, cli
from pathways.documents.catalogue import bundled
from tests.support import HEAD, ROOT, golden

SMALL = str(ROOT / "tests" / "cli" / "documents" / "small.yaml")
PRICED = str(ROOT / "tests" / "cli" / "documents" / "priced.yaml")
DAY = ("--on", "2026-11-24")


def run(*words: str, **environment: str) -> Result:
    return CliRunner(env={"COLUMNS": "80", **environment}).invoke(cli, words)


def data(*words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


ANSWERS = {
    "show": ("show", SMALL, *DAY),
    "show-role": ("show", SMALL, "depth-7", *DAY),
    "walk": ("walk", SMALL, "stem-6", *DAY),
    "walk-top": ("walk", SMALL, "depth-7", *DAY),
    "routes": ("routes", SMALL, "stem-5", "depth-7", *DAY),
    "gap": ("gap", SMALL, "stem-6", "depth-7", *DAY),
    "compare": ("compare", SMALL, PRICED, *DAY),
    "compare-roles": ("compare", f"{SMALL}:stem-6", f"{SMALL}:depth-7", *DAY),
    "find": ("find", "sheffield", "8"),
    "find-also": ("find", "Experimental", "officer"),
    "find-nothing": ("find", "hershel"),
    "compare-apart": ("compare", f"{SMALL}:stem-6", f"{PRICED}:bench-6", *DAY),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_reads_as_its_golden_text(name: str) -> None:
    result = run(*ANSWERS[name])
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / f"{name}.txt", result.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"\n    pathways {command}" in result.stdout


def test_without_a_terminal_the_program_lists_the_frameworks() -> None:
    assert run().stdout == run("list").stdout
    assert "ucl-arc" in run().stdout


REFUSED = {
    "no such framework": (("walk", "ucl-acr", "rsd-7"), "did you mean 'ucl-arc'?"),
    "no such role": (("walk", "ucl-arc", "rsd-77"), "did you mean"),
    "an ambiguous role": (("walk", "ucl-arc", "Senior"), "can mean several roles"),
    "no such command": (("wlak",), "did you mean 'walk'?"),
    "no such check": (("check", "--select", "unknown-rol"), "did you mean 'unknown-role'?"),
    "no such kind": (("schema", "framewrok"), "did you mean 'framework'?"),
    "no such file": (("check", "none.yaml"), "there is no such file"),
    "a document that is no framework": (
        ("walk", str(ROOT / "frameworks" / "facts.yaml"), "x"),
        "document of kind 'facts'",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_wrong_usage_gets_one_message_with_help_and_exit_code_2(name: str) -> None:
    words, message = REFUSED[name]
    result = run(*words)
    assert result.exit_code == 2
    assert message in result.output
    assert "Traceback" not in result.output
    assert words[0] == "check" or result.stdout == ""


@pytest.mark.parametrize("hostile", ["brackets", "aliases", "sparse", "pipe", "folder", "missing"])
def test_a_hostile_file_gets_one_message_at_once(hostile: str, tmp_path: Path) -> None:
    path = tmp_path / "document.yaml"
    if hostile == "brackets":
        path.write_text("[" * 200_000, "utf-8")
    elif hostile == "aliases":
        path.write_text("document: framework\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "utf-8")
    elif hostile == "sparse":
        with path.open("wb") as file:
            file.truncate(2 * 2**30)
    elif hostile == "pipe":
        os.mkfifo(path)
    elif hostile == "folder":
        path.mkdir()
    for words in (("check", str(path)), ("walk", str(path), "x")):
        result = run(*words)
        assert result.exit_code == 2
        assert (result.stdout + result.stderr).count("error[") == 1
        assert "Traceback" not in result.output


def test_a_document_with_problems_is_shown_with_them_and_not_used(tmp_path: Path) -> None:
    path = tmp_path / "faulty.yaml"
    path.write_text(f"{HEAD}moves: {{up: {{from: any, mechansim: promotion}}}}\n", "utf-8")
    result = run("show", str(path))
    assert result.exit_code == 1
    assert "did you mean 'mechanism'?" in result.stderr
    assert result.stdout == ""


def test_check_counts_and_exits_by_errors_alone(tmp_path: Path) -> None:
    assert run("check").exit_code == 0
    assert "no problems" in run("check").stdout
    path = tmp_path / "draft.yaml"
    path.write_text(
        f'{HEAD}grades: {{"5": {{rank: 5}}, "6": {{rank: 6}}}}\ntracks: {{b: {{name: B, grades: ["5", "6"]}}}}\n',
        "utf-8",
    )
    result = run("check", str(path))
    assert result.exit_code == 0
    assert "warning[dead-end]" in result.stdout
    assert run("check", str(path), "--ignore", "dead-end,unreachable-role").stdout.startswith("1 document, no problems")
    path.write_text(
        f"{HEAD}areas: {{a: {{name: A}}}}\nprofiles: {{p: {{criteria: {{c: {{area: b, text: X.}}}}}}}}\n", "utf-8"
    )
    assert run("check", str(path)).exit_code == 1


def test_nothing_is_coloured_unless_a_terminal_wants_it() -> None:
    assert "\x1b" not in run("show", SMALL).stdout
    assert "\x1b[" in run("show", SMALL, FORCE_COLOR="1").stdout
    assert "\x1b" not in run("show", SMALL, FORCE_COLOR="1", NO_COLOR="1").stdout


WIDE = [("list",), ("walk", "technical-specialist", "lead-technician"), ("routes", "ucl-arc", "rsd-6", "rsd-10")]
WIDE += [("show", entry.id) for entry in bundled().of_kind("framework")]


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("words", WIDE, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(columns: int, words: tuple[str, ...]) -> None:
    lines = run(*words, COLUMNS=str(columns)).stdout.splitlines()
    assert [line for line in lines if len(line) > columns and "://" not in line] == []


def test_the_keys_that_programs_rely_on_are_there() -> None:
    listing = data("list")
    assert listing["schema"] == "pathways/list/1"
    assert {*listing["documents"][0]} >= {"id", "kind", "title", "status", "institution", "roles", "moves"}
    walk = data("walk", SMALL, "stem-6")
    assert walk["schema"] == "pathways/walk/1"
    assert walk["role"]["id"] == "stem-6"
    assert {*walk["moves"][0]} >= {"id", "from", "to", "mechanism", "judges", "basis", "open"}
    assert [edge["from"] for edge in walk["into"]] == ["stem-5"]
    routes = data("routes", SMALL, "stem-5", "depth-7")
    assert routes["schema"] == "pathways/routes/1"
    assert routes["complete"] is True
    assert {*routes["routes"][0]} >= {"roles", "moves", "unknown"}
    gap = data("gap", SMALL, "stem-6", "depth-7")
    assert gap["schema"] == "pathways/gap/1"
    assert {*gap} >= {"added", "carried", "dropped"}
    check = json.loads(run("check", "--json").stdout)
    assert check["schema"] == "pathways/check/1"
    assert {*check["observations"][0]} >= {"file", "line", "column", "code", "severity", "message", "help"}


def test_every_key_of_every_answer_is_documented() -> None:
    page = (ROOT / "docs" / "json.md").read_text("utf-8")
    answers = [
        data("list"),
        data("find", "papin"),
        data("show", SMALL),
        data("show", SMALL, "depth-7"),
        data("walk", SMALL, "stem-6"),
        data("routes", SMALL, "stem-5", "depth-7"),
        data("gap", SMALL, "stem-6", "depth-7"),
        data("compare", SMALL, PRICED),
        data("compare", f"{SMALL}:stem-6", f"{PRICED}:bench-6"),
        data("compare", "--all", "--country", "GB"),
        json.loads(run("check", "--json").stdout),
    ]
    for answer in answers:
        assert f"`{answer['schema']}`" in page
        rows = [
            answer,
            *(
                value[0]
                for value in answer.values()
                if isinstance(value, list) and value and isinstance(value[0], dict)
            ),
        ]
        for row in rows:
            assert [key for key in row if f"`{key}`" not in page] == []


def test_faults_of_a_document_of_ones_own_are_noted_beside_the_answer(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    text = Path(SMALL).read_text("utf-8")
    path.write_text(
        text.replace("to: {grade: next}\n    mechanism: promotion", 'to: {grade: "66"}\n    mechanism: promotion'),
        "utf-8",
    )
    result = run("walk", str(path), "stem-5")
    assert result.exit_code == 0
    assert "there is a problem in" in result.stderr
    assert "note:" not in result.stdout
    assert run("walk", SMALL, "stem-5").stderr == ""
