"""The environment of a session: its folders, and nothing of the server's that it does not need."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

PACKAGE = (__package__ or "").rpartition(".")[0]
"""What the terminal UI is called in this layout: `tui` in a checkout, `pathways_tui` once installed."""

ROOT = Path(__file__).resolve().parents[2]
"""The folder that the package stands in."""

CONFINED = "PATHWAYS_CONFINED"
"""Names the one folder that a session may write to."""

FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "settings",
    "XDG_DATA_HOME": "own",
    "XDG_STATE_HOME": "state",
    "APPDATA": "own",
    "USERPROFILE": "home",
    "TMPDIR": "temporary",
    "TEMP": "temporary",
    "TMP": "temporary",
}
"""By variable: the folder of a visitor that it names."""

WRITTEN = "files"
"""The folder in which a visitor's session runs, and where it writes files."""

_KEPT = ("PATH", "LANG", "LANGUAGE", "TZ", "SYSTEMROOT", "WINDIR", "COMSPEC", "PATHEXT", "SSL_CERT_FILE")
_KEPT_BEGIN = ("LC_",)
_NOT_OF_A_VISITOR = frozenset({"PATHWAYS_TOKEN", "PATHWAYS_PLAIN"})


def surroundings(folder: Path | None, width: int, height: int, of_server: Mapping[str, str]) -> dict[str, str]:
    """The environment of a session.

    Args:
        folder: The visitor's own folder; None: the session has the files of the user who serves.
        width: Columns of the screen.
        height: Its lines.
        of_server: The environment of the server.
    """
    driver = {
        "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
        "TEXTUAL_FPS": "60",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM_PROGRAM": "textual",
        "TERM_PROGRAM_VERSION": version("textual-serve"),
        "COLUMNS": str(width),
        "ROWS": str(height),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    if folder is None:
        return {**{key: value for key, value in of_server.items() if key not in _NOT_OF_A_VISITOR}, **driver}
    kept = {key: value for key, value in of_server.items() if key in _KEPT or key.startswith(_KEPT_BEGIN)}
    own = {variable: str(folder / name) for variable, name in FOLDERS.items()}
    return {**kept, **own, **_shared(), CONFINED: str(folder), **driver}


def make_folders(folder: Path) -> Path:
    """Make the folders of a visitor, for their user alone; the one in which the session runs."""
    for name in {*FOLDERS.values(), WRITTEN}:
        (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / WRITTEN


def _shared() -> dict[str, str]:
    """What can be made again at any time, and tells nothing of anybody, is read by all and written by none."""
    from pathways.documents.user_folders import cache_folder

    cache = str(cache_folder().parent)
    return {"LOCALAPPDATA": cache} if os.name == "nt" else {"XDG_CACHE_HOME": cache}
