"""`pathways paper` as people type it: files, covers, questions, wrong input."""

import io
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from pypdf import PdfReader

from pathways.cli.paper import command
from tests.support import ROOT

SMALL = str(ROOT / "tests" / "cli" / "documents" / "small.yaml")
TRACK = str(ROOT / "tests" / "cli" / "documents" / "scenarios" / "track.yaml")
DAY = ("--on", "2026-11-24")


def paper(*words: str, typed: str | None = None) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(command, [*words, *DAY], input=typed)


@pytest.mark.parametrize("suffix", [".docx", ".html", ".pdf", ".md"])
def test_a_paper_is_written_in_the_format_that_its_name_asks_for(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / f"paper{suffix}"
    result = paper(SMALL, "-o", str(output))
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert f"{output} written" in " ".join(result.stderr.split("\n")).replace("\n", "")
    assert "the cover does not say: Committee" in result.stderr
    content = output.read_bytes()
    match suffix:
        case ".docx":
            text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
        case ".pdf":
            text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        case _:
            text = content.decode("utf-8")
    assert "What happens if nothing is decided" in text


def test_a_form_is_written_filled_in_and_read_back(tmp_path: Path) -> None:
    form, output = tmp_path / "cover.yaml", tmp_path / "paper.md"
    assert paper("--cover-form", str(form)).exit_code == 0
    text = form.read_text("utf-8").replace('#paper: "TSC/26/17"', 'paper: "TSC/26/17"')
    form.write_text(text, "utf-8")
    result = paper(SMALL, "--cover", str(form), "-o", str(output))
    assert result.exit_code == 0, result.output
    assert "TSC/26/17" in output.read_text("utf-8")
    assert "Paper number" not in result.stderr


def test_questions_are_asked_one_by_one_and_skipped_ones_stay_missing(tmp_path: Path) -> None:
    form = tmp_path / "cover.yaml"
    typed = "Staff Committee\nsome day\n2026-12-09\n\nb\nP/1\nq\n"
    result = paper("--ask", "--cover-form", str(form), typed=typed)
    assert result.exit_code == 0, result.output
    text = form.read_text("utf-8")
    assert 'committee: "Staff Committee"' in text
    assert 'meeting: "2026-12-09"' in text
    assert '\npaper: "P/1"' in text
    assert "\n#item:" in text
    assert 'a date is written "2026-05-18"' in result.stderr


def test_a_choice_is_taken_only_from_its_answers_and_a_ground_is_asked_only_of_a_closed_paper(tmp_path: Path) -> None:
    form = tmp_path / "cover.yaml"
    typed = "\n" * 7 + "aprove\napprove, note\n" + "\n" * 7 + "open\n3\n\n"
    result = paper("--ask", "--cover-form", str(form), typed=typed)
    assert result.exit_code == 0, result.output
    assert "Answer with approve, endorse, note, discuss, or Enter." in result.stderr
    assert "on which ground" not in result.stderr
    text = form.read_text("utf-8")
    assert 'action: ["approve", "note"]' in text
    assert 'version: "3"' in text


def test_nothing_is_asked_where_there_is_no_terminal(tmp_path: Path) -> None:
    result = paper(SMALL, "-o", str(tmp_path / "paper.md"))
    assert "Which committee" not in result.stderr


def test_a_file_that_is_not_ours_is_replaced_only_with_force(tmp_path: Path) -> None:
    output = tmp_path / "paper.md"
    output.write_text("mine", "utf-8")
    refused = paper(SMALL, "-o", str(output))
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert output.read_text("utf-8") == "mine"
    assert paper(SMALL, "-o", str(output), "--force").exit_code == 0
    assert paper(SMALL, "-o", str(output)).exit_code == 0


def test_since_a_revision_and_from_a_file_tell_what_changed(tmp_path: Path) -> None:
    old = tmp_path / "old.yaml"
    shutil.copy(SMALL, old)
    new = tmp_path / "new.yaml"
    new.write_text(Path(SMALL).read_text("utf-8").replace("mechanism: promotion", "mechanism: regrading", 1), "utf-8")
    output = tmp_path / "paper.md"
    result = paper(str(new), "--from", str(old), "-o", str(output))
    assert result.exit_code == 0, result.output
    assert "Since the last version (old.yaml): " in output.read_text("utf-8")


WRONG = {
    "no output": ((SMALL,), "name what to write: -o FILE"),
    "neither framework nor form": ((), "name what to write"),
    "no framework": (("-o", "x.md"), "name a framework"),
    "another ending": ((SMALL, "-o", "x.txt"), "should end in .docx, .html, .pdf, .md"),
    "a template for another format": ((SMALL, "-o", "x.pdf", "--template", "t.docx"), "Word files alone"),
    "two earlier versions": ((SMALL, "-o", "x.md", "--from", SMALL, "--since", "HEAD"), "not both"),
    "the same framework twice": ((SMALL, SMALL, "-o", "x.md"), "is named twice"),
    "too many frameworks": ((*[SMALL] * 5, "-o", "x.md"), "at most 4 frameworks"),
    "compared with itself": ((SMALL, "--compare", SMALL, "-o", "x.md"), "is in the paper already"),
    "no such framework": (("ucl-acr", "-o", "x.md"), "did you mean 'ucl-arc'?"),
    "a scenario of another framework": (
        ("ucl-arc", "--scenario", TRACK, "-o", "x.md"),
        "leads to technical-specialist",
    ),
    "no such cover": ((SMALL, "--cover", "none.yaml", "-o", "x.md"), "there is no such file"),
    "a cover of another kind": ((SMALL, "--cover", SMALL, "-o", "x.md"), "give a cover"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_gets_one_message_and_writes_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words, message = WRONG[name]
    result = paper(*words)
    assert result.exit_code == 2, result.output
    assert message in " ".join(result.stderr.split())
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_cover_with_a_problem_is_told_with_its_place_and_nothing_is_written(tmp_path: Path) -> None:
    cover = tmp_path / "cover.yaml"
    cover.write_text("document: cover\nformat: 1\nsponser: A. Example\n", "utf-8")
    result = paper(SMALL, "--cover", str(cover), "-o", str(tmp_path / "paper.md"))
    assert result.exit_code == 1
    assert "cover.yaml:3:1: error[unknown-key]: 'sponser' is not a key" in " ".join(result.stderr.split())
    assert "did you mean 'sponsor'?" in result.stderr
    assert not (tmp_path / "paper.md").exists()
