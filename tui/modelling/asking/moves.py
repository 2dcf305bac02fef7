"""Moves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pathways.editing import moves
from pathways.editing.moves import Where
from pathways.editing.state import State
from pathways.export import words
from pathways.model.base import NOT_PUBLISHED
from pathways.model.evidence import EVIDENCE_KINDS
from pathways.model.framework import PREDEFINED_BODIES
from pathways.model.moves import Mechanism

from ...dialogs.pick import Choice
from ..desk import Desk
from ..row import Doing
from .places import given, grade_choices, role_choices, track_choices
from .rewording import rewording

MECHANISMS = {
    Mechanism.PROMOTION: "A case is made for the person, and granted on merit",
    Mechanism.REGRADING: "The post is evaluated again because it has grown",
    Mechanism.VACANCY: "A post falls free and is competed for",
    Mechanism.COMPLETION: "A training, apprenticeship or probation is completed",
    Mechanism.TRANSFER: "A move to another track or family, with its own procedure",
    Mechanism.ACTING_UP: "The higher role for a limited time, then back",
    Mechanism.SECONDMENT: "Another role for a limited time, then back",
    Mechanism.LATERAL: "A move at the same height",
    Mechanism.AUTOMATIC: "Time served is enough",
    Mechanism.EXAMINATION: "An examination or jury with a ranked result",
    Mechanism.APPOINTMENT: "A superior or the institution chooses",
    Mechanism.CONVERSION: "A contract of one kind becomes one of another",
    Mechanism.ROTATION: "An office that passes between its holders",
    Mechanism.REVIEW: "A look at the role or person that need not end in a move",
    Mechanism.EXIT: "Out of the framework",
    Mechanism.NOT_PUBLISHED: "It is not settled yet how",
}
"""How moves come about, the commonest first."""

JUDGES = {
    "person": "The merit of the person",
    "post": "The size of the post",
    "both": "Both",
    "neither": "Neither, for example where time served is enough",
    NOT_PUBLISHED: "Looked for, and not published",
    "-": "Not said",
}

CONTRACTS = {
    "open-ended": "Open-ended",
    "fixed-term": "Fixed-term",
    "casual": "Casual",
    "apprenticeship": "Apprenticeship",
}


async def add_move(desk: Desk) -> None:
    """A new move: its name, how it comes about, where it starts and where it leads."""
    state = desk.state
    name = await desk.asked(
        "A new move: what is it called?",
        lambda text: given(text, "what the move is called"),
        help="For example: Promotion in the yearly round.",
    )
    mechanism = await _mechanism(desk, None)
    origin = await _origin(desk, f"{name}: where does it start?")
    target = None if mechanism == Mechanism.REVIEW else await _target(desk, f"{name}: where does it lead?")
    await desk.make(moves.added_move(state, name, origin, target, mechanism))


def add_from(role: str) -> Doing:
    """A new move that starts at a role."""

    async def ask(desk: Desk) -> None:
        state = desk.state
        title = state.graph.roles[role].title
        mechanism = await _mechanism(desk, None)
        target = await _target(desk, f"On from {title}: where does it lead?")
        usual = words.sentence_case(words.MECHANISMS[Mechanism(mechanism)])
        change = await desk.asked(
            "What is the move called?",
            lambda text: moves.added_move(state, text, [role], target, mechanism),
            usual,
        )
        await desk.make(change)

    return ask


def start(move: str) -> Doing:
    """Where it starts."""

    async def ask(desk: Desk) -> None:
        await desk.make(moves.starting(desk.state, move, await _origin(desk, "Where does it start?")))

    return ask


def lead(move: str) -> Doing:
    """Where it leads."""

    async def ask(desk: Desk) -> None:
        await desk.make(moves.leading(desk.state, move, await _target(desk, "Where does it lead?")))

    return ask


def come_about(move: str) -> Doing:
    """How it comes about."""

    async def ask(desk: Desk) -> None:
        here = str(desk.state.framework.moves[move].mechanism)
        await desk.make(moves.coming_about(desk.state, move, await _mechanism(desk, here)))

    return ask


def judge(move: str) -> Doing:
    """What is judged."""

    async def ask(desk: Desk) -> None:
        choices = [Choice(key, text) for key, text in JUDGES.items()]
        here = desk.state.framework.moves[move].judges or "-"
        found = await desk.picked("What is judged?", choices, first=here)
        await desk.make(moves.judging(desk.state, move, None if found == "-" else found))

    return ask


def open_by(move: str) -> Doing:
    """Who may start it."""

    async def ask(desk: Desk) -> None:
        here = desk.state.framework.moves[move].opened_by
        names = await bodies(desk, "Who may start it?", here)
        await desk.make(moves.opened_by(desk.state, move, names))

    return ask


def decide_by(move: str) -> Doing:
    """Who decides."""

    async def ask(desk: Desk) -> None:
        here = {name for stage in desk.state.framework.moves[move].stages for name in stage.by}
        names = await bodies(desk, "Who decides, in this order?", here)
        await desk.make(moves.decided_by(desk.state, move, names))

    return ask


def show_with(move: str) -> Doing:
    """What is put before those who decide."""

    async def ask(desk: Desk) -> None:
        here = [str(each.kind) for each in desk.state.framework.moves[move].evidence]
        choices = [Choice(str(kind), words.sentence_case(text)) for kind, text in EVIDENCE_KINDS.items()]
        kinds = await desk.marked("What is put before those who decide?", choices, here)
        await desk.make(moves.shown_with(desk.state, move, kinds))

    return ask


def open_contracts(move: str) -> Doing:
    """To which contracts it is open."""

    async def ask(desk: Desk) -> None:
        opening = desk.state.framework.moves[move].open_to
        choices = [Choice(key, text) for key, text in CONTRACTS.items()]
        contracts = await desk.marked("To whom is it open?", choices, opening.contract if opening else ())
        await desk.make(moves.open_to(desk.state, move, contracts))

    return ask


def close(move: str) -> Doing:
    """Why nobody can make it."""
    return rewording(
        "Why can nobody make this move?",
        lambda state: state.framework.moves[move].closed,
        lambda state, text: moves.closed(state, move, text),
        help="The move is shown with the reason, and leads nowhere.",
    )


def reopen(move: str) -> Doing:
    """A closed move that can be made again."""

    async def ask(desk: Desk) -> None:
        await desk.make(moves.reopened(desk.state, move))

    return ask


async def add_body(desk: Desk) -> None:
    """Somebody who opens, judges or decides."""
    state = desk.state
    change = await desk.asked(
        "A new body: what is it called?",
        lambda text: moves.added_body(state, text),
        help="Somebody who opens, judges or decides, for example: Technical promotions committee.",
    )
    await desk.make(change)


async def bodies(desk: Desk, question: str, marked: Collection[str]) -> list[str]:
    """Ask for bodies; new ones can be typed."""
    names = {**PREDEFINED_BODIES, **{key: body.name for key, body in desk.state.framework.bodies.items()}}
    if NOT_PUBLISHED in marked:
        names[NOT_PUBLISHED] = "looked for, and not published"
    choices = [Choice(key, words.sentence_case(name)) for key, name in names.items()]
    return await desk.marked(question, choices, marked, new="a new body")


async def _mechanism(desk: Desk, here: str | None) -> str:
    choices = [Choice(str(key), words.sentence_case(words.MECHANISMS[key]), about) for key, about in MECHANISMS.items()]
    return await desk.picked("How does it come about?", choices, first=here)


async def _origin(desk: Desk, question: str) -> Where:
    state = desk.state
    ways = [
        Choice("roles", "One or several roles", "Choose them by title"),
        Choice("grades", "Every role of some grades", "On all tracks, or only on some"),
        Choice("tracks", "Every role of some tracks", "At all their grades"),
        Choice("any", "Any role"),
        Choice("outside", "Outside the framework", "For people who come from elsewhere"),
    ]
    way = await desk.picked(question, _possible(ways, state))
    if way == "roles":
        return await desk.marked(question, role_choices(state))
    if way == "grades":
        grades = await desk.marked("At which grades?", grade_choices(state))
        tracks = await _some_tracks(desk, "On which tracks? With none marked, on all.")
        return {**({"track": tracks} if tracks else {}), "grade": grades} if grades else {}
    if way == "tracks":
        tracks = await desk.marked("On which tracks?", track_choices(state))
        return {"track": tracks} if tracks else {}
    return way


async def _target(desk: Desk, question: str) -> Where | None:
    state = desk.state
    ways = [
        Choice("next", "The next grade", "On the same track"),
        Choice("next-tracks", "The next grade on other tracks", "Choose the tracks"),
        Choice("same", "The same grade on other tracks", "Choose the tracks"),
        Choice("roles", "One or several roles", "Choose them by title"),
        Choice("grades", "Some grades", "On the same track"),
        Choice("other", "Any other role"),
        Choice("outside", "Outside the framework"),
        Choice("-", "Nowhere", "A review that need not end in a move"),
    ]
    way = await desk.picked(question, _possible(ways, state))
    match way:
        case "next":
            return {"grade": "next"}
        case "next-tracks" | "same":
            tracks = await _some_tracks(desk, "On which tracks?")
            return {"track": tracks, "grade": "next" if way == "next-tracks" else "same"} if tracks else {}
        case "roles":
            return await desk.marked(question, role_choices(state))
        case "grades":
            grades = await desk.marked("At which grades?", grade_choices(state))
            return {"grade": grades} if grades else {}
        case "other":
            return {"role": "other"}
        case "outside":
            return "outside"
    return None


async def _some_tracks(desk: Desk, question: str) -> list[str]:
    return await desk.marked(question, track_choices(desk.state))


def _possible(ways: Sequence[Choice], state: State) -> list[Choice]:
    """The ways for which there is something to choose."""
    there = {"roles": state.graph.roles, "grades": state.framework.grades, "tracks": state.framework.tracks}
    there |= {"next": there["grades"], "next-tracks": there["tracks"], "same": there["tracks"]}
    return [way for way in ways if there.get(way.key, True)]
