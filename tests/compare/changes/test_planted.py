"""Five changes planted in a model are found, and no other; the same five however the track is closed."""

import json
from typing import Any

import pytest

from pathways.compare.changes.change import Changes, Meaning
from pathways.compare.changes.changes import changes_between
from pathways.compare.changes.difference import Difference
from pathways.documents.read import read_string
from pathways.export import changing
from pathways.export.effects import effect_in_words
from pathways.model.framework import Framework
from tests.compare.changes import planted
from tests.compare.changes.support import applied, every_difference, mirrored

Found = list[tuple[str, tuple[str, ...]]]


def read(text: str) -> Framework:
    reading = read_string(text)
    assert reading.whole, reading.problems
    assert isinstance(reading.document, Framework)
    return reading.document


def changes(old: str, new: str) -> Changes:
    return changes_between(read(old), read(new))


def kinds_and_paths(found: Changes) -> Found:
    return [(str(change.kind), change.path) for change in found.changes]


FIVE: Found = [
    ("split", ("grades", "6a")),
    ("closed", ("tracks", "teaching")),
    ("reworded", ("profiles", "grade-5", "criteria", "usage")),
    ("renamed", ("roles", "advanced-technician")),
    ("stricter", ("moves", "promotion-on-track")),
]


@pytest.mark.parametrize("with_track_removed", [True, False], ids=["track removed", "track shut"])
def test_five_planted_changes_are_named_and_no_other(with_track_removed: bool) -> None:
    found = changes(planted.OLD, planted.planted(with_track_removed))
    assert kinds_and_paths(found) == FIVE
    assert found.effects == ()


ONE_BY_ONE: dict[Any, tuple[str, tuple[str, ...]]] = {
    planted.grade_split: FIVE[0],
    planted.track_removed: FIVE[1],
    planted.track_shut: FIVE[1],
    planted.criterion_reworded: FIVE[2],
    planted.role_renamed: FIVE[3],
    planted.move_stricter: FIVE[4],
}


@pytest.mark.parametrize("plant", ONE_BY_ONE, ids=lambda plant: plant.__name__)
def test_each_planted_change_by_itself_is_the_only_one(plant: Any) -> None:
    assert kinds_and_paths(changes(planted.OLD, plant(planted.OLD))) == [ONE_BY_ONE[plant]]


@pytest.mark.parametrize("plant", ONE_BY_ONE, ids=lambda plant: plant.__name__)
def test_each_planted_change_is_undone_by_its_mirror(plant: Any) -> None:
    there, back = changes(planted.OLD, plant(planted.OLD)), changes(plant(planted.OLD), planted.OLD)
    (one,), (other,) = there.changes, back.changes
    gone = not one.new
    assert other.kind == ("added" if gone else mirrored(one.kind))
    assert (one.old, one.new) == (other.new, other.old)
    assert len(one.differences) == len(other.differences)


def test_the_differences_of_the_five_lead_from_the_old_version_to_the_new() -> None:
    found = changes(planted.OLD, planted.planted(True))
    each_once: list[Difference] = [*every_difference(found)]
    assert len({each.path for each in each_once}) == len(each_once)
    assert applied(found.before.data, each_once) == found.new.data


def test_a_closed_track_is_told_to_those_who_wanted_to_enter_it() -> None:
    found = changes(planted.OLD, planted.track_shut(planted.OLD))
    (closed,) = found.changes
    told = [effect_in_words(effect, found) for effect in closed.effects]
    assert told[0] == "a Lead Technician at grade 6 loses promotion to Technical Tutor at grade 7."


def test_whoever_holds_a_role_that_was_split_becomes_one_of_its_parts() -> None:
    found = changes(planted.OLD, planted.grade_split(planted.OLD))
    (split,) = found.changes
    (becomes,) = [effect for effect in split.effects if effect.meaning is Meaning.BECOMES]
    assert (becomes.roles, becomes.targets) == (("lead-technician",), ("lead-technician", "facility-technician"))


