"""Near copies: two texts that say the same in almost the same words.

Shared words are no sign of shared meaning: of criteria on one matter those that differ in degree share the most words.
So this finds sentences that were copied, and nothing else.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from pathways.meaning.degree import differences
from pathways.meaning.phrases import words_of

WORDS_ALIKE_MIN = 0.9
"""The least part of the words of both texts that stand in the same order in both."""


def near_copy(one: str, other: str) -> bool:
    """Whether two texts are the same but for a word here and there, none of which tells of degree or negation."""
    words, others = sorted([words_of(one), words_of(other)])
    if not words:
        return False
    if words == others:
        return True
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    alike = matcher.real_quick_ratio() >= WORDS_ALIKE_MIN and matcher.ratio() >= WORDS_ALIKE_MIN
    return alike and not differences(one, other)
