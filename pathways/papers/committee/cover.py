"""The cover: what the committee is asked for. What nobody gave is said to be missing, and never made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathways.export import words
from pathways.export.costing import headline
from pathways.export.equality import summary
from pathways.model.cover import Cover
from pathways.papers.committee.anchors import COVER
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.listed import named
from pathways.papers.parts.texts import cut
from pathways.writing.blocks import Block, Field, Fields, Heading, Paragraph, items

NOT_GIVEN = "Not given: to be filled in before the meeting"

NONE = "none"
"""What is written where there is none: known, and not missing."""

LENGTHS = (10_000, 400, 160)
"""Letters that one text on the cover has: the first with which it fits on a page is taken."""

FIELDS: dict[str, str] = {
    "committee": "Committee",
    "meeting": "Date of the meeting",
    "paper": "Paper number",
    "item": "Agenda item",
    "sponsor": "Sponsor",
    "author": "Author",
    "action": "Action requested",
    "recommendation": "Recommendation",
    "previous_body": "Considered before by",
    "next_body": "Goes next to",
    "resource": "Resource implications",
    "risk": "Risk implications",
    "equality": "Equality implications",
    "consultation": "Consultation",
    "access": "Open or closed",
    "version": "Version",
    "on": "Date of the paper",
}
"""What stands on the cover beside the title, in its order."""


@dataclass(frozen=True)
class _Said:
    """What stands against a name."""

    values: tuple[str, ...]
    missing: bool = False


def cover_blocks(ask: Ask, letters: int) -> tuple[Block, ...]:
    """The cover.

    Args:
        ask: What the paper is made from.
        letters: How many letters one text has; a longer one is cut, and stands whole in an annex.
    """
    said = {name: _said(name, ask) for name in FIELDS}
    return (
        Fields(
            tuple(
                Field(
                    FIELDS[name],
                    _shown(each.values, letters),
                    missing=each.missing,
                )
                for name, each in said.items()
            )
        ),
    )


def cover_annex(ask: Ask, letters: int) -> Iterator[Block]:
    """What was cut on the cover, whole."""
    every = {name: _said(name, ask).values for name in FIELDS}
    long = {name: values for name, values in every.items() if any(map(str.__ne__, values, _shown(values, letters)))}
    if not long:
        return
    yield Heading("The cover in full", 1, COVER)
    for name, values in long.items():
        yield Heading(FIELDS[name], 2)
        yield Paragraph(values[0]) if len(values) == 1 else items(*values)


def missing(ask: Ask) -> tuple[str, ...]:
    """The fields of the cover that say that something is missing, by what they are called."""
    return tuple(title for name, title in FIELDS.items() if _said(name, ask).missing)


def marking(cover: Cover) -> str:
    """What stands at the head of each page."""
    if cover.access is None:
        return ""
    ground = f": {cut(cover.ground, 80)}" if cover.ground else ""
    return f"{words.sentence_case(cover.access)}{ground}"


def _shown(values: tuple[str, ...], letters: int) -> tuple[str, ...]:
    return tuple(_fitting(value, letters) for value in _few(values, letters))


def _fitting(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{cut(text, letters)} (whole in the annex “The cover in full”)"


def _few(values: tuple[str, ...], letters: int) -> tuple[str, ...]:
    """As many texts of a field as there is room for."""
    most = max(1, letters // 50)
    return values if len(values) <= most else (*values[: most - 1], f"and {len(values) - most + 1} more")


def _said(name: str, ask: Ask) -> _Said:
    given = _given(name, ask.cover)
    worked_out = _worked_out(name, ask)
    if not given and not worked_out:
        return _Said((NOT_GIVEN,), missing=True)
    return _Said((*given, *worked_out))


def _given(name: str, cover: Cover) -> tuple[str, ...]:
    """What people gave, in words."""
    match name:
        case "action":
            return (words.sentence_case(words.joined(cover.action)),) if cover.action else ()
        case "meeting" | "on":
            day = getattr(cover, name)
            return (words.calendar_day(day),) if day is not None else ()
        case "access":
            return _access(cover)
    value = getattr(cover, name)
    values = value if isinstance(value, tuple) else (value,) if value is not None else ()
    return tuple("None" if each.casefold() == NONE else each for each in values)


def _access(cover: Cover) -> tuple[str, ...]:
    match cover.access:
        case "open":
            return ("Open",)
        case "closed":
            return (f"Closed. Ground: {cover.ground}" if cover.ground else "Closed. The ground is not given",)
    return ()


def _worked_out(name: str, ask: Ask) -> tuple[str, ...]:
    """What the program itself can say of it."""
    answers = ask.answers
    match name:
        case "resource" if answers is not None and answers.cost is not None:
            return (f"As worked out for the scenario “{named(answers.title)}”: {headline(answers.cost)}",)
        case "equality" if answers is not None:
            return tuple(summary(answers.equality))
        case "on" if ask.cover.on is None:
            return (words.day(ask.on),)
    return ()
