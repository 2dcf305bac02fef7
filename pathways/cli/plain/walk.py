"""A walk: from role to role, forward and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose
from pathways.cli.plain.places import address_of, called, owner, pick_role
from pathways.cli.plain.role import tell_elsewhere, tell_gap, tell_role, tell_routes
from pathways.cli.plain.saving import save_text
from pathways.cli.plain.talk import say, tell
from pathways.cli.plain.trail import Stride, Trail

if TYPE_CHECKING:
    from pathways.export.text.layout import Page
    from pathways.funding.moves import MoveVerdict
    from pathways.graph.career import CareerGraph
    from pathways.graph.walk import Step, Target, Walk
    from pathways.model.facts import Fact
    from pathways.model.roles import Role
    from pathways.rules.states import State


def walk(path: Path, graph: CareerGraph, role: Role, on: date) -> None:
    """Walk from a role, until the person goes back from where the walk began."""
    ground = Ground(path, graph, on)
    trail: Trail | None = Trail(role)
    before = None
    while trail is not None:
        if trail.here is not before:
            _say_where(ground, trail)
            before = trail.here
        trail = _go_on(ground, trail)


@dataclass
class Ground:
    """A framework that is walked on, and what is known of the person who walks."""

    path: Path
    graph: CareerGraph
    on: date

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The definitions of all facts."""
        from pathways.documents.catalogue import shared_facts

        return {**shared_facts(), **self.graph.framework.facts}

    @cached_property
    def states(self) -> dict[str, State] | None:
        """What the person says of themselves; None where there is no file about them."""
        from pathways.cli.plain.known import own_document
        from pathways.funding.judge import day_of_applying

        found = own_document(self.facts)
        return {**day_of_applying(self.on), **found[1]} if found is not None else None

    def walk_from(self, role: Role) -> Walk:
        """The ways on from a role."""
        from pathways.graph.walk import walk_from

        return walk_from(self.graph, role, self.on)

    def judged(self, steps: tuple[Step, ...]) -> dict[str, MoveVerdict]:
        """What moves come to for the person, by their ids; empty where nothing is known of them."""
        from pathways.funding.moves import judge_step

        if self.states is None:
            return {}
        return {step.move.id: judge_step(step, self.graph.framework, self.states, self.facts) for step in steps}

    def add_stride(self, page: Page, step: Step, target: Target) -> None:
        """A step to one role with everything that is known of it, and what it comes to for the person."""
        from dataclasses import replace

        from pathways.export.text.readiness import add_readiness
        from pathways.export.text.walk import add_step

        alone = replace(step, targets=(target,))
        add_step(page, alone, self.graph, self.facts)
        for verdict in self.judged((alone,)).values():
            add_readiness(page, verdict, self.graph.framework, self.facts)


def _say_where(ground: Ground, trail: Trail) -> None:
    from pathways.export import words

    role, framework = trail.here, ground.graph.framework
    say(f"\n{called(role, framework)}, {owner(framework)}.")
    if trail.taken:
        say(f"Your walk: {', then '.join(each.title for each in trail.roles)}.")
    found = ground.walk_from(role)
    if role.entry and role.entry.summary:
        say(role.entry.summary)
    if found.ends_because:
        say(f"The track ends here: {found.ends_because}")
    for step in found.steps:
        if step.move.closed:
            say(f"Closed, {words.name_of(step.move)}: {step.move.closed}")


def _go_on(ground: Ground, trail: Trail) -> Trail | None:
    """One choice; the walk after it, or None to leave."""
    found: Walk = ground.walk_from(trail.here)
    ways = [(step, target, target.role) for step in found.steps if step.move.is_open
            for target in step.targets if target.role is not None]  # fmt: skip
    reads = _reads(ground, trail, found)
    choices = [*(_way(ground, step, target) for step, target, _ in ways), *(name for name, _ in reads)]
    letters = {"f": f"Forward again to {trail.undone[0].role.title}"} if trail.undone else {}
    number = len(ways)
    ahead = f"{number} way{'' if number == 1 else 's'} on from {trail.here.title}, then what can be read."
    question = ahead if ways else f"No open way on from {trail.here.title} is described. What can be read:"
    help = "Choosing a way tells all that is known of it before you walk it. b goes one step back."
    chosen = choose(question, choices, letters, help)
    if chosen is None:
        return trail.back() if trail.taken else None
    if chosen == "f":
        return trail.forward()
    assert isinstance(chosen, int)
    if chosen < len(ways):
        step, target, role = ways[chosen]
        tell(lambda page: ground.add_stride(page, step, target))
        if choose(f"Walk on to {role.title}?", ["Yes, walk on", "No, stay here"]) == 0:
            return trail.walk(Stride(step, target, role))
        return trail
    careful(reads[chosen - len(ways)][1])
    return trail


