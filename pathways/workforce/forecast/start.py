"""Where people are at the baseline: one place a person, with the end of the contract."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathways.graph.career import CareerGraph
from pathways.model.moves import TEMPORARY
from pathways.model.roles import Role, tops
from pathways.workforce.forecast.plan import Place
from pathways.workforce.forecast.supposed import Supposed, Supposition
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Contract, ContractType

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
    people: Mapping[tuple[int, date | None], int]
    """By place and last day of the contract: how many. None: open-ended; the last day there is: not known."""
    suppositions: tuple[Supposition, ...]


def start_of(graph: CareerGraph, placements: Sequence[Placement], baseline: date) -> Start:
    """The people of a baseline.

    Args:
        graph: The framework.
        placements: Where its contracts stand.
        baseline: The day.
    """
    roles = graph.roles
    highest = {role.id for role in tops(roles) if not _goes_up(role, graph)}
    places = [Place(role.id, role.grade, role.track, top=role.id in highest) for role in roles.values()]
    numbers = {place.id: number for number, place in enumerate(places)}
    waits: dict[Candidates, int] = {}
    candidates: dict[int, Candidates] = {}

    def place_of(placement: Placement) -> int:
        if placement.standing is Standing.MAPPED and placement.role is not None:
            return numbers[placement.role]
        own = _from_lowest(placement, roles, numbers)
        if own not in waits:
            waits[own] = len(places)
            candidates[len(places)] = own
            places.append(Place(TO_BE_EVALUATED, None, None, waiting=True))
        return waits[own]

    by_person: dict[str, list[Placement]] = defaultdict(list)
    not_running, outside = set(), set()
    for placement in placements:
        contract = placement.contract
        if (contract.end and contract.end < baseline) or (contract.start and contract.start > baseline):
            not_running.add(contract.person)
        elif placement.standing is Standing.OUT_OF_SCOPE:
            outside.add(contract.person)
        else:
            by_person[contract.person].append(placement)
    people: Counter[tuple[int, date | None]] = Counter()
    several = unknown = 0
    for own in by_person.values():
        main = max(own, key=lambda each: (each.contract.fte, _end(each.contract) or date.max, -each.contract.row))
        place = place_of(main)
        here = [each.contract for each in own if place_of(each) == place]
        ends = [_end(contract) for contract in here]
        several += len(here) < len(own)
        unknown += any(end == date.max for end in ends)
        people[place, None if None in ends else max(end for end in ends if end is not None)] += 1
    found = (
        (Supposed.MAIN_CONTRACT, several),
        (Supposed.END_NOT_KNOWN, unknown),
        (Supposed.NOT_RUNNING, len(not_running - by_person.keys())),
        (Supposed.OUT_OF_SCOPE, len(outside - by_person.keys() - not_running)),
    )
    return Start(
        tuple(places),
        candidates,
        dict(people),
        tuple(Supposition(code, people=count) for code, count in found if count),
    )


def _goes_up(role: Role, graph: CareerGraph) -> bool:
    """Whether some move that lasts leads from a role to a higher one."""
    lasting = (edge for edge in graph.out[role.id] if edge.move.is_open and edge.move.mechanism not in TEMPORARY)
    targets = (graph.roles[edge.target] for edge in lasting if edge.target is not None)
    return role.rank is not None and any(target.rank is not None and target.rank > role.rank for target in targets)


def _end(contract: Contract) -> date | None:
    """The last day; the last there is where it has an end that is not known, None where it has none."""
    if contract.end is None and contract.type is ContractType.FIXED_TERM:
        return date.max
    return contract.end


def _from_lowest(placement: Placement, roles: Mapping[str, Role], numbers: Mapping[str, int]) -> Candidates:
    ranked = [(roles[name].rank, numbers[name]) for name in placement.candidates if name in roles]
    return tuple(number for _, number in sorted((rank, number) for rank, number in ranked if rank is not None))
