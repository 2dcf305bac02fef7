"""Routes: the same as a graph library finds, without loops, in a stated order."""

from itertools import pairwise

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from pathways.graph.network import network_of
from pathways.graph.routes import routes_between
from pathways.graph.search import all_paths, best_paths
from tests.support import graph_of

COSTS = st.tuples(st.just(1), st.integers(0, 3))
GRAPHS = st.integers(2, 7).flatmap(
    lambda size: st.lists(
        st.dictionaries(st.integers(0, size - 1), COSTS, max_size=4).map(lambda edges: sorted(edges.items())),
        min_size=size,
        max_size=size,
    )
)


def simple_paths(graph: list[list[tuple[int, tuple[int, int]]]], start: int, end: int) -> set[tuple[int, ...]]:
    network: nx.DiGraph[int] = nx.DiGraph()
    network.add_nodes_from(range(len(graph)))
    network.add_edges_from((node, other) for node, edges in enumerate(graph) for other, _ in edges)
    return {tuple(path) for path in nx.all_simple_paths(network, start, end)} if start != end else set()


def cost(graph: list[list[tuple[int, tuple[int, int]]]], path: tuple[int, ...]) -> tuple[int, int]:
    steps = [dict(graph[here])[there] for here, there in pairwise(path)]
    return (sum(step[0] for step in steps), sum(step[1] for step in steps))


@given(GRAPHS)
def test_all_paths_are_those_that_networkx_finds(graph: list[list[tuple[int, tuple[int, int]]]]) -> None:
    found = list(all_paths(0, len(graph) - 1, graph))
    assert len(found) == len(set(found))
    assert set(found) == simple_paths(graph, 0, len(graph) - 1)


@given(GRAPHS, st.integers(1, 6))
def test_the_best_paths_are_the_cheapest_of_all(graph: list[list[tuple[int, tuple[int, int]]]], most: int) -> None:
    found, complete = best_paths(0, len(graph) - 1, graph, most)
    every = sorted(cost(graph, path) for path in simple_paths(graph, 0, len(graph) - 1))
    assert [cost(graph, path) for path in found] == every[:most]
    assert len(set(found)) == len(found)
    assert complete or len(found) == most
    assert not complete or len(found) == len(every)


FORK = """
grades: {"5": {rank: 5}, "6": {rank: 6}, "7": {rank: 7}, "8": {rank: 8}}
tracks:
  stem: {name: Stem, grades: ["5", "6"]}
  depth: {name: Depth, grades: ["7", "8"]}
  people: {name: People, grades: ["7", "8"]}
moves:
  up:
    from: any
    to: {grade: next}
    mechanism: promotion
    judges: person
    opened_by: person
    requires: {fact: post.years_in_grade, at_least: 2}
    evidence: [{kind: cv}]
    stages: [{by: head}]
    timing: {open: all-year}
  split: {from: stem-6, to: {track: [depth, people], grade: next}, mechanism: regrading}
  across: {from: {track: [depth, people]}, to: {track: other}, mechanism: lateral}
  vacancy: {from: depth-7, to: depth-8, mechanism: vacancy}
  acting: {from: stem-5, to: depth-8, mechanism: acting-up}
  shut: {from: stem-5, to: people-8, mechanism: promotion, closed: Nobody has done this.}
"""


def test_the_best_routes_differ_by_their_fork_and_come_in_order() -> None:
    graph = graph_of(FORK)
    found = routes_between(graph, graph.roles["stem-5"], graph.roles["depth-8"])
    assert [[role.id for role in route.roles] for route in found.routes] == [
        ["stem-5", "stem-6", "depth-7", "depth-8"],
        ["stem-5", "stem-6", "people-7", "depth-7", "depth-8"],
        ["stem-5", "stem-6", "people-7", "people-8", "depth-8"],
        ["stem-5", "stem-6", "depth-7", "people-7", "people-8", "depth-8"],
    ]
    assert found.complete
    assert found.forks["stem-6"] == ("depth-7", "people-7")


def test_several_moves_between_two_roles_are_one_step_and_the_best_known_goes_first() -> None:
    graph = graph_of(FORK)
    route = routes_between(graph, graph.roles["stem-5"], graph.roles["depth-8"], most=1).routes[0]
    assert [edge.move.id for edge in route.legs[-1].edges] == ["up", "vacancy"]
    assert "split: stages" in route.unknown
    assert "vacancy: stages" not in route.unknown


def test_known_least_times_add_up_and_unknown_ones_are_counted() -> None:
    graph = graph_of(FORK)
    route = routes_between(graph, graph.roles["stem-5"], graph.roles["depth-8"], most=1).routes[0]
    assert route.earliest == 48
    assert route.untimed == 1


def test_moves_that_return_and_closed_moves_are_on_no_route() -> None:
    graph = graph_of(FORK)
    found = routes_between(graph, graph.roles["stem-5"], graph.roles["people-8"], every=True, most=100)
    moves = {edge.move.id for route in found.routes for leg in route.legs for edge in leg.edges}
    assert moves == {"up", "split", "across", "vacancy"}


def test_every_route_up_to_a_limit_says_whether_there_are_more() -> None:
    graph = graph_of(FORK)
    ends = graph.roles["stem-5"], graph.roles["depth-8"]
    assert routes_between(graph, *ends, every=True, most=4).complete
    short = routes_between(graph, *ends, every=True, most=3)
    assert not short.complete
    assert len(short.routes) == 3


def test_there_is_no_route_from_a_role_to_itself_or_to_one_out_of_reach() -> None:
    graph = graph_of(FORK)
    for start, end in (("stem-5", "stem-5"), ("depth-8", "stem-5")):
        found = routes_between(graph, graph.roles[start], graph.roles[end])
        assert found.routes == ()
        assert found.complete


def test_the_network_has_every_role_and_an_edge_for_each_move() -> None:
    graph = graph_of(FORK)
    network = network_of(graph)
    assert set(graph.roles) <= set(network)
    assert network.number_of_edges() == len(graph.edges)
    assert network.has_edge("depth-7", "depth-8", key="vacancy")
