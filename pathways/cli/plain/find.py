"""Anything by its name: institutions, roles, titles, schemes, prizes, opportunities."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose
from pathways.cli.plain.talk import asked, say

if TYPE_CHECKING:
    from pathways.documents.search import Found, Searched

_HELP = "Type the beginnings of one or more words, such as: sheffield senior. Accents and capitals do not matter."


def find(on: date) -> None:
    """Ask for words, and open what is chosen of what they find, until the person goes back."""
    while (words := asked("What are you looking for?", _HELP, "Words")) is not None:
        found = _names().find(words)
        if not found:
            near = _names().nearest(words)
            hint = f"Did you mean {near!r}?" if near else "Try fewer words, or the beginning of one."
            say(f"Nothing here is called {words!r}. {hint}")
        while found:
            count = "1 is found." if len(found) == 1 else f"{len(found)} are found, the best first."
            chosen = choose(count, [_called(each) for each in found])
            if not isinstance(chosen, int):
                break
            wanted = found[chosen]
            careful(lambda wanted=wanted: _open(wanted, on))  # type: ignore[misc]


@cache
def _names() -> Searched:
    from pathways.documents.search import searched

    return searched()


def _called(found: Found) -> str:
    from pathways.export import found as words

    beside = dict.fromkeys((words.beside(found), words.kind(found)))
    return f"{words.name(found)} ({'; '.join(beside)})"


def _open(found: Found, on: date) -> None:
    from pathways.cli.plain.eligible import one_scheme
    from pathways.cli.plain.library import tell_document, tell_part
    from pathways.cli.plain.places import graph_at, owner, pick_role
    from pathways.cli.plain.walk import walk

    entry, thing = found.entry, found.thing
    if entry.kind == "framework":
        graph = graph_at(entry.path, on)
        role = graph.roles.get(thing.id) if thing is not None else None
        if role is None and graph.roles:
            role = pick_role(f"Which role at {owner(graph.framework)}?", graph)
        elif role is None:
            tell_document(entry)
        if role is not None:
            walk(entry.path, graph, role, on)
    elif thing is not None and thing.kind == "scheme":
        one_scheme(thing.id, on)
    elif thing is not None:
        tell_part(entry, thing.id)
    else:
        tell_document(entry)
