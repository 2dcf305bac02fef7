"""The doors through which tests reach the papers on one move, one person and one role."""

from datetime import date
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from pathways.cli import plan as plan_command
from pathways.cli.chosen import graph_of
from pathways.documents.catalogue import shared_facts
from pathways.graph.career import CareerGraph
from pathways.papers.case.ask import CaseAsk, case_edges
from pathways.papers.case.paper import case_paper
from pathways.papers.describe.ask import Described
from pathways.papers.describe.paper import role_description
from pathways.papers.parts.pay import PayKnown
from pathways.papers.plan.paper import plan_paper
from pathways.sector.career_plan import CareerPlan
from pathways.writing.blocks import Block, Form, Table, Text, Written
from tests.support import ROOT

DAY = date(2026, 11, 24)
PEOPLE = ROOT / "tests" / "papers" / "people"
GOLDEN = ROOT / "tests" / "papers" / "golden"


def case_of(framework: str | CareerGraph, origin: str, target: str, move: str | None = None) -> Written:
    """The papers of a case."""
    graph = graph_of(framework, DAY) if isinstance(framework, str) else framework
    start, end = graph.roles[origin], graph.roles[target]
    moves = [edge.move for edge in case_edges(graph, start, end) if move in {None, edge.move.id}]
    return case_paper(CaseAsk(graph, start, end, moves[0], {**shared_facts(), **graph.framework.facts}, DAY))


def description_of(framework: str | CareerGraph, role: str) -> Written:
    """A role description without pay, which changes every year."""
    graph = graph_of(framework, DAY) if isinstance(framework, str) else framework
    return role_description(Described(graph, graph.roles[role], PayKnown(DAY), DAY))


def plan_of(person: Path, target: str, origin: str | None = None, funding: bool = False) -> tuple[CareerPlan, Written]:
    """A person's plan; without schemes, whose rules change often."""
    found, facts = plan_command.plan_for(person, target, origin, DAY, funding=funding)
    return found, plan_paper(found, facts)


def asked(command: Any, *words: str) -> Result:
    """A command as people type it."""
    return CliRunner(env={"COLUMNS": "80"}).invoke(command, [*words, "--on", f"{DAY}"])


def plain(text: Text) -> str:
    """A text without marks."""
    return text if isinstance(text, str) else "".join(each.text for each in text)


def cells(block: Block) -> list[str]:
    """What stands in the first column of a table or form."""
    return [plain(row.cells[0]) for row in block.rows] if isinstance(block, Table | Form) else []


def times(text: str, written: Written) -> int:
    """How many rows of tables and forms begin with a text."""
    return sum(cell.startswith(text) for block in written.blocks() for cell in cells(block))
