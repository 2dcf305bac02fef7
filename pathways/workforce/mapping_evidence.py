"""What speaks for a post standing in a role: what people judged, titles, families, and grades where they may be joined.

Grades of two documents never join by their names. They do so here only where the scenario says that the posts are on a
pay structure, or on a framework, whose grades these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property

from pathways.compare.crosswalk.curated import Judgements
from pathways.compare.crosswalk.place import place_alike, places, title_alike
from pathways.compare.crosswalk.weighing import coverage
from pathways.graph.career import CareerGraph
from pathways.model.crosswalk import Predicate
from pathways.model.framework import PREDEFINED_FAMILIES, Framework
from pathways.model.provenance import Footing
from pathways.model.roles import Role

_WORD = re.compile(r"[^\W\d_]+")

_CALLED = re.compile(r"^(?:grade|level|band)\s+", re.IGNORECASE)


class Reason(StrEnum):
    """What speaks for or against a role, or why none is proposed; worded elsewhere."""

    DECIDED = "decided"
    """A person decided."""
    JUDGED = "judged"
    """People judged that the present role corresponds to it, in a crosswalk."""
    SAME_ROLE = "same-role"
    """The present framework has a role of the same id."""
    TITLE = "title"
    """The title is one of the titles of the role."""
    TITLE_WORDS = "title-words"
    """The titles share words."""
    EXAMPLE = "example"
    """The title names an example of the role."""
    GRADE = "grade"
    """The grade is that of the role."""
    FAMILY = "family"
    """The family is that of the role."""
    PLACE = "place"
    """It stands about as far up its track as the present role."""
    OTHER_GRADE = "other-grade"
    """The role stands at another grade: whether the post belongs there needs an evaluation."""
    TITLE_ELSEWHERE = "title-elsewhere"
    """Another role has this very title, at another grade: whether the post belongs there needs an evaluation."""
    SEVERAL = "several"
    """Several roles fit about as well."""
    UNSURE = "unsure"
    """Too little speaks for any role."""
    NOTHING_ALIKE = "nothing-alike"
    """Nothing of the post is like anything in the framework."""
    OTHER_FAMILY = "other-family"
    """The family is one that the framework does not have."""
    JUDGED_NONE = "judged-none"
    """People judged that nothing in the framework corresponds to the present role."""
    SCOPE_FAMILY = "scope-family"
    """The scenario does not mean this family."""
    SCOPE_PART = "scope-part"
    """The scenario does not mean this part of the institution."""
    SCOPE_CONTRACT = "scope-contract"
    """The scenario does not mean contracts of this kind."""


STRENGTHS: Mapping[Reason, float] = {
    Reason.JUDGED: 0.9,
    Reason.SAME_ROLE: 0.85,
    Reason.TITLE: 0.7,
    Reason.GRADE: 0.5,
    Reason.TITLE_WORDS: 0.5,
    Reason.EXAMPLE: 0.3,
    Reason.FAMILY: 0.2,
    Reason.PLACE: 0.15,
}
"""How sure each alone would make anybody, from 0 to 1. These are judgements and not measurements.

