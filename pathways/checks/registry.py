"""All checks, in the order in which they are documented. A new check is named here and in `docs/checks.md`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

from pathways.checks import (
    added_nowhere,
    asked_all_the_same,
    circular_profile,
    closed_to_fixed_term,
    colliding_id,
    dead_end,
    doubled_scheme,
    empty_selector,
    fact_value,
    foreign_fact,
    grade_gap,
    missing_basis,
    missing_because,
    no_decider,
    nothing_grows,
    pay_order,
    pick_number,
    reversed_dates,
    unknown_area,
    unknown_body,
    unknown_cost,
    unknown_criterion,
    unknown_fact,
    unknown_family,
    unknown_field,
    unknown_grade,
    unknown_grant_role,
    unknown_group,
    unknown_level,
    unknown_move,
    unknown_pick,
    unknown_profile,
    unknown_role,
    unknown_rule,
    unknown_scale,
    unknown_scheme,
    unknown_source,
    unknown_track,
    unreachable_role,
    unreached_rule,
    unused_definition,
    vacancy_only,
    vague_criterion,
)
from pathways.checks.subject import FunderSubject, ReformSubject, Subject
from pathways.problems import Problem

Check = Callable[[Subject], Iterator[Problem]]
FunderCheck = Callable[[FunderSubject], Iterator[Problem]]
ReformCheck = Callable[[ReformSubject], Iterator[Problem]]


def _by_code(modules: tuple[ModuleType, ...]) -> dict[str, Any]:
    return {module.CODE: module.check for module in modules}


PROBLEMS: Mapping[str, Check] = _by_code(
    (
        unknown_role,
        unknown_grade,
        unknown_track,
        unknown_family,
        unknown_group,
        unknown_scale,
        unknown_level,
        unknown_area,
        unknown_profile,
        unknown_criterion,
        unknown_pick,
        unknown_body,
        unknown_source,
        unknown_move,
        unknown_fact,
        fact_value,
        unknown_field,
        missing_basis,
        missing_because,
        colliding_id,
        circular_profile,
        empty_selector,
        pay_order,
        pick_number,
        reversed_dates,
        unused_definition,
    )
)
"""Faults of a document."""

OBSERVATIONS: Mapping[str, Check] = _by_code(
    (
        dead_end,
        unreachable_role,
        grade_gap,
        no_decider,
        vacancy_only,
        nothing_grows,
        vague_criterion,
        closed_to_fixed_term,
    )
)
"""Weaknesses of the framework that a document describes."""

FUNDER_PROBLEMS: Mapping[str, FunderCheck] = _by_code(
    (
        unknown_scheme,
        doubled_scheme,
        unknown_rule,
        unreached_rule,
        unknown_grant_role,
        unknown_cost,
        asked_all_the_same,
        foreign_fact,
        unknown_body,
        unknown_source,
        unknown_fact,
        fact_value,
        unknown_field,
        missing_basis,
        missing_because,
        reversed_dates,
        unused_definition,
    )
)
"""Faults of a funder document; those on statements, sources and conditions are the same as for a framework."""

REFORM_PROBLEMS: Mapping[str, ReformCheck] = _by_code(
    (
        unknown_scheme,
        unknown_rule,
        added_nowhere,
        unknown_body,
        unknown_source,
        unknown_fact,
        fact_value,
        unknown_field,
        missing_basis,
        missing_because,
    )
)
"""Faults of a reform."""

CHECKS: Mapping[str, Check | FunderCheck | ReformCheck] = {
    **PROBLEMS,
    **FUNDER_PROBLEMS,
    **REFORM_PROBLEMS,
    **OBSERVATIONS,
}
