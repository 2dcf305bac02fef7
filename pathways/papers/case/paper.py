"""The papers of a case as a whole: blank, for one move."""

from __future__ import annotations

from pathways.export import words
from pathways.papers.case.ask import CaseAsk
from pathways.papers.case.grid import grid
from pathways.papers.case.move import checklist, move_told, stages, timetable
from pathways.papers.parts.basis import usual
from pathways.papers.parts.sources import source_blocks
from pathways.writing.blocks import Block, Column, Form, Heading, Paragraph, Part, Row, Written

MARKING = "Blank form. Closed once it is filled in: personal data"

_OF_THE_CASE = ("Name", "Post and department", "Panel and date of its meeting", "Interests declared")


def case_paper(ask: CaseAsk) -> Written:
    """A blank grid with checklist, stages and timetable, for the members and the clerk of a panel.

    Args:
        ask: The move.
    """
    name = words.name_of(ask.move)
    ends = f"{ask.titles[ask.origin.id]} to {ask.titles[ask.target.id]}"
    first: tuple[Block, ...] = (
        Form("The case", (Column("Of the case", width=0.35), Column("To be filled in", width=0.65)), _blank()),
        *move_told(ask),
        *timetable(ask),
        *stages(ask),
        *checklist(ask),
    )
    framework, said = ask.framework, usual(ask.framework, ask.bases)
    last = (
        Heading("Sources"),
        Paragraph(f"{framework.title}: {said}"),
        *source_blocks([framework], ask.bases.numbers),
    )
    return Written(
        title=f"Case paper: {name}",
        subtitle=f"{ends}. {framework.title}",
        parts=(Part(first), Part(tuple(grid(ask)), new_page=True), Part(last, new_page=True)),
        subject=f"Assessment grid for {name}, {ends}",
        on=ask.on,
        footer=f"Case paper: {name}",
        marking=MARKING,
    )


def _blank() -> tuple[Row, ...]:
    return tuple(Row((name, "")) for name in _OF_THE_CASE)
