"""Questions on the tracks: what they are called, how high they go, and their job families."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from pathways.drafting.asked_ladder import rung_named
from pathways.drafting.draft import as_id
from pathways.drafting.outline import Line, Rung
from pathways.drafting.pattern import Pattern
from pathways.drafting.question import (
    RESERVED,
    Choice,
    Question,
    Unfit,
    chosen,
    pairs,
    split,
    words,
)
from pathways.problems import nearest

_SLIP = 0.8
"""From this likeness on, as difflib measures it, a name is taken for a slip and not for a track of one's own."""


def common_track_question(default: str, above: Sequence[Rung]) -> Question:
    """What the track below the division is called."""
    where = f"below {above[0].spoken}" if above else "of the one ladder"
    return Question(
        "common-track",
        "Common track",
        f"What is the track {where} called?",
        "The name of the work that everybody on it does: Technician, or Technical and experimental.",
        default,
        _track_name,
    )


def _track_name(said: str) -> str:
    name = words(said)
    found = as_id(name)
    if not found:
        raise Unfit(f"{said!r} has no letter from a to z and no figure; write the track with some")
    if found in {*RESERVED, "grade", "all"}:
        raise Unfit(f"{said!r} has a meaning of its own in documents; give the track another name")
    return name


def tracks_question(model: Pattern, grades: tuple[str, ...], stem: Line | None) -> Question:
    """Which tracks there are from the division on."""
    choices = tuple(Choice(track, model.framework.tracks[track].description or track) for track in model.branches)

    def read(said: str) -> tuple[Line, ...]:
        found: dict[str, Line] = {}
        for item in split(said):
            line = _track(item, choices, model, grades)
            if line.id in found or (stem and line.id == stem.id):
                raise Unfit(f"{item!r} stands there twice, or is the common track; each track needs a name of its own")
            found[line.id] = line
        if not found:
            raise Unfit("Name at least one track, with numbers or names and commas")
        if len(found) > 12:
            raise Unfit("Those are more than 12 tracks; begin with the largest")
        _told_apart(((stem,) if stem else ()) + tuple(found.values()))
        return tuple(found.values())

    return Question(
        "tracks",
        "Tracks",
        "Which tracks are there from then on? (numbers or names, with commas)",
        "Choose from the model, and add your own by name: 1, 2, Digital research. The draft has titles and criteria "
        "for the model's tracks; for your own it leaves places to fill in.",
        ", ".join(model.branches),
        read,
        choices,
    )


def _track(item: str, choices: Sequence[Choice], model: Pattern, grades: tuple[str, ...]) -> Line:
    names = {model.framework.tracks[choice.id].name.casefold(): choice.id for choice in choices}
    known = names.get(item.casefold())
    if known is None:
        ids = [choice.id for choice in choices]
        if item.isdecimal() or item.casefold() in ids:
            known = chosen(item, choices)
        elif near := get_close_matches(item.casefold(), ids, n=1, cutoff=_SLIP):
            raise Unfit(
                f"{item!r} is nearly {near[0]!r}, a track of the model; write that, or another name for your own"
            )
    if known is not None:
        return Line(known, model.framework.tracks[known].name, grades, known, "", ())
    name = _track_name(item)
    return Line(as_id(name), name, grades, None, "", ())


def _told_apart(lines: Sequence[Line]) -> None:
    """Refuse tracks and grades whose names run together: "x" at "1-2", and "x-1" at "2"."""
    roles = [f"{line.id}-{grade}" for line in lines for grade in line.grades]
    for role in roles:
        if roles.count(role) > 1:
            raise Unfit(f"two roles would be called {role}; give one of the tracks another name")


def tops_question(branches: tuple[Line, ...], above: Sequence[Rung], model: Pattern) -> Question:
    """How high each track goes."""
    longest = len(model.longest)
    usual = {}
    for line in branches:
        short = longest - len(model.at(line.source)) if line.source else 0
        if short and len(above) >= longest:
            usual[line.id] = above[len(above) - 1 - short].name

    if len(usual) == len(branches):
        usual = {}

    def read(said: str) -> tuple[Line, ...]:
        bare, named = pairs(said)
        if [word.casefold() for word in bare] not in ([], ["all"]):
            raise Unfit("Write all, or the tracks that end lower, like teaching=8")
        ends = {line_named(name, branches).id: rung_named(grade, above).id for name, grade in named.items()}
        if all(ends.get(line.id, above[-1].id) != above[-1].id for line in branches):
            raise Unfit(f"No track would reach {above[-1].spoken}; let one go up to it, or leave the grade out")
        return tuple(
            replace(line, grades=line.grades[: line.grades.index(ends[line.id]) + 1]) if line.id in ends else line
            for line in branches
        )

    example = f"{branches[-1].id}={above[-2].name}"
    return Question(
        "top",
        "Highest grades",
        f"Do all tracks go up to {above[-1].spoken}? (all, or those that end lower)",
        f"Write all, or the tracks that end lower with their highest grade: {example}. A track that ends early sends "
        "people to another track, and should say so.",
        ", ".join(f"{line}={grade}" for line, grade in usual.items()) or "all",
        read,
    )


def line_named(said: str, lines: Sequence[Line]) -> Line:
    """The track that somebody names."""
    for line in lines:
        if said.casefold() in {line.id, line.name.casefold()}:
            return line
    hint = nearest(said, [line.id for line in lines]) or f"they are {', '.join(line.id for line in lines)}"
    raise Unfit(f"{said!r} is none of the tracks; {hint}")


def family_question(lines: Sequence[Line]) -> Question:
    """Which job family each track belongs to."""

    def read(said: str) -> tuple[dict[str, str], dict[str, str]]:
        bare, named = pairs(said)
        if len(bare) != 1:
            raise Unfit("Write one family for all tracks; those that differ follow, like technical, teaching=academic")
        names = {line.id: bare[0] for line in lines}
        names |= {line_named(name, lines).id: family for name, family in named.items()}
        ids = {line: as_id(_track_name(name)) for line, name in names.items()}
        return {ids[line]: words(name) for line, name in names.items()}, ids

    return Question(
        "family",
        "Job family",
        "Which job family do the tracks belong to?",
        "The group of staff whose rules and pay they share: technical, research, professional, or a name of your own. "
        f"Where one differs, add it: technical, {lines[-1].id}=academic.",
        "technical",
        read,
    )
