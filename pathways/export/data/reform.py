"""The effects of a reform as data: ``pathways/reform/1``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.reform import Reform
from pathways.people.effects import Effect


def reform(proposal: Reform, found: Sequence[Effect], on: date) -> Data:
    """Every answer before and after, with the rules that made the difference."""
    return {
        **pieces.envelope("reform"),
        "reform": {"id": proposal.id, "title": proposal.title},
        "on": on.isoformat(),
        "people": len({each.row.line for each in found}),
        "effects": [
            {
                "person": each.row.label,
                "line": each.row.line,
                "scheme": each.before.asked.id,
                "before": each.before.by_rules.word,
                "after": each.after.by_rules.word,
                "effect": "gains" if each.gains else "loses" if each.loses else "as-before",
                "by": [finding.id for finding in each.by],
            }
            for each in found
        ],
    }
