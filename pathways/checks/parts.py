"""The parts of a document that checks look at, each with its path: conditions, selectors, statements, bodies.

Those of funder documents and reforms stand in `funder_parts` and `reform_parts`, those of any other kind are found by
`plain_parts`; what all have is asked for here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

from pathways.checks import funder_parts, plain_parts, reform_parts
from pathways.model import conditions
from pathways.model.conditions import Condition
from pathways.model.evidence import Evidence
from pathways.model.framework import Framework
from pathways.model.funder import Funder
from pathways.model.moves import Stage
from pathways.model.provenance import Cited, Sourced
from pathways.model.reform import Reform
from pathways.model.selectors import Selector
from pathways.problems import Path

AnyDocument = Any
"""A document of any kind; each kind has a module that knows its parts."""

SECTIONS = (
    *("bodies", "families", "groups", "grades", "tracks", "scales", "areas", "profiles", "roles", "moves"),
    *("limits", "choosing", "registrations", "rewards", "history", "outcomes", "facts"),
)
"""Sections whose entries are statements."""

_PARTS: Mapping[type, ModuleType] = {Funder: funder_parts, Reform: reform_parts}
"""Where the parts of the other kinds of document stand."""


def statements(framework: AnyDocument) -> Iterator[tuple[Path, Cited]]:
    """Every statement, those inside others too, outermost first."""
    if not isinstance(framework, Framework):
        yield from _PARTS.get(type(framework), plain_parts).statements(framework)
        return
    yield (), framework
    if framework.institution:
        yield ("institution",), framework.institution
        for word in ("technical_staff", "all_staff"):
            count = getattr(framework.institution, word)
            if count:
                yield ("institution", word), count
        if framework.institution.technician_commitment:
            yield ("institution", "technician_commitment"), framework.institution.technician_commitment
    for section in SECTIONS:
        for key, statement in getattr(framework, section).items():
            yield (section, key), statement
    for key, profile in framework.profiles.items():
        for name, criterion in profile.criteria.items():
            yield ("profiles", key, "criteria", name), criterion
        for name, pick in profile.picks.items():
            yield ("profiles", key, "picks", name), pick
    for key, move in framework.moves.items():
        for index, evidence in enumerate(move.evidence):
            yield ("moves", key, "evidence", index), evidence
        for index, stage in enumerate(move.stages):
            yield ("moves", key, "stages", index), stage
    for key, role in framework.roles.items():
        if role.evaluation:
            yield ("roles", key, "evaluation"), role.evaluation
        for index, registration in enumerate(role.registration):
            yield ("roles", key, "registration", index), registration
    for key, grade in framework.grades.items():
        if grade.salary:
            yield ("grades", key, "salary"), grade.salary
        if grade.job_size:
            yield ("grades", key, "job_size"), grade.job_size


def sourced(framework: AnyDocument) -> Iterator[tuple[Path, Sourced]]:
    """Everything that may state where it comes from: statements, their notes, dates and conditions."""
    if not isinstance(framework, Framework):
        yield from _PARTS.get(type(framework), plain_parts).sourced(framework)
        return
    for path, statement in statements(framework):
        yield path, statement
        for index, note in enumerate(statement.notes):
            yield (*path, "notes", index), note
    for path, condition in all_conditions(framework):
        yield path, condition
    for key, move in framework.moves.items():
        for index, day in enumerate(move.timing.dates if move.timing else ()):
            yield ("moves", key, "timing", "dates", index), day


def outermost_conditions(framework: Framework) -> Iterator[tuple[Path, Condition]]:
    """Every condition that stands by itself."""
    for key, profile in framework.profiles.items():
        for name, criterion in profile.criteria.items():
            for word, condition in (("test", criterion.test), ("when", criterion.when)):
                if condition is not None:
                    yield ("profiles", key, "criteria", name, word), condition
    for key, move in framework.moves.items():
        if move.requires is not None:
            yield ("moves", key, "requires"), move.requires
        for index, evidence in enumerate(move.evidence):
            if evidence.when is not None:
                yield ("moves", key, "evidence", index, "when"), evidence.when
    for key, limit in framework.limits.items():
        if limit.where is not None:
            yield ("limits", key, "where"), limit.where
    for key, choice in framework.choosing.items():
        yield ("choosing", key, "when"), choice.when


def all_conditions(framework: AnyDocument) -> Iterator[tuple[Path, Condition]]:
    """Every condition, those inside others too."""
    if not isinstance(framework, Framework):
        yield from _PARTS.get(type(framework), plain_parts).all_conditions(framework)
        return
    for path, outermost in outermost_conditions(framework):
        for inner, condition in conditions.walk(outermost):
            yield (*path, *inner), condition


def selectors(framework: Framework) -> Iterator[tuple[Path, Selector, bool]]:
    """Every selector, and whether relative words may stand in it."""
    for key, profile in framework.profiles.items():
        if profile.applies_to is not None:
            yield ("profiles", key, "for"), profile.applies_to, False
    for key, move in framework.moves.items():
        yield ("moves", key, "from"), move.origin, False
        if move.target is not None:
            yield ("moves", key, "to"), move.target, True
        parts: tuple[tuple[str, tuple[Evidence | Stage, ...]], ...] = (
            ("evidence", move.evidence),
            ("stages", move.stages),
        )
        for section, members in parts:
            for index, part in enumerate(members):
                if part.only is not None:
                    if part.only.origin is not None:
                        yield ("moves", key, section, index, "for", "from"), part.only.origin, False
                    if part.only.target is not None:
                        yield ("moves", key, section, index, "for", "to"), part.only.target, True


def named_bodies(framework: AnyDocument) -> Iterator[tuple[Path, str]]:
    """Every place where a body is named."""
    if not isinstance(framework, Framework):
        yield from _bodies_that_judge(framework)
        return
    for key, move in framework.moves.items():
        for name in move.opened_by:
            yield ("moves", key, "opened_by"), name
        for index, stage in enumerate(move.stages):
            for name in stage.by:
                yield ("moves", key, "stages", index, "by"), name
        if move.level_decided_by is not None:
            yield ("moves", key, "level_decided_by"), move.level_decided_by
    yield from _bodies_that_judge(framework)


def _bodies_that_judge(document: AnyDocument) -> Iterator[tuple[Path, str]]:
    for path, condition in all_conditions(document):
        if isinstance(condition, conditions.Judgement):
            for name in condition.by:
                yield (*path, "by"), name
