"""What a person can show, and the way to a role, as text."""

from pathways.export.text.layout import Page
from pathways.export.text.me import add_evidence, add_need, add_way, standings
from pathways.model.person import Person
from pathways.model.profiles import expectations
from pathways.sector.career_plan import needs_of
from tests.support import graph_of

GRAPH = graph_of(
    """
    grades:
      "5": {rank: 5}
      "6": {rank: 6}
    tracks:
      technician: {name: Technician, grades: ["5", "6"]}
    areas:
      skill: {name: Technical skill}
      people: {name: People}
    profiles:
      grade-5:
        criteria:
          sets-up: {area: skill, text: Sets up an instrument.}
      grade-6:
        builds_on: grade-5
        criteria:
          trains: {area: people, text: Trains users.}
    roles:
      lower: {title: Technician, track: technician, grade: "5", profiles: [grade-5]}
      upper: {title: Senior Technician, track: technician, grade: "6", profiles: [grade-6]}
    """
)
PERSON = Person.model_validate(
    {
        "document": "person",
        "format": 1,
        "evidence": {
            "users": {"text": "Trained users.", "kind": "training-given", "count": 14, "on": "2026-03",
                      "shows": "example/grade-6.trains"},
            "course": {"text": "Ran a course", "kind": "training-given", "on": "2019"},
            "thanks": {"text": "Thanked in a paper"},
        },
        "criteria": {"example/grade-6.trains": {"standing": "partly", "note": "Ask the head."}},
    }
)  # fmt: skip
NEEDS = needs_of(PERSON, GRAPH, GRAPH.roles["upper"], ())


def test_what_can_be_shown_is_counted_by_kind_and_year() -> None:
    page = Page(80)
    add_evidence(page, PERSON, {"example/grade-6.trains": "Trains users."})
    assert str(page) == (
        """\
What I can show
===============
Kind            All  2026  2019  no date
training given  2    1     1
other           1                1

Training given
--------------
- Trained users (training given: 14; March 2026)
  shows: Trains users.
- Ran a course (training given; 2019)

Other
-----
- Thanked in a paper"""
    )


def test_the_way_to_a_role_says_how_each_criterion_stands_and_what_is_new() -> None:
    page = Page(80)
    new = {each.id for each in expectations(GRAPH.framework, GRAPH.roles["upper"])} - {"grade-5.sets-up"}
    add_way(page, GRAPH.roles["upper"], GRAPH.framework, NEEDS, new, (), {}, {})
    assert str(page) == (
        """\
Gap to Senior Technician
========================
Example
2 criteria: 1 partly, 1 don't know.

People
------
◐ Trains users. (new)
  partly
  shown by: Trained users (training given: 14; March 2026)

Technical skill
---------------
? Sets up an instrument.
  don't know"""
    )


def test_a_criterion_is_told_with_its_standing_note_and_evidence() -> None:
    page = Page(80)
    add_need(page, NEEDS[0], GRAPH.framework, {})
    assert str(page) == (
        """\
Trains users.
Standing: ◐ partly
Note: Ask the head.
What shows it: Trained users (training given: 14; March 2026)"""
    )


def test_a_role_without_known_criteria_is_no_role_without_criteria() -> None:
    assert standings(()) == "No criteria are known"
