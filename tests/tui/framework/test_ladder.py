"""The ladder and the role beside it: real keys, and what the screen says."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from tests.support import ROOT, golden
from tests.tui.driving import DOCUMENTS, SMALL, first_line, screen
from tests.tui.framework.driving import MIDDLE, ladder_screen, on_ladder, press, said, settled
from tui.screens.framework import open_framework_screen
from tui.screens.framework.reader import Reader
from tui.screens.framework.ready import read_ready
from tui.widgets.ladder import LadderMap

GOLDEN = ROOT / "tests" / "tui" / "golden"
SIZES = pytest.mark.parametrize("size", [SMALL, MIDDLE], ids=["80x24", "160x50"])


@SIZES
def test_the_ladder_looks_as_it_did(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        name = f"{size[0]}x{size[1]}"
        golden(GOLDEN / f"ladder-{name}.txt", screen(pilot))
        await press(pilot, "enter", "down")
        golden(GOLDEN / f"ladder-away-{name}.txt", screen(pilot))
        await press(pilot, "backspace", "enter")
        golden(GOLDEN / f"ladder-choice-{name}.txt", screen(pilot))
        await press(pilot, "escape", "s")
        golden(GOLDEN / f"ladder-sources-{name}.txt", screen(pilot))

    on_ladder(steps, size=size)


def test_arrows_go_as_the_picture_lies() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        for keys, title in (
            (["up"], "Senior Technician"), (["right"], "Expert"), (["right"], "Head"),
            (["left", "left"], "Senior Technician"), (["down", "down"], "Visitor"), (["home"], "Visitor"),
            (["up"], "Junior [b]Technician[/b]"), (["pageup"], "Senior Technician"),
            (["end"], "Junior [b]Technician[/b]"),
        ):  # fmt: skip
            await press(pilot, *keys)
            assert first_line(pilot).rstrip().endswith(title)

    on_ladder(steps, size=MIDDLE)


def test_a_click_chooses_a_role_and_another_folds() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        ladder = pilot.app.screen.query_one(LadderMap)
        place = ladder.offset_of("expert")
        assert place is not None
        await pilot.click(LadderMap, offset=place + Offset(3, 0))
        await settled(pilot)
        assert first_line(pilot).rstrip().endswith("Expert")
        assert "▸ What leads here" in screen(pilot)
        line = next(index for index, text in enumerate(screen(pilot).splitlines()) if "▸ What leads here" in text)
        await pilot.click(offset=Offset(screen(pilot).splitlines()[line].index("▸"), line))
        await settled(pilot)
        assert "▾ What leads here" in screen(pilot)
        assert "Regrading, from Senior Technician" in screen(pilot)

    on_ladder(steps, size=MIDDLE)


def test_the_end_of_a_track_says_why_and_so_does_a_closed_move() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "up", "right")
        assert "■ ends" in screen(pilot)
        assert "■ Depth: Nothing is above grade 7." in screen(pilot)
        assert "The track ends here: Nothing is above grade 7." in screen(pilot)
        await press(pilot, "enter")
        assert "Nothing is above grade 7." in said(pilot)
        await press(pilot, "tab", "enter")
        assert "× No technical post is higher." in screen(pilot)

    on_ladder(steps, size=MIDDLE)


def test_inferred_roles_targets_and_the_stand_are_told_without_colour() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "up")
        assert "▲ Expert" in screen(pilot)
        assert "▲ ~Head" in screen(pilot)
        await press(pilot, "down", "enter", "down")
        assert "● Senior Technician" in screen(pilot)
        assert "► Junior" in screen(pilot)

    on_ladder(steps, size=MIDDLE)


def test_slash_finds_a_role_and_x_draws_small() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash", *"vis", "enter")
        assert first_line(pilot).rstrip().endswith("Visitor")
        assert "Grade: none" in screen(pilot)
        await press(pilot, "x")
        assert pilot.app.settings.compact  # type: ignore[attr-defined]
        assert pilot.app.screen.query_one(LadderMap).picture.shape.compact

    on_ladder(steps)


def test_sources_are_a_key_away_and_an_address_is_copied() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "y")
        assert any("There is no address in this line" in each for each in said(pilot))
        await press(pilot, "s")
        assert "A page" in screen(pilot)
        await press(pilot, "down", "y")
        assert pilot.app.clipboard == "https://example.org/page"
        assert "Copied: https://example.org/page" in said(pilot)

    on_ladder(steps)


def test_criteria_stand_by_area_and_what_is_taken_over_is_folded() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "z")
        await press(pilot, "z", "tab", "z")
        shown = screen(pilot)
        assert "▾ Asked for at this level" in shown
        assert "▸ Taken over from lower levels" in shown
        assert shown.index("Asked for at this level") < shown.index("Taken over from lower levels")
        assert "▾ Pay on 24 November 2026" in shown
        reader = pilot.app.screen.query_one("#role", Reader)
        lines = [str(reader.get_option_at_index(index).prompt) for index in range(reader.option_count)]
        reader.highlighted = next(index for index, line in enumerate(lines) if "▸ Taken over" in line)
        await press(pilot, "enter")
        assert "▾ Taken over from lower levels" in screen(pilot)
        await press(pilot, "escape")
        assert ladder_screen(pilot).maximized is None

    on_ladder(steps, ROOT / "frameworks" / "institutions" / "ucl-arc.yaml", size=MIDDLE)


def test_a_framework_without_roles_says_what_is_known() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert "so there is no ladder" in screen(pilot)
        assert "All that is known of it" in screen(pilot)
        await press(pilot, "enter", "backspace", "plus", "w", "t", "slash", "k", "x", "z", "z", "s", "escape")
        assert "There is no role here to walk from." in said(pilot)
        await press(pilot, "escape")
        assert not [each for each in pilot.app.screen_stack if type(each).__name__ == "FrameworkScreen"]

    on_ladder(steps, DOCUMENTS / "silent.yaml")


@pytest.mark.parametrize(("file", "told"), [("broken.yaml", "unknown-value"), ("nowhere.yaml", "nowhere.yaml")])
def test_what_cannot_be_read_is_one_message_with_a_way_back(file: str, told: str) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert told in screen(pilot)
        assert "cannot be shown" in screen(pilot)
        assert "Esc goes back." in screen(pilot)
        await press(pilot, "w", "t", "slash", "s", "x", "y", "k", "plus", "backspace", "e", "escape")
        assert len(pilot.app.screen_stack) == 1

    on_ladder(steps, DOCUMENTS / file)


def test_the_screen_is_there_before_the_document_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = Event()
    let_go.set()

    def slow(path: Path, on: date | None, me: str) -> object:
        let_go.wait(20)
        return read_ready(path, on, me)

    monkeypatch.setattr("tui.screens.framework.screen.read_ready", slow)

    async def steps(pilot: Pilot[None]) -> None:
        let_go.clear()
        open_framework_screen(pilot.app, DOCUMENTS / "silent.yaml")
        await pilot.pause()
        assert "Reading silent.yaml …" in screen(pilot)
        let_go.set()
        await settled(pilot)
        assert "All that is known of it" in screen(pilot)

    on_ladder(steps)


def test_a_framework_that_is_open_is_gone_back_to() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "w")
        open_framework_screen(pilot.app, DOCUMENTS / "small.yaml", role="expert")
        await settled(pilot)
        assert len(pilot.app.screen_stack) == 2
        assert first_line(pilot).rstrip().endswith("Expert")

    on_ladder(steps, size=MIDDLE)


def test_the_ladder_follows_the_window() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        for size in ((60, 20), (200, 60), (80, 24), (30, 8), (120, 40)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            if size[1] >= 20:
                assert "► Junior" in screen(pilot)
                assert "Junior [b]Technician[/b]  (junior)"[: size[0] // 4] in screen(pilot)

    on_ladder(steps)


@pytest.mark.parametrize(
    "framework",
    ["institutions/liverpool", "institutions/ucl-arc", "models/technical-specialist", "models/job-family-regrading"],
)
@pytest.mark.parametrize("size", [(60, 20), (200, 60)], ids=["60x20", "200x60"])
def test_every_role_of_a_real_framework_can_be_stood_on(framework: str, size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        ladder = pilot.app.screen.query_one(LadderMap)
        for role in ladder.picture.places:
            ladder.post_message(LadderMap.RoleChosen(role))
            await pilot.pause()
            assert ladder.here == role
            assert ladder.offset_of(role) is not None, "it is in sight"

    on_ladder(steps, ROOT / "frameworks" / f"{framework}.yaml", size)
