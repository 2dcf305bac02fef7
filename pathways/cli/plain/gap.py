"""The gap from the person to a role: each criterion with how it stands, judged one by one, and the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from pathways.cli.plain import myself
from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose, pick
from pathways.cli.plain.places import address_of, called, pick_place, pick_role
from pathways.cli.plain.saving import save, save_text
from pathways.cli.plain.talk import asked, say, tell

if TYPE_CHECKING:
    from pathways.editing.person.session import PersonSession
    from pathways.export.text.layout import Page
    from pathways.sector.career_plan import Need, Present


_OTHER, _ELSEWHERE = "?other", "?elsewhere"
"""Answers that are no role; the id of none begins so."""


def gap(held: PersonSession, here: Present | None, on: date) -> None:
    """Choose a role, then go through what it asks for."""
    from pathways.export import words
    from pathways.export.text.me import standings
    from pathways.sector.career_plan import needs_of

    wanted = _target(held, here, on)
    if wanted is None:
        return
    target, named = wanted
    framework, role = target.graph.framework, target.role
    while True:
        needs = needs_of(held.state.person, target.graph, role, ())
        rows = [f"{_standing(need)}: {need.expectation.criterion.text}" for need in needs]
        if not needs:
            say(words.silence(f"What {role.title} asks for", framework))
        letters = {
            "r": "Read the whole gap, with what builds it",
            "w": "Write the gap to a file",
            "p": "Write my plan to this role to a file",
        }
        question = f"{role.title}. {standings(needs)}. A number says how you stand on one."
        chosen = choose(question, rows, letters)
        match chosen:
            case None:
                return
            case "r":
                tell(_whole(held, here, target))
            case "w":
                save_text(_whole(held, here, target))
            case "p":
                careful(lambda: _plan(held, f"{named}:{role.id}", on))
            case int():
                need = needs[chosen]
                careful(lambda need=need: _judge(held, need, target, on))  # type: ignore[misc]


def _target(held: PersonSession, here: Present | None, on: date) -> tuple[Present, str] | None:
    """The role that is wanted, with the name of its framework; those that the own role leads to are offered first."""
    from pathways.sector.career_plan import Present

    wanted: str | None = _ELSEWHERE
    if here is not None:
        graph, named = here.graph, held.state.person.role.rpartition(":")[0] if held.state.person.role else ""
        ahead = dict.fromkeys(edge.target for edge in graph.out[here.role.id] if edge.move.is_open and edge.target)
        near = [(called(graph.roles[each], graph.framework), each) for each in ahead if each != here.role.id]
        others = [("Another role of my framework", _OTHER), ("A role elsewhere", _ELSEWHERE)]
        wanted = pick("The gap to which role?", [*near, *others])
        role = pick_role("Which role?", graph) if wanted == _OTHER else graph.roles.get(wanted or "")
        if wanted != _ELSEWHERE:
            return (Present(graph, role), named) if role is not None else None
    place = pick_place("Which role would you like to have?", on)
    if place is None:
        return None
    path, graph, role = place
    return Present(graph, role), address_of(path, role).rpartition(":")[0]


def _standing(need: Need) -> str:
    from pathways.export.achievements import STANDINGS
    from pathways.export.words import sentence_case

    return sentence_case(STANDINGS[need.have.standing])


def _judge(held: PersonSession, need: Need, target: Present, on: date) -> None:
    """Say a criterion in full, and ask how the person stands on it."""
    from pathways.cli.building import what_builds
    from pathways.editing.person.standing import judge, note
    from pathways.export.achievements import STANDINGS
    from pathways.export.text.me import add_need
    from pathways.export.words import sentence_case
    from pathways.sector.evidence import criterion_name

    framework = target.graph.framework
    building = what_builds(framework.id, [need.expectation.criterion.area])
    tell(lambda page: add_need(page, need, framework, building))
    name = criterion_name(framework.id, need.expectation)
    ways = [*STANDINGS]
    chosen = choose("How do you stand?", [*(sentence_case(STANDINGS[each]) for each in ways), "Note something on it"])
    if chosen == len(ways):
        text = asked("What do you want to note? Type - for no note.", "What is lacking, or who could say.")
        if text is not None:
            myself.apply(held, lambda state, _facts: note(state, name, "" if text == "-" else text))
    elif isinstance(chosen, int):
        standing = ways[chosen]
        myself.apply(held, lambda state, _facts: judge(state, name, standing, on, STANDINGS))


def _whole(held: PersonSession, here: Present | None, target: Present) -> Callable[[Page], None]:
    from pathways.cli.building import what_builds
    from pathways.export.text.me import add_way
    from pathways.model.profiles import expectations, picks, thresholds
    from pathways.sector.career_plan import needs_of, wanting

    framework, role = target.graph.framework, target.role
    needs = needs_of(held.state.person, target.graph, role, ())
    same = here is not None and here.graph.framework.id == framework.id
    held_now = {each.id for each in expectations(framework, here.role)} if same and here is not None else None
    new = [each.expectation.id for each in needs if held_now is not None and each.expectation.id not in held_now]
    levels = thresholds(framework, role)
    building = what_builds(framework.id, wanting(needs, levels, framework))
    return lambda page: add_way(page, role, framework, needs, new, picks(framework, role), levels, building)


def _plan(held: PersonSession, target: str, on: date) -> None:
    """Write the plan to a role: Markdown, Word, a page or PDF."""
    from pathways.cli.plan import plan_for
    from pathways.papers.plan.paper import plan_paper
    from pathways.writing.markdown import as_markdown
    from pathways.writing.write import written_as

    if not held.exists:
        say("Nothing is kept of you yet: answer some questions first.")
        return
    say("Making the plan, with the rules of funders; this takes a moment.")
    found, facts = plan_for(held.path, target, None, on)
    paper = plan_paper(found, facts)
    save({
        ".md": lambda: as_markdown(paper).encode(),
        ".docx": lambda: written_as(paper, ".docx"),
        ".html": lambda: written_as(paper, ".html"),
        ".pdf": lambda: written_as(paper, ".pdf"),
    })  # fmt: skip
