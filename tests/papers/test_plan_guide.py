"""The guides to plans, cases and descriptions: the example is read, the commands exist."""

import re
import shlex

import click
import pytest

from pathways.cli.main import COMMANDS, cli
from pathways.documents.catalogue import shared_facts
from pathways.documents.read import read_string
from pathways.funding.person import given_by
from pathways.model.person import Person
from pathways.problems.report import report
from tests.support import ROOT

GUIDES = {name: (ROOT / "docs" / f"{name}.md").read_text("utf-8") for name in ("plan", "case")}
LINES = sorted(line for text in GUIDES.values() for line in re.findall(r"^ {4}(pathways .*)$", text, re.MULTILINE))


def test_the_example_of_a_person_has_no_problem() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDES["plan"], re.DOTALL)
    reading = read_string(example, "me.yaml")
    assert not reading.problems, report(reading.located)
    assert isinstance(reading.document, Person)
    assert given_by(reading.document, shared_facts()).problems == ()


@pytest.mark.parametrize("line", LINES)
def test_a_command_of_the_guides_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)[1:]
    assert words[0] in COMMANDS
    command = cli.get_command(click.Context(cli), words[0])
    assert command is not None
    options = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    assert {word for word in words if word.startswith("-")} <= options
