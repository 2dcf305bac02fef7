"""Professional registration that goes with roles."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pathways.compare.crosswalk.evidence import Evidence, Kind, Lean, Missing, silent
from pathways.model.roles import Role

_BETWEEN = re.compile(r"\s*(?:,|/|\bor\b|\band\b)\s*")


def awards_of(role: Role) -> tuple[str, ...]:
    """The registrations that go with a role, each alone: "RSci or IEng" names two."""
    registered = role.entry.registration if role.entry else ()
    names = (name for each in registered for name in _BETWEEN.split(each.award))
    return tuple(dict.fromkeys(name for name in names if name))


def registration_alike(here: tuple[str, ...], there: tuple[str, ...], levels: Mapping[str, int]) -> Evidence:
    """Two sets of registrations.

    The same award on both sides is agreement. Of different awards those are set against each other whose register
    asks for knowledge at a level of the national framework of qualifications: two levels apart, as RSciTech (3) and
    RSci (5) are, is no agreement.

    Args:
        here: The awards here.
        there: The awards there.
        levels: By award: the level of knowledge that its register asks for.
    """
    if (found := silent(Kind.REGISTRATION, here, there)) is not None:
        return found
    common = {*here} & {*there}
    if common:
        return Evidence(Kind.REGISTRATION, here, there, len(common) / min(len(here), len(there)), Lean.EQUAL)
    one, other = (max((levels[each] for each in side if each in levels), default=None) for side in (here, there))
    if one is None or other is None:
        return Evidence(Kind.REGISTRATION, here, there, None, missing=Missing.INCOMPARABLE)
    lean = Lean.EQUAL if one == other else Lean.ABOVE if other > one else Lean.BELOW
    return Evidence(Kind.REGISTRATION, here, there, max(0.0, 1 - abs(one - other) / 2), lean)
