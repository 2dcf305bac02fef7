"""Comments: the text that no value and no key covers."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.documents.splice.layout import FOLDED, Layout, Node


def comments_between(layout: Layout, start: int, end: int) -> list[str]:
    """The comments that stand between two indexes, each from its `#` to the end of its line."""
    found = []
    for first, last in _uncovered(layout, start, end):
        for line in layout.text[first:last].splitlines():
            at = line.find("#")
            if at >= 0:
                found.append(line[at:].rstrip())
    return found


def header_comment(layout: Layout, node: Node) -> str:
    """The comment on the line of the sign of text that stands on lines of its own; empty if there is none."""
    if node.style not in FOLDED:
        return ""
    header = layout.text[node.start : layout.line_end(node.start)]
    return header[header.find("#") :].rstrip() if "#" in header else ""


def _uncovered(layout: Layout, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between two indexes that hold neither a key nor a single value."""
    at = start
    for first, last in _covered(layout, layout.root):
        if last <= at:
            continue
        if first >= end:
            break
        if first > at:
            yield at, min(first, end)
        at = last
    if at < end:
        yield at, end


def _covered(layout: Layout, node: Node) -> Iterator[tuple[int, int]]:
    for entry in node.entries:
        if entry.key_end > entry.key_start:
            yield entry.key_start, entry.key_end
        value = entry.value
        if value.kind != "scalar":
            yield from _covered(layout, value)
        elif header := header_comment(layout, value):
            at = layout.text.index(header, value.start)
            yield value.start, at
            yield at + len(header), value.end
        else:
            yield value.start, value.end
