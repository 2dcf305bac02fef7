"""What the change of one field comes to, one case a field."""

import copy
from typing import Any

import pytest
import yaml

from pathways.compare.changes.change import Change, Kind
from pathways.compare.changes.changes import changes_between
from pathways.model.framework import Framework
from tests.compare.changes.support import mirrored
from tests.support import ROOT, framework_of

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "changes" / "statements.yaml").read_text("utf-8"))

EXAMPLE = """
bodies: {panel: {name: Panel, side: institution}}
grades: {"5": {rank: 5}, "6": {rank: 6}, "7": {rank: 7}}
tracks: {bench: {name: Bench, grades: ["5", "6", "7"]}}
scales: {reach: {levels: [team, sector]}}
areas: {work: {name: Work, scale: reach}, safety: {name: Safety, scale: reach}}
profiles:
  all:
    for: {track: bench}
    picks: {some: {name: Some, at_least: 1}}
    criteria: {keeps: {text: Keeps the bench clean., area: work}}
roles: {senior: {title: Senior, track: bench, grade: "6"}}
moves: {up: {from: {track: bench}, to: {grade: next}, mechanism: promotion}}
limits: {quota: {count_of: up, at_most: 5}}
"""


def example(at: list[str], value: Any) -> Framework:
    """The example with a field set, or taken out for `none`."""
    data = copy.deepcopy(yaml.safe_load(EXAMPLE))
    holder = data
    for key in at[:-1]:
        holder = holder[key]
    if value == "none":
        holder.pop(at[-1], None)
    elif at == ["status"]:
        return framework_of(yaml.safe_dump(data)).model_copy(update={"status": value})
    else:
        holder[at[-1]] = value
    return framework_of(yaml.safe_dump(data))


def only_change(at: list[str], was: Any, now: Any) -> Change:
    (change,) = changes_between(example(at, was), example(at, now)).changes
    return change


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{'.'.join(case['at'])}-{case['kind']}-{case['now']}")
def test_a_changed_field_makes_one_change_of_its_kind_and_back_of_the_opposite(case: dict[str, Any]) -> None:
    there = only_change(case["at"], case["was"], case["now"])
    back = only_change(case["at"], case["now"], case["was"])
    assert (there.kind, back.kind) == (case["kind"], mirrored(Kind(case["kind"])))
    assert there.path == back.path == tuple(case["at"])[: len(there.path)]
