"""The main job, on the bundled frameworks: what somebody sees who walks them from the first grade to the top."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pathways.cli.main import cli
from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.graph.career import career_graph
from pathways.graph.gap import gap_between
from pathways.graph.routes import routes_between
from pathways.model.framework import Framework


def framework_at(path: Path) -> Framework:
    document = read_document(path).document
    assert isinstance(document, Framework)
    return document


def answer(*words: str) -> Any:
    result = CliRunner().invoke(cli, [*words, "--json", "--on", "2026-11-24"])
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def text(*words: str) -> str:
    result = CliRunner().invoke(cli, [*words, "--on", "2026-11-24"])
    assert result.exit_code == 0, result.output
    return result.output


def test_a_walk_up_ucl_arc_adds_criteria_at_every_grade() -> None:
    [route] = answer("routes", "ucl-arc", "rsd-6", "rsd-10", "--most", "1")["routes"]
    assert route["roles"] == ["rsd-6", "rsd-7", "rsd-8", "rsd-9", "rsd-10"]
    assert all(step["gap"]["added"] for step in route["steps"])


def test_ucl_arc_asks_for_at_least_two_of_a_list_at_grades_8_and_9_and_one_at_10() -> None:
    [route] = answer("routes", "ucl-arc", "rsd-6", "rsd-10", "--most", "1")["routes"]
    rules = {
        step["to"]: [(pick["at_least"], pick["out_of"]) for pick in step["gap"]["picks"]] for step in route["steps"]
    }
    assert (2, 9) in rules["rsd-8"]
    assert (2, 10) in rules["rsd-9"]
    assert (1, 3) in rules["rsd-10"]
    assert "at least 2 of 9" in text("walk", "ucl-arc", "rsd-7")


def test_the_cap_on_promotions_is_shown_with_each_step_that_falls_under_it() -> None:
    [route] = answer("routes", "ucl-arc", "rsd-6", "rsd-9", "--most", "1")["routes"]
    for step in route["steps"]:
        assert [limit["at_most_share"] for limit in step["limits"]] == [0.1]
    assert "10%" in text("walk", "ucl-arc", "rsd-7") or "tenth" in text("walk", "ucl-arc", "rsd-7")


def test_sheffield_splits_at_grade_7_and_its_technical_route_ends_above_8_with_the_source() -> None:
    ladder = answer("show", "sheffield")["ladder"]
    widths = {row["grades"][0]: sum(len(roles) for roles in row["roles"].values()) for row in ladder}
    assert widths == {"8": 2, "7": 2, "6": 1, "5": 1, "4": 1, "3": 1}
    split = [role for row in ladder if row["grades"] == ["6"] for cell in row["roles"].values() for role in cell]
    onward = {move["to"] for move in answer("walk", "sheffield", *split)["moves"] if move["to"]}
    tops = [role for row in ladder if row["grades"] == ["7"] for cell in row["roles"].values() for role in cell]
    assert set(tops) <= onward
    for row in ladder[:1]:
        for role in (role for cell in row["roles"].values() for role in cell):
            walk = answer("walk", "sheffield", role)
            ends = [move for move in walk["moves"] if move["outside"]]
            assert ends
            assert all(move["basis"]["sources"] for move in ends)
            assert "https://www.sheffield.ac.uk/technicians/careers" in text("walk", "sheffield", role)


@pytest.mark.parametrize("framework", ["technical-specialist", "job-family-regrading"])
def test_a_model_has_several_routes_to_the_top_that_differ_by_a_fork(framework: str) -> None:
    shown = answer("show", framework)
    lowest = next(iter(shown["ladder"][-1]["roles"].values()))[0]
    highest = next(iter(shown["ladder"][0]["roles"].values()))[0]
    found = answer("routes", framework, lowest, highest)
    assert len(found["routes"]) > 1
    assert len({tuple(route["roles"]) for route in found["routes"]}) == len(found["routes"])
    assert found["forks"]


@pytest.mark.parametrize("framework", ["technical-specialist", "job-family-regrading"])
def test_nothing_is_observed_against_a_model(framework: str) -> None:
    result = CliRunner().invoke(cli, ["check", str(bundled().find(framework)), "--json"])
    found = json.loads(result.output)
    assert result.exit_code == 0
    assert found["problems"] == []
    assert found["observations"] == []


def test_a_partly_published_framework_says_what_is_not_known() -> None:
    shown = answer("show", "liverpool")
    assert shown["not_found"]
    assert shown["ladder"] == []
    assert shown["apart"]
    assert "no ladder" in text("show", "liverpool")


@pytest.mark.parametrize("framework", [entry.id for entry in bundled().of_kind("framework")])
def test_on_every_bundled_framework_routes_join_up_and_a_role_has_no_gap_to_itself(framework: str) -> None:
    graph = career_graph(framework_at(bundled().find(framework)))
    for role in graph.roles.values():
        gap = gap_between(graph.framework, role, role)
        assert (gap.added, gap.dropped, gap.thresholds, gap.picks) == ((), (), (), ())
    for start in graph.roles.values():
        for end in graph.roles.values():
            for route in routes_between(graph, start, end, most=3).routes:
                assert route.roles[0] == start
                assert route.roles[-1] == end
                assert len({role.id for role in route.roles}) == len(route.roles)
                for before, after in pairwise(route.legs):
                    assert before.target == after.origin
                assert all(edge.move.is_open for leg in route.legs for edge in leg.edges)
