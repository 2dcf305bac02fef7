"""A name that refers to another part, or to another document, finds it there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from pathways.checks import scenario_parts
from pathways.checks.kinds import undefined
from pathways.checks.subject import SectorSubject, Subject
from pathways.model.areas import AreaBook
from pathways.model.crosswalk import Crosswalk
from pathways.model.development import Development
from pathways.model.framework import Framework
from pathways.model.pay_structure import PayStructure
from pathways.model.plan import ActionPlan
from pathways.model.scenario import Scenario
from pathways.problems import Path, Problem

CODE = "dangling-reference"

_WITHIN = {
    "pay-scale": (
        ("awards", "on", "table", ("tables",)),
        ("awards", "gives", "table", ("tables",)),
        ("cross_checks", "table", "table", ("tables",)),
    ),
    "recognition": (
        ("registers", "competences", "set of competences", ("competences",)),
        ("routes", "from", "register or training", ("registers", "training")),
        ("routes", "to", "register", ("registers",)),
        ("training", "leads_to", "register", ("registers",)),
        ("practices", "of", "register or set of competences", ("registers", "competences")),
    ),
    "commitment": (("waves", "stage", "stage", ("stages",)),),
    "plan": (("actions", "repeats", "action", ("actions",)),),
    "authorship": (
        ("principles", "against", "principle", ("principles",)),
        ("questions", "yes", "question or advice", ("questions", "advice")),
        ("questions", "no", "question or advice", ("questions", "advice")),
        ("questions", "then", "question or advice", ("questions", "advice")),
    ),
}
"""By kind of document: the section and field that refer, what to, and the sections that define it."""

_Reference = tuple[Path, str, str, Collection[str], str]
"""Where it stands, what it should be, its name, what is known, and where that is defined."""


def check(subject: Subject | SectorSubject) -> Iterator[Problem]:
    """Report names that nothing defines. What other documents define is looked at where they are at hand."""
    for path, what, name, known, where in (*_inside(subject), *_across(subject)):
        if name not in known:
            yield undefined(path, CODE, what, name, known, where)


def _inside(subject: Subject | SectorSubject) -> Iterator[_Reference]:
    document: Any = subject.document
    for section, field, what, defined in _WITHIN.get(document.document, ()):
        known = {name for each in defined for name in subject.known(each)}
        for key, statement in getattr(document, section).items():
            for name in _names(statement, field):
                yield (section, key, field), what, name, known, " or ".join(defined)
    start = getattr(document, "start", None)
    if document.document == "authorship" and start:
        yield ("start",), "question", start, subject.known("questions"), "questions"


def _names(statement: Any, field: str) -> tuple[str, ...]:
    aliases = {found.alias: name for name, found in type(statement).model_fields.items() if found.alias}
    value = getattr(statement, aliases.get(field, field))
    return () if value is None else (value,) if isinstance(value, str) else tuple(value)


def _across(subject: Subject | SectorSubject) -> Iterator[_Reference]:
    document, beside = subject.document, subject.neighbours
    if isinstance(document, Framework) and document.pay_scale and beside.scales is not None:
        yield ("pay_scale",), "pay scale", document.pay_scale, beside.scales, "a pay-scale document"
    elif isinstance(document, PayStructure):
        scales = [(("scale",), document.scale), *_scales_of_tables(document)]
        for path, scale in scales:
            if scale and beside.scales is not None:
                yield path, "pay scale", scale, beside.scales, "a pay-scale document"
        for name in document.frameworks if beside.areas_of is not None else ():
            yield ("frameworks",), "framework", name, beside.areas_of or (), "a framework document"
    elif isinstance(document, Development) and beside.shared_areas is not None:
        for key, opportunity in document.opportunities.items():
            for name in opportunity.builds:
                path = ("opportunities", key, "builds")
                yield path, "shared area", name, beside.shared_areas, "an areas document"
    elif isinstance(document, AreaBook):
        yield from _mapped(document, subject)
    elif isinstance(document, Crosswalk):
        yield from _matched(document, subject)
    elif isinstance(document, Scenario):
        yield from scenario_parts.references(document, beside)
    elif isinstance(document, ActionPlan) and beside.pillars is not None:
        yield ("commitment",), "commitment", document.commitment, beside.pillars, "a commitment document"
        known = beside.pillars.get(document.commitment)
        for key, action in document.actions.items() if known is not None else ():
            yield ("actions", key, "pillar"), "pillar", action.pillar, known or (), "the commitment's pillars"


def _scales_of_tables(structure: PayStructure) -> list[tuple[Path, str | None]]:
    return [(("tables", name, "scale"), table.scale) for name, table in structure.tables.items()]


def _mapped(book: AreaBook, subject: Subject | SectorSubject) -> Iterator[_Reference]:
    frameworks = subject.neighbours.areas_of
    shared = subject.known("areas") | (subject.neighbours.shared_areas or set())
    for key, mapping in book.mappings.items():
        yield ("mappings", key, "to"), "shared area", mapping.to, shared, "areas"
        if frameworks is None:
            continue
        yield ("mappings", key, "framework"), "framework", mapping.framework, frameworks, "a framework document"
        if mapping.framework in frameworks:
            known = frameworks[mapping.framework]
            yield ("mappings", key, "area"), "area", mapping.area, known, f"the areas of {mapping.framework}"


def _matched(crosswalk: Crosswalk, subject: Subject | SectorSubject) -> Iterator[_Reference]:
    roles = subject.neighbours.roles_of
    for side in ("subject", "object") if roles is not None else ():
        framework = getattr(crosswalk, side)
        yield (side,), "framework", framework, roles or (), "a framework document"
        for key, match in crosswalk.matches.items() if framework in (roles or ()) else ():
            role = getattr(match, side)
            if role is not None:
                yield ("matches", key, side), "role", role, (roles or {})[framework], f"the roles of {framework}"
