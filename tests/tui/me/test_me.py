"""Me: real keys in the real application, and what its screen says."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pathways.documents.own import own_person
from pathways.documents.read import read_document
from pathways.model.person import Person
from tests.support import ROOT, golden
from tests.tui.driving import SMALL, drive, screen
from tests.tui.me.documents import PARTLY, many, put
from tui.screens.me.screen import MeScreen

GOLDEN = ROOT / "tests" / "tui" / "golden"
SIZES = [SMALL, (160, 50)]
QUESTIONS = {"doing", "default"}
"""Groups of workers that may wait for an answer."""
PARTS = {"about": "1", "contract": "2", "evidence": "3", "gap": "4"}


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the test is the user's own, so that a path is shown as the same everywhere."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)


def held() -> Person:
    document = read_document(own_person()).document
    assert isinstance(document, Person)
    return document


async def settled(pilot: Pilot[None]) -> None:
    """Until nothing is being read, and the screen or a question waits for the next key."""
    await pilot.pause()
    for _ in range(400):
        here = pilot.app.screen
        reading = [each for each in pilot.app.workers if not each.is_finished and each.group not in QUESTIONS]
        if not reading and not (isinstance(here, MeScreen) and here.busy):
            break
        await pilot.pause(0.01)
    else:
        raise AssertionError("the screen does not come to rest")
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def told(pilot: Pilot[None]) -> str:
    """What is told and goes away by itself."""
    return "\n".join(note.message for note in pilot.app._notifications)


def run(steps: Callable[[Pilot[None]], Awaitable[None]], size: tuple[int, int] = SMALL) -> None:
    async def begun(pilot: Pilot[None]) -> None:
        await press(pilot, "i")
        assert isinstance(pilot.app.screen, MeScreen)
        await steps(pilot)

    drive(begun, size=size)


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type a text into the field that has the keys."""
    await pilot.press(
        *(each if each.isalnum() else {" ": "space", "-": "minus", ".": "full_stop"}[each] for each in text)
    )
    await settled(pilot)


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "160x50"])
@pytest.mark.parametrize(
    ("name", "text", "parts"),
    [("empty", "", "about contract evidence gap"), ("partly", PARTLY, "about contract evidence gap"),
     ("many", many(150), "evidence")],
    ids=["empty", "partly", "many"],
)  # fmt: skip
def test_the_parts_look_as_they_did(name: str, text: str, parts: str, size: tuple[int, int]) -> None:
    if text:
        put(text)

    async def steps(pilot: Pilot[None]) -> None:
        for part in parts.split():
            await press(pilot, PARTS[part])
            if part == "evidence":
                await press(pilot, "down")
            if part == "gap" and name == "partly":
                await press(pilot, "down", "down")
            golden(GOLDEN / f"me-{name}-{part}-{size[0]}x{size[1]}.txt", screen(pilot))

    run(steps, size)


def test_the_form_is_filled_with_the_keys_that_are_shown_and_kept_at_once() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert "Nothing of this leaves your machine." in screen(pilot)
        assert "It will be kept in ~" in screen(pilot)
        await press(pilot, "enter")
        await typed(pilot, "technical-specialist")
        await press(pilot, "enter")
        await typed(pilot, "senior technician")
        await press(pilot, "enter")
        assert held().role == "technical-specialist:senior-technician"
        await press(pilot, "down", "enter")
        await typed(pilot, "fixed")
        await press(pilot, "enter")
        await press(pilot, "down", "enter")
        await typed(pilot, "2026-13")
        await press(pilot, "enter")
        assert "✗ The start of the contract is a date" in screen(pilot)
        await press(pilot, "backspace", "backspace")
        await typed(pilot, "05")
        await press(pilot, "enter", "down", "enter")
        await typed(pilot, "2025")
        await press(pilot, "enter")
        assert "✗ The end of the contract would come before" in screen(pilot)
        await press(pilot, "escape")
        assert [each.value for each in held().facts.values()] == ["fixed-term", "2026-05"]
        assert own_person().stat().st_mode & 0o077 == 0
        await press(pilot, "ctrl+z")
        assert "Undone: Answered: start of the contract." in told(pilot)
        assert [*held().facts] == ["contract.kind"]
        await press(pilot, "ctrl+y")
        assert [*held().facts] == ["contract.kind", "contract.start"]

    run(steps)


def test_any_question_is_found_by_its_words() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash")
        await typed(pilot, "fellowship before")
        assert "Nothing here is called so." in screen(pilot)
        await press(pilot, "escape", "slash")
        await typed(pilot, "country")
        await press(pilot, "enter")
        assert "country" in screen(pilot)

    run(steps)


