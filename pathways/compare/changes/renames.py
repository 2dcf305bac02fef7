"""Which statements of a new version are those of the old one under another id.

First come statements that say exactly the same; then, best first and one to one, those that say nearly the same, stand
in the same place, or are named in the same places. Names found are carried through the old version before the next
look, so that a role whose track was renamed as well is recognised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from pathways.compare.changes.difference import Path
from pathways.compare.changes.likeness import Alike, Sketch, likeness, text_of
from pathways.compare.changes.names import moved_path, renamed
from pathways.compare.changes.places import Places
from pathways.compare.changes.splits import Split, splits_of

THRESHOLD = 0.6
"""Statements less alike than this are two statements: one removed, one added."""

SAME_PLACE = 0.3
"""What is added to the likeness of two roles that stand alone at the same place of the ladder."""

SAME_USES = 0.2
"""What is added to the likeness of statements that are named in just the same fields."""


class Renames(dict[Path, str]):
    """New ids by the path of the statement in the old version."""


def renames(old: BaseModel, new: BaseModel, alike: Alike | None = None) -> tuple[Renames, tuple[Split, ...]]:
    """The new ids of statements, and the statements that several took the place of, or the reverse.

    Args:
        old: The old version.
        new: The new version.
        alike: How alike texts are in meaning, where something can tell; without it, their words decide.
    """
    names = Renames()
    after = Places(new)
    while True:
        before = Places(renamed(old, names))
        found_splits = splits_of(before, after)
        apart = {path for split in found_splits for path in (*split.old, *split.new)}
        found = dict(_exact(before, after, apart)) or dict(_alike(before, after, apart, alike))
        if not found:
            return names, found_splits
        origins = {moved_path(path, names): path for path in Places(old).statements}
        names.update({origins[path]: name for path, name in found.items()})


def _sections(before: Places, after: Places, apart: set[Path]) -> Iterator[tuple[list[Path], list[Path]]]:
    """By section that stands in both versions: what is only in the old one, and what is only in the new one."""
    removed: dict[Path, list[Path]] = {}
    added: dict[Path, list[Path]] = {}
    for here, there, found in ((before, after, removed), (after, before, added)):
        for path in here.statements:
            holder = path[:-2]
            if path not in there.statements and path not in apart and (not holder or holder in there.statements):
                found.setdefault(path[:-1], []).append(path)
    for section, paths in removed.items():
        if section in added:
            yield paths, added[section]


def _exact(before: Places, after: Places, apart: set[Path]) -> Iterator[tuple[Path, str]]:
    """Pairs that say exactly the same; of several alike, those named in the same places, then in the same order."""
    for removed, added in _sections(before, after, apart):
        by_content: dict[str, tuple[list[Path], list[Path]]] = {}
        for side, here, paths in ((0, before, removed), (1, after, added)):
            for path in paths:
                by_content.setdefault(repr(here.said(path)), ([], []))[side].append(path)
        for olds, news in by_content.values():
            scores = {(one, other): 1 + _same_uses(one, other, before, after) for one in olds for other in news}
            yield from _best(scores, olds, news)


def _alike(before: Places, after: Places, apart: set[Path], alike: Alike | None) -> Iterator[tuple[Path, str]]:
    """Pairs that are alike enough, best first."""
    for removed, added in _sections(before, after, apart):
        olds = [before.said(path) for path in removed]
        news = [after.said(path) for path in added]
        told: Sequence[Sequence[float]] | None = None
        if alike is not None:
            told = alike([text_of(each) for each in olds], [text_of(each) for each in news])
        left, right = [Sketch.of(each) for each in olds], [Sketch.of(each) for each in news]
        scores = {}
        for row, one in enumerate(removed):
            for column, other in enumerate(added):
                more = _same_place(one, other, before, after) + _same_uses(one, other, before, after)
                texts = told[row][column] if told is not None else 0.0
                score = more + likeness(left[row], right[column], texts, THRESHOLD - more)
                if score >= THRESHOLD:
                    scores[one, other] = score
        yield from _best(scores, removed, added)


def _best(scores: Mapping[tuple[Path, Path], float], olds: list[Path], news: list[Path]) -> Iterator[tuple[Path, str]]:
    """Pairs one to one, the best first; among equals those at the like place of their section."""
    here = {path: number for number, path in enumerate(olds)}
    there = {path: number for number, path in enumerate(news)}

    def rank(pair: tuple[Path, Path]) -> tuple[float, int, list[Path]]:
        return (-round(scores[pair], 9), abs(here[pair[0]] - there[pair[1]]), sorted(pair))

    taken: set[Path] = set()
    for one, other in sorted(scores, key=rank):
        if one not in taken and other not in taken:
            taken |= {one, other}
            yield one, other[-1]


def _same_uses(one: Path, other: Path, before: Places, after: Places) -> float:
    """How far two statements are named in the same fields, as a part of `SAME_USES`."""
    here, there = before.named_at.get(one, frozenset()), after.named_at.get(other, frozenset())
    return SAME_USES * len(here & there) / len(here | there) if here | there else 0.0


def _same_place(one: Path, other: Path, before: Places, after: Places) -> float:
    """Whether two roles each stand alone at the same track and grade."""
    if one[0] != "roles" or one[-1] not in before.roles or other[-1] not in after.roles:
        return 0.0
    here, there = before.roles[one[-1]], after.roles[other[-1]]
    if not here.placed or (here.track, here.grade, here.order) != (there.track, there.grade, there.order):
        return 0.0
    alone = all(
        sum((each.track, each.grade) == (here.track, here.grade) for each in places.roles.values()) == 1
        for places in (before, after)
    )
    return SAME_PLACE if alone else 0.0
