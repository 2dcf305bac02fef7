"""People in the same position, who are paid alike and to whom the same can happen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pathways.workforce.staff import ContractType, Funding


@dataclass(frozen=True, slots=True)
class Cohort:
    """A position. How many contracts are in it, in whole or in expected parts, is kept beside it."""

    role: str | None
    """The role in the framework to which posts are mapped; None where they stand in none."""
    post: int | None
    """The posts of one name that it comes from, by their number; None once it has moved or was added."""
    to_be_evaluated: bool
    grade: str | None
    """The grade, as the table of pay names it."""
    point: str | None
    """The point, in the numbering of the scale."""
    salary: Decimal | None
    """The annual salary at full time, where it stands on no point."""
    salary_since: date
    """The day of that salary: later awards raise it."""
    fte: Decimal
    type: ContractType
    funding: Funding
    part: str | None
    end: date | None
    """The last day; None where it does not end in the time looked at."""
    since: date | None
    """The first day in the grade."""
    protected: Decimal | None = None
    """Annual pay at full time that is kept although the grade pays less."""
    protected_until: date | None = None
    """The first day on which it is kept no more."""
    stands_still: bool = False
    """Whether pay stays on its point because what it should become is not known."""
    hashed: int = field(init=False, compare=False, repr=False)
    """Its hash, worked out once: positions are looked up far more often than they are made."""

    def __post_init__(self) -> None:
        told = (self.role, self.post, self.grade, self.point, self.salary, self.fte, self.type, self.funding)
        rest = (self.to_be_evaluated, self.part, self.end, self.since, self.protected, self.stands_still)
        object.__setattr__(self, "hashed", hash((*told, *rest)))

    def __hash__(self) -> int:
        return self.hashed
