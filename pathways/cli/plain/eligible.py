"""Which schemes the person may lead: questions one at a time, then the outcomes, each to be read in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose, pick
from pathways.cli.plain.fact import Said, ask_fact
from pathways.cli.plain.saving import save_text
from pathways.cli.plain.talk import say, tell

if TYPE_CHECKING:
    from pathways.export.text.layout import Page
    from pathways.funding.judge import Applicant
    from pathways.funding.rulebook import Rulebook, Version
    from pathways.funding.verdict import Verdict

YEARS_BACK = 8
"""So far back an answer is followed through time."""


@dataclass
class Conversation:
    """What is asked about, and what was answered so far."""

    book: Rulebook
    chosen: Sequence[Version]
    applicant: Applicant
    on: date
    given: list[tuple[str, str | list[str]]] = field(default_factory=list)
    """By fact, in the order of asking: what was answered."""

    @property
    def now(self) -> Applicant:
        """The person with all answers."""
        from pathways.rules.states import Unknown
        from pathways.rules.typed import typed

        states = {name: typed(self.book.facts[name], raw) for name, raw in self.given}
        known = {name: state for name, state in states.items() if not isinstance(state, Unknown)}
        return replace(self.applicant, states={**self.applicant.states, **known})

    def verdicts(self) -> list[Verdict]:
        """What the schemes say as far as is known, for the leading role of each."""
        from pathways.funding.in_force import role_named
        from pathways.funding.judge import judge

        now = self.now
        roles = [(version, role_named(version, None)) for version in self.chosen]
        return [judge(self.book, version, now, role, self.on) for version, role in roles if role is not None]


def which_schemes(on: date) -> None:
    """Choose schemes, then answer their questions."""
    from pathways.cli.rulebook import read_rulebook

    say("Reading the rules of funders. Nothing that you answer leaves this machine.")
    book = read_rulebook()
    current = list(book.current())
    funders = {version.funder.id: version.funder.name for version in current}
    ways: list[tuple[str, str]] = [(f"All {len(current)} current schemes", ""), ("One scheme", "?")]
    way = pick("Which schemes?", [*ways, *((f"All of {name}", key) for key, name in funders.items())])
    if way is None:
        return
    if way == "?":
        one = pick("Which scheme?", [(_name(version), version) for version in current])
        chosen = [one] if one is not None else []
    else:
        chosen = [version for version in current if way in {"", version.funder.id}]
    if chosen:
        talk(book, chosen, on)


def one_scheme(scheme: str, on: date) -> None:
    """The questions of one scheme, by its id.

    Raises:
        click.UsageError: If there is none.
    """
    from pathways.cli.rulebook import read_rulebook, scheme_named

    book = read_rulebook()
    talk(book, [scheme_named(book, scheme)], on)


def talk(book: Rulebook, chosen: Sequence[Version], on: date) -> None:
    """Ask what some schemes need, then show what comes of it, until the person goes back."""
    talking = Conversation(book, chosen, _applicant(book), on)
    while _ask(talking):
        while True:
            verdicts = talking.verdicts()
            if not _outcomes(talking, verdicts):
                break
        if not talking.given:
            return
        talking.given.pop()
        say("Back to the last question.")


def _applicant(book: Rulebook) -> Applicant:
    """The person with what their own file says, and what a framework says of their role."""
    from pathways.cli.plain.known import own_document
    from pathways.cli.rulebook import facts_of_named_role
    from pathways.funding.judge import Applicant

    found = own_document(book.facts)
    if found is None:
        return Applicant({}, None)
    person, states = found
    role = person.role
    of_role = careful(lambda: facts_of_named_role(role, book.facts)) if role else None
    known = {**(of_role or {}), **states}
    say(f"Taken over from your own file: {len(known)} answer{'' if len(known) == 1 else 's'}.")
    return Applicant(known, book.versions.get(person.host) if person.host else None)


def _ask(talking: Conversation) -> bool:
    """Put the questions; whether the outcomes are wanted, and not the way back."""
    from pathways.funding.asking import questions

    while True:
        asked = frozenset(name for name, _ in talking.given)
        verdicts = talking.verdicts()
        waiting = questions(talking.book, verdicts, talking.now, asked)
        if not waiting:
            say("Nothing further that you could tell can change the answer." if _settled(talking) else
                "Nothing more to ask; what you do not know is still open in some answers.")  # fmt: skip
            return True
        first = waiting[0]
        left = f"at most {len(waiting)} question{'' if len(waiting) == 1 else 's'} left"
        say(f"\nThis matters to {first.matters_to} scheme{'' if first.matters_to == 1 else 's'}; {left}.")
        answer = ask_fact(first.fact, {"e": "Enough: show the outcomes now"})
        if answer == "e":
            return True
        if isinstance(answer, Said):
            talking.given.append((first.fact.id, answer.raw))
        elif talking.given:
            talking.given.pop()
        else:
            return False


def _settled(talking: Conversation) -> bool:
    from pathways.cli.plain.fact import UNKNOWN

    unknown = any(raw == UNKNOWN for _, raw in talking.given)
    return not (unknown and any(verdict.open for verdict in talking.verdicts()))


def _outcomes(talking: Conversation, verdicts: Sequence[Verdict]) -> bool:
    """Say the outcomes and let one be read in full; whether they are to be said again."""
    from pathways.export.text.eligible import add_overview
    from pathways.export.verdicts import OUTCOMES

    if len(verdicts) == 1:
        _read(talking, verdicts[0])
        return False
    ordered = [each for outcome in OUTCOMES for each in verdicts if each.outcome is outcome]
    tell(lambda page: add_overview(page, ordered, talking.book.facts))
    while True:
        names = [f"{OUTCOMES[each.outcome]}: {_name(each.version)}" for each in ordered]
        chosen = choose("Which scheme do you want to read in full?", names, {"w": "Write this overview to a file"})
        if chosen is None:
            return False
        if chosen == "w":
            save_text(lambda page: add_overview(page, ordered, talking.book.facts))
        elif isinstance(chosen, int):
            _read(talking, ordered[chosen])


def _read(talking: Conversation, verdict: Verdict) -> None:
    """One verdict in full, then what else can be asked of it."""
    from pathways.export.text.eligible import add_verdict
    from pathways.funding.changes import changes

    book, applicant = talking.book, talking.now
    ways = changes(book, verdict, applicant)

    def add(page: Page) -> None:
        add_verdict(page, verdict, book.facts, ways)

    tell(add)
    while True:
        chosen = choose(f"More on {verdict.version.entry.name}:", [
            "How the answer changed through time",
            "The roles that I may be named in if I do not lead, and their costs",
            "Say the answer again",
            "Write the answer to a file",
        ])  # fmt: skip
        match chosen:
            case 0:
                _tell_through(talking, verdict, applicant)
            case 1:
                _tell_named(talking, verdict, applicant)
            case 2:
                tell(add)
            case 3:
                save_text(add)
            case _:
                return


def _tell_through(talking: Conversation, verdict: Verdict, applicant: Applicant) -> None:
    from pathways.export.text.eligible import add_through
    from pathways.funding.through_time import through

    first, last = date(talking.on.year - YEARS_BACK, 1, 1), date(talking.on.year, 12, 31)
    periods = through(talking.book, verdict.version, applicant, verdict.role, first, last)
    tell(lambda page: add_through(page, periods, talking.book.facts))


def _tell_named(talking: Conversation, verdict: Verdict, applicant: Applicant) -> None:
    from pathways.export.text.named import add_named
    from pathways.funding.naming import namings

    found = namings(talking.book, verdict.version, applicant, talking.on)
    tell(lambda page: add_named(page, verdict.version, found, talking.on, talking.book.facts))


def _name(version: Version) -> str:
    return f"{version.funder.name}: {version.entry.name}"
