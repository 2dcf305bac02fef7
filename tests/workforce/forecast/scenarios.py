"""A small framework, and scenarios on it."""

from collections.abc import Iterable
from datetime import date

from pathways.documents.catalogue import shared_facts
from pathways.documents.read import read_string
from pathways.graph.career import CareerGraph
from pathways.model.scenario import Scenario
from pathways.problems.report import report
from pathways.workforce.forecast.build import Planned, planned
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Contract, ContractType, Funding
from pathways.workforce.timeline import Timeline
from tests.support import graph_of

FRAMEWORK = """
grades:
  "5": {rank: 5}
  "6": {rank: 6}
  "7": {rank: 7}
tracks:
  lab: {name: Laboratory, grades: ["5", "6", "7"]}
  shop: {name: Workshop, grades: ["5", "6"]}
moves:
  round: {from: {track: any}, to: {grade: next}, mechanism: promotion, timing: {rounds_per_year: 1, effective: "10-01"}}
  vacancy: {from: {track: lab}, to: {grade: next}, mechanism: vacancy}
  permanent:
    from: {track: lab, grade: "5"}
    to: {grade: next}
    mechanism: promotion
    open_to: {contract: open-ended}
  sideways: {from: {track: lab}, to: {track: other}, mechanism: lateral}
  acting: {from: {grade: "5"}, to: {grade: next}, mechanism: acting-up}
  shut: {from: {track: shop, grade: "5"}, to: {grade: next}, mechanism: regrading, closed: for now}
limits:
  most: {count_of: round, at_most: 4, per: year}
  part: {count_of: permanent, at_most_share: 0.1, share_basis: staff, per: round}
  among: {share_of: sideways, among: [sideways, round], at_most: 0.25}
  one-in: {one: shut, for_each: 4, of: round}
  least: {count_of: round, at_least: 2}
  unpublished: {count_of: round, at_most: not-published}
"""


def graph() -> CareerGraph:
    """The small framework."""
    return graph_of(FRAMEWORK)


def scenario_of(actions: str, years: int = 3) -> Scenario:
    """A scenario on the small framework from its actions."""
    head = (
        "document: scenario\nformat: 1\nid: it\ntitle: It\n"
        'proposed: {by: The tests, on: "2026-01-01"}\n'
        f'on: "2026-08-01"\nyears: {years}\nframework: example\nstaff: {{file: staff.csv}}\n'
    )
    reading = read_string(head + (f"actions:\n{actions}" if actions else ""), "scenario.yaml")
    assert not reading.problems, report(reading.located)
    assert isinstance(reading.document, Scenario)
    return reading.document


def contract(
    person: str, type: ContractType | None = None, start: date | None = None, end: date | None = None, fte: float = 1.0
) -> Contract:
    """A contract of which only some things are told; one that ends is for a fixed term."""
    return Contract(
        row=2, person=person, title="Technician", family=None, grade=None, point=None, salary=None,
        type=type or (ContractType.FIXED_TERM if end else ContractType.OPEN_ENDED), end=end, fte=fte,
        funding=Funding.CORE, start=start, in_grade_since=None,
    )  # fmt: skip


def placed(role: str, count: int, end: date | None = None) -> list[Placement]:
    """So many people in a role."""
    return [
        Placement(contract(f"{role} {end} {number}", end=end), Standing.MAPPED, role, (), None, (), True)
        for number in range(count)
    ]


def waiting(candidates: tuple[str, ...], count: int) -> list[Placement]:
    """So many people whose posts wait for an evaluation."""
    return [
        Placement(contract(f"{candidates} {number}"), Standing.TO_BE_EVALUATED, None, candidates, 0.4, ())
        for number in range(count)
    ]


def plan_for(actions: str, people: Iterable[Placement], years: int = 3) -> Planned:
    """The plans of a scenario on the small framework."""
    return planned(Timeline(scenario_of(actions, years), years), graph(), list(people), shared_facts())
