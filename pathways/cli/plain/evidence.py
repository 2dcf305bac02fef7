"""What the person can show: told, added, changed and removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pathways.cli.plain import myself
from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose, pick, pick_several
from pathways.cli.plain.saving import save_text
from pathways.cli.plain.talk import asked, say, tell

if TYPE_CHECKING:
    from pathways.editing.person.achievements import Told
    from pathways.editing.person.session import PersonSession
    from pathways.model.person import AchievementKind
    from pathways.sector.career_plan import Present

_FIELDS = (
    ("text", "What did you do? One sentence that a panel can read.", "A sentence."),
    ("since", "When did it begin? Such as 2024 or 2024-05.", "A year, month or day."),
    ("on", "When was it, or when did it end? Such as 2026-03 or 2026-03-18.", "A year, month or day."),
    ("count", "How many? A number, such as 14.", "A whole number."),
    ("link", "Where can it be seen? A link.", "An address."),
)
"""What is asked of an achievement, in order: the field, the question, and how to answer."""

_NOTHING = "-"
"""What leaves a field empty: an empty line says the question again."""


def evidence(held: PersonSession, here: Present | None) -> None:
    """Add, change or read what the person can show, until they go back."""
    from pathways.export.achievements import achievement
    from pathways.export.text.me import add_evidence

    while True:
        person = held.state.person
        rows = [achievement(each) for each in person.evidence.values()]
        letters = {"a": "Add something that I have done"}
        if rows:
            letters |= {"r": "Read all, with counts by year", "w": "Write all to a file"}
        question = "What you can show. A number changes or removes it." if rows else "Nothing is noted yet."
        chosen = choose(question, rows, letters)
        match chosen:
            case None:
                return
            case "a":
                careful(lambda: _add(held, here))
            case "r":
                tell(lambda page, person=person: add_evidence(page, person, _named(here)))  # type: ignore[misc]
            case "w":
                save_text(lambda page, person=person: add_evidence(page, person, _named(here)))  # type: ignore[misc]
            case int():
                key = list(person.evidence)[chosen]
                careful(lambda key=key: _change(held, here, key))  # type: ignore[misc]


def _add(held: PersonSession, here: Present | None) -> None:
    from pathways.editing.person.achievements import Told, add

    kind = _kind()
    told = _filled(held, Told("", kind)) if kind is not None else None
    if told is not None:
        whole = replace(told, shows=tuple(_shows(here) or ()))
        myself.apply(held, lambda state, _facts: add(state, whole))


def _change(held: PersonSession, here: Present | None, key: str) -> None:
    from pathways.editing.person.achievements import change, remove, told_of

    told = told_of(held.state.person.evidence[key])
    ways = ["Its words, days, number and link", "Which criteria it shows", "Its kind", "Remove it"]
    changed: Told | None = None
    match choose(f"Change what of “{told.text}”?", ways):
        case 0:
            changed = _filled(held, told)
        case 1:
            shows = _shows(here)
            changed = replace(told, shows=tuple(shows)) if shows is not None else None
        case 2:
            kind = _kind()
            changed = replace(told, kind=kind) if kind is not None else None
        case 3:
            myself.apply(held, lambda state, _facts: remove(state, key))
    if changed is not None and changed != told:
        now = changed
        myself.apply(held, lambda _state, _facts: change(key, now))


def _kind() -> AchievementKind | None:
    from pathways.export.achievements import KINDS
    from pathways.export.words import sentence_case

    return pick("What kind of thing?", [(sentence_case(text), kind) for kind, text in KINDS.items()])


def _filled(held: PersonSession, told: Told) -> Told | None:
    """An achievement with its fields asked for, each until it fits; None to go back."""
    at = 0
    while at < len(_FIELDS):
        name, question, help = _FIELDS[at]
        now = getattr(told, name)
        stands = f" Now: {now}. Type = to keep it." if now else ""
        leave = "" if name == "text" else f" Type {_NOTHING} for nothing."
        word = asked(f"{question}{leave}{stands}", help)
        if word is None:
            if at == 0:
                return None
            at -= 1
            continue
        value = now if word == "=" and now else "" if word == _NOTHING and name != "text" else word
        tried = replace(told, **{name: value})  # type: ignore[arg-type]
        if _fits(held, tried, name):
            told = tried
            at += 1
    return told


def _fits(held: PersonSession, told: Told, name: str) -> bool:
    """Whether a field can be so; why not is told."""
    from pathways.editing.change import Unfit
    from pathways.editing.person.achievements import add
    from pathways.export.words import sentence_case

    try:
        add(held.state, told)
    except Unfit as unfit:
        if unfit.field in {name, ""} or (name == "on" and unfit.field == "since"):
            say(f"{sentence_case(unfit.sentence)}.")
            return False
    return True


def _shows(here: Present | None) -> list[str] | None:
    """Which criteria of the person's role something shows; None where that is not known or not said."""
    from pathways.export import words
    from pathways.model.profiles import expectations
    from pathways.sector.evidence import criterion_name

    if here is None:
        say("Say which role you have: then you can say which of its criteria this shows.")
        return None
    framework = here.graph.framework
    entries = [
        (f"{words.area(each.criterion.area, framework)}: {each.criterion.text}", criterion_name(framework.id, each))
        for each in expectations(framework, here.role)
    ]
    return pick_several("Which criteria of your role does it show?", entries) if entries else None


def _named(here: Present | None) -> dict[str, str]:
    """Criteria of the person's framework in words, by their names."""
    if here is None:
        return {}
    framework = here.graph.framework
    return {
        f"{framework.id}/{profile.id}.{key}": criterion.text
        for profile in framework.profiles.values()
        for key, criterion in profile.criteria.items()
    }
