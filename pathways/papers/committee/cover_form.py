"""A cover to be filled in: a document with a comment for every field, and what is known of it already."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.model.cover import Cover


@dataclass(frozen=True)
class Question:
    """What is asked about a field of the cover."""

    text: str
    example: str
    """What an answer looks like."""
    several: bool = False
    """Whether there may be several answers."""
    choices: tuple[str, ...] = ()
    """The only answers there are."""


QUESTIONS: Mapping[str, Question] = {
    "committee": Question("Which committee does the paper go to?", "Technical Staff Committee"),
    "meeting": Question("On which day does it meet?", "2026-12-09"),
    "paper": Question("Which number has the paper? The secretary gives it.", "TSC/26/17"),
    "item": Question("Under which agenda item does it stand?", "7"),
    "title": Question(
        "What is the paper called? Without an answer, as the framework is.", "A career pathway for technicians"
    ),
    "sponsor": Question("Who brings it to the committee?", "Director of Human Resources"),
    "author": Question("Who wrote it, and how are they reached?", "A. Example, HR partner, hr@example.ac.uk"),
    "action": Question(
        "What is the committee asked to do?", "approve", several=True, choices=("approve", "endorse", "note", "discuss")
    ),
    "recommendation": Question(
        "What is it recommended to decide, in words that can stand in the minutes?",
        "That the framework be adopted from August 2027.",
        several=True,
    ),
    "previous_body": Question(
        "Who has considered it before, when, and with what result?", "Faculty Board, 4 November 2026"
    ),
    "next_body": Question("Where does it go next?", "Council, 28 January 2027"),
    "resource": Question("What does it mean for money, posts and time?", "Met from the pay budget; see section 5."),
    "risk": Question("What may go wrong, and what is done about it?", "Cases may come in faster than panels can meet."),
    "equality": Question("What does it mean for equality, diversity and inclusion?", "See the analysis in its annex."),
    "consultation": Question(
        "Who was asked, and what came of it?", "Technicians' network, two meetings in October 2026", several=True
    ),
    "access": Question("May everybody read it?", "open", choices=("open", "closed")),
    "ground": Question("If it is closed: on which ground?", "Personal data"),
    "version": Question("Which version of the paper is it?", "1"),
    "on": Question("Of which day is the paper? Without an answer, of the day on which it is written.", "2026-11-25"),
}
"""By the key of the field, in the order of the cover."""

_HEAD = """\
# The cover of a committee paper. Take away the # before a key and fill it in.
# What is left out is said to be missing on the paper; write none where there is none.
document: cover
format: 1
"""


def cover_form(cover: Cover) -> str:
    """A cover as a document: what is known stands in it, what is not is commented out.

    Args:
        cover: What is known already.
    """
    return _HEAD + "".join(f"\n{line}" if line.startswith("# ") else line for line in _lines(cover))


def _lines(cover: Cover) -> Iterator[str]:
    for name, question in QUESTIONS.items():
        yield f"# {question.text}{_choices(question)}\n"
        value = getattr(cover, name)
        if isinstance(value, tuple):
            known = [_quoted(each) for each in value]
            yield f"{name}: [{', '.join(known)}]\n" if known else f"#{name}: [{_quoted(question.example)}]\n"
        elif value is not None:
            yield f"{name}: {_quoted(value)}\n"
        else:
            yield f"#{name}: {_quoted(question.example)}\n"


def _choices(question: Question) -> str:
    several = " or more" if question.several else ""
    return f" One{several} of: {', '.join(question.choices)}." if question.choices else ""


def _quoted(text: str) -> str:
    """A text as YAML takes it whatever is in it: JSON is YAML."""
    return json.dumps(str(text), ensure_ascii=False)
