"""The annex with everything that is said of what the scenario costs."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export.actions import action
from pathways.export.costing import Section, sections
from pathways.export.words import day
from pathways.papers.committee.ask import Answers, Ask
from pathways.papers.committee.cost import TOO_FEW, money_table
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.texts import full_stop
from pathways.workforce.cost.answer import ScenarioCost
from pathways.writing.blocks import Block, Heading, Paragraph, items


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """What is done, what it costs, who pays, and what was taken for granted."""
    answers = ask.answers
    if answers is None:
        return NotHere("no scenario was named.")
    if answers.cost is None:
        return NotHere(TOO_FEW[:1].lower() + TOO_FEW[1:])
    return _told(answers, answers.cost)


def _told(answers: Answers, cost: ScenarioCost) -> Iterator[Block]:
    yield Heading(answers.title, 2)
    yield Paragraph(
        f"From {day(cost.timeline.start)}, {answers.contracts}; amounts in {cost.currency}, rounded so that sums hold."
    )
    if cost.timeline.actions:
        yield Heading("What is done", 3)
        yield items(*(full_stop(action(each)) for each in cost.timeline.actions))
    for section in sections(cost):
        yield from _section(section)


def _section(section: Section) -> Iterator[Block]:
    yield Heading(section.title, 3)
    yield from (Paragraph(sentence) for sentence in section.sentences)
    if section.table is not None:
        yield money_table(section.title, section.table)
    if section.points:
        yield items(*section.points)
    yield from (Paragraph(sentence) for sentence in section.after)
