"""Rules as a reform would have them. The rulebook that it starts from is not changed."""

from __future__ import annotations

from pathways.funding.rewritten import Change, rewritten
from pathways.funding.rulebook import Rulebook
from pathways.model.conditions import AllOf, AnyOf, Condition, FactTest, NotCondition, walk
from pathways.model.funder import Funder, Rule, RuleSet
from pathways.model.reform import Amendment, Reform, StandIn


def reformed(book: Rulebook, reform: Reform) -> Rulebook:
    """The rulebook after a reform."""
    funders = book.funders
    for amendment in reform.amendments.values():
        funders = tuple(_amended(funder, amendment) for funder in funders)
    return Rulebook(funders, book.shared)


def _amended(funder: Funder, amendment: Amendment) -> Funder:
    changed = {
        section: {
            key: _amended_rules(entry, amendment) if not amendment.where or key in amendment.where else entry
            for key, entry in getattr(funder, section).items()
        }
        for section in ("policies", "schemes")
    }
    return funder.model_copy(update=changed)


def _amended_rules(entry: RuleSet, amendment: Amendment) -> RuleSet:
    rules = {key: amendment.replaces.get(key, rule) for key, rule in entry.rules.items() if key not in amendment.drops}
    if amendment.frees_of:
        rules = _changed(rules, frozenset(amendment.frees_of), lambda _, good: good)
    if amendment.stands_in is not None:
        rules = _changed(rules, frozenset(amendment.stands_in.tests_of), _or(amendment.stands_in))
    if amendment.where:
        rules |= amendment.adds
    return entry.model_copy(update={"rules": rules})


def _or(stand_in: StandIn) -> Change:
    """A test, or what stands in for it."""

    def changed(test: FactTest, good: bool) -> Condition:
        if good:
            return AnyOf(any=(test, stand_in.condition))
        return AllOf(all=(test, NotCondition.model_validate({"not": stand_in.condition})))

    return changed


def _changed(rules: dict[str, Rule], facts: frozenset[str], change: Change) -> dict[str, Rule]:
    """Rules with the tests of some facts changed; those that no longer ask anything are gone."""
    changed = {key: _changed_rule(rule, facts, change) for key, rule in rules.items()}
    return {key: rule for key, rule in changed.items() if rule is not None}


def _changed_rule(rule: Rule, facts: frozenset[str], change: Change) -> Rule | None:
    good = _GOOD_FOR_DOOR if rule.allows is not None else _GOOD
    found: dict[str, Condition | None] = {}
    for word, truth in good.items():
        condition = getattr(rule, word)
        if condition is None or not _tests(condition, facts):
            continue
        left = rewritten(condition, lambda test, wanted: change(test, wanted) if test.fact in facts else test, truth)
        if not isinstance(left, bool):
            found[word] = left
        elif rule.allows is None:
            return None
        else:
            found[word] = _ALWAYS if word == "allows" else None
    return rule.model_copy(update=found) if found else rule


_GOOD = {"when": False, "requires": True, "excludes": False, "expects": True, "prefers": True, "unless": True}
"""For each condition of a rule: the truth that is good for the applicant."""

_GOOD_FOR_DOOR = {"when": True, "allows": True}
"""The same for a rule that opens a door to the applicant."""

_ALWAYS = AllOf.model_construct(all=())
"""A condition that holds for everybody."""


def _tests(condition: Condition, facts: frozenset[str]) -> bool:
    return any(isinstance(part, FactTest) and part.fact in facts for _, part in walk(condition))
