"""From answers to a draft."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from pathways.drafting.outline import Outline
from pathways.drafting.page import Draft, page
from pathways.drafting.parts import parts_of
from pathways.drafting.pattern import Pattern


def drafted(outline: Outline, patterns: Sequence[Pattern]) -> Draft:
    """A complete, commented draft; the same for the same answers.

    Args:
        outline: The answers.
        patterns: All models, the chosen one among them.
    """
    return page(parts_of(outline, patterns), document_id(outline.institution))


def document_id(institution: str) -> str:
    """The id of the draft of an institution."""
    return f"{as_id(institution) or 'framework'}-draft"


def as_id(words: str) -> str:
    """Words as an id of lower case letters, digits and hyphens; empty if they have neither letters nor digits."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
