"""A file written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from pathways.documents.refused import Refused


def write_file(path: Path, content: bytes) -> None:
    """Write bytes to a file; its former content stays until the new one is complete.

    Raises:
        Refused: If the place cannot be written to.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(0, "this is a folder")
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        refused = Refused("unwritable", f"the file cannot be written: {(error.strerror or str(error)).lower()}",
                          "check the folder and its permissions")  # fmt: skip
        refused.file = str(path)
        raise refused from None


def _umask() -> int:
    """The permissions that new files of this process do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
