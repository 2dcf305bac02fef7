"""What is known of each role of a framework that may serve as evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.compare.crosswalk.criteria import CriteriaBetween
from pathways.compare.crosswalk.evaluation import evaluation_alike, scores_of
from pathways.compare.crosswalk.evidence import Evidence, Span
from pathways.compare.crosswalk.levels import level_alike
from pathways.compare.crosswalk.pay import Prices, pay_alike
from pathways.compare.crosswalk.place import family_alike, place_alike, places, title_alike
from pathways.compare.crosswalk.registration import awards_of, registration_alike
from pathways.graph.career import CareerGraph
from pathways.model.framework import Framework
from pathways.model.profiles import expectations
from pathways.model.roles import Role


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a role."""

    role: Role
    framework: Framework
    pay: Span | None
    scores: Span | None
    awards: tuple[str, ...]
    place: float | None
    asked: tuple[str, ...]
    """The texts of its criteria, those that it takes over included."""


@dataclass(frozen=True)
class Side:
    """A framework with what is known of its roles."""

    graph: CareerGraph
    known: Mapping[str, Known]
    """By role, in the order of the ladder."""
    tracks: Mapping[str | None, tuple[str, ...]]
    """By track: its roles from the lowest. Under None: the roles that stand on no ladder."""

    @property
    def asked(self) -> tuple[str, ...]:
        """Every criterion of the framework, once."""
        return tuple(dict.fromkeys(text for each in self.known.values() for text in each.asked))


def side_of(graph: CareerGraph, prices: Prices) -> Side:
    """A framework as one side of a crosswalk."""
    framework = graph.framework
    found = places(graph)
    known = {
        role.id: Known(
            role=role,
            framework=framework,
            pay=prices.span_of(framework, role),
            scores=scores_of(framework, role),
            awards=awards_of(role),
            place=found.get(role.id),
            asked=tuple(each.criterion.text for each in expectations(framework, role)),
        )
        for role in graph.roles.values()
    }
    tracks: dict[str | None, list[Role]] = {}
    for role in graph.roles.values():
        tracks.setdefault(role.track if role.placed else None, []).append(role)
    ordered = {
        track: tuple(role.id for role in sorted(roles, key=lambda each: (each.rank or 0, each.order or 0)))
        for track, roles in tracks.items()
    }
    return Side(graph, known, ordered)


def evidence_on(
    here: Known, there: Known, criteria: CriteriaBetween, registers: Mapping[str, int]
) -> tuple[Evidence, ...]:
    """All kinds of evidence on two roles, the strongest first, those that tell nothing included.

    Args:
        here: The role here.
        there: The role there.
        criteria: The criteria of both frameworks.
        registers: By award: the level of knowledge that its register asks for.
    """
    return (
        evaluation_alike(here.scores, there.scores),
        pay_alike(here.pay, there.pay),
        criteria.alike(here.asked, there.asked),
        level_alike((here.framework, here.role), (there.framework, there.role)),
        registration_alike(here.awards, there.awards, registers),
        place_alike(here.place, there.place),
        family_alike(here.role, there.role),
        title_alike(here.role, there.role),
    )
