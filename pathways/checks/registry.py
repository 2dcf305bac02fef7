"""All checks, in the order in which they are documented. A new check is named here and in `docs/checks.md`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any

from pathways.checks import (
    added_nowhere,
    asked_all_the_same,
    award_mismatch,
    before_baseline,
    circular_profile,
    circular_question,
    closed_to_fixed_term,
    colliding_id,
    contradicting_match,
    dangling_reference,
    dead_end,
    disordered_dates,
    doubled_scheme,
    empty_selector,
    fact_value,
    falling_pay,
    foreign_fact,
    grade_gap,
    idle_action,
    missing_basis,
    missing_because,
    missing_point,
    no_decider,
    nothing_grows,
    open_question,
    pay_order,
    pick_number,
    reversed_dates,
    reversed_points,
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
    unknown_point,
    unknown_profile,
    unknown_role,
    unknown_rule,
    unknown_scale,
    unknown_scheme,
    unknown_source,
    unknown_track,
    unreachable_role,
    unreached_rule,
    unreached_step,
    unusable_opportunity,
    unused_definition,
    vacancy_only,
    vague_criterion,
)
from pathways.checks.subject import FunderSubject, ReformSubject, SectorSubject, Subject
from pathways.problems import Problem

Check = Callable[[Subject], Iterator[Problem]]
FunderCheck = Callable[[FunderSubject], Iterator[Problem]]
ReformCheck = Callable[[ReformSubject], Iterator[Problem]]
SectorCheck = Callable[[SectorSubject], Iterator[Problem]]


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
        dangling_reference,
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

_OF_ANY_KIND = (
    dangling_reference,
    unknown_source,
    unknown_field,
    missing_basis,
    missing_because,
    reversed_dates,
    unused_definition,
)

SECTOR_PROBLEMS: Mapping[str, Mapping[str, SectorCheck]] = {
    kind: _by_code((*own, *_OF_ANY_KIND))
    for kind, own in {
        "pay-scale": (falling_pay, missing_point, unknown_point, award_mismatch, disordered_dates),
        "pay-structure": (reversed_points,),
        "on-costs": (disordered_dates,),
        "recognition": (),
        "development": (unusable_opportunity,),
        "areas": (),
        "commitment": (),
        "plan": (disordered_dates,),
        "authorship": (open_question, unreached_step, circular_question),
        "crosswalk": (contradicting_match,),
        "scenario": (before_baseline, idle_action, unknown_fact, fact_value),
    }.items()
}
"""Faults of the other documents, by their kind."""

CHECKS: Mapping[str, Check | FunderCheck | ReformCheck | SectorCheck] = {
    **PROBLEMS,
    **FUNDER_PROBLEMS,
    **REFORM_PROBLEMS,
    **{code: check for checks in SECTOR_PROBLEMS.values() for code, check in checks.items()},
    **OBSERVATIONS,
}
