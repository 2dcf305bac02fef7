"""What is said aloud of a role when somebody comes to it on the ladder."""

from __future__ import annotations

from pathways.export import words
from pathways.model.moves import TEMPORARY
from pathways.model.roles import Role
from pathways.papers.page.ask import Paged
from pathways.papers.page.ways import Way, ways_on
from pathways.papers.parts.placed import grade_of
from pathways.papers.parts.texts import full_stop, number_of

NAMED_MOST = 5
"""More roles than these are counted, not named."""

TITLE_MOST = 200
"""Letters of a title that is said aloud; the whole of it is the name of its link."""


def place_of(role: Role, ask: Paged) -> tuple[str, ...]:
    """Where a role stands: its grade, and its track where it has one."""
    track = ask.framework.tracks.get(role.track or "")
    grade = grade_of(role, ask.framework) or "grade not known"
    return (grade, track.name) if track is not None else (grade,)


def said_of(role: Role, ask: Paged) -> str:
    """The title, the place and the ways on of a role, in two sentences; what the title says is not said again."""
    title = role.title.casefold()
    named = [role.title, *(each for each in place_of(role, ask) if each.casefold() not in title)]
    return f"{', '.join(each[:TITLE_MOST] for each in named)}. {_ways(role, ask)}"


def _ways(role: Role, ask: Paged) -> str:
    ways = [way for way in ways_on(ask.graph, role) if way.move.is_open and (way.roles or way.outside)]
    lasting = [way for way in ways if way.move.mechanism not in TEMPORARY]
    ends = dict.fromkeys(end for way in lasting for end in _ends(way, ask))
    if not ends:
        track = ask.framework.tracks.get(role.track or "")
        why = f" {full_stop(track.ends_because)}" if track is not None and track.ends_because else ""
        return f"No way on from here is described.{why}"
    if len(ends) > NAMED_MOST:
        return f"It leads to {number_of(len(ends), 'other place')}."
    return full_stop(f"It leads to {words.joined((end[:TITLE_MOST] for end in ends), 'or')}")


def _ends(way: Way, ask: Paged) -> tuple[str, ...]:
    return (*(ask.titles[each] for each in way.roles), *way.outside)
