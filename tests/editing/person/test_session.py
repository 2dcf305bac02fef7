"""The document about a person: changed step by step, always whole in its file, and for its owner alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pathways.documents.catalogue import shared_facts
from pathways.documents.refused import Refused
from pathways.documents.splice.save import CHANGED
from pathways.editing.change import Change, Unfit
from pathways.editing.person import achievements, facts, standing
from pathways.editing.person.session import START, PersonSession
from pathways.editing.person.state import PersonState, person_state
from pathways.export.achievements import STANDINGS
from pathways.model.person import AchievementKind, Standing

FACTS = shared_facts()
DAY = date(2026, 11, 24)
CRITERION = "technical-specialist/grade-4.trains-users"
WRITTEN = """\
# Mine.
document: person
format: 1
facts:
  contract_end: {value: "2027-07", note: The letter.}   # an older name of the fact
evidence:
  a-paper: Author of a paper.   # the one in May
"""


def opened(folder: Path, text: str | None = None) -> PersonSession:
    file = folder / "me.yaml"
    if text is not None:
        file.write_text(text, "utf-8")
    return PersonSession(file, FACTS, folder / "kept")


def said(session: PersonSession, fact: str, raw: object) -> None:
    session.apply(facts.say(session.state, fact, raw, FACTS))


def test_nothing_is_a_file_before_something_is_said_and_then_it_is_for_its_owner_alone(tmp_path: Path) -> None:
    session = opened(tmp_path)
    assert not session.exists
    assert not session.path.exists()
    said(session, "contract.kind", "permanent")
    assert session.path.read_text("utf-8").startswith(START)
    assert session.state.person.facts["contract.kind"].value == "open-ended"
    assert session.path.stat().st_mode & 0o077 == 0
    assert [path.stat().st_mode & 0o077 for path in (tmp_path / "kept").iterdir()] == [0, 0]


def test_comments_notes_and_older_names_are_kept(tmp_path: Path) -> None:
    session = opened(tmp_path, WRITTEN)
    session.path.chmod(0o644)
    readable = not session.private
    assert readable
    said(session, "contract.end", "2028")
    assert session.private
    session.apply(achievements.add(session.state, achievements.Told("Ran an open day", AchievementKind.OUTREACH)))
    text = session.path.read_text("utf-8")
    assert 'contract_end: {value: "2028", note: The letter.}   # an older name of the fact' in text
    assert "a-paper: Author of a paper.   # the one in May" in text
    assert session.state.person.evidence["ran-an-open-day"].kind is AchievementKind.OUTREACH


def test_every_step_can_be_undone_and_made_again_another_day(tmp_path: Path) -> None:
    session = opened(tmp_path, WRITTEN)
    said(session, "contract.kind", "fixed-term")
    session.apply(standing.judge(session.state, CRITERION, Standing.PARTLY, DAY, STANDINGS))
    session.apply(standing.note(session.state, CRITERION, "Ask the head."))
    last = session.state.text
    session.close()
    session = opened(tmp_path)
    steps = []
    while (step := session.undo()) is not None:
        steps.append(step.sentence)
    assert steps == [
        "Noted something on a criterion",
        "Judged a criterion: partly",
        "Answered: kind of contract",
    ]
    assert session.path.read_text("utf-8") == WRITTEN
    session.close()
    session = opened(tmp_path)
    while session.redo() is not None:
        pass
    assert session.path.read_text("utf-8") == last


def _add(
    text: str = "Trained users", since: str = "", on: str = "", count: str = ""
) -> Callable[[PersonState], Change]:
    return lambda state: achievements.add(state, achievements.Told(text, since=since, on=on, count=count))


def _say(fact: str, raw: object) -> Callable[[PersonState], Change]:
    return lambda state: facts.say(state, fact, raw, FACTS)


UNFIT = {
    "no date": (_say("contract.end", "soon"), "contract.end", "the end of the contract is a date, and this is the"),
    "an end before the start": (
        lambda state: facts.say(with_start(state), "contract.end", "2023", FACTS),
        "contract.end",
        "the end of the contract would come before the start of the contract",
    ),
    "no share": (_say("contract.fte", "80"), "contract.fte", "write 0.8 for 80 per cent"),
    "nothing said": (_say("contract.end", "unknown"), "contract.end", "write an answer"),
    "an achievement without words": (_add(text=" "), "text", "write what you did, in a sentence"),
    "an achievement on no day": (_add(on="2026-13"), "on", "this is no date; write 2026-05-18, 2026-05 or 2026"),
    "an achievement that ended first": (
        _add(since="2026-05", on="2025"),
        "on",
        "it would have ended before it began, in May 2026",
    ),
    "an achievement of a few": (_add(count="a few"), "count", "a count is a whole number, such as 14"),
    "a note on what is not judged": (lambda state: standing.note(state, CRITERION, "x"), CRITERION, "say first how"),
    "a standing as it is": (
        lambda state: standing.judge(state, CRITERION, None, DAY, STANDINGS),
        CRITERION,
        "this stands at “don't know” already",
    ),
}


def with_start(state: PersonState) -> PersonState:
    text = f"{START}facts: {{contract.start: 2024-02}}\n"
    return person_state(text, state.reading.file, FACTS)


@pytest.mark.parametrize("name", UNFIT)
def test_what_cannot_be_so_is_said_of_its_field_and_changes_nothing(name: str, tmp_path: Path) -> None:
    make, field, sentence = UNFIT[name]
    session = opened(tmp_path)
    with pytest.raises(Unfit) as refused:
        session.apply(make(session.state))
    assert sentence in refused.value.sentence
    assert refused.value.field == field
    assert not session.path.exists()


def test_the_last_of_a_section_takes_the_section_with_it(tmp_path: Path) -> None:
    session = opened(tmp_path)
    said(session, "person.has_phd", False)
    session.apply(facts.forget(session.state, "person.has_phd", FACTS))
    session.apply(achievements.add(session.state, achievements.Told("A paper")))
    session.apply(achievements.remove(session.state, "a-paper"))
    session.apply(standing.judge(session.state, CRITERION, Standing.HAVE, DAY, STANDINGS))
    session.apply(standing.judge(session.state, CRITERION, None, DAY, STANDINGS))
    assert session.path.read_text("utf-8") == START


def test_an_achievement_is_told_and_written_as_the_same(tmp_path: Path) -> None:
    session = opened(tmp_path)
    told = achievements.Told("Trained: users", AchievementKind.TRAINING_GIVEN, "2024", "2026-03", "1400", "a link",
                             (CRITERION, "other/profile.one"))  # fmt: skip
    session.apply(achievements.add(session.state, told))
    assert achievements.told_of(session.state.person.evidence["trained-users"]) == told


def test_what_somebody_else_wrote_is_never_written_over(tmp_path: Path) -> None:
    session = opened(tmp_path, WRITTEN)
    theirs = WRITTEN + "title: Facility manager\n"
    session.path.write_text(theirs, "utf-8")
    with pytest.raises(Refused) as refused:
        said(session, "contract.kind", "fixed-term")
    assert refused.value.problem.code == CHANGED
    assert session.path.read_text("utf-8") == theirs
    assert session.read_again().person.title == "Facility manager"
    said(session, "contract.kind", "fixed-term")
    assert session.state.person.title == "Facility manager"


def test_a_file_is_changed_in_one_window_at_a_time(tmp_path: Path) -> None:
    session = opened(tmp_path, WRITTEN)
    with pytest.raises(Refused) as refused:
        opened(tmp_path)
    assert refused.value.problem.code == "open-elsewhere"
    session.close()
    opened(tmp_path).close()


@pytest.mark.parametrize(
    ("text", "code"),
    [("document: person\nformat: 1\nfacts: [", "syntax"), ("document: facts\nformat: 1\nid: x\ntitle: X\n", None)],
)
def test_a_file_that_is_no_person_is_left_alone(text: str, code: str | None, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        opened(tmp_path, text)
    assert code is None or refused.value.problem.code == code
    assert (tmp_path / "me.yaml").read_text("utf-8") == text


def test_deleting_everything_leaves_nothing_to_undo_or_to_find(tmp_path: Path) -> None:
    session = opened(tmp_path)
    said(session, "post.salary", "41,000")
    session.erase()
    assert session.undo() is None
    assert not session.exists
    session.close()
    assert [path for path in tmp_path.rglob("*") if path.is_file() and "41" in path.read_text("utf-8")] == []
    assert not session.path.exists()
