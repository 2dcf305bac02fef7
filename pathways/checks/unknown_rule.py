"""Rules that are named, lifted or dropped are rules that hold beside the one that names them."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import funder_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject
from pathways.model.conditions import RuleReference, walk
from pathways.model.funder import RuleSet
from pathways.problems import Problem

CODE = "unknown-rule"


def check(subject: FunderSubject) -> Iterator[Problem]:
    """Report each that is not defined. Where a policy of another document is followed, its rules may be meant."""
    funder = subject.document
    for path, rule, entry in funder_parts.rules(funder):
        known = _known(entry, subject)
        if known is None:
            continue
        for name in rule.overrides:
            if name not in known:
                yield undefined((*path, "overrides"), CODE, "rule", name, known, "rules")
        for word in funder_parts.CONDITIONS:
            for inner, condition in walk(getattr(rule, word)) if getattr(rule, word) is not None else ():
                if isinstance(condition, RuleReference) and condition.rule not in known:
                    yield undefined((*path, word, *inner, "rule"), CODE, "rule", condition.rule, known, "rules")
    for path, entry in funder_parts.rule_sets(funder):
        known = _known(entry, subject)
        for name in entry.drops:
            if known is not None and name not in known:
                yield undefined((*path, "drops"), CODE, "rule", name, known, "rules")


def _known(entry: RuleSet, subject: FunderSubject) -> set[str] | None:
    """The rules that hold in a policy or scheme; None where some stand in documents not looked at."""
    own = {**subject.document.policies, **subject.document.schemes}
    known, queue, met = set[str](), [entry.id], set[str]()
    while queue:
        name = queue.pop()
        if name in met:
            continue
        met.add(name)
        if name not in own:
            return None
        known |= {*own[name].rules}
        queue += own[name].follows
    return known
