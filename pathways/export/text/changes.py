"""What changed between two versions, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from pathways.compare.changes.change import Change, Changes, Kind
from pathways.documents.read import Reading
from pathways.export import changing, words
from pathways.export.kinds import section as heading_of
from pathways.export.naming import called, noun
from pathways.export.text.layout import Page
from pathways.model.facts import Fact

EFFECTS_MOST = 8
"""More effects of one change than this are counted and not told."""

TOGETHER_FROM = 6
"""As many additions or removals of one kind in one statement are told in one line."""


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
    number = len(found.changes)
    page.text(f"{number} change{'' if number == 1 else 's'}: {changing.counted(found.changes)}.", role="strong")
    for section, group in groupby(found.changes, key=lambda each: _section(each, found)):
        page.heading(heading_of(section) if section else "The document as a whole", "-")
        _add_group(page, [*group], found, facts)
    if found.effects:
        page.heading("Also for people", "-")
        for effect in found.effects:
            page.bullet(changing.effect(effect, found))


def nothing(rewritten: bool, other_edition: bool) -> str:
    """That there is no change."""
    if other_edition:
        return "Nothing has changed in what the document says but which version it is."
    said = "Nothing has changed in what the document says"
    return f"{said}, only how it is written." if rewritten else f"{said}."


def _section(change: Change, found: Changes) -> str:
    path = change.path
    return path[0] if path in found.new.statements or path in found.old.statements else ""


def _add_group(page: Page, group: Sequence[Change], found: Changes, facts: Mapping[str, Fact]) -> None:
    told: set[int] = set()
    for index, change in enumerate(group):
        if index in told:
            continue
        alike = [number for number, each in enumerate(group) if _together(each) == _together(change)]
        if _together(change) and len(alike) >= TOGETHER_FROM:
            told.update(alike)
            page.bullet(_several([group[number] for number in alike], found))
            effects = {effect: None for number in alike for effect in group[number].effects}
            _add_effects(page, [changing.effect(each, found) for each in effects])
        else:
            page.bullet(words.sentence_case(changing.sentence(change, found, facts)))
            _add_effects(page, [changing.effect(each, found) for each in change.effects])


def _together(change: Change) -> tuple[object, ...]:
    """What changes must share to be told in one line; empty for those that stand alone."""
    if change.kind in {Kind.ADDED, Kind.REMOVED} and len(change.path) > 2:
        return (change.kind, change.path[:-1])
    return (change.kind, change.path[:1]) if change.path[0] == "sources" and change.kind is not Kind.CHANGED else ()


def _several(changes: Sequence[Change], found: Changes) -> str:
    first = changes[0]
    places = found.old if first.kind is Kind.REMOVED else found.new
    kind = noun(first.path[-2], len(changes))
    holder = f" of {called(first.path[:-2], places)}" if len(first.path) > 2 else ""
    areas = [getattr(places.statements.get(each.path), "area", None) for each in changes]
    where = words.joined(dict.fromkeys(called(("areas", area), places) for area in areas if area))
    verb = changing.KINDS[first.kind][0]
    return f"{len(changes)} {kind}{holder} are {verb}{f', in {where}' if where else ''}; --json lists all."


def _add_effects(page: Page, sentences: Sequence[str]) -> None:
    for told in sentences[:EFFECTS_MOST]:
        page.bullet(words.sentence_case(told), 2, "→")
    if len(sentences) > EFFECTS_MOST:
        page.bullet(f"And {len(sentences) - EFFECTS_MOST} more; --json lists all.", 2, "→")


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
