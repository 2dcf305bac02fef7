"""The parts of a document of any other kind, found by what they are: each with its path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from pathways.model import conditions
from pathways.model.conditions import Condition
from pathways.model.provenance import Cited, Sourced
from pathways.model.scenario import Scenario
from pathways.problems import Path

_ABOUT_THE_BASIS = frozenset({"inferred", "disputed", "proposed"})


def statements(document: Any) -> Iterator[tuple[Path, Cited]]:
    """Every statement, those inside others too, outermost first."""
    for path, part in sourced(document):
        if isinstance(part, Cited):
            yield path, part


def sourced(document: Any) -> Iterator[tuple[Path, Sourced]]:
    """Everything that may state where it comes from: statements, their notes and dates."""
    for path, part in _parts((), document):
        if isinstance(part, Sourced):
            yield path, part


def all_conditions(document: Any) -> Iterator[tuple[Path, Condition]]:
    """Every condition, those inside others too; of the other kinds of document, only scenarios hold any."""
    for key, action in document.actions.items() if isinstance(document, Scenario) else ():
        if action.requires is not None:
            for inner, condition in conditions.walk(action.requires):
                yield ("actions", key, "requires", *inner), condition


def _parts(path: Path, part: BaseModel) -> Iterator[tuple[Path, BaseModel]]:
    yield path, part
    for name, field in type(part).model_fields.items():
        if name in _ABOUT_THE_BASIS:
            continue
        here = (*path, field.alias or name)
        value = getattr(part, name, None)
        if isinstance(value, BaseModel):
            yield from _parts(here, value)
        elif isinstance(value, dict):
            for key, inner in value.items():
                if isinstance(inner, BaseModel):
                    yield from _parts((*here, key), inner)
        elif isinstance(value, tuple):
            for index, inner in enumerate(value):
                if isinstance(inner, BaseModel):
                    yield from _parts((*here, index), inner)
