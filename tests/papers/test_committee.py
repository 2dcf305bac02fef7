"""The committee paper: what is in it, how long it is, and that nothing is made up or left empty."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from pathways.documents.catalogue import bundled
from pathways.export import words
from pathways.export.diagram.describe import role_titles
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.cost import NOT_COSTED
from pathways.papers.committee.length import LENGTHS, PAGES_MOST
from pathways.papers.committee.paper import BODY, COVER, committee_paper
from pathways.writing.blocks import Heading, Part, Table, Written
from pathways.writing.markdown import as_markdown
from pathways.writing.pdf import pages_of_part
from pathways.writing.signs import clean
from pathways.writing.write import SUFFIXES, written_as
from tests.papers.papers import COVER as GIVEN
from tests.papers.papers import (
    GOLDEN,
    TRACK,
    ask_for,
    body_pages,
    composed,
    document,
    is_empty,
    longest,
    text_of,
    whole,
)
from tests.support import HEAD, golden

TWO = ("warwick", "sheffield")


@pytest.mark.parametrize("frameworks", [("ucl-arc",), TWO], ids="+".join)
def test_a_paper_reads_as_its_golden_text(frameworks: tuple[str, ...]) -> None:
    compared = ("epcc",) if len(frameworks) == 1 else ()
    paper = whole(ask_for(*frameworks, compared=compared, cover=GIVEN))
    golden(GOLDEN / f"{'+'.join(frameworks)}.md", as_markdown(paper))


@pytest.mark.slow
def test_the_paper_of_the_example_college_reads_as_its_golden_text() -> None:
    ask = ask_for("technical-specialist", scenario="college", cover=GIVEN)
    golden(GOLDEN / "technical-specialist+college.md", as_markdown(whole(ask)))
    paper = composed(ask)
    assert body_pages(paper.written) <= PAGES_MOST
    assert paper.notes == ()


SAMPLE = ("technical-specialist", "york", "warwick", "dundee", "direct")
"""One with a model's wealth, the largest of an institution, one with roles apart, one without roles, a reference."""


@pytest.fixture(scope="module", params=SAMPLE)
def sample(request: pytest.FixtureRequest) -> Ask:
    return ask_for(request.param)


def test_every_role_and_every_move_is_in_the_paper(sample: Ask) -> None:
    _holds_all(sample, composed(sample).written)


def _holds_all(ask: Ask, paper: Written) -> None:
    text = text_of(paper)
    for each in ask.presented:
        for title in role_titles(each.graph).values():
            assert clean(title) in text
        for move in each.framework.moves.values():
            assert clean(words.name_of(move)) in text


def test_no_section_is_empty(sample: Ask) -> None:
    _says_something(composed(sample).written)


def _says_something(paper: Written) -> None:
    assert not any(is_empty(block) for block in paper.blocks())
    for part in paper.parts:
        for here, after in pairwise((*part.blocks, Heading("", 0))):
            if isinstance(here, Heading):
                assert not isinstance(after, Heading) or after.level > here.level, here.text


def test_the_body_stands_on_four_pages_and_the_cover_on_one(sample: Ask) -> None:
    found = composed(sample)
    assert body_pages(found.written) <= PAGES_MOST
    cover = found.written.parts[COVER]
    assert pages_of_part(replace(found.written, parts=(Part(cover.blocks[:-1]),), contents=False)) == (1,)
    assert all("the cover does not say" in note for note in found.notes)


@pytest.mark.slow
@pytest.mark.parametrize("framework", [entry.id for entry in bundled().of_kind("framework")])
def test_the_paper_of_a_bundled_framework_holds_all_of_it_and_has_a_short_body(framework: str) -> None:
    ask = ask_for(framework)
    paper = composed(ask).written
    assert body_pages(paper) <= PAGES_MOST
    _holds_all(ask, paper)
    _says_something(paper)


def large(tracks: int, grades: int) -> str:
    """A framework of tracks that all have all grades, with a way up on each."""
    rungs = ", ".join(f'"{rung}"' for rung in range(grades))
    lines = [f'  "{rung}": {{rank: {rung}}}' for rung in range(grades)]
    columns = [f"  t{track}: {{name: Line of work number {track}, grades: [{rungs}]}}" for track in range(tracks)]
    moves = [
        f"  m{track}: {{from: {{track: t{track}}}, to: {{grade: next}}, mechanism: promotion, judges: person}}"
        for track in range(tracks)
    ]
    return "\n".join([HEAD.strip(), "grades:", *lines, "tracks:", *columns, "moves:", *moves]) + "\n"


def test_a_framework_of_150_roles_has_a_body_of_four_pages(tmp_path: Path) -> None:
    ask = ask_for(document(tmp_path, large(15, 10)))
    assert len(ask.first.graph.roles) == 150
    paper = composed(ask).written
    assert body_pages(paper) <= PAGES_MOST
    _holds_all(ask, paper)


