"""Pay, plans, authorship and documents, by real keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from pathways.documents.bundled import bundled_folder
from tests.tui.answering import LARGE, SMALL, answered, drive_answers, looks, press, type_text
from tests.tui.driving import DOCUMENTS, screen
from tui.screens.library import open_library
from tui.screens.library.screen import LibraryScreen
from tui.widgets.unfolding import Unfolding


async def go_to(pilot: Pilot[None], name: str) -> None:
    """Put the cursor on a line of the list, and press Enter."""
    shown = pilot.app.screen
    assert isinstance(shown, LibraryScreen)
    listing = shown.query_one("#documents", OptionList)
    listing.highlighted = next(at for at, row in enumerate(shown.rows) if name in row.text and not row.heading)
    await press(pilot, "enter")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "160x50"])
def test_pay_of_a_grade_and_a_point_with_the_cost_of_the_post(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "l")
        looks(pilot, "library-list")
        await press(pilot, "d", "ctrl+u")
        await type_text(pilot, "2025-13-40")
        await press(pilot, "enter")
        assert "This is no day" in screen(pilot)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "2025-09-01")
        await press(pilot, "enter", "enter")
        await type_text(pilot, "manchester")
        await press(pilot, "enter")
        await type_text(pilot, "grade 7")
        await press(pilot, "enter")
        looks(pilot, "library-grade")
        await press(pilot, "p")
        await type_text(pilot, "universities superannuation")
        await press(pilot, "enter", "end")
        assert "Universities Superannuation" in screen(pilot)
        await press(pilot, "escape")
        await go_to(pilot, "What does a point pay?")
        await type_text(pilot, "single pay spine")
        await press(pilot, "enter")
        await type_text(pilot, "point 30")
        await press(pilot, "enter")
        assert "Point 30 on 1 September 2025" in screen(pilot)
        assert "£" in screen(pilot)

    drive_answers(steps, size=size)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "160x50"])
def test_authorship_question_by_question_and_back(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "l")
        await go_to(pilot, "Author or acknowledgement?")
        first = screen(pilot)
        await press(pilot, "y", "b")
        assert screen(pilot) == first
        await press(pilot, "y", "enter", "y", "y")
        looks(pilot, "library-advice")
        assert "Advice: Acknowledge the person and the facility by name" in screen(pilot)
        await press(pilot, "b")
        assert "Was that work routine alone" in screen(pilot)
        await press(pilot, "n", "escape")
        assert "questions about one contribution, and advice" in screen(pilot)

    drive_answers(steps, size=size)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "160x50"])
def test_a_plan_by_what_is_due_and_its_sources(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "l")
        await go_to(pilot, "RMS")
        looks(pilot, "library-plan")
        await press(pilot, "s", "y")
        assert pilot.app.clipboard == "https://rms.org.uk/community/technician-commitment.html"
        await press(pilot, "o")
        assert "▸ Sources" in screen(pilot)
        await press(pilot, "o")
        assert "▾ Sources" in screen(pilot)

    drive_answers(steps, size=size)


def test_something_in_a_document_is_found_and_shown_in_full() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "l", "slash")
        await type_text(pilot, "rscitech")
        await press(pilot, "enter")
        assert "Registered Science Technician" in screen(pilot)

    drive_answers(steps)


def test_a_document_can_be_opened_from_elsewhere_and_faults_are_told() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        open_library(pilot.app, bundled_folder() / "institutions" / "sheffield.yaml", "specialist-7")
        await answered(pilot)
        assert "Specialist" in screen(pilot)
        shown = pilot.app.screen
        open_library(pilot.app, DOCUMENTS / "broken.yaml")
        await answered(pilot)
        assert pilot.app.screen is shown
        assert any("unknown-value" in note.message for note in pilot.app._notifications)
        open_library(pilot.app, Path("/nowhere.yaml"))
        await answered(pilot)
        assert "Specialist" in screen(pilot)

    drive_answers(steps)


def test_every_kind_of_document_can_be_read_in_a_small_window_and_a_resized_one() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "l")
        shown = pilot.app.screen
        assert isinstance(shown, LibraryScreen)
        for kind in dict.fromkeys(row.kind for row in shown.rows if row.kind):
            row = next(row for row in shown.rows if row.kind == kind)
            assert row.path is not None
            open_library(pilot.app, row.path)
            await answered(pilot)
            assert shown.query_one("#unfolded", Unfolding).parts
            assert all(len(line) <= 60 for line in screen(pilot).splitlines())
        parts = len(shown.query_one("#unfolded", Unfolding).parts)
        await pilot.resize_terminal(160, 50)
        await answered(pilot)
        assert len(shown.query_one("#unfolded", Unfolding).parts) == parts

    drive_answers(steps, size=(60, 20))
