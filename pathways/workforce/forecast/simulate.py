"""The forecast drawn at random, where caps, numbers or open posts couple people.

Not people are drawn but counts: of `n` holders alike, how many leave is binomial and where they move is multinomial, so
that what a run costs depends on the number of places and not on the number of people. All runs are drawn at once. The
generator is NumPy's PCG64, seeded through a `SeedSequence` of which each block of runs gets its own child, so that one
seed gives the same numbers on every machine with the same version of NumPy.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, Protocol

from pathways.workforce.forecast.answer import Course, Spread, rows_of
from pathways.workforce.forecast.capped import Stream, within_caps, within_posts
from pathways.workforce.forecast.counts import QUANTILES
from pathways.workforce.forecast.draws import chosen, divided, taken, whole
from pathways.workforce.forecast.exact import flows_by_year
from pathways.workforce.forecast.flow import Happened
from pathways.workforce.forecast.plan import Added, Plan, Round
from pathways.workforce.forecast.waits import waits_of
from pathways.workforce.timeline import Case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy
    from numpy.typing import NDArray

    from pathways.workforce.forecast.draws import Counts

BLOCK = 2_500
"""Runs that are drawn together; more need more memory and are no faster."""


@dataclass(frozen=True)
class Drawn:
    """What came of all runs."""

    there: NDArray[numpy.int64]
    """People by year from now, place and run."""
    steps: list[Happened]
    """What happened at each step, on the average of all runs."""
    open_posts: list[dict[int, float]]
    """By year: the open posts by place at its end, on the average."""


class Watch(Protocol):
    """Is told of each step of a block of runs."""

    def __call__(self, streams: Sequence[Stream], heads: Counts) -> None:
        """Look at a step with rounds: the moves that are made, and all people in roles before them."""


def simulated_course(plan: Plan, case: Case, runs: int, seed: int) -> Course:
    """What happens under one set of assumptions, drawn at random.

    Args:
        plan: The plan.
        case: Which set of assumptions it holds.
        runs: How many runs.
        seed: Where the random numbers start.
    """
    drawn = draw(plan, runs, seed)
    heads = {
        row: tuple(_spread(drawn.there[year, list(places)].sum(axis=0)) for year in range(plan.years + 1))
        for row, places in rows_of(plan).items()
    }
    return Course(case, plan, heads, flows_by_year(plan, drawn.steps, drawn.open_posts), waits_of(plan, drawn.steps))


def draw(plan: Plan, runs: int, seed: int, watch: Watch | None = None) -> Drawn:
    """Draw all runs of a plan.

    Args:
        plan: The plan.
        runs: How many runs.
        seed: Where the random numbers start.
        watch: Is told of each step.
    """
    import numpy

    there = numpy.zeros((plan.years + 1, len(plan.places), runs), numpy.int64)
    steps = [Happened() for _ in plan.steps]
    open_posts: list[dict[int, float]] = [defaultdict(float) for _ in range(plan.years)]
    starts = range(0, runs, BLOCK)
    seeds = numpy.random.SeedSequence(seed).spawn(len(starts))
    for start, own_seed in zip(starts, seeds, strict=True):
        size = min(BLOCK, runs - start)
        block = _Block(plan, numpy.random.Generator(numpy.random.PCG64(own_seed)), size, size / runs, watch)
        block.run(there[:, :, start : start + size], steps, open_posts)
    return Drawn(there, steps, open_posts)


def _spread(found: Counts) -> Spread:
    import numpy

    low, median, high = numpy.quantile(found, QUANTILES, method="inverted_cdf")
    deviation = float(found.std())
    return Spread(float(found.mean()), deviation, int(low), int(median), int(high), deviation / sqrt(len(found)))


class _Block:
    """Some runs, drawn step by step."""

    def __init__(
        self, plan: Plan, draws: numpy.random.Generator, runs: int, weight: float, watch: Watch | None
    ) -> None:
        import numpy

        self.plan = plan
        self.draws = draws
        self.runs = runs
        self.weight = weight
        self.watch = watch
        self.zero = numpy.zeros(runs, numpy.int64)
        self.held: dict[tuple[int, int | None], Counts] = {}
        self.open: dict[tuple[int, int | None, int | None], Counts] = {}
        self.used: dict[str, Counts] = {}
        for group in plan.groups:
            self._put(self.held, (group.place, group.ends), self.zero + group.count)

    def run(
        self, there: NDArray[numpy.int64], steps: Sequence[Happened], open_posts: Sequence[dict[int, float]]
    ) -> None:
        """Draw the runs through all steps; the people by year and place are written into an array."""
        self._record(there[0])
        ends = {number: year for year, number in enumerate(self.plan.year_ends, 1)}
        for number, step in enumerate(self.plan.steps):
            if number and step.year != self.plan.steps[number - 1].year:
                self.used = {}
            self._step(number, steps[number])
            if number in ends:
                self._record(there[ends[number]])
                for (place, _, _), count in self.open.items():
                    open_posts[ends[number] - 1][place] += self._mean(count)

    def _step(self, number: int, happened: Happened) -> None:
        step = self.plan.steps[number]
        free: dict[int, Counts] = {}
        for key in [key for key in self.held if key[1] == number]:
            gone = self.held.pop(key)
            happened.ended += self._mean(gone)
            self._put(free, key[0], gone)
        for chance in sorted({*step.leaving.values()}):
            keys = [key for key in self.held if step.leaving.get(key[0]) == chance]
            gone_by_key = taken(self.draws, [self.held[key] for key in keys], chance) if keys and chance > 0 else []
            for key, left in zip(keys, gone_by_key, strict=False):
                self.held[key] = self.held[key] - left
                self._put(free, key[0], left)
            happened.left += sum(self._mean(left) for left in gone_by_key)
        for place, count in free.items():
            self._fall_free(number, place, count, happened)
        for added in step.added:
            self._open(added)
        if step.rounds:
            self._rounds(number, happened)
        for post in [post for post in self.open if post[1] == number]:
            filled = self.open.pop(post)
            happened.joined += self._mean(filled)
            self._put(self.held, (post[0], post[2]), filled)

    def _rounds(self, number: int, happened: Happened) -> None:
        import numpy

        step = self.plan.steps[number]
        for (place, _), count in self.held.items():
            happened.holders[place] += self._mean(count)
        own = [count for key, count in self.held.items() if not self.plan.places[key[0]].waiting]
        heads = numpy.asarray(numpy.sum([self.zero, *own], axis=0))
        streams = self._wanted(step.rounds)
        within_posts(self.draws, streams, self._posts())
        within_caps(self.draws, streams, self.plan.caps, heads, self.used)
        if self.watch is not None:
            self.watch(streams, heads)
        for stream in streams:
            for cap in self.plan.caps:
                if cap.yearly and stream.move in cap.moves:
                    self.used[cap.id] = self.used.get(cap.id, self.zero) + stream.people
        for stream in streams:
            self._put(self.held, (stream.origin, stream.ends), -stream.people)
        for stream in streams:
            self._put(self.held, (stream.target, None if stream.makes_open_ended else stream.ends), stream.people)
            happened.moves[stream.move, stream.origin, stream.target] += self._mean(stream.people)
            if stream.needs_post:
                self._take_posts(stream)
        for stream in streams:
            if stream.needs_post:
                self._fall_free(number, stream.origin, stream.people, happened)

    def _wanted(self, rounds: Sequence[Round]) -> list[Stream]:
        """The moves that people would make: those by chance first, then those by number among who is left."""
        rest = dict(self.held)
        spared = dict.fromkeys(rest, 1.0)
        streams: list[Stream] = []
        for held in (each for each in rounds if each.share):
            for way in held.ways:
                for key in [key for key in rest if key[0] == way.origin and held.open_to(key[1])]:
                    assert held.share is not None
                    # Of those whom the moves before have not taken, the same part of all.
                    chance = min(1.0, held.share / spared[key]) if spared[key] > 0 else 0.0
                    spared[key] -= held.share
                    movers = self.draws.binomial(rest[key], chance)
                    rest[key] = rest[key] - movers
                    streams += self._streams(held, way.targets, key, movers)
        for held in (each for each in rounds if each.number):
            assert held.number is not None
            targets = {way.origin: way.targets for way in held.ways}
            keys = [key for key in rest if key[0] in targets and held.open_to(key[1])]
            if not keys:
                continue
            wanted = whole(self.draws, held.number, self.runs)
            for key, movers in zip(keys, chosen(self.draws, [rest[key] for key in keys], wanted), strict=True):
                rest[key] = rest[key] - movers
                streams += self._streams(held, targets[key[0]], key, movers)
        return streams

    def _streams(
        self, held: Round, targets: tuple[int, ...], key: tuple[int, int | None], movers: Counts
    ) -> list[Stream]:
        return [
            Stream(held.move, key[0], target, key[1], held.makes_open_ended, held.needs_post, part)
            for target, part in zip(targets, divided(self.draws, movers, len(targets)), strict=True)
        ]

    def _posts(self) -> Mapping[int, Counts]:
        found: dict[int, Counts] = {}
        for (place, _, _), count in self.open.items():
            self._put(found, place, count)
        return found

    def _take_posts(self, stream: Stream) -> None:
        """Fill open posts from inside, those first that would be filled soonest."""
        import numpy

        rest = stream.people
        last = len(self.plan.steps)
        own = [post for post in self.open if post[0] == stream.target]
        for post in sorted(own, key=lambda post: (last if post[1] is None else post[1], post[2] is None, post[2] or 0)):
            taken = numpy.minimum(rest, self.open[post])
            self.open[post] = self.open[post] - taken
            rest = rest - taken

    def _fall_free(self, number: int, place: int, count: Counts, happened: Happened) -> None:
        refill = self.plan.steps[number].refills.get(place)
        if refill is None or refill.share <= 0:
            happened.given_up += self._mean(count)
            return
        kept = count if refill.share >= 1 else self.draws.binomial(count, refill.share)
        happened.given_up += self._mean(count - kept)
        self._put(self.open, (place, refill.due, None), kept)

    def _open(self, added: Added) -> None:
        self._put(self.open, (added.place, added.due, added.ends), whole(self.draws, added.number, self.runs))

    def _record(self, there: NDArray[numpy.int64]) -> None:
        for (place, _), count in self.held.items():
            there[place] += count

    def _mean(self, count: Counts) -> float:
        return float(count.mean()) * self.weight

    @staticmethod
    def _put(counts: dict[Any, Counts], key: Any, more: Counts) -> None:
        counts[key] = counts[key] + more if key in counts else more
