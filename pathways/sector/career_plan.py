"""A person's plan: from the present role to another, with what is asked, what there is to show, and what would help."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pathways.funding.judge import day_of_applying
from pathways.funding.moves import MoveVerdict, judge_step
from pathways.funding.outcomes import Outcome
from pathways.funding.rulebook import Version
from pathways.funding.verdict import Verdict
from pathways.graph.career import CareerGraph
from pathways.graph.edges import Edge
from pathways.graph.routes import Leg, Routes, routes_between
from pathways.graph.walk import Step, walk_from
from pathways.model.beside import RegistrationOffer
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Scheme
from pathways.model.moves import Move
from pathways.model.person import Person, Standing
from pathways.model.profiles import Expectation, Pick, expectations, picks, thresholds
from pathways.model.recognition import Register
from pathways.model.roles import Role, matches
from pathways.rules.states import State
from pathways.sector.evidence import Evidenced, evidenced, named_by_nobody
from pathways.sector.opportunities import Suggestion


@dataclass(frozen=True)
class Present:
    """The role that a person holds, in the framework that it stands in."""

    graph: CareerGraph
    role: Role


@dataclass(frozen=True, eq=False)
class Way:
    """A move that makes a step of the route."""

    step: Step
    """The move as it stands for this step alone."""
    verdict: MoveVerdict | None
    """What it comes to for the person; None beyond the first step, where other facts will hold."""


@dataclass(frozen=True, eq=False)
class Stretch:
    """A step of the route, with every move that makes it."""

    leg: Leg
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Need:
    """A criterion, what the person has for it, and where on the route it is first asked for."""

    have: Evidenced
    first: Role | None
    """The first role of the route that asks for it, the present one included; None without a route."""

    @property
    def expectation(self) -> Expectation:
        """The criterion as it is asked for."""
        return self.have.expectation

    @property
    def shown(self) -> bool:
        """Whether the person says that there is enough, and names something that shows it."""
        return self.have.standing is Standing.HAVE and bool(self.have.achievements)


@dataclass(frozen=True)
class Registering:
    """Professional registration that goes with a role, as its framework says."""

    role: Role
    award: str
    kind: str
    registers: tuple[Register, ...]
    """What is held of the registers that the award names."""


@dataclass(frozen=True, eq=False)
class NextDay:
    """A day that comes next, and whose day it is."""

    on: date
    what: str
    of: Move | Suggestion | Version


@dataclass(frozen=True, eq=False)
class Helps:
    """What stands beside frameworks and can help: opportunities, registers and the rules of funders."""

    building: Mapping[str, tuple[Suggestion, ...]]
    """By area of the framework: opportunities that build it."""
    registers: Mapping[str, Register]
    funding: tuple[Verdict, ...]
    """What each scheme's rules say of the person as its lead."""


@dataclass(frozen=True, eq=False)
class CareerPlan:
    """A person's plan on a day."""

    person: Person
    on: date
    graph: CareerGraph
    """The framework of the target."""
    target: Role
    present: Present | None
    """None: the person's document does not say."""
    routes: Routes | None
    """From the present role to the target; None where the present role is not of this framework."""
    stretches: tuple[Stretch, ...]
    """The steps of the first route; empty without one."""
    ways_in: tuple[Edge, ...]
    """Open moves that end in the target; told where there is no route."""
    needs: tuple[Need, ...]
    """Every criterion of the target, its own first, each once."""
    lists: tuple[Pick, ...]
    """Lists of the target of which a number is enough."""
    levels: Mapping[str, str]
    """The level that the target needs in each area."""
    on_the_way: Mapping[str, tuple[Need, ...]]
    """By role between the two: what it asks for that neither end does."""
    misnamed: tuple[str, ...]
    """Criteria that the person names and that the framework does not have."""
    registering: tuple[Registering, ...]
    offers: tuple[RegistrationOffer, ...]
    """What the institution says of registration for the target."""
    helps: Helps

    @property
    def framework(self) -> Framework:
        """The framework of the target."""
        return self.graph.framework

    @property
    def here(self) -> Role | None:
        """The present role, where it is one of the framework of the target."""
        same = self.present is not None and self.present.graph.framework.id == self.framework.id
        return self.present.role if same and self.present is not None else None

    @property
    def silent(self) -> bool:
        """Whether nothing is known of what the target asks for."""
        return not self.needs and not self.levels and not self.lists

    @property
    def next_days(self) -> tuple[NextDay, ...]:
        """Days to come of the moves of the first step, of opportunities, and of schemes that are not closed to them."""
        return tuple(sorted(_next_days(self), key=lambda each: (each.on, each.what)))


def wanting(needs: Iterable[Need], levels: Mapping[str, str], framework: Framework) -> tuple[str, ...]:
    """The areas in which something is not shown yet or a level is asked for, in the order of the framework."""
    found = dict.fromkeys([*(each.expectation.criterion.area for each in needs if not each.shown), *levels])
    places = {area: at for at, area in enumerate(framework.areas)}
    return tuple(sorted(found, key=lambda area: places.get(area, len(places))))


