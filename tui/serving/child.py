"""A session as a process of its own: started by the server, it is the terminal UI with a browser as its screen."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from .surroundings import CONFINED


def main() -> None:
    """Run the terminal UI, kept to one folder where the server says so."""
    folder = os.environ.get(CONFINED)
    if folder:
        from .confined import confine

        confine(Path(folder))
    from .. import run

    run(on=date.today())


if __name__ == "__main__":
    main()
