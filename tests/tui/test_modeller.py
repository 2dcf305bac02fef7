"""Every change by real keys, and what the screen and the document say then."""

from pathlib import Path

import pytest

from tests.support import HEAD, ROOT, golden
from tests.tui.modelling import LARGE, SMALL, TINY, Desk, model

LADDER = (
    HEAD.lstrip()
    + """\
# Kept by hand.
bodies: {panel: {name: Panel, side: institution}}
grades: {"5": {rank: 5}, "6": {rank: 6}}
tracks:
  bench: {name: Bench, grades: ["5", "6"]}
  lab: {name: Laboratory, grades: ["6"]}
areas: {work: {name: Work}, people: {name: People}}
profiles:
  all-6: {name: Grade 6, for: {grade: "6"}, criteria: {leads: {area: people, text: Leads others.}}}
moves:
  up: {label: Yearly round, from: bench-5, to: bench-6, mechanism: promotion, stages: [{by: panel}]}
"""
)

GOLDEN = ROOT / "tests" / "tui" / "golden"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.yaml"
    path.write_text(LADDER, "utf-8")
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "draft.yaml"
    path.write_text(HEAD.lstrip(), "utf-8")
    return path


@pytest.mark.parametrize("size", [SMALL, LARGE, TINY], ids=["80x24", "120x40", "60x20"])
def test_the_modeller_looks_as_it_did(draft: Path, size: tuple[int, int]) -> None:
    async def steps(desk: Desk) -> None:
        name = f"{size[0]}x{size[1]}"
        golden(GOLDEN / f"modeller-{name}.txt", await desk.at_rest())
        await desk.find("yearly")
        golden(GOLDEN / f"modeller-move-{name}.txt", await desk.at_rest())
        await desk.press("a")
        golden(GOLDEN / f"modeller-add-{name}.txt", await desk.at_rest())

    model(draft, steps, size)


@pytest.mark.parametrize("size", [SMALL, LARGE, TINY], ids=["80x24", "120x40", "60x20"])
def test_an_empty_document_says_what_to_do_first(empty: Path, size: tuple[int, int]) -> None:
    async def steps(desk: Desk) -> None:
        golden(GOLDEN / f"modeller-empty-{size[0]}x{size[1]}.txt", await desk.at_rest())

    model(empty, steps, size)


