"""What somebody is paid before and after the pay structure changes, at full time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pathways.model.scenario import Do, ScenarioAction
from pathways.workforce.assimilation import nearest_not_below
from pathways.workforce.cost.pricing import Pricing
from pathways.workforce.cost.terms import PayTerms
from pathways.workforce.staff import Contract
from pathways.workforce.timeline import Timeline


@dataclass(frozen=True)
class Payment:
    """The pay of somebody."""

    grade: str
    """Empty where it is not recorded."""
    amount: float | None


@dataclass(frozen=True)
class PayOnDay:
    """Pay on one day under the present structure and the last that the scenario brings in.

    Awards of the scenario and increments are left out on both sides: what differs is the structure alone.
    """

    day: date
    """That on which the structure changes; the day of the baseline where it does not."""
    old: Pricing
    new: Pricing | None
    """None: the pay structure does not change."""
    protected: bool
    """Whether pay above the new grade is kept on the day."""

    def before(self, contract: Contract) -> Payment:
        """What somebody is paid under the present structure."""
        return Payment(self.old.grade(contract.grade) or contract.grade or "", self._present(contract))

    def after(self, contract: Contract, role_grade: str | None = None) -> Payment:
        """What somebody is paid under the new structure; the same as before where it does not change.

        Args:
            contract: The contract.
            role_grade: The grade of the role that it is mapped to, for a structure that has not the contract's own.
        """
        before = self.before(contract)
        if self.new is None or before.amount is None:
            return before
        grade = self.new.grade(contract.grade) or self.new.grade(role_grade)
        landing = (
            nearest_not_below(self.new, grade, Decimal(str(before.amount)), self.day) if grade is not None else None
        )
        if grade is None or landing is None:
            return before
        kept = landing.below and self.protected
        return Payment(grade, before.amount if kept else float(landing.value))

    def _present(self, contract: Contract) -> float | None:
        if contract.point is not None:
            value = self.old.value(self.old.scale_point(contract.point), self.day)
            if value is not None:
                return float(value)
        return contract.salary


def pay_on_day(timeline: Timeline, pay: PayTerms) -> PayOnDay:
    """Pay before and after the last change of the pay structure in a scenario.

    Args:
        timeline: The scenario.
        pay: Its pay documents.
    """
    changes = [action for action in timeline.doing(Do.PAY) if action.structure in pay.later]
    last: ScenarioAction | None = changes[-1] if changes else None
    basis, start = timeline.scenario.pay, timeline.start
    old = Pricing(pay.first, basis, ())
    if last is None:
        return PayOnDay(start, old, None, protected=False)
    assert last.structure is not None
    new = Pricing(pay.later[last.structure], basis, ())
    return PayOnDay(last.on.first, old, new, protected=bool(last.protected_years))
