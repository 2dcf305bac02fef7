"""Where people are at the baseline: one place a person, with the end of the contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.model.moves import TEMPORARY
from pathways.model.roles import Role, tops
from pathways.workforce.counted import NOT_KNOWN, counted
from pathways.workforce.evaluation import Outcomes, outcomes_of
from pathways.workforce.forecast.plan import Place
from pathways.workforce.forecast.supposed import Supposed, Supposition
from pathways.workforce.placement import Placement, Standing

TO_BE_EVALUATED = ":to-be-evaluated"
"""The id of the places where posts wait for an evaluation; no role can be called so."""

Candidates = tuple[int, ...]
"""Places that a post may come to, from the lowest to the highest."""


@dataclass(frozen=True)
class Start:
    """The people of a baseline."""

    places: tuple[Place, ...]
    """The roles in the order of the framework, then the waits for an evaluation."""
    candidates: Mapping[int, Candidates]
    """By place of such a wait: where its posts may come to."""
    outcomes: Mapping[int, Outcomes]
    """By place of such a wait: the roles that its posts come to by an evaluation."""
    people: Mapping[tuple[int, date | None], int]
    """By place and last day of the contract: how many. None: open-ended; the last day there is: not known."""
    suppositions: tuple[Supposition, ...]


def start_of(graph: CareerGraph, placements: Sequence[Placement], baseline: date, graded: bool = False) -> Start:
    """The people of a baseline.

    Args:
        graph: The framework.
        placements: Where its contracts stand.
        baseline: The day.
        graded: Whether the scenario says that posts are on the grades of the framework.
    """
    roles = graph.roles
    highest = {role.id for role in tops(roles) if not _goes_up(role, graph)}
    places = [Place(role.id, role.grade, role.track, top=role.id in highest) for role in roles.values()]
    numbers = {place.id: number for number, place in enumerate(places)}
    waits: dict[tuple[Candidates, Outcomes], int] = {}
    outcomes: dict[int, Outcomes] = {}
    candidates: dict[int, Candidates] = {}

    def place_of(placement: Placement) -> int:
        if placement.standing is Standing.MAPPED and placement.role is not None:
            return numbers[placement.role]
        own = _from_lowest(placement, roles, numbers)
        known = [name for name in placement.candidates if name in roles]
        comes_to = outcomes_of(placement.contract.grade, known, graph, graded)
        if (own, comes_to) not in waits:
            waits[own, comes_to] = len(places)
            candidates[len(places)] = own
            outcomes[len(places)] = comes_to
            places.append(Place(TO_BE_EVALUATED, None, None, waiting=True))
        return waits[own, comes_to]

    everybody = counted(placements, baseline)
    here = [each for each in everybody if each.placement.standing is not Standing.OUT_OF_SCOPE]
    people = Counter((place_of(each.placement), each.until) for each in here)
    found = (
        (Supposed.MAIN_CONTRACT, sum(each.elsewhere for each in here)),
        (Supposed.END_NOT_KNOWN, sum(each.until == NOT_KNOWN for each in here)),
        (Supposed.NOT_RUNNING, len({each.contract.person for each in placements}) - len(everybody)),
        (Supposed.OUT_OF_SCOPE, len(everybody) - len(here)),
    )
    return Start(
        tuple(places),
        candidates,
        outcomes,
        dict(people),
        tuple(Supposition(code, people=count) for code, count in found if count),
    )


def _goes_up(role: Role, graph: CareerGraph) -> bool:
    """Whether some move that lasts leads from a role to a higher one."""
    lasting = (edge for edge in graph.out[role.id] if edge.move.is_open and edge.move.mechanism not in TEMPORARY)
    targets = (graph.roles[edge.target] for edge in lasting if edge.target is not None)
    return role.rank is not None and any(target.rank is not None and target.rank > role.rank for target in targets)


def _from_lowest(placement: Placement, roles: Mapping[str, Role], numbers: Mapping[str, int]) -> Candidates:
    ranked = [(roles[name].rank, numbers[name]) for name in placement.candidates if name in roles]
    return tuple(number for _, number in sorted((rank, number) for rank, number in ranked if rank is not None))
