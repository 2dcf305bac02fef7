"""A condition judged: whether it holds, why, and everything that would settle it where that is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathways.model.conditions import Condition
from pathways.rules.states import Open, State
from pathways.rules.truth import Truth


@dataclass(frozen=True, slots=True)
class Finding:
    """A condition and its truth, with the findings that it rests on."""

    condition: Condition
    truth: Truth
    open: frozenset[Open] = frozenset()
    """Everything that would settle it; empty unless it is unknown."""
    children: tuple[Finding, ...] = ()
    """The parts of a joined condition, or the rule that a reference names."""
    seen: State | None = None
    """For a test: what the fact was."""
    against: State | None = None
    """For a test with one operand: what it was compared with."""

    def leaves(self) -> Iterator[Finding]:
        """The findings that rest on no others, in order."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.leaves()


def all_open(findings: Iterable[Finding]) -> frozenset[Open]:
    """Everything that would settle the open ones among findings."""
    return frozenset(each for finding in findings if finding.truth is Truth.UNKNOWN for each in finding.open)
