"""The answers to a scenario: what it costs, where its people will be, and who gains; each from one run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused

if TYPE_CHECKING:
    from pathways.export.equality import Section
    from pathways.graph.career import CareerGraph
    from pathways.scenarios.ready import Ready
    from pathways.workforce.cost.answer import ScenarioCost
    from pathways.workforce.cost.causes import Cause
    from pathways.workforce.equality.answer import Equality
    from pathways.workforce.equality.build import Structure
    from pathways.workforce.forecast.shown import Shown
    from pathways.workforce.forecast.supposed import Supposition
    from pathways.workforce.mapping_answer import MappingAnswer
    from pathways.workforce.timeline import Case


def cost_of(
    ready: Ready, assume_bottom: bool = False, begun: Callable[[Case, Cause], None] | None = None
) -> ScenarioCost:
    """What a scenario costs.

    Args:
        ready: The scenario.
        assume_bottom: Whether pay starts at the lowest point of the new grade where a pay rule is given in words.
        begun: Told which case and cause is reckoned next; what it raises ends the work.

    Raises:
        Refused: If there are so few people that costs would tell what somebody is paid.
    """
    from pathways.documents.catalogue import shared_facts
    from pathways.workforce.cost.answer import cost_of_scenario
    from pathways.workforce.cost.groups import adds_too_few, too_few
    from pathways.workforce.cost.situation import Situation

    facts = dict(shared_facts())
    for framework in ready.frameworks.values():
        facts |= framework.facts
    situation = Situation(ready.staff, ready.pay, ready.graphs, ready.mappings, ready.targets, facts, assume_bottom)
    told = () if begun is None else (begun,)
    cost = cost_of_scenario(situation, ready.timeline, *told)
    if too_few(cost):
        said = f"there are fewer than {cost.small} people in some year, so that costs would tell what somebody is paid"
        raise _too_few(ready, said, "ask for fewer years, or give more people")
    if adds_too_few(cost):
        said = f"what the scenario adds concerns fewer than {cost.small} people, and would tell what they are paid"
        raise _too_few(ready, said, "cost it together with other actions")
    return cost


def _too_few(ready: Ready, message: str, help: str) -> Refused:
    refused = Refused("too-few", message, f"{help}; `small` in the scenario says how few are too few")
    refused.file = str(ready.path)
    return refused


def _no_framework(ready: Ready) -> Refused:
    message = "the scenario names no framework, so that there are no roles to be in"
    refused = Refused("no-framework", message, "add an action that does `adopt`, or give `framework`")
    refused.file = str(ready.path)
    return refused


def contracts_in_words(cost: ScenarioCost) -> str:
    """How many contracts there are."""
    from pathways.workforce.disclosure import Rule, rounded

    count = rounded(cost.contracts, Rule(cost.round_to, cost.small))
    return f"about {count} contracts" if cost.round_to > 1 else f"{count} contracts"


def mapping_of(ready: Ready) -> MappingAnswer:
    """Where the posts of a scenario stand in the framework that it adopts.

    Raises:
        Refused: If the scenario names no framework.
    """
    from pathways.workforce.mapping_answer import mapping_answer

    analysed = equality_of(ready)
    return mapping_answer(
        ready.scenario,
        analysed.new.mapped,
        analysed.found,
        ready.timeline.start,
        ready.grades_said,
        ready.staff.left_out,
    )


@dataclass(frozen=True)
class Foretold:
    """A forecast with what it takes for granted."""

    shown: Shown
    graph: CareerGraph
    """The framework that comes into force last."""
    suppositions: Sequence[Supposition]
    stated: Sequence[str]
    """What the scenario itself takes for granted, in words."""

    @property
    def supposed(self) -> list[str]:
        """What the forecast takes for granted beside it, in words."""
        from pathways.export.forecasting import supposition

        framework, shown = self.graph.framework, self.shown
        return [supposition(each, framework, shown.rule, shown.unsaid) for each in self.suppositions]


def forecast_of(ready: Ready, runs: int, seed: int) -> Foretold:
    """Where the people of a scenario will be.

    Args:
        ready: The scenario.
        runs: How often to draw, where people depend on each other.
        seed: Where the random numbers start.

    Raises:
        Refused: If the scenario names no framework.
    """
    from pathways.documents.catalogue import shared_facts
    from pathways.workforce.disclosure import Rule
    from pathways.workforce.forecast.build import planned
    from pathways.workforce.forecast.foretell import forecast
    from pathways.workforce.forecast.shown import shown
    from pathways.workforce.shared_counts import now

    graph = ready.graph
    if graph is None:
        raise _no_framework(ready)
    rule = Rule(ready.scenario.round_to, ready.scenario.small)
    plan = planned(ready.timeline, graph, ready.placements, shared_facts(), ready.grades_join)
    found = shown(forecast(plan.plans, runs, seed), rule, now(equality_of(ready).found))
    return Foretold(found, graph, plan.suppositions, _stated(ready))


def _stated(ready: Ready) -> list[str]:
    """What is taken for granted of the scenario itself; what concerns pay alone has no place here."""
    from pathways.export.assuming import assumption
    from pathways.workforce.assumptions import Assumed

    of_pay = {Assumed.NO_LATER_AWARDS, Assumed.SPREAD_EVENLY}
    return [assumption(each) for each in ready.timeline.assumptions if each.code not in of_pay]


@dataclass(frozen=True)
class Analysed:
    """An equality analysis with what it rests on."""

    found: Equality
    new: Structure
    old: Structure | None
    """The framework of the first day, where another one replaces it."""
    basis: Sequence[str]
    """What is taken for granted of the scenario, in words."""
    left_out: int
    """Rows of the staff table that were passed over."""

    def sections(self, ready: Ready) -> tuple[Section, ...]:
        """Everything that is said of it."""
        from pathways.export.equality import sections

        titles = (self.old.graph.framework.title if self.old else None, self.new.graph.framework.title)
        return sections(ready.scenario, self.found, titles, self.basis, self.left_out)


def equality_of(ready: Ready) -> Analysed:
    """Who is mapped where and who can move.

    Raises:
        Refused: If the scenario names no framework.
    """
    from pathways.workforce.equality.build import analysed

    if ready.final is None:
        raise _no_framework(ready)
    name = ready.scenario.framework
    new = _structure(ready, ready.final)
    old = _structure(ready, name) if name is not None and name != ready.final else None
    found = analysed(ready.timeline, ready.staff, ready.pay, new, old)
    return Analysed(found, new, old, _basis(ready), ready.staff.left_out)


def _structure(ready: Ready, name: str) -> Structure:
    from pathways.workforce.equality.build import Structure

    graph = ready.graphs[name]
    return Structure(graph, ready.mappings[name], graph.on or ready.timeline.start)


def _basis(ready: Ready) -> list[str]:
    """What the scenario itself takes for granted of days and mapping; chance and money have no place here."""
    from pathways.export.assuming import assumption
    from pathways.workforce.assumptions import Assumed

    ours = {Assumed.FIRST_DAY, Assumed.MAPPED_WHEN_ADOPTED}
    said = [assumption(each) for each in ready.timeline.assumptions if each.code in ours]
    if ready.grades_said:
        return [*said, f"Grades are joined by their names because the scenario says so: {ready.grades_said}."]
    return [*said, "Grades join nothing in the mapping: the scenario does not say that posts are on them."]
