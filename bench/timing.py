"""Interleaved rounds, so that noise hits every way alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """A ratio that is held to, and what was measured."""

    what: str
    ratio: float
    limit: float
    at_most: bool = True
    """Whether the ratio must stay below the limit, or reach it."""

    @property
    def kept(self) -> bool:
        """Whether the ratio is on the right side of the limit."""
        return self.ratio <= self.limit if self.at_most else self.ratio >= self.limit

    def __str__(self) -> str:
        sign, word = ("<=", "kept") if self.at_most else (">=", "kept")
        return f"{self.what:<62} {self.ratio:>8.2f}  {sign} {self.limit:<5g} {word if self.kept else 'BROKEN'}"


def medians(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median time of each way, in seconds, over rounds in which each runs once."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            gc.collect()
            start = time.perf_counter()
            way()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}
