"""`pathways draw`, from the command line."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from tests.export.diagram.test_logo import png

FRAMEWORK = """
document: framework
format: 1
id: example/small
title: Small
status: draft
proposed: {by: The tests, on: "2026-01-01"}
grades: {"6": {rank: 6}, "7": {rank: 7}, "8": {rank: 8}}
tracks:
  specialist: {name: Technical specialist, grades: ["6", "7", "8"]}
  manager: {name: Manager, grades: ["7", "8"]}
moves:
  promotion: {from: {track: specialist}, to: {grade: next}, mechanism: promotion}
  over: {from: specialist-6, to: manager-7, mechanism: vacancy}
"""


@pytest.fixture(autouse=True)
def _own_record(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("kept")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))


@pytest.fixture
def framework(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(FRAMEWORK)
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["draw", *map(str, arguments)])


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        ("svg", b"<?xml"),
        ("png", b"\x89PNG"),
        ("pdf", b"%PDF"),
        ("dot", b"digraph"),
        ("gv", b"digraph"),
        ("mmd", b"flowchart"),
        ("txt", b"Small: draft"),
        ("md", b"# Small"),
    ],
)
def test_the_ending_of_the_file_says_the_format(framework: Path, tmp_path: Path, ending: str, start: bytes) -> None:
    output = tmp_path / f"ladder.{ending}"
    result = run(framework, "-o", output)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert output.read_bytes().startswith(start)


def test_the_day_stands_on_the_picture(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "ladder.svg"
    run(framework, "-o", output, "--on", "2025-02-03")
    assert "As it stood on 3 February 2025." in output.read_text("utf-8")


def described(*arguments: str | Path) -> str:
    result = run(*arguments, "--describe")
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_a_track_is_named_by_id_or_name(framework: Path) -> None:
    said = described(framework, "--track", "specialist")
    assert said == described(framework, "--track", "technical Specialist")
    assert "1 track, from left to right: Technical specialist." in said
    assert "Vacancy: from Technical specialist, grade 6 to Manager, grade 7." in said


def test_a_route_is_described(framework: Path) -> None:
    said = described(framework, "--route", "specialist-6", "specialist-8")
    assert "Route 1, 2 moves: from Technical specialist, grade 6" in said
    assert "(goal)" in said


def test_where_one_can_go_from_a_role(framework: Path) -> None:
    near, far = (described(framework, "--from", "specialist-6", *more) for more in ((), ("--steps", "2")))
    assert "grade 8" not in near
    assert "Technical specialist, grade 8 (2 moves away)" in far


def test_two_frameworks_stand_side_by_side(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "beside.svg"
    assert run(framework, "warwick", "-o", output).exit_code == 0
    text = output.read_text("utf-8")
    assert 'aria-label="Roles of Small"' in text
    assert 'aria-label="Roles of Technical Specialists Promotional Pathway"' in text


def test_two_versions_in_one_picture(framework: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.yaml"
    new.write_text(FRAMEWORK.replace("  over: {from: specialist-6, to: manager-7, mechanism: vacancy}\n", ""))
    assert "Vacancy: from Technical specialist, grade 6 to Manager, grade 7 (removed)." in described(
        framework, new, "--changes"
    )


def test_what_changed_since_a_revision(framework: Path, tmp_path: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-C", str(tmp_path), "-c", "user.name=T", "-c", "user.email=t@example.org", *words],
                       check=True, capture_output=True)  # fmt: skip

    git("init", "-q")
    git("add", "small.yaml")
    git("commit", "-qm", "first")
    framework.write_text(FRAMEWORK.replace('manager: {name: Manager, grades: ["7", "8"]}',
                                           'manager: {name: Manager, grades: ["7"]}'))  # fmt: skip
    said = described(framework, "--since", "HEAD")
    assert "[−] Manager, grade 8 (removed)" in said


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ((), "name the file to write"),
        (("-o", "ladder.xls"), "should end in .svg, .png, .pdf, .dot, .gv, .mmd, .txt, .md"),
        (("-o", "ladder.svg", "--track", "specialist", "--from", "specialist-6"), "draw one thing"),
        (("-o", "ladder.svg", "--most", "2"), "--most goes with --route"),
        (("-o", "ladder.svg", "--steps", "2"), "--steps goes with --from"),
        (("-o", "ladder.svg", "--until", "HEAD"), "--until goes with --since"),
        (("-o", "ladder.svg", "--with", "x.yaml"), "--with goes with two frameworks"),
        (("-o", "ladder.svg", "--changes"), "name an old and a new version"),
        (("-o", "ladder.svg", "--track", "boats"), "has no track 'boats'"),
        (("-o", "ladder.svg", "--from", "boats"), "has no role 'boats'"),
        (("-o", "ladder.svg", "--colour", "blue"), "'blue' is no colour: write it as '#123456'"),
        (("-o", "ladder.svg", "--logo", "nothing.png"), "nothing.png: error[missing-file]: there is no such file"),
        (("-o", "ladder.svg", "--describe"), "should end in .txt or .md with --describe"),
        (("-o", "ladder.svg", "--paper", "a7"), "'a7' is not one of"),
    ],
)
def test_what_does_not_go_is_told_in_a_sentence(
    framework: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(framework, *arguments)
    assert result.exit_code == 2
    assert why in " ".join(result.stderr.split())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.yaml"]


def test_three_documents_are_too_many(framework: Path) -> None:
    assert "one framework, or two" in run(framework, framework, framework, "--describe").stderr


def test_versions_of_another_kind_are_refused(tmp_path: Path) -> None:
    result = run("bbsrc", "bbsrc", "--changes", "-o", tmp_path / "changes.svg")
    assert result.exit_code == 2
    assert "not-a-framework" in result.stderr


def test_a_colour_that_cannot_be_read_is_changed_and_told(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "ladder.svg"
    result = run(framework, "-o", output, "--colour", "#ffdd00")
    assert result.exit_code == 0
    assert "note: #ffdd00 cannot be read well on the light theme" in result.stderr
    assert "#ffdd00" not in output.read_text("utf-8")
    assert "black and white" in run(framework, "-o", output, "--colour", "#500778", "--theme", "print").stderr


def test_a_logo_is_embedded_and_an_svg_is_refused_as_one(framework: Path, tmp_path: Path) -> None:
    logo, drawing = tmp_path / "logo.png", tmp_path / "logo.svg"
    logo.write_bytes(png(30, 20))
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
    output = tmp_path / "ladder.svg"
    assert run(framework, "-o", output, "--logo", logo).exit_code == 0
    assert "data:image/png;base64," in output.read_text("utf-8")
    result = run(framework, "-o", output, "--logo", drawing)
    assert result.exit_code == 2
    assert "bad-logo" in result.stderr


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
    assert result.stderr.startswith("error: Small is not drawn: Graphviz's dot is installed nowhere")
    assert output.read_text() == "before"


def test_a_picture_replaces_the_one_before_and_leaves_no_other_file(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "ladder.mmd"
    for theme in ("light", "dark"):
        assert run(framework, "-o", output, "--theme", theme).exit_code == 0
    assert output.read_text().startswith("flowchart")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ladder.mmd", "small.yaml"]


def test_somebody_elses_file_is_replaced_only_with_force(framework: Path, tmp_path: Path) -> None:
    output = tmp_path / "ladder.mmd"
    output.write_text("my own")
    result = run(framework, "-o", output)
    assert result.exit_code == 2
    assert "error[exists]" in result.stderr
    assert "--force" in result.stderr
    assert output.read_text() == "my own"
    assert run(framework, "-o", output, "--force").exit_code == 0
    assert output.read_text().startswith("flowchart")


def test_what_does_not_fit_the_paper_is_told(tmp_path: Path) -> None:
    result = run("york", "-o", tmp_path / "york.svg", "--portrait")
    assert "note: there is too much for A4 portrait; the picture is made for A3 portrait" in result.stderr
    result = run("york", "-o", tmp_path / "york.pdf", "--paper", "a4", "--portrait")
    assert "note: the picture takes 2 pages of A4 portrait" in result.stderr


def test_a_framework_with_problems_is_not_drawn(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(FRAMEWORK.replace("mechanism: promotion", "mechanism: promoted"))
    result = run(broken, "-o", tmp_path / "ladder.svg")
    assert result.exit_code == 1
    assert not (tmp_path / "ladder.svg").exists()
