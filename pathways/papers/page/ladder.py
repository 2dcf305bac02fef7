"""The ladder as a table of links: a row for each grade, a column for each track."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from pathways.export import words
from pathways.model.roles import Role
from pathways.papers.page.ask import Paged
from pathways.papers.page.compose import ROLE
from pathways.papers.page.said import said_of
from pathways.papers.page.ways import ways_on
from pathways.writing.markup import Inside, add, element
from pathways.writing.signs import clean, right_to_left

APART = "Grade not known"

SIDE_BY_SIDE = 6
"""Tracks that stand side by side on paper; more stand one below the other."""


def ladder_table(ask: Paged) -> Element:
    """The table, in a frame that can be moved to and fro where it is wider than the page."""
    ladder, caption = ask.ladder, "Roles by grade and track, the highest at the top"
    names = [column.name for column in ladder.columns] or ["Roles"]
    heads = [element("th", {"scope": "col"}, _turned(name)) for name in ("Grade", *names)]
    rows = [
        element(
            "tr",
            {},
            element("th", {"scope": "row"}, _turned(row.label)),
            *(_cell(reversed(row.cells.get(column.track, ())), column.name, ask) for column in ladder.columns),
        )
        for row in ladder.rows
    ]
    if ladder.apart:
        cell = _cell(ladder.apart, "", ask)
        cell.set("colspan", str(len(names)))
        cell.set("class", "apart")
        rows.append(element("tr", {}, element("th", {"scope": "row"}, APART), cell))
    table = element(
        "table",
        {"id": "walk"},
        element("caption", None, caption),
        element("thead", None, element("tr", None, *heads)),
        element("tbody", None, *rows),
    )
    kind = "wide ladder many" if len(names) > SIDE_BY_SIDE else "wide ladder"
    return element("div", {"class": kind, "role": "region", "aria-label": caption, "tabindex": "0"}, table)


def _cell(roles: Iterable[Role], track: str, ask: Paged) -> Element:
    """The roles of a grade and track; the name of the track is shown where tracks do not stand side by side."""
    links = [_link(role, ask) for role in roles]
    label = element("span", {"class": "track", "aria-hidden": "true"}, clean(track)) if links and track else None
    return element("td", {}, label, " " if label is not None else None, *links)


def _link(role: Role, ask: Paged) -> Element:
    onward = dict.fromkeys(end for way in ways_on(ask.graph, role) if way.move.is_open for end in way.roles)
    attributes = {
        "href": f"#{ROLE}{role.id}",
        "data-role": role.id,
        "data-said": clean(said_of(role, ask)),
        "data-on": " ".join(onward),
    }
    mark = words.FOOTINGS[role.footing] if role.footing is not ask.framework.footing else ""
    made = element("a", attributes, _turned(role.title))
    if mark:
        add(made, (" ", element("small", None, f"[{mark}]")))
    return made


def _turned(text: str) -> Inside:
    """A text, marked where it is read from right to left."""
    said = clean(text)
    return element("span", {"dir": "rtl"}, said) if right_to_left(said) else said
