"""What a scheme says that it does not ask, no rule beside it asks."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.subject import FunderSubject
from pathways.model.conditions import FactTest, walk
from pathways.model.funder import Rule, RuleSet
from pathways.problems import Path, Problem

CODE = "asked-all-the-same"

_BARS = ("requires", "excludes")


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report rules that require or exclude by a fact that the same policy or scheme says it does not ask."""
    for path, rule, entry in funder_parts.rules(subject.document):
        for name in rule.does_not_ask:
            for other in _asking(name, rule, entry):
                message = f"{name!r} is said not to be asked, and rule {other!r} asks it"
                also: tuple[Path, ...] = ((*path[:-1], other),)
                yield Problem((*path, "does_not_ask"), CODE, message, "one of the two says too much", also=also)


def _asking(fact: str, rule: Rule, entry: RuleSet) -> Iterator[str]:
    for other in entry.rules.values():
        conditions = [getattr(other, word) for word in _BARS if getattr(other, word) is not None]
        alone = [found for outermost in conditions for _, found in walk(outermost)]
        shared_roles = not rule.roles or not other.roles or {*rule.roles} & {*other.roles}
        if shared_roles and len(alone) == 1 and isinstance(alone[0], FactTest) and alone[0].fact == fact:
            yield other.id
