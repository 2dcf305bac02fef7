"""Visitors, each known by a secret in a cookie, with a folder of their own and one session at a time."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .session import Session

AWAY_MOST = 3600.0
"""After so many seconds without a session, a visitor's folder is removed."""

VISITORS_MOST = 200
"""So many visitors are remembered; those who never had a session are forgotten first, then who left first."""


@dataclass
class Visitor:
    """Somebody with a browser."""

    folder: Path | None
    """Where their files are; None: they have had no session yet, or the files of the user who serves."""
    left: float
    """When their last session ended, or when they came."""
    session: Session | None = None
    coming: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while one session makes way for another."""


class Visitors:
    """Everybody who was let in."""

    def __init__(self, private: bool) -> None:
        """Make a book of nobody.

        Args:
            private: Whether each has a folder of their own.
        """
        self._private = private
        self._known: dict[str, Visitor] = {}

    def get(self, secret: str | None) -> Visitor | None:
        """The visitor with a secret."""
        return self._known.get(secret) if secret else None

    def running(self) -> list[Session]:
        """The sessions that are running."""
        return [visitor.session for visitor in self._known.values() if visitor.session is not None]

    def admit(self, now: float) -> str:
        """Let somebody in; their secret."""
        self.tidy(now)
        away = [secret for secret, visitor in self._known.items() if _is_away(visitor)]
        if len(self._known) >= VISITORS_MOST and away:
            self._forget(min(away, key=self._worth_keeping))
        secret = secrets.token_urlsafe(32)
        self._known[secret] = Visitor(None, now)
        return secret

    def folder_of(self, visitor: Visitor) -> Path | None:
        """The visitor's own folder, made when it is first wanted; None: the files of the user who serves."""
        if self._private and visitor.folder is None:
            visitor.folder = Path(tempfile.mkdtemp(prefix="pathways-visitor-"))
        return visitor.folder

    def tidy(self, now: float) -> None:
        """Forget those who have been away for long."""
        for secret, visitor in list(self._known.items()):
            if _is_away(visitor) and now - visitor.left > AWAY_MOST:
                self._forget(secret)

    def forget_all(self) -> None:
        """Remove every folder."""
        for secret in list(self._known):
            self._forget(secret)

    def _worth_keeping(self, secret: str) -> tuple[bool, float]:
        visitor = self._known[secret]
        return visitor.folder is not None, visitor.left

    def _forget(self, secret: str) -> None:
        visitor = self._known.pop(secret)
        if visitor.folder is not None:
            shutil.rmtree(visitor.folder, ignore_errors=True)


def _is_away(visitor: Visitor) -> bool:
    return visitor.session is None and not visitor.coming.locked()
