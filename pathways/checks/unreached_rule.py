"""A rule that only `allows` something belongs to another rule, and only such a rule lifts others."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.subject import FunderSubject
from pathways.model.conditions import RuleReference
from pathways.problems import Problem

CODE = "unreached-rule"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report doors that no rule speaks of, and `overrides` on a rule that opens none."""
    funder = subject.document
    named = {found.rule for _, found in funder_parts.all_conditions(funder) if isinstance(found, RuleReference)}
    for path, rule, _ in funder_parts.rules(funder):
        if rule.allows is not None and not rule.overrides and rule.id not in named:
            message = "this allows something that no rule asks for, so that it is never judged"
            yield Problem((*path, "allows"), CODE, message, "name it with `{rule: id}`, or add `overrides`", on="key")
        if rule.overrides and rule.allows is None:
            message = f"this {rule.effect.replace('_', ' ')} and cannot lift other rules"
            yield Problem((*path, "overrides"), CODE, message, "say with `allows` what lifts them", on="key")
