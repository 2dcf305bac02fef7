"""What the panels say of a role, a move and a stride, put together from what the library says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pathways.export import words
from pathways.export.criteria import outside_lists
from pathways.export.stepping import counted
from pathways.export.text.layout import Page
from pathways.export.text.readiness import READINESS, add_readiness
from pathways.export.text.salary import add_basis, add_range
from pathways.export.text.show import add_framework, add_role
from pathways.export.text.walk import add_sources, add_step
from pathways.funding.judge import day_of_applying
from pathways.funding.moves import MoveVerdict, judge_step
from pathways.graph.walk import Step, Target, Walk, walk_from
from pathways.model.framework import Framework
from pathways.model.pay_structure import PayStructure
from pathways.model.roles import Role
from pathways.pay.figure import NotHeld
from pathways.pay.grades import range_of
from pathways.pay.increments import earliest_climb

from .ready import Ready

INHERITED = "Taken over from lower levels"
LEADS_HERE = "What leads here"


@dataclass(frozen=True)
class Teller:
    """Says what is known, for one framework on one day."""

    ready: Ready
    on: date

    def walk(self, role: str) -> Walk:
        """The ways on from a role."""
        graph = self.ready.opened.graph
        return walk_from(graph, graph.roles[role], self.on)

    def judged(self, step: Step) -> MoveVerdict | None:
        """What a move comes to for the person who sits here; None where nothing is known of them."""
        me, opened = self.ready.me, self.ready.opened
        if me is None or me.problem:
            return None
        known = {**day_of_applying(self.on), **me.states}
        return judge_step(step, opened.graph.framework, known, opened.facts)

    def add_role(self, page: Page, walk: Walk) -> None:
        """A role with what it asks for, what it pays, what leads to it, and what is not known of the ways on."""
        graph = self.ready.opened.graph
        add_role(page, walk.role, graph)
        page.field("The track ends here", walk.ends_because or "")
        self.add_pay(page, walk.role)
        if walk.into:
            page.heading(LEADS_HERE, "-")
            for line in _came_from(walk, graph.roles):
                page.bullet(line)
        silent = [(step, step.unpublished) for step in walk.steps if step.move.is_open and step.unpublished]
        if silent:
            page.heading("Not published", "-")
            for step, missing in silent:
                page.bullet(f"{words.name_of(step.move)}: {words.fields(missing)}")

    def add_nothing(self, page: Page) -> None:
        """A framework that names no role: all that is known of it."""
        add_framework(page, self.ready.opened.graph)

    def add_step(self, page: Page, step: Step) -> None:
        """A move with everything that is known of it."""
        opened = self.ready.opened
        add_step(page, step, opened.graph, opened.facts)
        self.add_for_me(page, step)

    def add_stride(self, page: Page, step: Step, target: Target) -> None:
        """A stride: what it adds, who decides, when, what it pays, and whether it is open to the person."""
        from dataclasses import replace

        opened = self.ready.opened
        one = replace(step, targets=(target,))
        add_step(page, one, opened.graph, opened.facts)
        self.add_for_me(page, one)
        if target.role is not None:
            self.add_pay(page, target.role)
        add_sources(page, step.move.cited, opened.graph.framework)

    def add_for_me(self, page: Page, step: Step) -> None:
        """Whether a move is open to the person, or what it would take to tell."""
        me, opened = self.ready.me, self.ready.opened
        page.heading("Open to you?", "-")
        verdict = self.judged(step)
        if verdict is not None:
            add_readiness(page, verdict, opened.graph.framework, opened.facts)
        elif me is not None:
            page.text(me.problem, 2)
        else:
            page.text("Not known: there is no file about you yet. i, Me, makes one; it stays on this machine.", 2)

    def add_pay(self, page: Page, role: Role) -> None:
        """What the grade of a role pays on the day, or that this is not published."""
        framework, pay = self.ready.opened.graph.framework, self.ready.pay
        table = pay.table_for(role.grade) if role.grade is not None else None
        if role.grade is None or table is None:
            page.heading(f"Pay on {words.day(self.on)}", "-")
            page.text(words.silence("What it pays", framework))
            return
        scale = pay.scale_for(table)
        currency = pay.holder.currency if isinstance(pay.holder, PayStructure) else "GBP"
        found = range_of(table, role.grade, scale, self.on, currency)
        if found is None:
            return
        page.heading(f"Pay on {words.day(self.on)}", "-")
        if isinstance(found.bottom, NotHeld) and found.points is None and found.bottom.last is None:
            page.text(f"{words.silence('What it pays', framework)} ({words.sentence_case(found.bottom.why)}.)")
            return
        structure = pay.holder if isinstance(pay.holder, PayStructure) else None
        inner = _Inner(page)
        add_range(inner, pay.holder.title, found, earliest_climb(structure, table, role.grade, scale), self.on)
        add_basis(inner, found, table, pay.holder, scale)

    def about(self, step: Step, target: Target) -> str:
        """A way on in a line: how it comes about, who decides, what it adds, and how that stands for the person."""
        framework = self.ready.opened.graph.framework
        parts = [f"by {words.name_of(step.move)}"]
        mechanism = words.MECHANISMS[step.move.mechanism]
        if mechanism != words.name_of(step.move).casefold():
            parts[0] += f" ({mechanism})"
        deciders = [*dict.fromkeys(name for stage in target.stages for name in stage.by)]
        parts.append(f"decided by {words.bodies(deciders, framework)}" if deciders else "who decides was not found")
        gap = target.gap
        if gap is not None and not gap.target_silent:
            fresh = "asks for" if gap.origin_silent else "adds"
            parts.append(counted(fresh, gap, len(outside_lists(gap.added, gap.picks)), framework))
        elif gap is not None:
            parts.append("what it asks for was not found")
        verdict = self.judged(step)
        if verdict is not None:
            parts.append(f"for you: {READINESS[verdict.readiness]}")
        return "; ".join(parts)


class _Inner(Page):
    """A page inside another: its heading is left out, and its lines go to the other."""

    def __init__(self, outer: Page) -> None:
        super().__init__(outer.width, outer.paint)
        self.outer = outer

    def heading(self, text: str, under: str = "") -> None:
        """Nothing: the outer page has a heading of its own."""

    def text(self, text: str, indent: int = 0, role: object = None) -> None:
        """A paragraph of the outer page."""
        self.outer.text(text, indent, role)  # type: ignore[arg-type]

    def field(self, name: str, values: object, indent: int = 0) -> None:
        """A field of the outer page."""
        self.outer.field(name, values, indent)  # type: ignore[arg-type]

    def gap(self) -> None:
        """Nothing: what follows is near."""


def _came_from(walk: Walk, roles: Mapping[str, Role]) -> Iterator[str]:
    origins: dict[str, list[str]] = {}
    for edge in walk.into:
        title = roles[edge.origin].title if edge.origin else edge.outside
        closed = " (closed)" if not edge.move.is_open else ""
        origins.setdefault(f"{words.name_of(edge.move)}{closed}", []).append(title)
    for name, titles in origins.items():
        yield f"{name}, from {words.joined(dict.fromkeys(titles))}"


def title_of(framework: Framework) -> str:
    """A framework with whose it is."""
    return f"{framework.institution.name}: {framework.title}" if framework.institution else framework.title


def ends_of(step: Step) -> list[Target]:
    """The roles in which a move can end, where it can be made at all."""
    return [target for target in step.targets if target.role is not None] if step.move.is_open else []