def _way(ground: Ground, step: Step, target: Target) -> str:
    """A way on in a line: how it comes about, what it adds, and how that stands for the person."""
    from pathways.export import words
    from pathways.export.criteria import outside_lists
    from pathways.export.stepping import counted
    from pathways.export.text.readiness import READINESS

    framework, gap = ground.graph.framework, target.gap
    mechanism, name = words.MECHANISMS[step.move.mechanism], words.name_of(step.move)
    parts = [f"by {name}" if name.casefold() == mechanism else f"by {name} ({mechanism})"]
    if gap is not None and not gap.target_silent:
        fresh = "asks for" if gap.origin_silent else "adds"
        parts.append(counted(fresh, gap, len(outside_lists(gap.added, gap.picks)), framework))
    elif gap is not None:
        parts.append(words.silence("what it asks for", framework).rstrip("."))
    parts += [f"for you: {READINESS[each.readiness]}" for each in ground.judged((step,)).values()]
    return f"{target.title}: {'; '.join(parts)}"


def _reads(ground: Ground, trail: Trail, found: Walk) -> list[tuple[str, Callable[[], None]]]:
    """What can be read where a walk stands."""
    graph, here, on = ground.graph, trail.here, ground.on
    reads: list[tuple[str, Callable[[], None]]] = [
        ("Read: this role in full, with its pay", lambda: tell_role(graph, here, on)),
        ("Read: every way on and what leads here, in full", lambda: _tell_all(ground, found)),
        ("Read: routes from here to another role", lambda: _with_other(ground, here, "To which role?", _routes_to)),
        ("Read: routes from another role to here", lambda: _with_other(ground, here, "From which role?", _routes_from)),
        ("Read: what separates this role from another", lambda: _with_other(ground, here, "Which role?", _gap_to)),
        ("Read: this role in other frameworks", lambda: tell_elsewhere(graph, here, on)),
        ("Read: the framework as a whole", lambda: _tell_framework(ground)),
        ("Keep this as my role", lambda: _hold(ground, here)),
    ]
    if trail.taken:
        reads.append(("Read: my walk so far, step by step", lambda: tell(lambda page: _add_walk(page, ground, trail))))
        reads.append(("Write my walk to a file", lambda: save_text(lambda page: _add_walk(page, ground, trail))))
    return reads


def _tell_all(ground: Ground, found: Walk) -> None:
    from pathways.export.text.walk import add_walk

    judged = ground.judged((*found.steps, *found.general))
    tell(lambda page: add_walk(page, found, ground.graph, ground.facts, judged))


def _with_other(ground: Ground, here: Role, question: str, told: Callable[[Ground, Role, Role], None]) -> None:
    other = pick_role(question, ground.graph)
    if other is not None and other.id == here.id:
        say("That is the role where you stand.")
    elif other is not None:
        told(ground, here, other)


def _routes_to(ground: Ground, here: Role, other: Role) -> None:
    tell_routes(ground.graph, here, other)


def _routes_from(ground: Ground, here: Role, other: Role) -> None:
    tell_routes(ground.graph, other, here)


def _gap_to(ground: Ground, here: Role, other: Role) -> None:
    tell_gap(ground.graph, here, other)


def _tell_framework(ground: Ground) -> None:
    from pathways.export.text.show import add_framework

    tell(lambda page: add_framework(page, ground.graph))


def _hold(ground: Ground, here: Role) -> None:
    from pathways.cli.plain.myself import changed
    from pathways.editing.person.standing import hold_role

    changed(lambda _state, _facts: hold_role(address_of(ground.path, here), here.title))


def _add_walk(page: Page, ground: Ground, trail: Trail) -> None:
    """A whole walk, stride by stride, with its sources."""
    from pathways.export.text.walk import add_sources

    page.heading(f"A walk from {trail.start.title} to {trail.here.title}", "=")
    page.text(ground.graph.framework.title)
    for stride in trail.taken:
        ground.add_stride(page, stride.step, stride.target)
    cited = [name for stride in trail.taken for name in stride.step.move.cited]
    add_sources(page, cited, ground.graph.framework)
