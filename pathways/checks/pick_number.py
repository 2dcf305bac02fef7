"""A pick-list has at least as many criteria as it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import Subject
from pathways.model.base import NOT_PUBLISHED
from pathways.problems import Problem

CODE = "pick-number"


def check(subject: Subject) -> Iterator[Problem]:
    """Report lists that cannot be met, and those whose criteria are more than the list is said to have."""
    for key, profile in subject.framework.profiles.items():
        for name, pick in profile.picks.items():
            members = sum(criterion.pick == name for criterion in profile.criteria.values())
            total = members if pick.out_of in (None, NOT_PUBLISHED) else pick.out_of
            path = ("profiles", key, "picks", name)
            if isinstance(pick.at_least, int) and isinstance(total, int) and pick.at_least > total and members:
                message = f"at least {pick.at_least} of {total} cannot be met"
                yield Problem((*path, "at_least"), CODE, message, "check the number, or give `out_of`")
            if isinstance(total, int) and members > total:
                message = f"the list is said to have {total} criteria and has {members}"
                yield Problem((*path, "out_of"), CODE, message, "check the number, or the criteria that name the list")
        for name, criterion in profile.criteria.items():
            if criterion.options and criterion.at_least > len(criterion.options):
                message = f"at least {criterion.at_least} of {len(criterion.options)} options cannot be met"
                yield Problem(("profiles", key, "criteria", name, "at_least"), CODE, message, "check the number")
