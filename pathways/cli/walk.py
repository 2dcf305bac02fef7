"""`pathways walk`: from a role, every move on and what each adds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pathways.cli.chosen import as_json, framework_argument, graph_of, on_date, role_of
from pathways.cli.exits import refusals_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pathways.funding.moves import MoveVerdict
    from pathways.graph.career import CareerGraph
    from pathways.graph.walk import Walk
    from pathways.model.facts import Fact


@click.command("walk", short_help="From a role: every move on, and what each adds")
@framework_argument
@click.argument("role")
@click.option("--person", type=click.Path(path_type=Path), metavar="FILE", help="Judge each move for this person.")
@click.option("--fact", "given", multiple=True, metavar="NAME=VALUE", help="What is known of the person.")
@on_date
@as_json
@refusals_told
def command(framework: str, role: str, person: Path | None, given: tuple[str, ...], on: date, as_data: bool) -> None:
    """From ROLE in FRAMEWORK: the moves on, what each asks and adds, who decides and when, and what leads here.

    With --person or --fact each move is judged too: no formal bar, not yet, ask, tell us more, or closed.

    \b
    Examples:
      pathways walk ucl-arc rsd-7
      pathways walk technical-specialist "Senior Technician" --json
      pathways walk technical-specialist technician-5 --fact post.years_in_grade=2
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.documents.catalogue import shared_facts
    from pathways.graph.walk import walk_from

    graph = graph_of(framework, on)
    found = walk_from(graph, role_of(graph, role), on)
    asked = person is not None or bool(given)
    facts = {**shared_facts(), **graph.framework.facts} if asked or (not as_data and _tests_facts(found)) else {}
    judged = _judged(found, graph, facts, person, given, on) if asked else {}
    if as_data:
        from pathways.export.data.walk import walk

        write_json(walk(found, graph, judged))
        return
    from pathways.export.text.walk import add_walk

    page = new_page()
    add_walk(page, found, graph, facts, judged)
    write(page)


def _tests_facts(found: Walk) -> bool:
    """Whether a move of a walk tests a fact, so that the words for facts are needed."""
    from pathways.model.conditions import FactTest, walk

    moves = [step.move for step in (*found.steps, *found.general)]
    conditions = [move.requires for move in moves] + [part.when for move in moves for part in move.evidence]
    return any(isinstance(part, FactTest) for each in conditions if each is not None for _, part in walk(each))


def _judged(
    found: Walk,
    graph: CareerGraph,
    facts: Mapping[str, Fact],
    person: Path | None,
    given: tuple[str, ...],
    on: date,
) -> dict[str, MoveVerdict]:
    """What each move comes to for a person, by its id."""
    from pathways.cli.rulebook import facts_given, read_person
    from pathways.funding.judge import day_of_applying
    from pathways.funding.moves import judge_step

    states = dict(read_person(person, facts)[1]) if person is not None else {}
    states |= facts_given(given, facts)
    known = {**day_of_applying(on), **states}
    steps = (*found.steps, *found.general)
    return {step.move.id: judge_step(step, graph.framework, known, facts) for step in steps}
