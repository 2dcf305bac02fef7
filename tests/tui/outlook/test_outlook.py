"""From a framework in the modeller to what it will do, by real keys."""

import csv
import re
import threading
from pathlib import Path

import pytest

from tests.support import ROOT, golden
from tests.tui.modelling import LARGE, SMALL, TINY, Desk, model
from tests.tui.outlook.made_up import SCENARIO, put_down
from tui.screens.outlook.answers import Outlook

GOLDEN = ROOT / "tests" / "tui" / "golden"


@pytest.mark.parametrize("size", [SMALL, LARGE, TINY], ids=["80x24", "120x40", "60x20"])
def test_a_scenario_beside_the_framework_is_shown_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("where posts stand")
        golden(GOLDEN / f"outlook-{size[0]}x{size[1]}.txt", await desk.at_rest())
        await desk.press("d")
        await desk.shows("Which posts?")
        golden(GOLDEN / f"outlook-decide-{size[0]}x{size[1]}.txt", await desk.at_rest())

    model(put_down(tmp_path), steps, size)


def test_each_question_is_answered_by_its_key_and_written_as_the_command_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("where posts stand")
        await desk.press("right")
        await desk.shows("Against doing nothing")
        await desk.press("3")
        await desk.shows("People by role")
        await desk.press("4")
        await desk.shows("Who is looked at")
        await desk.press("left", "left")
        assert "Against doing nothing" in desk.screen, "an answer is kept"
        for ending in (".md", ".xlsx", ".txt", ".csv"):
            await desk.press("e")
            await desk.clear()
            await desk.type(f"cost{ending}", "enter")
            await desk.shows(f"cost{ending} written")
        await desk.press("escape")
        assert desk.modeller.is_current

    model(put_down(tmp_path), steps, LARGE)
    from tests.cli.test_commands import run

    assert run("cost", "plan.yaml", "-o", "by-command.md").exit_code == 0
    assert (tmp_path / "cost.md").read_bytes() == (tmp_path / "by-command.md").read_bytes()
    assert run("cost", "plan.yaml", "-o", "by-command.csv").exit_code == 0
    assert (tmp_path / "cost.csv").read_bytes() == (tmp_path / "by-command.csv").read_bytes()
    assert (tmp_path / "cost.xlsx").read_bytes().startswith(b"PK")
    assert "Against doing nothing" in (tmp_path / "cost.txt").read_text("utf-8")


def test_what_is_not_saved_counts_and_stands_beside_what_the_file_says(tmp_path: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.find("senior technician")
        await desk.line("Title")
        await desk.clear()
        await desk.type("Expert", "enter")
        await desk.press("o")
        await desk.shows("with changes that are not saved")
        await desk.shows("Expert [senior]")
        await desk.press("5")
        await desk.shows("framework as saved")

    model(put_down(tmp_path), steps, LARGE)
    assert "Senior Technician" in (tmp_path / "draft.yaml").read_text("utf-8"), "nothing was saved by asking"


def test_decisions_are_written_into_the_table_and_every_answer_uses_them(tmp_path: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("where posts stand")
        await desk.press("d")
        await desk.type("stores", "enter")
        await desk.type("out of scope", "enter")
        await desk.shows("Out of scope, decided")
        await desk.type("senior", "enter", "enter")
        await desk.shows("[senior], decided")
        await desk.press("escape")
        await desk.shows("where posts stand")
        assert "Out of scope     10" in desk.screen

    model(put_down(tmp_path), steps, LARGE)
    with (tmp_path / "plan-decisions.csv").open(encoding="utf-8-sig", newline="") as file:
        decided = {row["title"]: row["decision"] for row in csv.DictReader(file)}
    assert decided == {"Stores Assistant": "out-of-scope", "Senior Technician": "yes", "Technician": ""}
    before, after = SCENARIO.split("actions:")
    said = (tmp_path / "plan.yaml").read_text("utf-8")
    assert said == f"{before}decisions: plan-decisions.csv\nactions:{after}", "the rest is byte for byte the same"


def test_a_scenario_is_begun_by_questions(tmp_path: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.type("begin", "enter")
        await desk.type("sta", "tab", "enter")
        await desk.shows("Which column")
        while "Which column" in desk.screen:
            await desk.type("no more", "enter")
        await desk.shows("characteristics")
        await desk.press("tab", "enter")
        await desk.clear()
        await desk.type("soon", "enter")
        assert "Write a day as year-month-day" in desk.screen
        await desk.clear()
        await desk.type("2025-08-01", "enter")
        await desk.shows("Whose pay")
        await desk.type("example college", "enter")
        await desk.shows("pension")
        await desk.type("(uss)", "enter")
        await desk.clear()
        await desk.type("2026-08-01", "enter")
        await desk.clear()
        await desk.type("3", "enter")
        await desk.type("yearly", "enter")
        await desk.type("5, 10", "enter")
        assert "one number, or three" in desk.screen
        await desk.clear()
        await desk.type("5, 10, 15", "enter")
        await desk.press("enter")
        await desk.shows("where posts stand")
        await desk.press("2")
        await desk.shows("Against doing nothing")

    model(put_down(tmp_path, scenario=""), steps, LARGE)
    text = (tmp_path / "draft-scenario.yaml").read_text("utf-8")
    golden(GOLDEN / "outlook-begun.yaml", re.sub(r'(?m)^(proposed: .* on: )"[-0-9]+"', r'\1"TODAY"', text))


def test_rows_that_cannot_be_right_are_told_and_passed_over_only_where_that_is_asked(tmp_path: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("31/02/2028")
        assert "press g to go on without 1 row" in " ".join(desk.screen.split())
        await desk.press("g")
        await desk.shows("where posts stand")
        await desk.press("end")
        await desk.shows("1 row")

    model(put_down(tmp_path, faulty=True), steps, LARGE)


def test_a_scenario_with_a_fault_is_told_and_read_again_once_it_is_mended(tmp_path: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("This has to be mended first")
        assert "upp" in desk.screen
        (tmp_path / "plan.yaml").write_text(SCENARIO, "utf-8")
        await desk.press("r")
        await desk.shows("where posts stand")

    model(put_down(tmp_path, SCENARIO.replace("move: up,", "move: upp,")), steps, LARGE)


def test_nobody_has_to_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = threading.Event()
    answer = Outlook.answer

    def slow(self: Outlook, question: object, step: object) -> object:
        goes_on.wait(30)
        return answer(self, question, step)  # type: ignore[arg-type]

    monkeypatch.setattr(Outlook, "answer", slow)

    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("Esc stops")
        await desk.press("escape")
        await desk.shows("Nothing was worked out")
        goes_on.set()
        await desk.press("r")
        await desk.shows("where posts stand")
        await desk.press("escape")
        assert desk.modeller.is_current

    model(put_down(tmp_path), steps, LARGE)


def test_another_scenario_is_set_beside_it_or_asked_for_instead(tmp_path: Path) -> None:
    framework = put_down(tmp_path)
    more = (
        SCENARIO.replace("id: plan", "id: more").replace("Our plan", "More rounds").replace("number: 12", "number: 20")
    )
    (tmp_path / "more.yaml").write_text(more, "utf-8")

    async def steps(desk: Desk) -> None:
        await desk.press("o")
        await desk.shows("In which scenario?")
        await desk.type("plan", "enter")
        await desk.shows("where posts stand")
        await desk.press("plus")
        await desk.type("more", "enter")
        await desk.shows("More rounds")
        await desk.press("s")
        await desk.shows("In which scenario?")

    model(framework, steps, LARGE)
