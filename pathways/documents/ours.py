"""A file that a command makes is replaced only where it is ours and unchanged, or where that is asked.

Whatever the format, nothing is put into the file to know it by: the hash of what was written is kept beside what else
can be made again, under the hash of the file's name. Where that record is lost, the file counts as somebody else's.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from pathways.documents.kept import recalled, remember
from pathways.documents.refused import Refused
from pathways.documents.write import write_file

RECORD = "written.json"

MOST = 2000
"""Files that are remembered; those written longest ago are forgotten."""


def write_ours(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file that a command was asked to make, whole or not at all.

    A file of that name is replaced if it is as we wrote it, or already holds these bytes.

    Args:
        path: The file; where it is a link, the file that it leads to.
        data: What it is to hold.
        force: Whether somebody else's file, or a changed one, is replaced too.

    Raises:
        Refused: `exists` if the file is not ours or was changed, `unwritable` if it cannot be written.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_dir() and not force and not _may_go(place, data):
        refused = Refused(
            "exists", "a file of this name is there already, and Pathways did not write it as it is now",
            "say --force to replace it, or give another name",
        )  # fmt: skip
        refused.file = str(path)
        raise refused
    write_file(place, data)
    record = recalled(RECORD)
    record.pop(_key(place), None)
    record[_key(place)] = _hash(data)
    remember(RECORD, dict(list(record.items())[-MOST:]))


def _may_go(place: Path, data: bytes) -> bool:
    """Whether nothing of anybody's is lost with a file."""
    if not place.is_file():
        return False
    try:
        there = place.read_bytes()
    except OSError:
        return False
    return there == data or recalled(RECORD).get(_key(place)) == _hash(there)


def _key(place: Path) -> str:
    return _hash(str(place).encode("utf-8", "surrogateescape"))


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
