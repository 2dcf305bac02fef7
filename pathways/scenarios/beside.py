"""Files that a scenario names: beside it, by their paths, or documents that come with the program."""

from __future__ import annotations

from pathlib import Path


def file_beside(path: Path, name: str) -> Path:
    """A file that a scenario names: beside it, unless its path is absolute."""
    return path.parent / Path(name).expanduser()


def beside(path: Path, name: str) -> str:
    """A document that a scenario names: a file beside it where there is one, else a bundled one by its id."""
    found = file_beside(path, name)
    return str(found) if found.suffix.lower() in {".yaml", ".yml"} and found.is_file() else name
