"""Whether a document would be sound with the changes of a workbook in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from pathways.checks.run import run_checks
from pathways.documents.read import Reading, read_string
from pathways.formats.workbook.places import Places
from pathways.formats.workbook.read import Fault
from pathways.model.facts import Fact
from pathways.problems import Problem, Severity

_KEY = re.compile(r"^add `([a-z_]+):`")

_UNFINISHED = frozenset({"unused-definition"})
"""Faults that are no hindrance: what was just added is not used yet."""

_READ_THE_NOTE = "rest the pointer on the heading to read what the column takes"


def faults_of(text: str, before: Reading, places: Places, facts: Mapping[str, Fact]) -> tuple[list[Fault], list[Fault]]:
    """The faults that a document would have and does not have now, each with the cell that it stands in.

    Returned are those that have to be mended first, and those of a document that is not finished yet.

    Args:
        text: The text that the document would have.
        before: The document as it is.
        places: Which cell holds which part of it.
        facts: The facts that every document may use.
    """
    known = Counter(_told(problem) for problem in _errors(before, facts))
    after = read_string(text, before.file)
    found: list[Fault] = []
    unfinished: list[Fault] = []
    for problem in _errors(after, facts):
        told = _told(problem)
        if known[told]:
            known[told] -= 1
            continue
        (unfinished if problem.code in _UNFINISHED else found).append(_fault_of(problem, places))
    return found, unfinished


def _fault_of(problem: Problem, places: Places) -> Fault:
    """A fault of the document as one of the cell that it stands in."""
    if problem.code == "missing-key" and (key := _KEY.search(problem.help)):
        empty = (*problem.path, key[1])
        if empty in places.cells:
            return Fault(places.cells[empty], "the cell is empty, and has to say something", "fill it in")
    place = places.of(problem.path)
    where = "" if place else f" (at {' > '.join(map(str, problem.path))})"
    return Fault(place or "the document", f"{problem.message}{where}", problem.help or _READ_THE_NOTE)


def _errors(reading: Reading, facts: Mapping[str, Fact]) -> list[Problem]:
    located = run_checks(reading, facts).problems
    return [each.problem for each in located if each.problem.severity is Severity.ERROR]


def _told(problem: Problem) -> tuple[object, ...]:
    return problem.path, problem.code, problem.message
