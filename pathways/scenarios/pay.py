"""The pay documents that the posts of a scenario stand on, read from where it names them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.documents.refused import Refused
from pathways.documents.whole import whole_reading
from pathways.scenarios.beside import beside

if TYPE_CHECKING:
    from datetime import date

    from pathways.model.framework import Framework
    from pathways.model.on_costs import OnCosts
    from pathways.model.pay_structure import GradeTable, PayStructure
    from pathways.model.scenario import Scenario
    from pathways.workforce.cost.terms import PayTerms, Terms
    from pathways.workforce.timeline import Timeline


def pay_of(scenario: Scenario, timeline: Timeline, frameworks: Mapping[str, Framework], path: Path) -> PayTerms:
    """The pay terms of a scenario.

    Args:
        scenario: The scenario.
        timeline: What it does when.
        frameworks: By the names that it gives them.
        path: Its file; what it names stands beside it, or comes with the program.

    Raises:
        NotWhole: If a pay document has faults.
        Refused: If one cannot be read, or has no table for the posts.
    """
    from pathways.model.scenario import Do
    from pathways.workforce.cost.terms import NOTHING_HELD, PayTerms

    first = NOTHING_HELD
    country = "GB"
    if scenario.pay.structure is not None:
        structure = _document(beside(path, scenario.pay.structure), "pay-structure")
        country = structure.institution.country
        first = _terms_of(structure, scenario.pay.staff, timeline.start, path)
    elif scenario.framework is not None:
        framework = frameworks[scenario.framework]
        country = framework.institution.country if framework.institution else country
        first = _terms_of_framework(framework, path)
    later = {
        action.structure: _terms_of(
            _document(beside(path, action.structure), "pay-structure"),
            scenario.pay.staff,
            action.on.first,
            path,
        )
        for action in timeline.doing(Do.PAY)
        if action.structure is not None
    }
    return PayTerms(first, later, on_costs(country))


def _terms_of(structure: Any, staff: str | None, on: date, path: Path) -> Terms:
    from pathways.workforce.cost.terms import Terms

    table = table_for(structure, staff, on)
    name = table.scale or structure.scale
    scale = _document(beside(path, name), "pay-scale") if name else None
    return Terms(
        structure.id,
        structure.title,
        table,
        scale,
        scale.currency if scale else structure.currency,
        tuple(structure.increments.values()),
    )


def table_for(structure: PayStructure, staff: str | None, on: date) -> GradeTable:
    """The grades of a pay structure that hold for a staff group on a day.

    Raises:
        Refused: If none do, or the group has to be named.
    """
    from pathways.pay.grades import tables_on

    tables = {table.staff: table for table in tables_on(structure, on)}
    if staff is None and len(tables) == 1:
        return next(iter(tables.values()))
    if staff in tables:
        return tables[staff]
    if not tables:
        message, help = f"{structure.id} has no grades that may hold on {on}", "give another structure"
    else:
        names = ", ".join(repr(name) for name in tables if name is not None)
        message = f"{structure.id} has the staff groups {names}"
        help = "name one in the scenario: pay.staff"
    refused = Refused("staff-group", message, help)
    refused.file = structure.id
    raise refused


def _terms_of_framework(framework: Framework, path: Path) -> Terms:
    from pathways.pay.grades import table_of
    from pathways.workforce.cost.terms import Terms

    scale = _document(beside(path, framework.pay_scale), "pay-scale") if framework.pay_scale else None
    currency = scale.currency if scale else "GBP"
    return Terms(framework.id, framework.title, table_of(framework), scale, currency)


def on_costs(country: str) -> OnCosts | None:
    """The on-costs of a country; None where none are held."""
    from pathways.documents.catalogue import bundled

    found = (_document(str(entry.path), "on-costs") for entry in bundled().of_kind("on-costs"))
    return next((costs for costs in found if costs.country == country), None)


def _document(wanted: str, kind: str) -> Any:
    return whole_reading(wanted, kind).document