Inside one institution a title says more than between two, where titles are inflated differently; a grade alone says how
high a post stands and not what work it is; and a family alone tells tracks apart and no more.
"""

TELLING = frozenset({Reason.JUDGED, Reason.SAME_ROLE, Reason.TITLE, Reason.TITLE_WORDS, Reason.EXAMPLE})
"""What says which work it is. Without any of these nothing is mapped, however well grade and family fit."""

WORDS_FROM = 0.3
"""The common part of the words of two titles, below which they say nothing."""

HALVED = 0.5
"""By which the confidence in a role at another grade is multiplied: the post would have to be evaluated first."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a role fits a post."""

    role: str
    confidence: float
    """From 0 to 1: the `coverage` of what speaks for it."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Target:
    """A framework that posts are mapped to, with what may be drawn on."""

    graph: CareerGraph
    graded: bool
    """Whether the scenario says that the grades of the posts are those of the framework."""
    present: CareerGraph | None = None
    """The framework that people are on now, where it is another one."""
    judgements: Judgements = field(default_factory=dict)
    """What people judged of the present roles towards these."""

    @cached_property
    def heights(self) -> Mapping[str, float]:
        """By role: how far up its track it stands."""
        return places(self.graph)


def grade_key(grade: str | None) -> str | None:
    """A grade in the words of a table as the name that a document gives it: "Grade 6" is "6"."""
    return _grade_key(grade) if grade else None


@cache
def _grade_key(grade: str) -> str:
    return _CALLED.sub("", grade.strip()).casefold()


def family_of(text: str | None, framework: Framework) -> str | None:
    """The family that a table means, by its id; None where that cannot be told from its words."""
    if not text:
        return None
    said = _words(text)
    names = {name: {name, *_words(family.name)} for name, family in framework.families.items()}
    known = {**{name: {name} for name in PREDEFINED_FAMILIES}, **names}
    meant = [name for name, words in known.items() if words & said and (name in said or words - {name} <= said)]
    return meant[0] if len(meant) == 1 else None


def fits(title: str, grade: str | None, family: str | None, target: Target, present: Fit | None) -> Iterator[Fit]:
    """Every role that something speaks for.

    Args:
        title: The title of the post.
        grade: Its grade, in the words of the table.
        family: Its family, by id; None where it is not known.
        target: The framework.
        present: Where it stands in the present framework, and how sure that is.
    """
    post = post_as_role(title)
    heights = target.heights
    height = places(target.present).get(present.role) if present and target.present else None
    for role in target.graph.roles.values():
        if family is not None and role.family is not None and role.family != family:
            continue
        said = dict(_by_present(role, target, present)) | dict(_by_title(post, role))
        if family is not None and role.family == family:
            said[Reason.FAMILY] = STRENGTHS[Reason.FAMILY]
        other_grade = False
        if target.graded and grade is not None and role.grade is not None:
            if grade_key(grade) == grade_key(role.grade):
                said[Reason.GRADE] = STRENGTHS[Reason.GRADE]
            else:
                other_grade = True
        alike = place_alike(height, heights.get(role.id)).likeness
        if said and alike is not None:
            said[Reason.PLACE] = STRENGTHS[Reason.PLACE] * alike
        if not said.keys() - {Reason.PLACE, Reason.FAMILY} and (other_grade or Reason.FAMILY not in said):
            continue
        reasons = tuple(reason for reason in STRENGTHS if said.get(reason))
        confidence = coverage(said.values()) * (HALVED if other_grade else 1)
        yield Fit(role.id, round(confidence, 2), (*reasons, *((Reason.OTHER_GRADE,) if other_grade else ())))


def _by_present(role: Role, target: Target, present: Fit | None) -> Iterator[tuple[Reason, float]]:
    if present is None:
        return
    for predicate, object_, match in target.judgements.get(present.role, ()):
        if object_ == role.id and predicate is not Predicate.NONE:
            sure = match.confidence if match.confidence is not None else 1.0
            yield Reason.JUDGED, STRENGTHS[Reason.JUDGED] * sure * present.confidence
    if present.role == role.id:
        yield Reason.SAME_ROLE, STRENGTHS[Reason.SAME_ROLE] * present.confidence


def _by_title(post: Role, role: Role) -> Iterator[tuple[Reason, float]]:
    alike = title_alike(post, role).likeness or 0.0
    if alike == 1:
        yield Reason.TITLE, STRENGTHS[Reason.TITLE]
    elif alike >= WORDS_FROM:
        yield Reason.TITLE_WORDS, STRENGTHS[Reason.TITLE_WORDS] * alike
    words = _words(post.title)
    if any((named := _words(example)) and named <= words for example in (role.entry.examples if role.entry else ())):
        yield Reason.EXAMPLE, STRENGTHS[Reason.EXAMPLE]


def post_as_role(title: str) -> Role:
    """A post as a role with nothing but a title, so that it can be set beside roles."""
    return Role(
        id="", title=title, also_titled=(), track=None, grade=None, rank=None, order=None, level=None, family=None,
        group=None, stream=(), profiles=(), footing=Footing.NOT_STATED, entry=None,
    )  # fmt: skip


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word not in {"and", "of", "the", "in", "for"}}
