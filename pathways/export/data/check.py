"""Problems and observations as data: ``pathways/check/1``."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.problems import Located, report


def check(problems: Iterable[Located], observations: Iterable[Located]) -> Data:
    """Both lists, in the order of the documents."""
    return {
        **pieces.envelope("check"),
        "problems": [report.data(found) for found in sorted(problems, key=lambda each: each.sort_key)],
        "observations": [report.data(found) for found in sorted(observations, key=lambda each: each.sort_key)],
    }
