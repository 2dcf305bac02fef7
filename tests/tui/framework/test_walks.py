"""Walks: real keys, and what the screen says."""

import json
import os
import stat
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.support import ROOT, golden
from tests.tui.driving import DOCUMENTS, SMALL, first_line, screen
from tests.tui.framework.driving import MIDDLE, ladder_screen, on_ladder, press, said, settled
from tui.kept_walks import read_walks, walks_file
from tui.screens.framework.reader import Reader

GOLDEN = ROOT / "tests" / "tui" / "golden"
SIZES = pytest.mark.parametrize("size", [SMALL, MIDDLE], ids=["80x24", "160x50"])
SHEFFIELD = ROOT / "frameworks" / "institutions" / "sheffield.yaml"


@SIZES
def test_walks_look_as_they_did(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        name = f"{size[0]}x{size[1]}"
        await press(pilot, "enter", "enter", "enter", "backspace", "enter", "down", "enter", "w")
        golden(GOLDEN / f"walks-{name}.txt", screen(pilot))
        await press(pilot, "v", "enter")
        golden(GOLDEN / f"walks-beside-{name}.txt", screen(pilot))
        await press(pilot, "escape", "escape", *["backspace"] * 2, "t", *"exp", "enter")
        golden(GOLDEN / f"walks-to-here-{name}.txt", screen(pilot))
        await press(pilot, "enter")
        assert "Senior Technician →[regrading] Expert" in " ".join(screen(pilot).split())

    on_ladder(steps, size=size)


def test_a_walk_along_moves_and_back_shows_in_the_breadcrumb() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert "→[promotion, +1] Senior Technician" in first_line(pilot)
        await press(pilot, "w")
        assert "1. by Yearly round (promotion), 1 new criterion" in screen(pilot)
        assert "Plans a week ahead." in screen(pilot)
        assert "Not known: there is no file about you yet." in screen(pilot)
        assert "What it pays was not found." in screen(pilot)
        assert "https://example.org/page" in screen(pilot)
        await press(pilot, "backspace")
        assert "(1 ahead: +)" in first_line(pilot)
        await press(pilot, "plus", "escape", "backspace", "plus")
        assert "→[promotion, +1] Senior Technician" in first_line(pilot)

    on_ladder(steps, size=MIDDLE)


def test_a_move_with_several_ends_asks_which_and_the_other_way_is_kept() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "enter")
        assert "Which way from Senior Technician?" in screen(pilot)
        await press(pilot, "escape")
        assert "Which way" not in screen(pilot)
        await press(pilot, "enter", "down", "enter")
        assert "→[regrading] Head" in first_line(pilot)
        await press(pilot, "backspace", "up", "right", "right", "left")
        assert "Looking at Expert: Enter walks there" in screen(pilot)
        await press(pilot, "enter")
        assert "→[regrading] Expert" in first_line(pilot)
        await press(pilot, "w", "end")
        assert "Other ways that you went" in screen(pilot)
        assert "⑂ Junior [b]Technician[/b] → Head" in screen(pilot)
        await press(pilot, "enter")
        assert "→[regrading] Head" in first_line(pilot)
        await press(pilot, "end", "delete", "enter")
        assert "Other ways that you went" not in screen(pilot)

    on_ladder(steps, size=MIDDLE)


def test_where_no_move_leads_there_are_ways_or_a_new_walk() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "down", "enter")
        assert "No single move leads there from Senior Technician." in screen(pilot)
        await press(pilot, "enter")
        assert "No way is described" in screen(pilot)
        await press(pilot, "escape", "enter", "down", "enter")
        assert first_line(pilot).rstrip().endswith("Junior [b]Technician[/b]")
        await press(pilot, "w")
        assert "Here the walk begins" in screen(pilot)

    on_ladder(steps, size=MIDDLE)


def test_a_move_opens_from_the_panel_with_everything_known_of_it() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "tab", "enter")
        assert "→ Walk it: to Expert" in screen(pilot)
        assert "The head of department" in screen(pilot)
        await press(pilot, "down", "enter")
        assert "→[regrading] Head" in first_line(pilot)
        await press(pilot, "tab", "tab", "enter")
        assert "It leads out of this framework, to a deanery." in screen(pilot)

    on_ladder(steps, size=MIDDLE)


def test_a_walk_is_named_kept_renamed_and_removed() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "k", "ctrl+u", *"mine", "enter")
        assert "Kept: mine." in said(pilot)
        assert [each.name for each in read_walks().kept] == ["mine"]
        if os.name != "nt":
            assert stat.S_IMODE(walks_file().stat().st_mode) == 0o600
        await press(pilot, "w", "end", "r", "ctrl+u", *"ours", "enter")
        assert "★ ours" in screen(pilot)
        await press(pilot, "end", "delete")
        assert "Remove ours?" in screen(pilot)
        await press(pilot, "down", "enter", "end")
        assert "★ ours" in screen(pilot)
        await press(pilot, "delete", "enter")
        assert "★ ours" not in screen(pilot)
        assert read_walks().kept == ()

    on_ladder(steps, size=MIDDLE)


