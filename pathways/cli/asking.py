"""Questions one at a time on the command line, with "don't know", "none" and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pathways.cli.output import note
from pathways.cli.typed_word import typed_word
from pathways.funding.asking import Question, questions
from pathways.funding.in_force import role_named
from pathways.funding.judge import Applicant, judge
from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.verdict import Verdict
from pathways.model.facts import Fact
from pathways.rules.states import State, Unknown
from pathways.rules.typed import Misfit, typed

HOW = "Answer, or: ? help, d don't know, n none, b back, q enough. Nothing leaves this machine."


def asked_through(
    book: Rulebook, chosen: Sequence[Version], applicant: Applicant, role: str | None, on: date
) -> Applicant:
    """Ask only what the schemes still need, the most decisive first, until nothing further can change the answer.

    Returns:
        The applicant with the answers.
    """
    states: dict[str, State] = dict(applicant.states)
    asked: list[str] = []
    declined: set[str] = set()
    note(HOW)
    while True:
        now = replace(applicant, states=states)
        verdicts = _judged(book, chosen, now, role, on)
        waiting = questions(book, verdicts, now, frozenset({*declined, *asked}))
        if not waiting:
            note(_ending(verdicts, declined))
            return now
        answer = _answer(waiting[0], len(waiting))
        if answer == "q":
            return now
        if answer == "b":
            if not asked:
                note("This is the first question.")
                continue
            last = asked.pop()
            states.pop(last, None)
            declined.discard(last)
            continue
        fact = waiting[0].fact
        asked.append(fact.id)
        if isinstance(answer, Unknown):
            declined.add(fact.id)
        elif not isinstance(answer, str):
            states[fact.id] = answer


def _judged(book: Rulebook, chosen: Sequence[Version], now: Applicant, role: str | None, on: date) -> list[Verdict]:
    roles = [(version, role_named(version, role)) for version in chosen]
    return [judge(book, version, now, its_role, on) for version, its_role in roles if its_role is not None]


def _ending(verdicts: Sequence[Verdict], declined: set[str]) -> str:
    if declined and any(verdict.open for verdict in verdicts):
        return "Nothing more to ask; what you do not know is still open in some answers."
    return "Nothing further that you could tell can change the answer."


def _answer(question: Question, left: int) -> State | str:
    """One answer: what is known of the fact, or `b` and `q`."""
    fact = question.fact
    schemes = f"{question.matters_to} scheme{'' if question.matters_to == 1 else 's'}"
    note(f"\n{fact.question}")
    note(f"  (matters to {schemes}; at most {left} question{'' if left == 1 else 's'} left)")
    options = list(fact.options)
    for number, name in enumerate(options, 1):
        note(f"  {number}. {fact.options[name].name}")
    while True:
        word = typed_word(f"{_prompt(fact)} > ", default="d")
        if word is None:  # what was answered counts
            return "q"
        match word.casefold():
            case "b" | "back":
                return "b"
            case "q" | "quit":
                return "q"
            case "?" | "help":
                note(f"  {fact.help or 'There is no more to say about it.'}")
                continue
            case "d" | "don't know":
                return typed(fact, None)
            case "n" if fact.type != "yes-no":
                word = "none"
            case digits if options and digits.isdecimal() and 1 <= int(digits) <= len(options):
                word = options[int(digits) - 1]
        try:
            return typed(fact, word)
        except Misfit as misfit:
            note(f"  {_again(fact, misfit)}")


def _again(fact: Fact, misfit: Misfit) -> str:
    """What to answer instead, in the words of the question."""
    match fact.type:
        case "yes-no":
            return "That is neither yes nor no. Answer y or n, or d if you do not know."
        case "choice" | "ordered-choice" | "list":
            return f"That is none of these. Answer with a number from 1 to {len(fact.options)}, or d."
        case _:
            said = misfit.message.replace(repr(fact.id), "this")
            return f"{said[:1].upper()}{said[1:]}{f'; {misfit.help}' if misfit.help else ''}."


def _prompt(fact: Fact) -> str:
    match fact.type:
        case "yes-no":
            return "y or n"
        case "choice" | "ordered-choice":
            return f"1 to {len(fact.options)}"
        case "list":
            return "numbers or names, with commas"
        case "date":
            return "a day, month or year (2027-07-31)"
        case "number":
            return fact.unit or "a number"
        case _:
            return "text"
