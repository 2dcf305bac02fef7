"""Deciding where posts stand: posts chosen from a list, then a role; each decision is written down at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pathways.documents.refused import Refused
from pathways.export import mapping as phrases
from pathways.export.words import sentence_case
from pathways.model.roles import Role
from pathways.scenarios.decide import decide as write_decision
from pathways.scenarios.decide import decisions_file
from pathways.scenarios.faults import FaultyDocument
from pathways.workforce.mapping import PostGroup
from pathways.workforce.mapping_answer import MappingAnswer
from pathways.workforce.placement import Standing

from ...dialogs.pick import Choice, Pick

if TYPE_CHECKING:
    from .screen import OutlookScreen

_AS_PROPOSED = "yes"
_NOTHING = "-"


async def decide(screen: OutlookScreen, answer: MappingAnswer) -> None:
    """Ask for posts and what is decided on them, until nobody wants to go on.

    Args:
        screen: The screen of the scenario.
        answer: Its mapping.
    """
    ready = screen.outlook.ready(_nothing_told)
    file = decisions_file(ready)
    help = f"Written to {file.name} as you decide; Esc when you are done."
    decided = False
    while True:
        groups = [each.group for each in answer.posts if each.group.meant]
        roles = answer.mapped.graph.roles
        open_first = sorted(range(len(groups)), key=lambda number: _turn(groups[number]))
        choices = [Choice(str(number), *_post(groups[number], roles)) for number in open_first]
        found = await screen.app.push_screen_wait(Pick("Which posts?", choices, help))
        if not found:
            break
        group = groups[int(found[0])]
        said = await screen.app.push_screen_wait(
            Pick(f"Where do posts “{phrases.post(group.post)}” stand?", _decisions(group, roles))
        )
        if not said:
            continue
        try:
            made = "" if said[0] == _NOTHING else said[0]
            choices_now = await asyncio.to_thread(write_decision, ready, answer, group.post, made)
        except (Refused, FaultyDocument) as fault:
            screen.notify(_why(fault), title="Not written", severity="error", markup=False)
            break
        decided = True
        screen.outlook.decided(choices_now)
        ready = screen.outlook.ready(_nothing_told)
        found_now = await asyncio.to_thread(screen.outlook.answer, screen.question, _nothing_told)
        if found_now.mapping is None:
            break
        answer = found_now.mapping
    if decided:
        screen.action_again()


def _turn(group: PostGroup) -> tuple[bool, bool]:
    """Posts that wait for somebody to look at them come first, those decided on last."""
    return group.proposal.confirmed, group.proposal.standing is not Standing.TO_BE_EVALUATED


def _post(group: PostGroup, roles: Mapping[str, Role]) -> tuple[str, str]:
    """Posts with where they stand."""
    proposal = group.proposal
    standing = sentence_case(phrases.STANDINGS[proposal.standing])
    named = phrases.role_or_candidates(proposal, roles)
    perhaps = "perhaps " if named and proposal.role is None else ""
    sure = phrases.confidence(proposal)
    sure = "decided" if proposal.confirmed else f"confidence {sure}" if sure else ""
    about = ", ".join(part for part in (standing, f"{perhaps}{named}", sure) if part)
    return phrases.post(group.post), about


def _decisions(group: PostGroup, roles: Mapping[str, Role]) -> list[Choice]:
    """What can be decided, the likeliest first."""
    proposal = group.proposal
    ids = [*dict.fromkeys([*proposal.candidates, *roles])]
    found = [Choice(role, phrases.role(role, roles)) for role in ids]
    if not proposal.confirmed and proposal.standing is not Standing.TO_BE_EVALUATED:
        as_proposed = phrases.role(proposal.role, roles) or phrases.STANDINGS[proposal.standing]
        found.insert(0, Choice(_AS_PROPOSED, "Yes, as proposed", as_proposed))
    found.append(Choice(Standing.TO_BE_EVALUATED.value, "To be evaluated", "People look at these posts later"))
    found.append(Choice(Standing.OUT_OF_SCOPE.value, "Out of scope", "The framework is not meant for them"))
    if proposal.confirmed:
        found.append(Choice(_NOTHING, "Not decided", "Take the decision back"))
    return found


def _why(fault: Refused | FaultyDocument) -> str:
    if isinstance(fault, FaultyDocument):
        return f"{fault.found[0].problem.message}; {fault.then}."
    return f"{fault.problem.message}; {fault.problem.help}."


def _nothing_told(_: str) -> None:
    """What is done here takes no time worth telling."""
