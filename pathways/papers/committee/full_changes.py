"""The annex with all changes since the last version, and what they mean for people."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export.changes_told import counted, told
from pathways.export.effects import effect_in_words
from pathways.papers.committee.ask import Ask, Changed
from pathways.papers.committee.missing import NotHere
from pathways.writing.blocks import Block, Heading, Item, Items, Paragraph, items


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """Section by section of the document."""
    if ask.changed is None:
        return NotHere("no earlier version was named.")
    if not ask.changed.changes.changes:
        return NotHere(f"nothing has changed since {ask.changed.was}.")
    return _told(ask, ask.changed)


def _told(ask: Ask, changed: Changed) -> Iterator[Block]:
    found = changed.changes
    yield Paragraph(f"From {changed.was}. {counted(found)}")
    for section in told(found, ask.facts, ""):
        yield Heading(section.title, 2)
        yield Items(
            tuple(
                Item(change.sentence, items(*change.effects) if change.effects else None) for change in section.changes
            )
        )
    if found.effects:
        yield Heading("Also for people", 2)
        yield items(*(effect_in_words(effect, found) for effect in found.effects))
