"""Comparisons chosen by search and read, by real keys."""

import subprocess
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.support import ROOT
from tests.tui.answering import KEYS, LARGE, SMALL, answered, drive_answers, looks, press, told, type_text
from tests.tui.driving import DOCUMENTS, screen
from tui.screens.compare.screen import CompareScreen
from tui.widgets.unfolding import Unfolding


def is_busy(pilot: Pilot[None]) -> bool:
    """Whether a comparison is being worked out."""
    shown = pilot.app.screen
    assert isinstance(shown, CompareScreen)
    return shown.busy


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "160x50"])
def test_two_roles_chosen_by_search(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "c")
        looks(pilot, "compare-kinds")
        await press(pilot, "enter")
        await type_text(pilot, "rsd-7")
        await press(pilot, "enter")
        await type_text(pilot, "zzz")
        assert "Nothing of this kind is called so." in screen(pilot)
        await press(pilot, "enter", "ctrl+u")
        await type_text(pilot, "rsd-8")
        await press(pilot, "enter")
        looks(pilot, "compare-roles")
        before = screen(pilot)
        await press(pilot, "x")
        assert screen(pilot).index("ucl-arc:rsd-8") < screen(pilot).index("ucl-arc:rsd-7")
        await press(pilot, "x")
        assert screen(pilot) == before
        await press(pilot, "2")
        await type_text(pilot, "rsd-9")
        await press(pilot, "enter")
        assert "ucl-arc:rsd-9" in screen(pilot)
        await press(pilot, "escape", "escape")
        assert not isinstance(pilot.app.screen, CompareScreen)

    drive_answers(steps, size=size)


def test_two_frameworks_by_their_shape_and_then_their_roles_folded_and_unfolded() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "c", "down", "enter")
        await type_text(pilot, "ucl-arc")
        await press(pilot, "enter")
        await type_text(pilot, "epcc")
        await press(pilot, "enter")
        assert "Grades are not compared" in screen(pilot)
        unfolding = pilot.app.screen.query_one("#unfolded", Unfolding)
        heading = next(at for at, part in enumerate(unfolding.parts) if part.said.startswith("Cannot be told"))
        assert "Where the roles of ucl-arc stand in epcc" in [unfolding.parts[row].said for row in unfolding.rows]
        last = len(unfolding.rows)
        unfolding.highlighted = unfolding.rows.index(heading)
        await press(pilot, "left")
        assert "▸ Cannot be told" in screen(pilot)
        assert len(unfolding.rows) < last
        await press(pilot, "right")
        assert "▾ Cannot be told" in screen(pilot)
        assert len(unfolding.rows) == last

    drive_answers(steps)


def test_a_document_and_what_it_was_at_a_revision(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text((DOCUMENTS / "small.yaml").read_text())
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words], cwd=tmp_path, check=True)
    text = file.read_text()
    assert "Senior Technician" in text
    file.write_text(text.replace("Senior Technician", "Chief Technician"))

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "c", "down", "down", "enter", "enter")
        await type_text(pilot, str(file))
        await press(pilot, "enter")
        assert "At which revision of Git?" in screen(pilot)
        await pilot.press("ctrl+u")
        await type_text(pilot, "-x")
        await press(pilot, "enter")
        assert "no name of a revision" in screen(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "nowhere")
        await press(pilot, "enter")
        assert any("has no revision 'nowhere'" in note for note in told(pilot))
        await press(pilot, "enter", "enter")
        await type_text(pilot, str(file))
        await press(pilot, "enter", "enter")
        assert "HEAD:own.yaml" in screen(pilot)
        assert "Chief Technician" in screen(pilot)

    drive_answers(steps)


def test_a_file_that_cannot_be_read_is_one_message() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "c", "down", "down", "enter")
        await type_text(pilot, str(ROOT / "nowhere.yaml"))
        await press(pilot, "enter")
        await type_text(pilot, str(ROOT / "nowhere.yaml"))
        await press(pilot, "enter")
        assert any("nowhere.yaml" in note for note in told(pilot))
        assert "What to compare" in screen(pilot)

    drive_answers(steps)


def test_all_frameworks_as_text_and_as_a_wall_chart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "c", "end", "enter")
        assert "career frameworks of" in screen(pilot)
        for ending in ("svg", "txt", "md"):
            await pilot.press("e")
            await pilot.pause(0.1)
            await pilot.press("ctrl+u", *(KEYS.get(letter, letter) for letter in f"all.{ending}"), "enter")
            await answered(pilot)
        await press(pilot, "escape", "enter")
        await pilot.pause()
        await press(pilot, "escape")
        assert not is_busy(pilot)

    drive_answers(steps)
    assert (tmp_path / "all.svg").read_bytes().startswith(b"<?xml") or b"<svg" in (tmp_path / "all.svg").read_bytes()
    assert (tmp_path / "all.md").read_text().startswith("# ")
    assert "career frameworks of" in (tmp_path / "all.txt").read_text()


def test_where_my_role_stands_elsewhere_offers_it_and_can_be_stopped(tmp_path: Path) -> None:
    mine = tmp_path / "xdg_data_home" / "pathways" / "me.yaml"
    mine.parent.mkdir(parents=True)
    mine.write_text("document: person\nformat: 1\nrole: ucl-arc:rsd-8\n")

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "c", "down", "down", "down", "enter")
        assert "Senior Research Software Engineer" in screen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert is_busy(pilot)
        assert "Esc stops." in screen(pilot)
        await press(pilot, "escape")
        assert not is_busy(pilot)
        assert "What to compare" in screen(pilot)

    drive_answers(steps)
