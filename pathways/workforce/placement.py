"""Where a contract stands in a framework: its role there, how sure that is, and its pay."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pathways.workforce.staff import Contract


class Standing(StrEnum):
    """What became of a post when it was mapped."""

    MAPPED = "mapped"
    """It has a role of the framework; grade and pay stay as they are."""
    TO_BE_EVALUATED = "to-be-evaluated"
    """Its role or grade needs an evaluation, which people carry out."""
    OUT_OF_SCOPE = "out-of-scope"
    """The framework is not for it."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A contract and where it stands."""

    contract: Contract
    standing: Standing
    role: str | None
    """The role, by its id; None where it is not mapped."""
    candidates: tuple[str, ...]
    """Roles that it may be, the likeliest first, where people have to choose."""
    confidence: float | None
    """From 0 to 1; None where a person decided."""
    reasons: tuple[str, ...]
    """Codes of what speaks for it, worded elsewhere; see `pathways/workforce/mapping.py`."""
    confirmed: bool = False
    """Whether a person has confirmed it."""
