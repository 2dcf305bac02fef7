"""A rule holds for roles that its policy or scheme, or its document, speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject
from pathways.model.funder import ROLE_KINDS
from pathways.problems import Problem

CODE = "unknown-grant-role"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report roles of rules that nothing else names: such a rule would hold for nobody."""
    entries = [entry for _, entry in funder_parts.rule_sets(subject.document)]
    defined = subject.known("roles") | {name for entry in entries for name in entry.roles}
    known = defined | {name for kind in ROLE_KINDS.values() if kind & defined for name in kind}
    for path, rule, _ in funder_parts.rules(subject.document):
        for name in rule.roles:
            if name not in known:
                yield undefined((*path, "roles"), CODE, "role", name, defined, "roles")
