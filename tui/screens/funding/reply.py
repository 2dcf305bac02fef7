"""What an answer to a question means, and what to answer instead of one that does not fit."""

from __future__ import annotations

from pathways.editing.change import Unfit
from pathways.model.facts import Fact
from pathways.rules.states import State, Unknown
from pathways.rules.typed import Misfit, typed

TYPED = frozenset({"number", "date", "text"})
"""Types of fact whose value is typed; the others are chosen."""


def choices_of(fact: Fact) -> tuple[tuple[str, str], ...]:
    """What can be chosen for a fact: as it is written, and in words."""
    if fact.type == "yes-no":
        return (("yes", "Yes"), ("no", "No"))
    return tuple((name, option.name) for name, option in fact.options.items())


def reply(fact: Fact, said: str | list[str]) -> State | None:
    """What is known when a person answers so; None: they do not know.

    Raises:
        Unfit: If the fact has no such value, with what to answer instead.
    """
    try:
        state = typed(fact, said)
    except Misfit as misfit:
        message = misfit.message.replace(repr(fact.id), "this")
        raise Unfit(f"{message}; {misfit.help}" if misfit.help else message) from None
    return None if isinstance(state, Unknown) else state


def hint(fact: Fact) -> str:
    """How to write a value that is typed."""
    match fact.type:
        case "date":
            return "a day, month or year: 2027-07-31, 2027-07 or 2027"
        case "number":
            return fact.unit or "a number"
        case _:
            return "a few words"
