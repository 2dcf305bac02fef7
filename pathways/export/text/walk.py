"""A walk as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from pathways.export import words
from pathways.export.conditions import Outline, outline
from pathways.export.criteria import outside_lists
from pathways.export.kinds import STATUSES
from pathways.export.stepping import counted, kind, next_date, share, threshold, told
from pathways.export.text.criteria import add_by_area, add_picks
from pathways.export.text.layout import Page
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.gap import Gap
from pathways.graph.walk import Step, Target, Walk, may_stay
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.moves import Move
from pathways.model.provenance import Footing

if TYPE_CHECKING:
    from pathways.funding.moves import MoveVerdict


def add_walk(
    page: Page, walk: Walk, graph: CareerGraph, facts: Mapping[str, Fact], judged: Mapping[str, MoveVerdict]
) -> None:
    """The role, the ways on from it with what each adds, and what leads here.

    Args:
        page: Where it is written.
        walk: The walk.
        graph: Its framework.
        facts: The definitions of all facts.
        judged: What each move comes to for a person, by its id; moves without one were not judged.
    """
    framework, role = graph.framework, walk.role
    usual = framework.footing
    page.heading(f"{role.title}  ({role.id})", "=")
    page.text(f"{framework.title} · {STATUSES[framework.status]}")
    if role.entry and role.entry.summary:
        page.text(role.entry.summary)
    page.field("Also called", ", ".join(role.also_titled))
    if role.footing is not usual:
        page.field("Basis", words.FOOTINGS[role.footing])
    if not walk.asked:
        page.text(words.silence("What the role asks for", framework), role="faint")
    page.field("The track ends here", walk.ends_because or "")
    if not walk.steps and not walk.general:
        page.gap()
        page.text("No way on from here is described.", role="warn")
    for number, step in enumerate(walk.steps, 1):
        add_step(page, step, graph, facts, number)
        if step.move.id in judged:
            from pathways.export.text.readiness import add_readiness

            add_readiness(page, judged[step.move.id], framework, facts)
    if walk.general:
        page.heading("From anywhere to anywhere", "-")
        for step in walk.general:
            page.bullet(_line(step.move, usual))
    if walk.into:
        page.heading("What leads here", "-")
        for line in _came_from(walk.into, graph):
            page.bullet(line)
    add_sources(page, (name for step in (*walk.steps, *walk.general) for name in _cited(step.move)), framework)


def _cited(move: Move) -> Iterator[str]:
    """The sources of a move and of its parts."""
    yield from move.cited
    for part in (*move.evidence, *move.stages):
        yield from part.cited


def add_sources(page: Page, cited: Iterable[str], framework: Framework) -> None:
    """The sources that were cited, each once, with their addresses."""
    names = dict.fromkeys(cited)
    if names:
        page.heading("Sources", "-")
    for name in names:
        page.bullet(words.source(name, framework))
        url = framework.sources[name].url if name in framework.sources else None
        if url:
            page.text(url, 2, "link")


def add_step(page: Page, step: Step, graph: CareerGraph, facts: Mapping[str, Fact], number: int | None = None) -> None:
    """A move with everything that is known of it, and what it adds on the way to each target."""
    move, framework = step.move, graph.framework
    ends = words.joined((target.title for target in step.targets), "or")
    review = "a review that need not end in a move" if move.target is None else ""
    leads = f" → {ends or review}" if ends or review else ""
    page.heading(f"{f'{number}. ' if number else ''}{words.name_of(move)}{leads}", "-")
    if move.closed:
        page.field(
            "Closed",
            f"{move.closed} {words.mark(move) if move.footing is not framework.footing else ''}".rstrip(),
        )
    page.text(kind(move, framework.footing), 2)
    if may_stay(move):
        page.text("It may also confirm the present grade.", 2)
    if move.is_open:
        _add_procedure(page, step, graph, facts)
    for target in step.targets:
        _add_target(page, target, move, graph)
    if move.is_open:
        page.field("Not known", words.fields(step.unpublished), 2)
    page.field("Note", (note.text for note in move.notes), 2)
    if framework.in_force:
        page.field("Source", words.sources(move, framework), 2)


def _add_procedure(page: Page, step: Step, graph: CareerGraph, facts: Mapping[str, Fact]) -> None:
    move, framework = step.move, graph.framework
    page.field("Opened by", words.bodies(move.opened_by, framework), 2)
    if move.support_required is not None:
        page.field("Support of the manager", "needed" if move.support_required else "not needed", 2)
    if move.open_to:
        contracts = words.joined((f"{contract}" for contract in move.open_to.contract), "and")
        page.field("Open to", "; ".join(part for part in (contracts, move.open_to.text) if part), 2)
    if move.requires is not None:
        page.text("Must hold:", 2, "strong")
        _add_outline(page, outline(move.requires, framework, facts), 4)
    page.field("Never counts", move.disregards, 2)
    shared = [part for part in move.evidence if part.only is None]
    page.field("Evidence", (told(words.evidence(part), part, move) for part in shared), 2)
    page.field(
        "Decided in stages",
        (told(words.stage(part, framework), part, move) for part in move.stages if part.only is None),
        2,
    )
    if move.timing:
        page.field("When", "; ".join(words.timing(move.timing)), 2)
    page.field("Dates", (next_date(each) for each in step.dates), 2)
    if step.effective:
        page.field("Next takes effect", words.day(step.effective), 2)
    page.field("Limits", (words.limit(each, framework) for each in step.limits), 2)
    page.field("Pay", move.pay_rule or "", 2)
    page.field("Paid by", move.funded_by or "", 2)
    page.field("Terms that change", move.terms, 2)
    page.field("Appeal", move.appeal or "", 2)


def _add_target(page: Page, target: Target, move: Move, graph: CareerGraph) -> None:
    framework = graph.framework
    own_evidence = [part for part in target.evidence if part.only is not None]
    own_stages = [part for part in target.stages if part.only is not None]
    if target.role is None:
        return
    page.gap()
    page.text(f"To {target.role.title} ({target.role.id})", 2, "strong")
    page.field("Its own evidence", (told(words.evidence(part), part, move) for part in own_evidence), 4)
    page.field("Its own stages", (told(words.stage(part, framework), part, move) for part in own_stages), 4)
    if target.gap is not None:
        add_gap(page, target.gap, graph, 4)


def add_gap(page: Page, gap: Gap, graph: CareerGraph, indent: int) -> None:
    """What a step adds; carried and dropped criteria by number."""
    framework = graph.framework
    if gap.target_silent:
        page.text(words.silence("What this role asks for", framework), indent, "faint")
        _add_shares(page, gap, framework, indent)
        return
    fresh = "Asks for" if gap.origin_silent else "Adds"
    alone = outside_lists(gap.added, gap.picks)
    page.text(f"{counted(fresh, gap, len(alone), framework)}.", indent)
    add_picks(page, gap.picks, indent, framework.footing)
    for each in gap.thresholds:
        page.bullet(threshold(each, framework), indent, "*")
    _add_shares(page, gap, framework, indent)
    add_by_area(page, alone, framework, indent, framework.footing)


def _add_shares(page: Page, gap: Gap, framework: Framework, indent: int) -> None:
    for each in gap.shares:
        page.bullet(share(each, framework), indent, "*")


def _add_outline(page: Page, lines: tuple[Outline, ...], indent: int) -> None:
    for line in lines:
        page.bullet(line.text, indent)
        _add_outline(page, line.parts, indent + 2)


def _line(move: Move, usual: Footing) -> str:
    basis = f" [{words.FOOTINGS[move.footing]}]" if move.footing is not usual else ""
    name, kind = words.name_of(move), words.MECHANISMS[move.mechanism]
    closed = f" Closed: {move.closed}" if move.closed and move.general else ""
    return (name if name.casefold() == kind else f"{name} ({kind})") + basis + closed


def _came_from(into: Iterable[Edge], graph: CareerGraph) -> Iterator[str]:
    """A line for each move that ends here, with all the roles that it comes from."""
    origins: dict[str, list[Edge]] = {}
    for edge in into:
        origins.setdefault(edge.move.id, []).append(edge)
    for edges in origins.values():
        move = edges[0].move
        titles = dict.fromkeys(graph.roles[edge.origin].title if edge.origin else edge.outside for edge in edges)
        closed = " [closed]" if not move.is_open else ""
        yield f"{_line(move, graph.framework.footing)} from {words.joined(titles)}{closed}"
