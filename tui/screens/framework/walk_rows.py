"""The strides of a walk, the other ways and the kept walks, as lines to go through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathways.problems.suggest import listed

from ...kept_walks import KeptWalk
from ...walking import Stride, Trail, Walks
from .reader import Way

TITLES_MOST = 4
"""Titles of a walk that are told in a line."""


@dataclass(frozen=True)
class WalkRows:
    """What the list of walks has, by the key of each line."""

    walks: Walks
    kept: Sequence[KeptWalk]
    """Those kept on this framework."""

    def ways(self) -> list[Way]:
        """The lines: the walk in hand stride by stride, then other ways, then kept walks."""
        trail = self.walks.current
        count = len(trail.taken)
        lines = [Way("stride 0", f"{'●' if count == 0 else '○'} {trail.start_title}", "Here the walk begins")]
        for number, stride in enumerate((*trail.taken, *trail.undone), 1):
            sign = "●" if number == count else "○" if number < count else "·"
            ahead = "ahead: " if number > count else ""
            by = stride.move if stride.move.casefold() == stride.mechanism else f"{stride.move} ({stride.mechanism})"
            lines.append(
                Way(f"stride {number}", f"{sign} {stride.title}", f"{ahead}{number}. by {by}, {added_in_words(stride)}")
            )
        if self.walks.others:
            lines.append(Way("", "\nOther ways that you went"))
        lines += [Way(f"other {index}", f"⑂ {name_of(each)}", titles_of(each)) for index, each in self._others()]
        if self.kept:
            lines.append(Way("", "\nKept walks"))
        lines += [
            Way(f"kept {index}", f"★ {each.name}", titles_of(each.trail.whole)) for index, each in enumerate(self.kept)
        ]
        return lines

    def trail_at(self, key: str) -> Trail | None:
        """The walk that a line stands for: another way or a kept one; None for a stride of the walk in hand."""
        kind, _, number = key.partition(" ")
        if kind == "other":
            return self.walks.others[int(number)]
        return self.kept[int(number)].trail if kind == "kept" else None

    def kept_at(self, key: str) -> KeptWalk | None:
        """The kept walk that a line stands for."""
        kind, _, number = key.partition(" ")
        return self.kept[int(number)] if kind == "kept" else None

    def _others(self) -> list[tuple[int, Trail]]:
        return list(enumerate(self.walks.others))


def added_in_words(stride: Stride) -> str:
    """How many criteria a stride added."""
    if stride.added is None:
        return "what it asks for was not found"
    return f"{stride.added} new criteri{'on' if stride.added == 1 else 'a'}"


def name_of(trail: Trail) -> str:
    """A walk by where it begins and ends."""
    whole = trail.whole
    return f"{whole.start_title} → {whole.title}"


def titles_of(trail: Trail) -> str:
    """How long a walk is and through which roles it leads."""
    count = len(trail.taken)
    through = [stride.title for stride in trail.taken[:-1]]
    said = f", through {listed(through, TITLES_MOST)}" if through else ""
    return f"{count} move{'' if count == 1 else 's'}{said}"
