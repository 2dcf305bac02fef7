"""The annex on roles and pay."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.by_framework import by_framework
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.roles import role_blocks
from pathways.writing.blocks import Block


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """Every role with its track, grade, points and pay."""
    return by_framework(
        ask,
        lambda each: role_blocks(each.graph, ask.bases(each.framework), ask.pay) if each.graph.roles else (),
        lambda each: words.silence("Which roles there are", each.framework),
    )
