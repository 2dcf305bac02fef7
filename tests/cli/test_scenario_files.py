"""Answers on scenarios as files: workbooks, sections for a paper, and several scenarios side by side."""

import io
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

pytestmark = pytest.mark.xdist_group("answers on scenarios")

GOLDEN = ROOT / "tests" / "cli" / "golden" / "scenarios"
SCENARIOS = ROOT / "tests" / "cli" / "documents" / "scenarios"
TRACK, FREEZE = str(SCENARIOS / "track.yaml"), str(SCENARIOS / "freeze.yaml")

ASKED = {
    "map": ("map", TRACK),
    "cost": ("cost", TRACK),
    "forecast": ("forecast", TRACK, "--runs", "200"),
    "equality": ("equality", TRACK),
    "cost-both": ("cost", TRACK, FREEZE),
    "forecast-both": ("forecast", TRACK, FREEZE, "--runs", "200"),
    "equality-both": ("equality", TRACK, FREEZE),
}


def written(words: tuple[str, ...], file: Path) -> Path:
    result = run(*words, "-o", str(file))
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert f"{file} written" in result.stderr
    return file


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """The file of an answer, by its name and form, written once for all tests that only read it."""
    folder = tmp_path_factory.mktemp("answers")

    @cache
    def of(name: str, suffix: str) -> Path:
        return written(ASKED[name], folder / f"{name}{suffix}")

    return of


def told(file: Path) -> str:
    """The cells of a workbook, a line a row, with the titles of its charts; today's date is left out."""
    page = io.StringIO()
    for sheet in openpyxl.load_workbook(file):
        page.write(f"[{sheet.title}]\n")
        for row in sheet.iter_rows(values_only=True):
            cells = ["" if cell is None else str(cell) for cell in row]
            if any(cells) and cells[0] not in {"Day of this answer", "How it was found"}:
                page.write(" | ".join(cells).rstrip(" |") + "\n")
        page.write("\n")
    return page.getvalue()


@pytest.mark.parametrize("name", ASKED)
def test_a_workbook_reads_as_its_golden_text(name: str, kept: Callable[[str, str], Path]) -> None:
    golden(GOLDEN / f"{name}.xlsx.txt", told(kept(name, ".xlsx")))


@pytest.mark.parametrize("name", ["map", "forecast", "forecast-both", "equality-both"])
def test_a_section_for_a_paper_reads_as_its_golden_text(name: str, kept: Callable[[str, str], Path]) -> None:
    page = kept(name, ".md").read_text("utf-8")
    golden(GOLDEN / f"{name}.md", re.sub(r"NumPy [\d.]+", "NumPy", page))


@pytest.mark.parametrize("name", ["forecast-both", "equality-both"])
def test_scenarios_side_by_side_read_as_their_golden_text(name: str) -> None:
    result = run(*ASKED[name])
    assert result.exit_code == 0, result.output
    golden(GOLDEN / f"{name}.txt", result.stdout)
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize("name", ["map", "cost", "forecast", "equality", "cost-both", "forecast-both", "equality-both"])
def test_a_section_fits_under_a_paper(name: str, kept: Callable[[str, str], Path]) -> None:
    """Headings begin at the second level and skip none; every table has as many cells in each row as columns."""
    page = kept(name, ".md").read_text("utf-8")
    levels = [len(found) for found in re.findall(r"^(#+) ", page, re.MULTILINE)]
    assert {*levels} == {2, 3}
    assert levels[0] == 2
    for table in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(widths) == 1
        assert re.fullmatch(r"(\| -{3}:? )+\|", table.splitlines()[1])
    assert "of the staff table" in page


@pytest.mark.parametrize("name", ASKED)
def test_the_summary_says_what_it_is_and_what_was_left_out(name: str, kept: Callable[[str, str], Path]) -> None:
    page = openpyxl.load_workbook(kept(name, ".xlsx"))["Summary"]
    text = "\n".join(str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None)
    for said in ("A technical track", "1 August 2025", "Day of this answer", "No row of the staff table was left out."):
        assert said in text
    assert "taken for granted" in text.lower() or name.endswith("-both")


def test_rows_that_were_left_out_are_counted_in_every_file(tmp_path: Path) -> None:
    for name in ("track.yaml", "staff.csv"):
        (tmp_path / name).write_bytes((SCENARIOS / name).read_bytes())
    with (tmp_path / "staff.csv").open("a", encoding="utf-8") as file:
        file.write("E099,Technician,Technical,4,99,Open-ended,,1,core,2020-01-01,,Physics\n")
    for command in ("map", "cost", "forecast", "equality"):
        words = (command, str(tmp_path / "track.yaml"), "--skip-faulty")
        for suffix in (".md", ".xlsx"):
            output = tmp_path / f"{command}{suffix}"
            assert run(*words, "-o", str(output)).exit_code == 0
            page = told(output) if suffix == ".xlsx" else output.read_text("utf-8")
            assert "1 row of the staff table left out" in page


@pytest.mark.parametrize("command", ["map", "cost", "forecast", "equality"])
def test_somebody_elses_file_is_not_replaced_unless_that_is_asked(command: str, tmp_path: Path) -> None:
    file = tmp_path / "theirs.xlsx"
    file.write_bytes(b"theirs")
    result = run(command, TRACK, "-o", str(file))
    assert result.exit_code == 2
    assert "say --force to replace it" in " ".join(result.stderr.split())
    assert file.read_bytes() == b"theirs"
    assert run(command, TRACK, "-o", str(file), "--force").exit_code == 0
    assert run(command, TRACK, "-o", str(file)).exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["theirs.xlsx"]


def test_filled_in_decisions_are_not_lost(tmp_path: Path) -> None:
    table = written(("map", TRACK), tmp_path / "decisions.csv")
    table.write_text(table.read_text("utf-8-sig") + "\n", "utf-8")
    assert run("map", TRACK, "-o", str(table)).exit_code == 2


def test_single_points_stand_in_a_workbook_only_where_they_are_asked_for(tmp_path: Path) -> None:
    words = ("forecast", TRACK, "--runs", "100")
    assert "Single points" not in told(written(words, tmp_path / "one.xlsx"))
    assert "[Single points]" in told(written((*words, "--single-points"), tmp_path / "other.xlsx"))


WRONG = {
    "a table of two": (("forecast", TRACK, FREEZE, "-o", "both.csv"), "has one scenario"),
    "single points of two": (("forecast", TRACK, FREEZE, "--single-points"), "goes with one scenario"),
    "no folder": (("cost", TRACK, "-o", "nowhere/cost.xlsx"), "cannot be written"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_message(name: str) -> None:
    words, message = WRONG[name]
    result = run(*words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_side_by_side_is_data_too() -> None:
    answer = data("forecast", TRACK, FREEZE, "--runs", "200")
    assert answer["schema"] == "pathways/side-by-side/1"
    assert [each["name"] for each in answer["scenarios"]] == ["example-track", "with-freeze"]
    hidden = [row["values"] for table in answer["tables"] for row in table["rows"] if None in row["values"].values()]
    assert hidden
    assert all({*values.values()} == {None} for values in hidden)


def test_every_key_of_side_by_side_is_documented() -> None:
    page = (
        (ROOT / "docs" / "json.md")
        .read_text("utf-8")
        .partition("## `pathways/side-by-side/1`")[2]
        .partition("\n## ")[0]
    )
    answer = data("equality", TRACK, FREEZE)
    keys = {*answer, *(key for table in answer["tables"] for key in table), "values"} - {"schema"}
    assert sorted(key for key in keys if f"`{key}`" not in page) == []
