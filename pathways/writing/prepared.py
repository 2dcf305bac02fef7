"""A document as the formats take it: its texts clean, its tables whole, its references leading somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from pathways.writing.blocks import Figure, Form, Heading, Reference, Span, Table, Written
from pathways.writing.signs import clean, clean_spans

UNTITLED = "Untitled"
"""Stands for a title or heading without words: who jumps from heading to heading must land on something."""

Some = TypeVar("Some")


def prepared(written: Written) -> Written:
    """The document with clean texts; what must have words has some.

    Raises:
        ValueError: If a row has not as many cells as its table has columns, an id stands twice, or a reference leads
            nowhere: mistakes of who composed it, not of its texts.
    """
    faults = list(_faults(written))
    if faults:
        raise ValueError("; ".join(faults))
    return replace(_clean(written), title=clean(written.title) or UNTITLED)


def _clean(value: Some) -> Some:
    """The same tree with clean texts."""
    cleaned: Any = value
    match value:
        case str():
            cleaned = clean(value)
        case tuple() | list():
            only_spans = value and all(isinstance(each, Span) for each in value)
            cleaned = clean_spans(value) if only_spans else tuple(_clean(each) for each in value)
        case Heading():
            cleaned = replace(value, text=clean(value.text) or UNTITLED)
        case Reference():
            before, after = (_beside(value.before), _beside(value.after))
            cleaned = replace(value, before=before.lstrip(), after=after.rstrip())
        case Figure():
            caption, alternative = clean(value.caption), clean(value.alternative)
            cleaned = replace(value, caption=caption, alternative=alternative or caption or UNTITLED)
        case _ if is_dataclass(value) and not isinstance(value, type):
            cleaned = replace(value, **{each.name: _clean(getattr(value, each.name)) for each in fields(value)})
    return cleaned  # type: ignore[no-any-return]


def _beside(text: str) -> str:
    """A text that goes on before or after another: the space at its ends is kept."""
    return clean(f".{text}.")[1:-1]


def _faults(written: Written) -> Iterator[str]:
    known: set[str] = set()
    for block in written.blocks():
        if isinstance(block, Heading) and block.id is not None:
            if block.id in known:
                yield f"two headings have the id {block.id!r}"
            known.add(block.id)
        if isinstance(block, Table | Form):
            for row in block.rows:
                if len(row.cells) != len(block.columns):
                    yield f"a row of {block.caption!r} has {len(row.cells)} cells, not {len(block.columns)}"
    for block in written.blocks():
        if isinstance(block, Reference) and block.to not in known:
            yield f"no heading has the id {block.to!r}"
