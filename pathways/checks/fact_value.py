"""A fact is compared with values that it can have."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import Subject
from pathways.model.conditions import FactTest, FactValue
from pathways.model.facts import Fact
from pathways.problems import Problem, nearest
from pathways.problems.suggest import listed

CODE = "fact-value"

_KNOWN_ABSENCE = "none"


def check(subject: Subject) -> Iterator[Problem]:
    """Report values that the fact's type does not have."""
    for path, condition in parts.all_conditions(subject.framework):
        if not isinstance(condition, FactTest) or condition.fact not in subject.facts:
            continue
        fact, operand = subject.facts[condition.fact], condition.operand
        for value in operand if isinstance(operand, tuple) else (operand,):
            if isinstance(value, FactValue) or value == _KNOWN_ABSENCE:
                continue
            wrong = _wrong(fact, value)
            if wrong:
                help = nearest(value, fact.options) or (f"known are {listed(fact.options)}" if fact.options else "")
                message = f"{value!r} is no value of {condition.fact!r}, which is {wrong}"
                yield Problem((*path, condition.comparison), CODE, message, help)


def _wrong(fact: Fact, value: object) -> str:
    """What the fact is, where a value is none of its; empty if it fits."""
    match fact.type:
        case "yes-no":
            return "" if isinstance(value, bool) else "yes or no: write true or false"
        case "number":
            return "" if isinstance(value, int | float) and not isinstance(value, bool) else "a number"
        case "choice" | "ordered-choice" | "list":
            names = {*fact.options, *(alias for option in fact.options.values() for alias in option.aliases)}
            return "" if not fact.options or value in names else "one of a list"
        case _:
            return "" if isinstance(value, str) or fact.type == "date" else "text"
