"""Conditions test facts that are defined, in the document or for all documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathways.checks import parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import AnySubject
from pathways.model.conditions import DateSpan, FactTest, FactValue
from pathways.problems import Path, Problem

CODE = "unknown-fact"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report each fact that nothing defines, operands included."""
    known = {*subject.facts, *subject.left_out.get("facts", ())}
    for path, condition in parts.all_conditions(subject.document):
        if isinstance(condition, FactTest):
            named = [((*path, "fact"), condition.fact), *in_operand((*path, condition.comparison), condition.operand)]
            for place, name in named:
                if name not in known:
                    yield undefined(place, CODE, "fact", name, known, "facts")


def in_operand(path: Path, operand: Any) -> Iterator[tuple[Path, str]]:
    """The facts that an operand takes its value from, each with its path."""
    if isinstance(operand, FactValue):
        yield (*path, "fact"), operand.fact
        for word, span in (("plus", operand.plus), ("minus", operand.minus)):
            if isinstance(span, DateSpan):
                for unit in ("years", "months", "days"):
                    yield from in_operand((*path, word, unit), getattr(span, unit))
