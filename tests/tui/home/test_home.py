"""Search over everything, where to go on, and what Home shows before anything is known."""

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pathways.documents.bundled import bundled_folder
from pathways.documents.own import own_frameworks_folder
from tests.support import ROOT, golden
from tests.tui.driving import DOCUMENTS, first_line, screen
from tests.tui.home.driving import at_home, at_rest, choose, press, shows, type_in
from tui.screens.home.rows import RowList
from tui.settings import Recent, Settings, keep, read_settings

GOLDEN = ROOT / "tests" / "tui" / "golden"
SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])


@SIZES
def test_the_first_time_a_search_and_a_place_that_is_not_listed_look_as_they_did(size: tuple[int, int]) -> None:
    async def steps(pilot: Pilot[None]) -> None:
        name = f"{size[0]}x{size[1]}"
        golden(GOLDEN / f"home-first-{name}.txt", screen(pilot))
        await press(pilot, "slash")
        await type_in(pilot, "wellcome")
        golden(GOLDEN / f"home-hits-{name}.txt", screen(pilot))
        await press(pilot, "ctrl+u")
        await type_in(pilot, "techncal specialst")
        golden(GOLDEN / f"home-none-{name}.txt", screen(pilot))
        await press(pilot, "enter")
        await shows(pilot, "Models to start from", "Frameworks (1)", "Found: ")
        assert "Nothing here is called" not in screen(pilot)
        await press(pilot, "escape", "escape", "n")
        golden(GOLDEN / f"home-not-listed-{name}.txt", screen(pilot))

    at_home(steps, size=size)


@SIZES
def test_where_to_go_on_and_what_is_ones_own_come_first(size: tuple[int, int], tmp_path: Path) -> None:
    own = own_frameworks_folder()
    own.mkdir(parents=True)
    shutil.copy(DOCUMENTS / "small.yaml", own / "small.yaml")
    shutil.copy(DOCUMENTS / "unreadable.yaml", own / "unreadable.yaml")
    sheffield = bundled_folder() / "institutions" / "sheffield.yaml"
    recent = (
        Recent(str(own / "small.yaml"), "senior", "A small framework"),
        Recent(str(tmp_path / "gone.yaml"), "", "What is there no more"),
        Recent(str(sheffield), "", "University of Sheffield"),
    )
    keep(Settings(recent=recent, mine=Recent(str(own / "small.yaml"), "expert", "Expert")))

    async def steps(pilot: Pilot[None]) -> None:
        golden(GOLDEN / f"home-recent-{size[0]}x{size[1]}.txt", screen(pilot))
        assert "What is there no more" not in screen(pilot)
        await press(pilot, "enter")
        await shows(pilot, "Ladder")
        await at_rest(pilot)
        assert "Senior Technician" in first_line(pilot)
        await press(pilot, "h")
        await choose(pilot, "My role", "Expert")
        await shows(pilot, "Ladder")
        await at_rest(pilot)
        assert "Expert" in first_line(pilot)
        await press(pilot, "h")
        assert screen(pilot).splitlines()[5].startswith("│  Expert")
        await choose(pilot, "Your own", "! unreadable.yaml")
        await shows(pilot, "this file cannot be read")

    at_home(steps, size=size)


def test_typing_finds_roles_schemes_and_opportunities_and_enter_opens_each() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash")
        await type_in(pilot, "sheffield senior", "enter")
        await shows(pilot, "Ladder")
        await press(pilot, "h", "slash", "ctrl+u")
        await type_in(pilot, "wellcome discovery", "enter")
        await shows(pilot, "Wellcome Discovery Awards")
        await press(pilot, "h")
        await shows(pilot, "Found: ")

    at_home(steps)


def test_the_best_of_each_kind_are_listed_and_the_others_one_key_away() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        rows = pilot.app.screen.query_one(RowList)
        await press(pilot, "slash")
        await type_in(pilot, "senior")
        more = next(row for row in rows.shown if "Enter lists them" in row.text)
        roles = next(row for row in rows.shown if row.text.startswith("Roles ("))
        short = len(rows.shown)
        await choose(pilot, roles.text, more.text)
        assert len(rows.shown) > short
        assert {row.text.split(" (")[0] for row in rows.shown if row.goal is None} == {"Roles"}
        await press(pilot, "escape")
        await shows(pilot, "Where to")

    at_home(steps)


def test_documents_named_at_the_start_are_marked_and_enter_opens_the_first() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        await shows(pilot, "Ladder")
        assert "Junior [b]Technician[/b]" in first_line(pilot)
        await press(pilot, "h")
        assert [each.title for each in read_settings().recent] == ["A small framework"]

    at_home(steps, DOCUMENTS / "small.yaml")


def test_what_cannot_be_read_is_told_where_it_stands() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert "! unreadable.yaml" in screen(pilot)
        await press(pilot, "enter")
        await shows(pilot, "this file cannot be read as a document")
        await press(pilot, "escape", "down", "p")
        await shows(pilot, "unknown-value")
        await press(pilot, "escape")
        await shows(pilot, "Where to")

    at_home(steps, DOCUMENTS / "unreadable.yaml", DOCUMENTS / "broken.yaml")


def test_the_window_may_become_narrow_and_wide_again() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        assert "What it is ─" not in screen(pilot)
        await pilot.resize_terminal(120, 40)
        await shows(pilot, "A small framework\n", "Career framework · small")
        await pilot.resize_terminal(60, 20)
        seen = await at_rest(pilot)
        assert "▸A small framework" in seen
        assert all(len(line) <= 60 for line in seen.splitlines())

    at_home(steps, DOCUMENTS / "small.yaml")


def test_the_list_is_written_to_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "slash")
        await type_in(pilot, "wellcome", "down", "e")
        await shows(pilot, "Under which name?")
        await press(pilot, "enter")
        written = (tmp_path / "pathways-found.txt").read_text("utf-8")
        assert "- Wellcome Discovery Awards (Wellcome)\n" in written

    at_home(steps)
