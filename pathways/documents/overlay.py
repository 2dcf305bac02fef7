"""A framework laid over one that comes with the program: it holds only what differs.

What an overlay states of the head stands, the rest is that of the framework below. In a section a new id is added, a
known id takes the place of the statement below whole, and `id: null` takes it away. The basis of each document is
copied down in it before they are laid over each other, so what the overlay says is its own, and what stands below keeps
its sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pathways.documents.bundled import FOLDERS, bundled_folder
from pathways.documents.catalogue import bundled_file
from pathways.documents.parsed import Parsed
from pathways.documents.refused import Refused
from pathways.documents.shapes import sections, written_names
from pathways.documents.statements import Statements, read_statements
from pathways.documents.text import read_text, split_lines
from pathways.model.framework import Framework, FrameworkHead
from pathways.model.provenance import BASIS_WORDS
from pathways.problems import Path, Problem, nearest
from pathways.problems.suggest import listed

if TYPE_CHECKING:
    from pathways.documents.read import Reading

KEY = "extends"
"""The key of the head that makes a framework an overlay."""

NEEDED = ("title", "status")
"""What every head has to say, unless the framework below says it."""

_ITS_OWN = frozenset({"document", "format", "id", KEY, *BASIS_WORDS})
"""What an overlay says of itself, and never takes from the framework below."""

_AGAIN = " (again)"
"""Stands behind the name of a key that is written a second time."""


@dataclass(frozen=True, slots=True)
class LaidOver:
    """A framework read as an overlay."""

    below: Reading
    """The framework that it lies over."""
    read: Statements
    """What both say together."""
    problems: tuple[Problem, ...] = ()
    """What is wrong at the level of YAML; an empty statement that takes one away is right."""


def is_overlay(data: Mapping[str, Any]) -> bool:
    """Whether the plain data of a document lie over a framework."""
    return data.get("document") == "framework" and isinstance(data.get(KEY), str | int)


def laid_over(parsed: Parsed, text: str) -> LaidOver:
    """Read an overlay together with the framework below.

    Args:
        parsed: The overlay as data.
        text: Its text.

    Raises:
        Refused: If there is no such framework, or nothing can be laid over it.
    """
    below = _below(parsed, text)
    assert isinstance(below.document, Framework)
    taken = set(_taken_away(parsed.data))
    faulty = [problem for problem in parsed.problems if problem.path not in taken]
    data = {key: _without(key, value, taken) for key, value in parsed.data.items()}
    needed = {key: below.parsed.data[key] for key in NEEDED if key not in data}
    read = read_statements({**needed, **data}, Framework, FrameworkHead, [problem.path for problem in faulty])
    for key, name in written_names(FrameworkHead).items():
        if key not in data and key not in _ITS_OWN:
            read.values[name] = getattr(below.document, name)
    for name in sections(Framework):
        gone = {id_ for section, id_ in taken if section == name}
        read.values[name] = _section(getattr(below.document, name), name, gone, read)
    return LaidOver(below, read, tuple(faulty))


def stands_below(path: Path, data: Mapping[str, Any], below: Mapping[str, Any]) -> bool:
    """Whether a path stands in the framework below, and not in the overlay.

    Args:
        path: A path in both laid over each other.
        data: The overlay as plain data.
        below: The framework below as plain data.
    """
    if not path:
        return False
    if path[0] not in sections(Framework):
        return path[0] not in data and path[0] in below
    if len(path) == 1:
        return path[0] not in data
    held = data.get(str(path[0]))
    return not (isinstance(held, Mapping) and str(path[1]).removesuffix(_AGAIN) in held)


def refuse_overlay(reading: Reading) -> None:
    """Refuse what works on the text of a whole framework.

    Raises:
        Refused: If the document is an overlay.
    """
    if reading.below is None:
        return
    place = reading.parsed.place((KEY,))
    refused = Refused(
        "overlay",
        f"this framework lies over {reading.below.document.id!r}, and holds only what differs from it",
        "change its file in an editor; it can be checked, shown, walked, drawn and compared",
        place,
        reading.lines[place.line - 1],
    )
    refused.file = reading.file
    raise refused


def _below(parsed: Parsed, text: str) -> Reading:
    """The framework that an overlay extends."""
    from pathways.documents.memory import parsed_again
    from pathways.documents.read import read_document

    wanted = str(parsed.data[KEY])
    if wanted == str(parsed.data.get("id")):
        raise _refused(parsed, text, f"{wanted!r} extends itself", "give it an id of its own")
    path = bundled_file(wanted, "framework")
    if path is None:
        for kind in FOLDERS:
            if kind != "framework" and bundled_file(wanted, kind) is not None:
                message = f"{wanted!r} is of kind {kind!r}, and a framework extends a framework"
                raise _refused(parsed, text, message, "name a framework; `pathways list` has them")
        known = sorted(_known())
        help = nearest(wanted, known) or f"known are {listed(known)}; `pathways list` has them all"
        raise _refused(parsed, text, f"no framework that comes with the program has the id {wanted!r}", help)
    if is_overlay(parsed_again(read_text(path), path).data):
        message = f"{wanted!r} lies over another framework itself"
        raise _refused(parsed, text, message, "extend the framework that it extends")
    below = read_document(path)
    if not below.whole:
        raise _refused(parsed, text, f"{wanted!r} cannot be read whole", f"see `pathways check {wanted}`")
    return below


def _known() -> Iterator[str]:
    """The ids of the frameworks that can be extended, by the names of their files."""
    for folder in FOLDERS["framework"]:
        yield from (path.stem for path in (bundled_folder() / folder).glob("*.yaml"))


def _taken_away(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The paths of statements that are written as nothing."""
    for name in sections(Framework):
        held = data.get(name)
        if isinstance(held, Mapping):
            yield from ((name, id_) for id_, value in held.items() if value is None and id_ not in BASIS_WORDS)


def _without(key: str, value: Any, taken: set[tuple[str, str]]) -> Any:
    if isinstance(value, Mapping):
        return {id_: statement for id_, statement in value.items() if (key, id_) not in taken}
    return value


def _section(below: Mapping[str, Any], name: str, gone: set[str], read: Statements) -> dict[str, Any]:
    """The statements of a section; what could not be read does not let the one below stand in its place."""
    for id_ in sorted(gone - below.keys()):
        help = nearest(id_, below) or f"known are {listed(below)}; leave it out if it is there no more"
        message = f"there is no {id_!r} in {name!r} of the framework that is extended, so it cannot be taken away"
        read.problems.append(Problem((name, id_), "nothing-to-take-away", message, help, on="key"))
    failed = read.left_out.get(name, frozenset())
    kept = {id_: one for id_, one in below.items() if id_ not in gone and id_ not in failed}
    return {**kept, **read.values.get(name, {})}


def _refused(parsed: Parsed, text: str, message: str, help: str) -> Refused:
    place = parsed.place((KEY,))
    return Refused("cannot-extend", message, help, place, split_lines(text)[place.line - 1])
