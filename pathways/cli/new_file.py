"""Where `pathways new` may write: to a file that is not there yet."""

from __future__ import annotations

from pathlib import Path

import click


def refuse_taken(output: Path) -> None:
    """Check that a draft can be written to a file.

    Raises:
        click.UsageError: If the file is there already, has no folder, or would not be found as a document.
    """
    if fault := why_not(output):
        raise click.UsageError(fault)


def why_not(output: Path) -> str:
    """Why a draft cannot be written to a file; empty if it can."""
    try:
        if output.exists() or output.is_symlink():
            return f"{output} exists, and would be lost; name another file"
        if not output.parent.is_dir():
            return f"there is no folder {output.parent}; make it first, or name another file"
    except (OSError, ValueError):
        return f"{str(output)!r} cannot be a file; name another"
    if output.suffix.lower() not in {".yaml", ".yml"}:
        return f"{output} does not end in .yaml; the other commands look for documents by that ending"
    return ""
