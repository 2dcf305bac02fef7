"""A framework, or one role of it, as text."""

from __future__ import annotations

from pathways.export import words
from pathways.export.criteria import outside_lists
from pathways.export.grading import NOTHING_SAID, worth_of
from pathways.export.kinds import NATURES, STATUSES
from pathways.export.lines import period
from pathways.export.silences import silences
from pathways.export.text.criteria import add_by_area, add_picks
from pathways.export.text.document import add_rest
from pathways.export.text.ladder import add_ladder
from pathways.export.text.layout import Page
from pathways.graph.career import CareerGraph
from pathways.graph.ladder import ladder_of
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import Framework
from pathways.model.institution import Headcount
from pathways.model.moves import Move
from pathways.model.profiles import expectations, picks, shares, thresholds
from pathways.model.roles import Role


def add_framework(page: Page, graph: CareerGraph) -> None:
    """What a framework is, its ladder, how people move, and what is not known of it."""
    framework = graph.framework
    page.heading(framework.title, "=")
    page.text(f"{words.sentence_case(NATURES[framework.nature])} · {framework.id}", role="faint")
    _add_institution(page, framework)
    status = "No framework is published" if framework.status == NOT_PUBLISHED else STATUSES[framework.status]
    page.text(words.sentence_case(status) + _valid(graph) + ".")
    if framework.summary:
        page.text(framework.summary)
    page.field("Mapped to", words.joined(framework.mapped_to))
    if framework.status == NOT_PUBLISHED:
        page.text("The institution publishes no framework: what follows is all that is known.", role="warn")
    page.gap()
    add_ladder(page, ladder_of(graph))
    _add_grades(page, framework)
    if framework.moves:
        page.heading("How people move", "-")
        for move in framework.moves.values():
            basis = f" [{words.FOOTINGS[move.footing]}]" if move.footing is not framework.footing else ""
            closed = f" Closed: {move.closed}" if move.closed else ""
            name, kind = words.name_of(move), words.MECHANISMS[move.mechanism]
            label = name if name.casefold() == kind else f"{name} ({kind})"
            page.bullet(f"{label}{_between(move, graph)}; {words.JUDGED[move.judges]}{basis}.{closed}")
    elif framework.nature == "career-framework":
        page.heading("How people move", "-")
        page.text(words.silence("How people move", framework), role="faint")
    _add_asked(page, framework)
    if framework.limits:
        page.heading("Limits", "-")
        for rule in framework.limits.values():
            page.bullet(words.limit(rule, framework))
    _add_beside(page, framework)
    if framework.outcomes:
        page.heading("What is known of outcomes", "-")
        for outcome in framework.outcomes.values():
            total = f" of {outcome.out_of:,.15g}" if isinstance(outcome.out_of, int | float) else ""
            value = f"{outcome.value:,.15g}" if isinstance(outcome.value, int | float) else "not published"
            page.bullet(f"{outcome.what}: {value}{total}{f' ({outcome.period})' if outcome.period else ''}")
    silent = silences(framework) if framework.in_force else ()
    if silent:
        page.heading("Not published, as far as is known", "-")
        for said in silent:
            page.bullet(said)
    add_rest(page, framework)


def _between(move: Move, graph: CareerGraph) -> str:
    """The two roles that a move without a name of its own joins, where it joins just two."""
    ends = [(edge.origin, edge.target) for edge in graph.edges if edge.move is move and not move.label]
    if len(ends) != 1:
        return ""
    origin, target = (graph.roles[end].title if end else "outside" for end in ends[0])
    return f", {origin} to {target}"


def _add_institution(page: Page, framework: Framework) -> None:
    place = framework.institution
    if place is None:
        return
    page.text(place.name + (f" ({place.scope})" if place.scope else ""))
    for count, whom in ((place.technical_staff, "technical staff"), (place.all_staff, "staff in all")):
        if count is not None:
            page.text(f"{words.sentence_case(_headcount(count, whom))}.")
    signed = place.technician_commitment
    if signed is not None and signed.signed != NOT_PUBLISHED:
        page.text(f"Signed the Technician Commitment: {words.calendar_day(signed.signed)}.")


def _headcount(count: Headcount, whom: str) -> str:
    qualifier = f"{count.qualifier} " if count.qualifier else ""
    part = f"{count.share:.0%} of" if count.share is not None else ""
    if count.count is None:
        told = f"{qualifier}{part} staff are {whom}"
    else:
        told = f"{qualifier}{count.count:,} {whom}{f', {part} all' if part else ''}"
    details = [each for each in (count.counted, str(count.year or "")) if each]
    return f"{told} ({', '.join(details)})" if details else told


def _add_grades(page: Page, framework: Framework) -> None:
    """Pay points, salaries and scores of the grades, where any are known."""
    known = [(grade, worth_of(grade)) for grade in sorted(framework.grades.values(), key=lambda each: -each.rank)]
    rows = [
        (grade.name or grade.id, worth.points, worth.salary, worth.scores)
        for grade, worth in known
        if worth != NOTHING_SAID
    ]
    if rows:
        page.heading("What the grades stand for", "-")
        page.table(rows, ("grade", "points", "salary", "evaluation"), flexible=2)


def _add_asked(page: Page, framework: Framework) -> None:
    """The areas of a reference, which has no ladder that would lead to what is asked."""
    if not framework.areas or framework.nature == "career-framework":
        return
    page.heading("Areas", "-")
    for area in framework.areas.values():
        page.bullet(f"{area.name}: {area.description}" if area.description else area.name)


def _add_beside(page: Page, framework: Framework) -> None:
    """Registration, rewards and history."""
    if framework.registrations:
        page.heading("Registration", "-")
        for offer in framework.registrations.values():
            text = f": {offer.text}" if offer.text else ""
            page.bullet(f"{words.joined(offer.award)} ({offer.kind.replace('-', ' ')}){text}")
    if framework.rewards:
        page.heading("Recognition apart from promotion", "-")
        for reward in framework.rewards.values():
            parts = [each.rstrip(".") for each in (reward.text, reward.pays) if each]
            page.bullet(f"{reward.name}{': ' if parts else ''}{'; '.join(parts)}")
    if framework.history:
        page.heading("History", "-")
        for event in framework.history.values():
            on = words.calendar_day(event.on) if event.on and event.on != NOT_PUBLISHED else "date not known"
            until = f" to {words.calendar_day(event.until)}" if event.until else ""
            page.bullet(f"{on}{until}: {event.what}")


def add_role(page: Page, role: Role, graph: CareerGraph) -> None:
    """What a role is and everything that it asks for."""
    framework = graph.framework
    page.heading(f"{role.title}  ({role.id})", "=")
    page.text(f"{framework.title} · {STATUSES[framework.status]}")
    track = framework.tracks.get(role.track or "")
    page.field("Track", track.name if track else "none")
    page.field("Grade", words.grade(role, framework))
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
        needed = "a level that is not published" if level == NOT_PUBLISHED else f"{level.replace('-', ' ')} or above"
        page.field(words.area(area, framework), needed)
    parts = shares(framework, role)
    page.field("Share of the work", (f"{words.area(area, framework)}: {part:.0%}" for area, part in parts.items()))
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
    return f", {said}" if (said := period(valid)) else ""
