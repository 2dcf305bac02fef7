"""What is served, where, and to whom."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"
"""The address of this machine itself."""

TOKEN_LEAST = 16
"""A token has at least so many signs."""


@dataclass(frozen=True, slots=True)
class Served:
    """How the UI is served."""

    host: str = LOOPBACK
    port: int = 8000
    """0: whichever is free."""
    token: str = ""
    """What a visitor must know; empty: nothing, which is for this machine alone."""
    names: tuple[str, ...] = ()
    """Names under which others reach this machine, beside its addresses."""
    mine: bool = False
    """Whether every visitor sees the files of the user who serves."""
    sessions: int = 8
    """How many sessions may run at once."""

    def __post_init__(self) -> None:
        """Nothing is served to others without a token, and nobody else's files ever.

        Raises:
            ValueError: If it would be; the message says what to do.
        """
        if self.token and len(self.token) < TOKEN_LEAST:
            raise ValueError(f"the token is too short: it needs at least {TOKEN_LEAST} signs")
        if not is_loopback(self.host):
            if self.mine:
                raise ValueError(f"your own files are served to this machine alone, and {self.host} is open to others")
            if not self.token:
                raise ValueError(f"{self.host} lets others in, so that a token is needed")
        elif self.mine and not self.token:
            raise ValueError("your own files are served only with a token: others may be logged in on this machine")

    @property
    def address(self) -> str:
        """The address that the user opens, with the token where one is needed."""
        from urllib.parse import urlencode

        host = f"[{self.host}]" if ":" in self.host else self.host
        wanted = f"?{urlencode({'token': self.token})}" if self.token else ""
        return f"http://{host}:{self.port}/{wanted}"

    @property
    def notice(self) -> str:
        """What a visitor is told of where their files are; empty where they are the user's own."""
        if self.mine:
            return ""
        if is_loopback(self.host):
            return "Private session: what it keeps is removed an hour after you left. To keep it: serve --mine"
        return "What you type is kept on the machine that serves this page until an hour after you left"


def is_loopback(host: str) -> bool:
    """Whether only programs on this machine reach a host."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
