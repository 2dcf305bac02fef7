"""A scenario that a person names, with everything that it builds on: frameworks, pay, staff, and where posts stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pathways.cli.exits import Exit, gives_up

if TYPE_CHECKING:
    from datetime import date

    from pathways.documents.read import Reading
    from pathways.graph.career import CareerGraph
    from pathways.model.framework import Framework
    from pathways.model.scenario import Scenario
    from pathways.workforce.cost.terms import PayTerms, Terms
    from pathways.workforce.mapping import Choice, Mapped
    from pathways.workforce.mapping_evidence import Target
    from pathways.workforce.placement import Placement
    from pathways.workforce.staff import Staff
    from pathways.workforce.timeline import Timeline


skips_faulty = click.option(
    "--skip-faulty", is_flag=True, help="Go on without rows of the staff table that have problems."
)


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
    staff: Staff
    choices: tuple[Choice, ...] = ()
    """What people decided on the mapping."""

    @property
    def final(self) -> str | None:
        """The framework that comes into force last, by the name that the scenario gives it; None: there is none."""
        return self.timeline.frameworks[-1] if self.timeline.frameworks else None

    def graph_on(self, day: date) -> CareerGraph | None:
        """The framework in force on a day, as it then stands; None before any is."""
        from pathways.graph.career import career_graph

        name = self.timeline.framework_on(day)
        return career_graph(self.frameworks[name], day) if name is not None else None

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


def scenario_named(
    wanted: str, years: int | None = None, decisions: Path | None = None, skip_faulty: bool = False
) -> Ready:
    """The scenario that a person names by its id, title or file, with everything that it builds on.

    A scenario with problems is shown with them and not used: an action left out could change every answer.

    Args:
        wanted: Its id, title or file.
        years: How many years are looked ahead; None: as the scenario says.
        decisions: What people decided on the mapping; None: the table that the scenario names, if it names one.
        skip_faulty: Whether to go on without rows of the staff table that have problems; every answer counts them.

    Raises:
        Refused: If something that it names cannot be read.
    """
    from pathways.cli.chosen import read_framework, whole_reading
    from pathways.model.scenario import Scenario
    from pathways.workforce.timeline import Timeline

    reading = whole_reading(wanted, "scenario")
    assert isinstance(reading.document, Scenario)
    scenario = reading.document
    path = Path(reading.file)
    timeline = Timeline(scenario, years or scenario.years)
    frameworks = {name: read_framework(_beside(path, name)) for name in timeline.frameworks}
    pay = _pay_of(scenario, timeline, frameworks, path)
    _told_unless_sound(reading, frameworks, pay)
    if decisions is None and scenario.decisions is not None:
        decisions = file_beside(path, scenario.decisions)
    choices = _choices_at(decisions, [*frameworks.values()][-1]) if decisions is not None and frameworks else ()
    return Ready(scenario, path, timeline, frameworks, pay, _staff(scenario, path, pay, skip_faulty), choices)


def _told_unless_sound(reading: Reading, frameworks: Mapping[str, Framework], pay: PayTerms) -> None:
    """Give up where the scenario has faults: an action that it misspells would change every answer."""
    from pathways.checks.neighbours import neighbours_of
    from pathways.checks.run import run_checks
    from pathways.cli.output import note, tell_located
    from pathways.documents.catalogue import shared_facts
    from pathways.model.scenario import Scenario
    from pathways.problems import Severity

    assert isinstance(reading.document, Scenario)
    named = replace(reading, document=_by_ids(reading.document, frameworks))
    at_hand = [*frameworks.values(), *((pay.costs,) if pay.costs is not None else ())]
    checked = run_checks(named, shared_facts(), neighbours=neighbours_of(named.document, at_hand))
    faults = [each for each in checked.problems if each.problem.severity is Severity.ERROR]
    if faults:
        tell_located(faults)
        note(f"\n{reading.file}: mend {'this' if len(faults) == 1 else 'these'} first, then ask again")
        raise gives_up(Exit.PROBLEMS)


def _by_ids(scenario: Scenario, frameworks: Mapping[str, Framework]) -> Scenario:
    """A scenario that names frameworks by their ids, wherever it names them by file or title."""
    ids = {name: framework.id for name, framework in frameworks.items()}
    actions = {
        name: action.model_copy(update={"framework": ids.get(action.framework or "", action.framework)})
        for name, action in scenario.actions.items()
    }
    present = ids.get(scenario.framework or "", scenario.framework)
    return scenario.model_copy(update={"framework": present, "actions": actions})


def file_beside(path: Path, name: str) -> Path:
    """A file that a scenario names: beside it, unless its path is absolute."""
    return path.parent / Path(name).expanduser()


def _beside(path: Path, name: str) -> str:
    """A document that a scenario names: a file beside it where there is one, else a bundled one by its id."""
    found = file_beside(path, name)
    return str(found) if found.suffix.lower() in {".yaml", ".yml"} and found.is_file() else name


def _pay_of(scenario: Scenario, timeline: Timeline, frameworks: Mapping[str, Framework], path: Path) -> PayTerms:
    from pathways.cli.chosen import whole_document
    from pathways.model.scenario import Do
    from pathways.workforce.cost.terms import NOTHING_HELD, PayTerms

    first = NOTHING_HELD
    country = "GB"
    if scenario.pay.structure is not None:
        structure = whole_document(_beside(path, scenario.pay.structure), "pay-structure")
        country = structure.institution.country
        first = _terms_of(structure, scenario.pay.staff, timeline.start, path)
    elif scenario.framework is not None:
        framework = frameworks[scenario.framework]
        country = framework.institution.country if framework.institution else country
        first = _terms_of_framework(framework, path)
    later = {
        action.structure: _terms_of(
            whole_document(_beside(path, action.structure), "pay-structure"),
            scenario.pay.staff,
            action.on.first,
            path,
        )
        for action in timeline.doing(Do.PAY)
        if action.structure is not None
    }
    return PayTerms(first, later, _on_costs(country))


def _terms_of(structure: Any, staff: str | None, on: date, path: Path) -> Terms:
    from pathways.cli.chosen import whole_document
    from pathways.pay.grades import tables_on
    from pathways.workforce.cost.terms import Terms

    tables = {table.staff: table for table in tables_on(structure, on)}
    if staff is None and len(tables) == 1:
        table = next(iter(tables.values()))
    elif staff in tables:
        table = tables[staff]
    elif not tables:
        raise click.UsageError(f"{structure.id} has no grades that may hold on {on}; give another structure")
    else:
        names = ", ".join(repr(name) for name in tables if name is not None)
        raise click.UsageError(f"{structure.id} has the staff groups {names}; name one in the scenario: pay.staff")
    name = table.scale or structure.scale
    scale = whole_document(_beside(path, name), "pay-scale") if name else None
    return Terms(
        structure.id,
        structure.title,
        table,
        scale,
        scale.currency if scale else structure.currency,
        tuple(structure.increments.values()),
        structure.frameworks,
    )


def _terms_of_framework(framework: Framework, path: Path) -> Terms:
    from pathways.cli.chosen import whole_document
    from pathways.pay.grades import table_of
    from pathways.workforce.cost.terms import Terms

    scale = whole_document(_beside(path, framework.pay_scale), "pay-scale") if framework.pay_scale else None
    currency = scale.currency if scale else "GBP"
    return Terms(framework.id, framework.title, table_of(framework), scale, currency, (), (framework.id,))


def _on_costs(country: str) -> Any:
    """The on-costs of a country; None where none are held."""
    from pathways.cli.chosen import whole_document
    from pathways.documents.catalogue import bundled

    found = (whole_document(str(entry.path), "on-costs") for entry in bundled().of_kind("on-costs"))
    return next((costs for costs in found if costs.country == country), None)


def _crosswalks() -> list[Any]:
    from pathways.documents.catalogue import bundled
    from pathways.documents.read import read_document

    return [read_document(entry.path).document for entry in bundled().of_kind("crosswalk")]


def _choices_at(file: Path, framework: Framework) -> tuple[Choice, ...]:
    """What people decided, from the table that they filled in; with problems it is told and nothing is mapped."""
    from pathways.cli.output import note, tell_located
    from pathways.documents.text import read_text
    from pathways.model.roles import roles_of
    from pathways.workforce.mapping_decisions import read_decisions

    found = read_decisions(read_text(file), str(file), roles_of(framework))
    if found.problems:
        tell_located(found.problems)
        count = len(found.problems)
        note(f"\n{file}: {count} problem{'' if count == 1 else 's'}; nothing was mapped")
        raise gives_up(Exit.PROBLEMS)
    return found.choices


def _staff(scenario: Scenario, path: Path, pay: PayTerms, skip_faulty: bool) -> Staff:
    """The contracts of the scenario's table."""
    from pathways.cli.staff_table import known_on, staff_of

    known = known_on(pay.first.table, pay.first.scale)
    file = file_beside(path, scenario.staff.file)
    return staff_of(scenario.staff, file, known, scenario.on.first, scenario.with_names, skip_faulty)
