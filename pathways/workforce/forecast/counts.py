"""How many of some people there are, where each is there with a chance of their own: sums of binomials.

Small groups are convolved exactly. For large ones the quantiles come from the Cornish-Fisher expansion with the third
cumulant (E. A. Cornish and R. A. Fisher, "Moments and cumulants in the specification of distributions", Revue de
l'Institut International de Statistique 5 (1938), 307-320), with a correction for continuity.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import ceil, comb, exp, lgamma, log, log1p, sqrt

from pathways.workforce.forecast.answer import Spread

CONVOLVED_MOST = 400.0
"""Up to this variance, distributions are convolved: twenty people of standard deviation."""

NEGLIGIBLE = 1e-12
"""Probabilities at an end of a distribution that are left out."""

QUANTILES = (0.1, 0.5, 0.9)
_NORMAL = (-1.2815515655446004, 0.0, 1.2815515655446004)
"""The same quantiles of the standard normal distribution."""

Chances = Iterable[tuple[int, float]]
"""Groups of people, each with the chance that one of its members is there."""


def spread_of(groups: Chances) -> Spread:
    """The mean, deviation and quantiles of how many are there, people being independent of each other.

    Of `n` people with chance `p`, `n p` are expected, with variance `n p (1 - p)`; independent groups add up.
    """
    merged: dict[float, int] = {}
    for count, chance in groups:
        if count and chance > 0:
            merged[min(chance, 1.0)] = merged.get(min(chance, 1.0), 0) + count
    certain = merged.pop(1.0, 0)
    mean = sum(count * chance for chance, count in merged.items())
    variance = sum(count * chance * (1 - chance) for chance, count in merged.items())
    if variance > CONVOLVED_MOST:
        third = sum(count * chance * (1 - chance) * (1 - 2 * chance) for chance, count in merged.items())
        found = cornish_fisher(mean, variance, third)
    else:
        found = _quantiles(*distribution(merged.items()))
    low, median, high = (certain + each for each in found)
    return Spread(certain + mean, sqrt(variance), low, median, high)


def distribution(groups: Iterable[tuple[float, int]]) -> tuple[int, list[float]]:
    """The distribution of a sum of binomials.

    Args:
        groups: A chance, and how many people have it.

    Returns:
        The least number that is not negligible, and the probabilities from it on.
    """
    start, found = 0, [1.0]
    for chance, count in sorted(groups, key=lambda group: group[1]):
        first, other = binomial(count, chance)
        cut, found = _trimmed(_convolved(found, other))
        start += first + cut
    return start, found


def binomial(count: int, chance: float) -> tuple[int, list[float]]:
    """The binomial distribution without its negligible ends: the least number, and the probabilities from it on."""
    if not 0 < chance < 1:
        return (count if chance >= 1 else 0), [1.0]
    if count <= 60:
        rest = 1 - chance
        cut, found = _trimmed([comb(count, k) * chance**k * rest ** (count - k) for k in range(count + 1)])
        return cut, found
    reach = 8 * sqrt(count * chance * (1 - chance)) + 12
    first = max(0, int(count * chance - reach))
    last = min(count, ceil(count * chance + reach))
    whole = lgamma(count + 1)
    exact = [
        exp(whole - lgamma(k + 1) - lgamma(count - k + 1) + k * log(chance) + (count - k) * log1p(-chance))
        for k in range(first, last + 1)
    ]
    cut, found = _trimmed(exact)
    return first + cut, found


def cornish_fisher(mean: float, variance: float, third: float) -> tuple[int, ...]:
    """The quantiles of a whole number with these cumulants, by the expansion to the third one.

    The least whole `k` with `P(X <= k) >= q` is near `mean + deviation * w - 1/2`, rounded up, where
    `w = z + (z**2 - 1) * skewness / 6` and `z` is the quantile of the standard normal distribution.
    """
    deviation = sqrt(variance)
    skewness = third / (variance * deviation)
    return tuple(max(0, ceil(mean + deviation * (z + (z * z - 1) * skewness / 6) - 0.5)) for z in _NORMAL)


def _quantiles(start: int, probabilities: Sequence[float]) -> tuple[int, ...]:
    """For each quantile, the least number that is not exceeded at least as often."""
    sums = [*accumulate(probabilities)]
    return tuple(
        start + next((k for k, total in enumerate(sums) if total >= quantile - 1e-9), len(sums) - 1)
        for quantile in QUANTILES
    )


def _convolved(one: Sequence[float], other: Sequence[float]) -> list[float]:
    shorter, longer = sorted((one, other), key=len)
    found = [0.0] * (len(one) + len(other) - 1)
    for place, weight in enumerate(shorter):
        for k, chance in enumerate(longer, place):
            found[k] += weight * chance
    return found


def _trimmed(probabilities: Sequence[float]) -> tuple[int, list[float]]:
    """Without negligible ends: how many were cut at the start, and the rest."""
    first, last = 0, len(probabilities)
    while first < last - 1 and probabilities[first] < NEGLIGIBLE:
        first += 1
    while last > first + 1 and probabilities[last - 1] < NEGLIGIBLE:
        last -= 1
    return first, list(probabilities[first:last])
