"""Ids made from what people call a thing."""

from __future__ import annotations

from collections.abc import Container

from pathways.drafting.draft import as_id
from pathways.editing.change import Unfit
from pathways.model.framework import PREDEFINED_BODIES
from pathways.model.provenance import BASIS_WORDS
from pathways.model.selectors import RELATIVE

TAKEN = frozenset({*RELATIVE, *BASIS_WORDS, *PREDEFINED_BODIES, "outside", "not-published", "id"})
"""Words that mean something else where an id may stand."""


def sentence(text: str, field: str, what: str = "text") -> str:
    """A text that somebody typed, in one line.

    Args:
        text: What was typed.
        field: What it is for, to be told with a refusal.
        what: The same in words.

    Raises:
        Unfit: If nothing was typed, or something that no document may hold.
    """
    said = " ".join(text.split())
    if not said:
        raise Unfit(f"write {what}", field)
    if not said.isprintable():
        raise Unfit("this holds a character that cannot be seen; type it anew", field)
    return said


def free_id(words: str, taken: Container[str], otherwise: str) -> str:
    """An id that nothing has yet.

    Args:
        words: What people call the thing.
        taken: Ids that are in use.
        otherwise: What to call it if the words have neither letters nor digits of the Latin alphabet.
    """
    wanted = as_id(words)[:60].strip("-") or otherwise
    if wanted in TAKEN:
        wanted = f"{otherwise}-{wanted}"
    number, found = 1, wanted
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found


def one_or_list(names: list[str]) -> str | list[str]:
    """A single name stands for itself."""
    return names[0] if len(names) == 1 else names
