"""For each criterion of one role, the few of another that come nearest in meaning: for a person to confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pathways.meaning import Likeness
from pathways.model.profiles import Expectation

Finder = Callable[[Sequence[str], Sequence[str]], tuple[tuple[Likeness, ...], ...] | None]
"""For each of the first texts those of the second that are nearest; None where nothing judges meaning."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A criterion and those that may mean the same."""

    criterion: Expectation
    nearest: tuple[tuple[Expectation, Likeness], ...]
    """The nearest first, each with its score and what speaks against it."""


def criteria_beside(
    asked: Sequence[Expectation], others: Sequence[Expectation], find: Finder
) -> tuple[Beside, ...] | None:
    """For each criterion asked, those of the others that come nearest; None where nothing judges meaning.

    Args:
        asked: The criteria that are asked about.
        others: Those that may mean the same.
        find: What judges meaning.
    """
    if not asked or not others:
        return ()
    found = find([each.criterion.text for each in asked], [each.criterion.text for each in others])
    if found is None:
        return None
    return tuple(
        Beside(each, tuple((others[likeness.place], likeness) for likeness in row))
        for each, row in zip(asked, found, strict=True)
    )
