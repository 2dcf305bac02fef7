"""A paragraph that asks for technical support in an application, to be adapted: our own wording, not a funder's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.funding.naming import Naming

_BY_COST = {
    "directly-incurred": (
        "We ask for [hours or share] of [name, job title] over [months] as directly incurred cost. The work is on this "
        "project and its hours are recorded in [time sheets or payroll]."
    ),
    "directly-allocated": (
        "We ask for [hours or share] of [name, job title] as directly allocated cost. The time is an estimate from "
        "[earlier projects of this kind]; it is not charged elsewhere."
    ),
    "pooled-staff": (
        "We ask for [hours or share] of the technical staff pool of [facility] under other directly allocated costs. "
        "The pool serves several projects; this share rests on [expected samples, sessions or days]."
    ),
    "infrastructure-technician": (
        "General technical support of the research infrastructure is charged as infrastructure technicians, at the "
        "rate of the institution."
    ),
}

_WHY = (
    "The project needs [technique or instrument], which [name] has run for [years] and develops further. [Name] will "
    "[design, build, train, analyse: the part that only this person does], and is named as [role] because this "
    "contribution shapes the results. Without it, [what could not be done]. [Name] will be credited as [author, "
    "contributor] in line with [policy]."
)


def justification(found: Sequence[Naming]) -> Iterator[str]:
    """Paragraphs: why the person is needed, then one for each cost heading that a role can stand under.

    Args:
        found: The roles that may be named.
    """
    yield _WHY
    for name in dict.fromkeys(cost.id for naming in found for cost in naming.costs):
        if name in _BY_COST:
            yield _BY_COST[name]
