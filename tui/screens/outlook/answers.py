"""The questions about a scenario, each answered once, with the framework as it stands in the modeller."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.export.text.layout import Page
from pathways.problems import Located
from pathways.problems.report import sentence
from pathways.scenarios.faults import FaultyDocument, FaultyTable, rows_in_words
from pathways.scenarios.told import Told

if TYPE_CHECKING:
    from pathways.model.framework import Framework
    from pathways.scenarios.ready import Ready
    from pathways.workforce.cost.answer import ScenarioCost
    from pathways.workforce.cost.causes import Cause
    from pathways.workforce.mapping import Choice
    from pathways.workforce.mapping_answer import MappingAnswer
    from pathways.workforce.timeline import Case

Step = Callable[[str], None]
"""Told what is being done, before it is; may raise `Stopped`."""


class Stopped(Exception):
    """Nobody waits for the answer any more."""


class Question(StrEnum):
    """What is asked of a scenario."""

    POSTS = "posts"
    COST = "cost"
    FORECAST = "forecast"
    EQUALITY = "equality"
    BESIDE = "beside"


TITLES: Mapping[Question, str] = {
    Question.POSTS: "Posts",
    Question.COST: "Cost",
    Question.FORECAST: "Forecast",
    Question.EQUALITY: "Equality",
    Question.BESIDE: "Side by side",
}
"""What the questions are called."""


@dataclass(frozen=True)
class Answered:
    """What came of a question."""

    add: Callable[[Page], None]
    """Writes it on a page."""
    told: Told | None = None
    """The answer in every form; None: something hinders it."""
    mapping: MappingAnswer | None = None
    """With the posts: their mapping."""
    can_skip: bool = False
    """Whether it would be answered without rows of the staff table that have problems."""


@dataclass(frozen=True)
class Subject:
    """What is asked about."""

    path: Path
    """The scenario."""
    framework: Path
    """The file of the framework in the modeller."""
    held: Framework
    """The framework as it stands there."""
    unsaved: bool
    """Whether its file says something else."""
    skip_faulty: bool = False
    """Whether to go on without rows of the staff table that have problems."""
    others: tuple[Path, ...] = ()
    """Scenarios to set beside it."""


class Outlook:
    """The answers about one subject. Each is worked out when it is first asked, and kept."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self._ready: dict[tuple[Path, bool], Ready] = {}
        self._answers: dict[Question, Answered] = {}

    def known(self, question: Question) -> Answered | None:
        """An answer, if it was worked out before."""
        return self._answers.get(question)

    def answer(self, question: Question, step: Step) -> Answered:
        """Work an answer out; what hinders it is an answer too.

        Args:
            question: What is asked.
            step: Told what is being done.
        """
        try:
            found = self._worked_out(question, step)
        except FaultyTable as faulty:
            return _table_told(faulty)
        except FaultyDocument as faulty:
            return _document_told(faulty)
        except Refused as refused:
            return _refused_told(refused)
        self._answers[question] = found
        return found

    def ready(self, step: Step) -> Ready:
        """The scenario with everything that it builds on."""
        return self._gathered(self.subject.path, True, step)

    def decided(self, choices: tuple[Choice, ...]) -> None:
        """Go on with what people decided on the mapping; every answer is worked out anew."""
        from dataclasses import replace

        self._ready = {key: replace(ready, choices=choices) if key[0] == self.subject.path else ready
                       for key, ready in self._ready.items()}  # fmt: skip
        self._answers = {}

    def _gathered(self, path: Path, as_it_stands: bool, step: Step) -> Ready:
        from pathways.scenarios.gather import Asking, gathered

        key = (path, as_it_stands)
        if key not in self._ready:
            subject = self.subject
            held = {subject.framework.resolve(): subject.held} if as_it_stands else None
            self._ready[key] = gathered(str(path), Asking(skip_faulty=subject.skip_faulty, held=held, step=step))
        return self._ready[key]

    def _worked_out(self, question: Question, step: Step) -> Answered:
        from pathways.scenarios import answers, told
        from pathways.workforce.forecast.runs import RUNS, SEED

        if question is Question.BESIDE:
            return self._beside(step)
        ready = self.ready(step)
        step("Setting posts beside roles")
        if question is Question.POSTS:
            mapping = answers.mapping_of(ready)
            found = told.mapping_told(mapping)
            return Answered(found.add, found, mapping)
        if question is Question.COST:
            _ = ready.mappings
            found = told.costs_told([_cost(ready, step)])
        elif question is Question.FORECAST:
            _ = ready.mappings
            step("Following people from year to year")
            found = told.forecast_told(ready, answers.forecast_of(ready, RUNS, SEED))
        else:
            found = told.equality_told(ready, answers.equality_of(ready))
        return Answered(found.add, found)

    def _beside(self, step: Step) -> Answered:
        from pathways.scenarios import answers, told
        from pathways.workforce.forecast.runs import RUNS, SEED

        several = self._several(step)
        if len(several) < 2:
            return Answered(_nothing_beside)
        foretold, analysed = [], []
        for ready in several:
            step(f"Working out {ready.scenario.title}")
            foretold.append(answers.forecast_of(ready, RUNS, SEED))
            analysed.append(answers.equality_of(ready))
        scenarios = [each.scenario for each in several]
        parts = [
            told.costs_told([_cost(ready, step) for ready in several]),
            told.beside_told(told.forecasts_beside(several, foretold), scenarios, "forecast"),
            told.beside_told(told.equalities_beside(several, analysed), scenarios, "equality"),
        ]
        found = together(parts)
        return Answered(found.add, found)

    def _several(self, step: Step) -> list[Ready]:
        """The scenario, the same with the framework as its file has it where that differs, and the others."""
        subject = self.subject
        found = [self.ready(step)]
        if subject.unsaved:
            saved = self._gathered(subject.path, False, step)
            scenario = saved.scenario
            found.append(saved.called(f"{scenario.id}-saved", f"{scenario.title} (framework as saved)"))
        return [*found, *(self._gathered(path, True, step) for path in subject.others)]


