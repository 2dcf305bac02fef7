"""Writing DOT: the one module that knows the package `graphviz`, which quotes what has to be quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from html import escape

import graphviz  # type: ignore[import-untyped]  # it ships no types


class Digraph:
    """A graph in DOT while it is written."""

    def __init__(
        self, graph: Mapping[str, str] | None = None, node: Mapping[str, str] | None = None,
        edge: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Begin a graph with attributes of the whole, of every node and of every edge."""
        self._dot = graphviz.Digraph(graph_attr=graph, node_attr=node, edge_attr=edge)

    def node(self, name: str, label: str = "", **attributes: str) -> None:
        """A node."""
        self._dot.node(name, label, **attributes)

    def edge(self, tail: str, head: str, **attributes: str) -> None:
        """An edge."""
        self._dot.edge(tail, head, **attributes)

    def title(self, label: str) -> None:
        """The label of the whole, at its top."""
        self._dot.attr(label=label, labelloc="t")

    @contextmanager
    def rank(self, rank: str) -> Iterator[Digraph]:
        """A group of nodes of one rank."""
        part = Digraph({"rank": rank})
        yield part
        self._dot.subgraph(part._dot)

    @property
    def source(self) -> str:
        """The text."""
        return str(self._dot.source)


def literal(lines: Iterable[str], justified: str = "n") -> str:
    r"""Lines of text as a label that shows them as they are.

    DOT would otherwise read `\N` as the name of the node, `&lt;` as `<`, and text between angle brackets as markup.
    """
    escaped = [" ".join(line.split()).replace("&", "&amp;").replace("\\", "\\\\") for line in lines]
    end = f"\\{justified}"
    text = end.join(escaped) + (end if justified != "n" and escaped else "")
    label: str = graphviz.nohtml(text)
    return label


def bold(lines: Iterable[str], width: float, *, centred: bool = False) -> str:
    """Lines of text as a label in bold type: markup, since the name of a bold font has no widths everywhere."""
    side = "CENTER" if centred else "LEFT"
    # A backslash begins an escape even here.
    shown = [escape(line).replace("\\", "&#92;") for line in lines]
    rows = f'<BR ALIGN="{side}"/>'.join(f"<B>{line}</B>" for line in shown) + ("" if centred else '<BR ALIGN="LEFT"/>')
    return (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
        f'<TD ALIGN="{side}" BALIGN="{side}" WIDTH="{width:.0f}">{rows}</TD></TR></TABLE>>'
    )
