"""The equality analysis of a scenario as Markdown, in the order of an equality impact assessment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathways.export.equality import NamedTable, Section

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
    lines = [f"## {_plain(title)}: equality analysis", ""]
    for section in (*sections, Section("To be filled in by people", points=FOR_PEOPLE)):
        lines += _section(section)
    return "\n".join(lines).rstrip() + "\n"


def _section(section: Section) -> Iterator[str]:
    yield from (f"### {_plain(section.title)}", "")
    for sentence in section.sentences:
        yield from (_plain(sentence), "")
    for table in section.tables:
        yield from _table(table)
    if section.points:
        yield from (*(f"- {_plain(point)}" for point in section.points), "")


def _table(table: NamedTable) -> Iterator[str]:
    yield from (f"**{_plain(table.name)}**", "")
    yield f"| {' | '.join(map(_cell, table.header))} |"
    yield f"| --- | {' | '.join('---:' for _ in table.header[1:])} |"
    yield from (f"| {' | '.join(map(_cell, row))} |" for row in table.rows)
    yield ""


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")


def _plain(text: str) -> str:
    """Text whose signs mean themselves in Markdown."""
    return text.replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_").replace("<", "\\<").replace("[", "\\[")
