"""Start from my role, and a place that is not listed."""

from pathlib import Path

from textual.pilot import Pilot

from pathways.cli.checked import checked
from pathways.documents.own import own_frameworks, own_frameworks_folder, own_person
from tests.tui.driving import first_line, screen
from tests.tui.home.driving import at_home, at_rest, press, said, shows, type_in
from tui.settings import read_settings


def private(path: Path) -> bool:
    return path.stat().st_mode & 0o077 == 0


def test_my_role_is_found_by_its_title_and_remembered_in_the_settings() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "r")
        await shows(pilot, "What is your title or role?")
        await type_in(pilot, "senior technician sheffield", "enter")
        await shows(pilot, "Is this your role?")
        await press(pilot, "enter")
        await shows(pilot, "Ladder")
        mine = read_settings().mine
        assert mine is not None
        assert Path(mine.path).stem == "sheffield"
        assert not own_person().exists()
        await press(pilot, "h")
        assert mine.title in screen(pilot)
        assert "Start from my role" not in screen(pilot)

    at_home(steps)


def test_my_role_goes_into_the_file_about_me_where_there_is_one() -> None:
    own_person().parent.mkdir(parents=True)
    own_person().write_text("# About me.\ndocument: person\nformat: 1\n", "utf-8")

    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        await type_in(pilot, "rsd-6", "enter")
        await shows(pilot, "remember it in your file, me.yaml")
        await press(pilot, "enter")
        await shows(pilot, "Ladder")
        assert own_person().read_text("utf-8") == "# About me.\ndocument: person\nformat: 1\nrole: ucl-arc:rsd-6\n"
        assert private(own_person())

    at_home(steps)


def test_a_role_that_is_only_looked_at_is_not_remembered_and_none_is_told() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "r")
        await type_in(pilot, "qqqq")
        await shows(pilot, "Nothing of this kind is called so.")
        await press(pilot, "enter", "ctrl+u")
        await type_in(pilot, "senior technician sheffield", "enter")
        await shows(pilot, "Is this your role?")
        await press(pilot, "down", "enter")
        await shows(pilot, "Ladder")
        assert read_settings().mine is None

    at_home(steps)


def test_my_own_role_is_written_down_checked_opened_and_changed() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "n", "enter")
        await shows(pilot, "1. Which institution")
        await press(pilot, "enter")
        await shows(pilot, "Nothing is typed")
        await type_in(pilot, "Northbridge Institute", "enter")
        await type_in(pilot, "2", "enter")
        await shows(pilot, "3. In which country")
        await press(pilot, "escape")
        await shows(pilot, "2. What kind")
        assert "│ institute" in screen(pilot)
        await press(pilot, "enter", "enter")
        await type_in(pilot, "Imaging Technician", "enter")
        await type_in(pilot, "Band F", "enter")
        await shows(pilot, "6. What does your role description ask of you?")
        await type_in(pilot, "- Runs the microscopes.\n2. Trains users: all of them\n\nMends what breaks")
        await shows(pilot, "3 so far.")
        await press(pilot, "ctrl+s")
        await shows(pilot, "Ladder")
        assert "Imaging Technician" in first_line(pilot)
        [path] = own_frameworks()
        assert path == own_frameworks_folder() / "northbridge-institute.yaml"
        assert private(path)
        assert not checked([path]).found
        assert any(str(path) in each for each in said(pilot))
        assert read_settings().mine is not None
        await press(pilot, "m")
        await shows(pilot, "Northbridge Institute")
        assert type(pilot.app.screen).__name__ == "ModellerScreen"

    at_home(steps)


def test_a_whole_ladder_is_drafted_from_a_model_by_questions() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "n", "down", "enter")
        await shows(pilot, "1. Which institution")
        await type_in(pilot, "Northbridge College", "enter")
        for _ in range(30):
            if "Is all of this right?" in await at_rest(pilot):
                break
            await press(pilot, "enter")
        await press(pilot, "down", "enter")
        assert "Is all of this right?" not in screen(pilot)
        await press(pilot, "enter")
        assert "Is all of this right?" in screen(pilot)
        await press(pilot, "enter")
        await shows(pilot, "Ladder")
        [path] = own_frameworks()
        assert path.name == "northbridge-college-draft.yaml"
        assert private(path)
        await press(pilot, "h")
        assert "northbridge-college-draft.yaml" in screen(pilot)

    at_home(steps)


def test_a_framework_is_laid_over_one_that_is_searched_and_is_changed_in_an_editor() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "n", "down", "down", "enter")
        await shows(pilot, "Over which framework")
        await type_in(pilot, "sheffield", "enter")
        await shows(pilot, "Which institution")
        await press(pilot, "escape")
        await shows(pilot, "Over which framework")
        await type_in(pilot, "sheffield", "enter")
        await type_in(pilot, "Sheffield", "enter")
        await shows(pilot, "Ladder")
        [path] = own_frameworks()
        assert path == own_frameworks_folder() / "my-sheffield.yaml"
        assert private(path)
        assert not [each for each in checked([path]).found if each.problem.severity == "error"]
        assert any(str(path) in each and "in an editor" in each for each in said(pilot))
        assert "Sheffield, over " in first_line(pilot)
        text = path.read_text("utf-8")
        await press(pilot, "m")
        await shows(pilot, "This cannot be opened to be changed")
        await press(pilot, "escape")
        await shows(pilot, "Where to")
        assert path.read_text("utf-8") == text

    at_home(steps)


def test_nothing_is_laid_over_a_framework_where_somebody_stops() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "n", "down", "down", "enter")
        await shows(pilot, "Over which framework")
        await press(pilot, "escape")
        assert "Where to" in screen(pilot)
        assert not own_frameworks_folder().exists()

    at_home(steps)


def test_nothing_is_written_where_somebody_goes_back_from_the_first_question() -> None:
    async def steps(pilot: Pilot[None]) -> None:
        await press(pilot, "n", "enter")
        await type_in(pilot, "Northbridge", "enter")
        await press(pilot, "escape")
        assert "│ Northbridge" in screen(pilot)
        await press(pilot, "escape")
        assert "Where to" in screen(pilot)
        assert not own_frameworks_folder().exists()

    at_home(steps)
