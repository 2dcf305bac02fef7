"""A finding in words: what was asked, what is known, and whether it holds; as an outline for every renderer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from pathways.export import words
from pathways.export.conditions import outline, tested
from pathways.funding.circumstances import criteria_asked
from pathways.funding.rule_finding import RuleFinding
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import (
    AllOf,
    AnyOf,
    AreaLevel,
    Condition,
    FactTest,
    FactValue,
    Judgement,
    Meets,
    RuleReference,
    SomeOf,
)
from pathways.model.facts import Fact, label_of
from pathways.model.framework import Framework
from pathways.rules.finding import Finding
from pathways.rules.states import Known, KnownNone, Open, State
from pathways.rules.truth import Truth

SIGNS = {Truth.MET: "+", Truth.UNMET: "x", Truth.UNKNOWN: "?"}
"""A sign for each truth, readable without colour."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line on a finding, and the lines that belong under it."""

    sign: str
    text: str
    parts: tuple[Told, ...] = ()
    sources: tuple[str, ...] = ()
    """For a rule: where it stands."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is needed to put findings in words."""

    document: BaseModel
    """Whose bodies are named."""
    facts: Mapping[str, Fact]
    rules: Mapping[str, RuleFinding] = field(default_factory=dict)
    """Rules that conditions may name."""

    def rule(self, found: RuleFinding) -> Told:
        """A rule with what it was judged by; of one that is passed only its text."""
        rule, document = found.of.rule, found.of.version.funder
        parts: list[Told] = []
        if found.truth is not Truth.MET:
            if found.applies is not None and found.applies.truth is Truth.UNKNOWN:
                parts.append(Told(SIGNS[Truth.UNKNOWN], "whether it applies:", (self.finding(found.applies),)))
            parts += [self.finding(each) for each in (found.core, found.unless) if each is not None]
            parts += [self.rule(other) for other in found.lifted_by]
        sign = SIGNS[found.truth] if rule.condition is not None else "-"
        return Told(sign, f"{rule.text}  [{rule.id}]", tuple(parts), words.sources(rule, document))

    def _criteria(self, condition: Meets | AreaLevel) -> str:
        if isinstance(self.document, Framework):
            return outline(condition, self.document, self.facts)[0].text
        return criteria_asked(condition)

    def finding(self, found: Finding) -> Told:
        """A condition with what is known."""
        condition, sign = found.condition, SIGNS[found.truth]
        match condition:
            case FactTest():
                return Told(sign, f"{tested(condition, self.facts)}{_known(found, self.facts)}")
            case Judgement():
                by = f" (for {words.bodies(condition.by, self.document)} to say)" if condition.by else ""
                return Told(sign, f"{condition.judgement}{by}")
            case Meets() | AreaLevel():
                return Told(sign, f"{self._criteria(condition)} (assessed when you apply)")
            case RuleReference():
                named = self.rules.get(condition.rule)
                return self.rule(named) if named else Told(sign, f"the rule {condition.rule}, which is not in force")
        parts = tuple(self.finding(child) for child in found.children)
        if isinstance(condition, AllOf | AnyOf) and len(parts) == 1:
            return parts[0]
        return Told(sign, f"{_joined_by(condition)}:", parts)


def _joined_by(condition: Condition) -> str:
    match condition:
        case AllOf():
            return "all of these"
        case AnyOf():
            return "one of these"
        case SomeOf():
            number = "a number, not published," if condition.at_least == NOT_PUBLISHED else condition.at_least
            return f"at least {number} of these"
        case _:
            return "not"


def _known(finding: Finding, facts: Mapping[str, Fact]) -> str:
    """What is known of the tested fact, in brackets; nothing where the answer says it already."""
    assert isinstance(finding.condition, FactTest)
    if finding.seen is None:
        return ""
    fact = facts.get(finding.condition.fact)
    said = f"you: {state(finding.seen, fact)}"
    operand = finding.condition.operand
    if isinstance(finding.against, Known) and isinstance(operand, FactValue):
        said += f"; {label_of(operand.fact, facts)}: {state(finding.against, facts.get(operand.fact))}"
    return f" ({said})"


def state(known: State, fact: Fact | None) -> str:
    """What is known of a fact, in words."""
    match known:
        case KnownNone():
            return "none"
        case Known(shown=tuple() as members):
            names = [fact.options[name].name if fact and name in fact.options else str(name) for name in members]
            return words.joined(names) or "none of them"
        case Known(shown=shown):
            if fact is not None and fact.type == "date" and str(shown)[:1].isdigit():
                return words.calendar_day(str(shown))
            return words.value_in_words(shown, fact, {})
        case _:
            return "not known"


_BY = {
    "person": "you",
    "you": "you",
    "institution": "your institution",
    "funder": "the funder",
    "time": "time",
}


def opened(each: Open, facts: Mapping[str, Fact]) -> str:
    """Something that would settle an answer, in words."""
    match each.kind:
        case "fact":
            return label_of(each.name, facts)
        case "exact":
            return f"{label_of(each.name, facts)}, more exactly"
        case "list":
            return f"{label_of(each.name, facts)}: whether the list of the source holds it"
        case _:
            return each.name


def who(side: str) -> str:
    """Somebody who could settle or change something."""
    return _BY[side]
