"""A condition in words, as an outline that every renderer can lay out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from pathways.export import words
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import (
    AllOf,
    AnyOf,
    AreaLevel,
    Condition,
    DateSpan,
    FactTest,
    FactValue,
    Judgement,
    Meets,
    NotCondition,
    RuleReference,
    SomeOf,
)
from pathways.model.facts import Fact, label_of
from pathways.model.framework import Framework


@dataclass(frozen=True, slots=True)
class Outline:
    """A line, and the lines that belong under it."""

    text: str
    parts: tuple[Outline, ...] = ()


def outline(condition: Condition, document: BaseModel, facts: Mapping[str, Fact]) -> tuple[Outline, ...]:
    """A condition as an outline; the parts of an outermost `all` stand by themselves.

    Args:
        condition: What must hold.
        document: The document that says so; bodies, areas and levels that it does not define are told by their ids.
        facts: The facts that may be tested.
    """
    if isinstance(condition, AllOf):
        return tuple(_line(part, document, facts) for part in condition.all)
    return (_line(condition, document, facts),)


def _line(condition: Condition, document: BaseModel, facts: Mapping[str, Fact]) -> Outline:
    def lines(parts: tuple[Condition, ...]) -> tuple[Outline, ...]:
        return tuple(_line(part, document, facts) for part in parts)

    match condition:
        case AllOf():
            return Outline("all of these:", lines(condition.all))
        case AnyOf():
            return Outline("one of these:", lines(condition.any))
        case SomeOf():
            number = "a number that is not published" if condition.at_least == NOT_PUBLISHED else condition.at_least
            return Outline(f"at least {number} of these:", lines(condition.of))
        case NotCondition():
            return Outline("not:", lines((condition.negated,)))
        case FactTest():
            return Outline(tested(condition, facts))
        case Meets():
            return Outline(_meets(condition, document))
        case AreaLevel():
            return Outline(f"{words.area(condition.area, document)} at {_level(condition, document)} or above")
        case Judgement():
            by = f" (judged by {words.bodies(condition.by, document)})" if condition.by else ""
            return Outline(f"{condition.judgement}{by}")
        case RuleReference():
            return Outline(f"the rule {condition.rule!r} holds")


_COMPARED = {
    "is": "is",
    "is_not": "is not",
    "in": "is one of",
    "not_in": "is none of",
    "includes": "include",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
    "on_or_after": "on or after",
    "on_or_before": "on or before",
    "after": "after",
    "before": "before",
}


def tested(test: FactTest, facts: Mapping[str, Fact]) -> str:
    """A test of a fact in words."""
    if test.text:
        return test.text
    fact, operand, comparison = facts.get(test.fact), test.operand, test.comparison
    label = label_of(test.fact, facts)
    if isinstance(operand, bool) and comparison in {"is", "is_not"}:
        wanted = operand is (comparison == "is")
        if fact is not None and fact.label:
            return label if wanted else f"not the case: {label}"
        return f"{label}: {'yes' if wanted else 'no'}"
    if isinstance(operand, tuple):
        value = words.joined((words.value_in_words(each, fact, facts) for each in operand), "or")
        return f"{label} {_COMPARED[comparison]} {value}{' or the like' if test.list == 'open' else ''}"
    if isinstance(operand, FactValue):
        return f"{label} {_COMPARED[comparison]} {label_of(operand.fact, facts)}{_moved(operand, facts)}"
    value = words.value_in_words(operand, fact, facts)
    if comparison == "is":
        return f"{label}: {value}"
    return f"{label}: {_COMPARED[comparison]} {value}"


def _moved(value: FactValue, facts: Mapping[str, Fact]) -> str:
    return "".join(
        f" {sign} {_span(span, facts)}"
        for sign, span in (("plus", value.plus), ("less", value.minus))
        if span is not None
    )


def _span(span: DateSpan, facts: Mapping[str, Fact]) -> str:
    parts = []
    for unit in ("years", "months", "days"):
        amount = getattr(span, unit)
        if amount is not None:
            parts.append(f"{label_of(amount.fact, facts) if isinstance(amount, FactValue) else amount} {unit}")
    return words.joined(parts)


def _meets(condition: Meets, document: BaseModel) -> str:
    role = "the role moved to" if condition.meets == "target" else "the present role"
    kinds = f"{words.joined(condition.kinds)} " if condition.kinds else ""
    area = f" in {words.area(condition.area, document)}" if condition.area else ""
    if condition.at_least is None:
        return f"the {kinds}criteria of {role}{area} are met"
    number = (
        "a number, not published, of" if condition.at_least == NOT_PUBLISHED else f"at least {condition.at_least} of"
    )
    return f"{number} the {kinds}criteria of {role}{area} are met"


def _level(condition: AreaLevel, document: BaseModel) -> str:
    level = None
    if isinstance(document, Framework):
        area = document.areas.get(condition.area)
        scale = document.scales.get(area.scale or "") if area else None
        level = scale.levels.get(condition.at_least) if scale else None
    return (level.name if level else None) or condition.at_least.replace("-", " ")
