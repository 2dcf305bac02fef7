"""What the evaluator asks for: it knows conditions and facts, and no framework, funder or person."""

from __future__ import annotations

from typing import Protocol

from pathways.model.conditions import AreaLevel, Judgement, Meets
from pathways.model.facts import Fact, Settler
from pathways.rules.finding import Finding
from pathways.rules.states import Open, Range, State
from pathways.rules.truth import Truth


class Lookup(Protocol):
    """Everything that conditions may refer to."""

    @property
    def owner(self) -> Settler:
        """Whose rules they are: who can say what a list that goes on also holds."""

    def definition(self, fact: str) -> Fact:
        """The definition of a fact. Documents are checked for facts that have none before they are judged."""

    def state(self, fact: str, as_of: Range | None = None) -> State:
        """What is known of a fact; for a derived one, on a day."""

    def assessed(self, condition: Judgement | Meets | AreaLevel, alternative: bool) -> tuple[Truth, frozenset[Open]]:
        """What is known of something that somebody judges, and what would settle it: something, where it is unknown.

        Args:
            condition: What is judged.
            alternative: Whether it stands in an exception or a branch, so that other ways may do.
        """

    def rule(self, rule: str) -> Finding:
        """The finding of another rule by its id; an unknown one names what would settle it."""
