"""Which parts of a page belong under which, and which are seen while some are folded."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from .outline import Kind, Part

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

_HOLDS: frozenset[Kind] = frozenset({"bullet", "strong", "field"})
"""Kinds of part, beside headings, that what stands deeper belongs to."""


def ends(parts: Sequence[Part]) -> tuple[int, ...]:
    """For each part: the index behind the last part that belongs under it; its own next index where none does.

    Under a heading stands everything to the next heading of its level or a higher one; the title of the page holds
    nothing, as it is never folded. Under a bullet, a strong line or a name stands what is deeper.
    """
    return tuple(_end(parts, index) for index in range(len(parts)))


def _end(parts: Sequence[Part], index: int) -> int:
    part, end = parts[index], index + 1
    if part.kind == "heading":
        if part.depth == 1:
            return end
        while end < len(parts) and not (parts[end].kind == "heading" and parts[end].depth <= part.depth):
            end += 1
    elif part.kind in _HOLDS:
        while end < len(parts) and parts[end].kind not in {"heading", "gap"} and parts[end].depth > part.depth:
            end += 1
    while end - 1 > index and parts[end - 1].kind == "gap":
        end -= 1
    return end


def folded_at_first(parts: Sequence[Part], kinds: Collection[Kind]) -> frozenset[int]:
    """The parts of some kinds that anything belongs under."""
    last = ends(parts)
    return frozenset(index for index, part in enumerate(parts) if part.kind in kinds and last[index] > index + 1)


def seen(parts: Sequence[Part], folded: Collection[int]) -> Iterator[int]:
    """The parts that are not under one that is folded."""
    last = ends(parts)
    index = 0
    while index < len(parts):
        yield index
        index = last[index] if index in folded else index + 1


def holders(parts: Sequence[Part], wanted: int) -> tuple[int, ...]:
    """The parts that one belongs under, outermost first."""
    last = ends(parts)
    return tuple(index for index in range(wanted) if last[index] > wanted)


def addresses(part: Part) -> tuple[str, ...]:
    """The web addresses in a part."""
    return tuple(found.rstrip(".,;:)") for found in _ADDRESS.findall(part.said))
