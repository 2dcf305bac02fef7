"""How many people stand where in a framework, as it may be shown."""

from __future__ import annotations

from pathways.workforce.disclosure import Disclosed, Rule, disclosed, tabulated
from pathways.workforce.mapping import Mapped
from pathways.workforce.staff import Contract

NO_ROLE = "none"
"""Stands for the role of people who have none."""


def people_by_role(mapped: Mapped, rule: Rule) -> Disclosed:
    """People by standing and role.

    A person of several contracts is counted once, by the contract with the most hours; of equal ones, the first.

    Args:
        mapped: The mapping.
        rule: How counts are rounded, and which groups are small.
    """
    main: dict[str, tuple[Contract, str, str]] = {}
    for placement in mapped.placements:
        contract = placement.contract
        held = main.get(contract.person)
        if held is None or contract.fte > held[0].fte:
            main[contract.person] = (contract, placement.standing.value, placement.role or NO_ROLE)
    rows = ((standing, role) for _, standing, role in main.values())
    return disclosed(tabulated(rows, ("standing", "role"), nested=True), rule)
