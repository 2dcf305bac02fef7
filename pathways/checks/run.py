"""All checks on a document that was read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pathways.checks.neighbours import Neighbours
from pathways.checks.registry import (
    CHECKS,
    FUNDER_PROBLEMS,
    OBSERVATIONS,
    PROBLEMS,
    REFORM_PROBLEMS,
    SECTOR_PROBLEMS,
)
from pathways.checks.subject import FunderSubject, ReformSubject, SectorSubject, Subject
from pathways.checks.unused_definition import CODE as UNUSED
from pathways.documents.read import Reading
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.funder import Funder
from pathways.model.reform import Reform
from pathways.problems import Located, Problem, Severity


@dataclass(frozen=True)
class Report:
    """What was found, in two lists that are kept apart."""

    problems: tuple[Located, ...]
    """Faults of the document; for a draft, warnings about the framework too."""
    observations: tuple[Located, ...]
    """Facts about a framework in force."""


_ALONE = Neighbours()


def run_checks(
    reading: Reading,
    facts: Mapping[str, Fact],
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    neighbours: Neighbours = _ALONE,
) -> Report:
    """Check a document.

    Args:
        reading: The document, whole or reduced.
        facts: The facts that every document may use.
        select: Codes of the checks to run; without any, all. Problems of reading are always told.
        ignore: Codes of checks to leave out.
        neighbours: What other documents define that this one may name.
    """
    wanted = [code for code in CHECKS if (not select or code in select) and code not in ignore]
    found = sorted(
        (reading.locate(problem) for problem in _found(reading, facts, wanted, neighbours)),
        key=lambda each: each.sort_key,
    )
    observed = tuple(each for each in found if each.problem.severity is Severity.OBSERVATION)
    rest = tuple(each for each in found if each.problem.severity is not Severity.OBSERVATION)
    return Report((*reading.located, *rest), observed)


def _found(
    reading: Reading, facts: Mapping[str, Fact], wanted: Collection[str], neighbours: Neighbours
) -> Iterator[Problem]:
    """Problems; observations only of a document without faults, as a fault may be why something seems missing.

    Facts, wording, covers and what is known of a person have no checks of their own: reading them says all.
    """
    document = reading.document
    if isinstance(document, Funder):
        for code, check_funder in FUNDER_PROBLEMS.items():
            if code in wanted:
                yield from check_funder(FunderSubject(document, reading.left_out, facts, neighbours))
    elif isinstance(document, Reform):
        for code, check_reform in REFORM_PROBLEMS.items():
            if code in wanted:
                yield from check_reform(ReformSubject(document, reading.left_out, facts, neighbours))
    elif isinstance(document, Framework):
        yield from _of_framework(Subject(document, reading.left_out, facts, neighbours), reading, wanted)
    elif (
        document.document != "facts"
        and document.document != "language"
        and document.document != "person"
        and document.document != "cover"
    ):
        subject = SectorSubject(document, reading.left_out, facts, neighbours)
        for code, check_sector in SECTOR_PROBLEMS[document.document].items():
            if code in wanted:
                yield from check_sector(subject)


def _of_framework(subject: Subject, reading: Reading, wanted: Collection[str]) -> Iterator[Problem]:
    """Problems of a framework; what an overlay leaves unused of the framework below is none of its own."""
    faultless = reading.whole
    for checks in (PROBLEMS, OBSERVATIONS):
        if checks is OBSERVATIONS and not (faultless and subject.framework.is_ladder):
            return
        for code, check in checks.items():
            if code in wanted:
                for problem in check(subject):
                    if code == UNUSED and reading.stands_below(problem.path):
                        continue
                    faultless = False
                    yield problem
