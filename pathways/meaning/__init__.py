"""Which texts mean the same, as far as small sentence models can tell: an optional extra.

`nearest` gives for each text a few of a list, for a person to confirm; rules for degree and negation lower what is
alike in words only. `likenesses` is the whole table behind it. Without the extra there is no answer, and
`why_not_available` says what to install: shared words are no substitute, for they point the wrong way. Two models
together judge better than one; where only the first is installed it answers alone, and `why_one_model` says so.
`near_copy` finds sentences that were copied, and needs no model.

The room keeps no file: where numbers are kept between commands is handed in as a `Memory`.
"""

from pathways.meaning.available import why_not_available, why_one_model
from pathways.meaning.cache import Memory
from pathways.meaning.degree import Difference, differences
from pathways.meaning.near_copy import near_copy
from pathways.meaning.nearest import Likeness, nearest
from pathways.meaning.table import likenesses

__all__ = [
    "Difference",
    "Likeness",
    "Memory",
    "differences",
    "likenesses",
    "near_copy",
    "nearest",
    "why_not_available",
    "why_one_model",
]
