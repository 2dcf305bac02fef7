"""What kind of work a track is, so that the tracks of all frameworks can stand in one order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from pathways.model.framework import Framework, Track


class Work(StrEnum):
    """Kinds of work, in the order in which tracks stand beside one another."""

    TECHNICAL = "technical"
    """Technicians, engineers and specialists."""
    SOFTWARE = "software"
    """Research software, research computing and research data."""
    TEACHING = "teaching"
    """Technical or other work for teaching."""
    OPERATIONS = "operations"
    """Projects, operations and facilities."""
    MANAGEMENT = "management"
    """Leading people or services."""
    PROFESSIONAL = "professional"
    """Professional services and administration."""
    ACADEMIC = "academic"
    """Academic posts and research posts."""
    OTHER = "other"
    """Everything else, and what its framework does not tell."""


_STRONG: tuple[tuple[Work, re.Pattern[str]], ...] = tuple(
    (work, re.compile(pattern))
    for work, pattern in (
        (Work.PROFESSIONAL, r"administrat|professional services|\bbusiness|academic-related staff"),
        (Work.OPERATIONS, r"\bproject (manage|support|office)|\bestates\b"),
        (Work.MANAGEMENT, r"\bmanage|\bleader|\blead\b"),
        (Work.SOFTWARE, r"software|research computing|\bdata (scien|steward)|\bresearch data\b"),
        (Work.TEACHING, r"^(?!.*research).*(\bteach|\beducation|\binstruct)"),
        (Work.ACADEMIC, r"(?<!non-)\bacademic\b(?!-)"),
        (
            Work.TECHNICAL,
            r"techni|technolog|engineer|laborator|specialist|experimental|infrastructure|apprentic|\bit\b",
        ),
        (Work.OPERATIONS, r"\boperation|facilit"),
    )
)
"""Words that tell a kind of work wherever they stand; the first that is found decides.

Families that put administration beside management or specialists are professional services. Management comes before the
work that is managed: a track for managers of technicians is one of management. Software and teaching come before
technical work, of which they are kinds; where research and teaching are named together, neither decides.
"""

_WEAK = re.compile(r"\bresearch|\bscien|\bprofessor|\bfaculty\b")
"""Words of posts of research. Technicians too are called research or scientific staff, so these decide last."""

_FAMILIES: Mapping[str, Work] = {
    "technical": Work.TECHNICAL,
    "academic": Work.ACADEMIC,
    "research": Work.ACADEMIC,
    "teaching": Work.TEACHING,
    "professional": Work.PROFESSIONAL,
    "management": Work.MANAGEMENT,
}
"""The families that need no definition."""


def work_of(track: Track, framework: Framework) -> Work:
    """The kind of work of a track.

    The track's own name tells it, if it can. If not, a framework that is by its title about research software alone
    does, since its tracks are often called only "common" or "senior"; then the family; then weaker words in the name.
    Its id does not count: it was chosen for this program. What none of them tells is `Work.OTHER`, not guessed.

    Args:
        track: A track.
        framework: The framework that it stands in.
    """
    told = _by_words(track.name)
    if told is None and _about_software_alone(framework.title):
        told = Work.SOFTWARE
    if told is None and track.family is not None:
        told = _of_family(track.family, framework)
    if told is None and _WEAK.search(_heard(track.name)):
        told = Work.ACADEMIC
    return told or Work.OTHER


def _by_words(text: str) -> Work | None:
    heard = _heard(text)
    return next((work for work, pattern in _STRONG if pattern.search(heard)), None)


def _about_software_alone(title: str) -> bool:
    """Whether a title names research software, and no other kind of work beside it."""
    rest = re.sub(r"(research )?software( engineer\w*)?", "", title.casefold())
    return rest != title.casefold() and _by_words(rest) is None and _WEAK.search(rest) is None


def _of_family(name: str, framework: Framework) -> Work | None:
    family = framework.families.get(name)
    if family is None:
        return _FAMILIES.get(name)
    return _by_words(family.name) or (Work.ACADEMIC if _WEAK.search(_heard(family.name)) else None)


def _heard(text: str) -> str:
    """The text without what it says is absent: "without line management" is no word of management."""
    return re.sub(r"\bwithout\b[^,;(]*", "", text.casefold())
