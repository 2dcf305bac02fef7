"""What is taken out takes along what means nothing without it, and says all of it first."""

import pytest

from pathways.editing import conditions, criteria, ladder, moves, roles
from pathways.editing.change import Change, Unfit
from pathways.editing.removal import removed
from pathways.editing.state import State, Surroundings, state_of
from tests.editing.support import state as with_facts
from tests.support import HEAD

TEXT = (
    HEAD.lstrip()
    + """\
bodies: {panel: {name: Panel, side: institution}, board: {name: Board, side: institution}}
grades: {"5": {rank: 5}, "6": {rank: 6}, "7": {rank: 7}}
tracks:
  bench: {name: Bench, grades: ["5", "6", "7"]}
  lab: {name: Lab, grades: ["6", "7"]}
areas: {work: {name: Work}, people: {name: People}}
profiles:
  six: {for: {grade: "6"}, criteria: {a: {area: work, text: Works.}, b: {area: people, text: Leads.}}}
  lab: {for: {track: lab}, builds_on: six, criteria: {c: {area: work, text: Measures., replaces: a}}}
roles:
  chief: {title: Chief, track: lab, grade: "7", reports_to: [bench-7]}
moves:
  up: {from: {track: [bench, lab]}, to: {grade: next}, mechanism: promotion, stages: [{by: panel}, {by: board}]}
  over:
    from: bench-6
    to: lab-6
    mechanism: transfer
    requires:
      any:
        - {judgement: Good enough., by: panel}
        - {area: people, at_least: high}
  special: {from: [bench-5, bench-6], to: chief, mechanism: vacancy, opened_by: [panel]}
"""
)

REQUIRES = ("moves", "up", "requires")


def state(text: str = TEXT) -> State:
    return state_of(text, "draft.yaml", Surroundings())


def after(change: Change, before: State) -> State:
    from pathways.documents.splice.spliced import spliced

    return state(spliced(before.reading, change.edits).text)


def test_a_track_takes_its_roles_and_moves_along() -> None:
    before = state()
    change = removed(before, ("tracks", "lab"))
    assert list(change.consequences) == [
        "The profile lab holds for it, and is removed too",
        "The role Chief stands in it, and is removed too",
        "The move Promotion starts there, among others: only that is left out",
        "The move Transfer leads there (the role Lab, grade 6), and is removed too",
        "The move Vacancy leads there (the role Chief), and is removed too",
    ]
    found = after(change, before).framework
    assert (list(found.tracks), list(found.roles), list(found.moves)) == (["bench"], [], ["up"])
    assert found.moves["up"].origin.track == ("bench",)


def test_what_referred_to_one_can_refer_to_another() -> None:
    before = state()
    found = after(removed(before, ("tracks", "lab"), "bench"), before).framework
    assert found.roles["chief"].track == "bench"
    assert found.moves["over"].target is not None
    assert found.moves["over"].target.role == ("bench-6",)
    assert found.moves["up"].origin.track == ("bench",)
    with pytest.raises(Unfit, match="nothing called"):
        removed(before, ("tracks", "lab"), "elsewhere")


def test_a_grade_goes_from_tracks_and_a_role_of_a_track_with_its_place() -> None:
    before = state()
    found = after(removed(before, ("grades", "6")), before)
    assert found.framework.tracks["bench"].grades == ("5", "7")
    assert found.framework.moves["special"].origin.role == ("bench-5",)
    assert "over" not in found.framework.moves
    change = removed(before, ("roles", "bench-6"))
    found = after(change, before)
    assert found.framework.tracks["bench"].grades == ("5", "7")
    assert "bench-6" not in found.graph.roles
    assert list(change.consequences) == [
        "The move Transfer starts there, and is removed too",
        "The move Vacancy starts there, among others: only that is left out",
    ]


