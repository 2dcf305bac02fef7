"""Who stands for a change: a statement that somebody changes is proposed by them, and no longer what a source says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pathways.documents.basis import stated
from pathways.documents.shapes import sections
from pathways.documents.splice.edits import Edit, Put, Remove, Reorder, edited
from pathways.model.framework import Framework
from pathways.model.provenance import BASIS_WORDS
from pathways.problems import Path

Proposal = dict[str, str]
"""`by` and `on`, as a document writes them."""


def of_head(data: dict[str, Any]) -> Proposal | None:
    """Who proposes the document as a whole; None if it is published."""
    proposed = data.get("proposed")
    return proposed if isinstance(proposed, dict) else None


def unclaimed(data: dict[str, Any], edits: Sequence[Edit]) -> tuple[Path, ...]:
    """The statements that edits add or change, and that nobody would propose after them."""
    after: Any = data
    for edit in edits:
        after = edited(after, edit)
    touched = dict.fromkeys(path for edit in edits if (path := _statement(data, edit)))
    return tuple(path for path in touched if "proposed" not in (_basis(after, path) or {"proposed": {}}))


def claims(data: dict[str, Any], edits: Sequence[Edit], proposal: Proposal) -> Iterator[Edit]:
    """Further edits that say who proposes what was changed, in the place of the source that it came from."""
    after: Any = data
    for edit in edits:
        after = edited(after, edit)
    for path in unclaimed(data, edits):
        here = after
        for part in path:
            here = here[part]
        for word in BASIS_WORDS:
            if word in here:
                yield Remove((*path, word))
        yield Put((*path, "proposed"), {"by": proposal["by"], "on": proposal["on"]})


def _statement(data: dict[str, Any], edit: Edit) -> Path:
    """The statement that an edit adds or changes; empty if it changes none, or removes it."""
    path = edit.path
    if not path or path[0] not in _SECTIONS:
        return ()
    if isinstance(edit, Put) and len(path) == 1 and isinstance(edit.value, dict) and len(edit.value) == 1:
        return (path[0], next(iter(edit.value)))  # a section begun with its first statement
    if path[0] == "profiles" and len(path) >= 3 and path[2] in ("criteria", "picks"):
        if isinstance(edit, Put) and len(path) == 3 and isinstance(edit.value, dict) and len(edit.value) == 1:
            return (*path, next(iter(edit.value)))
        length = 4
    elif path[0] == "profiles" and path[1:2] and path[1] in data.get("profiles", {}):
        return ()  # its criteria stand on what it stands on
    else:
        length = 2
    if len(path) < length or isinstance(edit, Reorder) or (isinstance(edit, Remove) and len(path) == length):
        return ()
    return path[:length]


def _basis(data: Any, path: Path) -> dict[str, Any] | None:
    """What a statement rests on; None if it does not exist, or is written as a single value."""
    here, basis = data, stated(data, {})
    for part in path:
        if not isinstance(here, dict) or part not in here:
            return None
        here = here[part]
        if not isinstance(here, dict):
            return None
        basis = stated(here, basis)
    return basis


_SECTIONS = frozenset(sections(Framework)) - {"sources"}
