"""Whatever is defined is used somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks import parts
from pathways.checks.subject import Subject
from pathways.model.conditions import AreaLevel, FactTest, Meets
from pathways.model.provenance import Cited
from pathways.problems import Problem

CODE = "unused-definition"


def check(subject: Subject) -> Iterator[Problem]:
    """Report sources, bodies, areas, profiles, scales, families, groups, grades, lists and facts that nothing names."""
    if any(subject.left_out.values()):
        return  # what was left out may have used them
    framework = subject.framework
    published_criteria = any(profile.criteria for profile in framework.profiles.values())
    for section, used in _used(subject).items():
        if section == "areas" and not published_criteria:
            continue  # the names of areas may be all that is published
        for key in getattr(framework, section):
            if key not in used:
                message = f"{key!r} is defined and used nowhere"
                yield Problem((section, key), CODE, message, "use it or remove it", on="key")
    for key, profile in framework.profiles.items():
        for name in profile.picks:
            if all(criterion.pick != name for criterion in profile.criteria.values()):
                path = ("profiles", key, "picks", name)
                yield Problem(path, CODE, f"no criterion belongs to {name!r}", "give criteria `pick`", on="key")


def _used(subject: Subject) -> dict[str, set[str]]:
    framework = subject.framework
    used: dict[str, set[str]] = {
        "sources": set(),
        "bodies": {name for _, name in parts.named_bodies(framework)},
        "profiles": {name for role in subject.roles.values() for name in role.profiles},
        "areas": set(),
        "scales": {area.scale for area in framework.areas.values() if area.scale},
        "families": {track.family for track in framework.tracks.values() if track.family},
        "groups": {grade.group for grade in framework.grades.values() if grade.group},
        "grades": {role.grade for role in subject.roles.values() if role.grade},
        "facts": set(),
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
        if isinstance(condition, FactTest):
            used["facts"].add(condition.fact)
    for fact in framework.facts.values():
        used["facts"] |= {*(fact.derived.of if fact.derived else ())}
    for _, statement in parts.sourced(framework):
        used["sources"] |= {*statement.cited}
        if isinstance(statement, Cited):
            used["sources"] |= {name for basis in statement.inferred.values() for name in basis.origin}
            used["sources"] |= {name for dispute in statement.disputed for name in dispute.source}
    return used
