"""What a draft takes from its model, and how it says so."""

import re

import pytest

from pathways.documents.read import read_string
from pathways.model.framework import Framework
from pathways.model.profiles import expectations
from pathways.model.roles import roles_of
from pathways.problems import Severity
from pathways.problems.report import report
from tests.drafting.support import at_hand, draft_of, reading_of, report_of
from tests.support import ROOT, golden

SMALL = {
    "institution": "University of X",
    "grades": "A, B, C",
    "split-at": "B",
    "tracks": "manager, Digital research",
    "mechanism:manager": "vacancy",
    "mechanism:digital-research": "examination",
    "also": "review",
}


def framework_of(said: dict[str, str]) -> Framework:
    framework = reading_of(draft_of(said)).document
    assert isinstance(framework, Framework)
    return framework


def test_a_draft_reads_as_its_golden_text() -> None:
    golden(ROOT / "tests" / "drafting" / "golden" / "small.yaml", draft_of(SMALL).text)


DRAWN = {
    "the grades of the model": (
        {"grades": "6, 7", "split-at": "7", "tracks": "specialist"},
        [
            "Grade 6: grade-6 of technical-specialist, with what still holds of grade-5, grade-4, grade-3 and trainee.",
            "Grade 7, all tracks: common-7 of technical-specialist.",
            "Technical specialist, grade 7: specialist-7 of technical-specialist.",
        ],
    ),
    "counted from the division, whatever the grades are called": (
        {"grades": "I, II, III", "split-at": "III", "tracks": "specialist"},
        [
            "Grade I: grade-5 of technical-specialist, with what still holds of grade-4, grade-3 and trainee.",
            "Grade II: grade-6 of technical-specialist.",
            "Grade III, all tracks: common-7 of technical-specialist.",
            "Technical specialist, grade III: specialist-7 of technical-specialist.",
        ],
    ),
    "trainees": (
        {"grades": "I, II", "training": "yes", "split-at": "none"},
        [
            "Grade I: trainee of technical-specialist.",
            "Grade II: grade-3 of technical-specialist.",
        ],
    ),
    "more grades than the model": (
        {"model": "job-family-regrading", "grades": "1-5", "split-at": "5", "tracks": "Digital"},
        [
            "Grade 1: nothing; the model has no such profile, and it is left empty.",
            "Grade 2: grade-3 of job-family-regrading, with what still holds of grade-2.",
            "Grade 3: grade-4 of job-family-regrading.",
            "Grade 4: grade-5 of job-family-regrading.",
            "Grade 5, all tracks: grade-6 of job-family-regrading.",
            "Digital, grade 5: nothing; the model has no such profile, and it is left empty.",
        ],
    ),
}


@pytest.mark.parametrize("case", DRAWN)
def test_it_says_which_profile_stands_behind_which_grade(case: str) -> None:
    said, sentences = DRAWN[case]
    text = " ".join(draft_of(said).text.replace("#", " ").split())
    listed = " ".join(f"- {sentence}" for sentence in sentences)
    assert f"Drawn from the model like this: {listed} " in text
    assert f"{listed} - " not in text


@pytest.mark.parametrize("model", ["technical-specialist", "job-family-regrading"])
@pytest.mark.parametrize("fewer", [0, 1, 2, 3])
def test_a_role_asks_for_what_its_model_asks_for_however_many_lower_grades_there_are(model: str, fewer: int) -> None:
    pattern = next(each for each in at_hand().patterns if each.id == model)
    labels = [grade for _, grade in pattern.chain][fewer:] + list(pattern.longest)
    framework = framework_of({"model": model, "grades": ", ".join(labels), "split-at": pattern.longest[0]})
    roles = roles_of(framework)
    compared = 0
    for there in pattern.roles.values():
        if there.track in pattern.branches:
            here = roles[f"{there.track}-{there.grade}"]
            asked = {each.key: each.criterion.area for each in expectations(framework, here)}
            model_asks = {each.key: each.criterion.area for each in expectations(pattern.framework, there)}
            assert asked == model_asks, here.id
            compared += 1
    assert compared >= 8


def test_every_criterion_names_the_one_that_it_was_taken_from() -> None:
    by_id = {each.id: each.framework for each in at_hand().patterns}
    for profile in framework_of(SMALL).profiles.values():
        for criterion in profile.criteria.values():
            words = criterion.notes[0].text.removesuffix(".").split()
            model, reference = words[4].removesuffix(","), words[5]
            source, _, key = reference.partition(".")
            assert by_id[model].profiles[source].criteria[key].area == criterion.area


def test_without_a_pay_scale_no_points_are_said_to_be_unknown() -> None:
    named, unnamed = framework_of({}), framework_of({"pay-scale": "none"})
    assert named.pay_scale == "single-spine"
    assert all(grade.not_published == ("points",) for grade in named.grades.values())
    assert unnamed.pay_scale is None
    assert not any(grade.not_published for grade in unnamed.grades.values())


def test_trainees_leave_by_completing_their_training_and_by_nothing_else() -> None:
    moves = framework_of({"grades": "3-9", "training": "yes"}).moves
    assert moves["completion"].origin.role == ("technician-3",)
    assert "3" not in moves["promotion"].origin.grade


FOLLOWED = re.compile(
    r"^( *)#   ((?:scope|members|description|stages|evidence|pay_rule|limits|  places|digital-research-.):.*)$"
)


def test_what_the_comments_tell_to_write_can_be_written() -> None:
    lines = draft_of(SMALL).text.splitlines()
    written = [FOLLOWED.sub(r"\1\2", line) for line in lines]
    assert sum(one != other for one, other in zip(lines, written, strict=True)) == 13
    reading = read_string("\n".join(written), "draft.yaml")
    faults = [each for each in report_of(reading).problems if each.problem.severity is Severity.ERROR]
    assert not faults, report(faults)


WEAK = {
    "vacancies alone": ({"mechanism:manager": "vacancy"}, "vacancy-only"),
    "nobody who decides": ({"mechanism:specialist": "examination"}, "no-decider"),
}


@pytest.mark.parametrize("case", WEAK)
def test_what_is_weak_is_seen_by_the_checks_and_is_no_fault(case: str) -> None:
    said, code = WEAK[case]
    found = report_of(reading_of(draft_of(said))).problems
    assert {each.problem.code for each in found} >= {code}
    assert {each.problem.severity for each in found} == {Severity.WARNING}


@pytest.mark.parametrize("model", ["technical-specialist", "job-family-regrading"])
def test_the_defaults_of_each_model_have_no_weakness_but_the_end_of_the_teaching_track(model: str) -> None:
    found = report_of(reading_of(draft_of({"model": model}))).problems
    assert [each.problem.message for each in found if "teaching" not in each.problem.message] == []
