"""A walk through the questions of authorship as data: ``pathways/consultation/1``."""

from __future__ import annotations

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.model.authorship import Authorship
from pathways.sector.tree import Consultation


def consultation(found: Consultation, document: Authorship) -> Data:
    """The answers, the question that waits or the advice."""
    return {
        **pieces.envelope("consultation"),
        "guidance": {"id": document.id, "title": document.title},
        "steps": [
            {
                "id": step.question.id,
                "ask": step.question.ask,
                "do": step.question.do,
                "answer": step.answer,
                "basis": pieces.basis(step.question),
            }
            for step in found.steps
        ],
        "asking": {"id": found.asking.id, "ask": found.asking.ask} if found.asking else None,
        "advice": {
            "id": found.advice.id,
            "text": found.advice.text,
            "credit": found.advice.credit,
            "basis": pieces.basis(found.advice),
        }
        if found.advice
        else None,
        "afterwards": list(document.afterwards) if found.advice else [],
    }
