"""The same graph as a networkx multigraph, for questions that a graph library answers. Imported only when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pathways.graph.career import CareerGraph

if TYPE_CHECKING:
    import networkx


def network_of(graph: CareerGraph) -> networkx.MultiDiGraph[str]:
    """A directed multigraph: nodes are role ids with `role`, edges are keyed by move id with `move`.

    Places outside the framework, closed moves' targets included, are nodes named ``outside: words`` without a role.
    """
    import networkx

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(framework=graph.framework.id, on=graph.on)
    for role in graph.roles.values():
        network.add_node(role.id, role=role)
    for edge in graph.edges:
        outside = f"outside: {edge.outside}"
        network.add_edge(edge.origin or outside, edge.target or outside, key=edge.move.id, move=edge.move)
    return network
