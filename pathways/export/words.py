"""How the parts of a framework are put in words: the same in terminal, diagram and page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, runtime_checkable

from pydantic import BaseModel

from pathways.graph.unknowns import NAMED
from pathways.model.base import NOT_PUBLISHED
from pathways.model.dates import in_words
from pathways.model.evidence import EVIDENCE_KINDS, Evidence, EvidenceKind
from pathways.model.facts import Fact, label_of
from pathways.model.framework import FUNDER_BODIES, PREDEFINED_BODIES, Body, Framework
from pathways.model.moves import Limit, Mechanism, Move, Stage, Timing
from pathways.model.provenance import Cited, Footing, Source, Sourced
from pathways.model.roles import Role

MECHANISMS: Mapping[Mechanism, str] = {
    Mechanism.PROMOTION: "promotion",
    Mechanism.REGRADING: "regrading",
    Mechanism.VACANCY: "vacancy",
    Mechanism.EXAMINATION: "examination",
    Mechanism.APPOINTMENT: "appointment",
    Mechanism.COMPLETION: "completion of training",
    Mechanism.AUTOMATIC: "automatic",
    Mechanism.TRANSFER: "transfer",
    Mechanism.LATERAL: "sideways move",
    Mechanism.CONVERSION: "change of contract",
    Mechanism.ACTING_UP: "acting up",
    Mechanism.SECONDMENT: "secondment",
    Mechanism.ROTATION: "rotation",
    Mechanism.REVIEW: "review",
    Mechanism.EXIT: "exit",
    Mechanism.NOT_PUBLISHED: "mechanism not published",
}

JUDGED = {
    "person": "judges the person",
    "post": "judges the post",
    "both": "judges the person and the post",
    "neither": "judges neither person nor post",
    NOT_PUBLISHED: "what is judged is not published",
    None: "what is judged is not published",
}

FOOTINGS = {
    Footing.PUBLISHED: "published",
    Footing.INFERRED: "inferred",
    Footing.PROPOSED: "proposed",
    Footing.DISPUTED: "sources differ",
    Footing.NOT_STATED: "source not stated",
}


class Citing(Protocol):
    """A document that says what it rests on."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """What its statements rest on."""


@runtime_checkable
class Deciding(Protocol):
    """A document that defines bodies: a framework or a funder."""

    @property
    def bodies(self) -> Mapping[str, Body]:
        """Who judges and decides."""


def area(name: str, document: BaseModel) -> str:
    """An area of competence by name; one that the document does not define, by its id."""
    known = document.areas if isinstance(document, Framework) else {}
    return known[name].name if name in known else name.replace("-", " ")


def grade(role: Role, framework: Framework) -> str:
    """The grade of a role by name."""
    found = framework.grades.get(role.grade or "")
    if found is not None:
        return found.name or found.id
    return "none" if role.entry is not None and role.entry.grade is None else "not found"


def silence(what: str, framework: Framework) -> str:
    """That something is not there: not found for an institution, or not yet written in a draft."""
    return f"{what} {'was not found' if framework.in_force else 'is not written down'}."


def name_of(move: Move) -> str:
    """What the institution calls a move, or else its mechanism."""
    return move.label or sentence_case(MECHANISMS[move.mechanism])


def known_name(move: Move) -> str:
    """The name of a move; where it has none and its mechanism was not found, that."""
    unnamed = move.label is None and move.mechanism is Mechanism.NOT_PUBLISHED
    return "a move whose mechanism was not found" if unnamed else name_of(move)


def name_or_closed(move: Move) -> str:
    """The name of a move, and why it is closed where it is."""
    return f"{name_of(move)} (closed: {move.closed.rstrip('.')})" if move.closed else name_of(move)


def bodies(names: Iterable[str], document: BaseModel) -> str:
    """Bodies by name, joined for a sentence."""
    return joined(body(name, document) for name in names)


def body(name: str, document: BaseModel) -> str:
    """A body by name; one that neither the document nor the format defines, by its id."""
    if name == NOT_PUBLISHED:
        return "a body that is not published"
    if isinstance(document, Deciding) and name in document.bodies:
        return document.bodies[name].name
    return PREDEFINED_BODIES.get(name) or FUNDER_BODIES.get(name, name)


def evidence(part: Evidence) -> str:
    """A piece of evidence in words."""
    kind = EVIDENCE_KINDS[part.kind]
    what = f"{kind}: {part.text}" if part.text and part.kind is not EvidenceKind.OTHER else part.text or kind
    return f"{part.count} × {what}" if part.count else what


def stage(part: Stage, framework: Framework) -> str:
    """A step of the decision in words."""
    outcomes = f" ({' / '.join(word.replace('-', ' ') for word in part.may)})" if part.may else ""
    within = f", within {part.within}" if part.within else ""
    return f"{sentence_case(bodies(part.by, framework))}{': ' + part.what if part.what else ''}{outcomes}{within}"


def limit(rule: Limit, framework: Framework) -> str:
    """A limit in words: the document's own, or else worked out from its numbers."""
    if rule.text:
        return rule.text
    counted = joined(
        name_of(framework.moves[move]) for move in rule.count_of or rule.share_of or rule.one if move in framework.moves
    )
    parts = [f"{word} {_amount(value, share=bool(rule.share_of))}" for word, value in
             (("at least", rule.at_least), ("at most", rule.at_most)) if value is not None]  # fmt: skip
    if rule.at_most_share is not None:
        parts.append(f"at most {_amount(rule.at_most_share, share=True)} of {rule.share_basis or 'the staff'}")
    if rule.for_each is not None:
        others = joined(name_of(framework.moves[move]) for move in rule.of if move in framework.moves)
        parts.append(f"one for each {rule.for_each} of {others}")
    return f"{counted}: {', '.join(parts)}{f' a {rule.per}' if rule.per else ''}"


