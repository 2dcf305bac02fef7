"""Questions about the person, and the changes that come of their answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.documents.whole import NotWhole
from pathways.editing.change import Unfit
from pathways.editing.person import achievements, facts, standing
from pathways.export import words
from pathways.export.achievements import KINDS, STANDINGS
from pathways.export.findings import state as in_words
from pathways.export.text.me import SIGNS
from pathways.model.facts import Fact, label_of
from pathways.model.person import AchievementKind, Standing
from pathways.model.profiles import Expectation
from pathways.problems.report import report
from pathways.rules.states import Known
from pathways.rules.typed import NONE_WORD
from pathways.sector.career_plan import Present

from ...dialogs.agree import Agree
from ...dialogs.ask import Ask
from ...dialogs.choose import Choose
from ...dialogs.pick import Choice, Pick
from .achievement_form import AchievementForm
from .parts import need_of
from .reading import framework_name, frameworks, graph_at
from .row import Key

if TYPE_CHECKING:
    from .screen import MeScreen

_OPEN, _NONE = "?open", "?none"
"""Answers to a question with a list that are not of its list."""


async def answer(me: MeScreen, fact_id: str) -> None:
    """Ask a question, and keep the answer."""
    fact = me.view.facts[fact_id]
    if fact.type == "list":
        await _several(me, fact_id, fact)
    elif fact.options or fact.type == "yes-no":
        await _one(me, fact_id, fact)
    else:
        await _typed(me, fact_id, fact)


async def _one(me: MeScreen, fact_id: str, fact: Fact) -> None:
    given = me.view.state.given.states.get(fact_id)
    options = {name: (each.name, each.help or "") for name, each in fact.options.items()}
    options = options or {"true": ("Yes", ""), "false": ("No", "")}
    choices = [Choice(name, words.sentence_case(text), about) for name, (text, about) in options.items()]
    if fact.absent is not None:
        choices.append(Choice(_NONE, "None"))
    choices.append(Choice(_OPEN, "Don't know: leave it open"))
    first = str(given.shown).lower() if isinstance(given, Known) else None
    found = await me.app.push_screen_wait(Pick(fact.question, choices, fact.help or "", first=first))
    if found:
        await _say(me, fact_id, {"true": True, "false": False, _NONE: NONE_WORD}.get(found[0], found[0]))


async def _several(me: MeScreen, fact_id: str, fact: Fact) -> None:
    given = me.view.state.given.states.get(fact_id)
    marked = given.shown if isinstance(given, Known) and isinstance(given.shown, tuple) else ()
    choices = [Choice(name, words.sentence_case(each.name), each.help or "") for name, each in fact.options.items()]
    choices += [Choice(_NONE, "None of these"), Choice(_OPEN, "Don't know: leave it open")]
    found = await me.app.push_screen_wait(Pick(fact.question, choices, fact.help or "", several=True, marked=marked))
    if not found:
        return
    own = [each for each in found if each not in {_NONE, _OPEN}]
    await _say(me, fact_id, own or (NONE_WORD if _NONE in found else _OPEN))


async def _say(me: MeScreen, fact_id: str, raw: object) -> None:
    state = me.view.state
    if raw != _OPEN:
        await me.make(facts.say(state, fact_id, raw, me.view.facts))
    elif facts.written_key(state, fact_id, me.view.facts) is not None:
        await me.make(facts.forget(state, fact_id, me.view.facts))


async def _typed(me: MeScreen, fact_id: str, fact: Fact) -> None:
    view = me.view
    given = view.state.given.states.get(fact_id)
    stated = facts.written_key(view.state, fact_id, view.facts) is not None

    def read(text: str) -> str:
        if text.strip():
            me.session.apply(facts.say(view.state, fact_id, text, view.facts))
        elif stated:
            me.session.apply(facts.forget(view.state, fact_id, view.facts))
        return text

    number = f"{given.shown:g}" if isinstance(given, Known) and isinstance(given.shown, float) else ""
    value = number or (in_words(given, None) if given is not None and stated else "")
    if isinstance(given, Known) and fact.type in {"date", "text"}:
        value = str(given.shown)
    forms = {"date": "Write 2027-07-31, 2027-07 or 2027", "number": f"Write a number{_unit(fact)}"}
    none = f", or {NONE_WORD}" if fact.absent is not None else ""
    form = f"{forms[fact.type]}{none}. " if fact.type in forms else ""
    help = " ".join(each for each in (fact.help or "", f"{form}Leave it empty where you do not know.") if each)
    if await me.app.push_screen_wait(Ask(fact.question, _told(read), value, help)) is not None:
        await me.follow()


def _unit(fact: Fact) -> str:
    if fact.unit == "share":
        return " from 0 to 1, or a share such as 80%"
    return f" of {fact.unit}" if fact.unit else ""


def _told(read: Callable[[str], str]) -> Callable[[str], str]:
    """What cannot be written is told beside the field too."""

    def checked(text: str) -> str:
        try:
            return read(text)
        except Refused as refused:
            raise Unfit(f"{refused.problem.message}; {refused.problem.help}") from None

    return checked


async def find(me: MeScreen) -> None:
    """Find any question by its words, and ask it."""
    view = me.view
    choices = [
        Choice(name, words.sentence_case(label_of(name, view.facts)), fact.question)
        for name, fact in view.facts.items()
        if fact.derived is None
    ]
    found = await me.app.push_screen_wait(Pick("Which question?", choices))
    if found:
        await answer(me, found[0])
        me.stand_on(("fact", found[0]))


async def _role(me: MeScreen, question: str, where: Path | None) -> tuple[Path, str, str] | None:
    """Ask for a framework and a role of it: its file, the role's id and its title."""
    known = {str(path): (path, owner, title) for path, owner, title in await asyncio.to_thread(frameworks)}
    choices = [Choice(key, owner, title) for key, (_, owner, title) in known.items()]
    first = str(where) if where is not None else None
    found = await me.app.push_screen_wait(Pick(question, choices, "First the framework, then the role.", first=first))
    if not found:
        return None
    path = known[found[0]][0]
    try:
        graph = await asyncio.to_thread(graph_at, path, me.view.on)
    except NotWhole as broken:
        raise Unfit(report(broken.reading.located)) from None
    framework = graph.framework
    roles = [
        Choice(role.id, role.title, words.joined([f"grade {words.grade(role, framework)}"] if role.grade else []))
        for role in graph.roles.values()
    ]
    if not roles:
        raise Unfit(f"{framework.title} names no role")
    chosen = await me.app.push_screen_wait(Pick("Which role?", roles, framework.title))
    return (path, chosen[0], graph.roles[chosen[0]].title) if chosen else None


