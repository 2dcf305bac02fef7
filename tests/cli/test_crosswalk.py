"""Crosswalks as people ask for them, keep them and exchange them."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.support import ROOT, golden, needs

MODELS = ("technical-specialist", "job-family-regrading")
DAY = ("--on", "2026-11-28")
GOLDEN = ROOT / "tests" / "cli" / "golden"


def run(*words: str) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, words)


def data(*words: str) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("crosswalk-models", ("compare", *MODELS)),
        ("crosswalk-warwick-sheffield", ("compare", "warwick", "sheffield")),
        ("crosswalk-roles", ("compare", "technical-specialist:technical-specialist", "sheffield:specialist-7")),
        ("crosswalk-elsewhere", ("compare", "technical-specialist:technician", "--all", "--country", "CA")),
    ],
)
def test_an_answer_reads_as_its_golden_text(name: str, words: tuple[str, ...]) -> None:
    result = run(*words, *DAY)
    assert result.exit_code == 0, result.output
    golden(GOLDEN / f"{name}.txt", result.stdout)


def told(answer: Any) -> list[tuple[Any, ...]]:
    """What is said in a crosswalk, without who said it."""
    return [
        (row["subject"]["id"], row["predicate"], row["object"] and row["object"]["id"], row["confidence"])
        for row in answer["crosswalk"]["there"]
        if row["predicate"] is not None
    ]


def test_sssom_there_and_back_is_the_same_crosswalk(tmp_path: Path) -> None:
    table, document, again = tmp_path / "models.sssom.tsv", tmp_path / "ours.yaml", tmp_path / "again.tsv"
    first = run("compare", *MODELS, "-o", str(table), *DAY)
    assert first.exit_code == 0, first.output
    assert run("import", str(table), "-o", str(document)).exit_code == 0
    checked = run("check", str(document))
    assert checked.exit_code == 0, checked.output
    assert run("compare", *MODELS, "--with", str(document), "-o", str(again), *DAY).exit_code == 0
    assert again.read_text("utf-8") == table.read_text("utf-8")
    assert told(data("compare", *MODELS, "--with", str(document), *DAY)) == told(data("compare", *MODELS, *DAY))


@pytest.mark.slow  # the validator takes seconds to start
def test_what_is_exported_is_sssom(tmp_path: Path) -> None:
    table = tmp_path / "models.sssom.tsv"
    assert run("compare", *MODELS, "-o", str(table), *DAY).exit_code == 0
    judged = subprocess.run([needs("sssom"), "validate", str(table)], capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout + judged.stderr
    table.write_text(table.read_text("utf-8").replace("\t0.9\t", "\t9\t", 1), "utf-8")
    faulty = subprocess.run([needs("sssom"), "validate", str(table)], capture_output=True, text=True, check=False)
    assert faulty.returncode != 0


LADDER = """\
document: framework
format: 1
id: {id}
title: Ladder {id}
status: draft
proposed: {{by: The tests, on: "2026-01-01"}}
grades:
  "1": {{rank: 1, salary: {{from: 20000, to: 25000, on: "2025"}}}}
  "2": {{rank: 2, salary: {{from: 26000, to: 32000, on: "2025"}}}}
tracks: {{bench: {{name: Bench, grades: ["1", "2"]}}}}
moves:
  up: {{from: {{track: bench}}, to: {{grade: next}}, mechanism: regrading, judges: post}}
