"""That an annex has nothing to say, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NotHere:
    """Stands for an annex that would be empty."""

    why: str
    """As the end of a sentence, with its full stop."""
