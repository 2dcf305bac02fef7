"""Conditions test facts that are defined, in the document or for all documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathways.checks import funder_parts, parts, reform_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import FunderSubject, ReformSubject, RuledSubject, SectorSubject
from pathways.model.conditions import DateSpan, FactTest, FactValue
from pathways.problems import Path, Problem

CODE = "unknown-fact"


def check(subject: RuledSubject) -> Iterator[Problem]:
    """Report each fact that nothing defines, operands included."""
    known = {*subject.facts, *subject.left_out.get("facts", ())}
    for place, name in (*_in_conditions(subject), *_elsewhere(subject)):
        if name not in known:
            yield undefined(place, CODE, "fact", name, known, "facts")


def _in_conditions(subject: RuledSubject) -> Iterator[tuple[Path, str]]:
    for path, condition in parts.all_conditions(subject.document):
        if isinstance(condition, FactTest):
            yield (*path, "fact"), condition.fact
            yield from in_operand((*path, condition.comparison), condition.operand)
            yield from in_as_of(path, condition)


def _elsewhere(subject: RuledSubject) -> Iterator[tuple[Path, str]]:
    """Facts that others are worked out from, that are not asked, or that a reform frees of."""
    if isinstance(subject, ReformSubject):
        yield from reform_parts.named_facts(subject.document)
        return
    if isinstance(subject, SectorSubject):
        return
    for key, fact in subject.document.facts.items():
        if fact.derived is not None:
            for name in (*fact.derived.of, *((fact.derived.as_of,) if fact.derived.as_of else ())):
                yield ("facts", key, "derived"), name
    if isinstance(subject, FunderSubject):
        for path, rule, _ in funder_parts.rules(subject.document):
            for name in rule.does_not_ask:
                yield (*path, "does_not_ask"), name


def in_as_of(path: Path, test: FactTest) -> Iterator[tuple[Path, str]]:
    """The facts that give the day to which a derived one is worked out, each with its path."""
    if test.as_of is not None:
        if test.as_of.year_end is not None:
            yield (*path, "as_of", "year_end"), test.as_of.year_end
        yield from in_operand((*path, "as_of", "day"), test.as_of.day)


def in_operand(path: Path, operand: Any) -> Iterator[tuple[Path, str]]:
    """The facts that an operand takes its value from, each with its path."""
    if isinstance(operand, FactValue):
        yield (*path, "fact"), operand.fact
        for word, span in (("plus", operand.plus), ("minus", operand.minus)):
            if isinstance(span, DateSpan):
                for unit in ("years", "months", "days"):
                    yield from in_operand((*path, word, unit), getattr(span, unit))
