"""What a person can show, set against what a role asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pathways.model.framework import Framework
from pathways.model.person import Achievement, AchievementKind, Person, Standing
from pathways.model.profiles import Expectation


@dataclass(frozen=True, slots=True)
class Evidenced:
    """A criterion, and what a person has for it."""

    expectation: Expectation
    standing: Standing | None
    """How the person sees it; None: not judged. It never follows from the number of achievements."""
    note: str | None
    achievements: tuple[Achievement, ...]
    """What the person names as evidence for it, latest first."""


def criterion_name(framework: str, expectation: Expectation) -> str:
    """How a person's document names a criterion: ``FRAMEWORK/PROFILE.CRITERION``."""
    return f"{framework}/{expectation.id}"


def evidenced(person: Person, framework: str, expectations: Iterable[Expectation]) -> tuple[Evidenced, ...]:
    """What a person has for each of some criteria, in their order.

    Args:
        person: The person's document.
        framework: The id of the framework that asks.
        expectations: What it asks for.
    """
    shown: dict[str, list[Achievement]] = {}
    for achievement in sorted(person.evidence.values(), key=lambda each: str(each.on or ""), reverse=True):
        for name in achievement.shows:
            shown.setdefault(name, []).append(achievement)
    found = []
    for expectation in expectations:
        name = criterion_name(framework, expectation)
        own = person.criteria.get(name)
        achievements = tuple(shown.get(name, ()))
        found.append(Evidenced(expectation, own.standing if own else None, own.note if own else None, achievements))
    return tuple(found)


def named_by_nobody(person: Person, framework: Framework) -> tuple[str, ...]:
    """Criteria that a person names and that the framework does not have, in the order of the document."""
    known = {
        f"{framework.id}/{profile.id}.{key}" for profile in framework.profiles.values() for key in profile.criteria
    }
    named = dict.fromkeys((*(name for each in person.evidence.values() for name in each.shows), *person.criteria))
    return tuple(name for name in named if name.startswith(f"{framework.id}/") and name not in known)


def counts_by_year(person: Person) -> Mapping[AchievementKind, Mapping[str, int]]:
    """How many achievements of each kind ended in each year, latest year first; those without a date under "".

    One that has a `count` counts as one here: counts of people and of papers are not added up.
    """
    found: dict[AchievementKind, Counter[str]] = {}
    for achievement in person.evidence.values():
        found.setdefault(achievement.kind, Counter())[str(achievement.on)[:4] if achievement.on else ""] += 1
    return {
        kind: dict(sorted(found[kind].items(), key=lambda each: each[0], reverse=True))
        for kind in AchievementKind
        if kind in found
    }
