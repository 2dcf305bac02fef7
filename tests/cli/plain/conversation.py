"""A conversation in plain text: lines are typed, and everything that was said is given back."""

from collections.abc import Callable
from datetime import date

import click
from click.testing import CliRunner

from pathways.cli.plain.talk import Over
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.framework import Framework
from tests.support import ROOT

DAY = date(2026, 10, 1)
SMALL = ROOT / "tests" / "cli" / "documents" / "small.yaml"
GOLDEN = ROOT / "tests" / "cli" / "plain" / "golden"


def conversation(part: Callable[[], object], *typed: str) -> str:
    """What is said in a part of the program when these lines are typed, and the input then ends."""

    @click.command()
    def talk() -> None:
        try:
            part()
        except Over:
            click.echo("(over)")

    lines = "".join(f"{line}\n" for line in typed)
    result = CliRunner(env={"COLUMNS": "80"}).invoke(talk, input=lines, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def small() -> CareerGraph:
    """A small framework with a fork, a closed top and a list to choose from."""
    from pathways.documents.read import read_document

    document = read_document(SMALL).document
    assert isinstance(document, Framework)
    return career_graph(document, DAY)
