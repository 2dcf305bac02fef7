"""Words that tables use for kinds of contract and for what a post is paid from."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.workforce.staff import ContractType, Funding

TYPES: Mapping[ContractType, tuple[str, ...]] = {
    ContractType.OPEN_ENDED: (
        *("open ended", "openended", "open", "oe", "permanent", "perm", "p", "pe", "indefinite", "indef", "continuing"),
        *("open contract", "permanent contract", "open ended contract", "regular", "established", "tenured"),
        *(
            "open ended permanent",
            "permanent open ended",
            "unbefristet",
            "cdi",
            "ongoing",
            "open ended subject to funding",
        ),
        *("open ended with funding end date", "permanent staff", "standard"),
    ),
    ContractType.FIXED_TERM: (
        *("fixed term", "fixedterm", "fixed", "ft", "ftc", "f", "fixed term contract", "temporary", "temp", "t"),
        *("limited", "time limited", "fixed term appointment", "contract limited", "befristet", "cdd", "fta", "fxt"),
        *("temporary contract", "fixed term staff", "fixed period", "term"),
    ),
    ContractType.CASUAL: (
        *(
            "casual",
            "c",
            "zero hours",
            "zero hour",
            "bank",
            "hourly paid",
            "hourly",
            "claims",
            "atypical",
            "as and when",
        ),
        *("variable hours", "worker", "casual worker", "sessional", "temporary bank"),
    ),
    ContractType.NOT_KNOWN: ("not known", "unknown", "n/a", "na", "-", "other", "not stated", "tbc"),
}
"""By kind: the words for it, in small letters, with blanks for other signs."""

FUNDINGS: Mapping[Funding, tuple[str, ...]] = {
    Funding.CORE: (
        *("core", "central", "institution", "institutional", "university", "general", "departmental", "department"),
        *("internal", "core funded", "centrally funded", "university funded", "hefce", "ofs", "sfc", "hefcw", "medr"),
        *("qr", "general funds", "general fund", "core funding", "teaching", "budget", "c", "college", "faculty"),
        *("wholly general financed", "funding council", "block grant", "school funded", "university core"),
    ),
    Funding.GRANT: (
        *(
            "grant",
            "grants",
            "research grant",
            "external",
            "externally funded",
            "research",
            "project",
            "g",
            "research council",
        ),
        *(
            "ukri",
            "grant funded",
            "award",
            "sponsor",
            "sponsored",
            "research funded",
            "research contract",
            "third party",
        ),
        *(
            "charity",
            "external grant",
            "project funded",
            "research grants and contracts",
            "contract research",
            "industry",
        ),
        *("restricted", "restricted funds", "directly incurred", "di"),
    ),
    Funding.RECHARGE: (
        *(
            "recharge",
            "recharged",
            "recharges",
            "facility",
            "facility income",
            "srf",
            "small research facility",
            "trading",
        ),
        *(
            "user charges",
            "cost recovery",
            "charge out",
            "r",
            "income",
            "self financing",
            "self funded",
            "service income",
        ),
        *("directly allocated", "da", "core facility", "fee for service", "commercial", "other operating income"),
    ),
    Funding.NOT_KNOWN: ("not known", "unknown", "n/a", "na", "-", "other", "not stated", "tbc", "various", "mixed"),
}
"""By source: the words for it."""


def plain_word(word: str) -> str:
    """A word in small letters, with single blanks for hyphens and other signs between words."""
    cleaned = "".join(each if each.isalnum() else " " for each in word.casefold())
    return " ".join(cleaned.split()) or word.strip()


_TYPE_OF = {word: kind for kind, words in TYPES.items() for word in (kind.value, plain_word(kind.value), *words)}
_FUNDING_OF = {word: kind for kind, words in FUNDINGS.items() for word in (kind.value, plain_word(kind.value), *words)}


def type_of(word: str) -> ContractType | None:
    """The kind of contract that a word stands for; None where it is not understood."""
    return _TYPE_OF.get(word.casefold()) or _TYPE_OF.get(plain_word(word))


def funding_of(word: str) -> Funding | None:
    """What a post is paid from; None where the word is not understood."""
    return _FUNDING_OF.get(word.casefold()) or _FUNDING_OF.get(plain_word(word))
