"""A person's document as what is known: every value in the terms of its fact, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.model.facts import Fact
from pathways.model.person import Person
from pathways.problems import Problem, nearest
from pathways.problems.suggest import listed
from pathways.rules.states import Known, Range, State
from pathways.rules.typed import Misfit, named, typed

IN_ORDER = (
    ("contract.start", "contract.end"),
    ("award.start", "award.end"),
    ("person.phd_start", "person.phd_defence"),
    ("person.phd_defence", "person.phd_awarded"),
    ("person.phd_start", "person.phd_awarded"),
)
"""Pairs of days of which the second cannot come before the first."""


@dataclass(frozen=True)
class Given:
    """What a person's document says."""

    states: Mapping[str, State]
    problems: tuple[Problem, ...]
    """What is wrong with it; nothing is judged while there is any."""


def given_by(person: Person, facts: Mapping[str, Fact]) -> Given:
    """What a person's document says, in the terms of the facts.

    Args:
        person: The document.
        facts: The definitions of all facts.
    """
    states: dict[str, State] = {}
    written: dict[str, str] = {}
    problems: list[Problem] = []
    for key, stated in person.facts.items():
        path = ("facts", key)
        fact_id = named(key, facts)
        if fact_id is None:
            problems.append(unknown_fact(key, facts, path))
        elif fact_id in written:
            message = f"{key!r} and {written[fact_id]!r} are the same fact"
            problems.append(Problem(path, "stated-twice", message, "keep one of them", on="key"))
        else:
            written[fact_id] = key
            try:
                states[fact_id] = typed(facts[fact_id], stated.value)
            except Misfit as misfit:
                problems.append(Problem((*path, "value"), "fact-value", misfit.message, misfit.help))
    problems += _out_of_order(states, written)
    return Given(states, tuple(problems))


def unknown_fact(name: str, facts: Mapping[str, Fact], path: tuple[str | int, ...]) -> Problem:
    """A fact that nothing defines."""
    names = [*facts, *(alias for fact in facts.values() for alias in fact.aliases)]
    about = name.partition(".")[0]
    alike = sorted(each for each in facts if each.startswith(f"{about}."))
    help = nearest(name, names) or f"known are {listed(alike or facts, 40)}"
    return Problem(path, "unknown-fact", f"fact {name!r} is not defined", help, on="key")


def _out_of_order(states: Mapping[str, State], written: Mapping[str, str]) -> Iterator[Problem]:
    for first, second in IN_ORDER:
        earlier, later = _range(states.get(first)), _range(states.get(second))
        if earlier is not None and later is not None and later.high < earlier.low:
            message = f"{written[second]!r} comes before {written[first]!r}"
            yield Problem(("facts", written[second], "value"), "reversed-dates", message, "mend one of the two days")


def _range(state: State | None) -> Range | None:
    return state.value if isinstance(state, Known) and isinstance(state.value, Range) else None
