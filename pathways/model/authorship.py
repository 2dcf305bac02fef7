"""Authorship or acknowledgement: principles, kinds of contribution, and a tree of questions that ends in advice."""

from typing import Literal

from pathways.model.base import Flag, Name, Names, Section, Text, Texts
from pathways.model.head import Head
from pathways.model.provenance import Named, Source


class Principle(Named):
    """A rule of good practice."""

    text: Text
    """What it says."""
    against: Names = ()
    """Principles that say otherwise."""


class AuthorshipCriterion(Named):
    """One of the conditions that make somebody an author."""

    text: Text
    """What is asked for."""


class ContributorRole(Named):
    """A role of the CRediT taxonomy."""

    name: Text
    """What it is called in the standard."""
    typical: Flag = False
    """Whether technical staff often hold it."""
    example: Text | None = None
    """What technical staff do in it."""


class Contribution(Named):
    """A kind of contribution, with what guides say that it earns."""

    text: Text
    """What was done."""
    earns: Literal["acknowledgement", "authorship", "discussion"]
    """What guides say: acknowledge, invite to be a co-author, or talk about it."""
    whom: Literal["person", "facility"] = "person"
    """Who is acknowledged."""


class Disagreement(Named):
    """Where guides differ."""

    topic: Text
    """What they differ on."""
    views: Texts
    """What they say."""


class AuthorshipPolicy(Named):
    """A policy of an institution or society."""

    institution: Text
    """Whose it is."""
    title: Text
    """What it is called."""
    form: Text | None = None
    """What it is like."""


class Question(Named):
    """A step of the tree: a question with two answers, or something to do."""

    ask: Text | None = None
    """The question."""
    do: Text | None = None
    """What is to be done before going on."""
    yes: Name | None = None
    """The question or advice that follows a yes."""
    no: Name | None = None
    """The question or advice that follows a no."""
    then: Name | None = None
    """What follows something to do."""


class Advice(Named):
    """Where the tree ends."""

    text: Text
    """What to do."""
    credit: Literal["none", "facility", "person", "contribution", "author"]
    """What follows: nothing, an acknowledgement (of facility, person or contribution), or authorship."""


class AuthorshipHead(Head):
    """What a document of authorship says of itself, before its sections."""

    document: Literal["authorship"]
    """What kind of document this is."""
    start: Name
    """The question with which the tree begins."""
    afterwards: Texts = ()
    """What to do after every advice."""


class Authorship(AuthorshipHead):
    """Guidance on authorship, with its decision tree."""

    sources: Section[Source] = {}
    principles: Section[Principle] = {}
    criteria: Section[AuthorshipCriterion] = {}
    roles: Section[ContributorRole] = {}
    contributions: Section[Contribution] = {}
    disagreements: Section[Disagreement] = {}
    policies: Section[AuthorshipPolicy] = {}
    questions: Section[Question] = {}
    advice: Section[Advice] = {}
