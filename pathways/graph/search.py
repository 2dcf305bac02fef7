"""Simple paths over whole numbers: the best few, and all.

Both walk only towards the target: distances from one backward search tell what can still arrive, and how soon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush

Cost = tuple[int, int]
"""Moves, then unknowns: fewer moves go first, and of equals the one with fewer unknowns."""

Adjacency = Sequence[Sequence[tuple[int, Cost]]]
"""By node: where its edges lead and what each costs."""

EXPANSIONS_MAX = 200_000
"""Search steps after which the best few are given up as incomplete."""


def distances_to(target: int, adjacency: Adjacency) -> list[Cost | None]:
    """The least cost from each node to the target; None where there is no path."""
    backward: list[list[tuple[int, Cost]]] = [[] for _ in adjacency]
    for node, edges in enumerate(adjacency):
        for other, cost in edges:
            backward[other].append((node, cost))
    least: list[Cost | None] = [None] * len(adjacency)
    least[target] = (0, 0)
    heap: list[tuple[Cost, int]] = [((0, 0), target)]
    while heap:
        here, node = heappop(heap)
        if here != least[node]:
            continue
        for other, cost in backward[node]:
            there = (here[0] + cost[0], here[1] + cost[1])
            known = least[other]
            if known is None or there < known:
                least[other] = there
                heappush(heap, (there, other))
    return least


def best_paths(start: int, target: int, adjacency: Adjacency, most: int) -> tuple[list[tuple[int, ...]], bool]:
    """The cheapest simple paths, cheapest first, and whether there are no others.

    Each prefix keeps only its next-best continuation in the heap, so the heap stays about as long as the answer. Equal
    costs are ordered by the numbers of the nodes.
    """
    left = distances_to(target, adjacency)
    if left[start] is None or start == target:
        return [], True
    ahead: dict[int, list[tuple[Cost, int, Cost]]] = {}

    def continuations(node: int) -> list[tuple[Cost, int, Cost]]:
        """Where to go from a node, cheapest whole way first."""
        if node not in ahead:
            ahead[node] = sorted(
                ((cost[0] + rest[0], cost[1] + rest[1]), other, cost)
                for other, cost in adjacency[node]
                if (rest := left[other]) is not None
            )
        return ahead[node]

    heap: list[tuple[Cost, tuple[int, ...], Cost, int]] = []

    def push(spent: Cost, prefix: tuple[int, ...], index: int) -> None:
        """Queue the first continuation from an index on that does not come back to the prefix."""
        ways = continuations(prefix[-1])
        while index < len(ways):
            rest, other, _ = ways[index]
            if other not in prefix:
                heappush(heap, ((spent[0] + rest[0], spent[1] + rest[1]), (*prefix, other), spent, index))
                return
            index += 1

    found: list[tuple[int, ...]] = []
    push((0, 0), (start,), 0)
    expansions = 0
    while heap:
        if len(found) == most or expansions == EXPANSIONS_MAX:
            return found, False
        expansions += 1
        _, path, spent, index = heappop(heap)
        prefix, node = path[:-1], path[-1]
        cost = continuations(prefix[-1])[index][2]
        push(spent, prefix, index + 1)
        if node == target:
            found.append(path)
        else:
            push((spent[0] + cost[0], spent[1] + cost[1]), path, 0)
    return found, True


def all_paths(start: int, target: int, adjacency: Adjacency) -> Iterator[tuple[int, ...]]:
    """Every simple path, depth first in the order of the nodes; nodes that cannot arrive are never entered."""
    if start == target:
        return
    left = distances_to(target, adjacency)
    ahead = [sorted({other for other, _ in edges if left[other] is not None}) for edges in adjacency]
    path = [start]
    entered = [False] * len(ahead)
    entered[start] = True
    ways = [iter(ahead[start])]
    while ways:
        for node in ways[-1]:
            if node == target:
                yield (*path, node)
            elif not entered[node]:
                path.append(node)
                entered[node] = True
                ways.append(iter(ahead[node]))
                break
        else:
            ways.pop()
            entered[path.pop()] = False
