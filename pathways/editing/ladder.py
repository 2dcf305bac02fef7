"""Grades and tracks: what the ladder is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pathways.documents.splice.edits import Add, Edit, Put, Reorder
from pathways.documents.splice.spliced import edits_between
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import TAKEN, free_id, sentence
from pathways.editing.removal import without_grades
from pathways.editing.state import State
from pathways.editing.titles import called, title_of

_GRADE = re.compile(r"grade\s+([A-Za-z0-9][A-Za-z0-9._-]*)", re.IGNORECASE)


def added_grade(state: State, name: str, above: str | None, tracks: Sequence[str] = ()) -> Change:
    """A new grade.

    Args:
        state: The document.
        name: Its label. "Grade 6" and "6" are one label.
        above: The grade right below it; without one it is the lowest.
        tracks: The tracks that run through it.

    Raises:
        Unfit: If there is such a grade, or a name is missing.
    """
    label = sentence(name, "name", "what the grade is called")
    short = _GRADE.fullmatch(label) or re.fullmatch(r"([A-Za-z0-9]{1,4})", label)
    short = None if short and short.group(1) in TAKEN else short
    wanted = short.group(1) if short else label
    titles = {title_of(state, ("grades", key)).casefold() for key in state.framework.grades}
    if label.casefold() in titles or f"grade {wanted}".casefold() in titles:
        raise Unfit(f"there is a grade {label} already", "name")
    key = wanted if short and wanted not in state.framework.grades else ""
    key = key or free_id(wanted, state.framework.grades, "grade")
    grade: dict[str, Any] = {"rank": _rank_above(_ranks(state), above)}
    if not short:
        grade["name"] = label
    edits = [added(state, "grades", key, grade, after=above)]
    ranks = {**_ranks(state), key: grade["rank"]}
    edits += [_with_grades(track, [*state.framework.tracks[track].grades, key], ranks) for track in tracks]
    return Change(f"Added the grade {label}", tuple(edits), ("grades", key))


def moved_grade(state: State, key: str, above: str | None) -> Change:
    """A grade at another height.

    Args:
        state: The document.
        key: The grade.
        above: The grade that is to be right below it; without one it becomes the lowest.

    Raises:
        Unfit: If that is the grade itself.
    """
    if above == key:
        raise Unfit("a grade cannot stand above itself", "rank")
    ranks = {other: rank for other, rank in _ranks(state).items() if other != key}
    ranks[key] = _rank_above(ranks, above)
    edits: list[Edit] = [Put(("grades", key, "rank"), ranks[key])]
    for name, track in state.framework.tracks.items():
        if key in track.grades:
            edits.append(_with_grades(name, track.grades, ranks))
    below = "to the bottom" if above is None else f"above {title_of(state, ('grades', above))}"
    return Change(f"Moved {called(state, ('grades', key))} {below}", tuple(edits), ("grades", key))


def added_track(state: State, name: str, grades: Sequence[str]) -> Change:
    """A new track that runs through some grades.

    Raises:
        Unfit: If there is such a track, or a name is missing.
    """
    title = sentence(name, "name", "what the track is called")
    _free(state, "tracks", title)
    key = free_id(title, state.framework.tracks, "track")
    track: dict[str, Any] = {"name": title}
    if grades:
        track["grades"] = sorted(dict.fromkeys(grades), key=_ranks(state).__getitem__)
    return Change(f"Added the track {title}", (added(state, "tracks", key, track),), ("tracks", key))


def track_through(state: State, key: str, grades: Sequence[str]) -> Change:
    """A track that runs through other grades than before; roles that stood only there go, with what refers to them.

    Raises:
        Unfit: If it has these grades already.
    """
    before = state.framework.tracks[key].grades
    if set(before) == set(grades):
        raise Unfit("these are its grades already", "grades")
    data, consequences = without_grades(state, key, [grade for grade in before if grade not in grades])
    edits = edits_between(state.data, data)
    if set(grades) - set(before):
        edits.append(_with_grades(key, grades, _ranks(state)))
    return Change(
        f"Changed the grades of {called(state, ('tracks', key))}", tuple(edits), ("tracks", key), consequences
    )


def placed_before(state: State, section: str, key: str, before: str | None) -> Change:
    """A statement at another place of its section.

    Args:
        state: The document.
        section: The section.
        key: The statement.
        before: The one that is to follow it; without one it comes last.
    """
    keys = [other for other in state.data[section] if other != key]
    keys.insert(keys.index(before) if before is not None else len(keys), key)
    where = "last" if before is None else f"before {title_of(state, (section, before))}"
    return Change(f"Put {called(state, (section, key))} {where}", (Reorder((section,), tuple(keys)),), (section, key))


def renamed(state: State, section: str, key: str, name: str) -> Change:
    """Another name for a grade, track, move, area, body or profile; its id, which other statements use, stays.

    Raises:
        Unfit: If the name is missing, or another has it.
    """
    title = sentence(name, "name", "a name")
    old = called(state, (section, key))
    if section in ("tracks", "grades", "areas", "bodies"):
        _free(state, section, title, but=key)
    word = "label" if section == "moves" else "name"
    edits = (Put((section, key, word), title),) if title != title_of(state, (section, key)) else ()
    return Change(f"Called {old} {title}", edits, (section, key))


def _free(state: State, section: str, title: str, but: str = "") -> None:
    for key in getattr(state.framework, section):
        if key != but and title_of(state, (section, key)).casefold() == title.casefold():
            raise Unfit(f"there is {called(state, (section, key))} already", "name")


def _ranks(state: State) -> dict[str, float]:
    return {key: grade.rank for key, grade in state.framework.grades.items()}


def _rank_above(ranks: Mapping[str, float], above: str | None) -> float:
    """A rank right above a grade, or below all."""
    if above is None:
        return _plain(min(ranks.values(), default=2) - 1)
    here = ranks[above]
    higher = min((rank for rank in ranks.values() if rank > here), default=here + 2)
    return _plain(here + 1 if higher > here + 1 else (here + higher) / 2)


def _plain(rank: float) -> float:
    return int(rank) if rank == int(rank) else rank


def _with_grades(track: str, grades: Sequence[str], ranks: Mapping[str, float]) -> Edit:
    ordered = sorted(dict.fromkeys(grades), key=lambda grade: ranks.get(grade, 0))
    return Put(("tracks", track, "grades"), ordered)


def added(state: State, section: str, key: str, value: dict[str, Any], after: str | None = None) -> Edit:
    """A statement in a section, which is begun where there is none."""
    if not state.data.get(section):
        return Put((section,), {key: value})
    return Add((section, key), value, after=after)
