"""A person's plan: every criterion once, their own view kept as theirs, and what is missing said."""

import json
from functools import cache
from pathlib import Path

import pytest

from pathways.cli import rulebook
from pathways.cli.chosen import graph_of
from pathways.cli.plan import command
from pathways.model.profiles import expectations
from pathways.papers.plan.paper import PRIVATE
from pathways.writing.markdown import as_markdown
from pathways.writing.write import SUFFIXES, written_as
from tests.papers.single import DAY, GOLDEN, PEOPLE, asked, plain, plan_of, times
from tests.support import golden

ME = PEOPLE / "microscopist.yaml"
PLANS = {
    "technical-specialist": (ME, "technical-specialist:lead-technician"),
    "sheffield": (PEOPLE / "sheffield.yaml", "sheffield:specialist-7"),
    "elsewhere": (PEOPLE / "sheffield.yaml", "ucl-arc:rsd-8"),
    "unsaid": (PEOPLE / "unsaid.yaml", "warwick:specialist-7"),
}


RULES = cache(rulebook.read_rulebook)


@pytest.fixture
def _rules_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rulebook, "read_rulebook", RULES)


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_reads_as_its_golden_text(name: str) -> None:
    golden(GOLDEN / f"plan-{name}.md", as_markdown(plan_of(*PLANS[name])[1]))


@pytest.mark.usefixtures("_rules_read_once")
@pytest.mark.parametrize("framework", ["technical-specialist", "job-family-regrading", "ucl-arc", "warwick"])
def test_every_criterion_of_every_target_stands_in_the_plan_exactly_once(framework: str) -> None:
    graph = graph_of(framework, DAY)
    for role in graph.roles.values():
        if role.id != "technician" or framework != "technical-specialist":
            _, written = plan_of(ME, f"{framework}:{role.id}")
            for each in expectations(graph.framework, role):
                assert times(each.criterion.text.rstrip("."), written) == 1, (role.id, each.id)


def test_a_criterion_counts_as_shown_only_with_the_persons_own_view_and_something_that_shows_it() -> None:
    found, _ = plan_of(*PLANS["technical-specialist"])
    shown = {need.expectation.key: need.shown for need in found.needs}
    assert shown["usage"]
    assert not shown["faults"], "they say that they have it, and name nothing"
    assert not shown["course"], "evidence alone settles nothing"


def test_where_a_criterion_is_first_asked_for_follows_the_route() -> None:
    found, _ = plan_of(*PLANS["technical-specialist"])
    first = {need.expectation.key: need.first.id for need in found.needs if need.first is not None}
    assert (first["faults"], first["usage"], first["course"]) == ("technician", "senior-technician", "lead-technician")
    assert [need.expectation.key for need in found.on_the_way["senior-technician"]][:1] == ["adapts"]


def test_the_plan_says_that_it_is_private_on_every_page() -> None:
    _, written = plan_of(*PLANS["sheffield"])
    assert written.marking == "Private"
    assert "stays with me" in written.footer
    assert PRIVATE in [plain(block.text) for block in written.blocks() if hasattr(block, "text")]


def test_only_the_first_step_is_judged_for_the_person() -> None:
    found, _ = plan_of(*PLANS["technical-specialist"])
    first, *later = found.stretches
    assert all(way.verdict is not None for way in first.ways)
    assert later
    assert all(way.verdict is None for stretch in later for way in stretch.ways)


def test_dates_to_come_are_in_order_and_none_is_past() -> None:
    found, _ = plan_of(*PLANS["technical-specialist"])
    days = [each.on for each in found.next_days]
    assert days == sorted(days)
    assert min(days) >= DAY


def test_opportunities_are_for_areas_in_which_something_is_missing() -> None:
    found, _ = plan_of(*PLANS["technical-specialist"])
    open_areas = {need.expectation.criterion.area for need in found.needs if not need.shown} | {*found.levels}
    assert {*found.helps.building} <= open_areas
    assert found.helps.building


def test_schemes_are_judged_for_the_person() -> None:
    found, written = plan_of(*PLANS["technical-specialist"], funding=True)
    assert found.helps.funding
    told = as_markdown(written)
    assert "Funding open to me" in told
    assert "A doctorate is held" in told


def test_the_plan_as_data() -> None:
    result = asked(command, "--person", str(ME), "--to", "technical-specialist:lead-technician", "--json")
    data = json.loads(result.stdout)
    assert data["schema"] == "pathways/career-plan/1"
    assert [each["to"] for each in data["route"]] == ["senior-technician", "lead-technician"]
    assert data["earliest_months"] == 24
    by_id = {each["id"]: each for each in data["criteria"]}
    usage = by_id["grade-5.usage"]
    assert (usage["standing"], usage["achievements"], usage["first"]) == ("have", ["log"], "senior-technician")
    assert data["misnamed"] == ["technical-specialist/grade-6.misspelt"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--to", "technical-specialist"), "names no role; write FRAMEWORK:ROLE"),
        (("--to", "technical-specialist:wizard"), "has no role 'wizard'"),
        (("--to", "technical-specialist:technician"), "technician is the role that you hold"),
        (("--to", "ucl-arc:rsd-8", "--from", "rsd-7"), "--from: 'rsd-7' names no role"),
        (("--to", "ucl-arc:rsd-8", "--json", "-o", "plan.md"), "--json goes to stdout"),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_message(words: tuple[str, ...], said: str) -> None:
    result = asked(command, "--person", str(ME), *words)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_document_of_another_kind_is_no_person() -> None:
    result = asked(command, "--person", str(PEOPLE.parent / "test_plan.py"), "--to", "ucl-arc:rsd-8")
    assert result.exit_code == 2


HOSTILE = "<script>alert(1)</script> | ` # *x* \u05e9\u05dc\u05d5\u05dd \U0001f469\u200d\U0001f52c {{x}} $y$ \\\\z"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_persons_own_words_are_text_in_every_format(suffix: str, tmp_path: Path) -> None:
    me = tmp_path / "me.yaml"
    me.write_text(
        f"""\
document: person
format: 1
title: '{HOSTILE}'
role: technical-specialist:technician
evidence:
  one: {{text: '{HOSTILE}', link: 'javascript:alert(1)', shows: technical-specialist/grade-5.usage}}
  two: '{"long " * 2000}'
criteria:
  technical-specialist/grade-5.usage: {{standing: partly, note: '{HOSTILE}'}}
""",
        "utf-8",
    )
    found = written_as(plan_of(me, "technical-specialist:lead-technician")[1], suffix)
    assert b"<script>alert" not in found
    assert b'href="javascript' not in found