async def my_role(me: MeScreen) -> None:
    """Say which role is held."""
    found = await _role(me, "Where do you work?", None)
    if found is not None:
        path, role, title = found
        address = f"{await asyncio.to_thread(framework_name, path)}:{role}"
        await me.make(standing.hold_role(address, title))


async def goal(me: MeScreen) -> None:
    """Choose the role to which the gap is shown; first of the framework of the role that is held."""
    here = me.role_file()
    found = await _role(me, "Where is the role that you would like to have?", here)
    if found is not None:
        me.aim(f"{await asyncio.to_thread(framework_name, found[0])}:{found[1]}")


async def add(me: MeScreen) -> None:
    """Add something that was done."""
    kind = await _kind(me, None)
    if kind is None:
        return
    told = await _form(me, achievements.Told("", kind))
    if told is None:
        return
    shows = await _shows(me, ())
    await me.make(achievements.add(me.view.state, replace(told, shows=shows or ())))


async def change(me: MeScreen, key: str) -> None:
    """Say something else of something that was done."""
    told = achievements.told_of(me.view.state.person.evidence[key])
    ways = ["Its words, days, number and link", "Which criteria it shows", "Its kind", "Remove it"]
    way = await me.app.push_screen_wait(Choose(told.text, ways))
    if way is None:
        return
    if way == 3:
        await me.make(achievements.remove(me.view.state, key))
        return
    if way == 0:
        changed = await _form(me, told)
    elif way == 1:
        shows = await _shows(me, told.shows)
        changed = replace(told, shows=shows) if shows is not None else None
    else:
        kind = await _kind(me, told.kind)
        changed = replace(told, kind=kind) if kind is not None else None
    if changed is not None and changed != told:
        await me.make(achievements.change(key, changed))