def _cost(ready: Ready, step: Step) -> ScenarioCost:
    """What a scenario costs; each part of the work is told."""
    from pathways.export.costing_words import CAUSES
    from pathways.scenarios.answers import cost_of

    def begun(case: Case, cause: Cause) -> None:
        step(f"Reckoning {ready.scenario.title} from month to month: {CAUSES[cause].lower()}, {case}")

    return cost_of(ready, begun=begun)


def together(parts: Sequence[Told]) -> Told:
    """Several answers one after the other; the workbook is that of the first.

    Args:
        parts: The answers.
    """

    def add(page: Page) -> None:
        for number, part in enumerate(parts):
            if number:
                page.gap()
            part.add(page)

    return Told(add, lambda: "\n".join(part.paper() for part in parts), parts[0].workbook)


def _nothing_beside(page: Page) -> None:
    page.text("Nothing stands beside this scenario yet.")
    page.gap()
    page.text("Press + to choose another one: a copy of this with other numbers, or one of a colleague.")
    page.text("Changes of the framework that are not saved are set beside what its file says, by themselves.")


def _table_told(faulty: FaultyTable) -> Answered:
    def add(page: Page) -> None:
        from pathways.export.text.staff import add_problems

        page.heading("The staff table has rows that cannot be right", "-")
        page.text("Nothing was worked out. Mend the table and press r, or press g to go on without "
                  f"{rows_in_words(faulty.reading.staff.left_out)}; every answer then counts them.")  # fmt: skip
        page.gap()
        add_problems(page, faulty.reading)

    return Answered(add, can_skip=True)


def _document_told(faulty: FaultyDocument) -> Answered:
    def add(page: Page) -> None:
        page.heading("This has to be mended first", "-")
        for each in faulty.found:
            _add_problem(page, each)
        page.gap()
        page.text(f"{faulty.then}: press r.", role="faint")

    return Answered(add)


def _refused_told(refused: Refused) -> Answered:
    def add(page: Page) -> None:
        page.heading("This is not answered", "-")
        _add_problem(page, refused.located())

    return Answered(add)


def _add_problem(page: Page, found: Located) -> None:
    page.text(sentence(found))
    if found.problem.help:
        page.text(f"{found.problem.help[:1].upper()}{found.problem.help[1:]}.", 2)
