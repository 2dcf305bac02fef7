"""Which fields of the model hold names of other statements of the same document, and of which.

One table, as data: a field that is read by name stands here with what it names, or among those whose names mean nothing
in the document itself. `tests/compare/changes/test_references.py` fails for a new field that stands in neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

KEYS: Final = "(keys)"
"""After the name of a field: the keys of its mapping, rather than its values."""

Sections = tuple[str, ...]

REFERENCES: Mapping[tuple[str, str], Sections] = {
    ("Sourced", "source"): ("sources",),
    ("Sourced", "inferred_from"): ("sources",),
    ("FieldBasis", "origin"): ("sources",),
    ("Dispute", "source"): ("sources",),
    ("Selector", "family"): ("families",),
    ("Selector", "track"): ("tracks",),
    ("Selector", "group"): ("groups",),
    ("Selector", "grade"): ("grades",),
    ("Selector", "level"): ("(levels of roles)",),
    ("Selector", "role"): ("roles",),
    ("FactValue", "fact"): ("facts",),
    ("AsOf", "year_end"): ("facts",),
    ("FactTest", "fact"): ("facts",),
    ("Meets", "area"): ("areas",),
    ("AreaLevel", "area"): ("areas",),
    ("AreaLevel", "at_least"): ("(levels of the area)",),
    ("Judgement", "by"): ("bodies",),
    ("RuleReference", "rule"): ("(rules)",),
    ("FrameworkHead", "level_scale"): ("scales",),
    ("Track", "family"): ("families",),
    ("Track", "grades"): ("grades",),
    ("Track", "profiles"): ("profiles",),
    ("Group", "within"): ("groups",),
    ("Grade", "group"): ("groups",),
    ("Grade", "profiles"): ("profiles",),
    ("RoleEntry", "track"): ("tracks",),
    ("RoleEntry", "grade"): ("grades",),
    ("RoleEntry", "level"): ("(levels of roles)",),
    ("RoleEntry", "profiles"): ("profiles",),
    ("RoleEntry", "reports_to"): ("roles",),
    ("Area", "scale"): ("scales",),
    ("Profile", "builds_on"): ("profiles",),
    ("Profile", f"thresholds {KEYS}"): ("areas",),
    ("Profile", "thresholds"): ("(levels of the area)",),
    ("Profile", f"shares {KEYS}"): ("areas",),
    ("Criterion", "area"): ("areas",),
    ("Criterion", "pick"): ("(own) picks",),
    ("Criterion", "alternative_to"): ("(own) criteria",),
    ("Criterion", "replaces"): ("(lower) criteria",),
    ("Stage", "by"): ("bodies",),
    ("Move", "opened_by"): ("bodies",),
    ("Move", "level_decided_by"): ("bodies",),
    ("Limit", "share_of"): ("moves",),
    ("Limit", "among"): ("moves",),
    ("Limit", "count_of"): ("moves",),
    ("Limit", "one"): ("moves",),
    ("Limit", "of"): ("moves",),
    ("Limit", "spills_to"): ("moves",),
    ("Choice", "use"): ("moves",),
    ("Change", "to"): ("(own) options",),
    ("Derived", "of"): ("facts",),
    ("Derived", "as_of"): ("facts",),
    ("Rule", "roles"): ("roles",),
    ("Rule", "does_not_ask"): ("facts",),
    ("Rule", "cost"): ("costs",),
    ("Rule", "overrides"): ("(rules)",),
    ("RuleSet", "replaces"): ("policies", "schemes"),
    ("RuleSet", "roles"): ("roles",),
    ("RuleSet", "follows"): ("policies", "schemes"),
    ("RuleSet", "drops"): ("(rules)",),
    ("GrantRole", "costs"): ("costs",),
    ("Award", "on"): ("tables",),
    ("Award", "gives"): ("tables",),
    ("CrossCheck", "table"): ("tables",),
    ("Increments", "grades"): ("(grades of tables)",),
    ("AreaMapping", "to"): ("areas",),
    ("Wave", "stage"): ("stages",),
    ("Action", "repeats"): ("actions",),
    ("Principle", "against"): ("principles",),
    ("Question", "yes"): ("questions", "advice"),
    ("Question", "no"): ("questions", "advice"),
    ("Question", "then"): ("questions", "advice"),
    ("AuthorshipHead", "start"): ("questions",),
    ("Register", "competences"): ("competences",),
    ("Route", "origin"): ("registers", "training"),
    ("Route", "target"): ("registers", "training"),
    ("Training", "leads_to"): ("registers",),
    ("Practice", "of"): ("registers", "competences"),
    ("Amendment", "drops"): ("(rules)",),
}
"""By the model that declares a field and the field: the sections of the document whose ids it holds.

In brackets stand sections that depend on the place: those of the statement that holds the field, the criteria of
profiles that a profile builds on, the levels of a scale, the rules of all policies and schemes.
"""

NAMES_OF_NOTHING_HERE = frozenset(
    {
        *(("Cited", f"inferred {KEYS}"), ("FieldBasis", "parts"), ("Cited", "not_published"), ("Dispute", "field")),
        *(("Selector", "stream"), ("Selector", "order"), ("RoleEntry", "stream"), ("Achievement", "shows")),
        *(("Head", "id"), ("FrameworkHead", "id"), ("FrameworkHead", "extends"), ("FrameworkHead", "pay_scale")),
        ("FunderHead", "id"),
        *(("FactBookHead", "id"), ("PersonHead", "id"), ("CoverHead", "id")),
        *(("ReformHead", "id"), ("LanguageBookHead", "id")),
        *(("Grade", f"counts_as {KEYS}"), ("Meets", "kinds"), ("Stage", "may")),
        *(("PayTable", f"points {KEYS}"), ("PayTable", "absent"), ("CrossCheck", f"points {KEYS}")),
        *(("PointSpan", "first"), ("PointSpan", "last"), ("AwardBand", "first"), ("AwardBand", "last")),
        *(("GradePay", "points"), ("GradePay", "contribution"), ("GradeTable", "scale")),
        *(("PayStructureHead", "frameworks"), ("PayStructureHead", "scale")),
        *(("SharedArea", "within"), ("AreaMapping", "framework"), ("AreaMapping", "area")),
        *(("Action", "pillar"), ("ActionPlanHead", "commitment"), ("Opportunity", "builds")),
        *(("CrosswalkHead", "subject"), ("CrosswalkHead", "object"), ("Match", "subject"), ("Match", "object")),
        *(("StaffTable", f"columns {KEYS}"), ("StaffTable", f"values {KEYS}"), ("StaffTable", "characteristics")),
        *(("PayBasis", "structure"), ("PayBasis", "pension")),
        *(("PayBasis", "pensions_by_grade"), ("PayBasis", f"pensions_by_grade {KEYS}")),
        *(("ScenarioAction", "framework"), ("ScenarioAction", "move"), ("ScenarioAction", "roles")),
        *(("ScenarioAction", "role"), ("ScenarioAction", "structure"), ("ScenarioAction", "point")),
        *(("ScenarioAction", "funding"), ("ScenarioHead", "framework")),
        *(("StandIn", "tests_of"), ("Amendment", "where"), ("Amendment", "frees_of")),
    }
)
"""Fields that hold names of something outside the document: fields of the model, words, points, other documents."""