"""


@pytest.fixture
def ladders(tmp_path: Path) -> tuple[str, str]:
    for name in ("here", "there"):
        (tmp_path / f"{name}.yaml").write_text(LADDER.format(id=name), "utf-8")
    return str(tmp_path / "here.yaml"), str(tmp_path / "there.yaml")


def test_accepted_matches_become_a_document_that_is_only_added_to(ladders: tuple[str, str], tmp_path: Path) -> None:
    document = tmp_path / "ours.yaml"
    first = run("compare", *ladders, "-o", str(document), "--accept", "A. Name", *DAY)
    assert first.exit_code == 0, first.output
    assert told(data("compare", *ladders, "--with", str(document), *DAY)) == told(data("compare", *ladders, *DAY))
    lines = document.read_text("utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith("  bench-2--"))
    kept = ["# Ours.\n", *lines[:start], "\n", "# The end.\n"]
    document.write_text("".join(kept), "utf-8")
    again = run("compare", *ladders, "-o", str(document), "--accept", "A. Name", *DAY)
    assert "1 matches added; 1 that stood there are kept" in again.stderr
    text = document.read_text("utf-8")
    assert text.startswith("".join(kept[:-2]))
    assert text.endswith("\n# The end.\n")
    assert len(told(data("compare", *ladders, "--with", str(document), *DAY))) == 2


def test_nothing_is_accepted_where_nothing_can_be_told(tmp_path: Path) -> None:
    document = tmp_path / "ours.yaml"
    result = run("compare", "warwick", "sheffield", "-o", str(document), "--accept", "A. Name", *DAY)
    assert result.exit_code == 0
    assert "nothing is accepted" in result.stderr
    assert not document.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("warwick", "--all"), "--all compares every framework, or one role with them"),
        (("warwick", "sheffield", "--accept", "A"), "--accept goes with two frameworks and -o FILE.yaml"),
        (("warwick", "sheffield", "-o", "a.txt"), "should end in .tsv"),
        (("warwick", "sheffield", "-o", "a.txt", "--accept", "A"), "should end in .yaml"),
        (("warwick", "sheffield", "--with", "warwick"), "there is no crosswalk called 'warwick'"),
    ],
)
def test_what_does_not_go_together_is_told(words: tuple[str, ...], message: str) -> None:
    result = run("compare", *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_an_import_never_overwrites(tmp_path: Path) -> None:
    table, document = tmp_path / "a.tsv", tmp_path / "a.yaml"
    document.write_text("mine", "utf-8")
    table.write_text("", "utf-8")
    result = run("import", str(table), "-o", str(document))
    assert result.exit_code == 2
    assert "exists, and would be lost" in result.stderr
    assert document.read_text("utf-8") == "mine"


def test_a_file_that_is_no_crosswalk_is_refused_with_its_line(tmp_path: Path) -> None:
    table = tmp_path / "a.tsv"
    table.write_text("subject_id\tpredicate_id\tobject_id\nx:1\tskos:exactMatch\tx:2\n", "utf-8")
    result = run("import", str(table), "-o", str(tmp_path / "a.yaml"))
    assert result.exit_code == 2
    assert "a.tsv:2:1" in result.output
    assert "'x:1' names no role" in result.output


@pytest.mark.usefixtures("with_meaning")
def test_with_the_extra_criteria_are_evidence_and_the_nearest_are_named() -> None:
    answer = data("compare", "ucl-arc:rsd-8", "epcc:arch", *DAY)
    assert "criteria" in {each["kind"] for each in answer["crosswalk"]["used"]}
    assert len(answer["nearest"]) == len(answer["other"]["asked"])
    by_criterion = {each["criterion"]: [near["criterion"] for near in each["nearest"]] for each in answer["nearest"]}
    assert all(len(near) == 3 for near in by_criterion.values())
    text = run("compare", "ucl-arc:rsd-8", "epcc:arch", *DAY).stdout
    assert "Nearest in meaning, for you to confirm" in text


def test_without_the_extra_meaning_is_not_available() -> None:
    answer = data("compare", "ucl-arc:rsd-8", "epcc:arch", *DAY)
    assert answer["nearest"] is None
    missing = {each["kind"]: each["missing"] for each in answer["crosswalk"]["missing"]}
    assert missing["criteria"] == "not-available"
    assert "not available without the model" in run("compare", "ucl-arc:rsd-8", "epcc:arch", *DAY).stdout
