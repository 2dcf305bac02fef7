"""What each statement rests on, in a few words: the numbers of its sources, and whether it is published or deduced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pathways.export import words
from pathways.model.framework import Framework
from pathways.model.provenance import Cited, Footing, Sourced
from pathways.papers.parts.texts import full_stop

Numbers = Mapping[tuple[str, str], int]
"""By the id of a framework and of one of its sources: the number of the source in the paper, from 1."""


def source_numbers(frameworks: Iterable[Framework]) -> dict[tuple[str, str], int]:
    """The number of every source of some frameworks, in the order of their documents."""
    every = dict.fromkeys((framework.id, source) for framework in frameworks for source in framework.sources)
    return {key: number for number, key in enumerate(every, 1)}


@dataclass(frozen=True)
class Bases:
    """The bases of the statements of a framework."""

    framework: Framework
    numbers: Numbers

    def of(self, statement: Sourced) -> str:
        """The basis of a statement: "published [3, 5]", "inferred [3]", "proposed"."""
        found = f"{words.FOOTINGS[statement.footing]}{self.cited(statement.cited)}"
        if isinstance(statement, Cited) and statement.inferred and statement.footing is Footing.PUBLISHED:
            found += f"; {words.fields(statement.inferred)}: inferred"
        return found

    def cited(self, names: Iterable[str]) -> str:
        """The numbers of sources in brackets, with a space before them; empty without any."""
        numbers = sorted({self.numbers[self.framework.id, name] for name in names if self._known(name)})
        return f" [{', '.join(map(str, numbers))}]" if numbers else ""

    def lines(self, statement: Sourced) -> tuple[str, ...]:
        """The basis of a statement and the reasons for it, a sentence each."""
        reasons = self.reasons(statement)
        said = () if statement.inferred_from and statement.because else (words.sentence_case(self.of(statement)),)
        return (*said, *map(full_stop, reasons))

    def reasons(self, statement: Sourced) -> tuple[str, ...]:
        """How a statement was deduced, who proposes it, what other sources say; empty for what is plainly published.

        A proposal that is that of the whole framework is not said again.
        """
        said: list[str] = []
        if statement.inferred_from and statement.because:
            said.append(f"Inferred{self.cited(statement.inferred_from)}: {statement.because}")
        if statement.proposed and statement.proposed != self.framework.proposed:
            said.append(proposal(statement))
        if isinstance(statement, Cited):
            said += [
                f"{words.sentence_case(words.fields([field]))}: inferred{self.cited(basis.origin)}: {basis.because}"
                for field, basis in statement.inferred.items()
            ]
            said += [f"A source{self.cited(each.source)} says instead: {each.says}" for each in statement.disputed]
        return tuple(said)

    def _known(self, name: str) -> bool:
        return (self.framework.id, name) in self.numbers


def proposal(statement: Sourced) -> str:
    """Who proposes a statement, when and why; empty where nobody does."""
    found = statement.proposed
    if found is None:
        return ""
    why = f": {found.why}" if found.why else ""
    return f"Proposed by {found.by}, {words.calendar_day(found.on)}{why}"


def usual(framework: Framework, bases: Bases) -> str:
    """What a framework rests on as a whole, in a sentence."""
    if framework.proposed is not None:
        return f"Unless something else is said, what it says is proposed by {framework.proposed.by}."
    return f"Unless something else is said, what it says is {bases.of(framework)}."
