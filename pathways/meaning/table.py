"""A whole table of likenesses in meaning, for those who reckon on with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathways.meaning.cache import NOWHERE, Memory
from pathways.meaning.degree import Degrees, degrees_of, differences_of, part_kept
from pathways.meaning.scores import SCORE_PLACES, scores_of

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray


def likenesses(
    texts: Sequence[str], others: Sequence[str], memory: Memory = NOWHERE
) -> tuple[tuple[float, ...], ...] | None:
    """How near texts are in meaning, from 0 to 1, lowered by the rules; none if the model is not available.

    There is a row for each of the texts, with a number for each of the others: the scores that `nearest` orders by.

    Args:
        texts: The texts that are asked about.
        others: Those that each is compared with.
        memory: Where the numbers of texts are kept between commands.
    """
    scores = scores_of(texts, others, memory)
    if scores is None:
        return None
    return tuple(tuple(row) for row in (scores * parts_kept(texts, others)).round(SCORE_PLACES).tolist())


def parts_kept(texts: Sequence[str], others: Sequence[str]) -> NDArray[numpy.float64]:
    """The part of each likeness that the rules leave. Many texts say the same of degree, most of them nothing."""
    import numpy

    mine, theirs = _numbered(texts), _numbered(others)
    parts = numpy.array([[part_kept(differences_of(one, other)) for other in theirs.kinds] for one in mine.kinds])
    return parts.reshape(len(mine.kinds), len(theirs.kinds))[numpy.ix_(mine.numbers, theirs.numbers)]


@dataclass(frozen=True)
class _Numbered:
    """What texts say of degree, each kind once, and the number of the kind for each text."""

    kinds: tuple[Degrees, ...]
    numbers: NDArray[numpy.intp]


def _numbered(texts: Sequence[str]) -> _Numbered:
    import numpy

    numbers: dict[Degrees, int] = {}
    found = [numbers.setdefault(degrees_of(text), len(numbers)) for text in texts]
    return _Numbered(tuple(numbers), numpy.array(found, numpy.intp))
