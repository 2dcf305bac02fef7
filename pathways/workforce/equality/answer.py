"""What an equality analysis says: groups side by side, where they stand, who can move up, and what they are paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathways.workforce.disclosure import Disclosed, Rule
from pathways.workforce.equality.person import NOT_RECORDED, Outcome

FOUR_FIFTHS = 0.8
"""A ratio of rates below this is a pointer to look closer.

US Equal Employment Opportunity Commission, Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D).
"""

NOT_KNOWN = frozenset({NOT_RECORDED, "not-known"})
"""Groups of which nothing is recorded."""

STANDING, ROLE, IN_SCOPE, ENDS = ":standing", ":role", ":in-scope", ":ends"
"""Dimensions in which other answers on the same scenario count the same people."""


class Measure(StrEnum):
    """Something of which each group has a rate."""

    MAPPED = "mapped"
    """Mapped to a role of the new framework."""
    WAY_UP_BEFORE = "way-up-before"
    """With an open way up under the present framework."""
    WAY_UP = "way-up"
    """Mapped, with an open way up under the new framework."""


@dataclass(frozen=True)
class Rate:
    """A part of a group, beside the group with the highest rate."""

    part: float
    """From 0 to 1."""
    ratio: float | None
    """To the highest rate of a recorded group; None where that is 0."""
    difference: float
    """To the same, from -1 to 1."""


@dataclass(frozen=True)
class PayGap:
    """How a group's pay lies below that of the largest group, in parts of the mean pay of the largest."""

    whole: float
    between: float | None
    """From how they are spread over grades; None where too few of either stand in grades that both are in."""
    within: float | None
    """From pay within grades; None as above."""


@dataclass(frozen=True)
class Pay:
    """The mean pay of a group, and its gap to the largest."""

    mean: float
    """Annual, at full time."""
    gap: PayGap | None
    """None for the largest group itself, and where that may not be shown."""


@dataclass(frozen=True)
class Group:
    """People who are alike in a characteristic, as may be shown. None: hidden."""

    name: str
    """As recorded, or the names of small groups put together; `NOT_RECORDED` for those for whom nothing is."""
    people: int | None
    bands: Mapping[str, int | None]
    outcomes: Mapping[Outcome, int | None]
    rates: Mapping[Measure, Rate | None]
    pay: Pay | None
    pay_after: Pay | None
    """Once the pay structure has changed; None where it does not, too."""

    @property
    def recorded(self) -> bool:
        """Whether something is recorded of its people."""
        return self.name not in NOT_KNOWN


@dataclass(frozen=True)
class Characteristic:
    """The groups of one characteristic."""

    name: str
    """As the scenario calls it; `CONTRACT` or `HOURS` for these."""
    groups: tuple[Group, ...]
    """From the largest; what is not recorded comes last."""
    reference: str | None
    """The largest recorded group, that others' pay is set beside; None where nothing is recorded."""
    highest: Mapping[Measure, str | None]
    """The recorded group with the highest rate that may be shown."""


@dataclass(frozen=True)
class Equality:
    """The analysis of a scenario."""

    people: int | None
    bands: tuple[str, ...]
    """Grades put together, from the lowest."""
    outcomes: tuple[Outcome, ...]
    """Those that anybody has."""
    measures: tuple[Measure, ...]
    """Those of which rates can be given."""
    characteristics: tuple[Characteristic, ...]
    currency: str
    pay_day: date
    pay_changes: bool
    """Whether the scenario changes the pay structure."""
    pay_known: bool
    """Whether anybody's pay is known."""
    not_running: bool
    """Whether contracts were left out because they have ended or have not begun."""
    rule: Rule
    tables: tuple[Disclosed, ...]
    """All counts, protected together, with those that other answers on the scenario show of the same people."""
