"""Rules that are named, lifted, dropped or replaced are rules that hold there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathways.checks import funder_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject, ReformSubject
from pathways.model.conditions import RuleReference, walk
from pathways.model.funder import RuleSet
from pathways.problems import Problem

CODE = "unknown-rule"


def check(subject: FunderSubject | ReformSubject) -> Iterator[Problem]:
    """Report each that is not defined, in the policy or scheme itself or in what it follows."""
    if isinstance(subject, ReformSubject):
        yield from _of_reform(subject)
        return
    entries = {**subject.neighbours.entries, **subject.document.policies, **subject.document.schemes}
    for path, rule, entry in funder_parts.rules(subject.document):
        known = _held(entry.id, entries) | _left_out(entry, subject)
        for name in rule.overrides:
            if name not in known:
                yield undefined((*path, "overrides"), CODE, "rule", name, known, "rules")
        for word in funder_parts.CONDITIONS:
            for inner, condition in walk(getattr(rule, word)) if getattr(rule, word) is not None else ():
                if isinstance(condition, RuleReference) and condition.rule not in known:
                    yield undefined((*path, word, *inner, "rule"), CODE, "rule", condition.rule, known, "rules")
    for path, entry in funder_parts.rule_sets(subject.document):
        known = _held(entry.id, entries) | _left_out(entry, subject)
        for name in entry.drops:
            if name not in known:
                yield undefined((*path, "drops"), CODE, "rule", name, known, "rules")


def _of_reform(subject: ReformSubject) -> Iterator[Problem]:
    entries = subject.neighbours.entries
    for key, amendment in subject.document.amendments.items():
        concerned = [entries[name] for name in amendment.where if name in entries] or entries.values()
        known = {name for entry in concerned for name in entry.rules}
        for word in ("drops", "replaces"):
            for name in getattr(amendment, word):
                if name not in known:
                    path = ("amendments", key, word, name) if word == "replaces" else ("amendments", key, word)
                    yield undefined(path, CODE, "rule", name, known, "rules")


def _held(asked: str, entries: Mapping[str, RuleSet]) -> set[str]:
    """The rules of a policy or scheme and of everything that it follows, whatever version of that holds."""
    known, queue, met = set[str](), [asked], set[str]()
    while queue:
        name = queue.pop()
        if name in entries and name not in met:
            met.add(name)
            known |= {*entries[name].rules}
            queue += [*entries[name].follows, *(entries[name].replaces if name != asked else ())]
    return known


def _left_out(entry: RuleSet, subject: FunderSubject) -> set[str]:
    """Rules of what it follows that could not be read, and so may be named."""
    left_out = subject.left_out.get("policies", frozenset()) | subject.left_out.get("schemes", frozenset())
    hidden = left_out & {*entry.follows}
    return {*entry.drops, *(name for rule in entry.rules.values() for name in rule.overrides)} if hidden else set()