def test_something_done_is_added_changed_and_removed() -> None:
    put(PARTLY)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "a")
        await typed(pilot, "outreach")
        await press(pilot, "enter")
        await typed(pilot, "Ran an open day")
        await press(pilot, "tab")
        await typed(pilot, "2026")
        await press(pilot, "tab")
        await typed(pilot, "2025")
        await press(pilot, "enter")
        assert "✗ It would have ended before it began, in 2026." in screen(pilot)
        await press(pilot, "backspace")
        await typed(pilot, "6")
        await press(pilot, "enter")
        assert "Which criteria does it show?" in screen(pilot)
        await press(pilot, "tab", "enter")
        added = held().evidence["ran-an-open-day"]
        assert (added.text, added.since, added.on, len(added.shows)) == ("Ran an open day", "2026", "2026", 1)
        assert "Outreach: 1" in screen(pilot)
        await press(pilot, "enter", "down", "down", "enter")
        await typed(pilot, "committees")
        await press(pilot, "enter")
        assert held().evidence["ran-an-open-day"].kind == "committee"
        await press(pilot, "delete")
        assert "ran-an-open-day" not in held().evidence
        await press(pilot, "ctrl+z")
        assert "ran-an-open-day" in held().evidence

    run(steps)


def test_each_criterion_of_a_role_is_judged_by_one_key() -> None:
    put(PARTLY)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        before = len(held().criteria)
        await press(pilot, "down", "n")
        assert [*held().criteria.values()][-1].standing == "not-yet"
        assert "Standing: ○ not yet" in screen(pilot)
        await press(pilot, "p")
        assert [*held().criteria.values()][-1].standing == "partly"
        await press(pilot, "o")
        await typed(pilot, "Ask the head.")
        await press(pilot, "enter")
        assert [*held().criteria.values()][-1].note == "Ask the head."
        await press(pilot, "d")
        assert len(held().criteria) == before
        await press(pilot, "g")
        await typed(pilot, "technical-specialist")
        await press(pilot, "enter")
        await typed(pilot, "lead technician")
        await press(pilot, "enter")
        assert "Lead Technician" in screen(pilot)

    run(steps)


def test_the_plan_is_written_to_a_file_in_every_form(tmp_path: Path) -> None:
    put(PARTLY)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "4")
        me = pilot.app.screen
        assert isinstance(me, MeScreen)
        made = me.exports()
        assert [*made] == [".docx", ".html", ".pdf", ".md", ".txt"]
        assert made[".docx"]()[:2] == b"PK"
        assert all(b"Technical Specialist" in made[suffix]() for suffix in (".html", ".md", ".txt"))
        await press(pilot, "e", "ctrl+u")
        await typed(pilot, "plan.md")
        await press(pilot, "enter")
        assert "My plan: Senior Technical Specialist" in (tmp_path / "plan.md").read_text("utf-8")

    run(steps)


def test_a_file_that_cannot_be_read_is_told_with_a_way_out() -> None:
    place = put("document: person\nformat: 1\nfacts: {contract.kind: [}\n")

    async def steps(pilot: Pilot[None]) -> None:
        assert "Nothing was changed. Esc goes back" in screen(pilot)
        await press(pilot, "a", "delete", "4", "y", "enter", "ctrl+z")
        assert place.read_text("utf-8").endswith("[}\n")
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, MeScreen)

    run(steps)


def test_what_another_program_wrote_meanwhile_is_taken_over_and_never_lost() -> None:
    place = put(PARTLY)

    async def steps(pilot: Pilot[None]) -> None:
        place.write_text(PARTLY.replace("41064", "50000"), "utf-8")
        place.chmod(0o644)
        await press(pilot, "4", "down", "y")
        assert "The file was changed by somebody else since it was read." in told(pilot)
        assert "others here can read it until you change something" in " ".join(screen(pilot).split())
        await press(pilot, "1")
        assert held().facts["post.salary"].value == 50000
        await press(pilot, "4", "y")
        assert held().facts["post.salary"].value == 50000
        assert len(held().criteria) == 3
        assert "me.yaml, for you alone." in screen(pilot)

    run(steps)


def test_everything_can_be_deleted_and_that_is_asked_first() -> None:
    place = put(PARTLY)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "ctrl+d", "enter")
        assert place.exists()
        await press(pilot, "ctrl+d")
        assert "It holds 8 answers and 3 achievements" in screen(pilot)
        await press(pilot, "down", "enter")
        assert not place.exists()
        assert "It will be kept in" in screen(pilot)
        await press(pilot, "ctrl+z")
        assert not place.exists()

    run(steps)


def test_the_screen_is_gone_back_to_and_never_stacked_twice() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "i", "i", "question_mark", "i")
        assert sum(isinstance(each, MeScreen) for each in pilot.app.screen_stack) == 1

    run(steps)
