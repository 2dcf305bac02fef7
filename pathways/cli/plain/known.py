"""What the person's own file says, where there is one: taken over, and said so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pathways.cli.plain.careful import careful

if TYPE_CHECKING:
    from pathways.model.facts import Fact
    from pathways.model.person import Person
    from pathways.rules.states import State


def own_document(facts: Mapping[str, Fact]) -> tuple[Person, dict[str, State]] | None:
    """The person's document and what it says; None where there is none, or it has problems, which are told."""
    from pathways.cli.rulebook import read_person
    from pathways.documents.own import own_person

    path = own_person()
    if not path.exists():
        return None
    return careful(lambda: read_person(path, facts))
