"""Where every part of a text begins and ends, and how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pathways.problems import Path

FOLDED = frozenset({"|", ">"})
"""The signs of scalars that stand on lines of their own."""


@dataclass(slots=True)
class Node:
    """A value as it is written."""

    kind: str
    """`scalar`, `mapping` or `list`."""
    start: int
    """Index of its first character."""
    end: int
    """Index behind its last character; behind the last line with words in it, where it stands on lines of its own."""
    style: str | None = None
    """Of a scalar: its quotation mark, `|` or `>`; None if plain."""
    flow: bool = False
    """Of a mapping or list: whether it stands between braces or brackets."""
    entries: list[Entry] = field(default_factory=list)
    """What it holds, in order."""

    def find(self, part: str | int) -> int:
        """The index among the entries of a key or of an item; -1 if there is none."""
        return next((index for index, entry in enumerate(self.entries) if entry.key == part), -1)


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list."""

    key: str | int
    key_start: int
    """Index of the key's first character; of an item, that of its value."""
    key_end: int
    """Index behind the key; of an item, where its value begins."""
    key_style: str | None
    value: Node


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with its parts."""

    text: str
    root: Node
    data: Any
    """The same as plain data."""

    def entry(self, path: Path) -> Entry:
        """The entry at a path that exists."""
        node = self.node(path[:-1])
        return node.entries[node.find(path[-1])]

    def node(self, path: Path) -> Node:
        """The value at a path that exists."""
        node = self.root
        for part in path:
            node = node.entries[node.find(part)].value
        return node

    def column(self, index: int) -> int:
        """How many characters stand before an index on its line."""
        return index - self.line_start(index)

    def line_start(self, index: int) -> int:
        """The index at which the line of a character begins."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """The index of the line break that ends the line of a character, or of the end of the text."""
        found = self.text.find("\n", index)
        end = len(self.text) if found < 0 else found
        return end - 1 if end > index and self.text[end - 1] == "\r" else end

    @property
    def line_break(self) -> str:
        """What ends the lines of this text."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"


def layout_of(text: str) -> Layout:
    """The layout of a text that was read without fault.

    Raises:
        yaml.YAMLError: If it is no YAML.
        ValueError: If it says something twice, or uses what documents do not use.
    """
    import yaml

    from pathways.documents import scalars
    from pathways.documents.events import PARSER

    root: Node | None = None
    data: Any = None
    stack: list[tuple[Node, Any]] = []
    key: Any = None
    events: Iterator[Any] = yaml.parse(text, Loader=PARSER)
    for event in events:
        kind = type(event)
        if kind is yaml.AliasEvent or getattr(event, "anchor", None) is not None:
            raise ValueError("an alias")
        if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            node, _ = stack.pop()
            if node.flow:
                node.end = event.end_mark.index
            elif node.entries:
                node.end = node.entries[-1].value.end
            continue
        if kind is yaml.ScalarEvent:
            if key is None and stack and stack[-1][0].kind == "mapping":
                key = event
                continue
            start, end = event.start_mark.index, event.end_mark.index
            if event.style in FOLDED:
                end = start + len(text[start:end].rstrip())
            node = Node("scalar", start, end, event.style)
            value: Any = scalars.plain(event.value) if event.implicit[0] else event.value
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            name = "mapping" if kind is yaml.MappingStartEvent else "list"
            node = Node(name, event.start_mark.index, event.end_mark.index, None, bool(event.flow_style))
            value = {} if name == "mapping" else []
        else:
            continue
        if not stack:
            root, data = node, value
        else:
            _hold(*stack[-1], key, node, value)
            key = None
        if kind is not yaml.ScalarEvent:
            stack.append((node, value))
    if root is None:
        raise ValueError("nothing")
    return Layout(text, root, data)


def _hold(holder: Node, values: Any, key: Any, node: Node, value: Any) -> None:
    if holder.kind == "list":
        holder.entries.append(Entry(len(values), node.start, node.start, None, node))
        values.append(value)
        return
    if key is None:
        raise ValueError("a mapping or list as a key")
    if key.value in values:
        raise ValueError(f"{key.value!r} stands twice")
    values[key.value] = value
    holder.entries.append(Entry(key.value, key.start_mark.index, key.end_mark.index, _key_style(key), node))
    if node.start < key.end_mark.index:  # an empty value has the place of whatever comes next
        node.start = node.end = key.end_mark.index


def _key_style(key: Any) -> str | None:
    style: str | None = key.style
    return style