async def _kind(me: MeScreen, now: AchievementKind | None) -> AchievementKind | None:
    choices = [Choice(str(kind), words.sentence_case(text)) for kind, text in KINDS.items()]
    found = await me.app.push_screen_wait(Pick("What kind of thing?", choices, first=str(now) if now else None))
    return AchievementKind(found[0]) if found else None


async def _form(me: MeScreen, told: achievements.Told) -> achievements.Told | None:
    return await me.app.push_screen_wait(AchievementForm(told, lambda each: achievements.add(me.view.state, each)))


async def _shows(me: MeScreen, marked: tuple[str, ...]) -> tuple[str, ...] | None:
    """Ask which criteria something shows; those of other roles that it shows already stay offered."""
    known = me.view.criteria()
    choices = [Choice(name, each.criterion.text, _asked_by(each, place)) for name, (each, place) in known.items()]
    choices += [
        Choice(name, me.view.named().get(name, name), "of another role") for name in marked if name not in known
    ]
    if not choices:
        me.tell("say which role you have (r) and which you would like (g): then you can say which criteria this shows")
        return None
    help = "Criteria of your role, and of the role that you look at under 4."
    found = await me.app.push_screen_wait(
        Pick("Which criteria does it show?", choices, help, several=True, marked=marked)
    )
    return tuple(found) if found is not None else None


def _asked_by(expectation: Expectation, place: Present) -> str:
    return f"{place.role.title}: {words.area(expectation.criterion.area, place.graph.framework)}"


async def judge(me: MeScreen, key: Key, word: str) -> None:
    """Say how the evidence for a criterion stands."""
    need = need_of(me.view, key)
    if need is None or me.view.way is None:
        me.tell("stand on a criterion first")
        return
    name = f"{me.view.way.place.graph.framework.id}/{need.expectation.id}"
    chosen = Standing(word) if word else None
    if need.have.standing is not chosen:
        await me.make(standing.judge(me.view.state, name, chosen, me.view.on, STANDINGS))


async def ask_standing(me: MeScreen, key: Key) -> None:
    """Ask how the evidence for a criterion stands, for those who do not know the keys for it."""
    need = need_of(me.view, key)
    if need is None:
        return
    ways: list[Standing | None] = [*STANDINGS]
    answers = [f"{SIGNS[each]} {words.sentence_case(STANDINGS[each])}" for each in ways]
    way = await me.app.push_screen_wait(Choose(need.expectation.criterion.text, [*answers, "Note something on it"]))
    if way == len(ways):
        await note(me, key)
    elif way is not None:
        await judge(me, key, str(ways[way] or ""))


async def note(me: MeScreen, key: Key) -> None:
    """Note something on a criterion."""
    need = need_of(me.view, key)
    if need is None or me.view.way is None:
        me.tell("stand on a criterion first")
        return
    name = f"{me.view.way.place.graph.framework.id}/{need.expectation.id}"
    state = me.view.state
    if need.have.standing is None:
        raise Unfit("say first how this stands: y, p or n")

    def read(text: str) -> str:
        if text.strip() != (need.have.note or ""):
            me.session.apply(standing.note(state, name, text))
        return text

    help = "What is lacking, or who could say. Empty: no note."
    question = need.expectation.criterion.text
    if await me.app.push_screen_wait(Ask(question, _told(read), need.have.note or "", help)) is not None:
        await me.follow()


async def remove(me: MeScreen, key: Key) -> None:
    """Remove what a line says."""
    state = me.view.state
    match key:
        case ("achievement", name):
            await me.make(achievements.remove(state, name))
        case ("fact", fact_id):
            await me.make(facts.forget(state, fact_id, me.view.facts))
        case _:
            me.tell("this line has nothing to remove")


async def erase(me: MeScreen) -> None:
    """Delete everything, after asking."""
    if not me.session.exists:
        me.tell("nothing is kept of you")
        return
    person = me.view.state.person
    said = (
        f"The file {me.shown_path()} is removed",
        f"It holds {_count(len(person.facts), 'answer')} and {_count(len(person.evidence), 'achievement')}",
        "It cannot be undone",
    )
    ways = ("Leave everything as it was", "Delete everything")
    if await me.app.push_screen_wait(Agree("Delete everything that is kept of you?", said, ways)) == 1:
        await me.erased()


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
