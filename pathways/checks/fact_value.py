"""A fact is compared with values that it can have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathways.checks import parts
from pathways.checks.subject import RuledSubject
from pathways.model.conditions import FactTest, FactValue
from pathways.model.facts import Fact, FactType
from pathways.problems import Problem
from pathways.problems.suggest import listed
from pathways.rules.typed import Misfit, typed

CODE = "fact-value"


_ORDERED = frozenset({"at_least", "at_most", "more_than", "less_than"})
_DATED = frozenset({"on_or_after", "on_or_before", "after", "before"})
_EQUAL = frozenset({"is", "is_not"})
_LISTED = frozenset({"in", "not_in"})

COMPARISONS_OF: Mapping[FactType, frozenset[str]] = {
    "yes-no": _EQUAL,
    "choice": _EQUAL | _LISTED,
    "ordered-choice": _EQUAL | _LISTED | _ORDERED,
    "list": _EQUAL | _LISTED | {"includes"},
    "number": _EQUAL | _LISTED | _ORDERED,
    "date": _EQUAL | _LISTED | _DATED,
    "text": _EQUAL | _LISTED,
}
"""The comparisons that say something of each type of fact."""


def check(subject: RuledSubject) -> Iterator[Problem]:
    """Report comparisons and values that the fact's type does not have."""
    for path, condition in parts.all_conditions(subject.document):
        if not isinstance(condition, FactTest) or condition.fact not in subject.facts:
            continue
        fact, operand = subject.facts[condition.fact], condition.operand
        if condition.comparison not in COMPARISONS_OF[fact.type]:
            message = f"{fact.id!r} is a {fact.type.replace('-', ' ')}, which has no {condition.comparison!r}"
            help = f"use {listed(sorted(COMPARISONS_OF[fact.type]), 20)}"
            yield Problem((*path, condition.comparison), CODE, message, help, on="key")
            continue
        for value in operand if isinstance(operand, tuple) else (operand,):
            if not isinstance(value, FactValue) and (misfit := _misfit(fact, value)) is not None:
                yield Problem((*path, condition.comparison), CODE, misfit.message, misfit.help)


def _misfit(fact: Fact, value: object) -> Misfit | None:
    """What is wrong with a value of a document: yes and no are true and false there."""
    if fact.type == "yes-no" and isinstance(value, str) and value != "none":
        message = f"{fact.id!r} is yes or no, and this is the text {value!r}"
        return Misfit(message, "write true or false, without quotes")
    try:
        typed(fact, value)
    except Misfit as misfit:
        return misfit
    return None
