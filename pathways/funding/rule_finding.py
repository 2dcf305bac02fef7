"""One rule judged: whether it is passed, through which door, and what follows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pathways.funding.circumstances import Circumstances
from pathways.funding.in_force import RuleInForce
from pathways.funding.outcomes import Outcome, outcome_of_open
from pathways.model.conditions import RuleReference
from pathways.rules.evaluate import evaluate
from pathways.rules.finding import Finding, all_open
from pathways.rules.states import Open
from pathways.rules.truth import Truth, at_least

HARD = frozenset({"requires", "excludes"})
"""Effects that bar where the rule is not passed."""


@dataclass(frozen=True, eq=False)
class RuleFinding:
    """A rule and whether it is passed, with everything that this rests on."""

    of: RuleInForce
    truth: Truth
    """Met: passed, by the rule itself, an exception, or because it does not apply."""
    open: frozenset[Open]
    """Everything that would settle it; empty unless it is unknown."""
    applies: Finding | None = None
    """The condition under which it holds, where it has one."""
    core: Finding | None = None
    """What it asks, or what it bars."""
    unless: Finding | None = None
    """Its exception in the same sentence."""
    lifted_by: tuple[RuleFinding, ...] = ()
    """Exceptions with a sentence of their own."""
    strict: bool = False

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.of.id

    @property
    def in_play(self) -> bool:
        """Whether it applies, as far as known."""
        return self.applies is None or self.applies.truth is not Truth.UNMET

    @property
    def bars(self) -> bool:
        """Whether something follows for the outcome where it is not passed."""
        rule = self.of.rule
        if rule.effect in HARD:
            return self.strict or rule.otherwise != "advice"
        return rule.effect == "expects" and rule.otherwise not in {None, "advice"} and not self.strict

    @property
    def consequence(self) -> Outcome:
        """What follows from it."""
        if not self.bars or self.truth is Truth.MET:
            return Outcome.ELIGIBLE
        if self.truth is Truth.UNKNOWN:
            return outcome_of_open(self.open)
        return Outcome.NOT_ELIGIBLE if self.strict else _UNMET[self.of.rule.otherwise]

    def findings(self) -> Iterator[Finding]:
        """The findings that it rests on, its own first."""
        for finding in (self.applies, self.core, self.unless):
            if finding is not None:
                yield finding
        for other in self.lifted_by:
            yield from other.findings()

    def named(self) -> Iterator[str]:
        """The rules that it was judged through: its exceptions, and those that its conditions name."""
        yield from (other.id for other in self.lifted_by)
        for finding in (self.applies, self.core, self.unless):
            if finding is not None:
                yield from _named(finding)


_UNMET = {
    None: Outcome.NOT_ELIGIBLE,
    "not-eligible": Outcome.NOT_ELIGIBLE,
    "ask-institution": Outcome.ASK_INSTITUTION,
    "ask-funder": Outcome.ASK_FUNDER,
    "advice": Outcome.ELIGIBLE,
}


class Court:
    """Judges the rules in force one by one; a rule that several others speak of is judged once."""

    def __init__(self, rules: tuple[RuleInForce, ...], lookup: Circumstances) -> None:
        self.rules: Mapping[str, RuleInForce] = {each.id: each for each in rules}
        self.lookup = replace(lookup, find_rule=self._named)
        self._found: dict[str, RuleFinding] = {}
        self._in_work: set[str] = set()

    def finding(self, id_: str) -> RuleFinding:
        """The finding of a rule in force."""
        if id_ not in self._found:
            self._in_work.add(id_)
            self._found[id_] = self._judged(self.rules[id_])
            self._in_work.discard(id_)
        return self._found[id_]

    def _judged(self, of: RuleInForce) -> RuleFinding:
        rule, strict = of.rule, self.lookup.strict
        if rule.condition is None:
            applies = None if rule.when is None else evaluate(rule.when, self.lookup)
            return RuleFinding(of, Truth.MET, frozenset(), applies, strict=strict)
        lifted_by = tuple(self.finding(each.id) for each in self.rules.values() if self._lifts(each, rule.id))
        other_ways = bool(lifted_by) or rule.unless is not None
        applies = None if rule.when is None else evaluate(rule.when, self.lookup)
        core = evaluate(rule.condition, self.lookup, alternative=other_ways or rule.allows is not None)
        unless = None if rule.unless is None else evaluate(rule.unless, self.lookup, alternative=True)
        passed = core.truth.negated if rule.excludes is not None else core.truth
        if rule.allows is not None and applies is not None:
            # A door that does not apply is no way in; a requirement that does not apply asks nothing.
            passed = at_least(2, [passed, applies.truth])
            ways = [passed]
        else:
            ways = [passed, *([applies.truth.negated] if applies is not None else [])]
        ways += [unless.truth] if unless is not None else []
        ways += [each.truth for each in lifted_by]
        truth = at_least(1, ways)
        open_: frozenset[Open] = frozenset()
        if truth is Truth.UNKNOWN:
            own = [finding for finding in (applies, core, unless) if finding is not None]
            open_ = all_open(own).union(*(each.open for each in lifted_by if each.truth is Truth.UNKNOWN))
        return RuleFinding(of, truth, open_, applies, core, unless, lifted_by, strict)

    @property
    def found(self) -> Mapping[str, RuleFinding]:
        """Everything judged so far, by id."""
        return self._found

    def _lifts(self, each: RuleInForce, id_: str) -> bool:
        return id_ in each.rule.overrides and each.id not in self._in_work

    def _named(self, id_: str) -> Finding:
        """A rule as a finding for the condition that names it. One that is not in force opens no door."""
        if id_ not in self.rules or id_ in self._in_work:
            return Finding(RuleReference(rule=id_), Truth.UNMET)
        found = self.finding(id_)
        return Finding(RuleReference(rule=id_), found.truth, found.open, tuple(found.findings()))


def _named(finding: Finding) -> Iterator[str]:
    if isinstance(finding.condition, RuleReference):
        yield finding.condition.rule
    for child in finding.children:
        yield from _named(child)
