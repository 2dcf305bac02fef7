"""The decision tree of authorship: answers lead to one advice, and each advice can be reached."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathways.documents.catalogue import find
from pathways.documents.read import read_document
from pathways.model.authorship import Authorship
from pathways.sector.tree import Answer, consult, reached
from tests.support import reading_of

SMALL = """
document: authorship
format: 1
id: small
title: Authorship
start: used
source: page
sources: {page: {title: A page}}
questions:
  used: {ask: Was it used?, yes: tell, no: nothing}
  tell: {do: Tell the authors., then: more}
  more: {ask: Was it more than use?, yes: author, no: thanks}
advice:
  nothing: {text: No credit is due., credit: none}
  thanks: {text: An acknowledgement., credit: person}
  author: {text: A co-author., credit: author}
"""


def small() -> Authorship:
    found = reading_of(SMALL).document
    assert isinstance(found, Authorship)
    return found


def shipped() -> Authorship:
    found = read_document(find("technical-authorship", "authorship")).document
    assert isinstance(found, Authorship)
    return found


@pytest.mark.parametrize(
    ("answers", "advice"),
    [
        ({"used": "no"}, "nothing"),
        ({"used": "yes", "more": "no"}, "thanks"),
        ({"used": "yes", "more": "yes"}, "author"),
    ],
)
def test_answers_lead_to_an_advice(answers: dict[str, Answer], advice: str) -> None:
    found = consult(small(), answers)
    assert found.asking is None
    assert found.advice is not None
    assert found.advice.id == advice


def test_what_is_to_be_done_is_passed_on_the_way_and_asks_nothing() -> None:
    found = consult(small(), {"used": "yes"})
    assert [(step.question.id, step.answer) for step in found.steps] == [("used", "yes"), ("tell", None)]
    assert found.asking is not None
    assert found.asking.id == "more"
    assert found.advice is None


def test_an_answer_to_a_question_that_is_not_come_by_changes_nothing() -> None:
    assert consult(small(), {"used": "no", "more": "yes"}) == consult(small(), {"used": "no"})


def test_everything_of_the_small_tree_is_reached() -> None:
    assert reached(small()) == {*small().questions, *small().advice}


def test_every_way_of_answering_the_shipped_tree_ends_in_advice_and_every_advice_is_given() -> None:
    document = shipped()
    asked = [name for name, question in document.questions.items() if question.ask is not None]
    either: tuple[Answer, ...] = ("yes", "no")
    ends = set()
    for answers in product(either, repeat=len(asked)):
        found = consult(document, dict(zip(asked, answers, strict=True)))
        assert found.advice is not None
        ends.add(found.advice.id)
    assert ends == set(document.advice)


@given(st.lists(st.sampled_from(["yes", "no"]), min_size=3, max_size=3), st.integers(0, 2))
def test_more_answers_never_take_back_a_step(answers: list[Answer], known: int) -> None:
    names = ["used", "more", "other"]
    few = consult(small(), dict(zip(names[:known], answers[:known], strict=True)))
    many = consult(small(), dict(zip(names, answers, strict=True)))
    assert many.steps[: len(few.steps)] == few.steps
