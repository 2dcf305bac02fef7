"""What a paper needs, gathered: frameworks with their pictures, comparisons, versions, answers to a scenario, rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathways.cli.crosswalks import Library
    from pathways.compare.shape import Shape
    from pathways.funding.rulebook import Rulebook
    from pathways.graph.career import CareerGraph
    from pathways.model.cover import Cover
    from pathways.papers.committee.ask import Answers, Ask, Beside, Changed, Presented
    from pathways.papers.parts.pay import PayKnown
    from pathways.problems import Problem
    from pathways.scenarios.ready import Ready

PROMOTES, REGRADES = "technical-specialist", "job-family-regrading"
"""The two models: one judges the person on the way up, the other the post."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for."""

    frameworks: tuple[str, ...]
    on: date
    cover: Cover
    compared: tuple[str, ...] = ()
    old: str | None = None
    since: str | None = None
    scenario: str | None = None
    skip_faulty: bool = False


def ask_of(wanted: Wanted, rules: Rulebook | None) -> Ask:
    """Everything that the paper is made from.

    Args:
        wanted: What somebody asked for.
        rules: The rules of funders; None: they are not looked at.

    Raises:
        Refused: If something that is named cannot be read.
        click.UsageError: If what is named does not go together.
    """
    from pathways.cli.crosswalks import Library
    from pathways.documents.catalogue import shared_facts
    from pathways.papers.committee.ask import Ask

    presented = tuple(_presented(each, wanted.on) for each in wanted.frameworks)
    ids = [each.framework.id for each in presented]
    if len({*ids}) < len(ids):
        raise click.UsageError(f"the same framework is named twice: {', '.join(ids)}")
    library = Library(wanted.on)
    first = presented[0]
    answers, ready = _answered(wanted, ids) if wanted.scenario is not None else (None, None)
    return Ask(
        presented=presented,
        on=wanted.on,
        facts=shared_facts(),
        pay=_pay(library, ready),
        cover=wanted.cover,
        beside=tuple(_compared(wanted, first, {*ids}, library)),
        among=tuple(_beside(first, each.graph, each.shape, library) for each in presented[1:]),
        changed=_changed(wanted),
        answers=answers,
        rules=rules,
    )


def _presented(wanted: str, on: date) -> Presented:
    from pathways.cli.chosen import graph_of
    from pathways.compare.shape import shape_of
    from pathways.papers.committee.ask import Presented

    graph = graph_of(wanted, on)
    return Presented(graph, shape_of(graph), _picture(graph, on), _observations(wanted))


def _picture(graph: CareerGraph, on: date) -> str | None:
    """The diagram of a framework; None where there is none that a paper can show, which is told."""
    from pathways.cli.output import note
    from pathways.export.diagram.draw import draw
    from pathways.export.diagram.render import NotDrawn
    from pathways.writing.svg import svg_checked

    if not graph.roles:
        return None
    try:
        picture = draw(graph, on=on, kind="svg").decode()
        svg_checked(picture)
    except (NotDrawn, ValueError) as reason:
        note(f"note: {graph.framework.id} is not drawn: {reason}")
        return None
    return picture


def _observations(wanted: str) -> tuple[Problem, ...]:
    """What `pathways check` finds in a framework."""
    from pathways.cli.checked import checked
    from pathways.documents.catalogue import find

    return tuple(each.problem for each in checked([find(wanted, "framework")]).found)


def _compared(wanted: Wanted, first: Presented, ids: set[str], library: Library) -> list[Beside]:
    """The frameworks that somebody named to be compared, and the model with the other way up."""
    from pathways.cli.chosen import graph_of
    from pathways.compare.shape import shape_of

    found: list[Beside] = []
    for name in wanted.compared:
        graph = graph_of(name, wanted.on)
        if graph.framework.id in ids:
            raise click.UsageError(f"{graph.framework.id} is in the paper already; --compare names another framework")
        ids.add(graph.framework.id)
        found.append(_beside(first, graph, shape_of(graph), library))
    model = _other_model(first.shape)
    if model is not None and model not in ids:
        graph = graph_of(model, wanted.on)
        found.append(_beside(first, graph, shape_of(graph), library, is_model=True))
    return found


def _other_model(shape: Shape) -> str | None:
    """The model that judges on the way up what a framework does not; None where it judges both, or nothing is told."""
    judged = {*shape.aspect("judged").said}
    if judged & {"both"} or {"person", "post"} <= judged:
        return {PROMOTES: REGRADES, REGRADES: PROMOTES}.get(shape.graph.framework.id)
    return REGRADES if "person" in judged else PROMOTES if "post" in judged else None


def _beside(first: Presented, graph: CareerGraph, shape: Shape, library: Library, is_model: bool = False) -> Beside:
    from pathways.compare.crosswalk.rows import correspondence
    from pathways.compare.shapes import compare_shapes
    from pathways.papers.committee.ask import Beside

    rows = correspondence(library.side(first.graph), library.side(graph), library.means)
    return Beside(graph, shape, compare_shapes(first.shape, shape), rows, is_model)


def _changed(wanted: Wanted) -> Changed | None:
    """What changed in the first framework since the version that somebody named."""
    from pathways.cli.versions import path_of, versions_at, versions_of
    from pathways.documents.catalogue import shared_facts
    from pathways.papers.committee.ask import Changed

    if wanted.old is not None:
        pair = versions_of(wanted.old, wanted.frameworks[0])
    elif wanted.since is not None:
        pair = versions_at(path_of(wanted.frameworks[0]), wanted.since, None)
    else:
        return None
    return Changed(pair.changes(shared_facts()), Path(pair.old.file).name if wanted.old else pair.old.file)


def _pay(library: Library, ready: Ready | None) -> PayKnown:
    """The pay documents at hand; with a scenario, the structure that its people are on."""
    from pathways.papers.parts.pay import PayKnown

    if ready is None or ready.scenario.pay.structure is None:
        return PayKnown(library.on, library.prices)
    return PayKnown(ready.timeline.start, terms=ready.pay.first)


def _answered(wanted: Wanted, ids: Sequence[str]) -> tuple[Answers, Ready]:
    """The answers to a scenario that leads to a framework of the paper."""
    from pathways.cli.scenarios import scenario_named
    from pathways.documents.refused import Refused
    from pathways.papers.committee.ask import Answers, Foretold
    from pathways.scenarios.answers import contracts_in_words, cost_of, equality_of, forecast_of
    from pathways.workforce.forecast.runs import RUNS, SEED

    assert wanted.scenario is not None
    ready = scenario_named(wanted.scenario, skip_faulty=wanted.skip_faulty)
    final = ready.graph.framework.id if ready.graph is not None else None
    if final is None or final not in ids:
        leads = f"leads to {final}" if final is not None else "names no framework"
        raise click.UsageError(f"the scenario {ready.scenario.id} {leads}, and the paper presents {', '.join(ids)}")
    forecast, equality = forecast_of(ready, RUNS, SEED), equality_of(ready)
    try:
        cost = cost_of(ready)
    except Refused as refused:
        if refused.problem.code != "too-few":
            raise
        cost = None
    contracts = contracts_in_words(cost) if cost is not None else "the contracts of its staff table"
    answers = Answers(
        title=ready.scenario.title,
        framework=final,
        contracts=contracts,
        left_out=ready.staff.left_out,
        cost=cost,
        forecast=Foretold(forecast.shown, forecast.graph, (*forecast.stated, *forecast.supposed)),
        equality=equality.found,
        equality_sections=equality.sections(ready),
    )
    return answers, ready
