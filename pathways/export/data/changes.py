"""Changes as data: ``pathways/changes/1``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathways.compare.changes.change import Change, Changes, Effect
from pathways.export import changing
from pathways.export.data import pieces
from pathways.export.data.pieces import Data
from pathways.export.effects import effect_in_words
from pathways.model.facts import Fact


@dataclass(frozen=True, slots=True)
class Named:
    """Changes of one document, with what its versions are called."""

    found: Changes
    labels: tuple[str, str]
    rewritten: bool
    """Whether the texts differ at all."""


def changes(told: Named, facts: Mapping[str, Fact]) -> Data:
    """What changed between two versions of one document."""
    return {**pieces.envelope("changes"), **_body(told, facts)}


def folder(documents: Sequence[Named], added: Sequence[str], removed: Sequence[str], facts: Mapping[str, Fact]) -> Data:
    """What changed in a folder: documents that came and went, and the changes of the others."""
    return {
        **pieces.envelope("changes-of-folder"),
        "added": list(added),
        "removed": list(removed),
        "documents": [_body(each, facts) for each in documents],
    }


def _body(told: Named, facts: Mapping[str, Fact]) -> Data:
    found = told.found
    return {
        "kind": found.new.data.get("document"),
        "old": _version(told.labels[0], found.old.document),
        "new": _version(told.labels[1], found.new.document),
        "rewritten": told.rewritten,
        "changes": [_change(each, found, facts) for each in found.changes],
        "effects": [_effect(each, found) for each in found.effects],
    }


def _version(label: str, document: Any) -> Data:
    valid = getattr(document, "valid", None)
    return {
        "from": label,
        "id": document.id,
        "title": document.title,
        "version": getattr(document, "version", None),
        "valid": valid.model_dump(mode="json", by_alias=True, exclude_defaults=True) if valid is not None else None,
    }


def _change(change: Change, found: Changes, facts: Mapping[str, Fact]) -> Data:
    was, now = changing.was_and_is(change, found)
    return {
        "kind": str(change.kind),
        "section": change.section,
        "path": list(change.path),
        "was": was,
        "is": now,
        "sentence": changing.sentence(change, found, facts),
        "with_it": [list(path) for path in change.with_it],
        "effects": [_effect(each, found) for each in change.effects],
    }


def _effect(effect: Effect, found: Changes) -> Data:
    return {
        "meaning": str(effect.meaning),
        "roles": list(effect.roles),
        "to": list(effect.targets),
        "outside": list(effect.outside),
        "mechanism": effect.mechanism,
        "sentence": effect_in_words(effect, found),
    }
