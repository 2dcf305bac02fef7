"""Who gains and who loses by a change of rules, and by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pathways.funding.in_force import role_named
from pathways.funding.judge import Applicant, judge
from pathways.funding.outcomes import Outcome
from pathways.funding.rule_finding import RuleFinding
from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.verdict import Verdict
from pathways.people.table import Row


@dataclass(frozen=True, eq=False)
class Effect:
    """One scheme for one person, before and after."""

    row: Row
    before: Verdict
    after: Verdict

    @property
    def gains(self) -> bool:
        """Whether the rules say better than before, whoever's page they stand on."""
        return self.after.by_rules > self.before.by_rules

    @property
    def loses(self) -> bool:
        """Whether they say worse than before."""
        return self.after.by_rules < self.before.by_rules

    @property
    def by(self) -> tuple[RuleFinding, ...]:
        """The rules that made the difference: those that stood in the way, or that now do."""
        deciding, other = (self.before, self.after) if self.gains else (self.after, self.before)
        if not (self.gains or self.loses):
            return ()
        there = {finding.id: finding.consequence for finding in other.findings}
        return tuple(
            finding
            for finding in deciding.deciding
            if there.get(finding.id, Outcome.ELIGIBLE) is not finding.consequence
        )


def effects(
    before: Rulebook, after: Rulebook, rows: Sequence[Row], schemes: Sequence[Version], role: str | None, on: date
) -> tuple[Effect, ...]:
    """Every scheme for every person, under the rules before and after.

    Args:
        before: The rules as they are.
        after: The rules as they would be.
        rows: The people.
        schemes: The schemes, as `before` has them.
        role: The role on the applications; without it, the lead.
        on: The day of applying.
    """
    found: list[Effect] = []
    for version in schemes:
        its_role = role_named(version, role)
        then = after.versions.get(version.id)
        if its_role is None or then is None:
            continue
        for row in rows:
            applicant = Applicant(row.states)
            one = judge(before, version, applicant, its_role, on)
            two = judge(after, then, applicant, its_role, on)
            found.append(Effect(row, one, two))
    return tuple(found)
