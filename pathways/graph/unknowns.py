"""What is not published about a move, by the names of its fields. Unknown is a value, and it is counted."""

from __future__ import annotations

from pathways.model.base import NOT_PUBLISHED
from pathways.model.moves import Mechanism, Move

ASKED = {
    "mechanism": "how it comes about",
    "judges": "whether the person or the post is judged",
    "opened_by": "who may start it",
    "requires": "what must hold",
    "evidence": "what evidence is asked for",
    "stages": "who decides",
    "timing": "when it can be made",
}
"""What somebody who wants to make a move needs to know, by field, in words."""

NAMED = {
    **ASKED,
    "pay_rule": "where pay starts",
    "funded_by": "who pays",
    "open_to": "which contracts it is open to",
    "appeal": "whether there is an appeal",
    "terms": "which terms change",
    "support_required": "whether support is needed",
    "level_decided_by": "who settles the level",
}
"""Every field of a move that a source may be silent about, in words."""


def unknowns(move: Move) -> tuple[str, ...]:
    """The fields that somebody who wants to make the move needs, and that nobody publishes."""
    return tuple(field for field in ASKED if _unknown(move, field))


def unpublished(move: Move) -> tuple[str, ...]:
    """Those fields, and all others that the document marks as not published."""
    marked = (field for field in move.not_published if field in NAMED)
    return tuple(dict.fromkeys((*unknowns(move), *marked)))


_OF_PEOPLE = frozenset({"opened_by", "evidence", "stages"})
"""Fields that say what people do for a move."""


def comes_by_itself(move: Move) -> bool:
    """Whether time alone brings the move, so that nobody starts it, shows anything or decides."""
    return move.mechanism is Mechanism.AUTOMATIC or (
        move.mechanism is Mechanism.CONVERSION and move.judges == "neither"
    )


def _unknown(move: Move, field: str) -> bool:
    if field in move.not_published:
        return True
    if field in _OF_PEOPLE and comes_by_itself(move):
        return False
    if field == "mechanism":
        return move.mechanism is Mechanism.NOT_PUBLISHED
    if field == "stages":
        return not move.deciders
    value = getattr(move, field)
    return value is None or value == () or value == NOT_PUBLISHED