def _amount(value: float | str, share: bool) -> str:
    if isinstance(value, str):
        return "a number that is not published"
    return f"{value:.0%}" if share else f"{value:g}"


_OPEN = {
    "rounds": "in rounds",
    "all-year": "open all year",
    "when-needed": "when needed",
    "on-vacancy": "when a post falls free",
    NOT_PUBLISHED: "when it is open is not published",
}


def timing(when: Timing) -> tuple[str, ...]:
    """What is known of when a move can be made, a sentence each."""
    said: list[str] = []
    if when.rounds_per_year is not None:
        number = when.rounds_per_year
        said.append(
            "rounds a year: not published"
            if number == NOT_PUBLISHED
            else f"{number} round{'' if number == 1 else 's'} a year{' or more' if when.or_more else ''}"
        )
    elif when.open is not None:
        said.append(_OPEN[when.open])
    if when.effective is not None:
        said.append(
            f"takes effect on {calendar_day(when.effective)}"
            if when.effective != NOT_PUBLISHED
            else "when it takes effect is not published"
        )
    if when.effective_rule:
        said.append(when.effective_rule)
    if when.expected:
        longer = f" to {when.expected_at_most}" if when.expected_at_most else ""
        said.append(f"expected to take {when.expected}{longer}")
    if when.longest:
        said.append(f"at the longest {when.longest}" + (f"; then {when.if_missed}" if when.if_missed else ""))
    if when.wait_after_refusal is not None:
        wait = when.wait_after_refusal
        said.append(("how long to wait after a refusal is not published" if isinstance(wait, str)
                     else "no waiting after a refusal" if wait.is_none
                     else f"after a refusal {'' if wait.rounds else 'wait '}{wait}")
                    + (f", unless {when.wait_unless}" if when.wait_unless else ""))  # fmt: skip
    if when.wait_between is not None and not isinstance(when.wait_between, str):
        least = "" if when.wait_between.normally else "at least "
        said.append(f"{least}{when.wait_between} between two cases")
    if when.tries is not None:
        said.append(f"at most {when.tries} {'try' if when.tries == 1 else 'tries'} in all")
    if when.lasts:
        said.append(f"lasts at most {when.lasts} as a rule")
    return tuple(said)


def calendar_day(written: str) -> str:
    """A partial or yearly date in words."""
    return in_words(written)


def day(on: date) -> str:
    """A day in words."""
    return in_words(on.isoformat())


def fields(names: Iterable[str]) -> str:
    """Fields of a move in words, joined."""
    return joined(NAMED.get(name, name.replace("_", " ")) for name in names)


def mark(statement: Sourced) -> str:
    """A word in brackets for what is not plainly published; empty if it is."""
    return "" if statement.footing is Footing.PUBLISHED else f"[{FOOTINGS[statement.footing]}]"


def sources(statement: Sourced, framework: Citing) -> tuple[str, ...]:
    """The sources of a statement, one line each, and how it was deduced or who proposes it."""
    said = [source(name, framework) for name in statement.cited]
    if statement.inferred_from and statement.because:
        said.append(f"inferred: {statement.because}")
    if statement.proposed:
        why = f": {statement.proposed.why}" if statement.proposed.why else ""
        said.append(f"proposed by {statement.proposed.by}, {calendar_day(statement.proposed.on)}{why}")
    if isinstance(statement, Cited):
        said += [f"{field.replace('_', ' ')} inferred: {basis.because}" for field, basis in statement.inferred.items()]
        said += [
            f"{source(dispute.source[0], framework)} says instead: {dispute.says}" for dispute in statement.disputed
        ]
    return tuple(said)


def source(name: str, framework: Citing) -> str:
    """A source in one line."""
    found = framework.sources.get(name)
    if found is None:
        return name
    parts = [found.title, found.publisher, calendar_day(found.date) if found.date else "undated"]
    return ", ".join(part for part in parts if part) + ("" if found.official else " (not official)")


def value_in_words(value: object, fact: Fact | None, facts: Mapping[str, Fact]) -> str:
    """A value that a fact is compared with."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and fact is not None and value in fact.options:
        return fact.options[value].name
    if isinstance(value, int | float):
        unit = f" {fact.unit}" if fact is not None and fact.unit and fact.unit not in {"share", "GBP", "EUR"} else ""
        return f"{value:.0%}" if fact is not None and fact.unit == "share" else f"{value:g}{unit}"
    return label_of(value.fact, facts) if hasattr(value, "fact") else str(value).replace("-", " ")


def joined(words: Iterable[str], last: str = "and") -> str:
    """Words as a list in a sentence."""
    all_words = list(words)
    if len(all_words) < 2:
        return "".join(all_words)
    return f"{', '.join(all_words[:-1])} {last} {all_words[-1]}"


def sentence_case(text: str) -> str:
    """The text with its first letter capital."""
    return text[:1].upper() + text[1:]


def months(number: int) -> str:
    """A number of months as years and months."""
    years, rest = divmod(number, 12)
    parts = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in ((years, "year"), (rest, "month")) if n]
    return " ".join(parts) or "no time"
