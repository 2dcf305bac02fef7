"""The signs of a text that any format can hold: no control characters, one space where there was white space."""

from __future__ import annotations

import re
import unicodedata

from pathways.writing.blocks import Span, Text, spans

REPLACED = "\N{REPLACEMENT CHARACTER}"
"""Stands for a sign that no file may hold, so that its loss is seen."""

RUNNING_MAX = 160
"""Letters at the head or foot of a page."""

_UNFIT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs that XML forbids or advises against."""

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that turn the order of reading around, and would do so beyond their own text."""

_SPACE = re.compile(r"[\s\x1c-\x1f\x85]+")


def clean(text: str) -> str:
    """A text as every format shows it.

    White space of any kind becomes one space, none stands at the ends. Signs that a file may not hold become a mark
    that is seen. Signs that turn the order of reading are left out: it follows from the letters.
    """
    return _cleaned(text).strip(" ")


def clean_spans(text: Text) -> tuple[Span, ...]:
    """A text as every format shows it, in its stretches; stretches without signs are left out."""
    found: list[Span] = []
    after_space = True
    for span in spans(text):
        said = _cleaned(span.text)
        if after_space:
            said = said.lstrip(" ")
        if said:
            found.append(Span(said, span.strong, span.emphasis, safe_link(span.link), _tag(span.language)))
            after_space = said.endswith(" ")
    while found and not (last := found[-1].text.rstrip(" ")):
        found.pop()
    if found:
        end = found[-1]
        found[-1] = Span(last, end.strong, end.emphasis, end.link, end.language)
    return tuple(found)


def plain(text: Text) -> str:
    """A text without what its stretches are."""
    return "".join(span.text for span in spans(text))


def running(text: str) -> str:
    """A text as it stands at the head or foot of each page: cut where it would take room from the page."""
    return text if len(text) <= RUNNING_MAX else f"{text[:RUNNING_MAX].rstrip()}…"


def safe_link(link: str | None) -> str | None:
    """An address that a document may lead to; None for any other."""
    fits = link is not None and re.fullmatch(r"(?:https://|mailto:)[!-;=?-\[\]_a-z~]+", link)
    return link if fits else None


def right_to_left(text: str) -> bool:
    """Whether a text is read from right to left: whether its first letter is."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def _cleaned(text: str) -> str:
    return _UNFIT.sub(REPLACED, _SPACE.sub(" ", _TURNING.sub("", text)))


def _tag(language: str | None) -> str | None:
    return language if language is not None and re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else None
