"""Where somebody is, and the route: each step with its moves, what they ask for, who decides and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pathways.export import words
from pathways.export.conditions import outline
from pathways.export.criteria import outside_lists
from pathways.export.findings import Telling
from pathways.export.kinds import STATUSES
from pathways.export.stepping import counted, told
from pathways.funding.moves import Readiness
from pathways.graph.earliest import earliest_months
from pathways.graph.gap import gap_between
from pathways.graph.routes import Route
from pathways.model.moves import Mechanism
from pathways.papers.parts.placed import grade_of
from pathways.papers.parts.texts import full_stop, number_of, outlined
from pathways.papers.plan.wording import Worded
from pathways.rules.truth import Truth
from pathways.sector.career_plan import Stretch, Way
from pathways.writing.blocks import Block, Field, Fields, Heading, Paragraph, Quiet, items

NO_PROMISE = "Earliest means no more than that the published least times add up to it. It promises nothing."

FOR_ME: Mapping[Readiness, str] = {
    Readiness.NO_FORMAL_BAR: "No formal bar found; it is judged when I apply",
    Readiness.ASK: "Somebody else has to say something first: see what to ask whom",
    Readiness.TELL_US_MORE: "My document lacks a fact: see what to ask whom",
    Readiness.NOT_YET: "Not yet",
    Readiness.CLOSED: "Closed",
}
"""What a move comes to for the person."""

OTHERS_MOST = 4
"""So many other routes are named; the rest is counted."""


def in_short(worded: Worded) -> Iterator[Block]:
    """The plan in a few lines."""
    plan = worded.plan
    routes = plan.routes.routes if plan.routes is not None else ()
    days = plan.next_days
    shown = sum(each.shown for each in plan.needs)
    named = [
        ("Where I want to be", worded.placed(plan.target)),
        ("The route", " → ".join(worded.titles[role.id] for role in routes[0].roles) if routes else "None is known"),
        ("Earliest", _least(routes[0]) if routes else ""),
        ("Criteria", f"{shown} of {len(plan.needs)} shown, in my own view" if plan.needs else "Not found"),
        ("Next date", f"{words.day(days[0].on)}: {days[0].what}" if days else "None is known"),
    ]
    yield Fields(tuple(Field(name, (said,)) for name, said in named if said))


def where(worded: Worded) -> Iterator[Block]:
    """Where the person is, as far as their document says."""
    plan = worded.plan
    present, framework = plan.present, plan.framework
    yield Heading("Where I am")
    if present is None:
        yield Paragraph(
            "My document does not say which role I hold. With a line such as "
            f"“role: {framework.id}:{next(iter(plan.graph.roles), 'ROLE')}” in it there is a route as well."
        )
        return
    graph, role = present.graph, present.role
    grade = grade_of(role, graph.framework)
    named = [
        ("My role", role.title),
        ("Grade", grade),
        ("Framework", f"{graph.framework.title} ({STATUSES[graph.framework.status]})"),
        ("My heading", plan.person.title or ""),
    ]
    yield Fields(tuple(Field(name, (said,)) for name, said in named if said))
    if plan.here is None:
        yield Paragraph(
            f"That is another framework than the one I plan for: {framework.title}. Between two frameworks there is no "
            "route of moves; what leads in is below."
        )


def route(worded: Worded) -> Iterator[Block]:
    """The first route with its steps; other routes by the roles on them."""
    plan = worded.plan
    yield Heading("The route")
    yield Paragraph(f"To {worded.placed(plan.target)}, {plan.framework.title}.")
    if plan.here is None:
        yield from _ways_in(worded)
        return
    routes = plan.routes
    if routes is None or not routes.routes:
        yield Paragraph(
            f"No route of moves that are {'published' if plan.framework.in_force else 'written down'} leads there from "
            f"{worded.titles[plan.here.id]}."
        )
        yield from _ways_in(worded)
        return
    first, *others = routes.routes
    yield Paragraph(" → ".join(worded.placed(role) for role in first.roles))
    yield from _earliest(first)
    told_at: dict[object, int] = {}
    for number, stretch in enumerate(plan.stretches, 1):
        yield from _stretch(number, stretch, worded, told_at)
    if others:
        yield Heading("Other routes", 2)
        shown = [" → ".join(worded.titles[role.id] for role in each.roles) for each in others[:OTHERS_MOST]]
        yield items(*shown)
        if len(others) > OTHERS_MOST or not routes.complete:
            yield Quiet("There are more of them: pathways routes names them all.")


def _earliest(found: Route) -> Iterator[Block]:
    if found.earliest is None:
        yield Paragraph("How long it takes at the least is not published for any step.")
    else:
        yield Paragraph(f"Earliest: {_least(found)}. {NO_PROMISE}")


def _least(found: Route) -> str:
    """The least time of a route in words; empty where none is published."""
    if found.earliest is None:
        return ""
    rest = f", not counting {number_of(found.untimed, 'step')} without a published least time" if found.untimed else ""
    return f"{words.months(found.earliest)}{rest}"


def _stretch(number: int, stretch: Stretch, worded: Worded, told_at: dict[object, int]) -> Iterator[Block]:
    """A step; a move that an earlier step has with the same evidence and stages is not told again."""
    leg, framework = stretch.leg, worded.plan.framework
    yield Heading(f"Step {number}: {worded.titles[leg.target.id]}", 2)
    gap = gap_between(framework, leg.origin, leg.target)
    if gap.target_silent:
        yield Paragraph(words.silence(f"What {worded.titles[leg.target.id]} asks for", framework))
    else:
        fresh = "Asks for" if gap.origin_silent else "Adds"
        yield Paragraph(f"{counted(fresh, gap, len(outside_lists(gap.added, gap.picks)), framework)}.")
    for way in stretch.ways:
        target = way.step.targets[0]
        key = (way.step.move.id, *map(id, (*target.evidence, *target.stages)))
        if key in told_at:
            yield Paragraph(f"{words.sentence_case(words.known_name(way.step.move))}: as in step {told_at[key]}.")
        else:
            told_at[key] = number
            yield from _way(way, worded)


def _way(way: Way, worded: Worded) -> Iterator[Block]:
    move, framework = way.step.move, worded.plan.framework
    target = way.step.targets[0]
    yield Heading(words.sentence_case(words.known_name(move)), 3)
    judged = f"{words.sentence_case(words.MECHANISMS[move.mechanism])}; {words.JUDGED[move.judges]}"
    months = earliest_months(move)
    evidence = tuple(
        words.sentence_case(told(words.evidence(part), part, move)) + worded.bases.cited(part.cited)
        for part in target.evidence
    )
    decided = tuple(told(words.stage(part, framework), part, move) for part in target.stages)
    timing = words.sentence_case("; ".join(words.timing(move.timing))) if move.timing is not None else ""
    support = "" if move.support_required is None else "needed" if move.support_required else "not needed"
    named: list[tuple[str, tuple[str, ...]]] = [
        ("How it comes about", (judged,) if move.mechanism is not Mechanism.NOT_PUBLISHED else ()),
        ("For me", _for_me(way, worded)),
        ("Earliest", (f"{words.months(months)} in the role before",) if months is not None else ()),
        ("Who may start it", _one(words.bodies(move.opened_by, framework))),
        ("Manager's support", _one(support)),
        ("What I hand in", evidence),
        ("Decided by", decided),
        ("When", _one(timing)),
        ("Limits", tuple(words.limit(each, framework) for each in way.step.limits)),
        ("Never counts", tuple(map(words.sentence_case, move.disregards))),
        ("Pay", _one(move.pay_rule or "")),
        ("If it is refused", _one(move.appeal or "")),
        ("Not known", _one(words.fields(way.step.unpublished)) if framework.in_force else ()),
        ("Basis", worded.bases.lines(move)),
    ]
    yield Fields(tuple(Field(name, values, missing=name == "Not known") for name, values in named if values))
    if move.requires is not None:
        yield Paragraph("What must hold:")
        yield outlined(outline(move.requires, framework, worded.facts))


def _for_me(way: Way, worded: Worded) -> tuple[str, ...]:
    """The answer, and what stands in the way."""
    if way.verdict is None:
        return ()
    telling = Telling(worded.plan.framework, worded.facts)
    unmet = [telling.finding(each).text for each in way.verdict.findings if each.truth is Truth.UNMET]
    return (FOR_ME[way.verdict.readiness], *(words.sentence_case(f"not met: {each}") for each in unmet))


def _ways_in(worded: Worded) -> Iterator[Block]:
    """The moves that end in the target."""
    plan = worded.plan
    found: dict[str, dict[str, None]] = {}
    for edge in plan.ways_in:
        start = worded.titles[edge.origin] if edge.origin is not None else edge.outside
        found.setdefault(words.sentence_case(words.known_name(edge.move)), {})[start] = None
    if not found:
        yield Paragraph(words.silence(f"What leads to {worded.target}", plan.framework))
        return
    yield Paragraph("What leads there:")
    yield items(*(full_stop(f"{name}: from {words.joined(starts, 'or')}") for name, starts in found.items()))


def _one(said: str) -> tuple[str, ...]:
    return (words.sentence_case(said),) if said else ()
