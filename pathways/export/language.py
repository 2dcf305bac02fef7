"""What was found in the wording of a text, in words: the same for every rendering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pathways.export import words
from pathways.language.passages import Where
from pathways.model.framework import Body
from pathways.model.language import LanguageBook, PhraseKind
from pathways.model.provenance import Source, Sourced

KINDS: Mapping[PhraseKind, str] = {
    PhraseKind.JOB_LEVEL: "job level",
    PhraseKind.SALARY: "salary",
    PhraseKind.CONTRACT: "contract",
    PhraseKind.WORKING_TIME: "working time",
    PhraseKind.CAREER_CLOCK: "career clock",
    PhraseKind.QUALIFICATION: "qualification",
    PhraseKind.STANDING: "standing",
    PhraseKind.TRACK_RECORD: "track record",
    PhraseKind.ROLE_NAME: "name of a role",
}

SENTENCE_MOST = 240
"""Characters of a sentence; around the phrase in a longer one the rest is left out."""


@dataclass(frozen=True)
class _Sources:
    """The sources of a book, in the form in which they are put in words."""

    sources: Mapping[str, Source]
    bodies: Mapping[str, Body] = field(default_factory=dict)


def basis(statement: Sourced, book: LanguageBook) -> tuple[str, ...]:
    """Where a statement of the book comes from, one line each."""
    return words.sources(statement, _Sources(book.sources))


def place(where: Where) -> str:
    """A place in a text: "12:5", "page 3, line 12", "paragraph 4"; with its file where it is in another one."""
    return place_in(where.file, where) if where.file else _said(where)


def _said(where: Where) -> str:
    if where.page is not None:
        return f"page {where.page}, line {where.line}"
    at = f"{where.line}:{where.column}" if where.line is not None else ""
    return f"{at} ({where.part})" if at and where.part else at or where.part


def place_in(file: str, where: Where) -> str:
    """A place with its file: `file:line:column` where there are lines, as compilers write it."""
    file, said = where.file or file, _said(where)
    if where.page is None and where.line is not None:
        return f"{file}:{said}"
    return f"{file}, {said}" if said else file


def shortened(sentence: str, phrase: str) -> str:
    """A sentence, cut on both sides of a phrase in it where it is very long."""
    if len(sentence) <= SENTENCE_MOST:
        return sentence
    at = max(sentence.find(phrase), 0)
    room = max(SENTENCE_MOST - len(phrase), 40) // 2
    start, end = max(0, at - room), min(len(sentence), at + len(phrase) + room)
    before = sentence[start:at] if start == 0 else "… " + sentence[start:at].partition(" ")[2]
    after = sentence[at + len(phrase) : end]
    if end < len(sentence):
        after = after.rpartition(" ")[0] + " …"
    return before + phrase + after
