"""The page of a framework: what it says, in which order, and that text is never markup."""

import json
import re
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from pathways.cli.crosswalks import Library
from pathways.documents.catalogue import find, shared_facts
from pathways.documents.read import read_document
from pathways.export.diagram.logo import logo_of
from pathways.graph.career import CareerGraph, career_graph
from pathways.graph.gap import gap_between
from pathways.model.framework import Framework
from pathways.papers.page.ask import Paged
from pathways.papers.page.between import KINDS_MOST, between
from pathways.papers.page.html import framework_page
from pathways.papers.parts.pay import PayKnown
from pathways.writing.markup import html
from pathways.writing.signs import clean
from tests.papers.page_documents import hostile, large
from tests.support import ROOT, golden, graph_of
from tests.writing.read_html import html_lines, page_of, said

GOLDEN = ROOT / "tests" / "papers" / "golden"
DAY = date(2026, 11, 28)

SMALL = """
title: Two lines of work
grades:
  "5": {rank: 5, points: [20, 25], profiles: low}
  "6": {rank: 6, points: [26, 33], profiles: high}
tracks:
  bench: {name: Bench, grades: ["5", "6"], ends_because: "Above grade 6 work is not at the bench."}
  data: {name: Data, grades: ["6"]}
areas:
  skill: {name: Skill}
profiles:
  low: {criteria: {routine: {text: Does routine work., area: skill}, notes: {text: Keeps notes., area: skill}}}
  high:
    builds_on: low
    criteria: {design: {text: Designs methods., area: skill, replaces: routine}}
roles:
  keeper: {title: Keeper, track: bench, grade: "5", summary: Keeps a store.}
  guide: {title: Guide, not_published: grade}
moves:
  up: {label: Step up, from: {track: bench}, to: {grade: next}, mechanism: promotion, judges: person}
  across: {from: {track: bench, grade: "6"}, to: {track: data, grade: same}, mechanism: transfer, judges: post}
  down: {from: {track: data}, to: {track: bench, grade: "6"}, mechanism: transfer, closed: Nobody goes back.}
  yearly: {from: any, mechanism: review}
"""


def asked(graph: CareerGraph) -> Paged:
    return Paged(graph, shared_facts(), PayKnown(DAY), DAY)


def bundled(name: str) -> Paged:
    document = read_document(find(name, "framework"), name).document
    assert isinstance(document, Framework)
    return Paged(career_graph(document, DAY), shared_facts(), PayKnown(DAY, Library(DAY).prices), DAY)


@pytest.fixture(scope="module")
def small() -> Paged:
    return asked(graph_of(HEADLESS + SMALL))


HEADLESS = """
document: framework
format: 1
id: example
status: draft
proposed: {by: The tests, on: "2026-01-01"}
"""


def attributes(page: Element) -> list[tuple[str, str]]:
    return [(name, value) for each in page.iter() for name, value in each.attrib.items()]


def test_a_small_framework_reads_as_its_golden_text(small: Paged) -> None:
    golden(GOLDEN / "page-small.txt", "\n".join(html_lines(framework_page(small))) + "\n")


PAGES = ("technical-specialist", "ucl-arc", "sheffield", "warwick", "noc-research", "york")
"""Two rich ones, two whose criteria are not known, one without roles, one with roles apart."""


