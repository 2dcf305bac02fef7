"""The terminal UI in a browser: a server on this machine, with a private session for each visitor.

The page and the bridge to the UI are those of the library textual-serve, an extra; what is let in, where a visitor's
files are and what a session may reach is decided here.
"""

from __future__ import annotations

from importlib.util import find_spec

from .served import Served

EXTRA = "serve"
"""The name of the extra."""


def why_not_available() -> str | None:
    """Why nothing can be served, and what to do about it; None where it can."""
    if find_spec("textual_serve") is None:
        return (
            "the library textual-serve is not installed; "
            f"install Pathways with the extra: python -m pip install 'pathways[{EXTRA}]'"
        )
    return None


def serve(served: Served) -> None:
    """Serve until somebody ends the program.

    Args:
        served: What is served, to whom.

    Raises:
        OSError: If the address cannot be had.
    """
    from .server import PathwaysServer

    PathwaysServer(served).run()
