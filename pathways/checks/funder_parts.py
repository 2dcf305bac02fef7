"""The parts of a funder document that checks look at, each with its path."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.model import conditions
from pathways.model.conditions import Condition
from pathways.model.funder import Funder, Rule, RuleSet
from pathways.model.provenance import Cited, Sourced
from pathways.problems import Path

SECTIONS = ("bodies", "costs", "roles", "policies", "schemes", "sayings", "facts")
"""Sections whose entries are statements."""

CONDITIONS = ("when", "requires", "excludes", "expects", "prefers", "allows", "unless")
"""The words of a rule under which a condition stands."""


def rule_sets(funder: Funder) -> Iterator[tuple[Path, RuleSet]]:
    """Every policy and scheme."""
    for section in ("policies", "schemes"):
        for key, entry in getattr(funder, section).items():
            yield (section, key), entry


def rules(funder: Funder) -> Iterator[tuple[Path, Rule, RuleSet]]:
    """Every rule, with the policy or scheme that it stands in."""
    for path, entry in rule_sets(funder):
        for key, rule in entry.rules.items():
            yield (*path, "rules", key), rule, entry


def statements(funder: Funder) -> Iterator[tuple[Path, Cited]]:
    """Every statement, those inside others too, outermost first."""
    yield (), funder
    for section in SECTIONS:
        for key, statement in getattr(funder, section).items():
            yield (section, key), statement
    for path, rule, _ in rules(funder):
        yield path, rule
    for key, scheme in funder.schemes.items():
        for name, day in scheme.dates.items():
            yield ("schemes", key, "dates", name), day


def sourced(funder: Funder) -> Iterator[tuple[Path, Sourced]]:
    """Everything that may state where it comes from: statements, their notes and conditions."""
    for path, statement in statements(funder):
        yield path, statement
        for index, note in enumerate(statement.notes):
            yield (*path, "notes", index), note
    yield from all_conditions(funder)


def all_conditions(funder: Funder) -> Iterator[tuple[Path, Condition]]:
    """Every condition, those inside others too."""
    for path, rule, _ in rules(funder):
        for word in CONDITIONS:
            outermost = getattr(rule, word)
            if outermost is not None:
                for inner, condition in conditions.walk(outermost):
                    yield (*path, word, *inner), condition
    for key, role in funder.roles.items():
        if role.fits is not None:
            for inner, condition in conditions.walk(role.fits):
                yield ("roles", key, "fits", *inner), condition