def test_from_an_empty_document_to_a_ladder_with_criteria_moves_and_conditions(empty: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("enter")
        await desk.type("Grade 5", "enter")
        await desk.line("+ Add a grade")
        await desk.type("Grade 6", "enter", "enter")
        await desk.press("f")
        await desk.line("+ Add a track")
        await desk.type("Bench", "enter", "tab", "down", "tab", "enter")
        assert list(desk.state.graph.roles) == ["bench-5", "bench-6"]
        await desk.find("bench, grade 5")
        await desk.line("+ Add a criterion")
        await desk.type("Works safely", "enter")
        await desk.type("Safety", "enter", "enter")
        await desk.line("+ Add a move from here")
        await desk.press("enter", "enter", "enter")
        await desk.find("promotion")
        await desk.line("+ Add a condition")
        await desk.type("years", "enter")
        await desk.type("2", "enter")
        await desk.line("Who decides")
        await desk.type("Promotions panel", "tab", "enter")
        await desk.press("ctrl+s")
        assert desk.session.unsaved == 0

    model(empty, steps)
    golden(GOLDEN / "modeller-built.yaml", empty.read_text("utf-8"))


def test_a_role_is_retitled_moved_and_described(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.line("Title")
        await desk.clear()
        await desk.type("Technician", "enter")
        assert desk.state.graph.roles["bench-5"].title == "Technician"
        assert "Technician" in desk.screen.split("Role")[0], "the ladder follows"
        await desk.line("What it is")
        await desk.type("Runs the bench.", "enter")
        await desk.line("Place")
        await desk.type("lab", "enter")
        await desk.type("grade 6", "enter", "enter")
        role = desk.state.graph.roles["bench-5"]
        assert (role.track, role.grade) == ("lab", "6")
        assert role.entry is not None
        assert role.entry.summary == "Runs the bench."

    model(draft, steps)


def test_a_role_is_added_beside_another_and_removed_again(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("a")
        await desk.type("role", "enter")
        await desk.type("Fellow", "enter")
        await desk.type("bench", "enter")
        await desk.type("6", "enter")
        assert desk.state.graph.roles["bench-6"].title == "Fellow"
        await desk.line("− Remove this role")
        assert "Yearly round leads there, and is removed too" in " ".join(desk.screen.split())
        await desk.press("enter")
        assert "bench-6" not in desk.state.graph.roles
        assert not desk.state.framework.moves

    model(draft, steps)


def test_what_refers_to_something_can_refer_to_another_instead(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.find("panel")
        await desk.line("− Remove this body")
        await desk.press("enter")
        assert not desk.state.framework.moves["up"].stages
        await desk.press("ctrl+z")
        await desk.press("a")
        await desk.type("body", "enter")
        await desk.type("Board", "enter")
        await desk.find("panel")
        await desk.line("− Remove this body")
        await desk.press("down", "enter", "enter")
        assert desk.state.framework.moves["up"].stages[0].by == ("board",)

    model(draft, steps)


def test_a_criterion_is_reworded_sorted_weighed_and_removed(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.find("leads others")
        await desk.line("Text")
        await desk.press(*["backspace"] * 7)
        await desk.type("a team.", "enter")
        await desk.line("Area")
        await desk.type("work", "enter")
        await desk.line("Asked as")
        await desk.type("desir", "enter")
        await desk.line("Shown by")
        await desk.type("a rota; minutes", "enter")
        criterion = desk.state.framework.profiles["all-6"].criteria["leads"]
        assert (criterion.text, criterion.area, str(criterion.kind)) == ("Leads a team.", "work", "desirable")
        assert criterion.evidence == ("a rota", "minutes")
        await desk.line("− Remove this criterion")
        assert not desk.state.framework.profiles["all-6"].criteria

    model(draft, steps)


def test_a_criterion_is_taken_over_from_any_framework_and_remembers_where_from(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.line("+ Take one over")
        await desk.type("promotion of the person", "enter")
        await desk.opened()
        await desk.type("stocked by a list", "enter", "enter")
        profile = desk.state.graph.roles["bench-5"].profiles[0]
        criterion = next(iter(desk.state.framework.profiles[profile].criteria.values()))
        assert criterion.text.startswith("Keeps a bench, store or workshop place clean")
        assert criterion.notes[0].text.endswith(", technical-specialist:trainee.keeps-bench.")
        assert desk.state.framework.areas[criterion.area].name == "Service and facilities"
        await desk.find("keeps a bench")
        assert "Taken from    technical-specialist:trainee.keeps-bench" in desk.screen

    model(draft, steps)


def test_a_framework_is_found_by_its_id_and_one_without_criteria_asks_for_another(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.line("+ Take one over")
        await desk.type("glasgow", "enter")
        await desk.shows("no criteria that")
        await desk.type("technical-specialist", "enter")
        await desk.shows("Carries out a written method")

    model(draft, steps)


@pytest.mark.parametrize(
    ("here", "there"),
    [("service: {name: Help}", "Service"), ("help: {name: service and FACILITIES}", "Service and facilities")],
)
def test_an_area_that_is_called_there_as_one_here_is_the_same(draft: Path, here: str, there: str) -> None:
    """By its name, whatever its capitals, or by its id."""
    other = draft.with_name("there.yaml")
    other.write_text(LADDER.replace("{name: People}", f"{{name: {there}}}"), "utf-8")
    draft.write_text(LADDER.replace("work: {name: Work}", here), "utf-8")

    async def steps(desk: Desk) -> None:
        known = set(desk.state.framework.areas)
        await desk.line("+ Take one over")
        await desk.type(str(other), "enter")
        await desk.shows("which criterion?")
        await desk.press("enter", "enter")
        assert set(desk.state.framework.areas) == known
        assert desk.session.unsaved == 1

    model(draft, steps)


def test_bodies_that_have_an_id_of_their_own_or_are_not_published_can_be_chosen(draft: Path) -> None:
    draft.write_text(
        LADDER.replace("{panel:", "{head: {name: The chair, side: institution}, panel:").replace(
            "stages: [{by: panel}]", "stages: [{by: not-published, what: looks at it}]"
        ),
        "utf-8",
    )

    async def steps(desk: Desk) -> None:
        await desk.find("yearly")
        await desk.line("Who decides")
        await desk.type("chair", "enter")
        stages = desk.state.framework.moves["up"].stages
        assert [(stage.by, stage.what) for stage in stages] == [
            (("not-published",), "looks at it"),
            (("head",), None),
        ]

    model(draft, steps)


def test_every_line_of_a_move_is_changed_by_choosing(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.find("yearly")
        await desk.line("Name")
        await desk.clear()
        await desk.type("Round", "enter")
        await desk.line("Starts at")
        await desk.type("some grades", "enter")
        await desk.type("5", "tab", "enter")
        await desk.press("tab", "enter")
        await desk.line("Leads to")
        await desk.type("next grade on other", "enter", "down", "tab", "enter")
        await desk.line("How")
        await desk.type("regrading", "enter")
        await desk.line("Judges")
        await desk.type("size", "enter")
        await desk.line("Opened by")
        await desk.type("manager", "tab", "enter")
        await desk.line("Open to")
        await desk.press("tab", "down", "tab", "enter")
        await desk.line("Evidence")
        await desk.type("curriculum", "tab", "enter")
        await desk.line("Closed")
        await desk.type("Not before 2028.", "enter")
        move = desk.state.framework.moves["up"]
        assert (move.label, str(move.mechanism), move.judges, move.closed) == (
            "Round", "regrading", "post", "Not before 2028."
        )  # fmt: skip
        assert (move.origin.track, move.origin.grade) == (("bench",), ("5",))
        assert move.target is not None
        assert (move.target.track, move.target.grade) == (("lab",), ("next",))
        assert move.opened_by == ("manager",)
        assert move.open_to is not None
        assert move.open_to.contract == ("open-ended", "fixed-term")
        assert [str(each.kind) for each in move.evidence] == ["cv"]
        await desk.line("+ Open it again")
        assert desk.state.framework.moves["up"].is_open
        await desk.line("− Remove this move")
        assert not desk.state.framework.moves

    model(draft, steps)


def test_conditions_are_built_by_choosing(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.find("yearly")
        await desk.line("+ Add a condition")
        await desk.type("years", "enter")
        await desk.type("x", "enter")
        assert "'x' is no number" in desk.screen
        await desk.press("backspace")
        await desk.type("1.5", "enter")
        await desk.line("+ Add a condition")
        await desk.type("a body judges", "enter")
        await desk.type("The work is there", "enter")
        await desk.type("panel", "tab", "enter")
        await desk.line("+ Add a condition")
        await desk.type("one of several", "enter")
        await desk.type("a fact about", "enter")
        await desk.type("probation", "enter", "enter")
        await desk.type("criteria of the role", "enter", "enter")
        await desk.press("down", "enter")
        asked = desk.state.data["moves"]["up"]["requires"]["all"]
        assert asked == [
            {"fact": "post.years_in_grade", "at_least": 1.5},
            {"judgement": "The work is there", "by": "panel"},
            {"any": [{"fact": "person.probation_confirmed", "is": True}, {"meets": "target"}]},
        ]
        await desk.line("· The work is there", "delete")
        await desk.line("· time in the present grade")
        await desk.press("down", "enter")
        await desk.type("criteria of the role", "enter", "down", "enter")
        asked = desk.state.data["moves"]["up"]["requires"]["all"]
        assert len(asked) == 2
        assert asked[0]["any"][1] == {"meets": "target", "kinds": "essential"}

    model(draft, steps, LARGE)


def test_grades_and_tracks_are_renamed_reordered_and_removed(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.find("grade 5")
        await desk.line("Height")
        await desk.press("enter")
        assert desk.state.framework.grades["5"].rank > desk.state.framework.grades["6"].rank
        await desk.press("ctrl+z")
        await desk.line("Name")
        await desk.clear()
        await desk.type("Band B", "enter")
        assert desk.state.framework.grades["5"].name == "Band B"
        await desk.find("laboratory")
        await desk.line("Order")
        await desk.press("enter")
        assert list(desk.state.framework.tracks) == ["lab", "bench"]
        await desk.line("Grades")
        await desk.press("down", "tab", "enter")
        assert desk.state.framework.tracks["lab"].grades == ("5", "6")
        await desk.line("Ends because")
        await desk.type("It is small.", "enter")
        await desk.line("− Remove this track")
        assert list(desk.state.framework.tracks) == ["bench"]

    model(draft, steps)


def test_wrong_input_is_said_beside_the_field_and_changes_nothing(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.press("a")
        await desk.type("track", "enter")
        await desk.press("enter")
        assert "✗ Write what the track is called." in desk.screen
        await desk.type("bench", "enter", "enter")
        assert desk.session.unsaved == 0
        assert "There is the track Bench already." in desk.said
        await desk.press("escape")

    model(draft, steps)


def test_undo_and_redo_show_what_they_are_about_and_the_mark_says_what_is_not_saved(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        assert "saved" in desk.screen.splitlines()[0]
        await desk.press("ctrl+z", "ctrl+y")
        assert desk.said == ["There is nothing to undo.", "Nothing was undone that could be made again."]
        await desk.line("What it is")
        await desk.type("Runs it.", "enter")
        await desk.find("yearly")
        await desk.press("ctrl+z")
        assert desk.modeller.selected == ("roles", "bench-5")
        assert desk.state.text == LADDER
        await desk.press("ctrl+y")
        assert "● 1 change not saved" in desk.screen.splitlines()[0]
        await desk.press("h")
        assert "Said what the role Bench, grade 5 is" in desk.screen
        await desk.press("escape", "ctrl+s")
        assert "not saved" not in desk.screen.splitlines()[0]
        assert "# Kept by hand.\n" in draft.read_text("utf-8")

    model(draft, steps)


def test_a_file_changed_underneath_is_told_and_never_overwritten(draft: Path) -> None:
    theirs = LADDER.replace("title: Example", "title: Theirs")

    async def steps(desk: Desk) -> None:
        await desk.line("What it is")
        await desk.type("Runs it.", "enter")
        draft.write_text(theirs, "utf-8")
        await desk.press("ctrl+s")
        assert "Somebody else changed the file" in desk.screen
        await desk.press("enter")
        assert "Example instead of" in desk.screen
        await desk.press("escape", "down", "down", "enter")
        assert (desk.state.framework.title, desk.session.unsaved) == ("Theirs", 0)
        await desk.press("ctrl+z", "ctrl+s")
        assert "summary: Runs it." in draft.read_text("utf-8")

    model(draft, steps)


def test_closing_asks_about_what_is_not_saved(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        await desk.line("What it is")
        await desk.type("Runs it.", "enter")
        await desk.press("q")
        assert "1 change not saved." in desk.screen
        await desk.press("escape", "ctrl+q", "down", "down", "down", "enter")
        assert desk.modeller.is_current
        await desk.press("escape", "enter")
        assert "summary: Runs it." in draft.read_text("utf-8")

    model(draft, steps)


def test_changes_kept_for_the_next_time_are_offered_then(draft: Path) -> None:
    async def first(desk: Desk) -> None:
        await desk.line("What it is")
        await desk.type("Runs it.", "enter")
        await desk.press("q", "down", "enter")

    async def second(desk: Desk) -> None:
        assert "1 change that was not saved was found." in desk.screen
        await desk.press("enter")
        await desk.opened()
        assert desk.session.unsaved == 1
        await desk.press("q", "down", "enter")

    async def third(desk: Desk) -> None:
        await desk.press("down", "enter")
        await desk.opened()
        assert desk.session.unsaved == 0
        assert "summary: Runs it." in draft.with_name("draft-unsaved.yaml").read_text("utf-8")

    for steps in (first, second, third):
        model(draft, steps)
    assert draft.read_text("utf-8") == LADDER


def test_a_framework_that_is_published_asks_who_proposes_the_changes(tmp_path: Path) -> None:
    path = tmp_path / "published.yaml"
    path.write_text(LADDER.replace('proposed: {by: The tests, on: "2026-01-01"}', "source: page")
                    + "sources: {page: {title: Page}}\n", "utf-8")  # fmt: skip

    async def steps(desk: Desk) -> None:
        await desk.line("What it is")
        await desk.type("Runs it.", "enter")
        assert "Who proposes the changes?" in desk.screen
        await desk.type("A group", "enter")
        entry = desk.state.framework.roles["bench-5"]
        assert entry.proposed is not None
        assert entry.proposed.by == "A group"

    model(path, steps)


def test_problems_stand_beside_what_they_concern_and_can_be_walked_through(draft: Path) -> None:
    draft.write_text(LADDER.replace("to: bench-6", "to: bench-7"), "utf-8")

    async def steps(desk: Desk) -> None:
        assert "Nothing." in desk.screen
        await desk.press("n")
        assert desk.modeller.selected == ("areas", "work")
        await desk.press("n")
        assert desk.modeller.selected == ("moves", "up")
        assert "✗ Role 'bench-7' is not defined" in desk.screen

    model(draft, steps)


def test_the_help_has_every_key_and_so_has_the_guide(draft: Path) -> None:
    from tui.modelling.keys import KEYS, PANELS, QUESTIONS

    guide = (ROOT / "docs" / "modeller.md").read_text("utf-8")
    for key in KEYS:
        assert f"| {key.display} | {key.help} |" in guide
    for told in (*PANELS, *QUESTIONS):
        assert f"| {told.keys} | {told.help} |" in guide

    async def steps(desk: Desk) -> None:
        await desk.press("question_mark")
        words = " ".join(desk.screen.replace("│", " ").split())
        for key in KEYS:
            assert key.help.split(",")[0] in words

    model(draft, steps, (100, 60))


def test_the_mouse_chooses_roles_and_lines(draft: Path) -> None:
    async def steps(desk: Desk) -> None:
        from tui.widgets.lines import Lines
        from tui.widgets.live_ladder import LiveLadder

        place = desk.modeller.query_one(LiveLadder).offset_of("lab-6")
        assert place is not None
        await desk.pilot.click(LiveLadder, offset=place)
        await desk.settled()
        assert desk.modeller.selected == ("roles", "lab-6")
        await desk.pilot.click(Lines, offset=(4, 1))
        await desk.settled()
        assert "What are its holders called?" in desk.screen
        await desk.press("escape")

    model(draft, steps, LARGE)


@pytest.mark.parametrize("name", ["institutions/liverpool", "institutions/ucl-arc", "models/job-family-regrading"])
def test_every_part_of_a_real_framework_can_be_shown(tmp_path: Path, name: str) -> None:
    from pathways.documents.bundled import bundled_folder
    from pathways.documents.read import read_document
    from pathways.editing.head import copied

    path = tmp_path / "copy.yaml"
    copied(read_document(bundled_folder() / f"{name}.yaml"), path)

    async def steps(desk: Desk) -> None:
        from tui.modelling.asking.whole import parts

        for choice in parts(desk.modeller):
            await desk.modeller.show(tuple(choice.key.split(" ")) if choice.key else ())
            await desk.settled()
            assert desk.modeller.query_one("#lines").border_title

    model(path, steps)
