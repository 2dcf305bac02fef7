"""A framework as large as a sector: many tracks side by side."""

from __future__ import annotations

GRADES = 30


def large_framework(roles: int, grades: bool = True, ranks: int = GRADES) -> str:
    """The text of a framework with so many roles.

    Args:
        roles: How many.
        grades: Whether any grade is published; without it, every role stands apart.
        ranks: How many grades each track has.
    """
    head = "document: framework\nformat: 1\nid: large\ntitle: A large framework\nstatus: draft\n"
    head += 'proposed: {by: The tests, on: "2026-01-01"}\n'
    if not grades:
        titles = "\n".join(f"  role-{number}: {{title: Technician {number}}}" for number in range(roles))
        return f"{head}roles:\n{titles}\n"
    ranked = ", ".join(f'"{grade}": {{rank: {grade}}}' for grade in range(ranks))
    names = ", ".join(f'"{grade}"' for grade in range(ranks))
    tracks = "\n".join(
        f"  t{track}: {{name: Track {track}, grades: [{names}]}}" for track in range(max(roles // ranks, 1))
    )
    move = "  up: {from: {track: any}, to: {grade: next}, mechanism: promotion}"
    return f"{head}grades: {{{ranked}}}\ntracks:\n{tracks}\nmoves:\n{move}\n"
