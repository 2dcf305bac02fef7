"""What can be compared, and what is asked for each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import answers
from .answers import Work

Asked = Literal["role", "framework", "version", "mine"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of comparison."""

    name: str
    about: str
    """A line on what it answers."""
    sides: tuple[Asked, ...]
    """What is asked for each side."""
    questions: tuple[str, ...]
    work: Work


KINDS = (
    Kind(
        "Two roles",
        "What each asks, what separates them, and whether they correspond",
        ("role", "role"),
        ("Which role first?", "And which other role?"),
        answers.roles,
    ),
    Kind(
        "Two frameworks",
        "Their shape side by side, and which roles correspond, with the evidence",
        ("framework", "framework"),
        ("Which framework first?", "And which other framework?"),
        answers.frameworks,
    ),
    Kind(
        "Two versions of a document",
        "What changed, stricter or not, and what it means for people on the old one",
        ("version", "version"),
        ("Which is the older version?", "And which is the newer version?"),
        answers.versions,
    ),
    Kind(
        "Me, elsewhere",
        "Where my role stands in every other framework",
        ("mine",),
        ("Which role?",),
        answers.elsewhere,
    ),
    Kind(
        "All frameworks",
        "The ladders of all institutions in one table, and as a wall chart with e",
        (),
        (),
        answers.everything,
    ),
)
"""In the order in which they are offered."""
