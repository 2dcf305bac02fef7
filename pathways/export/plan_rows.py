"""An action plan as the rows of a table."""

from __future__ import annotations

from pathways.sector.plan import Standing, Standings, status_on

STANDINGS = {
    Standing.OVERDUE: "overdue",
    Standing.DUE: "due",
    Standing.OPEN: "open",
    Standing.DONE: "done",
    Standing.DROPPED: "given up",
    Standing.NOT_KNOWN: "not known",
}
"""Where an action stands, in words."""

HEADER = ("id", "pillar", "action", "owner", "start", "due", "status", "standing", "measure", "evidence", "sources")


def rows(found: Standings) -> list[tuple[str, ...]]:
    """A row an action, pillar by pillar."""
    return [
        (
            action.id,
            found.pillars[action.pillar].name if action.pillar in found.pillars else action.pillar,
            action.action,
            action.owner or "",
            action.start or "",
            action.due or "",
            status_on(action, found.on),
            STANDINGS[standing],
            action.measure or "",
            "; ".join(action.evidence),
            "; ".join(action.cited),
        )
        for action, standing in found.actions
    ]
