"""Questions on whose the framework is, and what its points stand on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pathways.drafting.question import (
    Choice,
    Question,
    Unfit,
    one_of,
    words,
)


def _country(said: str) -> str:
    code = said.strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise Unfit(f"{said!r} is no code of a country; write two letters, like GB, IE or DE")
    return code


INSTITUTION = Question(
    "institution",
    "Institution",
    "Which institution is the framework for?",
    "Its full name, as it stands on a letter: University of Sheffield.",
    "Our university",
    words,
)

_KINDS = (
    Choice("university", "a university or college"),
    Choice("institute", "a research institute"),
    Choice("research-council", "a research council or funder"),
    Choice("company", "a company"),
    Choice("network", "a network of institutions"),
    Choice("government", "a government body"),
)

KIND = Question(
    "kind",
    "Kind of institution",
    "What kind of institution is it?",
    "It only sorts the framework in lists. A university hospital would be a university here.",
    "university",
    one_of(_KINDS),
    _KINDS,
)

COUNTRY = Question(
    "country",
    "Country",
    "In which country is it?",
    "Two letters, as at the end of many web addresses: GB for the United Kingdom, IE for Ireland, DE for Germany.",
    "GB",
    _country,
)

BY = Question(
    "by",
    "Proposed by",
    "Who proposes the framework?",
    "Everything in the draft is marked as proposed by you, until somebody adopts it: HR, University of Sheffield.",
    "",
    words,
)


def pay_scale_question(scales: Mapping[str, str], country: str) -> Question:
    """Which pay scale the points of the grades stand on."""
    choices = (
        *(Choice(key, title) for key, title in scales.items()),
        Choice("none", "none of these, or not yet known"),
    )

    def read(said: str) -> str | None:
        found = one_of(choices)(said)
        return None if found == "none" else found

    national = "single-spine" if country == "GB" and "single-spine" in scales else "none"
    return Question(
        "pay-scale",
        "Pay scale",
        "On which pay scale do the grades stand?",
        "Its points are left open in the draft, with a place for them. Most universities in the United Kingdom use the "
        "single spine.",
        national,
        read,
        choices,
    )
