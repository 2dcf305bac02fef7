"""What the statements of a draft name, so that nothing is defined which nobody uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

BODY_KEYS = frozenset({"by", "opened_by", "level_decided_by"})


def named(data: Any, keys: frozenset[str]) -> Iterator[str]:
    """The names that stand under some keys, at any depth."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in keys:
                yield from value if isinstance(value, list) else [value]
            yield from named(value, keys)
    elif isinstance(data, list):
        for item in data:
            yield from named(item, keys)


def areas_named(profiles: Any, moves: Any) -> set[str]:
    """The areas of criteria, thresholds and conditions."""
    thresholds = {area for profile in profiles for area in profile.get("thresholds", {})}
    return thresholds | set(named(profiles, frozenset({"area"}))) | set(named(moves, frozenset({"area"})))
