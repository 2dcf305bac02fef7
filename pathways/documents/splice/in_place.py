"""One change to a text, made where it belongs; whether it came out right is for the caller to see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pathways.documents.splice.comments import comments_between, header_comment
from pathways.documents.splice.edits import Add, place_of
from pathways.documents.splice.layout import Entry, Layout, Node
from pathways.documents.splice.scalar_text import scalar_text
from pathways.documents.splice.written import after_dash, after_key, flow_text, manner_of
from pathways.problems import Path


class NotHere(Exception):
    """A change that cannot be made in place; something larger has to be written anew."""


def with_value(layout: Layout, path: Path, value: Any) -> str:
    """The text with another value in the place of one; comments inside the old value go above its line.

    Raises:
        NotHere: If the place does not allow it.
    """
    if not path:
        raise NotHere
    holder, entry = layout.node(path[:-1]), layout.entry(path)
    node = entry.value
    if holder.flow:
        if node.start == node.end or comments_between(layout, node.start, node.end):
            raise NotHere
        return _cut(layout.text, node.start, node.end, flow_text(value, node.style))
    start = _behind_sign(layout, holder, entry)
    first_line_end = min(layout.line_end(start), node.start)
    head = layout.text[start:first_line_end]
    kept = [head.rstrip()] if head.strip() else []
    if header := header_comment(layout, node):
        kept.append(_with_space_before(layout, node, header))
    moved = comments_between(layout, first_line_end, node.end)
    if header:
        moved.remove(header)
    made = _behind(layout, holder, entry, value)
    end = node.end
    if "\n" in made:
        rest = layout.line_end(end)
        if layout.text[end:rest].lstrip().startswith("#"):
            kept.append(layout.text[end:rest].rstrip())
            end = rest
    made = _with_comment(made, kept)
    text = _cut(layout.text, start, end, made.replace("\n", layout.line_break))
    return _with_lines_above(layout, text, entry.key_start, moved)


def with_added(layout: Layout, edit: Add) -> str:
    """The text with a new key or item.

    Raises:
        NotHere: If the place does not allow it.
    """
    holder = layout.node(edit.path[:-1])
    if holder.kind == "scalar" or not holder.entries:
        raise NotHere
    if holder.kind == "list":
        index = edit.path[-1]
        assert isinstance(index, int)
    else:
        index = place_of([entry.key for entry in holder.entries], edit)
    return (_added_between if holder.flow else _added_on_lines)(layout, holder, index, edit)


def without(layout: Layout, path: Path) -> str:
    """The text without a key or an item, its lines and the comments on them.

    Raises:
        NotHere: If the place does not allow it.
    """
    holder = layout.node(path[:-1])
    if len(holder.entries) < 2:
        raise NotHere
    index = holder.find(path[-1])
    return (_removed_between if holder.flow else _removed_on_lines)(layout, holder, index)


def with_key(layout: Layout, path: Path, key: str) -> str:
    """The text with another name for a key."""
    holder, entry = layout.node(path[:-1]), layout.entry(path)
    name = scalar_text(key, flow=holder.flow, style=entry.key_style, as_key=True)
    return _cut(layout.text, entry.key_start, entry.key_end, name)


def with_order(layout: Layout, path: Path, keys: tuple[str, ...]) -> str:
    """The text with the keys of a mapping in another order; what stands above a key or behind it goes with it."""
    holder = layout.node(path)
    chunk = _chunk_between if holder.flow else _chunk_on_lines
    places = [chunk(layout, holder, index) for index in range(len(holder.entries))]
    by_key = {entry.key: place for entry, place in zip(holder.entries, places, strict=True)}
    text = layout.text
    for (start, end), key in reversed(list(zip(places, keys, strict=True))):
        first, last = by_key[key]
        text = _cut(text, start, end, layout.text[first:last])
    return text


def _behind(layout: Layout, holder: Node, entry: Entry, value: Any) -> str:
    manner = manner_of(layout)
    if holder.kind == "list":
        dash = layout.column(_dash(layout, entry))
        return after_dash(value, dash, manner, entry.value)
    column = layout.column(entry.key_start)
    return after_key(value, column, entry.key_end - entry.key_start + 1, manner, entry.value)


def _behind_sign(layout: Layout, holder: Node, entry: Entry) -> int:
    """The index behind the colon or dash that a value follows."""
    if holder.kind == "list":
        return _dash(layout, entry) + 1
    colon = layout.text.find(":", entry.key_end)
    if colon < 0 or layout.text[entry.key_end : colon].strip():
        raise NotHere
    return colon + 1


def _dash(layout: Layout, entry: Entry) -> int:
    """The index of the dash before an item."""
    before = layout.text[: entry.value.start].rstrip()
    if not before.endswith("-") or before[:-1].rpartition("\n")[2].strip():
        raise NotHere
    return len(before) - 1


def _added_between(layout: Layout, holder: Node, index: int, edit: Add) -> str:
    made = flow_text(edit.value)
    if holder.kind == "mapping":
        made = f"{scalar_text(edit.path[-1], flow=True, as_key=True)}: {made}"
    if index:
        end = holder.entries[index - 1].value.end
        return _cut(layout.text, end, end, f", {made}")
    start = holder.entries[0].key_start
    return _cut(layout.text, start, start, f"{made}, ")


def _added_on_lines(layout: Layout, holder: Node, index: int, edit: Add) -> str:
    manner = manner_of(layout)
    entries = holder.entries
    like = entries[max(index - 1, 0)].value
    first = _dash(layout, entries[0]) if holder.kind == "list" else entries[0].key_start
    column = layout.column(first)
    if holder.kind == "list":
        made = "-" + after_dash(edit.value, column, manner, like)
    else:
        key = scalar_text(edit.path[-1], as_key=True)
        made = f"{key}:" + after_key(edit.value, column, len(key) + 1, manner, like if like.kind != "scalar" else None)
    made = made.replace("\n", layout.line_break)
    apart = layout.line_break if _are_apart(layout, holder, index) else ""
    between = layout.line_break + " " * column
    if not index:
        return _cut(layout.text, first, first, made + apart + between)
    end = layout.line_end(like.end)
    return _cut(layout.text, end, end, apart + between + made)


def _are_apart(layout: Layout, holder: Node, index: int) -> bool:
    """Whether blank lines stand between the neighbours of a place."""
    at = min(max(index, 1), len(holder.entries) - 1)
    if not at:
        return False
    gap = layout.text[holder.entries[at - 1].value.end : holder.entries[at].key_end]
    return any(not line.strip() for line in gap.splitlines()[1:])


def _removed_between(layout: Layout, holder: Node, index: int) -> str:
    entries = holder.entries
    if index + 1 < len(entries):
        start, end = entries[index].key_start, entries[index + 1].key_start
    else:
        start, end = entries[index - 1].value.end, entries[index].value.end
    if comments_between(layout, start, end):
        raise NotHere
    return _cut(layout.text, start, end, "")


def _removed_on_lines(layout: Layout, holder: Node, index: int) -> str:
    entry = holder.entries[index]
    start = _dash(layout, entry) if holder.kind == "list" else entry.key_start
    text = layout.text
    line = layout.line_start(start)
    end = layout.line_end(entry.value.end)
    if not text[line:start].strip():
        if end == len(text):
            return text[: max(line - len(layout.line_break), 0)]
        end = text.index("\n", end) + 1
        if _is_blank(text, layout.line_start(max(line - 1, 0))) and _is_blank(text, end) and end < len(text):
            end = text.index("\n", end) + 1 if "\n" in text[end:] else len(text)
        return text[:line] + text[end:]
    if index:
        raise NotHere
    following = holder.entries[1].key_start
    if comments_between(layout, end, following):
        raise NotHere
    return text[:start] + text[following:]


def _is_blank(text: str, start: int) -> bool:
    """Whether the line that begins at an index is blank."""
    end = text.find("\n", start)
    return not text[start : len(text) if end < 0 else end].strip()


def _chunk_between(_layout: Layout, holder: Node, index: int) -> tuple[int, int]:
    entry = holder.entries[index]
    return entry.key_start, entry.value.end


def _chunk_on_lines(layout: Layout, holder: Node, index: int) -> tuple[int, int]:
    """From the key, with the comments right above it, to the end of its last line."""
    entry = holder.entries[index]
    start, end = entry.key_start, layout.line_end(entry.value.end)
    line = layout.line_start(start)
    if not index or layout.text[line:start].strip():
        return start, end
    indent = layout.text[line:start]
    least = layout.line_end(holder.entries[index - 1].value.end) + 1
    while line > least:
        above = layout.line_start(line - 1)
        if above < least or not layout.text[above:line].startswith(f"{indent}#"):
            break
        start, line = above + len(indent), above
    return start, end


def _with_comment(made: str, comments: Iterable[str]) -> str:
    """What stands behind a sign, with comments at the end of its first line."""
    first, line_break, rest = made.partition("\n")
    return f"{first}{''.join(comments)}{line_break}{rest}"


def _with_space_before(layout: Layout, node: Node, header: str) -> str:
    """A comment on the line of a sign, with the spaces between."""
    at = layout.text.index(header, node.start)
    before = layout.text[node.start : at]
    return before[len(before.rstrip()) :] + header


def _with_lines_above(layout: Layout, text: str, index: int, comments: list[str]) -> str:
    """A text with comments on lines of their own above the line of an index."""
    line = layout.line_start(index)
    indent = layout.text[line:index]
    indent = indent[: len(indent) - len(indent.lstrip())]
    return _cut(text, line, line, "".join(f"{indent}{comment}{layout.line_break}" for comment in comments))


def _cut(text: str, start: int, end: int, made: str) -> str:
    return text[:start] + made + text[end:]
