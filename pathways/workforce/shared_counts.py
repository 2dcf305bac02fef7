"""What every answer on a scenario may show of the people of today: one set of tables, protected together.

The mapping, the forecast and the equality analysis count the same people. What is hidden in one of them must not follow
from the others, so that all take their counts from the tables of the equality analysis, which has the most.
"""

from __future__ import annotations

from pathways.workforce.disclosure import Disclosed
from pathways.workforce.equality.answer import ENDS, IN_SCOPE, ROLE, STANDING, Equality
from pathways.workforce.equality.person import CONTRACT, NO_ROLE
from pathways.workforce.forecast.shown import Now
from pathways.workforce.forecast.start import TO_BE_EVALUATED
from pathways.workforce.forecast.supposed import Supposed
from pathways.workforce.placement import Standing


def people_by_role(found: Equality) -> Disclosed:
    """People by standing and role; those of no role stand under `NO_ROLE`."""
    return _table(found, (STANDING, ROLE))


def now(found: Equality) -> Now:
    """What a forecast may show of today."""
    roles, ends = people_by_role(found), _table(found, (CONTRACT, ENDS))
    hidden = {role for role in roles.categories(ROLE) if role != NO_ROLE and roles.count(None, role) is None}
    waiting = roles.count(Standing.TO_BE_EVALUATED, None)
    in_scope = _table(found, (STANDING, IN_SCOPE)).count(None, "yes")
    unsaid = {
        Supposed.OUT_OF_SCOPE: roles.count(Standing.OUT_OF_SCOPE, None) is None,
        Supposed.END_NOT_KNOWN: ends.count(None, "not-known") is None,
    }
    return Now(
        frozenset({*hidden, *((TO_BE_EVALUATED,) if waiting is None else ())}),
        in_scope is not None,
        frozenset(int(end) for end in ends.categories(ENDS) if end.isdigit() and ends.count(None, end) is None),
        frozenset(code for code, is_hidden in unsaid.items() if is_hidden),
    )


def _table(found: Equality, dimensions: tuple[str, str]) -> Disclosed:
    return next(each for each in found.tables if each.table.dimensions == dimensions)
