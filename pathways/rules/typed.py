"""A value as somebody wrote it, in the terms of its fact: one reading for documents, tables and the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from pathways.model.dates import PartialDate
from pathways.model.facts import Fact
from pathways.problems import nearest
from pathways.problems.suggest import listed
from pathways.rules.states import NONE, Known, Open, Range, State, Unknown, days

NONE_WORD = "none"
UNKNOWN_WORDS = frozenset({"unknown", "don't know", "don’t know", "dont know", "not known", "?"})

_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_NUMBER = re.compile(r"-?(\d{1,3}((,\d{3})+|( \d{3})+)|\d+)?(?(1)(\.\d+)?|\.\d+)")
_SIGNS = {"GBP": "£", "EUR": "€"}
_GREATEST = 1e15
"""Beyond this a number cannot be told from its neighbours."""


class Misfit(ValueError):
    """A value that its fact cannot have."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


def typed(fact: Fact, raw: Any) -> State:
    """What a written value says of a fact.

    Nothing written, or the word `unknown`, is unknown; known absence is the word `none`.

    Args:
        fact: The fact, with its id.
        raw: Text, number, true or false, or a list; as a document, a cell or an option holds it.

    Raises:
        Misfit: If the fact has no such value.
    """
    if isinstance(raw, str):
        raw = raw.strip()
    if raw is None or raw == "":
        return unknown(fact)
    word = raw.casefold() if isinstance(raw, str) else None
    if word in {NONE_WORD, *UNKNOWN_WORDS} and _chosen(fact, raw) is None:
        return NONE if word == NONE_WORD else unknown(fact)
    if isinstance(raw, list | tuple) and fact.type != "list":
        raise Misfit(f"{label(fact)} has one value, and this is a list", "write one of them")
    match fact.type:
        case "yes-no":
            return _yes_no(fact, raw)
        case "number":
            return _number(fact, raw)
        case "date":
            return _date(fact, raw)
        case "list":
            members = raw if isinstance(raw, list | tuple) else [raw] if _chosen(fact, raw) else str(raw).split(",")
            chosen = tuple(dict.fromkeys(_option(fact, member) for member in members))
            return Known(frozenset(chosen), chosen)
        case "choice":
            option = _option(fact, raw)
            return Known(option, option)
        case "ordered-choice":
            option = _option(fact, raw)
            place = float(list(fact.options).index(option))
            return Known(Range(place, place), option)
        case _:
            return Known(str(raw).strip().casefold(), str(raw).strip())


def unknown(fact: Fact) -> Unknown:
    """A fact that nobody has stated."""
    return Unknown(frozenset({Open("fact", fact.id, fact.settled_by)}))


def label(fact: Fact) -> str:
    """What a fact is called in a message."""
    return repr(fact.id)


def named(name: str, facts: Mapping[str, Fact]) -> str | None:
    """The id of the fact that a name or alias means; None if it means none."""
    if name in facts:
        return name
    key = _plain(name)
    return next(
        (
            fact_id
            for fact_id, fact in facts.items()
            if key in {_plain(fact_id), *(_plain(alias) for alias in fact.aliases)}
        ),
        None,
    )


def _plain(name: str) -> str:
    return name.casefold().replace(" ", "_").replace("-", "_")


def _yes_no(fact: Fact, raw: Any) -> Known:
    if isinstance(raw, bool):
        return Known(raw, raw)
    word = str(raw).casefold()
    if word in _YES | _NO:
        return Known(word in _YES, word in _YES)
    raise Misfit(f"{label(fact)} is yes or no, and this is {_shown(raw)}", "write true or false")


def _number(fact: Fact, raw: Any) -> Known:
    number = _as_number(fact, raw)
    if number is None:
        raise Misfit(f"{label(fact)} is a number, and this is {_shown(raw)}", "write digits, such as 3 or 0.5")
    if fact.unit == "share" and not 0 <= number <= 1:
        help = f"write {_digits(number / 100)} for {_digits(number)} per cent" if 1 < number <= 100 else ""
        raise Misfit(
            f"{label(fact)} is a share between 0 and 1, and this is {_digits(number)}",
            help or "write a part of the whole",
        )
    if fact.minimum is not None and number < fact.minimum:
        raise Misfit(f"{label(fact)} is at least {_digits(fact.minimum)}, and this is {_digits(number)}")
    if fact.maximum is not None and number > fact.maximum:
        raise Misfit(f"{label(fact)} is at most {_digits(fact.maximum)}, and this is {_digits(number)}")
    return Known(Range(number, number), number)


def _as_number(fact: Fact, raw: Any) -> float | None:
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        return float(raw) if -_GREATEST < raw < _GREATEST else None
    text = str(raw).removeprefix(_SIGNS.get(fact.unit or "", "")).strip()
    per_cent = fact.unit == "share" and text.endswith("%")
    text = text.removesuffix("%").strip() if per_cent else text
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.replace(",", "").replace(" ", ""))
    return _as_number(fact, number / 100 if per_cent else number)


def _digits(number: float) -> str:
    return f"{number:.15g}"


def _date(fact: Fact, raw: Any) -> Known:
    try:
        found = PartialDate.parse(raw)
    except PydanticCustomError:
        message = f"{label(fact)} is a date, and this is {_shown(raw)}"
        raise Misfit(message, 'write "2027-07-31", or "2027-07" or "2027" where no more is known') from None
    assert isinstance(found, PartialDate)
    value = days(found.first, found.last)
    return Known(value, str(found), frozenset() if value.exact else _more_exactly(fact))


def _more_exactly(fact: Fact) -> frozenset[Open]:
    """That a fact is known, but not to the day."""
    return frozenset({Open("exact", fact.id, fact.settled_by)})


def _option(fact: Fact, raw: Any) -> str:
    found = _chosen(fact, raw)
    if found is not None:
        return found
    word = str(raw).strip()
    names = [*fact.options, *(alias for option in fact.options.values() for alias in option.aliases)]
    help = nearest(word, names) or f"write one of {listed(fact.options, 20)}"
    raise Misfit(f"{word!r} is no value of {label(fact)}, which is one of a list", help)


def _chosen(fact: Fact, raw: Any) -> str | None:
    """The option that a word means: its id, its name or another word for it."""
    key = _plain(str(raw).strip())
    return next(
        (
            option_id
            for option_id, option in fact.options.items()
            if key in {_plain(word) for word in (option_id, option.name, *option.aliases)}
        ),
        None,
    )


def _shown(raw: Any) -> str:
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return f"the text {raw!r}" if isinstance(raw, str) else f"{raw!r}"
