"""What was asked and answered, and how answers are read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.documents.catalogue import shared_facts
from pathways.editing.change import Unfit
from pathways.rules.states import NONE, State
from tui.screens.funding.conversation import Conversation
from tui.screens.funding.reply import choices_of, reply
from tui.screens.funding.years import years

ANSWERS = st.lists(st.tuples(st.sampled_from(["a", "b", "c", "d"]), st.sampled_from([None, NONE])), max_size=6)


@given(ANSWERS, st.sampled_from([None, NONE]))
def test_back_takes_the_last_answer_away_and_nothing_else(
    answers: list[tuple[str, State | None]], last: object
) -> None:
    conversation = Conversation({"known": NONE}, tuple(answers))
    assert conversation.answered("last", last).back() == conversation  # type: ignore[arg-type]


def test_what_is_not_known_is_never_taken_for_an_answer() -> None:
    conversation = Conversation().answered("one", None).answered("other", NONE)
    assert conversation.states == {"other": NONE}
    assert conversation.asked == {"one", "other"}
    assert conversation.not_known == 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018..2026", date(2018, 1, 1), date(2026, 12, 31)),
        (" 2020 ", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020-02-29 .. 2021", date(2020, 2, 29), date(2021, 12, 31)),
    ],
)
def test_a_stretch_of_time(text: str, first: date, last: date) -> None:
    assert years(text) == (first, last)


@pytest.mark.parametrize("text", ["", "..", "2026..2018", "soon", "2018..", "0", "99999", "²"])
def test_what_is_no_stretch_of_time_is_told(text: str) -> None:
    with pytest.raises(Unfit):
        years(text)


def test_every_choice_that_is_offered_is_an_answer() -> None:
    for fact in shared_facts().values():
        for name, _ in choices_of(fact):
            assert reply(fact, [name] if fact.type == "list" else name) is not None


def test_a_value_that_does_not_fit_is_told_without_the_name_of_the_fact() -> None:
    number = next(fact for fact in shared_facts().values() if fact.type == "number")
    with pytest.raises(Unfit) as unfit:
        reply(number, "many")
    assert number.id not in unfit.value.sentence
    assert reply(number, "don't know") is None