def test_the_longest_body_that_fits_is_taken() -> None:
    ask = ask_for("sheffield")
    tried: list[Written] = []
    bodies: list[Part] = []

    def measured(written: Written) -> tuple[int, ...]:
        tried.append(written)
        return (1, PAGES_MOST + (len(tried) <= fits_at), *(1 for _ in written.parts[2:]))

    for fits_at in range(1, len(LENGTHS) + 2):
        tried.clear()
        bodies.append(committee_paper(ask, measured).written.parts[BODY])
        assert len(tried) == min(fits_at + 1, len(LENGTHS) + 1)
    assert bodies[0] == whole(ask).parts[BODY]
    assert bodies[-1] == bodies[-2]
    assert len(str(bodies[-1])) < len(str(bodies[0]))


MARKUP = "# *bold* `code` | cell <script>alert(1)</script> [link](javascript:x) #set text() $x$ {{x}} \\end"
TURNED = "\u0622\u062f\u0627\u0628 \u0648\u0627\u0644\u062a\u0631\u0627\u062b \U0001f393\U0001f9ea"
LONG = "Very long title " * 625


@pytest.mark.parametrize("title", [MARKUP, TURNED, LONG], ids=["markup", "right to left", "10,000 letters"])
def test_hostile_text_renders_in_every_format_and_keeps_the_body_short(title: str, tmp_path: Path) -> None:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    text = (
        HEAD.strip().replace("title: Example", f'title: "{quoted}"')
        + f'''
grades:
  low: {{rank: 1, name: "{quoted}"}}
  high: {{rank: 2}}
tracks:
  line: {{name: "{quoted}", grades: [low, high], ends_because: "{quoted}"}}
moves:
  up:
    label: "{quoted}"
    from: {{track: line}}
    to: {{grade: next}}
    mechanism: promotion
    judges: person
    pay_rule: "{quoted}"
'''
    )
    ask = ask_for(document(tmp_path, text), cover=GIVEN)
    paper = composed(ask).written
    assert body_pages(paper) <= PAGES_MOST
    assert not any("page" in note for note in composed(ask).notes)
    for suffix in SUFFIXES if title != LONG else (".md", ".html"):
        made = written_as(paper, suffix)
        assert made
        assert b"<script>alert" not in made


def test_without_a_scenario_nothing_is_costed_and_the_paper_says_so() -> None:
    text = text_of(whole(ask_for("ucl-arc")))
    assert NOT_COSTED in text
    assert "What the scenario costs: no scenario was named." in text
    assert "£" not in text.split("Annex A")[0]


@pytest.fixture(scope="module")
def costed() -> Ask:
    return ask_for("technical-specialist", scenario=TRACK)


def test_with_a_scenario_cost_forecast_and_equality_are_in_the_body_and_in_annexes(costed: Ask) -> None:
    paper = composed(costed).written
    assert body_pages(paper) <= PAGES_MOST
    headings = [block.id for block in paper.blocks() if isinstance(block, Heading) and block.id]
    assert {"cost", "forecast", "equality"} <= {*headings}
    body = text_of(replace(paper, parts=(Part(paper.parts[BODY].blocks), *_headings_alone(paper)), contents=False))
    assert "to the cost of doing nothing" in body
    assert "Forecast: " in body
    assert "Equality: " in body


def _headings_alone(paper: Written) -> tuple[Part, ...]:
    """The annexes without what stands in them, so that references lead somewhere."""
    return (Part(tuple(block for part in paper.parts[2:] for block in part.blocks if isinstance(block, Heading))),)


def test_costs_of_small_groups_stay_hidden(costed: Ask) -> None:
    tables = [block for block in whole(costed).blocks() if isinstance(block, Table)]
    hidden = [row for table in tables for row in table.rows if row.cells[0] == "Museum"]
    assert hidden
    assert all({*row.cells[1:]} == {"–"} for row in hidden)


def test_what_changed_since_the_last_version_is_told_for_people(tmp_path: Path) -> None:
    old = document(tmp_path, large(1, 3))
    new = tmp_path / "new.yaml"
    new.write_text(large(1, 3).replace("mechanism: promotion", "mechanism: regrading, appeal: To a panel"), "utf-8")
    text = text_of(whole(ask_for(str(new), old=old)))
    assert "Since the last version (framework.yaml): " in text
    assert "Changes since the last version" in text
    assert "no earlier version was named" not in text


def test_the_same_paper_is_composed_again() -> None:
    ask = ask_for(*TWO)
    assert committee_paper(ask, longest) == committee_paper(ask, longest)


def test_frameworks_side_by_side_each_have_their_pathway_and_are_options() -> None:
    paper = whole(ask_for(*TWO))
    body = [block for block in paper.parts[BODY].blocks if isinstance(block, Heading)]
    titles = [block.text for block in body if block.level == 2]
    assert len(titles) == 4
    assert "Option B: do as University of Sheffield does" in text_of(paper)
