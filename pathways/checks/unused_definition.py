"""Whatever is defined is used somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathways.checks import funder_parts, parts
from pathways.checks.subject import FunderSubject, SectorSubject, Subject
from pathways.checks.unknown_fact import in_as_of, in_operand
from pathways.model.conditions import AreaLevel, FactTest, Meets
from pathways.model.funder import Funder
from pathways.model.provenance import Cited
from pathways.problems import Problem

CODE = "unused-definition"


_KNOWN_BY_NAME = ("areas", "bodies", "families", "grades")
"""What may be all that is published of a framework in force: that there is such an area, body, family or grade."""


def check(subject: Subject | FunderSubject | SectorSubject) -> Iterator[Problem]:
    """Report sources, bodies, areas, profiles, scales, families, groups, grades, lists and facts that nothing names."""
    if any(subject.left_out.values()):
        return  # what was left out may have used them
    if isinstance(subject, FunderSubject):
        yield from _unused(subject.document, {**_used_anywhere(subject), "costs": _costs(subject.document)})
        return
    if isinstance(subject, SectorSubject):
        yield from _unused(subject.document, {"sources": _cited(subject.document)})
        return
    framework = subject.framework
    used = _used(subject)
    published_criteria = any(profile.criteria for profile in framework.profiles.values())
    for section in _KNOWN_BY_NAME if framework.in_force else () if published_criteria else ("areas",):
        del used[section]
    yield from _unused(framework, used)
    for key, profile in framework.profiles.items():
        for name in profile.picks:
            if all(criterion.pick != name for criterion in profile.criteria.values()):
                path = ("profiles", key, "picks", name)
                yield Problem(path, CODE, f"no criterion belongs to {name!r}", "give criteria `pick`", on="key")


def _unused(document: Any, used: dict[str, set[str]]) -> Iterator[Problem]:
    for section, names in used.items():
        for key in getattr(document, section):
            if key not in names:
                message = f"{key!r} is defined and used nowhere"
                yield Problem((section, key), CODE, message, "use it or remove it", on="key")


def _costs(funder: Funder) -> set[str]:
    return {name for role in funder.roles.values() for name in role.costs}


def _used_anywhere(subject: Subject | FunderSubject) -> dict[str, set[str]]:
    """What documents of every kind define: sources, bodies and facts."""
    document = subject.document
    facts = {name for fact in document.facts.values() if fact.derived for name in fact.derived.of}
    for _, condition in parts.all_conditions(document):
        if isinstance(condition, FactTest):
            facts |= {condition.fact, *(fact for _, fact in in_operand((), condition.operand))}
            facts |= {fact for _, fact in in_as_of((), condition)}
    if isinstance(document, Funder):
        facts |= {name for _, rule, _ in funder_parts.rules(document) for name in rule.does_not_ask}
    return {"sources": _cited(document), "bodies": {name for _, name in parts.named_bodies(document)}, "facts": facts}


def _cited(document: Any) -> set[str]:
    sources: set[str] = set()
    for _, statement in parts.sourced(document):
        sources |= {*statement.cited}
        if isinstance(statement, Cited):
            sources |= {name for basis in statement.inferred.values() for name in basis.origin}
            sources |= {name for dispute in statement.disputed for name in dispute.source}
    return sources


def _used(subject: Subject) -> dict[str, set[str]]:
    framework = subject.framework
    used: dict[str, set[str]] = {
        **_used_anywhere(subject),
        "profiles": {name for role in subject.roles.values() for name in role.profiles},
        "areas": set(),
        "scales": {area.scale for area in framework.areas.values() if area.scale},
        "families": {track.family for track in framework.tracks.values() if track.family},
        "groups": {grade.group for grade in framework.grades.values() if grade.group},
        "grades": {role.grade for role in subject.roles.values() if role.grade},
    }
    if framework.level_scale:
        used["scales"].add(framework.level_scale)
    used["groups"] |= {group.within for group in framework.groups.values() if group.within}
    for profile in framework.profiles.values():
        used["profiles"] |= {*profile.builds_on, *((profile.id,) if profile.applies_to else ())}
        used["areas"] |= {*profile.thresholds, *(criterion.area for criterion in profile.criteria.values())}
    for _, condition in parts.all_conditions(framework):
        if isinstance(condition, AreaLevel | Meets) and condition.area:
            used["areas"].add(condition.area)
    return used
