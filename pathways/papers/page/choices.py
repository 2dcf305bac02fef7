"""What a role leads to, as links, and the choice of two roles to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from pathways.export import words
from pathways.model.roles import Role
from pathways.papers.page.ask import Paged
from pathways.papers.page.between import Between
from pathways.papers.page.compose import ROLE
from pathways.papers.page.ways import Way, ways_in, ways_on
from pathways.papers.parts.texts import full_stop, number_of
from pathways.writing.markup import Inside, element
from pathways.writing.signs import clean
from pathways.writing.web import turned

LINKS_MOST = 40
"""With more roles at the other end of a move than these, they are counted; the move itself names them."""


def ways_of(role: Role, ask: Paged, ids: Mapping[str, str]) -> Iterator[Element]:
    """The ways on from a role and the ways to it.

    Args:
        role: The role.
        ask: Its framework.
        ids: By move: the id of its heading.
    """
    track = ask.framework.tracks.get(role.track or "")
    ends = f" {full_stop(track.ends_because)}" if track is not None and track.ends_because else ""
    on, to = ways_on(ask.graph, role), ways_in(ask.graph, role)
    yield element("h4", None, "Ways on")
    if all(way.move.target is None for way in on):
        yield element("p", None, clean(f"No way on from here is described.{ends}"))
    if on:
        yield element("ul", None, *(_way(way, "to", ask, ids) for way in on))
    if to:
        yield element("h4", None, "Ways here")
        yield element("ul", None, *(_way(way, "from", ask, ids) for way in to))


def back() -> Element:
    """The way back to the ladder."""
    return element("p", {"class": "back"}, element("a", {"href": "#ladder"}, "Back to the ladder"))


def _way(way: Way, word: str, ask: Paged, ids: Mapping[str, str]) -> Element:
    move = way.move
    name = clean(words.name_of(move)) or move.id
    inside: list[Inside] = [element("a", {"href": f"#{ids[move.id]}"}, name)]
    if words.MECHANISMS[move.mechanism] not in name.casefold():
        inside.append(f" ({words.MECHANISMS[move.mechanism]})")
    if move.target is None:
        inside.append(", which need not end in a move")
    elif len(way.roles) > LINKS_MOST:
        inside.append(f" {word} {number_of(len(way.roles), 'role')}")
    else:
        inside.append(f" {word} ")
        named: list[Inside] = [
            element("a", {"href": f"#{ROLE}{each}", **turned(ask.titles[each])}, clean(ask.titles[each]))
            for each in way.roles
        ]
        inside += _joined([*named, *(clean(each) for each in way.outside)])
    if move.closed:
        inside = [element("strong", None, "Closed: "), *inside, f". {clean(full_stop(move.closed))}"]
    return element("li", {"class": "closed"} if move.closed else {}, *inside)


def _joined(parts: list[Inside]) -> Iterator[Inside]:
    for place, part in enumerate(parts):
        if place:
            yield " or " if place == len(parts) - 1 else ", "
        yield part


def chooser(found: Between, ask: Paged) -> Element:
    """Two lists to choose from, which the script shows, and where it says what separates the roles."""
    roles = [role for role in ask.graph.roles.values() if role.id in found.kind_of]
    first = roles[0].id
    later = next((each.id for each in roles if found.kind_of[each.id] != found.kind_of[first]), roles[1].id)
    return element(
        "div",
        {"id": "choose", "hidden": "hidden"},
        element(
            "p",
            {"class": "chosen"},
            *_select("from", "From", roles, first, ask),
            *_select("to", "To", roles, later, ask),
        ),
        element("div", {"id": "difference", "aria-live": "polite"}),
    )


def _select(name: str, label: str, roles: list[Role], chosen: str, ask: Paged) -> Iterator[Element]:
    yield element("label", {"for": f"choose-{name}"}, label)
    yield element(
        "select",
        {"id": f"choose-{name}"},
        *(
            element(
                "option",
                {"value": role.id, **({"selected": "selected"} if role.id == chosen else {})},
                _short(role, ask),
            )
            for role in roles
        ),
    )


TITLE_MOST = 120
"""Letters of a title in a list to choose from."""


def _short(role: Role, ask: Paged) -> str:
    title = clean(ask.titles[role.id]) or role.id
    return title if len(title) <= TITLE_MOST else f"{title[:TITLE_MOST]}… [{role.id}]"
