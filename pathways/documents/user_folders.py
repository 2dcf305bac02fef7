"""The folders of a user: for what can be made again, what must not be lost, settings, and documents of their own."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """For what can be made again at any time."""
    return _folder("XDG_CACHE_HOME", (".cache",), ("LOCALAPPDATA", ("AppData", "Local")))


def state_folder() -> Path:
    """For what is no document and must not be lost: journals of what is not saved yet."""
    return _folder("XDG_STATE_HOME", (".local", "state"), ("LOCALAPPDATA", ("AppData", "Local")))


def settings_folder() -> Path:
    """For what somebody has chosen: a theme, what was open last."""
    return _folder("XDG_CONFIG_HOME", (".config",), ("APPDATA", ("AppData", "Roaming")))


def own_folder() -> Path:
    """For documents of the user's own: frameworks that are not published, and the file about themselves."""
    return _folder("XDG_DATA_HOME", (".local", "share"), ("APPDATA", ("AppData", "Roaming")))


def _folder(variable: str, below_home: tuple[str, ...], on_windows: tuple[str, tuple[str, ...]]) -> Path:
    if os.name == "nt":
        variable, below_home = on_windows
    # As the standard of these variables says, one that is not a whole path counts as not set.
    named = os.environ.get(variable, "")
    base = Path(named) if Path(named).is_absolute() else Path.home().joinpath(*below_home)
    return base / "pathways"
