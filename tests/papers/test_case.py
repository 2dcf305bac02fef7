"""The papers of a case: every criterion once, all empty, and nothing made up."""

from pathlib import Path

import pytest

from pathways.cli.case import command
from pathways.cli.chosen import graph_of
from pathways.model.profiles import expectations
from pathways.papers.case.ask import WITHOUT_CASE, case_edges
from pathways.writing.blocks import Form
from pathways.writing.markdown import as_markdown
from pathways.writing.write import SUFFIXES, written_as
from tests.papers.papers import document
from tests.papers.single import DAY, GOLDEN, asked, case_of, plain, times
from tests.support import HEAD, golden
from tests.support import graph_of as graph_of_text

CASES = [
    ("ucl-arc", "rsd-7", "rsd-8"),
    ("warwick", "specialist-6", "specialist-7"),
    ("sheffield", "technician-5", "technician-6"),
    ("technical-specialist", "technician", "senior-technician"),
    ("job-family-regrading", "specialist-6", "specialist-7"),
]


@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_a_case_reads_as_its_golden_text(case: tuple[str, str, str]) -> None:
    golden(GOLDEN / f"case-{case[0]}.md", as_markdown(case_of(*case)))


@pytest.mark.parametrize("framework", [case[0] for case in CASES])
def test_every_criterion_of_every_target_stands_in_its_grid_exactly_once(framework: str) -> None:
    graph = graph_of(framework, DAY)
    steps = {(edge.origin, edge.target) for edge in graph.edges if edge.origin and edge.target and edge.move.is_open}
    assert steps
    for origin, target in sorted(steps):
        written = case_of(graph, origin, target)
        for each in expectations(graph.framework, graph.roles[target]):
            assert times(each.criterion.text.rstrip("."), written) == 1, (origin, target, each.id)


@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_what_is_to_be_filled_in_is_empty(case: tuple[str, str, str]) -> None:
    forms = [block for block in case_of(*case).blocks() if isinstance(block, Form)]
    assert forms
    for form in forms:
        for row in form.rows:
            assert plain(row.cells[-1]) == ""


def test_where_no_criterion_is_known_the_grid_has_empty_rows_and_says_so() -> None:
    text = as_markdown(case_of("sheffield", "technician-5", "technician-6"))
    assert "What Senior Technician asks for was not found." in text
    assert "none is made up here" in text


def test_a_move_in_which_a_case_is_put_comes_before_a_vacancy() -> None:
    graph = graph_of("job-family-regrading", DAY)
    edges = case_edges(graph, graph.roles["specialist-7"], graph.roles["specialist-8"])
    assert [edge.move.mechanism in WITHOUT_CASE for edge in edges] == sorted(
        edge.move.mechanism in WITHOUT_CASE for edge in edges
    )
    assert edges[0].move.id == "step-up"


def test_another_move_is_named_and_can_be_chosen() -> None:
    words = ("technical-specialist", "technician", "senior-technician")
    first, second = asked(command, *words), asked(command, *words, "--move", "regrading")
    assert "this is for the move promotion; --move gives another: regrading" in first.stderr
    assert second.stdout.startswith("**Blank form")
    assert "# Case paper: Regrading of a post that has grown" in second.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("technical-specialist", "technician", "lead-technician"), "no move leads from technician to lead-technician"),
        (("technical-specialist", "technician", "senior-technician", "--move", "tenure"), "no move 'tenure'"),
        (("technical-specialist", "technician", "senior-technician", "-o", "case.txt"), "should end in .docx"),
        (("technical-specialist", "technician", "senior-technician", "--template", "own.docx"), "to Word files alone"),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_message(words: tuple[str, ...], said: str) -> None:
    result = asked(command, *words)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_closed_move_is_no_case(tmp_path: Path) -> None:
    closed = document(
        tmp_path,
        HEAD
        + """
grades: {"1": {rank: 1}, "2": {rank: 2}}
tracks: {t: {name: Track, grades: ["1", "2"]}}
moves:
  m: {from: {track: t, grade: "1"}, to: {grade: next}, mechanism: promotion, closed: Nobody is promoted here.}
""",
    )
    result = asked(command, closed, "t-1", "t-2")
    assert result.exit_code == 2
    assert "the move from t-1 to t-2 is closed: Nobody is promoted here." in " ".join(result.stderr.split())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_case_is_written_where_it_is_asked_and_not_over_a_strangers_file(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / f"case{suffix}"
    words = ("ucl-arc", "rsd-7", "rsd-8", "-o", str(output))
    assert asked(command, *words).exit_code == 0
    ours = output.read_bytes()
    assert asked(command, *words).exit_code == 0
    output.write_bytes(b"mine")
    assert asked(command, *words).exit_code == 2
    assert output.read_bytes() == b"mine"
    assert asked(command, *words, "--force").exit_code == 0
    assert output.read_bytes() == ours


HOSTILE = "<script>alert(1)</script> | ` # *x* \u05e9\u05dc\u05d5\u05dd \U0001f469\u200d\U0001f52c {{x}} $y$ \\\\z"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_text_like_markup_is_text_in_every_format(suffix: str) -> None:
    graph = graph_of_text(f"""
        grades: {{"1": {{rank: 1}}, "2": {{rank: 2}}}}
        tracks: {{t: {{name: '{HOSTILE}', grades: ["1", "2"]}}}}
        areas: {{a: {{name: '{HOSTILE}'}}}}
        profiles: {{p: {{for: {{grade: "2"}}, criteria: {{c: {{area: a, text: '{HOSTILE}'}}}}}}}}
        moves:
          m:
            label: '{HOSTILE}'
            from: {{track: t, grade: "1"}}
            to: {{grade: next}}
            mechanism: promotion
            evidence: [{{kind: other, text: '{HOSTILE}'}}]
    """)
    found = written_as(case_of(graph, "t-1", "t-2"), suffix)
    assert b"<script>alert" not in found
