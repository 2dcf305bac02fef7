"""Answers in plain words: how they are read, and what is said of those that are none."""

import pytest

from pathways.drafting.interview import progress
from pathways.model.moves import Mechanism
from tests.drafting.support import DAY, answered, at_hand, outline_of

GRADES = {
    "with commas": ("4, 5,6", ["4", "5", "6"]),
    "a span": ("4-9", ["4", "5", "6", "7", "8", "9"]),
    "a span that counts down": ("9-6", ["9", "8", "7", "6"]),
    "a span and a name": ("4-5, Head", ["4", "5", "Head"]),
    "labels of several words": ("Band A, Band B", ["Band-A", "Band-B"]),
}


@pytest.mark.parametrize("case", GRADES)
def test_grades_are_read_from_the_lowest_up(case: str) -> None:
    typed, ids = GRADES[case]
    assert [rung.id for rung in outline_of({"grades": typed}).rungs] == ids


def test_a_label_that_no_id_can_be_is_kept_as_the_name() -> None:
    rungs = outline_of({"grades": "Band A, Band B"}).rungs
    assert [(rung.name, rung.spoken) for rung in rungs] == [("Band A", "Band A"), ("Band B", "Band B")]


TRACKS = {
    "numbers": ("1, 3", [("specialist", "specialist"), ("teaching", "teaching")]),
    "ids": ("manager,specialist", [("manager", "manager"), ("specialist", "specialist")]),
    "names": ("Technical specialist", [("specialist", "specialist")]),
    "one of one's own that is a little like a track of the model": ("Technology", [("technology", None)]),
    "one of one's own": ("2, Digital Research", [("manager", "manager"), ("digital-research", None)]),
}


@pytest.mark.parametrize("case", TRACKS)
def test_tracks_are_chosen_by_number_id_or_name_or_are_new(case: str) -> None:
    typed, lines = TRACKS[case]
    assert [(line.id, line.source) for line in outline_of({"tracks": typed}).branches] == lines


def test_defaults_follow_the_model_and_the_answers_before() -> None:
    outline = outline_of({"grades": "A, B, C, D, E", "split-at": "C"})
    assert outline.by == "HR, Our university"
    assert outline.stem is not None
    assert (outline.stem.name, outline.stem.grades) == ("Technician", ("A", "B"))
    assert {line.id: line.grades[-1] for line in outline.branches} == {
        "specialist": "E",
        "manager": "E",
        "teaching": "D",
    }
    assert {way for line in outline.lines for way in line.steps} == {Mechanism.PROMOTION}
    stem = outline_of({"model": "job-family-regrading"}).stem
    assert stem is not None
    assert stem.steps == (Mechanism.REGRADING,)
    assert outline_of({"country": "ie"}).pay_scale is None
    assert outline_of({}).pay_scale == "single-spine"


@pytest.mark.parametrize("model", ["technical-specialist", "job-family-regrading"])
def test_a_track_that_ends_early_in_the_model_goes_to_the_top_where_it_is_the_only_one(model: str) -> None:
    outline = outline_of({"model": model, "tracks": "teaching"})
    assert outline.branches[0].grades[-1] == outline.rungs[-1].id


def test_each_track_has_its_own_family_and_ways() -> None:
    said = {"family": "technical, teaching=Academic staff", "mechanism:manager": "vacancy, 1"}
    outline = outline_of(said)
    assert {line.id: line.family for line in outline.branches} == {
        "specialist": "technical",
        "manager": "technical",
        "teaching": "academic-staff",
    }
    assert outline.families["academic-staff"] == "Academic staff"
    assert outline.branches[1].steps == (Mechanism.VACANCY, Mechanism.PROMOTION)


ASKED = {
    "a ladder without a division": ({"split-at": "none"}, {"tracks", "top", "mechanism:specialist"}),
    "tracks from the lowest grade": ({"grades": "7,8", "split-at": "7"}, {"common-track"}),
    "one grade with tracks": ({"grades": "6,7", "split-at": "7"}, {"top", "mechanism:technician"}),
}


@pytest.mark.parametrize("case", ASKED)
def test_what_does_not_arise_is_not_asked(case: str) -> None:
    said, left_out = ASKED[case]
    assert not left_out & {question.key for question in answered(said).asked}


FAULTS = {
    "one grade": ({"grades": "5"}, "at least two grades"),
    "too many grades": ({"grades": "1-99"}, "more than 30 grades"),
    "a grade twice": ({"grades": "a, b, A"}, "stands there twice"),
    "a grade with a meaning of its own": ({"grades": "next, 5"}, "a meaning of its own"),
    "a grade without letters": ({"grades": "五, 六"}, "no letter from a to z"),
    "no country": ({"country": "Britain"}, "two letters"),
    "no such model": ({"model": "technical-specialst"}, "did you mean 'technical-specialist'?"),
    "a number beyond the choices": ({"model": "3"}, "the numbers run from 1 to 2"),
    "two models": ({"model": "1, 2"}, "Choose one"),
    "no such grade": ({"grades": "4-9", "split-at": "3"}, "they are 4, 5, 6, 7, 8, 9"),
    "a division of trainees": ({"grades": "4-9", "training": "yes", "split-at": "4"}, "trainees are on one track"),
    "neither yes nor no": ({"training": "perhaps"}, "answer y or n"),
    "nearly a track": ({"tracks": "specalist"}, "nearly 'specialist', a track of the model"),
    "a track twice": ({"tracks": "1, specialist"}, "stands there twice"),
    "the common track again": ({"tracks": "Technician"}, "or is the common track"),
    "a track with a meaning of its own": ({"tracks": "outside"}, "a meaning of its own"),
    "no track to the top": ({"tracks": "1", "top": "specialist=7"}, "No track would reach grade 9"),
    "the top of no track": ({"top": "teching=8"}, "did you mean 'teaching'?"),
    "half a top": ({"top": "teaching="}, "write it like teaching=8"),
    "a top below the division": ({"top": "teaching=4"}, "none of the grades; they are 7, 8, 9"),
    "two families for all": ({"family": "technical, academic"}, "one family for all tracks"),
    "no such way": ({"mechanism:manager": "promotoin"}, "did you mean 'promotion'?"),
    "no such move": ({"also": "holiday"}, "choose from vacancy"),
    "no such scale": ({"pay-scale": "singel-spine"}, "did you mean 'single-spine'?"),
    "signs that cannot be shown": ({"institution": "A\u202eB"}, "cannot be shown"),
    "a name without end": ({"by": "x" * 201}, "at most 200 signs"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_what_is_no_answer_is_told_with_what_to_write(case: str) -> None:
    said, message = FAULTS[case]
    found = answered(said)
    assert found.outline is None
    assert found.waiting is not None
    assert found.waiting.key == [*said][-1]
    assert message in found.fault


def test_tracks_and_grades_whose_names_run_together_are_refused() -> None:
    found = answered({"grades": "1.2, 1-1.2", "split-at": "1.2", "tracks": "x, x-1"})
    assert "two roles would be called x-1-1.2" in found.fault


def test_every_question_has_a_help_with_an_example_and_a_default_that_fits() -> None:
    found = answered({})
    for question in found.asked:
        assert question.help.count(".") >= 1
        question.read(question.tidy(question.default))
    assert progress(at_hand(), DAY, {}).waiting == found.asked[0]
