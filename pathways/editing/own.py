"""A new framework of the user's own: kept where only they can read it, and never in the place of another."""

from __future__ import annotations

from pathlib import Path

from pathways.documents.own import own_frameworks_folder
from pathways.documents.refused import Refused
from pathways.editing.head import free_file
from pathways.editing.private import write_private


def free_own_file(stem: str) -> Path:
    """A name in the user's own folder that no framework has yet.

    Args:
        stem: The name without its ending, as it would be if it were free.

    Raises:
        Refused: If there are too many of that name.
    """
    return free_file(own_frameworks_folder(), stem)


def write_own(path: Path, text: str) -> None:
    """Write a new framework whole, readable by its user alone.

    Args:
        path: A file of the user's own folder that is not there yet.
        text: The document.

    Raises:
        Refused: If there is such a file, or it cannot be written.
    """
    try:
        if path.exists():
            raise FileExistsError(0, "there is such a file")
        write_private(path, text.encode())
    except OSError as error:
        refused = Refused("unwritable", f"the file cannot be written: {(error.strerror or str(error)).lower()}",
                          "check the folder and its permissions")  # fmt: skip
        refused.file = str(path)
        raise refused from None
