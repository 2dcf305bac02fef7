"""What the paper is for: what is asked, what it presents, and how it is to be read."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.export.comparing import standing
from pathways.export.kinds import NATURES
from pathways.model.framework import Framework
from pathways.papers.committee.anchors import SOURCES
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.length import Length
from pathways.papers.committee.listed import named, some
from pathways.papers.parts.basis import usual
from pathways.papers.parts.texts import cut, full_stop
from pathways.writing.blocks import Block, Heading, Paragraph, Reference


def purpose(ask: Ask, length: Length) -> Iterator[Block]:
    """The first section of the body."""
    yield Heading("Purpose")
    yield Paragraph(_asked(ask))
    if len(ask.cover.recommendation) == 1:
        yield Paragraph(f"It is recommended: {full_stop(cut(ask.cover.recommendation[0], length.letters))}")
    elif ask.cover.recommendation:
        yield Paragraph("It is recommended:")
        yield some(ask.cover.recommendation, length, "recommendation")
    for each in ask.presented:
        yield Paragraph(cut(" ".join(_what(each.framework, ask)), 2 * length.letters))
    yield Reference(
        "What is not published or not known is said to be so, and never filled in. Numbers in square brackets are "
        "those of the sources in ",
        SOURCES,
        ".",
    )


def _asked(ask: Ask) -> str:
    """What the committee is asked to do."""
    what = words.joined(named(each.framework.title) for each in ask.presented)
    several = len(ask.presented) > 1
    put = f"puts {'these frameworks' if several else 'a framework'} before the committee: {what}."
    who = named(ask.cover.committee) if ask.cover.committee else "The committee"
    if not ask.cover.action:
        return f"This paper {put} What the committee is asked to do is not given."
    return f"This paper {put} {who} is asked to {words.joined(ask.cover.action)} {'them' if several else 'it'}."


def _what(framework: Framework, ask: Ask) -> Iterator[str]:
    """What a framework is, whose, how far it is in force, and what its statements rest on."""
    owner = framework.institution
    kind = NATURES[framework.nature].split(",")[0]
    whose = f" of {owner.name}{f' ({owner.scope})' if owner.scope else ''}" if owner else ""
    proposed = framework.proposed
    by = f", proposed by {proposed.by} on {words.calendar_day(proposed.on)}" if proposed is not None else ""
    version = f", version {framework.version}" if framework.version else ""
    yield f"{named(framework.title)} is a {kind}{whose}{version}{by}: {standing(framework, ask.on)}."
    if framework.approval is not None:
        approval = framework.approval
        when = f" on {words.calendar_day(approval.on)}" if approval.on else ""
        yield f"It was adopted by {approval.by}{when}{f' ({approval.minute})' if approval.minute else ''}."
    if framework.summary:
        yield full_stop(framework.summary)
    yield usual(framework, ask.bases(framework))
