"""What a scheme's rules say about one person, with every reason kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathways.funding.in_force import RulesInForce
from pathways.funding.outcomes import Outcome
from pathways.funding.rule_finding import HARD, RuleFinding
from pathways.funding.rulebook import Version
from pathways.model.facts import Settler
from pathways.rules.states import Open
from pathways.rules.truth import Truth


@dataclass(frozen=True, eq=False)
class Verdict:
    """The outcome of a scheme for one person in one role on one day."""

    asked: Version
    """The version that was asked for."""
    role: str
    on: date
    in_force: RulesInForce
    of_host: RulesInForce | None
    """The rules of the person's institution on who may lead, where they were judged too."""
    findings: tuple[RuleFinding, ...]
    """A finding for each rule in force; exceptions and doors are inside the findings that they belong to."""
    without_discretion: Callable[[], tuple[RuleFinding, ...]]
    """The same where nobody uses discretion; worked out when it is asked for."""
    by_id: Mapping[str, RuleFinding]
    """Every rule that was judged, exceptions and doors too."""

    @property
    def version(self) -> Version:
        """The version judged."""
        return self.in_force.choice.version

    @cached_property
    def outcome(self) -> Outcome:
        """What the rules say; the funder is asked where that turns only on pages that are not the owner's."""
        return Outcome.ASK_FUNDER if self.by_rules.settled and self.unofficial else self.by_rules

    @cached_property
    def by_rules(self) -> Outcome:
        """The most decisive consequence of any rule, whoever's page it stands on; eligible if there is none."""
        return self._worst(self.findings)

    @cached_property
    def strict(self) -> Outcome:
        """The outcome if nobody uses discretion."""
        return self._worst(self.without_discretion())

    def _worst(self, findings: Sequence[RuleFinding]) -> Outcome:
        none = Outcome.ASK_FUNDER if self.in_force.unknown_version is not None else Outcome.ELIGIBLE
        host = self.of_host is not None and self.of_host.unknown_version is not None
        of_versions = Outcome.ASK_INSTITUTION if host else none
        return min((of_versions, *(finding.consequence for finding in findings)))

    @property
    def unofficial(self) -> bool:
        """Whether it turns only on pages that are not the owner's.

        A "no" does where every rule that bars stands on such pages alone; anything else where no rule in force that
        could bar stands on a page of the owner.
        """
        own = [finding for finding in self.findings if finding.of.version.is_host is self.version.is_host]
        bars = [finding for finding in self.findings if finding.consequence is Outcome.NOT_ELIGIBLE]
        could = bars or [finding for finding in own if finding.of.rule.effect in HARD]
        return bool(could) and not any(finding.of.official for finding in could)

    @cached_property
    def deciding(self) -> tuple[RuleFinding, ...]:
        """The findings that give the outcome; for "no formal bar" those of every rule that could have barred."""
        worst = min((finding.consequence for finding in self.findings), default=Outcome.ELIGIBLE)
        if worst is Outcome.ELIGIBLE:
            return tuple(finding for finding in self.findings if finding.bars and finding.in_play)
        return tuple(finding for finding in self.findings if finding.consequence is worst)

    def through(self, finding: RuleFinding) -> frozenset[str]:
        """The ids of a rule and of all that it was judged through: exceptions and doors, and theirs."""
        found: set[str] = set()
        queue = [finding.id]
        while queue:
            name = queue.pop()
            if name not in found:
                found.add(name)
                queue += self.by_id[name].named() if name in self.by_id else ()
        return frozenset(found)

    @cached_property
    def open(self) -> frozenset[Open]:
        """Everything that would settle it."""
        waiting = [finding for finding in self.findings if finding.bars and finding.truth is Truth.UNKNOWN]
        return frozenset[Open]().union(*(finding.open for finding in waiting))

    def missing(self, by: Settler | None = None) -> tuple[str, ...]:
        """The facts that are not known, or not exactly enough, and that would settle it.

        Args:
            by: Only those that this side can settle.
        """
        kinds = {"fact", "exact"}
        return tuple(sorted({each.name for each in self.open if each.kind in kinds and by in {None, each.by}}))

    @property
    def advice(self) -> tuple[RuleFinding, ...]:
        """What is usual and not met, or not known to be met, and is no bar."""
        return tuple(
            finding
            for finding in self.findings
            if finding.of.rule.effect in {"expects", *HARD}
            and not finding.bars
            and finding.in_play
            and finding.truth is not Truth.MET
        )

    def of_effect(self, *effects: str) -> tuple[RuleFinding, ...]:
        """The findings of rules with one of these effects that apply, as far as known."""
        return tuple(finding for finding in self.findings if finding.of.rule.effect in effects and finding.in_play)

    @property
    def next_steps(self) -> tuple[str, ...]:
        """What the person can do: about what is in the way, and for what is judged after applying."""
        in_the_way = [finding for finding in self.findings if finding.in_play and finding.truth is not Truth.MET]
        ways = frozenset[str]().union(*(self.through(finding) for finding in in_the_way))
        concerned = [finding for finding in self.by_id.values() if finding.id in ways or finding.of.rule.assessed]
        return tuple(dict.fromkeys(step for finding in concerned if (step := finding.of.rule.next_step)))

    @property
    def not_judged(self) -> tuple[str, ...]:
        """What is published and not judged here: text that breaks off, and what the document does not hold."""
        return tuple(self._not_judged())

    def _not_judged(self) -> Iterator[str]:
        for finding in self.by_id.values():
            if finding.of.rule.cut_off:
                yield finding.of.rule.cut_off
        for version in dict.fromkeys(finding.of.version for finding in self.findings):
            yield from version.entry.not_held
        if self.version not in {finding.of.version for finding in self.findings}:
            yield from self.version.entry.not_held
