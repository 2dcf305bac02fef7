"""Where posts stand in a framework, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pathways.export.words import sentence_case
from pathways.model.roles import Role
from pathways.workforce.mapping import Mapped, Post, PostGroup
from pathways.workforce.mapping_evidence import Reason
from pathways.workforce.placement import Standing

STANDINGS: Mapping[Standing, str] = {
    Standing.MAPPED: "mapped",
    Standing.TO_BE_EVALUATED: "to be evaluated",
    Standing.OUT_OF_SCOPE: "out of scope",
}

REASONS: Mapping[Reason, str] = {
    Reason.DECIDED: "decided by a person",
    Reason.JUDGED: "people judged that the present role corresponds",
    Reason.SAME_ROLE: "the present framework has the same role",
    Reason.TITLE: "the title is the role's",
    Reason.TITLE_WORDS: "the titles share words",
    Reason.EXAMPLE: "the title names an example of the role",
    Reason.GRADE: "the same grade",
    Reason.FAMILY: "the same family",
    Reason.PLACE: "about as far up its track as the present role",
    Reason.OTHER_GRADE: "the likeliest role stands at another grade",
    Reason.TITLE_ELSEWHERE: "the very title is that of a role at another grade",
    Reason.SEVERAL: "several roles fit about as well",
    Reason.UNSURE: "too little speaks for one role",
    Reason.NOTHING_ALIKE: "nothing in the framework is like it",
    Reason.OTHER_FAMILY: "the framework does not have this family",
    Reason.JUDGED_NONE: "people judged that nothing corresponds to the present role",
    Reason.SCOPE_FAMILY: "the scenario does not mean this family",
    Reason.SCOPE_PART: "the scenario does not mean this part of the institution",
    Reason.SCOPE_CONTRACT: "the scenario does not mean contracts of this kind",
}
"""Why a post stands where it does."""

_BANDS = (4, 20)
"""Times the smallest group that is shown: where the words for the number of people change."""


def reasons(found: Iterable[Reason]) -> str:
    """Reasons in a row, as a sentence without a full stop."""
    return sentence_case("; ".join(REASONS[reason] for reason in found))


def post(found: Post) -> str:
    """What posts are called: "Technician, Technical, grade 5"."""
    grade = found.grade
    named = f"grade {grade}" if grade and grade[0].isdigit() else grade
    return ", ".join(part for part in (found.title, found.family, named) if part)


def people(group: PostGroup, small: int) -> str:
    """About how many people hold posts of one name.

    The steps are wide, and the first goes far beyond small groups, so that it tells of no hidden count how large it is.
    """
    count = len({contract.person for contract in group.contracts})
    first, second = (times * small for times in _BANDS)
    if count < first:
        return f"fewer than {first}"
    return f"{first} to {second - 1}" if count < second else f"{second} or more"


def ordered(mapped: Mapped) -> tuple[PostGroup, ...]:
    """Groups of posts from the largest to the smallest; those of one size by name."""
    return tuple(
        sorted(mapped.groups, key=lambda group: (-len({each.person for each in group.contracts}), group.post.key))
    )


def role(name: str | None, roles: Mapping[str, Role]) -> str:
    """A role by title and id; empty without one."""
    return f"{roles[name].title} [{name}]" if name is not None and name in roles else (name or "")


def row(group: PostGroup, small: int) -> tuple[str, ...]:
    """The line of a group of posts in the table that people fill in."""
    found = group.proposal
    return (
        group.post.title,
        group.post.family or "",
        group.post.grade or "",
        people(group, small),
        found.standing.value,
        found.role or "",
        "" if found.confidence is None else f"{found.confidence:.2f}",
        " ".join(found.candidates),
        "; ".join(REASONS[reason] for reason in found.reasons),
        _decision(group),
    )


def _decision(group: PostGroup) -> str:
    """What was decided already, so that a table can be written anew without losing it."""
    found = group.proposal
    if not found.confirmed:
        return ""
    return found.role or found.standing.value
