"""A scenario with everything that it builds on: frameworks, pay, staff, and where posts stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathways.graph.career import CareerGraph
    from pathways.model.framework import Framework
    from pathways.model.scenario import Scenario
    from pathways.workforce.cost.terms import PayTerms
    from pathways.workforce.mapping import Choice, Mapped
    from pathways.workforce.mapping_evidence import Target
    from pathways.workforce.placement import Placement
    from pathways.workforce.staff import Staff
    from pathways.workforce.staff_reading import StaffReading
    from pathways.workforce.timeline import Timeline


@dataclass(frozen=True)
class Ready:
    """A scenario with all that its answers need."""

    scenario: Scenario
    path: Path
    """The file of the scenario; other files are beside it."""
    timeline: Timeline
    frameworks: Mapping[str, Framework]
    """By the name that the scenario gives them, in the order in which they come into force."""
    pay: PayTerms
    table: StaffReading
    """The staff table as it was read."""
    choices: tuple[Choice, ...] = ()
    """What people decided on the mapping."""

    @property
    def final(self) -> str | None:
        """The framework that comes into force last, by the name that the scenario gives it; None: there is none."""
        return self.timeline.frameworks[-1] if self.timeline.frameworks else None

    def called(self, name: str, title: str) -> Ready:
        """The same under another id and title, to stand beside it."""
        from pathways.workforce.timeline import Timeline

        scenario = self.scenario.model_copy(update={"id": name, "title": title})
        return replace(self, scenario=scenario, timeline=Timeline(scenario, self.timeline.years))

    @property
    def staff(self) -> Staff:
        """The contracts."""
        return self.table.staff

    @cached_property
    def graph(self) -> CareerGraph | None:
        """The framework that comes into force last, as it stands when posts are mapped to it."""
        return self.graphs[self.final] if self.final is not None else None

    @cached_property
    def graphs(self) -> Mapping[str, CareerGraph]:
        """Every framework on the day from which posts stand in its roles."""
        from pathways.graph.career import career_graph

        days = {name: self.timeline.mapped_on(name) or self.timeline.start for name in self.frameworks}
        return {name: career_graph(framework, days[name]) for name, framework in self.frameworks.items()}

    @cached_property
    def mappings(self) -> Mapping[str, Mapped]:
        """Every framework with the contracts mapped to it; what people decided counts for the last."""
        from pathways.workforce.mapping import mapped

        present = self.scenario.framework
        found: dict[str, Mapped] = {}
        for name in self.frameworks:
            last = name == self.final
            before = self.targets[present] if present is not None and name != present else None
            found[name] = mapped(
                self.staff.contracts,
                self.targets[name],
                before,
                self.scenario.scope if name != present else None,
                self.choices if last else (),
            )
        return found

    @cached_property
    def targets(self) -> Mapping[str, Target]:
        """Every framework with what may be drawn on when posts are mapped to it."""
        from pathways.compare.crosswalk.curated import judgements_on
        from pathways.workforce.mapping_evidence import Target

        crosswalks = _crosswalks() if len(self.frameworks) > 1 else []
        present = self.graphs.get(self.scenario.framework or "")
        return {
            name: Target(
                graph,
                graded=self._graded(name),
                present=present if present is not graph else None,
                judgements=(
                    judgements_on(present.framework.id, graph.framework.id, crosswalks)
                    if present is not None and present is not graph
                    else {}
                ),
            )
            for name, graph in self.graphs.items()
        }

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Where every contract stands in the framework that comes into force last; none without one."""
        return self.mappings[self.final].placements if self.final is not None else ()

    @property
    def grades_join(self) -> bool:
        """Whether the scenario says that posts are on the grades of the framework that comes into force last."""
        return self.final is not None and self._graded(self.final)

    @property
    def grades_said(self) -> str:
        """Whose grades the posts are on, as the scenario says it, in words; empty where it does not."""
        if self.scenario.pay.structure is not None:
            return f"posts are on {self.pay.first.title}"
        return "posts are on this framework" if self.final == self.scenario.framework else ""

    def _graded(self, name: str) -> bool:
        """Whether the scenario says that posts are on the grades of a framework.

        It does where the posts are on the framework itself, or on a pay structure that it names: then the frameworks
        that it adopts for them stand on that structure too.
        """
        return name == self.scenario.framework or self.scenario.pay.structure is not None


def _crosswalks() -> list[Any]:
    """The crosswalks that come with the program."""
    from pathways.documents.catalogue import bundled
    from pathways.documents.read import read_document

    return [read_document(entry.path).document for entry in bundled().of_kind("crosswalk")]