def test_after_a_restart_the_walk_goes_on_and_a_kept_one_opens() -> None:
    async def first(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "k", "enter", "backspace", "q")

    async def second(pilot: Pilot[None]) -> None:
        assert "(1 ahead: +)" in first_line(pilot)
        await press(pilot, "w", "end")
        assert "★ Junior [b]Technician[/b] to Senior Technician" in screen(pilot)
        await press(pilot, "enter")
        assert "→[promotion, +1] Senior Technician" in first_line(pilot)
        recent = pilot.app.settings.recent[0]  # type: ignore[attr-defined]
        assert (Path(recent.path).name, recent.title) == ("small.yaml", "A small framework")

    on_ladder(first, size=MIDDLE)
    on_ladder(second, size=MIDDLE)


def test_a_walk_that_the_framework_no_longer_has_goes_as_far_as_it_can(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    text = (DOCUMENTS / "small.yaml").read_text("utf-8")
    file.write_text(text, "utf-8")

    async def first(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "enter", "enter")
        assert "→[regrading] Expert" in first_line(pilot)

    async def second(pilot: Pilot[None]) -> None:
        assert "The framework has changed since: the walk goes as far as it still can." in said(pilot)
        assert first_line(pilot).rstrip().endswith("Senior Technician")

    on_ladder(first, file, MIDDLE)
    file.write_text(text.replace("to: [expert, head]", "to: [head]"), "utf-8")
    on_ladder(second, file, MIDDLE)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"kept": [1, {"name": 3}], "left": {"a": {"current": {}}}}'])
def test_a_damaged_file_of_walks_is_done_without_and_put_aside(text: str) -> None:
    walks_file().parent.mkdir(parents=True)
    walks_file().write_text(text, "utf-8")

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert ladder_screen(pilot).standing is not None

    on_ladder(steps)
    assert json.loads(walks_file().read_text("utf-8"))["left"]
    if not text.startswith('{"kept"'):
        assert walks_file().with_suffix(".damaged").read_text("utf-8") == text


def test_what_is_known_of_me_judges_each_step(tmp_path: Path) -> None:
    from dataclasses import replace

    me = tmp_path / "me.yaml"
    me.write_text("document: person\nformat: 1\nid: me\nfacts: {contract.kind: fixed-term}\n", "utf-8")
    file = tmp_path / "own.yaml"
    text = (DOCUMENTS / "small.yaml").read_text("utf-8")
    file.write_text(text.replace("judges: person,", "judges: person, open_to: {contract: [open-ended]},"), "utf-8")

    async def steps(pilot: Pilot[None]) -> None:
        pilot.app.settings = replace(pilot.app.settings, me=str(me))  # type: ignore[attr-defined]
        await press(pilot, "escape")
        from tui.screens.framework import open_framework_screen

        open_framework_screen(pilot.app, file)
        await settled(pilot)
        await press(pilot, "tab", "enter")
        assert "For you: not yet" in screen(pilot)

    on_ladder(steps, file, MIDDLE)


def test_sheffields_split_is_walked_both_ways_and_set_side_by_side() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash", *"senior technician", "enter", "enter")
        assert "Which way from Senior Technician?" in screen(pilot)
        await press(pilot, "enter", "backspace", "enter", "down", "enter", "w", "v", "enter")
        shown = " ".join(screen(pilot).split())
        assert "Senior Technician → Technical Manager" in shown
        assert "Senior Technician → Technical Specialist" in shown
        for heading in ("It goes", "It asks", "It adds", "It takes", "It ends in"):
            assert shown.count(heading) == 2

    on_ladder(steps, SHEFFIELD, (160, 80))


def test_what_is_on_the_screen_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "e", "enter")
        assert (tmp_path / "small.svg").read_bytes().startswith(b"<")
        await press(pilot, "tab", "e", "enter")
        assert "Junior" in (tmp_path / "small.txt").read_text("utf-8")
        await press(pilot, "tab", "enter", "w", "e", "enter")
        assert "Plans a week ahead." in (tmp_path / "small-walk.md").read_text("utf-8")

    on_ladder(steps, size=MIDDLE)


def test_folding_holds_for_the_next_role_too() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        reader = pilot.app.screen.query_one("#role", Reader)
        assert "What leads here" in reader.folded
        await press(pilot, "enter")
        assert "▸ What leads here" in screen(pilot)
        reader.folded.discard("What leads here")
        await press(pilot, "enter", "enter")
        assert "▾ What leads here" in screen(pilot)

    on_ladder(steps, size=MIDDLE)
