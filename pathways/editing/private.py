"""Files that only their user may read, and a hold on a file that one program at a time has."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def name_for(file: Path) -> str:
    """A name that belongs to one file only, and tells people which."""
    place = str(file.resolve())
    return f"{file.stem[:40]}-{hashlib.sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def write_private(path: Path, content: bytes) -> None:
    """Write a file whole, readable by its user alone, and have it on the disk before this returns.

    Raises:
        OSError: If that cannot be done; what stood there before still does.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


class Held:
    """A mark that a document is being edited; it goes when the process does, however that ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Whether nobody else holds it. Where the system knows no such marks, nobody does.

        Raises:
            OSError: If the place cannot be written to.
        """
        try:
            import fcntl
        except ImportError:
            return True
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give it up."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
