"""What follows in time is written in the order of time, and does not overlap where only one can hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pathways.checks.subject import SectorSubject
from pathways.model.dates import PartialDate
from pathways.model.on_costs import OnCosts
from pathways.model.pay_scale import PayScale
from pathways.model.plan import ActionPlan
from pathways.problems import Path, Problem

CODE = "disordered-dates"

_Dated = tuple[Path, PartialDate | None, PartialDate | None]
"""Where it stands, its first and its last day."""


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report tables, rates and states that begin before the one above them, or before it ends."""
    for series in _series(subject):
        for (before, first, last), (path, start, _) in pairwise(series):
            if first is not None and start is not None and start.last < first.first:
                message = f"this begins ({start}) before the entry above it ({first})"
                yield Problem(path, CODE, message, "write entries in the order of time", on="key", also=(before,))
            elif last is not None and start is not None and start.last <= last.first:
                message = f"this begins ({start}) while the entry above it still holds (to {last})"
                yield Problem(path, CODE, message, "end one before the other begins", on="key", also=(before,))


def _series(subject: SectorSubject) -> Iterator[list[_Dated]]:
    document = subject.document
    if isinstance(document, PayScale):
        yield [(("tables", name), table.effective, table.until) for name, table in document.tables.items()]
        yield [(("awards", name), award.effective, None) for name, award in document.awards.items()]
    elif isinstance(document, OnCosts):
        for key, cost in document.costs.items():
            for who in dict.fromkeys(rate.who for rate in cost.rates.values()):
                yield [
                    (("costs", key, "rates", name), rate.valid.start, rate.valid.end)
                    for name, rate in cost.rates.items()
                    if rate.who == who
                ]
    elif isinstance(document, ActionPlan):
        for key, action in document.actions.items():
            yield [(("actions", key, "history", index), state.on, None) for index, state in enumerate(action.history)]
