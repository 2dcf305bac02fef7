"""Scenarios, frameworks, pay and staff for tests, small enough to be reckoned by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from pathways.documents.catalogue import shared_facts
from pathways.graph.career import CareerGraph, career_graph
from pathways.model.crosswalk import Crosswalk
from pathways.model.on_costs import OnCosts
from pathways.model.pay_structure import PayStructure
from pathways.model.scenario import Scenario
from pathways.pay.grades import tables_on
from pathways.workforce.cost.answer import ScenarioCost, cost_of_scenario
from pathways.workforce.cost.situation import Situation
from pathways.workforce.cost.terms import PayTerms, Terms
from pathways.workforce.mapping import Mapped, mapped
from pathways.workforce.mapping_evidence import Target
from pathways.workforce.staff import Contract, ContractType, Funding, Staff
from pathways.workforce.timeline import Timeline
from tests.support import framework_of, reading_of

DAY = date(2025, 8, 1)

LADDER = """
bodies: {panel: {name: Panel, side: institution}}
grades: {"4": {rank: 4}, "5": {rank: 5}, "6": {rank: 6}}
tracks: {bench: {name: Technician, family: technical, grades: ["4", "5", "6"]}}
roles:
  technician: {title: Technician, track: bench, grade: "4", also_titled: Laboratory Technician, examples: workshop}
  senior: {title: Senior Technician, track: bench, grade: "5"}
  lead: {title: Lead Technician, track: bench, grade: "6"}
moves:
  up:
    from: {track: bench, grade: ["4", "5"]}
    to: {grade: next}
    mechanism: promotion
    starts_at: [bottom, next-point]
    timing: {open: rounds, rounds_per_year: 1, effective: "08-01"}
    stages: [{by: panel}]
  waits:
    from: {grade: "4"}
    to: {grade: next}
    mechanism: promotion
    requires: {fact: post.years_in_grade, at_least: 2}
    starts_at: bottom
    stages: [{by: panel}]
  words: {from: {grade: "4"}, to: {grade: next}, mechanism: promotion, pay_rule: As agreed., stages: [{by: panel}]}
  shut: {from: {grade: "4"}, to: {grade: next}, mechanism: promotion, starts_at: bottom, closed: Nobody decides.}
  cover: {from: {grade: "4"}, to: {grade: next}, mechanism: acting-up, stages: [{by: panel}]}
"""

SCALE = """
document: pay-scale
format: 1
id: small-spine
title: Small spine
country: GB
due: "08-01"
source: page
sources: {page: {title: A page}}
tables:
  "2025-08":
    effective: "2025-08-01"
    points: {"1": 24000, "2": 25200, "3": 26400, "4": 27600, "5": 28800, "6": 30000, "7": 31200, "8": 32400, "9": 36000}
"""


def _structure(name: str, title: str, grades: str) -> str:
    """A pay structure on the small spine, with its grades as YAML, indented by six."""
    return f"""
document: pay-structure
format: 1
id: {name}
title: {title}
institution: {{name: Small College, country: GB}}
scale: small-spine
source: page
sources: {{page: {{title: A page}}}}
tables:
  all:
    valid: {{from: "2024-08-01"}}
    grades:
{grades}
increments:
  yearly: {{on: "08-01"}}
"""


STRUCTURE = _structure(
    "small-pay",
    "Small pay",
    """\
      "4": {points: ["1", "3"], contribution: "4"}
      "5": {points: ["4", "6"]}
      "6": {points: ["7", "8"]}""",
)

OTHER_STRUCTURE = _structure(
    "other-pay",
    "Other pay",
    """\
      "4": {points: ["1", "2"]}
      "5": {points: ["3", "8"]}""",
)

RATES = """
document: on-costs
format: 1
id: small-costs
title: Small costs
country: GB
source: page
sources: {page: {title: A page}}
costs:
  insurance:
    name: Insurance
    kind: national-insurance
    rates: {"2025": {valid: {from: "2025-04-06", to: "2026-04-05"}, percent: 10, threshold: 12000}}
  fund: {name: Fund, kind: pension, rates: {"2025": {valid: {from: "2025-04-06"}, percent: 20}}}
  cheap: {name: Cheap fund, kind: pension, rates: {"2025": {valid: {from: "2025-04-06"}, percent: 5}}}
"""


def ladder(text: str = LADDER) -> CareerGraph:
    return career_graph(framework_of(text))


@cache
def document(text: str) -> Any:
    reading = reading_of(text)
    assert reading.whole, reading.problems
    return reading.document


def scenario_of(actions: str = "{}", head: str = "") -> Scenario:
    """A scenario with its actions as YAML, indented by two."""
    found = document(f"""
document: scenario
format: 1
id: example
title: Example
on: "2025-08-01"
years: 3
framework: example
small: 1
round_to: 1
staff: {{file: staff.csv}}
proposed: {{by: The tests, on: "2025-08-01"}}
{head}
actions:
{actions if actions != "{}" else "  {}"}
""")
    assert isinstance(found, Scenario)
    return found


def terms(structure: str = STRUCTURE) -> Terms:
    found = document(structure)
    assert isinstance(found, PayStructure)
    [table] = tables_on(found, DAY)
    return Terms(found.id, found.title, table, document(SCALE), "GBP", tuple(found.increments.values()))


def contract(row: int = 2, **said: Any) -> Contract:
    """A full-time technician on the lowest point, but for what is said."""
    usual: dict[str, Any] = {
        "person": str(row), "title": "Technician", "family": None, "grade": "4", "point": "1", "salary": None,
        "type": ContractType.OPEN_ENDED, "end": None, "fte": 1.0, "funding": Funding.CORE, "start": None,
        "in_grade_since": date(2020, 8, 1),
    }  # fmt: skip
    return Contract(row=row, **{**usual, **said})


def mapped_to(graph: CareerGraph, contracts: Sequence[Contract], graded: bool = True, **more: Any) -> Mapped:
    return mapped(contracts, Target(graph, graded), **more)


def situation(contracts: Sequence[Contract], assume_bottom: bool = False, left_out: int = 0) -> Situation:
    graph = ladder()
    target = Target(graph, graded=True)
    costs = document(RATES)
    assert isinstance(costs, OnCosts)
    return Situation(
        Staff(tuple(contracts), left_out),
        PayTerms(terms(), {"other-pay": terms(OTHER_STRUCTURE)}, costs),
        {"example": graph},
        {"example": mapped(contracts, target)},
        {"example": target},
        shared_facts(),
        assume_bottom,
    )


def costed(scenario: Scenario, contracts: Sequence[Contract], assume_bottom: bool = False) -> ScenarioCost:
    return cost_of_scenario(situation(contracts, assume_bottom), Timeline(scenario, scenario.years))


def crosswalk(matches: str, of: Mapping[str, str]) -> Crosswalk:
    found = document(f"""
document: crosswalk
format: 1
id: example
title: Example
subject: {of["subject"]}
object: {of["object"]}
proposed: {{by: The tests, on: "2025-08-01"}}
matches:
{matches}
""")
    assert isinstance(found, Crosswalk)
    return found
