"""The terminal UI: Home, the ladder of a framework and walks on it, and a modeller that changes one.

Installed as `pathways_tui`, and `tui` in a checkout: everything in here imports its neighbours relatively. It shows
what `pathways` answers and works nothing out itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path


def run(paths: Sequence[Path] = (), on: date | None = None, model: Path | None = None) -> None:
    """Open the terminal UI.

    Args:
        paths: Documents or folders to list before the bundled frameworks.
        on: The day for which frameworks are read; without it, statements of every date stand together.
        model: A document to open in the modeller straight away; the program ends when that is closed.
    """
    from .app import Pathways

    Pathways(paths, on, model).run()
