"""The equality analysis of a scenario as Markdown, in the order of an equality impact assessment."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export.equality import Section
from pathways.export.paper_sections import PaperSection, PaperTable, paper_of

FOR_PEOPLE = (
    "Who was consulted, and what they said.",
    "What explains the differences above, and the evidence for it.",
    "What will be changed, or done to lessen an effect; by whom and until when.",
    "How the effect will be watched, and when this is looked at again.",
    "Who decided, and on which day.",
)
"""What an assessment needs beside numbers, and only people can give."""


def paper(title: str, sections: Sequence[Section]) -> str:
    """The named output for a paper.

    Args:
        title: The title of the scenario.
        sections: What is said.
    """
    asked = PaperSection("To be filled in by people", points=FOR_PEOPLE)
    return paper_of(f"{title}: equality analysis", (), (*map(_part, sections), asked))


def _part(section: Section) -> PaperSection:
    tables = tuple(PaperTable(table.header, table.rows, table.name) for table in section.tables)
    return PaperSection(section.title, section.sentences, tables, section.points)
