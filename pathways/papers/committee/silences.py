"""The annex on what is not published: what readers must not take for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export.silences import silences
from pathways.export.words import sentence_case
from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.by_framework import by_framework
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.texts import full_stop
from pathways.writing.blocks import Block, Paragraph, items


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """What was looked for and not found, and which parts say nothing of what."""
    return by_framework(ask, _told, _nothing)


def _told(each: Presented) -> Iterator[Block]:
    framework = each.framework
    if framework.not_found:
        yield Paragraph("Looked for and not found:")
        yield items(*(full_stop(sentence_case(said)) for said in framework.not_found))
    silent = silences(framework)
    if silent:
        yield Paragraph("Not published, as far as is known:" if framework.in_force else "Not yet written down:")
        yield items(*(full_stop(sentence_case(said)) for said in silent))


def _nothing(each: Presented) -> str:
    return f"nothing that is asked of every framework is missing in {each.framework.title}."
