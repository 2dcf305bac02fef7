"""What holds of every draft, whatever is answered."""

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from pathways.drafting.draft import drafted
from pathways.drafting.outline import STEPS
from pathways.drafting.sheet import MARK
from pathways.model.framework import Framework
from pathways.model.provenance import Cited, Footing
from pathways.model.roles import roles_of
from pathways.problems import Severity
from pathways.problems.report import report
from tests.drafting.support import answered, at_hand, draft_of, outline_of, reading_of, report_of

LABELS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "A", "B", "Band C", "yes", "1.5", "07", "IIIa", "E/F"]
OWN = ["Digital research", "no", "Ärzte", "x-1"]


@st.composite
def answers(draw: st.DrawFn, labels: list[str] = LABELS) -> dict[str, str]:
    """Answers that agree with each other."""
    model = draw(st.sampled_from(["technical-specialist", "job-family-regrading"]))
    offered = next(each for each in at_hand().patterns if each.id == model).branches
    grades = draw(st.lists(st.sampled_from(labels), min_size=2, max_size=11, unique_by=str.casefold))
    training = draw(st.booleans())
    split = draw(st.sampled_from(["none", *grades[training:]]))
    said = {
        "institution": draw(st.sampled_from(["University of X", "Our university", "École: 'Paris' # 1", "大学"])),
        "country": draw(st.sampled_from(["GB", "de"])),
        "model": model,
        "grades": ", ".join(grades),
        "training": "yes" if training else "no",
        "split-at": split,
        "pay-scale": draw(st.sampled_from(["single-spine", "none"])),
    }
    if split != "none":
        tracks = draw(st.lists(st.sampled_from([*offered, *OWN]), min_size=1, max_size=4, unique=True))
        said["tracks"] = ", ".join(tracks)
        ends = st.sampled_from(grades[grades.index(split) :])
        if len(tracks) > 1 and draw(st.booleans()) and split != grades[-1]:
            said["top"] = f"{tracks[0]}={draw(ends)}"
        if draw(st.booleans()):
            said["family"] = f"technical, {tracks[-1]}=Own family"
    asked = answered(said)
    assert asked.outline is not None, asked.fault
    for question in asked.asked:
        if question.key.startswith("mechanism:"):
            ways = draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=3, unique=True))
            said[question.key] = ", ".join(map(str, ways))
        if question.key == "also":
            others = draw(st.lists(st.sampled_from([choice.id for choice in question.choices]), unique=True))
            said[question.key] = ", ".join(others) or "none"
    return said


def answers_that_agree(labels: list[str] = LABELS) -> st.SearchStrategy[dict[str, str]]:
    return answers(labels)


def laws(examples: int) -> settings:
    """A draft takes a good part of a second to make and read, so that laws share what they can."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@laws(40)
@given(answers_that_agree())
def test_a_draft_has_no_fault_and_is_proposed_throughout_and_every_role_has_a_profile(said: dict[str, str]) -> None:
    outline = outline_of(said)
    reading = reading_of(draft_of(said))
    faults = [each for each in report_of(reading).problems if each.problem.severity is Severity.ERROR]
    assert not faults, report(faults)
    assert reading.whole
    framework = reading.document
    assert isinstance(framework, Framework)
    assert framework.status == "draft"
    for statement in statements(framework):
        assert statement.footing is Footing.PROPOSED
        assert statement.proposed is not None
        assert statement.proposed.by == outline.by
    roles = roles_of(framework)
    assert {f"{line.id}-{grade}" for line, grade in outline.places} == set(roles)
    assert all(role.profiles for role in roles.values())


@laws(15)
@given(answers_that_agree())
def test_the_same_answers_give_the_same_text_and_its_decisions_are_counted(said: dict[str, str]) -> None:
    draft = draft_of(said)
    assert draft.text == drafted(outline_of(said), tuple(reversed(at_hand().patterns))).text
    assert len(re.findall(rf"^ *# {MARK}", draft.text, re.MULTILINE)) == len(draft.decisions)


@laws(25)
@given(answers_that_agree(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"]))
def test_no_grade_of_the_model_is_left_in_the_statements(said: dict[str, str]) -> None:
    lines = [line for line in draft_of(said).text.splitlines() if not line.lstrip().startswith(("#", "notes:"))]
    assert not [line for line in lines if re.search(r"\b[Gg]rades?[ -][0-9]", line)]


def statements(value: Any) -> Iterator[Cited]:
    """Every statement of a document, at any depth."""
    if isinstance(value, Cited):
        yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from statements(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from statements(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from statements(item)
