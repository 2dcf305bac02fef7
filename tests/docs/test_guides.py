"""The guides: their examples are read, their commands exist."""

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from pathways.checks.run import run_checks
from pathways.cli.main import COMMANDS, cli
from pathways.documents.catalogue import shared_facts
from pathways.documents.read import read_string
from pathways.funding.person import given_by
from pathways.model.person import Person
from pathways.problems.report import report
from tests.support import ROOT

GUIDES = {
    name: (ROOT / "docs" / f"{name}.md").read_text("utf-8")
    for name in ("comparison", "eligibility", "funders", "modeller", "sector")
}
EXAMPLES = {name: re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) for name, text in GUIDES.items()}
COMMAND_LINES = sorted(
    {line.strip() for text in (*GUIDES.values(), (ROOT / "README.md").read_text("utf-8")) for line in
     re.findall(r"^ {4}(pathways .*)$|`(pathways [a-z].*?)`", text, re.MULTILINE) for line in line if line}
)  # fmt: skip


def funder_example() -> str:
    """The first example with the fragments that follow it put into their places."""
    whole, exception, discretion, doors, fact = EXAMPLES["funders"]
    case = "      nb-case:\n        text: Ten years may do.\n        about: applicant\n        overrides: nb-contract\n"
    return f"{whole}{exception}{case}{discretion}{doors}{fact}"


def test_the_example_of_a_funder_document_has_no_problem() -> None:
    reading = read_string(funder_example(), "northbridge.yaml")
    assert not reading.problems, report(reading.located)
    found = [
        each for each in run_checks(reading, shared_facts()).problems if "northbridge.member" not in report([each])
    ]
    assert not found, report(found)


def test_the_commands_of_the_guide_answer_on_its_example(tmp_path: Path) -> None:
    path = tmp_path / "northbridge.yaml"
    path.write_text(EXAMPLES["funders"][0], "utf-8")
    run = CliRunner().invoke
    assert run(cli, ["check", str(path)]).exit_code == 0
    words = ["eligible", "--rules", str(path), "--scheme", "northbridge-instrument-grant"]
    answer = run(cli, [*words, "--fact", "contract.kind=fixed-term", "--no-ask"])
    assert answer.exit_code == 0
    assert "Tell us more" in answer.stdout


def test_the_example_of_a_person_has_no_problem() -> None:
    reading = read_string(EXAMPLES["eligibility"][0], "me.yaml")
    assert not reading.problems, report(reading.located)
    assert isinstance(reading.document, Person)
    assert given_by(reading.document, shared_facts()).problems == ()


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_a_command_of_the_guides_exists_with_its_options(line: str) -> None:
    words = shlex.split(line)[1:]
    if words:
        assert words[0] in COMMANDS
        command = cli.get_command(click.Context(cli), words[0])
        assert command is not None
        options = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
        assert {word for word in words if word.startswith("--")} - {"--help"} <= options
