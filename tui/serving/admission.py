"""Who is let in: the host that was asked for, where a request comes from, and the token."""

from __future__ import annotations

import hmac
import ipaddress
import re
from collections.abc import Collection
from urllib.parse import urlsplit

_HOST = re.compile(r"(?:([A-Za-z0-9._-]+)|\[([0-9A-Fa-f:.]+)\])(?::\d{1,5})?")


def known_host(header: str | None, names: Collection[str]) -> bool:
    """Whether a request asks for this machine by an address or by a name that is known.

    A page elsewhere can have a name of its own lead to this machine (DNS rebinding); it cannot do so with an address.

    Args:
        header: The header `Host`.
        names: Names that are known, beside `localhost`.
    """
    host = _hostname(header)
    if host is None:
        return False
    if host in {"localhost", *(name.casefold() for name in names)}:
        return True
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def same_origin(origin: str | None, host: str | None) -> bool:
    """Whether a request was made by a page of this server.

    Args:
        origin: The header `Origin`, which every browser sends with what can change something.
        host: The header `Host`.
    """
    if not origin or not host:
        return False
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and parts.netloc.casefold() == host.casefold()


def same_token(given: str, token: str) -> bool:
    """Whether a token is the right one; how long this takes tells nothing of where they differ."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.encode())


def _hostname(header: str | None) -> str | None:
    """The name or address in a header, without its port."""
    found = _HOST.fullmatch(header or "")
    return next((part.casefold() for part in found.groups() if part), None) if found is not None else None
