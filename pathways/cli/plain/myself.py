"""The person's own file: read and changed, each change kept as it is made, and sent nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pathways.cli.plain.talk import say

if TYPE_CHECKING:
    from datetime import date

    from pathways.editing.change import Change
    from pathways.editing.person.session import PersonSession
    from pathways.editing.person.state import PersonState
    from pathways.model.facts import Fact
    from pathways.sector.career_plan import Present

Make = Callable[["PersonState", Mapping[str, "Fact"]], "Change"]
"""Makes a change of what is known."""


@contextmanager
def session() -> Iterator[PersonSession]:
    """The person's file, held while it is changed.

    Raises:
        Refused: If it cannot be read whole, or is being changed elsewhere.
    """
    from pathways.documents.catalogue import shared_facts
    from pathways.documents.own import own_person
    from pathways.editing.person.session import PersonSession

    held = PersonSession(own_person(), shared_facts())
    try:
        yield held
    finally:
        held.close()


def apply(held: PersonSession, make: Make) -> None:
    """Make a change, and say what was done.

    Raises:
        Refused: If the file cannot be written, or was changed by somebody else; then it is read again.
        Unfit: If the change cannot be made.
    """
    from pathways.documents.refused import Refused
    from pathways.documents.splice.save import CHANGED

    try:
        change = make(held.state, held.facts)
        held.apply(change)
    except Refused as refused:
        if refused.problem.code == CHANGED:
            held.read_again()
        raise
    say(f"{change.sentence}. It is kept in {held.path}.")


def changed(make: Make) -> None:
    """Open the person's file, make one change, and close it.

    Raises:
        Refused: As for `session` and `apply`.
        Unfit: If the change cannot be made.
    """
    with session() as held:
        apply(held, make)


def place_of(address: str, on: date) -> Present | None:
    """The role that is named `FRAMEWORK:ROLE`; None where its framework has none of that name, which is told.

    Raises:
        NotWhole: If a part of the framework cannot be read.
        Refused: If there is no such framework.
    """
    from pathways.cli.plain.places import framework_called, graph_at
    from pathways.sector.career_plan import Present

    framework, _, wanted = address.rpartition(":")
    graph = graph_at(framework_called(framework), on)
    role = graph.roles.get(wanted)
    if role is None:
        say(f"{graph.framework.title} has no role {wanted!r}: choose your role anew.")
        return None
    return Present(graph, role)
