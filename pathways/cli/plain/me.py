"""Me: my role, what is known of me, my contract, what I can show, and the gap to a role."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.plain import myself
from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import agreed, choose
from pathways.cli.plain.evidence import evidence
from pathways.cli.plain.fact import UNKNOWN, Said, ask_fact
from pathways.cli.plain.gap import gap
from pathways.cli.plain.places import address_of, owner, pick_place
from pathways.cli.plain.talk import say, tell

if TYPE_CHECKING:
    from pathways.editing.change import Change
    from pathways.editing.person.session import PersonSession
    from pathways.editing.person.state import PersonState
    from pathways.model.facts import Fact
    from pathways.sector.career_plan import Present

_ABOUT = ("contract", "post", "person", "award", "host")
"""What questions are about, in the order in which they are listed."""


def me(on: date) -> None:
    """Ask and tell about the person, until they go back.

    Raises:
        Refused: If their file cannot be read, or is being changed elsewhere.
    """
    with myself.session() as held:
        kept = "It is kept in" if held.exists else "It will be kept in"
        say(f"\nNothing of this leaves your machine. {kept} {held.path}, for you alone.")
        while _one(held, on):
            pass


def present(held: PersonSession, on: date) -> Present | None:
    """The role that the person holds, where it is said and can be found."""
    address = held.state.person.role
    return careful(lambda: myself.place_of(address, on)) if address else None


def _one(held: PersonSession, on: date) -> bool:
    """One thing; whether there is another."""
    here = present(held, on)
    role = f"{here.role.title}, {owner(here.graph.framework)}" if here is not None else "not said yet"
    count = len(held.state.given.states)
    done = held.history.done
    entries: dict[str, Callable[[], None]] = {
        f"My role: {role}": lambda: _role(held, on),
        f"Questions about me: {count} answered": lambda: _questions(held),
        "My contract: how long, and what it reaches": lambda: _contract(held, here, on),
        f"What I can show: {len(held.state.person.evidence)}": lambda: evidence(held, here),
        "The gap to a role, criterion by criterion, and my plan": lambda: gap(held, here, on),
        "Delete everything that is kept of me": lambda: _erase(held),
    }
    if done:
        entries[f"Undo: {done[-1].sentence}"] = lambda: _undo(held)
    chosen = choose("About me:", list(entries))
    if not isinstance(chosen, int):
        return False
    careful(list(entries.values())[chosen])
    return True


def _role(held: PersonSession, on: date) -> None:
    from pathways.editing.person.standing import hold_role

    place = pick_place("Which role do you have?", on)
    if place is not None:
        path, _, role = place
        myself.apply(held, lambda _state, _facts: hold_role(address_of(path, role), role.title))


def _questions(held: PersonSession) -> None:
    """Choose a question and answer it, again and again."""
    from pathways.export import words
    from pathways.export.findings import state as in_words
    from pathways.model.facts import label_of

    while True:
        known = held.state.given.states
        asked = dict(sorted(_askable(held), key=lambda each: (each[0] not in known, _place(each[1]))))
        rows = []
        for name, fact in asked.items():
            said = in_words(known[name], fact) if name in known else "not said"
            rows.append(f"{words.sentence_case(label_of(name, held.facts))}: {said}")
        chosen = choose("Which question? Type words of it, or m for more.", rows)
        if not isinstance(chosen, int):
            return
        name, fact = list(asked.items())[chosen]
        answer = ask_fact(fact)
        if isinstance(answer, Said):
            careful(lambda name=name, answer=answer: _answer(held, name, answer))  # type: ignore[misc]


def _askable(held: PersonSession) -> list[tuple[str, Fact]]:
    return [(name, fact) for name, fact in held.facts.items() if fact.derived is None]


def _place(fact: Fact) -> int:
    return _ABOUT.index(fact.about) if fact.about in _ABOUT else len(_ABOUT)


def _answer(held: PersonSession, name: str, answer: Said) -> None:
    from pathways.editing.person.facts import forget, say

    yes_no = held.facts[name].type == "yes-no"

    def make(state: PersonState, facts: Mapping[str, Fact]) -> Change:
        if answer.raw == UNKNOWN:
            return forget(state, name, facts)
        return say(state, name, {"yes": True, "no": False}[str(answer.raw)] if yes_no else answer.raw, facts)

    myself.apply(held, make)


def _contract(held: PersonSession, here: Present | None, on: date) -> None:
    from pathways.export.text.me import add_contract
    from pathways.sector.own_contract import own_contract

    if here is None:
        say("Say first which role you have: then this tells what your contract reaches.")
    graph, role = (here.graph, here.role) if here is not None else (None, None)
    found = own_contract(held.state.given.states, on, graph, role)
    facts = held.facts
    tell(lambda page: add_contract(page, found, facts, role.title if role is not None else ""))


def _undo(held: PersonSession) -> None:
    step = held.undo()
    if step is not None:
        say(f"Undone: {step.sentence}.")


def _erase(held: PersonSession) -> None:
    if not held.exists:
        say("Nothing is kept of you.")
        return
    question = f"The file {held.path} is removed, and it cannot be had back. Delete everything that is kept of you?"
    if agreed(question, "Delete everything", "Leave everything as it is"):
        held.erase()
        say("Everything was deleted.")
