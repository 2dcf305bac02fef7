"""Criteria, written anew or taken over from any framework."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.editing import criteria
from pathways.editing.change import Unfit
from pathways.editing.criteria import Borrowed, Holder
from pathways.export import words
from pathways.model.criteria import CriterionKind
from pathways.model.framework import Framework

from ...dialogs.pick import Choice
from ..desk import Desk
from ..row import Doing
from ..wording import counted
from .places import given, role_choices
from .rewording import rewording

KINDS = {
    CriterionKind.ESSENTIAL: "Must be shown",
    CriterionKind.DESIRABLE: "Counts in favour",
    CriterionKind.INDICATIVE: "An example of the level; nobody is expected to show every one",
    CriterionKind.POSSIBLE: "May be shown in the place of one that is asked for",
}

_OWN = "-own"


def add_to(role: str) -> Doing:
    """A new criterion of a role."""

    async def ask(desk: Desk) -> None:
        await _add(desk, role)

    return ask


async def add_criterion(desk: Desk) -> None:
    """A new criterion of the role that is shown, or of one that is asked for."""
    await _add(desk, await _role(desk, "A new criterion: of which role?"))


async def reuse_criterion(desk: Desk) -> None:
    """A criterion taken over, for the role that is shown or one that is asked for."""
    await _reuse(desk, await _role(desk, "A criterion taken over: for which role?"))


def reuse_for(role: str) -> Doing:
    """A criterion taken over for a role."""

    async def ask(desk: Desk) -> None:
        await _reuse(desk, role)

    return ask


def reword(profile: str, key: str) -> Doing:
    """Other words."""
    return rewording(
        "What is asked?",
        lambda state: state.framework.profiles[profile].criteria[key].text,
        lambda state, text: criteria.reworded(state, profile, key, text),
        help="What is done or shown, at this level and not the one below.",
    )


def sort_under(profile: str, key: str) -> Doing:
    """Another area."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        area = await _area(desk, state.framework.profiles[profile].criteria[key].area)
        await desk.make(criteria.sorted_under(state, profile, key, area))

    return ask


def ask_as(profile: str, key: str) -> Doing:
    """How firmly it is asked for."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        kind = await _kind(desk, str(state.framework.profiles[profile].criteria[key].kind))
        await desk.make(criteria.asked_as(state, profile, key, kind))

    return ask


def show_by(profile: str, key: str) -> Doing:
    """Examples of what would show it."""
    return rewording(
        "What would show it? Give examples, with a semicolon between them.",
        lambda state: "; ".join(state.framework.profiles[profile].criteria[key].evidence),
        lambda state, text: criteria.shown_by(state, profile, key, text.split(";")),
    )


async def _add(desk: Desk, role: str) -> None:
    state = desk.state
    title = state.graph.roles[role].title
    text = await desk.asked(
        f"{title}: what is asked?",
        lambda typed: given(typed, "what is asked"),
        help="What is done or shown, at this level and not the one below.",
    )
    area = await _area(desk, None)
    kind = await _kind(desk, str(CriterionKind.ESSENTIAL))
    holder = await _holder(desk, role)
    await desk.make(criteria.added_criterion(state, role, holder.profile, text, area, kind))


async def _reuse(desk: Desk, role: str) -> None:
    state = desk.state
    found = await _borrowed(desk)
    called = found.area.casefold()
    same = next((key for key, area in state.framework.areas.items() if called in (area.name.casefold(), key)), None)
    area = await _area(desk, same, found.area)
    holder = await _holder(desk, role)
    await desk.make(criteria.reused(state, role, holder.profile, found, area))


async def _borrowed(desk: Desk) -> Borrowed:
    """A criterion of any framework."""
    listed = [entry for entry in bundled().of_kind("framework") if entry.status != "not-published"]
    choices = [Choice("-here", desk.state.framework.title, "This framework")]
    choices += [Choice(str(each.path), each.institution or each.title, f"{each.title}  [{each.id}]") for each in listed]
    every: list[Borrowed] = []
    while not every:
        where = await desk.picked(
            "Take a criterion over: from which framework?",
            choices,
            help="A framework of your own can be typed as the path of its file.",
            new="a file with a framework",
        )
        framework = desk.state.framework if where == "-here" else await asyncio.to_thread(_framework_at, Path(where))
        every = list(criteria.borrowable(framework))
        if not every:
            desk.tell(f"{framework.title} has no criteria that could be taken over")
    rows = [
        Choice(
            str(number), each.criterion.text, f"{each.area} · {framework.profiles[each.profile].name or each.profile}"
        )
        for number, each in enumerate(every)
    ]
    return every[int(await desk.picked(f"{framework.title}: which criterion?", rows))]


def _framework_at(path: Path) -> Framework:
    try:
        reading = read_document(path.expanduser())
    except Refused as refused:
        raise Unfit(f"{path}: {refused.problem.message}") from None
    if not reading.whole or not isinstance(reading.document, Framework):
        raise Unfit(f"{path} is no framework that can be read whole")
    return reading.document


async def _role(desk: Desk, question: str) -> str:
    if desk.selected[:1] == ("roles",):
        return str(desk.selected[1])
    choices = role_choices(desk.state)
    if not choices:
        raise Unfit("there is no role yet that could be asked for it; add one first")
    return await desk.picked(question, choices)


async def _area(desk: Desk, here: str | None, offered: str = "") -> str:
    choices = [Choice(key, area.name, area.description or "") for key, area in desk.state.framework.areas.items()]
    if offered and here is None:
        choices.insert(0, Choice(offered, f"+ {offered}", "a new area, called as it is there"))
    return await desk.picked(
        "To which area of the work does it belong?",
        choices,
        help="" if choices else "There is no area yet: type what the first is called.",
        new="a new area",
        first=here,
    )


async def _kind(desk: Desk, here: str) -> str:
    choices = [Choice(str(kind), words.sentence_case(str(kind)), about) for kind, about in KINDS.items()]
    return await desk.picked("How firmly is it asked for?", choices, first=here)


async def _holder(desk: Desk, role: str) -> Holder:
    """The set of criteria that it goes into; asked for where there are several."""
    found: Sequence[Holder] = criteria.holders(desk.state, role)
    if len(found) == 1:
        return found[0]
    choices = [Choice(each.profile or _OWN, _who(each), _others(each)) for each in found]
    wanted = await desk.picked("Of whom is it asked?", choices)
    return next(each for each in found if (each.profile or _OWN) == wanted)


def _who(holder: Holder) -> str:
    return f"{holder.name}, this role alone" if not holder.others else f"{holder.name}: this role and others"


def _others(holder: Holder) -> str:
    if not holder.others:
        return ""
    return f"{counted(len(holder.others), 'other role')}: {words.joined(holder.others)}"