def test_an_area_takes_its_criteria_and_a_condition_only_itself() -> None:
    before = state()
    found = after(removed(before, ("areas", "people")), before).framework
    assert list(found.profiles["six"].criteria) == ["a"]
    assert str(found.moves["over"].requires) == str(state(TEXT.replace(
        "        - {area: people, at_least: high}\n", "")).framework.moves["over"].requires)  # fmt: skip


def test_a_body_leaves_steps_and_empty_conditions_go_as_a_whole() -> None:
    before = state(TEXT.replace("        - {area: people, at_least: high}\n", ""))
    found = after(removed(before, ("bodies", "panel")), before).framework
    assert [stage.by for stage in found.moves["up"].stages] == [("board",)]
    assert found.moves["special"].opened_by == ()
    judged = found.moves["over"].requires
    assert judged is not None
    assert "panel" not in str(judged)


def test_a_criterion_that_another_replaces_is_named_no_more() -> None:
    before = state()
    change = removed(before, ("profiles", "six", "criteria", "a"))
    found = after(change, before).framework
    assert found.profiles["lab"].criteria["c"].replaces == ()
    assert change.consequences == ("The criterion “Measures.” takes its place: that part is left out",)


def test_the_models_lose_nothing_else() -> None:
    from tests.editing.support import MODELS, model_text

    for model in MODELS:
        before = with_facts(model_text(model))
        for section in ("tracks", "grades", "bodies", "areas", "moves", "profiles"):
            for key in getattr(before.framework, section):
                change = removed(before, (section, key))
                assert change.edits, (section, key)


def test_the_ladder_grows_and_changes_its_order() -> None:
    before = state()
    found = after(ladder.added_grade(before, "Grade 5a", "5", ["bench"]), before).framework
    assert found.grades["5a"].rank == 5.5
    assert found.tracks["bench"].grades == ("5", "5a", "6", "7")
    found = after(ladder.moved_grade(before, "5", "7"), before).framework
    assert found.tracks["bench"].grades == ("6", "7", "5")
    found = after(ladder.placed_before(before, "tracks", "lab", "bench"), before).framework
    assert list(found.tracks) == ["lab", "bench"]
    for name in ("grade 6", "6", " "):
        with pytest.raises(Unfit):
            ladder.added_grade(before, name, None)
    for name in ("next", "Grade any"):
        added = after(ladder.added_grade(before, name, None), before)
        assert added.framework.grades[f"grade-{name.split()[-1]}"].name == name


def test_what_is_called_as_before_is_not_written_down() -> None:
    before = state()
    for change in (
        ladder.renamed(before, "grades", "5", "Grade 5"),
        ladder.renamed(before, "moves", "up", "Promotion"),
        roles.retitled(before, "bench-5", before.graph.roles["bench-5"].title),
    ):
        assert not change.edits


def test_a_track_runs_through_other_grades_however_they_are_written() -> None:
    for written in ("", ', grades: "5"', ', grades: ["5"]'):
        before = state(TEXT.replace('{name: Lab, grades: ["6", "7"]}', f"{{name: Lab{written}}}"))
        found = after(ladder.track_through(before, "lab", ["6", "7"]), before).framework
        assert found.tracks["lab"].grades == ("6", "7")


def test_a_role_that_moves_keeps_its_id_and_what_refers_to_it() -> None:
    before = state()
    change = roles.moved_role(before, "bench-6", "lab", "6")
    assert change.consequences == ("What refers to the role Lab, grade 6 refers to this role, which takes its place",)
    found = after(change, before)
    assert found.graph.roles["bench-6"].track == "lab"
    assert found.framework.tracks["bench"].grades == ("5", "7")
    assert not [each for each in found.report.problems if each.problem.code == "unknown-role"]


