"""`pathways draw`, from the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli

FRAMEWORK = """
document: framework
format: 1
id: example/small
title: Small
status: draft
proposed: {by: The tests, on: "2026-01-01"}
grades: {"6": {rank: 6}, "7": {rank: 7}}
tracks:
  specialist: {name: Specialist, grades: ["6", "7"]}
moves:
  promotion: {from: {track: specialist}, to: {grade: next}, mechanism: promotion}
"""


@pytest.fixture
def framework(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(FRAMEWORK)
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["draw", *map(str, arguments)])


@pytest.mark.parametrize(
    ("ending", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("dot", b"digraph"), ("mmd", b"flowchart")]
)
def test_the_ending_of_the_file_says_the_format(framework: Path, tmp_path: Path, ending: str, start: bytes) -> None:
    output = tmp_path / f"ladder.{ending}"
    result = run(framework, "-o", output)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert output.read_bytes().startswith(start)


def test_the_day_stands_on_the_picture(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "ladder.svg"
    run(framework, "-o", output, "--on", "2025-02-03")
    assert "As it stood on 3 February 2025." in output.read_text("utf-8")


def test_another_ending_is_wrong_usage(framework: Path, tmp_path: Path) -> None:
    result = run(framework, "-o", tmp_path / "ladder.pdf")
    assert result.exit_code == 2
    assert "should end in .svg, .png, .dot, .mmd" in result.stderr


def test_a_folder_that_is_not_there_is_told_in_a_sentence(framework: Path, tmp_path: Path) -> None:
    result = run(framework, "-o", tmp_path / "nowhere" / "ladder.mmd")
    assert result.exit_code == 2
    assert "ladder.mmd: error[unwritable]: the file cannot be written: no such file or directory" in result.stderr


def test_a_missing_renderer_is_told_and_leaves_what_stood_there(
    framework: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "ladder.svg"
    output.write_text("before")
    monkeypatch.setenv("PATH", str(tmp_path))
    result = run(framework, "-o", output, "--renderer", "dot")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: example/small is not drawn: Graphviz's dot is installed nowhere")
    assert output.read_text() == "before"


def test_a_picture_replaces_the_one_before_and_leaves_no_other_file(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "ladder.mmd"
    output.write_text("before")
    run(framework, "-o", output)
    assert output.read_text().startswith("flowchart")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ladder.mmd", "small.yaml"]


def test_a_framework_with_problems_is_not_drawn(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(FRAMEWORK.replace("mechanism: promotion", "mechanism: promoted"))
    result = run(broken, "-o", tmp_path / "ladder.svg")
    assert result.exit_code == 1
    assert not (tmp_path / "ladder.svg").exists()
