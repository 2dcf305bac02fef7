"""The role that the person has: said in the file about them, and where there is none, in the settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pathways.documents.own import own_person
from pathways.documents.refused import Refused

from ...settings import Recent, Settings


def person_file(settings: Settings) -> Path | None:
    """The file about the person; None if there is none."""
    place = Path(settings.me) if settings.me else own_person()
    return place if place.is_file() else None


def known_role(settings: Settings) -> Recent | None:
    """The role that the person has, with the file of its framework; None if it is not known."""
    place = person_file(settings)
    address = _role_in(place) if place is not None else ""
    if not address:
        return settings.mine
    from ..me.reading import framework_file

    framework, _, role = address.rpartition(":")
    try:
        return Recent(str(framework_file(framework)), role)
    except Refused:
        return settings.mine


def with_role(settings: Settings, path: Path, role: str, title: str) -> Settings:
    """Remember the role of the person: in their file where there is one, as a step that can be undone there.

    Args:
        settings: The settings as they are.
        path: The file of the framework.
        role: The id of the role.
        title: What it is called.

    Returns:
        The settings as they are to be.

    Raises:
        Refused: If there is a file, and it cannot be changed; then nothing is.
    """
    place = person_file(settings)
    if place is not None:
        _say_role(place, path, role, title)
    return replace(settings, mine=Recent(str(path), role, title))


def _role_in(place: Path) -> str:
    from pathways.documents.read import read_document
    from pathways.model.person import Person

    try:
        document = read_document(place).document
    except Refused:
        return ""
    return document.role or "" if isinstance(document, Person) else ""


def _say_role(place: Path, path: Path, role: str, title: str) -> None:
    from pathways.documents.catalogue import shared_facts
    from pathways.editing.change import Unfit
    from pathways.editing.person.session import PersonSession
    from pathways.editing.person.standing import hold_role

    from ..me.reading import framework_name

    address = f"{framework_name(path)}:{role}"
    session = PersonSession(place, shared_facts())
    try:
        if session.state.person.role != address:
            session.apply(hold_role(address, title))
    except Unfit as unfit:
        refused = Refused("unfit", unfit.sentence, "say it on the screen about you (i)")
        refused.file = str(place)
        raise refused from None
    finally:
        session.close()
