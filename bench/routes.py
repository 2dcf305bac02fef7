"""All routes of an 80-role framework, against networkx on the same graph."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from bench.timing import Promise, medians
from pathways.documents.read import read_string
from pathways.graph.career import CareerGraph, career_graph
from pathways.graph.routes import routes_between
from pathways.graph.search import all_paths
from pathways.model.framework import Framework

TRACKS, GRADES = 8, 10


def promises() -> Iterator[Promise]:
    """Counting every route from the lowest role of one track to the highest of another."""
    graph = _framework()
    numbers = {role: index for index, role in enumerate(graph.roles)}
    ahead: list[dict[int, tuple[int, int]]] = [{} for _ in numbers]
    for edge in graph.edges:
        assert edge.origin is not None
        assert edge.target is not None
        ahead[numbers[edge.origin]][numbers[edge.target]] = (1, 0)
    adjacency = [sorted(edges.items()) for edges in ahead]
    network: nx.DiGraph[int] = nx.DiGraph()
    network.add_nodes_from(range(len(adjacency)))
    network.add_edges_from((node, other) for node, edges in enumerate(adjacency) for other, _ in edges)
    start, end = numbers["t0-0"], numbers[f"t{TRACKS - 1}-{GRADES - 1}"]
    ours = set(all_paths(start, end, adjacency))
    assert ours == {tuple(path) for path in nx.all_simple_paths(network, start, end)}
    found = routes_between(
        graph, graph.roles["t0-0"], graph.roles[f"t{TRACKS - 1}-{GRADES - 1}"], every=True, most=len(ours)
    )
    assert len(found.routes) == len(ours)
    assert found.complete
    times = medians(
        {
            "networkx": lambda: sum(1 for _ in nx.all_simple_paths(network, start, end)),
            "ours": lambda: sum(1 for _ in all_paths(start, end, adjacency)),
        },
        rounds=5,
    )
    what = f"all {len(ours):,} routes of {len(numbers)} roles, networkx / ours"
    yield Promise(what, times["networkx"] / times["ours"], 10, at_most=False)


def _framework() -> CareerGraph:
    """Tracks side by side: up by one grade on each, and across to the next track at every third grade."""
    grades = ", ".join(f'"{grade}": {{rank: {grade}}}' for grade in range(GRADES))
    names = ", ".join(f'"{grade}"' for grade in range(GRADES))
    tracks = "\n".join(f"  t{track}: {{name: Track {track}, grades: [{names}]}}" for track in range(TRACKS))
    crossing = ", ".join(str(grade) for grade in range(GRADES) if grade % 3 != 2)
    across = "\n".join(
        f"  across-{track}: {{from: {{track: t{track}, grade: [{crossing}]}}, "
        f"to: {{track: t{track + 1}}}, mechanism: lateral}}"
        for track in range(TRACKS - 1)
    )
    text = (
        "document: framework\nformat: 1\nid: wide\ntitle: Wide\nstatus: draft\n"
        'proposed: {by: The benchmark, on: "2026-01-01"}\n'
        f"grades: {{{grades}}}\ntracks:\n{tracks}\nmoves:\n"
        f"  up: {{from: {{track: any}}, to: {{grade: next}}, mechanism: promotion}}\n{across}\n"
    )
    reading = read_string(text)
    assert isinstance(reading.document, Framework)
    assert reading.whole, reading.problems
    return career_graph(reading.document)
