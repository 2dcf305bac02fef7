"""What happens if nothing is decided: only what is known."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.export.costing import nothing_in_all
from pathways.model.framework import Framework
from pathways.papers.committee.anchors import OBSERVATIONS
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.cost import ends
from pathways.papers.committee.listed import named
from pathways.writing.blocks import Block, Heading, Paragraph, Reference

_STAYS = {
    "draft": "stays a draft: nothing in it holds for anybody until it is adopted",
    "planned": "stays planned, and is not in force",
    "pilot": "stays as it is",
    "live": "stays as it is",
    "superseded": "stays superseded",
    "not-published": "stays as it is, and unpublished",
}


def nothing_decided(ask: Ask, annexes: frozenset[str]) -> Iterator[Block]:
    """The last section of the body.

    Args:
        ask: What the paper is made from.
        annexes: The annexes that the paper has.
    """
    yield Heading("What happens if nothing is decided")
    yield Paragraph(" ".join(_stays(each.framework) for each in ask.presented))
    if ask.changed is not None and ask.changed.changes.changes and not ask.first.framework.in_force:
        yield Paragraph(f"The last version ({named(ask.changed.was)}) is not replaced.")
    answers = ask.answers
    if answers is None:
        yield Paragraph("What it would mean for the people concerned cannot be told: no scenario names them.")
    else:
        if answers.cost is not None:
            yield Paragraph(nothing_in_all(answers.cost))
        if said := ends(answers.forecast.shown):
            yield Paragraph(said)
    if OBSERVATIONS in annexes:
        yield Reference("What was observed of weaknesses stays as it is: see ", OBSERVATIONS, ".")


def _stays(framework: Framework) -> str:
    return f"{words.sentence_case(named(framework.title))} {_STAYS[framework.status]}."
