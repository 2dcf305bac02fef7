"""What the grades of roles pay: the range of a role on a date, from pay structures or from the framework itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from pathways.compare.crosswalk.evidence import Evidence, Kind, Missing, Span, silent
from pathways.compare.crosswalk.spans import spans_alike
from pathways.model.dates import PartialDate
from pathways.model.framework import Framework
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, PayStructure
from pathways.model.roles import Role
from pathways.pay.figure import Figure, Pay
from pathways.pay.grades import range_of, table_of, tables_on

APART = timedelta(days=366)
"""Pay of days further apart is not set against each other: awards have moved it in between."""

SIGHTING_GOOD_FOR = timedelta(days=2 * 366)
"""For how long after it was last seen a grade is taken to stand on the same points."""


@dataclass(frozen=True)
class Prices:
    """The pay documents at hand, and the day on which roles are priced."""

    on: date
    structures: tuple[PayStructure, ...] = ()
    scales: Mapping[str, PayScale] | None = None

    def span_of(self, framework: Framework, role: Role) -> Span | None:
        """What the grade of a role pays, from its lowest to its highest point without contribution; None: not known.

        Where the day's own figures are not held, the last ones that are stand in, and the span says of which day they
        are.
        """
        if role.grade is None or framework.grades.get(role.grade) is None:
            return None
        found = {
            span
            for table, scale, currency in self._tables(framework)
            if (span := self._span(table, role.grade, scale, currency)) is not None
        }
        return found.pop() if len(found) == 1 else None

    def _tables(self, framework: Framework) -> Iterable[tuple[GradeTable, str | None, str]]:
        priced = [each for each in self.structures if framework.id in each.frameworks]
        for structure in priced:
            for table in tables_on(structure, self.on):
                yield table, table.scale or structure.scale, structure.currency
        if not priced:
            salaries = (grade.salary for grade in framework.grades.values())
            currency = next((salary.currency for salary in salaries if salary), "GBP")
            yield table_of(framework), framework.pay_scale, currency

    def _span(self, table: GradeTable, grade: str, scale: str | None, currency: str) -> Span | None:
        found = range_of(table, grade, (self.scales or {}).get(scale or ""), self.on, currency)
        if found is None or (found.points is not None and self._outdated(table)):
            return None
        low, high = _figure(found.bottom), _figure(found.top)
        if low is None or high is None or low.currency != high.currency:
            return None
        return Span(low.amount - low.tolerance, high.amount + high.tolerance, low.currency, low.since)

    def _outdated(self, table: GradeTable) -> bool:
        """Whether the points of a table were last seen too long before the day."""
        valid = table.valid
        if valid is None or valid.covers(self.on):
            return False
        seen = [each.last for each in (*valid.observed, *((valid.end,) if valid.end else ()))]
        return not seen or self.on - max(seen) > SIGHTING_GOOD_FOR


def _figure(pay: Pay) -> Figure | None:
    return pay if isinstance(pay, Figure) else pay.last


def pay_alike(here: Span | None, there: Span | None) -> Evidence:
    """Two pay ranges."""
    if (found := silent(Kind.PAY, here, there)) is not None:
        return found
    assert here is not None
    assert there is not None
    if here.unit != there.unit:
        return Evidence(Kind.PAY, here, there, None, missing=Missing.INCOMPARABLE)
    if not _near(here.of, there.of):
        return Evidence(Kind.PAY, here, there, None, missing=Missing.UNDATED)
    return Evidence(Kind.PAY, here, there, *spans_alike(here, there))


def _near(here: str, there: str) -> bool:
    if not here or not there:
        return False
    one, other = PartialDate(here), PartialDate(there)
    return max(one.last, other.last) - min(one.first, other.first) <= APART
