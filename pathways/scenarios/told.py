"""The answers on scenarios in every form in which they are told: the same for each way of asking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathways.export.side_by_side import Beside
    from pathways.export.text.layout import Page
    from pathways.model.scenario import Scenario
    from pathways.scenarios.answers import Analysed, Foretold
    from pathways.scenarios.ready import Ready
    from pathways.workforce.cost.answer import ScenarioCost
    from pathways.workforce.mapping_answer import MappingAnswer


@dataclass(frozen=True)
class Told:
    """An answer in every form."""

    add: Callable[[Page], None]
    """Writes it on a page."""
    paper: Callable[[], str]
    """As a section for a paper, in Markdown."""
    workbook: Callable[[date], bytes]
    """As a workbook with charts, made on a day."""
    table: Callable[[], str] | None = None
    """As one table; None: it has no such form."""


def mapping_told(answer: MappingAnswer) -> Told:
    """Where posts stand."""
    from pathways.export.mapping import rows_to_decide
    from pathways.export.mapping_paper import paper
    from pathways.export.text.mapping import add_mapping
    from pathways.formats.results.write import workbook_of
    from pathways.formats.table import as_csv
    from pathways.papers.results.mapping import mapping_book
    from pathways.workforce.mapping_decisions import COLUMNS

    return Told(
        lambda page: add_mapping(page, answer),
        lambda: paper(answer),
        lambda today: workbook_of(mapping_book(answer, today)),
        lambda: as_csv(COLUMNS, rows_to_decide(answer)),
    )


def costs_told(found: Sequence[ScenarioCost]) -> Told:
    """What scenarios cost."""
    from pathways.export.cost_paper import paper
    from pathways.export.data import cost as data
    from pathways.export.text.cost import add_costs
    from pathways.formats.results.write import workbook_of
    from pathways.formats.table import as_csv
    from pathways.papers.results.cost import cost_book
    from pathways.scenarios.answers import contracts_in_words

    people = [contracts_in_words(each) for each in found]
    return Told(
        lambda page: add_costs(page, found, people),
        lambda: paper(found, people),
        lambda today: workbook_of(cost_book(found, people, today)),
        lambda: as_csv(data.COLUMNS, [*data.rows(found)]),
    )


def forecast_told(ready: Ready, foretold: Foretold, single_points: bool = False) -> Told:
    """Where the people of a scenario will be.

    Args:
        ready: The scenario.
        foretold: The forecast.
        single_points: Whether roles with one holder are named; they point at people.
    """
    from pathways.export.forecast_paper import paper
    from pathways.export.forecast_rows import HEADER, rows
    from pathways.export.text import forecast as text
    from pathways.formats.results.write import workbook_of
    from pathways.formats.table import as_csv
    from pathways.papers.results.forecast import Foreseen, forecast_book

    scenario, found, left_out = ready.scenario, foretold.shown, ready.staff.left_out
    framework, roles = foretold.graph.framework, foretold.graph.roles
    basis = [*foretold.stated, *foretold.supposed]

    def add(page: Page) -> None:
        text.add_forecast(page, scenario, found, framework, roles)
        if single_points:
            text.add_single_points(page, found, roles)
        text.add_basis(page, basis, left_out, found)
        text.add_rates(page, framework)

    foreseen = Foreseen(scenario, found, framework, roles, basis, left_out, single_points)
    return Told(
        add,
        lambda: paper(scenario, found, framework, roles, basis, left_out),
        lambda today: workbook_of(forecast_book(foreseen, today)),
        lambda: as_csv(HEADER, rows(found, framework, roles)),
    )


def equality_told(ready: Ready, analysed: Analysed) -> Told:
    """Who is mapped where and who can move."""
    from pathways.export.equality import from_and_to
    from pathways.export.equality_paper import paper
    from pathways.export.text.equality import add_equality
    from pathways.formats.results.write import workbook_of
    from pathways.papers.results.equality import equality_book

    scenario, found, left_out = ready.scenario, analysed.found, analysed.left_out
    old, new = (analysed.old.graph.framework if analysed.old else None), analysed.new.graph.framework
    said = analysed.sections(ready)
    under = from_and_to((old.title if old else None, new.title))
    return Told(
        lambda page: add_equality(page, scenario.title, said),
        lambda: paper(scenario.title, said),
        lambda today: workbook_of(equality_book(scenario, found, said, under, left_out, today)),
    )


def forecasts_beside(ready: Sequence[Ready], found: Sequence[Foretold]) -> Beside:
    """Forecasts of several scenarios, in their order, side by side."""
    from pathways.export import side_by_side

    return side_by_side.forecasts(
        [
            side_by_side.Foretold(
                each.scenario, foretold.shown, foretold.graph.framework, foretold.graph.roles, each.staff.left_out
            )
            for each, foretold in zip(ready, found, strict=True)
        ]
    )


def equalities_beside(ready: Sequence[Ready], found: Sequence[Analysed]) -> Beside:
    """Equality analyses of several scenarios, in their order, side by side."""
    from pathways.export.side_by_side import Looked, equalities

    pairs = zip(ready, found, strict=True)
    return equalities([Looked(each.scenario, analysed.found, analysed.left_out) for each, analysed in pairs])


def beside_told(found: Beside, scenarios: Sequence[Scenario], question: str) -> Told:
    """Several scenarios side by side.

    Args:
        found: What stands side by side.
        scenarios: The scenarios.
        question: The command that was asked.
    """
    from pathways.export.side_by_side_paper import paper
    from pathways.export.text.side_by_side import add_beside
    from pathways.formats.results.write import workbook_of
    from pathways.papers.results.side_by_side import side_by_side_book

    title = f"pathways {question}: {found.title.lower()}"
    return Told(
        lambda page: add_beside(page, found),
        lambda: paper(found),
        lambda today: workbook_of(side_by_side_book(found, scenarios, title, today)),
    )
