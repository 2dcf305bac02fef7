"""A near miss gets "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: object, known: Iterable[str]) -> str:
    """A sentence that names the known word most like this one; empty if none is near.

    Args:
        word: What was written.
        known: The words that would have been understood.
    """
    import difflib

    if not isinstance(word, str):
        return ""
    by_folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return f"did you mean {by_folded[near[0]]!r}?" if near else ""


def listed(words: Iterable[str], most: int = 8) -> str:
    """The words as a list for a sentence, cut with a count when there are many."""
    all_words = list(words)
    shown = ", ".join(repr(word) for word in all_words[:most])
    rest = len(all_words) - most
    return f"{shown} and {rest} more" if rest > 0 else shown or "none"
