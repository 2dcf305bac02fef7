"""`pathways equality` as people type it: the answer, the output for a paper, data, and wrong input."""

from pathlib import Path

import pytest

from tests.cli.test_commands import data, run
from tests.support import ROOT, golden

GOLDEN = ROOT / "tests" / "cli" / "golden" / "equality"
TRACK = str(ROOT / "tests" / "cli" / "documents" / "scenarios" / "track.yaml")


def test_the_answer_reads_as_its_golden_text() -> None:
    result = run("equality", "college")
    assert result.exit_code == 0, result.output
    golden(GOLDEN / "college.txt", result.stdout)
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_scenario_with_a_present_framework_reads_as_its_golden_text() -> None:
    result = run("equality", TRACK)
    assert result.exit_code == 0, result.output
    golden(GOLDEN / "track.txt", result.stdout)


def test_the_output_for_a_paper_reads_as_its_golden_text(tmp_path: Path) -> None:
    paper = tmp_path / "equality.md"
    result = run("equality", "college", "-o", str(paper))
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    golden(GOLDEN / "college.md", paper.read_text("utf-8"))


def test_data_has_every_characteristic_with_contract_and_hours() -> None:
    found = data("equality", "college")
    assert found["schema"] == "pathways/equality/1"
    assert [each["kind"] for each in found["characteristics"]] == [*["characteristic"] * 3, "contract", "hours"]
    for characteristic in found["characteristics"]:
        for group in characteristic["groups"]:
            counts = [group["people"], *group["bands"].values(), *group["standings"].values()]
            assert all(count is None or count % 5 == 0 for count in counts)
            gap = group["pay"] and group["pay"]["gap"]
            if gap:
                assert gap["between_grades"] + gap["within_grades"] == pytest.approx(gap["whole"], abs=0.0011)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("equality", "college", "-o", "equality.docx"), "should end in .xlsx or .md"),
        (("equality", "no-such-scenario"), "no-such-scenario"),
    ],
    ids=["another kind of file", "no such scenario"],
)
def test_wrong_input_is_said_and_nothing_written(words: tuple[str, ...], says: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert "Traceback" not in result.output
