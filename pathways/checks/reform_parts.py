"""The parts of a reform that checks look at, each with its path."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.funder_parts import CONDITIONS
from pathways.model import conditions
from pathways.model.conditions import Condition
from pathways.model.funder import Rule
from pathways.model.provenance import Cited, Sourced
from pathways.model.reform import Reform
from pathways.problems import Path


def rules(reform: Reform) -> Iterator[tuple[Path, Rule]]:
    """Every rule that takes the place of another or is added."""
    for key, amendment in reform.amendments.items():
        for word in ("replaces", "adds"):
            for name, rule in getattr(amendment, word).items():
                yield ("amendments", key, word, name), rule


def statements(reform: Reform) -> Iterator[tuple[Path, Cited]]:
    """Every statement, those inside others too, outermost first."""
    yield (), reform
    for key, amendment in reform.amendments.items():
        yield ("amendments", key), amendment
    yield from rules(reform)


def sourced(reform: Reform) -> Iterator[tuple[Path, Sourced]]:
    """Everything that may state where it comes from."""
    yield from statements(reform)
    yield from all_conditions(reform)


def all_conditions(reform: Reform) -> Iterator[tuple[Path, Condition]]:
    """Every condition, those inside others too."""
    for path, rule in rules(reform):
        for word in CONDITIONS:
            outermost = getattr(rule, word)
            if outermost is not None:
                for inner, condition in conditions.walk(outermost):
                    yield (*path, word, *inner), condition
    for key, amendment in reform.amendments.items():
        if amendment.stands_in is not None:
            for inner, condition in conditions.walk(amendment.stands_in.condition):
                yield ("amendments", key, "stands_in", "condition", *inner), condition


def named_facts(reform: Reform) -> Iterator[tuple[Path, str]]:
    """Facts that are named outside conditions."""
    for key, amendment in reform.amendments.items():
        for name in amendment.frees_of:
            yield ("amendments", key, "frees_of"), name
        for name in amendment.stands_in.tests_of if amendment.stands_in else ():
            yield ("amendments", key, "stands_in", "tests_of"), name
