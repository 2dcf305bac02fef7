"""`pathways new`: from answers, typed or given, to a draft that `check` finds no fault in."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pathways.cli.main import cli
from pathways.cli.new_answers import HOW, STOPPED
from tests.cli.test_commands import run
from tests.support import ROOT, golden

DAY = ("--on", "2026-11-28")
FILE = "draft.yaml"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(typed: str, *words: str) -> Result:
    return CliRunner(env={"COLUMNS": "80"}).invoke(cli, ("new", "--ask", *DAY, *words), input=typed)


def told(*words: str) -> Result:
    return run("new", "--no-ask", *DAY, *words)


GIVEN = (
    *("--institution", "University of X", "--country", "GB", "--model", "technical-specialist"),
    *("--grades", "4,5,6,7,8,9", "--split-at", "7", "--tracks", "specialist,manager,teaching"),
    *("--mechanism", "specialist=promotion", "--mechanism", "manager=vacancy", "--pay-scale", "single-spine"),
    *("--by", "HR, University of X", "-o", FILE),
)


def test_all_answers_can_be_given(folder: Path) -> None:
    result = told(*GIVEN)
    assert result.exit_code == 0, result.output
    golden(ROOT / "tests" / "cli" / "golden" / "new.txt", result.stdout)
    text = (folder / FILE).read_text("utf-8")
    assert "name: University of X" in text
    assert "on: '2026-11-28'" in text


def test_a_draft_can_be_checked_shown_walked_and_drawn(folder: Path) -> None:
    told(*GIVEN)
    checked = run("check", FILE)
    assert checked.exit_code == 0
    assert "no problems" in checked.stdout
    assert run("show", FILE).exit_code == 0
    assert run("walk", FILE, "technician-6").exit_code == 0
    drawn = run("draw", FILE, "-o", "draft.svg")
    assert drawn.exit_code == 0, drawn.output
    assert (folder / "draft.svg").read_text("utf-8").startswith("<")


def test_enter_takes_every_answer_in_brackets(folder: Path) -> None:
    result = asked("\n" * 30)
    assert result.exit_code == 0, result.output
    assert HOW in " ".join(result.stderr.split())
    assert "our-university-draft.yaml is written" in result.stdout
    assert (folder / "our-university-draft.yaml").is_file()


def test_questions_read_as_their_golden_text() -> None:
    typed = ["University of X", "?", "", "Britain", "ie", "b", "GB", "", "2", *[""] * 30]
    golden(ROOT / "tests" / "cli" / "golden" / "new-asked.txt", asked("\n".join(typed)).stderr)


def test_what_is_given_is_not_asked() -> None:
    result = asked("\n" * 30, "--institution", "University of X", "--grades", "4-9", "-o", FILE)
    assert result.exit_code == 0, result.output
    assert "Which institution" not in result.stderr
    assert "Which grades" not in result.stderr
    assert "In which file" not in result.stderr


def test_b_goes_back_and_offers_what_was_answered() -> None:
    result = asked("University of Y\nb\n\nq\n")
    assert result.stderr.count("Which institution is the framework for?") == 2
    assert "[University of Y] > " in result.stderr
    assert "This is the first question." in asked("b\nq\n").stderr


def test_a_wrong_answer_gets_a_message_and_the_question_again(folder: Path) -> None:
    result = asked("\n\nXYZ\n" + "\n" * 30, "-o", FILE)
    assert "'XYZ' is no code of a country; write two letters" in result.stderr
    assert result.exit_code == 0
    assert (folder / FILE).is_file()


def test_any_answer_can_be_changed_from_the_summary_and_what_no_longer_fits_is_asked_again(folder: Path) -> None:
    given = ("--grades", "4-9", "--split-at", "7", "--tracks", "specialist", "-o", FILE)
    summary = asked("\n" * 13 + "q\n", *given).stderr.partition("Your answers")[2]
    number = next(line.split(".")[0].strip() for line in summary.splitlines() if "Grades" in line and "." in line)
    result = asked("\n" * 13 + f"99\n{number}\nA, B, C\nC\n\n", *given)
    assert "write a number from 1 to" in result.stderr
    assert "'7' is none of the grades; they are A, B, C." in result.stderr
    assert result.exit_code == 0, result.output
    assert "technician-B:" in (folder / FILE).read_text("utf-8")


@pytest.mark.parametrize("before", [0, 3, 14])
def test_q_stops_and_writes_nothing(folder: Path, before: int) -> None:
    result = asked("\n" * before + "q\n")
    assert result.exit_code == 0
    assert result.stderr.endswith(f"{STOPPED}\n")
    assert not list(folder.iterdir())


@pytest.mark.parametrize("before", [0, 3, 14])
def test_the_end_of_the_input_stops_with_exit_code_2_and_writes_nothing(folder: Path, before: int) -> None:
    result = asked("\n" * before)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{STOPPED}\n")
    assert not list(folder.iterdir())


def test_a_file_is_never_overwritten(folder: Path) -> None:
    (folder / FILE).write_text("mine", "utf-8")
    result = told(*GIVEN)
    assert result.exit_code == 2
    assert "draft.yaml exists, and would be lost" in " ".join(result.stderr.split())
    (folder / "our-university-draft.yaml").write_text("mine", "utf-8")
    result = asked("\n" * 20 + "other.yaml\n")
    assert "Our-university-draft.yaml exists" in result.stderr
    assert (folder / "other.yaml").is_file()
    assert {(folder / name).read_text("utf-8") for name in (FILE, "our-university-draft.yaml")} == {"mine"}


WRONG = {
    "no file": ((), "name a file with -o"),
    "no folder": (("-o", "none/draft.yaml"), "there is no folder none"),
    "no document": (("-o", "draft.txt"), "does not end in .yaml"),
    "no such model": (
        ("-o", FILE, "--model", "technical-specialst"),
        "--model: 'technical-specialst' is none of these",
    ),
    "no such way": (("-o", FILE, "--mechanism", "manager=promotoin"), "did you mean 'promotion'?"),
    "no such track": (
        ("-o", FILE, "--mechanism", "manger=vacancy"),
        "people rise on these tracks: technician, specialist",
    ),
    "half a mechanism": (("-o", FILE, "--mechanism", "vacancy"), "like specialist=promotion"),
    "tracks of one ladder": (
        ("-o", FILE, "--split-at", "none", "--tracks", "manager"),
        "--tracks answers nothing here",
    ),
    "no day": (("-o", FILE, "--on", "tomorrow"), "'tomorrow' is no day"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_usage_is_one_message_and_exit_code_2(folder: Path, name: str) -> None:
    words, message = WRONG[name]
    result = told(*words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert "Traceback" not in result.output
    assert not list(folder.iterdir())


def test_what_was_not_given_is_said() -> None:
    result = told("-o", FILE, "--grades", "4-9")
    assert "Not given, and taken: institution Our university;" in " ".join(result.stderr.split())