def test_a_criterion_that_stands_in_another_profile_has_moved() -> None:
    entry = """      usage:
        area: service
        text: Counts use, down time and waiting, and shows what they mean at team meetings.
        evidence: [usage figures of a year]
"""
    taken = planted.replaced(planted.OLD, entry, "")
    mark = '    for: {track: technician, grade: "6"}\n    stance: entry\n    criteria:\n'
    found = changes(planted.OLD, planted.replaced(taken, mark, mark + entry))
    (moved,) = found.changes
    assert (moved.kind, moved.old, moved.new) == (
        "moved",
        (("profiles", "grade-5", "criteria", "usage"),),
        (("profiles", "grade-6", "criteria", "usage"),),
    )
    assert changing.sentence(moved, found, {}).endswith("has moved from Grade 5 to Grade 6.")


LADDER = """
document: framework
format: 1
id: example
title: Example
status: draft
proposed: {{by: The tests, on: "2026-01-01"}}
bodies: {{panel: {{name: Panel, side: institution}}, board: {{name: Board, side: institution}}}}
grades: {grades}
tracks:
  bench: {{name: Bench, grades: {bench}}}
  depth: {{name: Depth, grades: {depth}}}
moves:
  up: {{from: {{track: [bench, depth]}}, to: {{grade: next}}, mechanism: promotion, stages: [{{by: panel}}]}}
  over: {{from: {{track: bench, grade: {over}}}, to: {{track: depth, grade: same}}, mechanism: transfer{closed}}}
"""


def ladder(grades: dict[str, Any], bench: list[str], depth: list[str], over: list[str], closed: str = "") -> str:
    shown = (json.dumps(each) for each in (grades, bench, depth, over))
    return LADDER.format(
        **dict(zip(("grades", "bench", "depth", "over"), shown, strict=True)),
        closed=f", closed: {closed}" if closed else "",
    )


G = {str(number): {"rank": number, "points": [5 * number, 5 * number + 4]} for number in (5, 6, 7)}
OLD = ladder(G, ["5", "6", "7"], ["6", "7"], ["6"])


def test_a_way_in_that_is_closed_closes_the_track() -> None:
    found = changes(OLD, ladder(G, ["5", "6", "7"], ["6", "7"], ["6"], "Nobody passes."))
    assert kinds_and_paths(found) == [("closed", ("tracks", "depth"))]
    assert found.changes[0].with_it == (("moves", "over"),)


def test_a_move_that_comes_while_a_track_closes_is_a_change_of_its_own() -> None:
    away = "  away: {from: {track: bench}, to: {outside: a firm}, mechanism: exit}\n"
    found = changes(OLD, ladder(G, ["5", "6", "7"], ["6", "7"], ["6"], "Nobody passes.") + away)
    assert kinds_and_paths(found) == [("closed", ("tracks", "depth")), ("added", ("moves", "away"))]


def test_points_that_divide_the_old_ones_speak_for_a_split_of_grades_with_other_names() -> None:
    grades = {"5": G["5"], "junior": {"rank": 6, "points": [30, 31]}, "senior": {"rank": 7, "points": [32, 34]},
              "7": {**G["7"], "rank": 8}}  # fmt: skip
    found = changes(OLD, ladder(grades, ["5", "junior", "senior", "7"], ["junior", "senior", "7"], ["senior"]))
    assert kinds_and_paths(found) == [("split", ("grades", "junior"))]


def test_grades_that_are_numbered_anew_are_renamed_and_nothing_else() -> None:
    grades = {f"new-{name}": {**grade, "rank": 10 * grade["rank"]} for name, grade in G.items()}
    found = changes(OLD, ladder(grades, ["new-5", "new-6", "new-7"], ["new-6", "new-7"], ["new-6"]))
    kinds = [kind for kind, path in kinds_and_paths(found)]
    assert kinds == ["renamed", "renamed", "renamed", "changed"]
    assert changing.sentence(found.changes[-1], found, {}).startswith("The ranks of 3 grades are other numbers")


def test_a_grade_that_is_added_above_is_no_split() -> None:
    grades = {**G, "8": {"rank": 8, "points": [40, 44]}}
    found = changes(OLD, ladder(grades, ["5", "6", "7", "8"], ["6", "7"], ["6"]))
    assert kinds_and_paths(found) == [("added", ("grades", "8"))]


def test_two_ways_of_writing_the_same_are_no_change() -> None:
    bare = OLD.replace("stages: [{by: panel}]", "stages: [{by: [panel]}]").replace("title: Example", 'title: "Example"')
    assert bare != OLD
    assert changes(OLD, bare).changes == ()
