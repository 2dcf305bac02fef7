"""`pathways case`: the blank papers of a case, for the panel that decides it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told
from pathways.cli.outputs import replaces
from pathways.cli.written import check_template, document_to, own_styles, write_document

if TYPE_CHECKING:
    from pathways.graph.career import CareerGraph
    from pathways.model.moves import Move
    from pathways.model.roles import Role


@click.command("case", short_help="A blank assessment grid, checklist and timetable for one move")
@framework_argument
@click.argument("role", metavar="ROLE")
@click.argument("target", metavar="TARGET")
@document_to
@click.option("--move", "wanted", metavar="ID", help="Which move, where several lead from ROLE to TARGET.")
@own_styles
@replaces
@on_date
@refusals_told
def command(
    framework: str,
    role: str,
    target: str,
    output: Path | None,
    wanted: str | None,
    template: Path | None,
    force: bool,
    on: date,
) -> None:
    """The papers of a case from ROLE to TARGET, blank: for the panel that decides it and its clerk.

    They hold every criterion of TARGET once with room for evidence and a view, the evidence that is asked for, the
    stages, and the dates. Nothing is known or said of anybody.

    \b
    Examples:
      pathways case ucl-arc rsd-7 rsd-8 -o case.docx
      pathways case technical-specialist technician senior-technician --move regrading -o case.pdf
      pathways case warwick specialist-6 specialist-7
    """
    from pathways.documents.catalogue import shared_facts
    from pathways.papers.case.ask import CaseAsk
    from pathways.papers.case.paper import case_paper

    check_template(template, output)
    graph = graph_of(framework, on)
    start, end = role_of(graph, role), role_of(graph, target)
    facts = {**shared_facts(), **graph.framework.facts}
    ask = CaseAsk(graph, start, end, _move(graph, start, end, wanted), facts, on)
    write_document(case_paper(ask), output, template, force=force)


def _move(graph: CareerGraph, start: Role, end: Role, wanted: str | None) -> Move:
    """The move that is meant; which others there are is told."""
    from pathways.cli.output import note
    from pathways.papers.case.ask import case_edges

    moves = [edge.move for edge in case_edges(graph, start, end)]
    ids = ", ".join(move.id for move in moves)
    if wanted is not None:
        found = [move for move in moves if move.id == wanted]
        if moves and not found:
            raise click.BadParameter(
                f"no move {wanted!r} leads there in one step; there are: {ids}", param_hint="'--move'"
            )
        moves = found
    if not moves:
        raise _none(graph, start, end)
    if len(moves) > 1:
        others = ", ".join(move.id for move in moves[1:])
        note(f"note: this is for the move {moves[0].id}; --move gives another: {others}")
    return moves[0]


def _none(graph: CareerGraph, start: Role, end: Role) -> Exception:
    """Why there is no case: closed, or more than one step away."""
    from pathways.documents.refused import Refused
    from pathways.problems.suggest import listed

    closed = [edge.move for edge in graph.out[start.id] if edge.target == end.id]
    if closed:
        why = closed[0].closed or ""
        refused = Refused("no-move", f"the move from {start.id} to {end.id} is closed: {why}", "name another target")
    else:
        next_ = dict.fromkeys(edge.target for edge in graph.out[start.id] if edge.target and edge.move.is_open)
        help = (
            f"in one step there are {listed(next_, 12)}" if next_ else f"pathways walk {graph.framework.id} {start.id}"
        )
        refused = Refused("no-move", f"no move leads from {start.id} to {end.id} in one step", help)
    refused.file = graph.framework.id
    return refused
