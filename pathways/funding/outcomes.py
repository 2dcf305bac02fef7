"""What a verdict comes to, and who is to be asked where it is open."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from pathways.model.facts import Settler
from pathways.rules.states import Open


class Outcome(IntEnum):
    """From the most to the least decisive: a verdict comes to the first that any of its rules gives."""

    NOT_ELIGIBLE = 0
    TELL_US_MORE = 1
    ASK_INSTITUTION = 2
    ASK_FUNDER = 3
    ELIGIBLE = 4
    """Shown as "No formal bar found": there may be rules that we do not hold."""

    @property
    def word(self) -> str:
        """As documents and data write it."""
        return self.name.lower().replace("_", "-")

    @property
    def settled(self) -> bool:
        """Whether it never turns when more becomes known."""
        return self in {Outcome.NOT_ELIGIBLE, Outcome.ELIGIBLE}


ASKS: dict[Settler, Outcome] = {
    "person": Outcome.TELL_US_MORE,
    "institution": Outcome.ASK_INSTITUTION,
    "funder": Outcome.ASK_FUNDER,
}
"""What an open question gives, by who can settle it."""


def outcome_of_open(open_: Iterable[Open]) -> Outcome:
    """What open questions give: the cheapest is asked first."""
    return min((ASKS[each.by] for each in open_), default=Outcome.ASK_FUNDER)
