"""The rules of funders, and what the person's own file says; read aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pathways.documents.bundled import bundled_folder
from pathways.documents.catalogue import documents_in, find, shared_facts
from pathways.documents.own import own_person
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.funding.person import given_by
from pathways.funding.role_facts import facts_of_role
from pathways.funding.rulebook import Rulebook, Version
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Funder
from pathways.model.person import Person
from pathways.model.roles import roles_of
from pathways.rules.states import State

from ...jobs import Tell


@dataclass(frozen=True)
class Gathered:
    """What the questions begin with."""

    book: Rulebook
    stated: Mapping[str, State]
    """What the person's file says, and what the framework says of the role in it."""
    host: Version | None
    """The institution's own rules, where the file names them."""
    told: str
    """Where that comes from, or why nothing could be taken from it; a sentence."""


def person_file(chosen: str) -> Path:
    """The file about the person.

    Args:
        chosen: What the settings say; empty: the usual place.
    """
    return Path(chosen) if chosen else own_person()


def gather(person: Path, tell: Tell) -> Gathered:
    """Read all funders and the person's file.

    Args:
        person: The file about the person; it need not be there.
        tell: Says how far the reading is.

    Raises:
        Refused: If a document of a funder cannot be read.
    """
    paths = list(documents_in(bundled_folder() / "funders"))
    funders = []
    for number, path in enumerate(paths):
        tell(f"Reading the rules of funders: {number} of {len(paths)}")
        document = read_document(path).document
        if isinstance(document, Funder):
            funders.append(document)
    book = Rulebook(tuple(funders), shared_facts())
    if not person.exists():
        return Gathered(book, {}, None, "Nothing is known of you yet.")
    try:
        return _with_person(book, person)
    except Refused as refused:
        return Gathered(book, {}, None, f"Your file was left out: {refused.problem.message}.")


def _with_person(book: Rulebook, path: Path) -> Gathered:
    reading = read_document(path)
    document = reading.document
    if not isinstance(document, Person):
        raise Refused("not-a-person", f"{path.name} is no document about a person", "")
    given = given_by(document, book.facts)
    faults = [*(each.problem for each in reading.located), *given.problems]
    if faults:
        raise Refused("faults", f"{path.name} has faults, the first is: {faults[0].message}", "")
    states = {**_of_role(document.role, book.facts), **given.states}
    host = book.versions.get(document.host) if document.host else None
    count = len(states)
    return Gathered(book, states, host, f"{count} answer{'' if count == 1 else 's'} from {path.name}.")


def _of_role(role: str | None, facts: Mapping[str, Fact]) -> Mapping[str, State]:
    """What the framework says of the role that the person holds."""
    name, sign, wanted = (role or "").rpartition(":")
    if not sign:
        return {}
    document = read_document(find(name, "framework")).document
    held = roles_of(document).get(wanted) if isinstance(document, Framework) else None
    if held is None or not isinstance(document, Framework):
        raise Refused("unknown-role", f"the role {role!r} that it names is not found", "")
    return facts_of_role(document, held, facts)
