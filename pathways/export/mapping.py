"""Where posts stand in a framework, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pathways.export.words import calendar_day, joined, sentence_case
from pathways.model.roles import Role
from pathways.workforce.mapping import Post, PostGroup, Proposal
from pathways.workforce.mapping_answer import MappingAnswer, Posts, Size
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


CANDIDATES_MOST = 3
"""Of more roles that a post may be, the likeliest are named."""

PROPOSAL = "No grade and no pay changes by this. It is a proposal until people confirm it."
"""What a mapping does not do."""


def found_by(answer: MappingAnswer) -> Iterator[str]:
    """How a mapping was found, and how it is to be read, in sentences."""
    scenario = answer.scenario
    if answer.grades_said:
        yield (
            f"Grades are set beside each other by their names only because the scenario says so: {answer.grades_said}."
        )
    else:
        yield "Grades join nothing here: the scenario does not say that posts are on the framework's grades."
    yield (
        f"Counts are of people, rounded to {scenario.round_to}; fewer than {scenario.small} are not shown. A dash "
        "stands for what is not shown."
    )
    if answer.not_running:
        yield (
            f"Posts whose contracts do not run on {calendar_day(scenario.on)} are mapped; the people of such contracts "
            "alone are not counted."
        )
    yield "Confidence runs from 0 to 1 and ranks proposals; it is no probability."


def roles_held(answer: MappingAnswer) -> list[str]:
    """The roles that somebody is mapped to, by their ids, in the order of the framework."""
    return [role for role in answer.mapped.graph.roles if answer.people.count(Standing.MAPPED.value, role) != 0]


def reasons(found: Iterable[Reason]) -> str:
    """Reasons in a row, as a sentence without a full stop."""
    return sentence_case("; ".join(REASONS[reason] for reason in found))


def post(found: Post) -> str:
    """What posts are called: "Technician, Technical, grade 5"."""
    grade = found.grade
    named = f"grade {grade}" if grade and grade[0].isdigit() else grade
    return ", ".join(part for part in (found.title, found.family, named) if part)


def people(size: Size, small: int) -> str:
    """About how many people hold posts of one name."""
    first, second = Size.SOME.least(small), Size.MANY.least(small)
    return {
        Size.MANY: f"{second} or more",
        Size.SOME: f"{first} to {second - 1}",
        Size.FEW: f"fewer than {first}",
        Size.UNSAID: "not shown",
    }[size]


def role(name: str | None, roles: Mapping[str, Role]) -> str:
    """A role by title and id; empty without one."""
    return f"{roles[name].title} [{name}]" if name is not None and name in roles else (name or "")


def role_or_candidates(found: Proposal, roles: Mapping[str, Role]) -> str:
    """The role that posts are mapped to, or those that they may be; empty for none."""
    if found.role is not None:
        return role(found.role, roles)
    if found.standing is Standing.OUT_OF_SCOPE:
        return ""
    return joined((role(each, roles) for each in found.candidates[:CANDIDATES_MOST]), "or")


def confidence(found: Proposal) -> str:
    """How sure a mapping is."""
    if found.confirmed:
        return "confirmed"
    return "" if found.role is None or found.confidence is None else f"{found.confidence:.2f}"


def rows_to_decide(answer: MappingAnswer) -> list[tuple[str, ...]]:
    """The table that people fill in: a line for the posts of each name that the scenario means."""
    return [_row_to_decide(posts, answer) for posts in answer.posts if posts.group.meant]


def _row_to_decide(posts: Posts, answer: MappingAnswer) -> tuple[str, ...]:
    """The line of posts of one name in the table that people fill in."""
    group, found = posts.group, posts.group.proposal
    return (
        group.post.title,
        group.post.family or "",
        group.post.grade or "",
        people(posts.size, answer.scenario.small),
        found.standing.value,
        found.role or "",
        "" if found.confidence is None else f"{found.confidence:.2f}",
        " ".join(found.candidates),
        "; ".join(REASONS[reason] for reason in found.reasons),
        str(answer.left_out),
        _decision(group),
    )


def _decision(group: PostGroup) -> str:
    """What was decided already, so that a table can be written anew without losing it."""
    found = group.proposal
    if not found.confirmed:
        return ""
    return found.role or found.standing.value
