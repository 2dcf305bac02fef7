"""A role description: every criterion once, what is not known said, and room for what belongs to the post."""

from pathlib import Path

import pytest

from pathways.cli.chosen import graph_of
from pathways.cli.describe import command
from pathways.model.profiles import expectations
from pathways.writing.blocks import Fields
from pathways.writing.markdown import as_markdown
from pathways.writing.write import SUFFIXES
from tests.papers.single import DAY, GOLDEN, asked, description_of, times
from tests.support import golden

ROLES = [
    ("technical-specialist", "senior-technician"),
    ("job-family-regrading", "specialist-7"),
    ("ucl-arc", "rsd-8"),
    ("sheffield", "specialist-7"),
]


@pytest.mark.parametrize("role", ROLES, ids="-".join)
def test_a_description_reads_as_its_golden_text(role: tuple[str, str]) -> None:
    golden(GOLDEN / f"describe-{role[0]}.md", as_markdown(description_of(*role)))


@pytest.mark.parametrize("framework", ["technical-specialist", "job-family-regrading", "ucl-arc", "warwick", "york"])
def test_every_criterion_stands_in_the_description_exactly_once(framework: str) -> None:
    graph = graph_of(framework, DAY)
    for role in graph.roles.values():
        written = description_of(graph, role.id)
        for each in expectations(graph.framework, role):
            assert times(each.criterion.text.rstrip("."), written) == 1, (role.id, each.id)


def test_pay_that_is_not_known_is_said_to_be_so() -> None:
    written = description_of("sheffield", "specialist-7")
    fields = {each.name: each for block in written.blocks() if isinstance(block, Fields) for each in block.fields}
    pay = fields["Pay, full time, a year"]
    assert pay.values == ("Not known",)
    assert pay.missing


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_description_is_written_in_the_format_that_its_name_asks_for(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / f"role{suffix}"
    result = asked(command, "technical-specialist", "Senior Technician", "-o", str(output))
    assert (result.exit_code, result.stdout) == (0, "")
    assert output.stat().st_size > 1000


def test_without_a_file_it_is_markdown() -> None:
    result = asked(command, "technical-specialist", "senior-technician")
    assert result.stdout.startswith("# Role description: Senior Technician\n")


def test_an_unknown_role_is_told() -> None:
    result = asked(command, "technical-specialist", "wizard")
    assert result.exit_code == 2
    assert "has no role 'wizard'" in result.stderr
