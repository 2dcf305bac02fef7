"""What each grade and track of a draft asks for: the model's criteria for the grades that are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pathways.drafting.alignment import Alignment
from pathways.drafting.outline import Line, Outline
from pathways.drafting.pattern import Pattern
from pathways.drafting.translate import Translation

Data = dict[str, Any]


@dataclass(frozen=True)
class DraftedProfile:
    """A profile of the draft."""

    id: str
    data: Data
    """The statement; without criteria where the model has none for these roles."""
    source: str | None
    """The profile of the model that it is drawn from."""
    taken_in: tuple[str, ...]
    """Lower profiles of the model whose criteria it has as well, since their grades are not in the draft."""
    roles: str
    """Whom it is for, in words: "grade 7, all tracks"."""


@dataclass(frozen=True)
class _Plan:
    """Whom a profile is for, before its criteria are known."""

    id: str
    name: str
    lines: tuple[Line, ...]
    grade: str
    source: str | None


def drafted_profiles(alignment: Alignment) -> tuple[DraftedProfile, ...]:
    """All profiles of a draft, each after those that it builds on."""
    plans = list(_plans(alignment))
    by_source = {plan.source: plan for plan in plans if plan.source}
    made: dict[str, DraftedProfile] = {}
    translation = Translation(alignment, whole=True)
    taken: set[str] = set()
    for plan in plans:
        lower = _lower(plan, plans, alignment.outline)
        if plan.source is None:
            made[plan.id] = _made(plan, {"builds_on": [lower.id]} if lower else {}, ())
            continue
        builds_on, taken_in = _builds_on(alignment.pattern, plan.source, set(by_source), taken)
        taken |= {*taken_in}
        names = [by_source[source].id for source in builds_on]
        if lower and (lower.source is None or not names) and lower.id not in names:
            names.append(lower.id)
        body = _body(alignment.pattern, plan.source, taken_in, translation)
        below = set(_criteria_below(names, made))
        made[plan.id] = _made(plan, {"builds_on": names, **_only_known(body, below)}, taken_in)
    return tuple(made.values())


def _plans(alignment: Alignment) -> Iterator[_Plan]:
    """Profiles to be made: grade by grade, what all tracks share before what each has of its own."""
    outline = alignment.outline
    for rung in outline.rungs:
        if outline.stem and rung.id in outline.stem.grades:
            place = alignment.of(outline.stem, rung.id)
            source = _single(alignment.pattern, place[0], place[1]) if place else None
            yield _Plan(f"grade-{rung.id}", rung.titled, (outline.stem,), rung.id, source)
            continue
        here = tuple(line for line in outline.branches if rung.id in line.grades)
        shared = _shared(alignment, rung.id)
        if shared:
            yield _Plan(f"all-{rung.id}", f"{rung.titled}, all tracks", here, rung.id, shared)
        for line in here:
            place = alignment.of(line, rung.id)
            source = _single(alignment.pattern, *place) if place else None
            yield _Plan(f"{line.id}-{rung.id}", f"{line.name}, {rung.spoken}", (line,), rung.id, source)


def _own(pattern: Pattern, track: str, grade: str) -> tuple[str, ...]:
    role = pattern.role_at((track, grade))
    return tuple(name for name in role.profiles if name in pattern.framework.profiles) if role else ()


def _everybody(pattern: Pattern, grade: str) -> set[str]:
    """The profiles that all tracks of a model from the division on have in common at a grade."""
    tracks = [track for track in pattern.branches if grade in pattern.at(track)]
    found = [set(_own(pattern, track, grade)) for track in tracks]
    return set.intersection(*found) if len(found) > 1 else set()


def _single(pattern: Pattern, track: str, grade: str) -> str | None:
    """The profile of a place that it does not share with other tracks."""
    shared = _everybody(pattern, grade) if track in pattern.branches else set()
    return next((name for name in _own(pattern, track, grade) if name not in shared), None)


def _shared(alignment: Alignment, grade: str) -> str | None:
    """The profile of the model that all tracks of the draft have in common at a grade."""
    there = next((model for model, here in alignment.grades.items() if here == grade), None)
    return next(iter(sorted(_everybody(alignment.pattern, there))), None) if there else None


def _lower(plan: _Plan, plans: Iterable[_Plan], outline: Outline) -> _Plan | None:
    """The profile that one builds on by its place: of the grade below on its track, or what it shares at its grade."""
    order = [rung.id for rung in outline.rungs]
    below = [other for other in plans if order.index(other.grade) < order.index(plan.grade)]
    on_line = [other for other in below if other.lines == plan.lines]
    in_common = [
        other for other in plans if other.grade == plan.grade and other.id.startswith("all-") and other is not plan
    ]
    stem = [other for other in below if outline.stem and other.lines == (outline.stem,)]
    for found in (on_line, in_common, stem):
        if found:
            return found[-1]
    return None


def _builds_on(pattern: Pattern, source: str, kept: set[str], taken: set[str]) -> tuple[list[str], tuple[str, ...]]:
    """The kept profiles that one builds on, and those in between whose criteria it takes in."""
    names: list[str] = []
    taken_in: list[str] = []
    waiting = list(pattern.framework.profiles[source].builds_on)
    while waiting:
        name = waiting.pop(0)
        if name in kept:
            names.append(name)
        elif name not in taken and name not in taken_in:
            taken_in.append(name)
            waiting += pattern.framework.profiles[name].builds_on
    return list(dict.fromkeys(names)), tuple(taken_in)


def _body(pattern: Pattern, source: str, taken_in: tuple[str, ...], translation: Translation) -> Data:
    """Stance, thresholds, pick-lists and criteria; what the higher profile supersedes is not taken in."""
    written = pattern.data["profiles"]
    superseded = {
        name
        for profile in (source, *taken_in)
        for criterion in written[profile].get("criteria", {}).values()
        for name in _listed(criterion.get("replaces"))
    }
    thresholds: Data = {}
    picks: Data = {}
    criteria: Data = {}
    for profile in (source, *taken_in):
        for area, level in written[profile].get("thresholds", {}).items():
            thresholds.setdefault(area, level)
        picks |= {key: pick for key, pick in written[profile].get("picks", {}).items() if key not in picks}
        for key, criterion in written[profile].get("criteria", {}).items():
            if profile != source and key in superseded:
                continue
            text = translation.text_or(criterion["text"], "the grade below")
            note = f"Taken from the model {pattern.id}, {profile}.{key}."
            name = key if key not in criteria else f"{profile}.{key}"
            criteria[name] = {**criterion, "text": text, "notes": note}
    stance = written[source].get("stance")
    parts = {"stance": stance, "thresholds": thresholds, "picks": picks, "criteria": criteria}
    return {key: part for key, part in parts.items() if part}


def _only_known(body: Data, below: set[str]) -> Data:
    """The same, with `replaces` naming only criteria that are in the draft."""
    criteria = {}
    for key, criterion in body["criteria"].items():
        replaced = [name for name in _listed(criterion.get("replaces")) if name in below]
        rest = {word: value for word, value in criterion.items() if word not in {"replaces", "notes"}}
        if replaced:
            rest["replaces"] = replaced if len(replaced) > 1 else replaced[0]
        criteria[key] = {**rest, "notes": criterion["notes"]}
    return {**body, "criteria": criteria}


def _criteria_below(names: Iterable[str], made: Mapping[str, DraftedProfile]) -> Iterator[str]:
    for name in names:
        yield from made[name].data.get("criteria", {})
        yield from _criteria_below(_listed(made[name].data.get("builds_on")), made)


def _made(plan: _Plan, body: Data, taken_in: tuple[str, ...]) -> DraftedProfile:
    lines = [line.id for line in plan.lines]
    names = body.pop("builds_on", [])
    data: Data = {
        "name": plan.name,
        "for": {"track": lines if len(lines) > 1 else lines[0], "grade": plan.grade},
        **({"builds_on": names if len(names) > 1 else names[0]} if names else {}),
        **body,
    }
    return DraftedProfile(plan.id, data, plan.source, taken_in, plan.name)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
