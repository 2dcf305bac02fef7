"""The questions: which schemes, author or acknowledgement, and what is known of the person."""

import stat
from pathlib import Path

import pytest

from pathways.cli.plain.authorship import ask_authorship
from pathways.cli.plain.eligible import talk, which_schemes
from pathways.cli.plain.me import me
from pathways.cli.rulebook import read_rulebook, scheme_named
from tests.cli.plain.conversation import DAY, GOLDEN, SMALL, conversation
from tests.support import ROOT, golden

COUNCIL = ROOT / "tests" / "cli" / "documents" / "council.yaml"


def asked_of_the_council(*typed: str) -> str:
    book = read_rulebook((COUNCIL,), hosts=False)
    return conversation(lambda: talk(book, [scheme_named(book, "northbridge-grant")], DAY), *typed)


def test_eligibility_is_asked_question_by_question_with_the_way_back() -> None:
    golden(GOLDEN / "eligible.txt", asked_of_the_council("1", "b", "2", "e", "b", "q"))


def test_a_verdict_is_followed_through_time_and_beside_the_lead() -> None:
    said = asked_of_the_council("e", "1", "2", "q")
    assert "Northbridge Fund: Instrument grant, through time" in said
    assert "Northbridge Fund: Instrument grant, if you do not lead" in said


def test_all_schemes_are_grouped_by_outcome_and_one_is_read() -> None:
    said = conversation(lambda: which_schemes(DAY), "1", "e", "1", "b", "b", "b")
    assert "Who may apply, on 1 October 2026" in said
    assert "Which scheme do you want to read in full?" in said
    assert "Signs: + holds, x does not hold, ? not settled." in said


def test_authorship_is_asked_and_the_last_answer_changed() -> None:
    said = conversation(ask_authorship, "Yes", "b", "No", "Yes", "Yes", "No", "Yes", "No", "Yes", "1", "No", "b")
    golden(GOLDEN / "authorship.txt", said)


@pytest.fixture
def at_the_small_place(kept_apart: Path) -> Path:
    """The small framework is one of the person's own, so that it comes first in every list."""
    folder = kept_apart / "xdg_data_home" / "pathways"
    (folder / "frameworks").mkdir(parents=True)
    (folder / "frameworks" / "small.yaml").write_bytes(SMALL.read_bytes())
    return folder / "me.yaml"


ABOUT_ME = (
    *("1", "1", "1"),  # my role
    *("2", "End of the contract", "tomorrow", "2027-07", "b"),
    *("4", "a", "Training", "Trained ten users", "2024", "2023", "2025-03", "-", "-", "1", "b"),
    *("5", "1", "1", "Partly", "1", "Note", "Ask the workshop", "b"),
)


def test_what_is_known_of_me_is_kept_in_a_file_for_me_alone(at_the_small_place: Path) -> None:
    said = conversation(lambda: me(DAY), *ABOUT_ME, "3", "b")
    assert "Nothing of this leaves your machine." in said
    assert stat.S_IMODE(at_the_small_place.stat().st_mode) == 0o600
    kept = at_the_small_place.read_text("utf-8").replace(str(at_the_small_place.parent), "FOLDER")
    golden(GOLDEN / "me.yaml", kept)
    golden(GOLDEN / "me-contract.txt", said.rpartition("Number: 3\n")[2].partition("About me:")[0])


def test_a_step_is_undone_and_everything_deleted_after_asking(at_the_small_place: Path) -> None:
    conversation(lambda: me(DAY), "1", "1", "1", "7", "b")
    assert "role:" not in at_the_small_place.read_text("utf-8")
    said = conversation(lambda: me(DAY), "Delete", "Leave", "Delete", "Delete everything", "Delete", "b")
    assert said.count("Everything was deleted.") == 1
    assert "Nothing is kept of you." in said
    assert not at_the_small_place.exists()


def test_a_file_that_is_no_document_is_told_in_a_line_and_left_alone(at_the_small_place: Path) -> None:
    from pathways.cli.plain.careful import careful

    at_the_small_place.write_text("document: [", "utf-8")
    said = conversation(lambda: careful(lambda: me(DAY)))
    assert "me.yaml" in said.replace("\n   ", "")
    assert at_the_small_place.read_text("utf-8") == "document: ["


def test_my_plan_is_written_to_a_file(at_the_small_place: Path, kept_apart: Path) -> None:
    said = conversation(lambda: me(DAY), *ABOUT_ME, "5", "1", "p", "my-plan", "b", "b")
    assert "my-plan.md written." in said.replace("\n   ", "")
    assert "Trained ten users" in (kept_apart / "my-plan.md").read_text("utf-8")
    assert at_the_small_place.exists()
