"""A session keeps what was changed, saves only over what it knows, and offers what was not saved."""

import os
import stat
import sys
from pathlib import Path

import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.refused import Refused
from pathways.editing import head, ladder, roles
from pathways.editing.change import Unfit
from pathways.editing.session import Session
from pathways.editing.state import Surroundings
from tests.editing.support import session
from tests.support import HEAD

TEXT = HEAD.lstrip() + 'grades: {"5": {rank: 5}}  # the only one\ntracks: {bench: {name: Bench, grades: ["5"]}}\n'
NOTHING = Surroundings()


@pytest.fixture
def here(tmp_path: Path) -> Session:
    return session(tmp_path, TEXT, NOTHING)


def again(here: Session) -> Session:
    """The next session on the same file, after the process of the first one ended."""
    here._held.release()
    return Session(here.path, NOTHING, here.folder)


def test_a_change_counts_its_step_and_a_save_writes_it(here: Session) -> None:
    here.apply(roles.retitled(here.state, "bench-5", "Technician"))
    assert (here.unsaved, here.path.read_text("utf-8")) == (1, TEXT)
    here.save()
    assert here.unsaved == 0
    assert here.path.read_text("utf-8") == TEXT + 'roles:\n  bench-5: {title: Technician, track: bench, grade: "5"}\n'
    here.undo()
    assert here.unsaved == 1
    here.save()
    assert here.path.read_text("utf-8") == TEXT


def test_a_change_after_an_undo_forgets_what_was_undone(here: Session) -> None:
    here.apply(ladder.added_grade(here.state, "Grade 6", "5"))
    here.undo()
    here.apply(ladder.added_grade(here.state, "Grade 7", "5"))
    assert here.redo() is None
    assert [step.sentence for step in here.history.done] == ["Added the grade Grade 7"]


def test_what_cannot_be_read_afterwards_is_refused_and_changes_nothing(here: Session) -> None:
    from pathways.documents.splice.edits import Put
    from pathways.editing.change import Change

    with pytest.raises(Unfit, match="number"):
        here.apply(Change("Broke it", (Put(("grades", "5", "rank"), "high"),), ()))
    with pytest.raises(Unfit, match="changes nothing"):
        here.apply(Change("Nothing", (Put(("title",), "Example"),), ()))
    assert here.history.text == TEXT


def test_a_file_changed_underneath_is_never_overwritten(here: Session) -> None:
    here.apply(head.reworded_head(here.state, ("title",), "Mine"))
    theirs = TEXT.replace("title: Example", "title: Theirs")
    here.path.write_text(theirs, "utf-8")
    with pytest.raises(Refused) as refused:
        here.save()
    assert refused.value.problem.code == "changed"
    assert here.path.read_text("utf-8") == theirs
    assert [change.path for change in here.difference().changes] == [("title",)]
    here.take_over()
    assert (here.state.framework.title, here.unsaved) == ("Theirs", 0)
    here.undo()
    assert (here.state.framework.title, here.unsaved) == ("Mine", 1)
    here.save()
    assert "title: Mine\n" in here.path.read_text("utf-8")


def test_saving_under_another_name_leaves_the_first_file_and_goes_on_in_the_other(here: Session) -> None:
    here.apply(head.reworded_head(here.state, ("title",), "Mine"))
    first, other = here.path, here.path.with_name("other.yaml")
    here.save_as(other)
    assert first.read_text("utf-8") == TEXT
    assert (here.path, here.unsaved) == (other, 0)
    here.undo()
    assert again(here).found is not None
    for name, message in (("draft.yaml", "would be lost"), ("draft.txt", "does not end"), ("no/x.yaml", "no folder")):
        with pytest.raises(Refused, match=message):
            here.save_as(first.parent / name)


def test_what_was_not_saved_is_found_and_taken_up_with_its_history(here: Session) -> None:
    for title in ("One", "Two", "Three"):
        here.apply(head.reworded_head(here.state, ("title",), title))
    here.undo()
    later = again(here)
    assert later.found is not None
    assert (later.found.changes, later.found.file_changed) == (2, False)
    later.take_up()
    assert (later.state.framework.title, later.unsaved) == ("Two", 2)
    later.redo()
    assert later.state.framework.title == "Three"
    later.undo()
    later.undo()
    assert later.state.framework.title == "One"


def test_what_was_not_saved_can_be_put_in_a_file_of_its_own_or_forgotten(here: Session) -> None:
    here.apply(head.reworded_head(here.state, ("title",), "Mine"))
    later = again(here)
    beside = here.path.with_name("unsaved.yaml")
    later.put_away(beside)
    assert "title: Mine\n" in beside.read_text("utf-8")
    assert later.state.framework.title == "Example"
    assert again(later).found is None


def test_a_file_that_says_something_new_is_told_apart_from_what_was_not_saved(here: Session) -> None:
    here.apply(head.reworded_head(here.state, ("title",), "Mine"))
    here.path.write_text(TEXT.replace("title: Example", "title: Theirs"), "utf-8")
    later = again(here)
    assert later.found is not None
    assert later.found.file_changed
    later.take_up()
    assert later.state.framework.title == "Mine"
    later.undo()
    assert later.state.framework.title == "Theirs"


