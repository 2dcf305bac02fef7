"""The structural difference of two pieces of plain data, without loss: applied to the old one it gives the new one.

Mappings are compared key by key; everything else as a whole. A mapping whose order means something is `Ordered`, and
one that is only ever meant as a whole, such as a condition, is `Unbroken`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

Path = tuple[str, ...]
"""Keys from the top of a document to a part of it."""

ORDER: Final = "(order)"
"""Ends the path of a difference in the order of keys; no key of a document is written so."""


class Missing(Enum):
    """That nothing stands at a path."""

    ABSENT = "absent"

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Missing.ABSENT
"""Stands for what is not there; `None` is a value."""


class Ordered(dict[str, Any]):
    """A mapping whose order is part of what it says. It equals only mappings in the same order."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ordered) and list(self.items()) == list(other.items())

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None


class Unbroken(dict[str, Any]):
    """A mapping that is compared as a whole."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place at which two pieces of data differ."""

    path: Path
    was: Any
    """What stood there, or `ABSENT`."""
    now: Any
    """What stands there, or `ABSENT`."""

    @property
    def mirrored(self) -> Difference:
        """The same difference seen from the other side."""
        return Difference(self.path, self.now, self.was)


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Every difference of two mappings, in the order of the old one and then of the new one."""
    return tuple(_between(old, new, ()))


def _between(old: Mapping[str, Any], new: Mapping[str, Any], at: Path) -> Iterator[Difference]:
    for key in (*old, *(key for key in new if key not in old)):
        was, now = old.get(key, ABSENT), new.get(key, ABSENT)
        if _both_open(was, now):
            yield from _between(was, now, (*at, key))
        elif was != now or type(was) is not type(now):
            yield Difference((*at, key), was, now)
    if isinstance(old, Ordered) and not _keeps_order([*old], [*new]):
        yield Difference((*at, ORDER), (*old,), (*new,))


def _both_open(was: Any, now: Any) -> bool:
    """Whether both are mappings of one kind into which one can look."""
    return isinstance(was, dict) and type(was) is type(now) and not isinstance(was, Unbroken)


def _keeps_order(old: list[str], new: list[str]) -> bool:
    """Whether keys in common stand first and in one order, so that taking off and adding at the end is enough."""
    common = [key for key in old if key in new]
    return old[: len(common)] == common == new[: len(common)]
