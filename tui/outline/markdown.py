"""A page as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from .outline import Part

_OWN_BLOCK = frozenset({"heading", "table", "picture"})


def as_markdown(parts: Sequence[Part]) -> str:
    """Parts as headings, lists, paragraphs and tables; what stands deeper is indented under its bullet."""
    lines: list[str] = []
    depths: list[int] = []
    """The columns of the bullets that the next part may stand under."""
    for part in parts:
        if part.kind == "gap":
            continue
        if part.kind == "heading":
            depths = []
        while depths and (depths[-1] >= part.depth or part.kind in _OWN_BLOCK):
            depths.pop()
        indent = "  " * len(depths)
        follows = part.kind == "bullet" and lines and lines[-1].lstrip().startswith("- ")
        if lines and not follows:
            lines.append("")
        lines += [f"{indent}{line}" for line in part.written.split("\n")]
        if part.kind == "bullet":
            depths.append(part.depth)
    return "\n".join(lines) + "\n"
