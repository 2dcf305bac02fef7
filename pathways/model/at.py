"""A framework on a date: what was certainly not in force then is left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from pathways.model.criteria import Profile
from pathways.model.framework import Framework, RoleEntry, Track
from pathways.model.moves import Limit, Move

Dated = TypeVar("Dated", Profile, Move, RoleEntry, Limit, Track)


def at(framework: Framework, on: date) -> Framework:
    """The framework as it stood on a day.

    A statement whose dates do not settle whether it held stays in: better shown with its dates than lost.
    """
    tracks = _held(framework.tracks, on)
    gone = framework.tracks.keys() - tracks.keys()
    return framework.model_copy(
        update={
            "tracks": tracks,
            "profiles": _held(framework.profiles, on),
            "roles": {name: role for name, role in _held(framework.roles, on).items() if role.track not in gone},
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
