"""Statements in whose place several others stand, and the reverse.

That one thing became several is a reading of the document, so it needs several signs: they stand where it stood, and
their ids or titles hold the old one, their pay points divide its range, or what named it now names them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from pathways.compare.changes.difference import Path
from pathways.compare.changes.likeness import same_words
from pathways.compare.changes.places import Places
from pathways.model.criteria import Profile
from pathways.model.framework import Framework, Grade

SPLITTING = ("grades", "tracks", "roles", "profiles")
"""Sections whose statements can be split and merged."""


class Sign(StrEnum):
    """What speaks for a split."""

    PLACE = "place"
    """The parts stand where the whole stood."""
    NAME = "name"
    """The id or title of each part holds that of the whole."""
    POINTS = "points"
    """The pay points of the parts divide those of the whole."""
    USES = "uses"
    """What named the whole now names the parts."""
    CRITERIA = "criteria"
    """The criteria of the whole are found among those of the parts."""


@dataclass(frozen=True, slots=True)
class Split:
    """One statement that became several, or several that became one."""

    old: tuple[Path, ...]
    new: tuple[Path, ...]

    @property
    def is_merger(self) -> bool:
        """Whether several became one."""
        return len(self.old) > 1


def splits_of(before: Places, after: Places) -> tuple[Split, ...]:
    """The splits and mergers from one version to another; of a statement, at most one."""
    found: list[Split] = []
    taken: set[Path] = set()
    for section in SPLITTING:
        forward = [Split((whole,), parts) for whole, parts in _splits(section, before, after)]
        backward = [Split(parts, (whole,)) for whole, parts in _splits(section, after, before)]
        for split in (*forward, *backward):
            if not taken & {*split.old, *split.new}:
                taken |= {*split.old, *split.new}
                found.append(split)
    return tuple(found)


def _splits(section: str, before: Places, after: Places) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    if not isinstance(before.document, Framework) or not isinstance(after.document, Framework):
        return
    gone = [path for path in before.statements if path[:-1] == (section,) and path not in after.statements]
    come = [path for path in after.statements if path[:-1] == (section,) and path not in before.statements]
    for whole in gone:
        by_sign = {part: _signs(whole, part, before, after) for part in come}
        parts = [part for part, signs in by_sign.items() if len(signs) >= 2]
        if section == "grades":
            parts = [part for part in come if Sign.PLACE in by_sign[part]]
        signs = frozenset.intersection(*(by_sign[part] for part in parts)) if parts else frozenset[Sign]()
        if section == "grades" and _divides(whole, parts, before, after):
            signs |= {Sign.POINTS}
        alone = not any(_equal(whole, part, before, after) for part in parts) or section == "grades"
        if len(parts) > 1 and len(signs) > 1 and alone:
            yield whole, tuple(parts)


def _equal(whole: Path, part: Path, before: Places, after: Places) -> bool:
    """Whether a part says just what the whole said: then it is the whole, renamed."""
    return before.said(whole) == after.said(part)


def _signs(whole: Path, part: Path, before: Places, after: Places) -> frozenset[Sign]:
    found = set()
    if _in_place(whole, part, before, after):
        found.add(Sign.PLACE)
    if _holds_name(whole, part, before, after):
        found.add(Sign.NAME)
    if _used_alike(whole, part, before, after):
        found.add(Sign.USES)
    if whole[0] == "profiles" and _shares_criteria(whole, part, before, after):
        found.add(Sign.CRITERIA)
    return frozenset(found)


def _in_place(whole: Path, part: Path, before: Places, after: Places) -> bool:
    match whole[0]:
        case "grades":
            return any(_stands_in(whole[-1], part[-1], *lists) for lists in _ladders(before, after))
        case "roles":
            one, other = before.roles[whole[-1]], after.roles[part[-1]]
            return one.placed and (one.track, one.grade) == (other.track, other.grade)
        case _:
            return False


def _ladders(before: Places, after: Places) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    assert isinstance(before.document, Framework)
    assert isinstance(after.document, Framework)
    for name, track in before.document.tracks.items():
        if name in after.document.tracks:
            yield track.grades, after.document.tracks[name].grades


def _stands_in(whole: str, part: str, was: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Whether, in a list of grades, one alone gave way and another is among those in its stead."""
    blocks = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    return any(
        word == "replace" and was[first:last] == (whole,) and part in now[start:end]
        for word, first, last, start, end in blocks
    )


def _holds_name(whole: Path, part: Path, before: Places, after: Places) -> bool:
    if part[-1].casefold().startswith(whole[-1].casefold()):
        return True
    one, other = _title(before, whole), _title(after, part)
    return bool(one) and (one in other or other in one or same_words(one, other) >= 0.5)


def _title(places: Places, path: Path) -> str:
    statement = places.statements[path]
    return str(getattr(statement, "title", None) or getattr(statement, "name", None) or "").casefold()


def _used_alike(whole: Path, part: Path, before: Places, after: Places) -> bool:
    """Whether a field that named the whole names the part; the lists of grades of the tracks are counted as place."""
    shared = before.named_at.get(whole, frozenset()) & after.named_at.get(part, frozenset())
    return any(not (whole[0] == "grades" and field[0] == "tracks") for field in shared)


def _shares_criteria(whole: Path, part: Path, before: Places, after: Places) -> bool:
    """Whether at least a quarter of the criteria of a profile stand in another, by id or by text."""
    one, other = before.statements[whole], after.statements[part]
    if not isinstance(one, Profile) or not isinstance(other, Profile) or not one.criteria:
        return False
    texts = {criterion.text for criterion in other.criteria.values()}
    shared = [key for key, each in one.criteria.items() if key in other.criteria or each.text in texts]
    return 4 * len(shared) >= len(one.criteria)


def _divides(whole: Path, parts: list[Path], before: Places, after: Places) -> bool:
    """Whether the pay points of several grades together are those of one."""
    one = before.statements[whole]
    others = [after.statements[part] for part in parts]
    ranges = [grade.points for grade in (one, *others) if isinstance(grade, Grade) and grade.points]
    if len(parts) < 2 or len(ranges) != len(parts) + 1:
        return False
    return ranges[0] == (min(low for low, _ in ranges[1:]), max(high for _, high in ranges[1:]))
