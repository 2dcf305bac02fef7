"""Which roles a move starts from, and how its targets follow from where it starts."""

from typing import Annotated

from pydantic import BeforeValidator

from pathways.model.base import Model, Names, Text

RELATIVE = ("same", "next", "higher", "lower", "any", "other")
"""Words that are read from where the move starts; no grade, track, group or level may be called so."""

AXES = ("family", "track", "stream", "group", "grade", "level", "order", "role")
"""What a selector may mention, from the line of work to the height in it."""


class Selector(Model):
    """A set of roles: those that agree with everything it mentions.

    A name is absolute; `same`, `next`, `higher`, `lower`, `any` and `other` are read from the starting role, in `to`.
    """

    family: Names = ()
    """Job families."""
    track: Names = ()
    """Tracks, by their ids."""
    stream: Names = ()
    """Specialisms."""
    group: Names = ()
    """Groups of grades."""
    grade: Names = ()
    """Grades; in `to` also `next`, `higher`, `lower`, `same`, `other`, `any`."""
    level: Names = ()
    """Development levels."""
    order: Names = ()
    """Places inside a grade."""
    role: Names = ()
    """Roles by id."""
    outside: Text | None = None
    """A place outside the framework, in words."""

    @property
    def mentioned(self) -> tuple[str, ...]:
        """The axes that it speaks of."""
        return tuple(axis for axis in AXES if getattr(self, axis))

    def names(self, axis: str) -> tuple[str, ...]:
        """What it says of an axis; empty if it does not mention it."""
        found: tuple[str, ...] = getattr(self, axis)
        return found


def _short_form(value: object) -> object:
    """`outside` and `any` stand for themselves; any other bare name, or list of names, is a role."""
    if value == "outside":
        return {"outside": "outside the framework"}
    if value == "any":
        return {"role": "any"}
    return {"role": value} if isinstance(value, str | list) else value


Roles = Annotated[Selector, BeforeValidator(_short_form, json_schema_input_type=Selector | Names)]
"""A selector, or in short the id of a role, a list of ids, `any` or `outside`."""
