"""What documents of every kind but the oldest say of themselves."""

from typing import Literal

from pathways.model.base import Name, Text, Texts
from pathways.model.provenance import Cited


class Head(Cited):
    """The head of a document; each kind adds what it is and what it needs to know of itself."""

    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name by which commands and other documents call it."""
    title: Text
    """What it is called."""
    summary: Text | None = None
    """What it is, for somebody choosing from a list."""
    not_found: Texts = ()
    """What was looked for and not found, in words."""
