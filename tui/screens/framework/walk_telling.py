"""What a walk comes to: stride by stride, and as a whole, to be set beside another."""

from __future__ import annotations

from dataclasses import dataclass

from pathways.export import words
from pathways.export.criteria import in_words
from pathways.export.stepping import next_date
from pathways.export.text.layout import Page
from pathways.export.text.readiness import READINESS
from pathways.graph.earliest import earliest_months
from pathways.graph.walk import Step, Target
from pathways.model.profiles import Expectation

from ...walking import Trail
from .telling import Teller


@dataclass(frozen=True)
class Strode:
    """A stride with the move that it is."""

    step: Step
    target: Target


def strode(teller: Teller, trail: Trail) -> list[Strode]:
    """The moves of a walk, as far as the framework has them."""
    here, found = trail.start, []
    for stride in trail.taken:
        step = next((each for each in teller.walk(here).steps if each.move.id == stride.move_id), None)
        ends = step.targets if step is not None else ()
        target = next((each for each in ends if each.role is not None and each.role.id == stride.role), None)
        if step is None or target is None:
            break
        found.append(Strode(step, target))
        here = stride.role
    return found


def add_stride(page: Page, teller: Teller, trail: Trail, number: int) -> None:
    """One stride of a walk with everything that is known of it, or the role where it begins.

    Args:
        page: Where it is written.
        teller: Says what is known.
        trail: The walk.
        number: Which stride, from 1; 0 for the beginning.
    """
    if number == 0:
        teller.add_role(page, teller.walk(trail.start))
        return
    found = strode(teller, trail.whole)
    if number <= len(found):
        teller.add_stride(page, found[number - 1].step, found[number - 1].target)


def add_walk(page: Page, teller: Teller, trail: Trail) -> None:
    """A whole walk, stride by stride."""
    page.heading(f"A walk from {trail.start_title} to {trail.title}", "=")
    page.text(teller.ready.opened.graph.framework.title)
    for each in strode(teller, trail):
        teller.add_stride(page, each.step, each.target)


def added_on(teller: Teller, trail: Trail) -> dict[str, Expectation]:
    """What the strides of a walk add, by id."""
    return {each.id: each for one in strode(teller, trail) if one.target.gap for each in one.target.gap.added}


def add_sum(page: Page, teller: Teller, trail: Trail, beside: Trail | None = None) -> None:
    """What a walk asks, adds, takes and ends in, so that two can be set side by side.

    Args:
        page: Where it is written.
        teller: Says what is known.
        trail: The walk.
        beside: Another walk: what only this one adds is marked.
    """
    framework = teller.ready.opened.graph.framework
    found = strode(teller, trail)
    page.heading(f"{trail.start_title} → {trail.title}", "=")
    page.heading("It goes", "-")
    for number, each in enumerate(found, 1):
        page.bullet(f"{each.target.title}: {words.name_of(each.step.move)}", sign=f"{number}.")
    if not found:
        page.text("No step was taken.")
    page.heading("It asks", "-")
    for each in found:
        stages = (name for stage in each.target.stages for name in stage.by)
        decided = words.bodies(dict.fromkeys(stages), framework) or "not published who"
        verdict = teller.judged(each.step)
        mine = f"; for you: {READINESS[verdict.readiness]}" if verdict is not None else ""
        judged = words.JUDGED[each.step.move.judges]
        page.bullet(f"{words.name_of(each.step.move)}: {judged}; decided by {decided}{mine}")
    page.heading("It adds", "-")
    added = added_on(teller, trail)
    shared = added_on(teller, beside) if beside is not None else added
    alone = [each for each in added if each not in shared]
    silent = [one.target.title for one in found if one.target.gap is not None and one.target.gap.target_silent]
    how_many = f"{len(added)} criteri{'on' if len(added) == 1 else 'a'}"
    page.text(f"{how_many}{f'; {len(alone)} only here: +' if alone else ''}.")
    for expectation in added.values():
        sign = "-" if expectation.id in shared else "+"
        page.bullet(in_words(expectation.criterion, framework.footing), 2, sign)
    for title in silent:
        page.bullet(words.silence(f"What {title} asks for", framework), 2)
    page.heading("It takes", "-")
    _add_time(page, found)
    page.heading("It ends in", "-")
    last = found[-1].target.role if found else teller.walk(trail.start).role
    assert last is not None
    page.text(last.title)
    page.field("Grade", words.grade(last, framework))
    track = framework.tracks.get(last.track or "")
    page.field("Track", track.name if track else "none")
    page.field("Moves on from there", _onward(teller, last.id))
    teller.add_pay(page, last)


def _add_time(page: Page, found: list[Strode]) -> None:
    times = [earliest_months(each.step.move) for each in found]
    known = [months for months in times if months is not None]
    page.text(f"{len(found)} move{'' if len(found) == 1 else 's'}.")
    if known:
        rest = len(times) - len(known)
        untimed = f", not counting {rest} without a published least time" if rest else ""
        page.field("Earliest", f"{words.months(sum(known))}{untimed}")
    elif found:
        page.text("No least time is published.")
    for each in found:
        page.field(words.name_of(each.step.move), (next_date(one) for one in each.step.dates))


def _onward(teller: Teller, role: str) -> str:
    walk = teller.walk(role)
    opened = {edge.target for edge in teller.ready.opened.graph.out[role] if edge.move.is_open and edge.target}
    if not opened:
        return f"none; {walk.ends_because}" if walk.ends_because else "none is described"
    roles = teller.ready.opened.graph.roles
    return words.joined([roles[each].title for each in roles if each in opened][:5])