@pytest.mark.parametrize("name", PAGES)
def test_every_role_move_and_source_stands_in_the_page_without_scripts(name: str) -> None:
    ask = bundled(name)
    page = page_of(framework_page(ask))
    text = said(page)
    ids = [value for key, value in attributes(page) if key == "id"]
    assert len(ids) == len({*ids})
    for role in ask.graph.roles.values():
        assert clean(ask.titles[role.id]) in text
        assert f"role-{role.id}" in ids
    for source in ask.framework.sources.values():
        assert clean(source.title) in text
    for said_missing in ask.framework.not_found:
        assert clean(said_missing)[1:-1] in text
    inside = {value[1:] for key, value in attributes(page) if key == "href" and value.startswith("#")}
    assert inside <= {*ids}
    levels = [int(each.tag[1]) for each in page.iter() if re.fullmatch(r"h\d", each.tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("name", ["technical-specialist", "warwick"])
def test_links_of_the_ladder_say_where_they_stand_and_where_moves_lead(name: str) -> None:
    ask = bundled(name)
    links = {each.attrib["data-role"]: each for each in page_of(framework_page(ask)).iter("a") if each.get("data-role")}
    assert links.keys() == ask.graph.roles.keys()
    for role, link in links.items():
        open_ends = {edge.target for edge in ask.graph.out[role] if edge.move.is_open and edge.target is not None}
        assert {*link.attrib["data-on"].split()} == open_ends
        assert link.attrib["data-said"].startswith(ask.graph.roles[role].title)


def test_what_separates_two_roles_is_what_the_gap_says(small: Paged) -> None:
    found = between(small)
    assert found is not None
    for one in found.kind_of:
        for other in found.kind_of:
            _, _, *parts = found.pairs[found.kind_of[one], found.kind_of[other]]
            gap = gap_between(small.framework, small.graph.roles[one], small.graph.roles[other])
            for numbers, expected in zip(parts, (gap.added, gap.carried, gap.dropped), strict=True):
                assert len(numbers) == len(expected)
                for number, each in zip(numbers, expected, strict=True):
                    assert each.criterion.text in found.sentences[number]


def test_differences_in_the_page_are_read_back_as_they_were(small: Paged) -> None:
    [data] = [each for each in page_of(framework_page(small)).iter("script") if each.get("type")]
    found = between(small)
    assert found is not None
    read = json.loads(said(data))
    assert read["sentences"] == [*found.sentences]
    assert read["kinds"] == found.kind_of
    assert len(read["pairs"]) == len(found.pairs)


def test_with_very_many_kinds_of_role_only_pairs_of_a_move_are_worked_out() -> None:
    kinds = KINDS_MOST + 5
    found = between(asked(graph_of(large(1, kinds, criteria=True))))
    assert found is not None
    assert {*found.pairs} == {(low, low + 1) for low in range(kinds - 1)}


@pytest.mark.parametrize(("tracks", "grades"), [(2, 3), (40, 10)], ids=["6 roles", "400 roles"])
def test_frameworks_of_any_size_have_a_page(tracks: int, grades: int) -> None:
    ask = asked(graph_of(large(tracks, grades)))
    page = page_of(framework_page(ask))
    assert len([each for each in page.iter("a") if each.get("data-role")]) == tracks * grades == len(ask.graph.roles)


def test_a_framework_of_which_nothing_is_known_says_so_and_runs_nothing() -> None:
    text = framework_page(bundled("noc-research"))
    assert "Which roles there are was not found." in text
    assert "<script" not in text
    assert "<table" in text


HOSTILE = {
    "markup": "</script></style><script>alert(1)</script> & \"quoted\" 'text' <img src=x onerror=alert(1)> ]]> <!-- x",
    "right to left": "\u0622\u062f\u0627\u0628 \u0648\u0627\u0644\u062a\u0631\u0627\u062b",
    "emoji": "\U0001f469\U0001f3fd\u200d\U0001f52c \U0001f393",
    "10,000 letters": "Very long title " * 625,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_text_is_never_markup(name: str) -> None:
    text = HOSTILE[name]
    made = framework_page(asked(graph_of(hostile(text))))
    page = page_of(made)
    assert [each.get("type") for each in page.iter("script")] == ["application/json", None]
    assert len([*page.iter("style")]) == 1
    assert not [key for key, _ in attributes(page) if key.startswith("on") or key == "style"]
    assert {value for key, value in attributes(page) if key in ("src", "href") and not value.startswith("#")} == set()
    whole = said(page)
    assert whole.count(clean(text)) > 10
    assert ("dir", "rtl") in attributes(page) or name != "right to left"


def test_the_policy_allows_this_script_and_this_style_and_nothing_else(small: Paged) -> None:
    page = page_of(framework_page(small))
    [policy] = [each.get("content", "") for each in page.iter("meta") if each.get("http-equiv")]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    for name in ("script-src", "style-src"):
        assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", rules[name])
    assert html(page) == framework_page(small)


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x00\x80" + b"\x00" * 20


def test_an_institution_gives_its_colour_and_its_logo(small: Paged) -> None:
    graph = small.graph
    made = framework_page(Paged(graph, small.facts, small.pay, DAY, "#500778", logo_of(PNG)))
    assert "--accent: #500778" in made
    [logo] = [*page_of(made).iter("img")]
    assert logo.attrib["src"].startswith("data:image/png;base64,")
    assert (logo.attrib["width"], logo.attrib["height"]) == ("128", "64")
    assert made != framework_page(small)


def test_the_same_framework_gives_the_same_page(small: Paged) -> None:
    assert framework_page(small) == framework_page(asked(small.graph))


def test_the_script_and_the_style_ask_for_nothing() -> None:
    for name in ("page.js", "page.css"):
        text = (ROOT / "pathways" / "papers" / "page" / name).read_text("utf-8")
        assert not re.search(r"https?:|//[a-z]+\.|fetch|XMLHttp|innerHTML|localStorage|cookie|eval|@import|url\(", text)
