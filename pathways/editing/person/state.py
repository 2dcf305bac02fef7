"""A person's document at one moment: its text, what it says, and what of that cannot be so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pathways.documents.read import Reading, read_string
from pathways.documents.refused import Refused
from pathways.funding.person import Given, given_by
from pathways.model.facts import Fact
from pathways.model.person import Person


@dataclass(frozen=True, eq=False)
class PersonState:
    """A person's document that could be read whole."""

    reading: Reading
    person: Person
    given: Given
    """Its facts in their own terms, and what is wrong with them."""

    @property
    def text(self) -> str:
        """The document as it stands in its file."""
        return self.reading.text

    @property
    def data(self) -> dict[str, Any]:
        """What the document says, as plain data."""
        return self.reading.parsed.data


def person_state(text: str, file: str, facts: Mapping[str, Fact]) -> PersonState:
    """The state that a text describes.

    Args:
        text: The document.
        file: Its name in messages.
        facts: The definitions of all facts.

    Raises:
        Refused: If it is no document about a person, or a part of it cannot be read.
    """
    reading = read_string(text, file)
    if reading.problems:
        first = reading.located[0]
        refused = Refused(first.problem.code, first.problem.message, first.problem.help, first.place, first.source_line)
        refused.file = file
        raise refused
    if not isinstance(reading.document, Person):
        refused = Refused("not-a-person", f"this is a document of kind {reading.document.document!r}",
                          "begin with `document: person`")  # fmt: skip
        refused.file = file
        raise refused
    return PersonState(reading, reading.document, given_by(reading.document, facts))
