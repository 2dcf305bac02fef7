"""What a person can show is set against criteria by name, and nothing is judged for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathways.documents.bundled import bundled_folder
from pathways.documents.read import read_document
from pathways.model.framework import Framework
from pathways.model.person import AchievementKind, Person, Standing
from pathways.model.profiles import expectations
from pathways.model.roles import roles_of
from pathways.sector.evidence import counts_by_year, evidenced, named_by_nobody

ME = """\
document: person
format: 1
evidence:
  training-old: {text: Trained two new users., kind: training-given, on: "2024-05", shows: model/grade-4.trains-users}
  training-new:
    text: Trained fourteen users.
    kind: training-given
    count: 14
    on: 2026
    shows: [model/grade-4.trains-users, model/grade-4.data]
  paper: {text: Among the authors of a methods paper., kind: authorship, on: "2026-02-01", shows: other/grade-4.faults}
  thanks: Thanked in many papers.
criteria:
  model/grade-4.trains-users: have
  model/grade-4.faults: {standing: partly, note: Only on one machine.}
  model/grade-4.misspelt: not-yet
""".replace("model/", "technical-specialist/")


@pytest.fixture(scope="module")
def me(tmp_path_factory: pytest.TempPathFactory) -> Person:
    file = tmp_path_factory.mktemp("me") / "me.yaml"
    file.write_text(ME)
    reading = read_document(file)
    assert reading.whole
    assert isinstance(reading.document, Person)
    return reading.document


@pytest.fixture(scope="module")
def model() -> Framework:
    document = read_document(Path(bundled_folder()) / "models" / "technical-specialist.yaml").document
    assert isinstance(document, Framework)
    return document


def test_each_criterion_has_what_was_named_for_it_latest_first(me: Person, model: Framework) -> None:
    role = next(role for role in roles_of(model).values() if role.profiles == ("grade-4",))
    found = {each.expectation.key: each for each in evidenced(me, model.id, expectations(model, role))}

    assert [each.id for each in found["trains-users"].achievements] == ["training-new", "training-old"]
    assert found["trains-users"].standing is Standing.HAVE
    assert (found["faults"].standing, found["faults"].note) == (Standing.PARTLY, "Only on one machine.")
    assert found["faults"].achievements == ()  # what another framework's criterion has is not evidence here


def test_evidence_alone_judges_nothing(me: Person, model: Framework) -> None:
    role = next(role for role in roles_of(model).values() if role.profiles == ("grade-4",))
    data = next(each for each in evidenced(me, model.id, expectations(model, role)) if each.expectation.key == "data")

    assert [each.id for each in data.achievements] == ["training-new"]
    assert data.standing is None


def test_a_criterion_that_the_framework_does_not_have_is_told(me: Person, model: Framework) -> None:
    assert named_by_nobody(me, model) == ("technical-specialist/grade-4.misspelt",)


def test_achievements_are_counted_by_kind_and_year(me: Person) -> None:
    assert counts_by_year(me) == {
        AchievementKind.TRAINING_GIVEN: {"2026": 1, "2024": 1},
        AchievementKind.AUTHORSHIP: {"2026": 1},
        AchievementKind.OTHER: {"": 1},
    }
