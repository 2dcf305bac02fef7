"""A change that somebody asks for, and why one cannot be made."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.documents.splice.edits import Edit
from pathways.problems import Path


@dataclass(frozen=True, slots=True)
class Change:
    """A change to a document, ready to be made."""

    sentence: str
    """What was done, for the history: "Added the role Senior Technician"."""
    edits: tuple[Edit, ...]
    about: Path
    """What to look at once it is made; empty for the framework as a whole."""
    consequences: tuple[str, ...] = ()
    """What else it changes, a sentence each: to be agreed to before it is made."""


class Unfit(Exception):
    """A change that cannot be made; its message is one sentence for the person who asked for it."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
        """The part of the answer that does not fit; empty where none does more than others."""
