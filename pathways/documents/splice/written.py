"""Plain data in the manner of the text around it: braces or lines, and how far things are moved to the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathways.documents.splice.layout import Layout, Node
from pathways.documents.splice.scalar_text import WIDTH, block_text, scalar_text

SHORT = 100
"""Columns up to which a few plain values stand on one line."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a document is laid out."""

    step: int = 2
    """Columns from a key to the keys under it."""
    list_step: int = 2
    """Columns from a key to the dashes under it."""


def manner_of(layout: Layout) -> Manner:
    """How far a document moves what belongs under a key, by the first place that shows it."""
    steps = dict(_steps(layout, layout.root))
    return Manner(steps.get("mapping", 2), steps.get("list", 2))


def _steps(layout: Layout, node: Node) -> Iterator[tuple[str, int]]:
    """How far the values of keys are moved, from the last place to the first."""
    for entry in reversed(node.entries):
        value = entry.value
        if value.flow or not value.entries:
            continue
        yield from _steps(layout, value)
        if node.kind == "mapping":
            first = value.start if value.kind == "mapping" else layout.text.rfind("-", 0, value.start + 1)
            if layout.line_start(first) > entry.key_start:
                yield value.kind, layout.column(first) - layout.column(entry.key_start)


def flow_text(value: Any, style: str | None = None) -> str:
    """Data between braces or brackets, on one line."""
    if isinstance(value, dict):
        pairs = (f"{scalar_text(key, flow=True, as_key=True)}: {flow_text(inner)}" for key, inner in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(flow_text(item) for item in value)}]"
    return scalar_text(value, flow=True, style=style)


def after_key(value: Any, column: int, key_width: int, manner: Manner, like: Node | None = None) -> str:
    """What stands behind the colon of a key.

    Args:
        value: The data.
        column: The column of the key.
        key_width: How many characters the key and its colon have.
        manner: How the document is laid out.
        like: What stands or stood there or beside it, which is imitated.
    """
    if isinstance(value, dict | list):
        flowing = flow_text(value)
        if not value or _flows(value, column + key_width + 1 + len(flowing), like, outermost=not column):
            return f" {flowing}"
        if isinstance(value, dict):
            return "\n" + pairs(value, column + manner.step, manner, indented=True)
        dash = column + manner.list_step
        return "\n" + "\n".join(f"{' ' * dash}-{after_dash(item, dash, manner)}" for item in value)
    return f" {_single(value, column + key_width + 1, column + manner.step, like)}"


def after_dash(value: Any, column: int, manner: Manner, like: Node | None = None) -> str:
    """What stands behind the dash of a list.

    Args:
        value: The data.
        column: The column of the dash.
        manner: How the document is laid out.
        like: What stands or stood there or beside it, which is imitated.
    """
    if isinstance(value, dict | list):
        flowing = flow_text(value)
        if not value or isinstance(value, list) or _flows(value, column + 2 + len(flowing), like):
            return f" {flowing}"
        return " " + pairs(value, column + 2, manner, indented=False)
    return f" {_single(value, column + 2, column + 2, like)}"


def pairs(value: dict[str, Any], column: int, manner: Manner, indented: bool) -> str:
    """The keys and values of a mapping, each on a line; the first is moved to the right only where that is asked."""
    lines = []
    for key, inner in value.items():
        name = scalar_text(key, as_key=True)
        lines.append(f"{name}:{after_key(inner, column, len(name) + 1, manner)}")
    between = "\n" + " " * column
    return (" " * column if indented else "") + between.join(lines)


def _flows(value: Any, end: int, like: Node | None, outermost: bool = False) -> bool:
    """Whether a mapping or list that would end at a column stands between braces or brackets; no whole section does."""
    if outermost and isinstance(value, dict) and any(isinstance(each, dict) for each in value.values()):
        return False
    if like is not None and like.kind != "scalar":
        if like.flow:
            return end <= WIDTH
        if isinstance(value, dict) or like.kind == "list":
            return False
    inner = value.values() if isinstance(value, dict) else value
    return end <= SHORT and not any(isinstance(each, dict | list) for each in inner)


def _single(value: Any, start: int, own_lines: int, like: Node | None) -> str:
    style = like.style if like is not None else None
    line = scalar_text(value, style=style)
    if isinstance(value, str) and (style in ("|", ">") or "\n" in value or start + len(line) > WIDTH):
        made = block_text(value, own_lines, style)
        if made is not None and (style in ("|", ">") or "\n" in value or " " in value):
            return made
    return line
