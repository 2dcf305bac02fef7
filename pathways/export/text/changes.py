"""What changed between two versions, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pathways.compare.changes.change import Changes
from pathways.documents.read import Reading
from pathways.export import changing
from pathways.export.changes_told import counted, nothing, told
from pathways.export.effects import effect_in_words
from pathways.export.text.layout import Page
from pathways.model.facts import Fact

_ALL = "; --json lists all"


def add_changes(
    page: Page, found: Changes, labels: tuple[str, str], facts: Mapping[str, Fact], rewritten: bool = False
) -> None:
    """The versions, how many changes of each kind there are, and the changes by section with what they mean.

    Args:
        page: The page.
        found: The changes.
        labels: What the two versions are called: a file, an id or a revision.
        facts: Facts that both versions share.
        rewritten: Whether the texts differ, where the documents say the same.
    """
    page.heading(str(getattr(found.new.document, "title", None) or found.new.data.get("id", "")), "=")
    for word, label, places in (("From", labels[0], found.old), ("To", labels[1], found.new)):
        edition = changing.edition(found, places)
        page.field(word, f"{label} ({edition})" if edition else label)
    page.gap()
    if not found.changes:
        page.text(nothing(rewritten, bool(found.edition)))
        return
    page.text(counted(found), role="strong")
    for section in told(found, facts, _ALL):
        page.heading(section.title, "-")
        for change in section.changes:
            page.bullet(change.sentence)
            for meant in change.effects:
                page.bullet(meant, 2, "→")
    if found.effects:
        page.heading("Also for people", "-")
        for effect in found.effects:
            page.bullet(effect_in_words(effect, found))


def add_folder(
    page: Page,
    documents: Sequence[tuple[Changes, tuple[str, str]]],
    added: Sequence[Reading],
    removed: Sequence[Reading],
    facts: Mapping[str, Fact],
) -> None:
    """The documents of a folder that came, went and changed, each changed one with its changes."""
    for heading, readings in (("New documents", added), ("Documents that are no longer there", removed)):
        if readings:
            page.heading(f"{heading} ({len(readings)})", "=")
            for reading in readings:
                page.bullet(f"{reading.document.title or reading.document.id} ({reading.file})")
    for found, labels in documents:
        page.gap()
        add_changes(page, found, labels, facts, rewritten=True)
    if not (documents or added or removed):
        page.text("Nothing has changed in any document.")
