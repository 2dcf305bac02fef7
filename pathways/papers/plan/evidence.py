"""What the target asks for, criterion by criterion, with what the person has to show and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pathways.export import words
from pathways.export.achievements import achievement
from pathways.export.stepping import threshold
from pathways.graph.gap import Threshold
from pathways.model.person import Standing
from pathways.model.profiles import Pick
from pathways.model.roles import Role
from pathways.papers.parts.asked import criterion_cell, groups
from pathways.papers.parts.texts import full_stop, number_of
from pathways.papers.plan.wording import Worded
from pathways.sector.career_plan import Need
from pathways.writing.blocks import Block, Column, Heading, Paragraph, Row, Table, items

VIEWS: Mapping[Standing | None, str] = {
    Standing.HAVE: "I have it",
    Standing.PARTLY: "Partly",
    Standing.NOT_YET: "Not yet",
    None: "Not judged",
}
"""How the person sees it. It is their own view, and nobody else's."""

_COLUMNS = (
    Column("Criterion", width=0.34),
    Column("My evidence", width=0.28),
    Column("My view", width=0.12),
    Column("What is missing", width=0.26),
)


def asked(worded: Worded) -> Iterator[Block]:
    """Every criterion of the target once."""
    plan = worded.plan
    framework = plan.framework
    yield Heading(f"What {worded.target} asks for, and what I have")
    if plan.silent:
        yield Paragraph(
            f"{words.silence(f'What {worded.target} asks for', framework)} So nothing can be set against my evidence "
            "here; what I have stands below, and whom to ask is at the end."
        )
        yield from unplaced(worded, plan.needs)
        return
    yield Paragraph(_summed(plan.needs) if plan.needs else words.silence("What is asked for in words", framework))
    if plan.levels:
        yield Paragraph("Level needed in each area:")
        yield items(*(threshold(Threshold(area, None, level), framework) for area, level in plan.levels.items()))
    yield from _tables(plan.needs, plan.lists, worded, of=plan.target)
    for role, needs in plan.on_the_way.items():
        yield Heading(f"Asked for on the way, by {worded.titles[role]} alone", 2)
        yield Paragraph(f"{worded.target} replaces these by others, or does without them.")
        yield from _tables(needs, (), worded, of=plan.graph.roles[role])
    yield from unplaced(worded, (*plan.needs, *(each for needs in plan.on_the_way.values() for each in needs)))


def unplaced(worded: Worded, needs: Iterable[Need]) -> Iterator[Block]:
    """What the person has done that is named for no criterion of the plan, and names that lead nowhere."""
    plan = worded.plan
    placed = {each.id for need in needs for each in need.have.achievements}
    rest = [each for each in plan.person.evidence.values() if each.id not in placed]
    if rest:
        yield Heading("Other things that I have done", 2)
        yield Paragraph("They are named for no criterion of this plan. Some of them may show one.")
        yield items(*(full_stop(achievement(each)) for each in rest))
    if plan.misnamed:
        yield Paragraph("My document names criteria that this framework does not have; perhaps they are misspelt:")
        yield items(*plan.misnamed)


def _summed(needs: Sequence[Need]) -> str:
    counted = Counter(each.have.standing for each in needs)
    parts = [
        f"{VIEWS[standing].lower().replace('i have it', 'I have')}: {counted[standing]}"
        for standing in VIEWS
        if counted[standing]
    ]
    bare = sum(each.have.standing is Standing.HAVE and not each.have.achievements for each in needs)
    without = f" Of those that I have, {number_of(bare, 'has', 'have')} no evidence named." if bare else ""
    many = words.sentence_case(number_of(len(needs), "criterion", "criteria"))
    judged = "The panel judges for itself, and counts of evidence decide nothing."
    return f"{many}. In my own view: {'; '.join(parts)}.{without} {judged}"


def _tables(needs: Sequence[Need], lists: Iterable[Pick], worded: Worded, *, of: Role) -> Iterator[Block]:
    by_id = {each.expectation.id: each for each in needs}
    for group in groups((each.expectation for each in needs), lists, worded.plan.framework):
        if group.rule:
            yield Paragraph(group.rule)
        if group.criteria:
            rows = tuple(_row(by_id[each.id], worded, of) for each in group.criteria)
            yield Table(group.name, _COLUMNS, rows)


def _row(need: Need, worded: Worded, of: Role) -> Row:
    plan = worded.plan
    said = criterion_cell(need.expectation, worded.bases)
    if need.first is not None and plan.here is not None and need.first.id == plan.here.id:
        said = f"{said} Asked for in my role now."
    elif need.first is not None and need.first.id != of.id:
        said = f"{said} First asked for as {worded.titles[need.first.id]}."
    shown = [
        full_stop(f"{achievement(each)}{f'; {each.link}' if each.link else ''}") for each in need.have.achievements
    ]
    return Row((said, " ".join(shown) or "None named", VIEWS[need.have.standing], _missing(need)))


def _missing(need: Need) -> str:
    """What is lacking, as far as the person's document says; what would show it comes from the framework."""
    have = need.have
    said = [full_stop(have.note)] if have.note else []
    if have.standing is Standing.HAVE:
        return (
            " ".join(said)
            if have.achievements
            else " ".join([*said, "Something that shows it.", _examples(need)]).strip()
        )
    if have.standing is None:
        said.append("My own view." if have.achievements else "My own view, and something that shows it.")
    elif not have.achievements:
        said.append("Something that shows it.")
    elif not have.note:
        said.append("What is lacking is not written down yet.")
    return " ".join([*said, _examples(need)]).strip()


def _examples(need: Need) -> str:
    examples = need.expectation.criterion.evidence
    return f"May be shown by: {'; '.join(examples)}." if examples else ""
