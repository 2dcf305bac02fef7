"""Moves and roles name roles that the framework defines."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import Subject
from pathways.model.selectors import RELATIVE
from pathways.problems import Problem

CODE = "unknown-role"


def check(subject: Subject) -> Iterator[Problem]:
    """Report each name that nothing defines."""
    framework = subject.framework
    for path, selector, _ in parts.selectors(framework):
        for name in selector.role:
            if name not in subject.known_roles and name not in RELATIVE:
                yield undefined((*path, "role"), CODE, "role", name, subject.known_roles, "roles")
    for key, role in framework.roles.items():
        for name in role.reports_to:
            if name not in subject.known_roles:
                yield undefined(("roles", key, "reports_to"), CODE, "role", name, subject.known_roles, "roles")
