"""A framework, or one role of it, as text."""

from __future__ import annotations

from pathways.export import words
from pathways.export.text.criteria import add_by_area, add_picks, outside_lists
from pathways.export.text.ladder import add_ladder
from pathways.export.text.layout import Page
from pathways.graph.career import CareerGraph
from pathways.graph.ladder import ladder_of
from pathways.model.base import NOT_PUBLISHED
from pathways.model.profiles import expectations, picks, thresholds
from pathways.model.roles import Role


def add_framework(page: Page, graph: CareerGraph) -> None:
    """What a framework is, its ladder, how people move, and what is not known of it."""
    framework = graph.framework
    page.heading(framework.title, "=")
    if framework.institution:
        place = framework.institution
        page.text(place.name + (f" ({place.scope})" if place.scope else ""))
    page.text(words.sentence_case(words.STATUSES[framework.status]) + _valid(graph) + ".")
    if framework.summary:
        page.text(framework.summary)
    page.gap()
    add_ladder(page, ladder_of(graph))
    if framework.moves:
        page.heading("How people move", "-")
        for move in framework.moves.values():
            basis = f" [{words.FOOTINGS[move.footing]}]" if move.footing is not framework.footing else ""
            closed = f" Closed: {move.closed}" if move.closed else ""
            name, kind = words.name_of(move), words.MECHANISMS[move.mechanism]
            label = name if name.casefold() == kind else f"{name} ({kind})"
            page.bullet(f"{label}; {words.JUDGED[move.judges]}{basis}.{closed}")
    if framework.limits:
        page.heading("Limits", "-")
        for rule in framework.limits.values():
            page.bullet(words.limit(rule, framework))
    if framework.outcomes:
        page.heading("What is known of outcomes", "-")
        for outcome in framework.outcomes.values():
            total = f" of {outcome.out_of:g}" if isinstance(outcome.out_of, int | float) else ""
            value = f"{outcome.value:g}" if isinstance(outcome.value, int | float) else "not published"
            page.bullet(f"{outcome.what}: {value}{total}{f' ({outcome.period})' if outcome.period else ''}")
    if framework.not_found:
        page.heading("Looked for and not found", "-")
        for missing in framework.not_found:
            page.bullet(missing)
    if framework.notes:
        page.heading("Notes", "-")
        for note in framework.notes:
            page.bullet(note.text)
    _add_sources(page, graph)


def add_role(page: Page, role: Role, graph: CareerGraph) -> None:
    """What a role is and everything that it asks for."""
    framework = graph.framework
    page.heading(f"{role.title}  ({role.id})", "=")
    page.text(f"{framework.title} · {words.STATUSES[framework.status]}")
    track = framework.tracks.get(role.track or "")
    page.field("Track", track.name if track else "none")
    page.field("Grade", role.grade or "not published")
    page.field("Also called", ", ".join(role.also_titled))
    if role.entry:
        page.field("What it is", role.entry.summary or "")
        page.field("For example", ", ".join(role.entry.examples))
        page.field(
            "Reports to",
            words.joined(graph.roles[name].title for name in role.entry.reports_to if name in graph.roles),
        )
        page.field(
            "Registration",
            (f"{each.award} ({each.kind.replace('-', ' ')})" for each in role.entry.registration),
        )
        page.field("Onward", role.entry.onward)
    page.field("Basis", words.FOOTINGS[role.footing])
    for area, level in thresholds(framework, role).items():
        name = framework.areas[area].name if area in framework.areas else area
        needed = "a level that is not published" if level == NOT_PUBLISHED else f"{level.replace('-', ' ')} or above"
        page.field(name, needed)
    asked = expectations(framework, role)
    own, inherited = (
        [each for each in asked if not each.inherited],
        [each for each in asked if each.inherited],
    )
    if not asked:
        page.gap()
        page.text(words.silence("What the role asks for", framework), role="faint")
    if own:
        page.heading("Asked for at this level", "-")
        lists = [pick for pick in picks(framework, role) if not pick.inherited]
        add_picks(page, lists, 0, framework.footing)
        add_by_area(page, outside_lists(own, lists), framework, 0, framework.footing)
    if inherited:
        page.heading("Taken over from lower levels", "-")
        add_by_area(page, inherited, framework, 0, framework.footing)
    if role.entry and role.entry.notes:
        page.heading("Notes", "-")
        for note in role.entry.notes:
            page.bullet(note.text)


def _valid(graph: CareerGraph) -> str:
    valid = graph.framework.valid
    if valid is None:
        return ""
    parts = []
    if valid.start:
        parts.append(f"from {words.calendar_day(valid.start)}")
    if valid.end:
        parts.append(f"to {words.calendar_day(valid.end)}")
    if valid.observed:
        parts.append(f"seen {words.joined(words.calendar_day(seen) for seen in valid.observed)}")
    return ", " + ", ".join(parts) if parts else ""


def _add_sources(page: Page, graph: CareerGraph) -> None:
    if graph.framework.sources:
        page.heading("Sources", "-")
        for name, source in graph.framework.sources.items():
            page.bullet(words.source(name, graph.framework))
            if source.url:
                page.text(source.url, 2, "link")
    if graph.framework.proposed:
        page.heading("Basis", "-")
        for line in words.sources(graph.framework, graph.framework):
            page.bullet(line)
