"""How long the body of a paper may be: fixed steps, each shorter than the one before."""

from __future__ import annotations

from dataclasses import dataclass

PAGES_MOST = 4
"""Pages of the body."""

PRESENTED_MOST = 4
"""Frameworks that one paper presents; more cannot be told on the pages of the body."""


@dataclass(frozen=True)
class Length:
    """How much the body says; all of it stands in the annexes."""

    pictures: bool
    """Whether pictures stand in the body, and not in an annex."""
    ladder: bool
    """Whether the roles stand in the body as a table too, and not in an annex alone."""
    rows: int
    """How many rows a table has; a longer one is left to its annex."""
    listed: int
    """How many items a list has; the rest are counted."""
    letters: int
    """How many letters one text has."""


LENGTHS = (
    Length(pictures=True, ladder=True, rows=24, listed=8, letters=700),
    Length(pictures=True, ladder=True, rows=12, listed=5, letters=400),
    Length(pictures=True, ladder=True, rows=12, listed=4, letters=250),
    Length(pictures=True, ladder=False, rows=12, listed=5, letters=400),
    Length(pictures=True, ladder=False, rows=12, listed=4, letters=250),
    Length(pictures=True, ladder=False, rows=8, listed=4, letters=250),
    Length(pictures=False, ladder=True, rows=24, listed=6, letters=400),
    Length(pictures=False, ladder=True, rows=12, listed=4, letters=250),
    Length(pictures=False, ladder=False, rows=8, listed=3, letters=200),
    Length(pictures=False, ladder=False, rows=0, listed=2, letters=140),
)
"""From the longest: the first that fits is taken."""
