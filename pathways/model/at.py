"""A framework on a date: what was certainly not in force then is left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from pathways.model.criteria import Profile
from pathways.model.framework import Framework, RoleEntry
from pathways.model.moves import Limit, Move

Dated = TypeVar("Dated", Profile, Move, RoleEntry, Limit)


def at(framework: Framework, on: date) -> Framework:
    """The framework as it stood on a day.

    A statement whose dates do not settle whether it held stays in: better shown with its dates than lost.
    """
    return framework.model_copy(
        update={
            "profiles": _held(framework.profiles, on),
            "roles": _held(framework.roles, on),
            "moves": _held(framework.moves, on),
            "limits": _held(framework.limits, on),
        }
    )


def _held(statements: Mapping[str, Dated], on: date) -> dict[str, Dated]:
    return {
        key: statement
        for key, statement in statements.items()
        if statement.valid is None or statement.valid.covers(on) is not False
    }
