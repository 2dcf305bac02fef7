"""The annex on what roles ask for, with what is new at each grade."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.by_framework import by_framework
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.criteria import criteria_blocks
from pathways.writing.blocks import Block


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """What each role asks for beyond the one below it."""
    alone = len(ask.presented) == 1
    return by_framework(
        ask,
        lambda each: criteria_blocks(each.graph, ask.bases(each.framework), by_track=alone),
        lambda each: words.silence("What roles ask for", each.framework),
    )
