"""What changes since the last version; where none was named, what the framework does."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import comparing, words
from pathways.export.changes_told import counted, nothing, told
from pathways.papers.committee.anchors import CHANGES
from pathways.papers.committee.ask import Ask, Changed, Presented
from pathways.papers.committee.length import Length
from pathways.papers.committee.listed import named, some
from pathways.papers.parts.texts import number_of
from pathways.writing.blocks import Block, Heading, Paragraph, Reference

_ASPECTS = ("mechanism", "judged", "opened_by", "contracts")
"""What a committee asks first of the ways up."""


def changing(ask: Ask, length: Length) -> Iterator[Block]:
    """The second section of the body."""
    if ask.changed is not None:
        yield Heading("What changes")
        yield from _since(ask, ask.changed, length)
    else:
        yield Heading("What the framework does" if len(ask.presented) == 1 else "What the frameworks do")
        yield Paragraph("No earlier version was named, so that nothing is said of changes.")
    for each in ask.presented:
        yield from _does(each, length, named_first=len(ask.presented) > 1)


def _since(ask: Ask, changed: Changed, length: Length) -> Iterator[Block]:
    found = changed.changes
    since = f"Since the last version ({named(changed.was)})"
    if not found.changes:
        yield Paragraph(f"{since}: {nothing(False, bool(found.edition))}")
        return
    yield Paragraph(f"{since}: {counted(found)}")
    every = [change for section in told(found, ask.facts, "") for change in section.changes]
    # What means something for people stands first.
    ordered = [each for each in every if each.effects] + [each for each in every if not each.effects]
    yield some([" ".join((each.sentence, *each.effects[:2])) for each in ordered], length, "change")
    yield Reference("All changes, and what they mean for whom, stand in ", CHANGES, ".")


def _does(each: Presented, length: Length, *, named_first: bool) -> Iterator[Block]:
    """How large a framework is, how people move up in it, and where its tracks end."""
    shape, framework = each.shape, each.framework
    subject = named(framework.title) if named_first else "The framework"
    parts = [
        number_of(len(each.graph.roles), "role"),
        number_of(len(framework.tracks), "track"),
        number_of(len(framework.grades), "grade"),
        _criteria(each),
        f"{number_of(len(framework.moves), 'kind')} of move",
    ]
    routes = len(shape.upward)
    up = f" {words.sentence_case(number_of(routes, 'move leads', 'moves lead'))} up." if framework.moves else ""
    yield Paragraph(f"{subject} has {words.joined(parts)}.{up}")
    said = [
        f"{comparing.ASPECTS[name]}: {comparing.aspect(shape.aspect(name), routes)}"
        for name in _ASPECTS
        if shape.aspect(name).said
    ]
    if said:
        yield Paragraph("On the ways up:")
        yield some(said, length, "point")
    if shape.tracks:
        yield Paragraph("Its tracks, and where they end:")
        yield some([f"{words.sentence_case(comparing.top(track))}." for track in shape.tracks], length, "track")


def _criteria(each: Presented) -> str:
    """How many criteria there are; none of an institution means that none are published."""
    if not each.shape.criteria and each.framework.in_force:
        return "no published criteria"
    return number_of(each.shape.criteria, "criterion", "criteria")
