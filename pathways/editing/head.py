"""What a framework says of itself, and a copy of one to begin from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path as FilePath

from pathways.documents.emit import emitted
from pathways.documents.read import Reading
from pathways.documents.refused import Refused
from pathways.documents.splice.edits import Edit, Put, Remove
from pathways.documents.splice.spliced import spliced
from pathways.drafting.draft import as_id
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import sentence
from pathways.editing.saving import save_new
from pathways.editing.state import State
from pathways.editing.titles import called
from pathways.problems import Path

HEAD_TEXTS: Mapping[Path, str] = {
    ("title",): "title",
    ("summary",): "summary",
    ("institution", "name"): "institution",
    ("version",): "version",
}
"""Single values of the head that can be reworded, each with what it is."""


def reworded_head(state: State, path: Path, text: str) -> Change:
    """Another title, summary, version or name of the institution; an empty one takes a summary or version away.

    Raises:
        Unfit: If it must not be empty.
    """
    what = HEAD_TEXTS[path]
    if not text.strip() and path in (("summary",), ("version",)) and path[0] in state.data:
        return Change(f"Took the {what} of the framework away", (Remove(path),), ())
    said = sentence(text, what, f"the {what}")
    edit = Put(path, said)
    if path == ("institution", "name") and not state.data.get("institution"):
        edit = Put(("institution",), {"name": said, "kind": "university"})
    return Change(f"Changed the {what} of the framework", (edit,), ())


def described(state: State, path: Path, text: str, word: str = "description") -> Change:
    """What a track, grade, area or the like is, or another sentence about it; an empty one takes it away.

    Raises:
        Unfit: If there is nothing to take away.
    """
    name = called(state, path)
    if not text.strip():
        if word not in state.data[str(path[0])][path[1]]:
            raise Unfit("write a sentence", word)
        return Change(f"Took a sentence about {name} away", (Remove((*path, word)),), path)
    return Change(f"Described {name}", (Put((*path, word), sentence(text, word)),), path)


def begun(path: FilePath, title: str, by: str, on: date) -> None:
    """Write a framework of which nothing is known but its name to a new file: a draft without grades or tracks.

    Raises:
        Refused: If the file is there, its name is no document's, or it cannot be written.
    """
    head = {"document": "framework", "format": 1, "id": as_id(path.stem) or "framework", "title": title}
    save_new(path, emitted({**head, "status": "draft", "proposed": {"by": by, "on": on.isoformat()}}))


def copied(reading: Reading, path: FilePath) -> None:
    """Write a copy of a framework to a new file: a draft under an id of its own, and else byte for byte the same.

    Raises:
        Refused: If the file is there, or cannot be written.
    """
    edits: list[Edit] = []
    name = as_id(path.stem)
    if name and name != reading.parsed.data.get("id"):
        edits.append(Put(("id",), name))
    if reading.parsed.data.get("status") != "draft":
        edits.append(Put(("status",), "draft"))
    text = spliced(reading, edits).text
    save_new(path, _without_schema_beside(text))


def _without_schema_beside(text: str) -> str:
    """The text without the line that names a schema in a folder beside the original, which a copy has not."""
    first, _, rest = text.partition("\n")
    return rest if first.startswith("# yaml-language-server: $schema=..") else text


def free_file(folder: FilePath, stem: str) -> FilePath:
    """A name for a file that is not there yet.

    Raises:
        Refused: If there are too many.
    """
    for number in range(1, 1000):
        place = folder / f"{stem}{f'-{number}' if number > 1 else ''}.yaml"
        if not place.exists():
            return place
    raise Refused("taken", f"there are too many files called {stem}", "name one yourself")
