"""A text with edits made in it, each proven by reading the text again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pathways.documents.overlay import refuse_overlay
from pathways.documents.refused import Refused
from pathways.documents.splice.comments import comments_between
from pathways.documents.splice.edits import Add, Edit, Impossible, Put, Remove, Rename, Reorder, at, edited, has
from pathways.documents.splice.in_place import NotHere, with_added, with_key, with_order, with_value, without
from pathways.documents.splice.layout import Layout, layout_of
from pathways.documents.splice.least import least_edits, same
from pathways.problems import Path

if TYPE_CHECKING:
    from pathways.documents.read import Reading


@dataclass(frozen=True)
class Spliced:
    """A text with edits made in it."""

    text: str
    rewritten: tuple[Path, ...] = ()
    """Values larger than what was edited that had to be written anew, since the change could not be made in place."""


def spliced(reading: Reading, edits: Iterable[Edit]) -> Spliced:
    """The text of a document with edits made in it; every byte that they do not touch is as it was.

    After each change the text is read again and must say exactly what is wanted, and hold every comment that did not
    belong to something removed. Where a change in place fails that, the value around it is written anew, and the next
    larger one, up to a section of the document.

    Args:
        reading: The document as it was read.
        edits: What is to be said, in order.

    Raises:
        Refused: If the document is an overlay or says something twice, an edit does not fit the data, or no text can
            be found.
    """
    import yaml

    refuse_overlay(reading)
    if any(problem.code == "duplicate-key" for problem in reading.parsed.problems):
        raise _refused(reading.file, "the document says something twice, and cannot be saved", "mend that first")
    wanted: Any = reading.parsed.data
    try:
        layout = layout_of(reading.text)
        rewritten: list[Path] = []
        for edit in edits:
            for step in _steps(wanted, edit):
                wanted = edited(wanted, step)
                layout, larger = _made(layout, step, wanted)
                rewritten += larger
    except Impossible as impossible:
        raise _refused(reading.file, str(impossible), "read the document again, and make the change anew") from None
    except (yaml.YAMLError, ValueError) as error:
        raise _refused(reading.file, f"the document cannot be laid out for saving: {error}", "") from None
    except NotHere:
        raise _refused(
            reading.file,
            "the change cannot be written without losing something else",
            "make it in the text itself",
        ) from None
    if not same(layout.data, wanted):
        raise AssertionError("the text does not say what was wanted")
    return Spliced(layout.text, tuple(dict.fromkeys(rewritten)))


def edits_between(old: dict[str, Any], new: dict[str, Any]) -> list[Edit]:
    """The edits that turn what a document says into something else, touching only what differs."""
    return list(least_edits(old, new))


def _steps(data: Any, edit: Edit) -> Iterator[Edit]:
    """An edit as the smallest ones that come to the same."""
    if not isinstance(edit, Put):
        yield edit
        return
    path, value = edit.path, edit.value
    for length, part in enumerate(path):
        here = at(data, path[:length])
        if here is None:
            yield Put(path[:length], _nested(path[length:], value))
            return
        if not has(here, part):
            edited(data, edit)
            yield Add(path[: length + 1], _nested(path[length + 1 :], value))
            return
    yield from least_edits(at(data, path), value, path)


def _nested(path: Path, value: Any) -> Any:
    for part in reversed(path):
        value = {part: value}
    return value


def _made(layout: Layout, step: Edit, wanted: Any) -> tuple[Layout, list[Path]]:
    """The layout after one step, and the larger value that had to be written anew for it."""
    kept = _comments_kept(layout, step)
    found = _tried(layout, step, wanted, kept)
    if found is not None:
        return found, []
    for length in range(len(step.path) - (not isinstance(step, Reorder)), 0, -1):
        larger = step.path[:length]
        found = _tried(layout, Put(larger, at(wanted, larger)), wanted, kept)
        if found is not None:
            return found, [larger]
    raise NotHere


def _tried(layout: Layout, step: Edit, wanted: Any, kept: Counter[str]) -> Layout | None:
    """The layout after a step, if it says what is wanted and has all comments that are to be kept."""
    import yaml

    try:
        text = _text_after(layout, step)
        found = layout_of(text)
    except (NotHere, yaml.YAMLError, ValueError):
        return None
    right = same(found.data, wanted) and not kept - Counter(comments_between(found, 0, len(text)))
    return found if right else None


def _text_after(layout: Layout, step: Edit) -> str:
    match step:
        case Put():
            return with_value(layout, step.path, step.value)
        case Add():
            return with_added(layout, step)
        case Remove():
            return without(layout, step.path)
        case Rename():
            return with_key(layout, step.path, step.key)
        case Reorder():
            return with_order(layout, step.path, step.keys)


def _comments_kept(layout: Layout, step: Edit) -> Counter[str]:
    """The comments that a text must still hold after a step."""
    held = Counter(comments_between(layout, 0, len(layout.text)))
    if held and isinstance(step, Remove):
        entry = layout.entry(step.path)
        held -= Counter(comments_between(layout, entry.key_start, layout.line_end(entry.value.end)))
    return held


def _refused(file: str, message: str, help: str) -> Refused:
    refused = Refused("unsaved", message, help)
    refused.file = file
    return refused
