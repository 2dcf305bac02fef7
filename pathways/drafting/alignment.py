"""Which place of a model stands for which place of a draft: counted from the division, never by number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.drafting.outline import Line, Outline
from pathways.drafting.pattern import Pattern, Place


@dataclass(frozen=True)
class Alignment:
    """A draft laid along a model."""

    outline: Outline
    pattern: Pattern
    places: Mapping[Place, Place]
    """By place of the draft: the place of the model. What the model has nothing for is left out."""

    @property
    def tracks(self) -> Mapping[str, tuple[str, ...]]:
        """By track of the model: the tracks of the draft that are drawn from it."""
        found: dict[str, tuple[str, ...]] = {}
        stems = (self.outline.stem.id,) if self.outline.stem else ()
        for track in self.pattern.framework.tracks:
            drawn = tuple(line.id for line in self.outline.branches if line.source == track)
            found[track] = drawn if track in self.pattern.branches else stems
        return found

    @property
    def grades(self) -> Mapping[str, str]:
        """By grade of the model: the grade of the draft."""
        found: dict[str, str] = {}
        for (_, grade), (_, there) in self.places.items():
            found.setdefault(there, grade)
        return {**self._above(), **found}

    def of(self, line: Line, grade: str) -> Place | None:
        """The place of the model that a place of the draft is drawn from."""
        return self.places.get((line.id, grade))

    def _above(self) -> dict[str, str]:
        """Grades from the division on by their number, also where no track of the draft is drawn from the model."""
        longest = max((line.grades for line in self.outline.branches), key=len, default=())
        return dict(zip(self.pattern.longest, longest, strict=False))


def aligned(outline: Outline, pattern: Pattern) -> Alignment:
    """Lay a draft along a model.

    Below the division grades are counted down from it, above it up. Where the ladder does not divide, equal labels are
    laid on each other, or else the lowest grades.
    """
    places: dict[Place, Place] = {}
    stem = outline.stem
    if stem:
        grades = [grade for grade in stem.grades if grade != outline.training_rung]
        if outline.division:
            pairs = zip(reversed(grades), reversed(pattern.chain), strict=False)
        else:
            labels = [grade for _, grade in pattern.chain]
            start = labels.index(grades[0]) if grades and grades[0] in labels else 0
            pairs = zip(grades, pattern.chain[start:], strict=False)
        places |= {(stem.id, grade): there for grade, there in pairs}
        if outline.training_rung and pattern.training:
            places[stem.id, outline.training_rung] = pattern.training
    for line in outline.branches:
        if line.source in pattern.branches:
            places |= {
                (line.id, grade): (line.source, there)
                for grade, there in zip(line.grades, pattern.at(line.source), strict=False)
            }
    return Alignment(outline, pattern, places)
