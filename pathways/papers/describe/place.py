"""Where a role stands: grade, pay, track, registration, evaluation, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.export.grading import NOTHING_SAID, worth_of
from pathways.export.kinds import STATUSES
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import Evaluation
from pathways.model.moves import TEMPORARY
from pathways.papers.describe.ask import Described
from pathways.papers.parts.placed import grade_of
from pathways.papers.parts.texts import full_stop
from pathways.writing.blocks import Block, Field, Fields, Heading, Paragraph, items

NOT_KNOWN = "Not known"


def place(ask: Described) -> Iterator[Block]:
    """The role at a glance; what is needed of every role and not known is said to be so."""
    framework, role, entry = ask.framework, ask.role, ask.role.entry
    track = framework.tracks.get(role.track or "")
    named: list[tuple[str, tuple[str, ...]]] = [
        ("Title", (role.title,)),
        ("Also called", tuple(role.also_titled)),
        ("Framework", (f"{framework.title} ({STATUSES[framework.status]})",)),
        ("Institution", (framework.institution.name,) if framework.institution is not None else ()),
        ("Track", (track.name,) if track is not None else ()),
        ("Job family", (track.family,) if track is not None and track.family else ()),
        ("Level", (role.level.replace("-", " "),) if role.level else ()),
        (
            "Registration",
            tuple(f"{each.award}: {each.kind.replace('-', ' ')}" for each in entry.registration) if entry else (),
        ),
        ("Reports to", tuple(ask.titles.get(each, each) for each in entry.reports_to) if entry else ()),
    ]
    fields = [Field(name, tuple(map(words.sentence_case, values))) for name, values in named if values]
    for name, said in (("Grade", grade_of(role, framework)), ("Pay, full time, a year", _pay(ask))):
        fields.append(Field(name, (said or NOT_KNOWN,), missing=not said))
    yield Fields(tuple(fields))
    if ask.pay.source:
        yield Paragraph(ask.pay.source)


def purpose(ask: Described) -> Iterator[Block]:
    """What the role is for, as far as its framework says."""
    framework, role = ask.framework, ask.role
    track, grade = framework.tracks.get(role.track or ""), framework.grades.get(role.grade or "")
    said = [
        role.entry.summary if role.entry is not None else None,
        track.description if track is not None else None,
        grade.description if grade is not None else None,
    ]
    yield Heading("What the role is")
    found = [full_stop(words.sentence_case(each)) for each in said if each]
    if not found:
        yield Paragraph(words.silence("What the role is, in a sentence,", framework))
    for each in found:
        yield Paragraph(each)


def evaluation(ask: Described) -> Iterator[Block]:
    """What is recorded of job evaluation; nothing is reckoned."""
    framework, role = ask.framework, ask.role
    grade = framework.grades.get(role.grade or "")
    worth = worth_of(grade) if grade is not None else NOTHING_SAID
    found = role.entry.evaluation if role.entry is not None else None
    yield Heading("For an evaluation")
    said = [] if found is None else [f"Recorded: {_evaluated(found)}."]
    if grade is not None and grade.job_size is not None:
        size = grade.job_size
        ends = " to ".join(f"{end:g}" for end in (size.bottom, size.top) if end is not None)
        said.append(full_stop(f"The grade stands for {ends or 'a number that is not published'} ({size.scheme})"))
    if worth.points:
        said.append(f"Pay points of the grade: {worth.points}.")
    if not any(each.startswith("Recorded") for each in said):
        said.insert(0, "No result of a job evaluation is recorded for this role.")
    yield items(*said)
    yield Paragraph(
        "A description gives no score: panels score a post by its duties, with the scheme of the institution."
    )


def leads_to(ask: Described) -> Iterator[Block]:
    """The roles that open moves lead to from here."""
    yield Heading("Where it leads")
    found: dict[str, dict[str, None]] = {}
    for edge in ask.graph.out[ask.role.id]:
        if edge.move.is_open and edge.move.mechanism not in TEMPORARY:
            end = ask.titles[edge.target] if edge.target is not None else edge.outside
            found.setdefault(end, {})[words.name_of(edge.move)] = None
    lines = [
        full_stop(f"{words.sentence_case(end)}: {words.joined(_uncapped(moves), 'or')}") for end, moves in found.items()
    ]
    if lines:
        yield items(*lines)
        return
    track = ask.framework.tracks.get(ask.role.track or "")
    why = f" {full_stop(track.ends_because)}" if track is not None and track.ends_because else ""
    yield Paragraph(f"No way on from here is described.{why}")


def _uncapped(names: dict[str, None]) -> Iterator[str]:
    """Names as they stand in a sentence: what is no name of its own begins small."""
    for name in names:
        yield name[:1].lower() + name[1:] if name[1:2].islower() else name


def _pay(ask: Described) -> str:
    grade = ask.framework.grades.get(ask.role.grade or "")
    worth = worth_of(grade) if grade is not None else NOTHING_SAID
    return ask.pay.of(ask.framework, ask.role) or worth.salary


def _evaluated(found: Evaluation) -> str:
    points = found.points
    score = (
        f"{points} points, " if isinstance(points, int) else "points not published, " if points == NOT_PUBLISHED else ""
    )
    status = f" ({found.status.replace('-', ' ')})" if found.status else ""
    return f"{score}{found.scheme}{status}"
