"""A fact is compared with values that it can have."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import AnySubject
from pathways.model.conditions import FactTest, FactValue
from pathways.model.facts import Fact
from pathways.problems import Problem
from pathways.rules.typed import Misfit, typed

CODE = "fact-value"


def check(subject: AnySubject) -> Iterator[Problem]:
    """Report values that the fact's type does not have."""
    for path, condition in parts.all_conditions(subject.document):
        if not isinstance(condition, FactTest) or condition.fact not in subject.facts:
            continue
        fact, operand = subject.facts[condition.fact], condition.operand
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
