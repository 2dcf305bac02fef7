"""Real keys in the real application, and what its screen says."""

import pytest
from textual.pilot import Pilot

from tests.support import ROOT, golden
from tests.tui.driving import LARGE, SMALL, drive, first_line, press, screen, settled


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])
def test_the_screens_look_as_they_did(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        name = f"{size[0]}x{size[1]}"
        await press(pilot, "enter")
        golden(ROOT / "tests" / "tui" / "golden" / f"ladder-{name}.txt", screen(pilot))
        await press(pilot, "enter")
        golden(ROOT / "tests" / "tui" / "golden" / f"walked-{name}.txt", screen(pilot))
        await press(pilot, "question_mark")
        golden(ROOT / "tests" / "tui" / "golden" / f"help-{name}.txt", screen(pilot))

    drive(steps, "small.yaml", size=size)


def test_typing_searches_and_enter_opens() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash", *"sheffield")
        assert "University of Sheffield" in screen(pilot)
        assert "University College London" not in screen(pilot)
        await press(pilot, *" route", "down", "enter")
        assert first_line(pilot).strip().startswith("Technical career route")

    drive(steps, "small.yaml")


def test_a_search_without_a_hit_says_so() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash", *"zzz")
        assert "Nothing here is called so." in screen(pilot)
        await press(pilot, "down", "enter")
        assert "Nothing here is called so." in screen(pilot)

    drive(steps, "small.yaml")


def test_a_walk_along_moves_and_back_shows_in_the_breadcrumb() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert "Junior [b]Technician[/b]" in first_line(pilot)
        await press(pilot, "enter")
        assert "→[promotion, +1] Senior Technician" in screen(pilot)
        await press(pilot, "w")
        assert "by Yearly round (promotion), 1 new criterion" in screen(pilot)
        await press(pilot, "escape", "backspace")
        assert "→[promotion" not in first_line(pilot)
        assert "(1 ahead: +)" in first_line(pilot)
        await press(pilot, "plus")
        assert "→[promotion, +1] Senior Technician" in screen(pilot)

    drive(steps, "small.yaml", size=LARGE)


def test_a_move_that_can_end_in_several_roles_asks_which() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "enter", "enter")
        assert "Regrading: where to?" in screen(pilot)
        await press(pilot, "escape")
        assert "where to?" not in screen(pilot)
        await press(pilot, "enter", "down", "enter")
        assert "→[regrading, +0] Head" in screen(pilot)

    drive(steps, "small.yaml", size=LARGE)


def test_arrows_go_as_the_picture_lies() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "up")
        assert "Senior Technician" in first_line(pilot)
        await press(pilot, "right")
        assert "Expert" in first_line(pilot)
        await press(pilot, "right")
        assert "Head" in first_line(pilot)
        await press(pilot, "left", "left")
        assert "Senior Technician" in first_line(pilot)
        await press(pilot, "down", "down")
        assert "Visitor" in first_line(pilot)

    drive(steps, "small.yaml", size=LARGE)


def test_a_click_chooses_a_role() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        from tui.widgets.ladder import RoleCell

        await press(pilot, "enter")
        cell = next(cell for cell in pilot.app.screen.query(RoleCell) if cell.role.id == "expert")
        await pilot.click(cell)
        await settled(pilot)
        assert "Expert" in first_line(pilot)

    drive(steps, "small.yaml", size=LARGE)


def test_the_end_of_a_track_and_a_closed_move_say_why() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "up", "right")
        assert "■ Depth: Nothing is above grade 7." in screen(pilot)
        await press(pilot, "enter")
        assert "Nothing is above grade 7." in [note.message for note in pilot.app._notifications]
        await press(pilot, "tab", "down", "enter")
        assert "No technical post is higher." in [note.message for note in pilot.app._notifications]

    drive(steps, "small.yaml", size=LARGE)


def test_inferred_roles_are_told_without_colour() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "up")
        assert "▲ Expert" in screen(pilot)
        assert "▲ ~Head" in screen(pilot)
        await press(pilot, "s")
        assert "https://example.org/page" in screen(pilot)

    drive(steps, "small.yaml", size=LARGE)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])
def test_what_cannot_be_read_is_told_in_the_list(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert "! unreadable.yaml" in screen(pilot)
        assert "cannot be read" in screen(pilot)
        await press(pilot, "down", "enter")
        assert "unknown-value" in screen(pilot)
        assert "Frameworks" in screen(pilot)

    drive(steps, "unreadable.yaml", "broken.yaml", size=size)


def test_a_framework_that_publishes_nothing_opens_and_says_so() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert "no ladder" in screen(pilot)
        assert "This framework names no role." in screen(pilot)
        await press(pilot, "enter", "backspace", "w", "s", "escape", "escape")
        assert "Frameworks" in screen(pilot)

    drive(steps, "silent.yaml", size=LARGE)


@pytest.mark.parametrize(
    "framework", ["liverpool", "ucl-arc", "warwick", "technical-specialist", "job-family-regrading"]
)
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "200x60"])
def test_every_kind_of_bundled_framework_opens_and_every_role_can_be_stood_on(
    framework: str, size: tuple[int, int]
) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        from tui.widgets.ladder import LadderMap

        await press(pilot, "slash", *framework.replace("-", " ").split()[-1], "down", "enter")
        ladder = pilot.app.screen.query_one(LadderMap)
        for cell in ladder.cells:
            ladder.post_message(LadderMap.RoleChosen(cell.role.id))
            await settled(pilot)
            assert ladder.here == cell.role.id

    drive(steps, size=size)
