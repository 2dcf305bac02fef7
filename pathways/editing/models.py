"""The models and pay scales from which a draft can be begun."""

from __future__ import annotations

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.drafting.interview import AtHand
from pathways.drafting.pattern import Pattern
from pathways.model.framework import Framework

_USUAL_SCALE = "single-spine"
"""The scale that is offered first."""


def models_at_hand() -> AtHand:
    """The bundled models and pay scales.

    Raises:
        Refused: If a model cannot be read.
    """
    patterns = []
    for path in sorted((bundled_folder() / "models").glob("*.yaml"), reverse=True):
        reading = read_document(path)
        if isinstance(reading.document, Framework):
            patterns.append(Pattern(reading.document, reading.parsed.data))
    scales = {entry.id: entry.title for entry in bundled().of_kind("pay-scale")}
    return AtHand(tuple(patterns), dict(sorted(scales.items(), key=lambda each: (each[0] != _USUAL_SCALE, each))))
