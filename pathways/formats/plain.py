"""Plain text as passages."""

from __future__ import annotations

from pathways.documents.text import split_lines
from pathways.formats.blocks import passages_of_lines
from pathways.language.passages import Passage, Where


def passages_of_text(text: str) -> tuple[Passage, ...]:
    """The paragraphs and items of a plain text, with lines and columns."""
    return passages_of_lines((Where(number, 1), line) for number, line in enumerate(split_lines(text), 1))
