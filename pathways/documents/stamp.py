"""Whether a file is still the one that was read before, while the program runs."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What changes whenever a file is written: its time, its length and which file it is."""

    changed: int
    """Nanoseconds since 1970."""
    size: int
    """Bytes."""
    inode: int


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none, or it cannot be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)
