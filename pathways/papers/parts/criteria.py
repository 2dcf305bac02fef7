"""What roles ask for, with what is new at each beside the role below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export import words
from pathways.export.criteria import by_area, in_words, outside_lists, pick_in_words
from pathways.export.diagram.describe import role_titles
from pathways.export.stepping import counted, share, threshold
from pathways.graph.career import CareerGraph
from pathways.graph.gap import Gap, Threshold, gap_between
from pathways.model.moves import TEMPORARY
from pathways.model.profiles import Expectation, expectations, picks, shares, thresholds
from pathways.model.roles import Role
from pathways.papers.parts.basis import Bases
from pathways.papers.parts.placed import grade_of
from pathways.papers.parts.texts import full_stop
from pathways.writing.blocks import Block, Heading, Item, Items, Paragraph, items, strong


def criteria_blocks(graph: CareerGraph, bases: Bases, *, by_track: bool) -> Iterator[Block]:
    """Role by role, from the lowest: what is new there. Roles that ask for the same new things are told together.

    Args:
        graph: The framework.
        bases: What its statements rest on.
        by_track: Whether a heading of the second level stands before the roles of each track.
    """
    titles = role_titles(graph)
    silent = [titles[role.id] for role in graph.roles.values() if not asks(graph, role)]
    told: dict[tuple[object, ...], list[Role]] = {}
    for role in graph.roles.values():
        if asks(graph, role):
            told.setdefault(_what(graph, role), []).append(role)
    here: str | None = None
    for roles in told.values():
        track = _track(roles[0], graph)
        if by_track and track != here:
            yield Heading(track, 2)
        here = track
        yield Heading(_heading(roles, graph, titles), 3)
        yield from role_criteria(roles[0], graph, bases, titles)
    if silent and told:
        if by_track:
            yield Heading("Roles of which nothing is said", 2)
        yield Paragraph(
            f"{words.silence('What is asked for', graph.framework).rstrip('.')} for {words.joined(silent)}."
        )


def role_criteria(role: Role, graph: CareerGraph, bases: Bases, titles: dict[str, str]) -> Iterator[Block]:
    """What a role asks for beyond the role below it; all that it asks for where there is none below."""
    framework = graph.framework
    below = below_of(role, graph)
    if below is not None:
        gap = gap_between(framework, below, role)
        alone = outside_lists(gap.added, gap.picks)
        said = counted("Asks for" if gap.origin_silent else "Adds", gap, len(alone), framework)
        yield Paragraph(f"Beside {titles[below.id]}: {said[:1].lower()}{said[1:]}.")
        levels, lists = [threshold(each, framework) for each in gap.thresholds], gap.picks
        levels += [share(each, framework) for each in gap.shares]
        dropped = gap.dropped
    else:
        lists = picks(framework, role)
        alone = outside_lists(expectations(framework, role), lists)
        levels = [
            threshold(Threshold(area, None, needed), framework) for area, needed in thresholds(framework, role).items()
        ]
        parts = shares(framework, role).items()
        levels += [f"{words.area(area, framework)}: {part:.0%} of the work" for area, part in parts]
        dropped = ()
        yield Paragraph("All that it asks for:")
    if levels:
        yield items(*levels)
    for pick in lists:
        said = pick_in_words(pick)
        yield Paragraph(f"{said}:" if pick.criteria else full_stop(said))
        if pick.criteria:
            yield items(*(_criterion(each, bases) for each in pick.criteria))
    if alone:
        yield _areas(alone, bases)
    if dropped:
        yield Paragraph("No longer asked for as such:")
        yield items(*(each.criterion.text for each in dropped))


def asks(graph: CareerGraph, role: Role) -> bool:
    """Whether anything is known of what a role asks for."""
    framework = graph.framework
    return bool(expectations(framework, role) or thresholds(framework, role) or shares(framework, role))


def below_of(role: Role, graph: CareerGraph) -> Role | None:
    """The role that somebody comes from: the next lower one of the track, else the highest from which moves lead up."""
    if role.rank is None:
        return None
    height = (role.rank, role.order or 0)
    lower = [each for each in graph.roles.values() if each.rank is not None and (each.rank, each.order or 0) < height]
    same = [each for each in lower if each.track == role.track]
    starts = {
        edge.origin
        for edge in graph.into[role.id]
        if edge.move.is_open and edge.move.mechanism not in TEMPORARY and edge.origin is not None
    }
    found = same or [each for each in lower if each.id in starts]
    return max(found, key=lambda each: (each.rank or 0, each.order or 0), default=None)


def _track(role: Role, graph: CareerGraph) -> str:
    track = graph.framework.tracks.get(role.track or "")
    return track.name if track is not None else "Roles that stand apart"


def _what(graph: CareerGraph, role: Role) -> tuple[object, ...]:
    """What two roles must share to be told together: all that is said of what they ask for."""
    framework, below = graph.framework, below_of(role, graph)
    if below is None:
        asked = tuple(each.id for each in expectations(framework, role))
        return (None, asked, tuple(thresholds(framework, role).items()), tuple(shares(framework, role).items()))
    gap: Gap = gap_between(framework, below, role)
    ids = tuple(tuple(each.id for each in part) for part in (gap.added, gap.carried, gap.dropped))
    return (below.id, *ids, gap.thresholds, gap.shares)


def _heading(roles: Sequence[Role], graph: CareerGraph, titles: dict[str, str]) -> str:
    names = words.joined(titles[role.id] for role in roles)
    grades = words.joined(dict.fromkeys(grade for role in roles if (grade := grade_of(role, graph.framework))))
    return f"{grades}: {names}" if grades else names


def _areas(asked: Sequence[Expectation], bases: Bases) -> Items:
    framework = bases.framework
    return Items(
        tuple(
            Item((strong(words.area(area, framework)),), items(*(_criterion(each, bases) for each in here)))
            for area, here in by_area(asked, framework).items()
        )
    )


def _criterion(each: Expectation, bases: Bases) -> str:
    cited = bases.cited(each.criterion.cited)
    return f"{full_stop(in_words(each.criterion, bases.framework.footing))}{cited}"
