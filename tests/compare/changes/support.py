"""What changes must agree with: differences carried out, and changes seen from the other side."""

from collections.abc import Iterable, Mapping
from typing import Any

from pathways.compare.changes.change import Changes, Kind
from pathways.compare.changes.difference import ABSENT, ORDER, Difference

MIRRORED = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.STRICTER: Kind.LOOSER,
    Kind.LOOSER: Kind.STRICTER,
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
    Kind.CLOSED: Kind.OPENED,
    Kind.OPENED: Kind.CLOSED,
}
"""Kinds of change that are another kind seen from the other side; the others stay what they are."""


def mirrored(kind: Kind) -> Kind:
    return MIRRORED.get(kind, kind)


def every_difference(found: Changes) -> tuple[Difference, ...]:
    """All that the changes explain, and what no single change explains."""
    return (*found.edition, *(each for change in found.changes for each in change.differences))


def applied(data: Mapping[str, Any], found: Iterable[Difference]) -> dict[str, Any]:
    """The data with differences carried out; what was passed in is not changed.

    Raises:
        ValueError: If the data are not those that the differences start from.
    """
    made: dict[str, Any] = _copied(data)
    for each in found:
        holder: dict[str, Any] = made
        for key in each.path[:-1]:
            holder = holder[key]
        last = each.path[-1]
        if last == ORDER:
            _reorder(holder, each.now)
        elif holder.get(last, ABSENT) != each.was:
            raise ValueError(f"{'.'.join(each.path)} is not what the difference starts from")
        elif each.now is ABSENT:
            del holder[last]
        else:
            holder[last] = _copied(each.now)
    return made


def _reorder(holder: dict[str, Any], keys: Iterable[str]) -> None:
    items = {key: holder[key] for key in keys}
    holder.clear()
    holder.update(items)


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return type(value)({key: _copied(each) for key, each in value.items()})
    return value
