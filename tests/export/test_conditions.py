"""Conditions in words: the same in a document of any kind."""

import pytest
from pydantic import BaseModel

from pathways.compare.changes.strictness import CONDITION
from pathways.export.conditions import Outline, outline
from tests.support import framework_of, reading_of

FRAMEWORK = """
bodies: {panel: {name: The Panel, side: institution}}
scales: {steps: {levels: {do: {name: Practitioner}, lead: {name: Leader}}}}
areas: {skill: {name: Technical skill, scale: steps}}
"""

FUNDER = """
document: funder
format: 1
id: example
name: Example
country: GB
source: page
sources: {page: {title: A page}}
bodies: {panel: {name: The Panel, side: funder}}
"""

SCENARIO = """
document: scenario
format: 1
id: example
title: Example
proposed: {by: The tests, on: "2026-01-01"}
on: "2026-08-01"
years: 3
framework: example
staff: {file: staff.csv}
"""

JUDGED = {"judgement": "They lead others.", "by": ["panel"]}
LEVEL = {"area": "skill", "at_least": "lead"}
NUMBER = {"meets": "target", "area": "skill", "at_least": 2}


def lines(parts: tuple[Outline, ...], depth: int = 0) -> list[str]:
    return [line for part in parts for line in ("  " * depth + part.text, *lines(part.parts, depth + 1))]


DOCUMENTS: dict[str, BaseModel] = {
    "framework": framework_of(FRAMEWORK),
    "funder": reading_of(FUNDER).document,
    "scenario": reading_of(SCENARIO).document,
}


@pytest.mark.parametrize(
    ("kind", "panel", "area", "level"),
    [
        ("framework", "The Panel", "Technical skill", "Leader"),
        ("funder", "The Panel", "skill", "lead"),
        ("scenario", "panel", "skill", "lead"),
    ],
)
def test_what_a_document_does_not_define_is_told_by_its_id(kind: str, panel: str, area: str, level: str) -> None:
    condition = CONDITION.validate_python({"all": [JUDGED, LEVEL, NUMBER]})
    assert lines(outline(condition, DOCUMENTS[kind], {})) == [
        f"They lead others. (judged by {panel})",
        f"{area} at {level} or above",
        f"at least 2 of the criteria of the role moved to in {area} are met",
    ]


def test_ways_stand_under_what_joins_them() -> None:
    condition = CONDITION.validate_python({"any": [LEVEL, {"not": {"rule": "closed"}}]})
    assert lines(outline(condition, DOCUMENTS["framework"], {})) == [
        "one of these:",
        "  Technical skill at Leader or above",
        "  not:",
        "    the rule 'closed' holds",
    ]
