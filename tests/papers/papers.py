"""The few doors through which tests of papers reach the library."""

from datetime import date
from pathlib import Path
from typing import Any

from pathways.cli.papers import Wanted, ask_of
from pathways.model.cover import Cover
from pathways.papers.committee.ask import Ask
from pathways.papers.committee.paper import BODY, Composed, committee_paper
from pathways.writing.blocks import Block, Items, Table, Written
from pathways.writing.linear import as_linear
from pathways.writing.pdf import pages_of_part
from tests.support import ROOT

GOLDEN = ROOT / "tests" / "papers" / "golden"
TRACK = str(ROOT / "tests" / "cli" / "documents" / "scenarios" / "track.yaml")
DAY = date(2026, 11, 24)

COVER = Cover.model_validate(
    {
        "document": "cover",
        "format": 1,
        "committee": "Technical Staff Committee",
        "meeting": "2026-12-09",
        "paper": "TSC/26/17",
        "item": "7",
        "sponsor": "Director of Human Resources",
        "author": "A. Example, HR partner",
        "action": ["approve"],
        "recommendation": ["That the framework be adopted from August 2027."],
        "previous_body": "none",
        "next_body": "Council, 28 January 2027",
        "risk": "Cases may come in faster than panels can meet; a second panel is named.",
        "consultation": ["Technicians' network, October 2026", "Trade unions, 20 October 2026"],
        "access": "open",
        "version": "2",
        "on": "2026-11-25",
    }
)


def cover(**said: Any) -> Cover:
    """A cover that says only this."""
    return Cover.model_validate({"document": "cover", "format": 1, **said})


def ask_for(*frameworks: str, **wanted: Any) -> Ask:
    """What goes into the paper on some frameworks, without the rules of funders, which change often."""
    return ask_of(Wanted(frameworks, DAY, **{"cover": cover(), **wanted}), rules=None)


def longest(written: Written) -> tuple[int, ...]:
    """Measures every part as one page, so that nothing is shortened."""
    return (1,) * len(written.parts)


def composed(ask: Ask) -> Composed:
    """The paper as it is written, measured."""
    return committee_paper(ask, pages_of_part)


def whole(ask: Ask) -> Written:
    """The paper with nothing shortened."""
    return committee_paper(ask, longest).written


def body_pages(written: Written) -> int:
    """How many pages the body stands on."""
    return pages_of_part(written)[BODY]


def text_of(written: Written) -> str:
    """All words of a paper in reading order."""
    return as_linear(written)


def is_empty(block: Block) -> bool:
    """Whether a block that should say something says nothing."""
    match block:
        case Items():
            return not block.items
        case Table():
            return not (block.rows or block.empty)
    return False


def document(folder: Path, text: str) -> str:
    """A document in a file, by its path."""
    path = folder / "framework.yaml"
    path.write_text(text, "utf-8")
    return str(path)