def test_a_session_that_ends_with_all_saved_leaves_no_journal(here: Session) -> None:
    here.apply(head.reworded_head(here.state, ("title",), "Mine"))
    here.close(keep=True)
    assert list(here.folder.glob("*.journal"))
    later = Session(here.path, NOTHING, here.folder)
    later.take_up()
    later.save()
    later.close()
    assert not list(here.folder.glob("*.journal"))


def test_a_line_of_the_journal_that_was_cut_short_or_damaged_costs_only_itself(here: Session) -> None:
    for title in ("One", "Two"):
        here.apply(head.reworded_head(here.state, ("title",), title))
    journal = next(here.folder.glob("*.journal"))
    whole = journal.read_bytes()
    for damaged in (whole[:-9], whole.replace(b'"put": "Two"', b'"put": "Tvo"')):
        journal.write_bytes(damaged)
        later = again(here)
        assert later.found is not None
        later.take_up()
        assert later.state.framework.title == "One"
        later.close(keep=True)
    journal.write_bytes(b"nonsense\n\xff")
    assert again(here).found is None


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_the_journal_is_private(here: Session) -> None:
    journal = next(here.folder.glob("*.journal"))
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(here.folder.stat().st_mode) == 0o700


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no such marks there")
def test_two_sessions_on_one_file_are_refused(here: Session) -> None:
    with pytest.raises(Refused, match="another window"):
        Session(here.path, NOTHING, here.folder)
    here.close()
    Session(here.path, NOTHING, here.folder).close()


def test_where_the_journal_cannot_be_written_that_is_said_and_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "draft.yaml").write_text(TEXT, "utf-8")
    (tmp_path / "kept").write_text("a file where the folder would be", "utf-8")
    here = Session(tmp_path / "draft.yaml", NOTHING, tmp_path / "kept")
    assert here.fault.startswith("Changes are not kept against a crash")
    here.apply(head.reworded_head(here.state, ("title",), "Mine"))
    (tmp_path / "kept").unlink()
    here.apply(head.reworded_head(here.state, ("title",), "Later"))
    assert here.fault == ""
    found = again(here).found
    assert found is not None
    assert [step.sentence for step in found.history.done] == ["Changed the title of the framework"] * 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("document: facts\nformat: 1\nid: x\ntitle: X\n", "no framework"),
        (TEXT + "roles: {x: {titel: X}}\n", "the key 'title' is missing"),
        ("{", "expected"),
    ],
)
def test_what_is_no_whole_framework_is_not_opened(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(Refused, match=message):
        session(tmp_path, text, NOTHING)


def test_a_document_of_the_program_is_copied_and_never_changed(tmp_path: Path) -> None:
    from pathways.documents.read import read_document

    bath = bundled_folder() / "institutions" / "bath.yaml"
    with pytest.raises(Refused, match="comes with the program"):
        Session(bath, NOTHING, tmp_path)
    head.copied(read_document(bath), tmp_path / "my-bath.yaml")
    copy = Session(tmp_path / "my-bath.yaml", NOTHING, tmp_path / "kept")
    assert (copy.state.framework.id, copy.state.framework.status) == ("my-bath", "draft")
    original = bath.read_text("utf-8").splitlines()
    differing = [line for line in copy.state.text.splitlines() if line not in original]
    assert differing == ["id: my-bath", "status: draft"]


def test_what_is_changed_in_a_published_framework_is_proposed_by_whoever_changed_it(tmp_path: Path) -> None:
    published = TEXT.replace('proposed: {by: The tests, on: "2026-01-01"}', "source: page") + (
        "sources: {page: {title: Page}}\n"
        "areas: {work: {name: Work}}\n"
        "profiles:\n  five:\n    for: {grade: \"5\"}\n    criteria:\n"
        "      one: {area: work, text: Says one.}\n      two: {area: work, text: Says two., source: page}\n"
    )  # fmt: skip
    from pathways.editing import criteria
    from pathways.model.provenance import Footing

    here = session(tmp_path, published, NOTHING)
    change = criteria.reworded(here.state, "five", "two", "Says something else.")
    assert here.needs_proposer(change)
    with pytest.raises(Unfit, match="who proposes"):
        here.apply(change)
    here.proposal = {"by": "A group", "on": "2026-11-28"}
    found = here.apply(change).framework.profiles["five"].criteria
    assert (found["one"].footing, found["two"].footing) == (Footing.PUBLISHED, Footing.PROPOSED)
    assert not found["two"].source
    added = here.apply(criteria.added_criterion(here.state, "bench-5", "five", "New.", "work"))
    assert added.framework.profiles["five"].criteria["new"].footing is Footing.PROPOSED
    assert added.framework.profiles["five"].footing is Footing.PUBLISHED
    assert here.apply(ladder.added_grade(here.state, "6", "5")).framework.grades["6"].footing is Footing.PROPOSED