def needs_of(person: Person, graph: CareerGraph, target: Role, roles: Sequence[Role]) -> tuple[Need, ...]:
    """Every criterion of a role with what a person has for it.

    Args:
        person: The person's document.
        graph: The framework.
        target: The role that asks.
        roles: The roles of the route in order; empty without one.
    """
    framework = graph.framework
    asked = {role.id: {each.id for each in expectations(framework, role)} for role in roles}
    return tuple(
        Need(have, next((role for role in roles if have.expectation.id in asked[role.id]), None))
        for have in evidenced(person, framework.id, expectations(framework, target))
    )


def career_plan(
    person: Person,
    states: Mapping[str, State],
    facts: Mapping[str, Fact],
    graph: CareerGraph,
    target: Role,
    present: Present | None,
    helps: Helps,
    on: date,
) -> CareerPlan:
    """The plan of a person.

    Args:
        person: The person's document.
        states: What it says, in the terms of the facts.
        facts: The definitions of all facts.
        graph: The framework of the target.
        target: The role that the person wants to be in.
        present: The role that the person holds, where that is known.
        helps: Opportunities, registers and rules of funders.
        on: The day from which dates are counted.
    """
    framework = graph.framework
    here = present.role if present is not None and present.graph.framework.id == framework.id else None
    routes = routes_between(graph, here, target) if here is not None else None
    legs = routes.routes[0].legs if routes is not None and routes.routes else ()
    roles = (legs[0].origin, *(leg.target for leg in legs)) if legs else tuple(filter(None, (here,)))
    every = roles if legs else (*roles, target)
    return CareerPlan(
        person=person,
        on=on,
        graph=graph,
        target=target,
        present=present,
        routes=routes,
        stretches=tuple(
            _stretch(leg, graph, {**day_of_applying(on), **states} if leg is legs[0] else None, facts, on)
            for leg in legs
        ),
        ways_in=tuple(edge for edge in graph.into[target.id] if edge.move.is_open),
        needs=needs_of(person, graph, target, every if here is not None else ()),
        lists=picks(framework, target),
        levels=thresholds(framework, target),
        on_the_way=_on_the_way(person, graph, roles, target),
        misnamed=named_by_nobody(person, framework),
        registering=tuple(_registering(every, helps.registers)),
        offers=tuple(
            offer
            for offer in framework.registrations.values()
            if offer.applies_to is None or matches(offer.applies_to, target)
        ),
        helps=helps,
    )


def _stretch(
    leg: Leg, graph: CareerGraph, states: Mapping[str, State] | None, facts: Mapping[str, Fact], on: date
) -> Stretch:
    steps = {step.move.id: step for step in walk_from(graph, leg.origin, on).steps}
    ways = []
    for edge in leg.edges:
        step = steps[edge.move.id]
        alone = replace(step, targets=tuple(each for each in step.targets if each.role == leg.target))
        verdict = judge_step(alone, graph.framework, states, facts) if states is not None else None
        ways.append(Way(alone, verdict))
    return Stretch(leg, tuple(ways))


def _on_the_way(
    person: Person, graph: CareerGraph, roles: Sequence[Role], target: Role
) -> Mapping[str, tuple[Need, ...]]:
    if len(roles) < 3:
        return {}
    framework = graph.framework
    told = {each.id for end in (roles[0], target) for each in expectations(framework, end)}
    found: dict[str, tuple[Need, ...]] = {}
    for role in roles[1:-1]:
        fresh = [each for each in expectations(framework, role) if each.id not in told]
        told |= {each.id for each in fresh}
        if fresh:
            found[role.id] = tuple(Need(have, role) for have in evidenced(person, framework.id, fresh))
    return found


def _registering(roles: Iterable[Role], registers: Mapping[str, Register]) -> Iterator[Registering]:
    for role in roles:
        for each in role.entry.registration if role.entry is not None else ():
            named = re.findall(r"\w+", each.award)
            yield Registering(
                role, each.award, each.kind, tuple(registers[name] for name in named if name in registers)
            )


OPEN_TO = frozenset({Outcome.ELIGIBLE, Outcome.ASK_FUNDER, Outcome.ASK_INSTITUTION})
"""Outcomes with which a scheme's days are worth knowing."""


def _next_days(plan: CareerPlan) -> Iterator[NextDay]:
    for way in plan.stretches[0].ways if plan.stretches else ():
        for each in way.step.dates:
            if each.next is not None:
                yield NextDay(each.next, each.what, way.step.move)
        if way.step.effective is not None:
            yield NextDay(way.step.effective, "a granted move takes effect", way.step.move)
    offered = {found.opportunity.id: found for every in plan.helps.building.values() for found in every}
    for found in offered.values():
        for day in found.opportunity.dates:
            if (on := day.on.next_after(plan.on)) is not None:
                yield NextDay(on, day.what, found)
    for verdict in plan.helps.funding:
        entry = verdict.version.entry
        if verdict.outcome in OPEN_TO and isinstance(entry, Scheme):
            for name, dated in entry.dates.items():
                if dated.on.first == dated.on.last and dated.on.first >= plan.on:
                    yield NextDay(dated.on.first, name.replace("_", " "), verdict.version)