def test_a_criterion_is_taken_over_with_where_it_is_from() -> None:
    before = state()
    there = state(TEXT.replace("id: example\ntitle: Example", "id: other.place\ntitle: Other, and more"))
    borrowed = next(each for each in criteria.borrowable(there.framework) if each.key == "b")
    found = after(criteria.reused(before, "chief", "lab", borrowed, "A new area"), before).framework
    taken = found.profiles["lab"].criteria["leads"]
    assert (taken.text, taken.area, found.areas["a-new-area"].name) == ("Leads.", "a-new-area", "A new area")
    assert taken.notes[0].text == "Taken from Other, and more, other.place:six.b."
    assert criteria.origin_of(taken) == "other.place:six.b"
    with pytest.raises(Unfit, match="asked there already"):
        criteria.reused(before, "bench-6", "six", borrowed, "work")


def test_conditions_are_put_together_and_taken_apart() -> None:
    before = state()
    one = after(conditions.required(before, "up", conditions.years_in_grade("2")), before)
    assert [part for _, part in conditions.parts(one, "up")] == [{"fact": "post.years_in_grade", "at_least": 2}]
    two = after(conditions.required(one, "up", conditions.judgement("Enough.", ["A new body"])), one)
    assert two.framework.bodies["a-new-body"].name == "A new body"
    places = [path for path, _ in conditions.parts(two, "up")]
    three = after(conditions.alternative(two, places[0], conditions.meets_target(["essential"])), two)
    assert three.data["moves"]["up"]["requires"]["all"][0]["any"][1] == {"meets": "target", "kinds": "essential"}
    four = after(conditions.no_longer_required(three, places[1]), three)
    assert set(four.data["moves"]["up"]["requires"]) == {"any"}
    none = after(conditions.no_longer_required(four, ("moves", "up", "requires")), four)
    assert none.framework.moves["up"].requires is None
    for answer in ("", "many", "-1", "99"):
        with pytest.raises(Unfit):
            conditions.years_in_grade(answer)


def saying_where_from(word: str) -> State:
    """A move whose conditions say together that they come from a source."""
    said = f"requires: {{{word}: [{{judgement: Good.}}, {{judgement: Kind.}}], source: s}}"
    return state(TEXT.replace("promotion,", f"promotion, {said},"))


def test_conditions_that_say_where_they_come_from_still_do() -> None:
    """What is put beside them is not of the same source, and what is left of them is."""
    enough = conditions.judgement("Enough.")
    before = saying_where_from("all")
    group = before.data["moves"]["up"]["requires"]
    found = after(conditions.required(before, "up", enough), before)
    assert found.data["moves"]["up"]["requires"] == {"all": [group, enough]}
    left = after(conditions.no_longer_required(before, (*REQUIRES, "all", 0)), before)
    assert left.data["moves"]["up"]["requires"] == {"all": [{"judgement": "Kind."}], "source": "s"}
    before = saying_where_from("any")
    group = before.data["moves"]["up"]["requires"]
    found = after(conditions.alternative(before, REQUIRES, enough), before)
    assert found.data["moves"]["up"]["requires"] == {"any": [group, enough]}


def test_a_fact_is_compared_only_with_what_it_can_be() -> None:
    facts = with_facts(TEXT).facts
    assert conditions.fact_test(facts["person.probation_confirmed"], "is", "yes") == {
        "fact": "person.probation_confirmed",
        "is": True,
    }
    assert conditions.fact_test(facts["post.people_managed"], "at_least", "3")["at_least"] == 3
    with pytest.raises(Unfit, match="number"):
        conditions.fact_test(facts["post.people_managed"], "at_least", "some")
    for fact in facts.values():
        assert conditions.COMPARISONS[fact.type]


def test_who_decides_keeps_the_steps_of_those_who_stay() -> None:
    before = state(TEXT.replace("{by: panel}", "{by: panel, what: gives feedback}"))
    found = after(moves.decided_by(before, "up", ["panel", "head"]), before).framework.moves["up"].stages
    assert [(stage.by, stage.what) for stage in found] == [(("panel",), "gives feedback"), (("head",), None)]
