"""An overlay answers as a framework does, and commands that change text by places leave it alone."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.formats.workbook.books import EXAMPLE
from tests.support import ROOT, golden

OURS = """\
document: framework
format: 1
id: ours
extends: sheffield
title: Ours, over Sheffield
status: draft
proposed: {by: The tests, on: "2026-01-01"}
roles:
  imaging: {title: Imaging Technician, track: specialist, grade: "7"}
moves:
  to-imaging: {from: outside, to: imaging, mechanism: vacancy, label: Into imaging}
  leaving: null
"""
DAY = ("--on", "2026-11-24")


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ours.yaml").write_text(OURS, "utf-8")
    Path("example.yaml").write_text(EXAMPLE, "utf-8")


def run(*words: str) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, words)


ANSWERS = {
    "list": (("list", "ours.yaml"), "ours"),
    "show": (("show", "ours.yaml", *DAY), "Ours, over Sheffield"),
    "show-role": (("show", "ours.yaml", "imaging", *DAY), "Imaging Technician"),
    "walk": (("walk", "ours.yaml", "imaging", *DAY), "Imaging Technician"),
    "routes": (("routes", "ours.yaml", "technician-6", "specialist-8", *DAY), "Senior Technician"),
    "gap": (("gap", "ours.yaml", "technician-6", "specialist-8", *DAY), "Senior Technician"),
    "compare": (("compare", "ours.yaml", "sheffield", *DAY), "Ours, over"),
    "draw": (("draw", "ours.yaml", "-o", "ours.svg", *DAY), ""),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_overlay_answers_as_a_framework_does(name: str) -> None:
    words, held = ANSWERS[name]
    result = run(*words)
    assert result.exit_code == 0, result.output
    assert held in result.output


def test_problems_are_told_at_their_lines() -> None:
    Path("ours.yaml").write_text(OURS + "tracks:\n  specialist: null\n  speciallist: null\n", "utf-8")
    result = run("check", "ours.yaml")
    assert result.exit_code == 1
    golden(ROOT / "tests" / "cli" / "golden" / "overlay-check.txt", result.output)


REFUSED = {
    "workbook": ("workbook", "ours.yaml", "-o", "ours.xlsx"),
    "import": ("import", "book.xlsx", "-o", "ours.yaml", "--yes"),
    "import onto": ("import", "book.xlsx", "-o", "new.yaml", "--onto", "ours.yaml", "--yes"),
    "changes": ("changes", "example.yaml", "ours.yaml"),
    "changes of it": ("changes", "ours.yaml", "example.yaml"),
    "changes since": ("changes", "ours.yaml", "--since", "HEAD"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_works_on_a_whole_text_refuses_it_and_leaves_it_alone(name: str) -> None:
    assert run("workbook", "example.yaml", "-o", "book.xlsx").exit_code == 0
    commit = ("-c", "user.name=a", "-c", "user.email=a", "commit", "-qm", "a")
    for words in (("init", "-q"), ("add", "ours.yaml"), commit):
        subprocess.run(["git", *words], check=True)
    result = run(*REFUSED[name])
    assert result.exit_code == 2, result.output
    assert "this framework lies over 'sheffield'" in result.output
    assert "change its file in an editor" in " ".join(result.output.split())
    assert Path("ours.yaml").read_text("utf-8") == OURS
    assert not Path("ours.xlsx").exists()
    assert not Path("new.yaml").exists()
