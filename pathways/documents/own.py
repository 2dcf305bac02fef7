"""Documents of the user's own: frameworks that are published nowhere, in a folder beside the file about themselves."""

from __future__ import annotations

from pathlib import Path

from pathways.documents.catalogue import documents_in
from pathways.documents.user_folders import own_folder


def own_frameworks_folder() -> Path:
    """Where frameworks of the user's own are kept; it need not be there yet."""
    return own_folder() / "frameworks"


def own_frameworks() -> list[Path]:
    """The frameworks of the user's own, by name; none where the folder is not there or cannot be read."""
    folder = own_frameworks_folder()
    try:
        return list(documents_in(folder)) if folder.is_dir() else []
    except OSError:
        return []


def own_person() -> Path:
    """The usual file about the user; it need not be there yet."""
    return own_folder() / "me.yaml"
