"""A book of wording: phrases that shut people out, phrases that let them in, and words that turn either round."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from pathways.model.base import Flag, Name, Section, Text, Texts, Whole
from pathways.model.provenance import Cited, Named, Source
from pathways.model.ways import parse_way


def _readable(written: tuple[str, ...]) -> tuple[str, ...]:
    """Refuses ways of writing that cannot be read."""
    for each in written:
        try:
            parse_way(each)
        except ValueError as error:
            raise PydanticCustomError(
                "way_of_writing", "{written} cannot be read: {why}", {"written": repr(each), "why": str(error)}
            ) from None
    return written


Ways = Annotated[Texts, AfterValidator(_readable)]
"""Ways of writing: words; `(a|b)` one of several, `[a]` may be missing, `word*` any ending, `<number>`, `...` a gap."""


class PhraseKind(StrEnum):
    """What a phrase ties somebody's chance to."""

    JOB_LEVEL = "job-level"
    """A level of post, or a family of posts."""
    SALARY = "salary"
    """A pay scale, or who pays."""
    CONTRACT = "contract"
    """How long the contract lasts."""
    WORKING_TIME = "working-time"
    """How many hours are worked."""
    CAREER_CLOCK = "career-clock"
    """Years counted from a day in an academic career."""
    QUALIFICATION = "qualification"
    """A degree."""
    STANDING = "standing"
    """Rank among academics: independence, reputation."""
    TRACK_RECORD = "track-record"
    """What was won or published before."""
    ROLE_NAME = "role-name"
    """A name for people that leaves some out."""


class Wording(Named):
    """Something that is written in certain ways."""

    name: Text
    """What the wording is called."""
    written: Ways
    """The ways in which it is written."""
    exceptions: Annotated[Ways, Field(alias="except")] = ()
    """Longer wording around it that makes it harmless: where one of these overlaps a find, it is set aside."""


class Phrase(Wording):
    """Wording that shuts people out who do not lead research by their job title."""

    kind: PhraseKind
    """What it ties somebody's chance to."""
    reason: Text
    """Whom it shuts out, and why."""
    instead: Text
    """Gentler wording: always a proposal of those who made the document."""
    in_frameworks: Flag = True
    """Whether it is looked for in documents of frameworks too. Naming grades, for one, is what a framework is for."""


class Welcome(Wording):
    """Wording that lets people in."""

    reason: Text
    """Whom it lets in, and why."""


class Negation(Named):
    """Words that turn a phrase round: "no PhD is required", "need not be permanent"."""

    name: Text
    """What the words do."""
    before: Ways = ()
    """Words that lift what follows them."""
    after: Ways = ()
    """Words that lift what stands before them."""
    within: Whole = Field(default=3, ge=0, le=12)
    """How many words may stand between them and the phrase."""
    unless: Ways = ()
    """Words anywhere in the same part of the sentence that turn it round once more, such as "are not eligible"."""


class LanguageBookHead(Cited):
    """What a book of wording says of itself."""

    document: Literal["language"]
    """What kind of document this is."""
    format: Literal[1]
    """The version of the format: 1."""
    id: Name
    """The name by which commands call it."""
    title: Text
    """What it is called, for people."""
    summary: Text | None = None
    """What the book is for."""


class LanguageBook(LanguageBookHead):
    """Phrases to look for, each with its reason and gentler wording."""

    sources: Section[Source] = {}
    phrases: Section[Phrase] = {}
    welcome: Section[Welcome] = {}
    negations: Section[Negation] = {}
