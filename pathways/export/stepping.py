"""Moves and the steps that they make, in words."""

from __future__ import annotations

from pathways.export import words
from pathways.graph.gap import Gap, Share, Threshold
from pathways.graph.walk import NextDate
from pathways.model.evidence import Evidence
from pathways.model.framework import Framework
from pathways.model.moves import Move, Stage
from pathways.model.provenance import Footing


def counted(fresh: str, gap: Gap, alone: int, framework: Framework) -> str:
    """How many criteria a step adds, carries over and drops."""
    parts = [f"{alone} {'criterion' if alone == 1 else 'criteria'}"] if alone else []
    if gap.picks:
        parts.append(f"{len(gap.picks)} list{'' if len(gap.picks) == 1 else 's'} to choose from")
    nothing = "no criterion that is published" if framework.in_force else "no criterion"
    said = f"{fresh} {words.joined(parts) or nothing}"
    carried = f"; carries over {len(gap.carried)}" if gap.carried else ""
    dropped = f"; no longer asks for {len(gap.dropped)}" if gap.dropped else ""
    return f"{said}{carried}{dropped}"


def told(said: str, part: Evidence | Stage, move: Move) -> str:
    """A part of a move in words, marked where it stands on something else than the move does."""
    return said if part.footing is move.footing else f"{said} [{words.FOOTINGS[part.footing]}]"


def kind(move: Move, usual: Footing) -> str:
    """How a move comes about and what it judges, with what stands on something else than is usual."""
    parts = [words.MECHANISMS[move.mechanism], words.JUDGED[move.judges]]
    if move.footing is not usual:
        parts.append(words.FOOTINGS[move.footing])
    parts += [f"{field.replace('_', ' ')} inferred" for field in move.inferred]
    return words.sentence_case("; ".join(parts)) + "."


def next_date(each: NextDate) -> str:
    """A date of a procedure: when it next comes round, else as its source gives it."""
    if each.next is not None:
        return f"{each.what}: {words.day(each.next)}"
    return f"{each.what}: {words.calendar_day(each.written)}"


def threshold(found: Threshold, framework: Framework) -> str:
    """A level asked for in an area, and what it was."""
    was = f" (was {found.was.replace('-', ' ')})" if found.was else ""
    return f"{words.area(found.area, framework)}: {(found.now or 'no level').replace('-', ' ')}{was}"


def share(found: Share, framework: Framework) -> str:
    """The part of the work that an area makes up, and what it was."""
    was, now = ("none" if part is None else f"{part:.0%}" for part in (found.was, found.now))
    return f"{words.area(found.area, framework)}: {now} of the work (was {was})"
