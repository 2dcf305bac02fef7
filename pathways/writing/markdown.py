"""A document in GitHub Markdown, with its numbers written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from pathways.writing.blocks import (
    Align,
    Block,
    Field,
    Fields,
    Figure,
    Form,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quiet,
    Reference,
    Table,
    Written,
)
from pathways.writing.markdown_text import anchor, at_start, escaped, inline
from pathways.writing.numbers import numbers_of
from pathways.writing.outline import CONTENTS, Entry, captioned, entries, headed, headings
from pathways.writing.prepared import prepared


def as_markdown(written: Written, pictures: Mapping[int, str] | None = None) -> str:
    """The document in GitHub Markdown.

    Args:
        written: The document.
        pictures: By the number of a figure, 1 for the first: the name of the file that has its picture. A figure
            without a file is told in words.

    Raises:
        ValueError: If the document is not sound; see `prepared`.
    """
    return _Markdown(prepared(written), pictures or {}).text()


class _Markdown:
    """One document on its way into Markdown."""

    def __init__(self, written: Written, pictures: Mapping[int, str]) -> None:
        self.written = written
        self.pictures = pictures
        self.numbers = numbers_of(written)
        anchors = list(_anchors(written))
        self.anchor_at = {entry.at: name for entry, name in anchors}
        self.anchor_of = {entry.id: name for entry, name in anchors}

    def text(self) -> str:
        paragraphs = [each for each in self.paragraphs() if each]
        return "\n\n".join(paragraphs) + "\n"

    def paragraphs(self) -> Iterator[str]:
        """All that stands between blank lines."""
        written = self.written
        if written.marking:
            yield f"**{escaped(written.marking)}**"
        yield f"# {escaped(written.title)}"
        yield at_start(escaped(written.subtitle))
        for at, part in enumerate(written.parts):
            if at == 1 and (listed := entries(written)):
                yield f"## {CONTENTS}"
                yield "\n".join(self.listed(entry) for entry in listed)
            for place, block in enumerate(part.blocks):
                yield from self.block(block, self.numbers.of_block.get((at, place)))
        if written.footer:
            yield "---"
            yield at_start(escaped(written.footer))

    def listed(self, entry: Entry) -> str:
        return f"{'  ' * (entry.level - 1)}- [{escaped(entry.text)}](#{self.anchor_at[entry.at]})"

    def block(self, block: Block, number: str | None) -> Iterator[str]:
        match block:
            case Heading():
                yield f"{'#' * (block.level + 1)} {escaped(headed(number, block.text))}"
            case Paragraph():
                yield _led(number, inline(block.text))
            case Reference():
                yield _led(number, self.reference(block))
            case Quiet():
                yield _led(None, inline(block.text))
            case Items():
                yield "\n".join(_items(block, ""))
            case Fields():
                yield "\n".join(line for each in block.fields for line in _field(each))
            case Table(rows=()):
                yield _strong(captioned(number, block.caption))
                yield at_start(escaped(block.empty))
            case Table() | Form():
                yield _strong(captioned(number, block.caption))
                yield "\n".join(_table(block))
            case Figure():
                yield from self.figure(block, number or "")
            case PageBreak():
                pass

    def reference(self, block: Reference) -> str:
        called = f"[{escaped(self.numbers.of_heading[block.to])}](#{self.anchor_of[block.to]})"
        return f"{escaped(block.before)}{called}{escaped(block.after)}"

    def figure(self, block: Figure, number: str) -> Iterator[str]:
        picture = self.pictures.get(int(number.removeprefix("Figure ")))
        alternative = escaped(block.alternative)
        yield _strong(captioned(number, block.caption))
        yield at_start(alternative) if picture is None else f"![{alternative}](<{picture}>)"


def _anchors(written: Written) -> Iterator[tuple[Entry, str]]:
    """Where each heading is found in an address: equal ones are told apart in their order."""
    before = [written.title, CONTENTS] if entries(written) else [written.title]
    seen = Counter(anchor(text) for text in before)
    for entry in headings(written):
        name = anchor(entry.text)
        yield entry, f"{name}-{seen[name]}" if seen[name] else name
        seen[name] += 1


def _items(listed: Items, indent: str) -> Iterator[str]:
    for place, item in enumerate(listed.items, start=1):
        mark = f"{place}." if listed.ordered else "-"
        yield f"{indent}{mark} {at_start(inline(item.text))}".rstrip(" ")
        if item.below is not None:
            yield from _items(item.below, indent + " " * (len(mark) + 1))


def _field(field: Field) -> Iterator[str]:
    values = [inline(value, strong=field.missing) for value in field.values]
    name = _strong(f"{field.name}:")
    if len(values) < 2:
        yield f"- {' '.join((name, *values))}"
    else:
        yield f"- {name}"
        yield from (f"  - {at_start(value)}" for value in values)


def _table(table: Table | Form) -> Iterator[str]:
    yield _row([escaped(column.name) for column in table.columns])
    yield _row(["---:" if column.align is Align.RIGHT else "---" for column in table.columns])
    for row in table.rows:
        yield _row([inline(cell, strong=row.strong) for cell in row.cells])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _led(number: str | None, line: str) -> str:
    return f"{number} {line}" if number else at_start(line)


def _strong(text: str) -> str:
    return f"**{escaped(text)}**" if text else ""
