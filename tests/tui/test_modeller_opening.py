"""Ways into the modeller: from Home, from a framework, and what cannot be opened."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from tests.support import HEAD
from tests.tui.modelling import Desk, model
from tui.app import Pathways

TEXT = HEAD.lstrip() + 'grades: {"5": {rank: 5}}\ntracks: {bench: {name: Bench, grades: ["5"]}}\n'


def test_a_bundled_framework_is_copied_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def run() -> None:
        app = Pathways([], date(2026, 11, 28))
        async with app.run_test(size=(80, 24)) as pilot:
            desk = Desk(pilot)
            await pilot.app.workers.wait_for_complete()
            await desk.press("slash")
            await desk.type("promotion of the person", "down", "m")
            await desk.opened()
            assert "comes with" in desk.screen
            await desk.press("enter")
            await asyncio.sleep(0.1)
            await desk.opened()
            assert desk.session.path == tmp_path / "my-technical-specialist.yaml"
            assert desk.state.framework.id == "my-technical-specialist"
            await desk.press("q")
            assert type(app.screen).__name__ == "HomeScreen"

    asyncio.run(run())


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "new-track.yaml"

    async def steps(desk: Desk) -> None:
        await desk.shows("There is no file new-track.yaml yet.")
        await desk.type("Our new track", "enter")
        await desk.shows("Who proposes it?")
        await desk.type("HR: pay and grading", "enter")
        await desk.shows("There is no role yet.")
        framework = desk.state.framework
        assert (framework.id, framework.title, framework.status) == ("new-track", "Our new track", "draft")
        assert desk.session.proposal is not None
        assert desk.session.proposal["by"] == "HR: pay and grading"
        assert not desk.state.report.problems

    model(path, steps)
    assert path.exists()


def test_nothing_is_begun_where_a_question_is_left_open(tmp_path: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("escape")

    model(tmp_path / "new-track.yaml", steps)
    assert not [*tmp_path.iterdir()]


def test_a_framework_that_is_walked_can_be_changed_and_is_then_shown_anew(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(TEXT, "utf-8")

    async def run() -> None:
        app = Pathways([path], date(2026, 11, 28))
        async with app.run_test(size=(80, 24)) as pilot:
            desk = Desk(pilot)
            await pilot.app.workers.wait_for_complete()
            await desk.press("enter")
            await pilot.app.workers.wait_for_complete()
            await desk.press("m")
            for _ in range(200):
                await pilot.pause(0.01)
                if type(app.screen).__name__ == "ModellerScreen":
                    break
            await desk.line("Title")
            await desk.clear()
            await desk.type("Technician", "enter")
            await desk.press("ctrl+s", "q")
            assert type(app.screen).__name__ == "HomeScreen"
            await desk.press("enter")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert "Technician" in desk.screen

    asyncio.run(run())


@pytest.mark.parametrize(("text", "message"), [("{", "expected"), (TEXT + "rolls: {}\n", "rolls")])
def test_what_cannot_be_read_whole_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text, "utf-8")

    async def steps(desk: Desk) -> None:
        assert "cannot be opened to be changed" in desk.screen
        assert message in desk.screen
        await desk.press("escape")

    model(path, steps)
