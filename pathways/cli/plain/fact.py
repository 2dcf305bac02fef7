"""A question about a fact, answered by number or by typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pathways.cli.plain.choosing import choose, pick_several
from pathways.cli.plain.talk import answered, say

if TYPE_CHECKING:
    from pathways.model.facts import Fact

UNKNOWN = "unknown"
"""What is written where somebody does not know."""

_DO_NOT_KNOW = frozenset({"d", "don't know", "dont know"})

_HINTS = {
    "date": "Type a day, month or year, such as 2027-07-31, 2027-07 or 2027.",
    "text": "Type a few words.",
}


@dataclass(frozen=True, slots=True)
class Said:
    """An answer, as a document would have it: `unknown` where it is not known, `none` where there is none."""

    raw: str | list[str]


def ask_fact(fact: Fact, letters: Mapping[str, str] | None = None) -> Said | str | None:
    """Ask for a fact.

    Args:
        fact: The fact.
        letters: By letter: what else can be done than answer.

    Returns:
        The answer, one of the letters, or None to go back.

    Raises:
        Over: If somebody wants to quit.
    """
    others = letters or {}
    if fact.type == "list":
        return _several(fact)
    if fact.type == "yes-no":
        return _one(fact, {"Yes": "yes", "No": "no"}, others)
    if fact.options:
        return _one(fact, {option.name: name for name, option in fact.options.items()}, others)
    return _typed(fact, others)


def _ends(fact: Fact) -> dict[str, str]:
    from pathways.rules.typed import NONE_WORD

    none = {} if fact.type == "yes-no" else {"None: there is none": NONE_WORD}
    return {**none, "I don't know": UNKNOWN}


def _one(fact: Fact, options: Mapping[str, str], letters: Mapping[str, str]) -> Said | str | None:
    answers = {**options, **_ends(fact)}
    told = [f"{option.name}: {option.help}" for option in fact.options.values() if option.help]
    chosen = choose(fact.question, list(answers), letters, "\n".join([fact.help or "", *told]).strip())
    return Said(list(answers.values())[chosen]) if isinstance(chosen, int) else chosen


def _several(fact: Fact) -> Said | None:
    entries = [(option.name, name) for name, option in fact.options.items()]
    ends = [(name, f"?{word}") for name, word in _ends(fact).items()]  # no option begins so
    found = pick_several(fact.question, [*entries, *ends], fact.help or "")
    if found is None:
        return None
    own = [each for each in found if not each.startswith("?")]
    return Said(own or next((each[1:] for each in found), UNKNOWN))


def _typed(fact: Fact, letters: Mapping[str, str]) -> Said | str | None:
    from pathways.export.words import sentence_case
    from pathways.rules.typed import Misfit, typed

    hint = f"{_HINTS.get(fact.type) or _number(fact)} Or: none, if there is none; d, if you don't know."

    def put() -> None:
        say(f"{fact.question}\n{hint}")
        for letter, name in letters.items():
            say(f"{letter}. {name}")

    put()
    while True:
        word = answered("Answer", put, "\n".join(each for each in (fact.help, hint) if each))
        if word is None or word.casefold() in letters:
            return word.casefold() if word is not None else None
        if word.casefold() in _DO_NOT_KNOW:
            return Said(UNKNOWN)
        try:
            typed(fact, word)
        except Misfit as misfit:
            said = misfit.message.replace(repr(fact.id), "this")
            say(f"{sentence_case('; '.join(part for part in (said, misfit.help) if part))}.")
        else:
            return Said(word)


def _number(fact: Fact) -> str:
    if fact.unit == "share":
        return "Type a number from 0 to 1, or a share such as 80%."
    return f"Type a number of {fact.unit}." if fact.unit else "Type a number."
