"""What was asked and answered so far. It knows nothing of screens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pathways.rules.states import State


@dataclass(frozen=True)
class Conversation:
    """Answers in the order in which they were given, on top of what was known before."""

    stated: Mapping[str, State] = field(default_factory=dict)
    """What was known before; it is not asked again."""
    given: tuple[tuple[str, State | None], ...] = ()
    """By fact: the answer; None: the person does not know."""

    @property
    def states(self) -> dict[str, State]:
        """All that is known."""
        return {**self.stated, **{name: state for name, state in self.given if state is not None}}

    @property
    def asked(self) -> frozenset[str]:
        """What is not to be asked again."""
        return frozenset(name for name, _ in self.given)

    @property
    def not_known(self) -> int:
        """How many questions the person could not answer."""
        return sum(state is None for _, state in self.given)

    def answered(self, fact: str, state: State | None) -> Conversation:
        """With a further answer; None: the person does not know."""
        return replace(self, given=(*self.given, (fact, state)))

    def back(self) -> Conversation:
        """Without the last answer; at the first question, nothing changes."""
        return replace(self, given=self.given[:-1])
