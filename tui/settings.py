"""What somebody has chosen, kept between two runs: the theme, what was open last, which file is about them.

A file that is damaged, or cannot be written, is done without: the program then starts as if nothing had been chosen.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pathways.documents.refused import Refused
from pathways.documents.user_folders import settings_folder
from pathways.documents.write import write_file

RECENT_MOST = 12
"""How many documents opened last are remembered."""


@dataclass(frozen=True, slots=True)
class Recent:
    """Something that was open."""

    path: str
    """The file of the document."""
    role: str = ""
    """The role that was looked at; empty where none was."""
    title: str = ""
    """What people know it by."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is kept."""

    theme: str = ""
    """The theme chosen; empty: the usual one."""
    me: str = ""
    """The file about the person; empty: none yet."""
    compact: bool = False
    """Whether ladders are drawn small."""
    recent: Sequence[Recent] = ()
    """Opened last, latest first."""
    mine: Recent | None = None
    """The role that the person has, where no file about them says it."""

    def opened(self, what: Recent) -> Settings:
        """With something put first among what was opened last."""
        others = (each for each in self.recent if each.path != what.path)
        return replace(self, recent=(what, *others)[:RECENT_MOST])


def _file() -> Path:
    return settings_folder() / "settings.json"


def read_settings() -> Settings:
    """What was kept; whatever of it does not have the right form is left out."""
    try:
        held: Any = json.loads(_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(held, dict):
        return Settings()
    rows = held.get("recent")
    return Settings(
        theme=_text(held.get("theme")),
        me=_text(held.get("me")),
        compact=held.get("compact") is True,
        recent=tuple(
            recent for row in (rows if isinstance(rows, list) else ()) if (recent := _recent(row)) is not None
        )[:RECENT_MOST],
        mine=_recent(held.get("mine")),
    )


def keep(settings: Settings) -> bool:
    """Keep settings; whether that was possible."""
    held = {
        "theme": settings.theme,
        "me": settings.me,
        "compact": settings.compact,
        "recent": [asdict(each) for each in settings.recent],
        "mine": asdict(settings.mine) if settings.mine is not None else None,
    }
    try:
        _file().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_file(_file(), json.dumps(held, ensure_ascii=False, indent=1).encode())
    except (OSError, Refused):
        return False
    return True


def _recent(row: object) -> Recent | None:
    if not isinstance(row, dict) or not _text(row.get("path")):
        return None
    return Recent(_text(row.get("path")), _text(row.get("role")), _text(row.get("title")))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
