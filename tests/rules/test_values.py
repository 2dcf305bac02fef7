"""Values as people write them, in the terms of their facts, and what is said of those that do not fit."""

from datetime import date
from typing import Any

import pytest

from pathways.model.facts import Option
from pathways.rules.states import NONE, Known, Range, Unknown, days, shown_days
from pathways.rules.typed import Misfit, named, typed
from tests.rules.known import FACTS

READ: list[tuple[str, Any, Any]] = [
    ("yes", True, True),
    ("yes", "Yes", True),
    ("yes", "n", False),
    ("colour", "RED", "red"),
    ("level", "middle", Range(1, 1)),
    ("colours", "red, blue", frozenset({"red", "blue"})),
    ("colours", [], frozenset()),
    ("years", 3, Range(3, 3)),
    ("years", "2.5", Range(2.5, 2.5)),
    ("years", "30,000", Range(30_000, 30_000)),
    ("share", "50%", Range(0.5, 0.5)),
    ("share", "50 %", Range(0.5, 0.5)),
    ("rank", "Mid", Range(2, 2)),
    ("colours", ["red", "RED"], frozenset({"red"})),
    ("share", 0.5, Range(0.5, 0.5)),
    ("award", "2026-05-18", Range(739754, 739754)),
    ("award", "2026-02", Range(739648, 739675)),
    ("award", 2026, Range(739617, 739981)),
    ("word", " Some Words ", "some words"),
]


@pytest.mark.parametrize(("name", "written", "value"), READ)
def test_a_value_is_read_as_it_is_meant(name: str, written: Any, value: Any) -> None:
    state = typed(FACTS[name], written)
    assert isinstance(state, Known)
    assert state.value == value


@pytest.mark.parametrize("written", [None, "", "  ", "unknown", "Don't know", "?"])
def test_nothing_written_is_not_known(written: Any) -> None:
    assert all(isinstance(typed(fact, written), Unknown) for fact in FACTS.values())


@pytest.mark.parametrize("written", ["none", "None", " NONE "])
def test_none_is_known_absence(written: str) -> None:
    assert all(typed(fact, written) is NONE for fact in FACTS.values())


WRONG: list[tuple[str, Any, str, str]] = [
    ("yes", "maybe", "'yes' is yes or no, and this is the text 'maybe'", "write true or false"),
    ("yes", 1, "'yes' is yes or no, and this is 1", "write true or false"),
    ("colour", "rd", "'rd' is no value of 'colour', which is one of a list", "did you mean 'red'?"),
    ("colour", ["red"], "'colour' has one value, and this is a list", "write one of them"),
    ("years", "three", "'years' is a number, and this is the text 'three'", "write digits, such as 3 or 0.5"),
    ("years", True, "'years' is a number, and this is true", "write digits, such as 3 or 0.5"),
    ("years", "3 4", "'years' is a number, and this is the text '3 4'", "write digits, such as 3 or 0.5"),
    ("years", "£3", "'years' is a number, and this is the text '£3'", "write digits, such as 3 or 0.5"),
    ("years", 1e300, "'years' is a number, and this is 1e+300", "write digits, such as 3 or 0.5"),
    ("years", float("nan"), "'years' is a number, and this is nan", "write digits, such as 3 or 0.5"),
    ("cost", "€3", "'cost' is a number, and this is the text '€3'", "write digits, such as 3 or 0.5"),
    ("cost", 1_000_001, "'cost' is at most 1000000, and this is 1000001", ""),
    ("years", "1,00", "'years' is a number, and this is the text '1,00'", "write digits, such as 3 or 0.5"),
    ("share", 50, "'share' is a share between 0 and 1, and this is 50", "write 0.5 for 50 per cent"),
    ("share", -1, "'share' is a share between 0 and 1, and this is -1", "write a part of the whole"),
    (
        "award",
        "2027-02-30",
        "'award' is a date, and this is the text '2027-02-30'",
        'write "2027-07-31", or "2027-07" or "2027" where no more is known',
    ),
    (
        "award",
        "31/07/2027",
        "'award' is a date, and this is the text '31/07/2027'",
        'write "2027-07-31", or "2027-07" or "2027" where no more is known',
    ),
]


@pytest.mark.parametrize(("name", "written", "message", "help"), WRONG)
def test_a_value_that_does_not_fit_is_told_with_what_to_write(name: str, written: Any, message: str, help: str) -> None:
    with pytest.raises(Misfit) as caught:
        typed(FACTS[name], written)
    assert (caught.value.message, caught.value.help) == (message, help)


@pytest.mark.parametrize("word", ["none", "unknown"])
def test_a_word_for_absence_is_an_option_where_the_fact_has_it(word: str) -> None:
    fact = FACTS["colour"].model_copy(update={"options": {"clear": Option(name="clear", aliases=(word,))}})
    assert typed(fact, word.upper()) == Known("clear", "clear")


def test_an_option_may_have_a_comma_in_its_name() -> None:
    fact = FACTS["colours"].model_copy(update={"options": {"dark": Option(name="black, or nearly so")}})
    assert typed(fact, "Black, or nearly so") == Known(frozenset({"dark"}), ("dark",))


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2026-05-18", "2026-05-18", "2026-05-18"),
        ("2026-05-01", "2026-05-31", "2026-05"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-05-01", "2027-04-30", "between 2026-05-01 and 2027-04-30"),
    ],
)
def test_days_are_shown_as_the_partial_date_that_they_are(first: str, last: str, shown: str) -> None:
    assert shown_days(days(date.fromisoformat(first), date.fromisoformat(last))) == shown


def test_a_fact_is_found_by_another_name() -> None:
    facts = {"contract.kind": FACTS["colour"].model_copy(update={"aliases": ("contract.type", "Contract type")})}
    assert [named(name, facts) for name in ("contract.kind", "contract.type", "contract_type", "CONTRACT TYPE")] == [
        "contract.kind"
    ] * 4
    assert named("contract.sort", facts) is None
