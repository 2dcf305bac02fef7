"""Verdicts as data: ``pathways/eligible/1`` and ``pathways/through/1``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pathways.export import verdicts
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.export.findings import opened
from pathways.funding.changes import ChangeSet
from pathways.funding.rule_finding import RuleFinding
from pathways.funding.through_time import Period
from pathways.funding.verdict import Verdict
from pathways.funding.versions import Choice
from pathways.model.conditions import AllOf, AnyOf, NotCondition, SomeOf
from pathways.model.facts import Fact
from pathways.rules.finding import Finding
from pathways.rules.states import Known, KnownNone, State


def eligible(found: Sequence[tuple[Verdict, Sequence[ChangeSet]]], facts: Mapping[str, Fact]) -> Data:
    """Verdicts with what would change them, in the order in which they were asked for."""
    on = found[0][0].on.isoformat() if found else None
    rows = [{**verdict(each, facts), "changes": [_change(change) for change in changes]} for each, changes in found]
    return {**pieces.envelope("eligible"), "on": on, "verdicts": rows}


def verdict(each: Verdict, facts: Mapping[str, Fact]) -> Data:
    """One verdict with every finding."""
    return {
        "scheme": each.asked.id,
        "name": each.version.entry.name,
        "funder": each.version.funder.id,
        "version": _choice(each.in_force.choice),
        "follows": [_choice(choice) for choice in each.in_force.followed],
        "role": each.role,
        "outcome": each.outcome.word,
        "shown_as": verdicts.OUTCOMES[each.outcome],
        "strict": each.strict.word,
        "by_rules": each.by_rules.word,
        "missing": list(each.missing()),
        "open": [
            {"kind": open_.kind, "name": open_.name, "text": opened(open_, facts), "by": open_.by}
            for open_ in sorted(each.open)
        ],
        "deciding": [finding.id for finding in each.deciding],
        "findings": [finding(rule_finding) for rule_finding in each.findings],
        "notes": _notes(each),
    }


def _notes(each: Verdict) -> Data:
    return {
        "advice": [finding.id for finding in each.advice],
        "assessed": [finding.id for finding in each.of_effect("assessed")],
        "not_asked": [finding.id for finding in each.of_effect("does_not_ask")],
        "priorities": [finding.id for finding in each.of_effect("prefers")],
        "costs": [finding.id for finding in each.of_effect("cost")],
        "only_unofficial": each.unofficial,
        "not_judged": list(each.not_judged),
        "next": list(each.next_steps),
    }


def finding(each: RuleFinding) -> Data:
    """A rule judged."""
    rule = each.of.rule
    return {
        "rule": each.id,
        "scheme": each.of.version.id,
        "text": rule.text,
        "effect": rule.effect,
        "about": rule.about,
        "applies": each.in_play,
        "truth": each.truth.value,
        "consequence": each.consequence.word,
        "basis": pieces.basis(rule),
        "sources": [
            {
                "id": name,
                **source.model_dump(mode="json", exclude_none=True, include={"title", "url", "date", "official"}),
            }
            for name in rule.cited
            if (source := each.of.version.source(name)) is not None
        ],
        "when": _finding(each.applies),
        "because": _finding(each.core),
        "unless": _finding(each.unless),
        "lifted_by": [finding(other) for other in each.lifted_by],
        "cost": rule.cost,
        "payable": rule.payable if rule.cost is not None else None,
        "next_step": rule.next_step,
        "cut_off": rule.cut_off,
    }


_JOINED = AllOf | AnyOf | SomeOf | NotCondition
"""Conditions whose parts are told one by one."""


def _finding(each: Finding | None) -> Data | None:
    if each is None:
        return None
    return {
        "truth": each.truth.value,
        "condition": None if isinstance(each.condition, _JOINED) else pieces.condition(each.condition),
        "seen": _state(each.seen),
        "parts": [_finding(child) for child in each.children],
    }


def _state(state: State | None) -> Any:
    match state:
        case Known(shown=tuple() as members):
            return list(members)
        case Known(shown=shown):
            return shown
        case KnownNone():
            return "none"
        case _:
            return None


def _choice(choice: Choice) -> Data:
    return {
        "id": choice.version.id,
        "known": choice.fit.known,
        "fit": choice.fit.name.lower().replace("_", "-"),
        "why": verdicts.fit(choice),
        "seen": [str(each) for each in choice.seen],
        "between": [version.id for version in choice.around],
    }


def _change(change: ChangeSet) -> Data:
    return {
        "steps": [{"by": step.by, "fact": step.fact, "to": _state(step.to), "how": step.how} for step in change.steps],
        "outcome": change.outcome.word,
    }


def through_time(periods: Sequence[Period], facts: Mapping[str, Fact]) -> Data:
    """How one answer changed."""
    return {
        **pieces.envelope("through"),
        "scheme": periods[-1].verdict.asked.id if periods else None,
        "periods": [
            {
                "from": period.first.isoformat(),
                "to": period.last.isoformat(),
                "turned_by": [each.id for each in period.turned_by],
                "freed_from": [each.id for each in period.freed_from],
                "verdict": verdict(period.verdict, facts),
            }
            for period in periods
        ],
    }
