"""What comes next: dates, and what to ask whom."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.export.findings import opened
from pathways.model.moves import Move
from pathways.model.person import Standing
from pathways.papers.parts.texts import full_stop, number_of
from pathways.papers.plan.wording import Worded
from pathways.sector.career_plan import OPEN_TO, NextDay
from pathways.sector.opportunities import Suggestion
from pathways.writing.blocks import Block, Column, Heading, Paragraph, Row, Table, items

MYSELF, MANAGER, PERSONNEL, OFFICE, FUNDERS = (
    "Myself",
    "My line manager or head of department",
    "Human resources, or whoever runs the procedure",
    "The research office",
    "Funders",
)

NAMED_MOST = 6
"""So many schemes are named in one question."""


def dates(worded: Worded) -> Iterator[Block]:
    """The next days of the first step, of opportunities, and of schemes."""
    plan = worded.plan
    yield Heading("Next dates")
    days = plan.next_days
    columns = (Column("Day", width=0.22), Column("What", width=0.40), Column("Of", width=0.38))
    rows = tuple(Row((words.day(each.on), words.sentence_case(each.what), _of(each))) for each in days)
    yield Table(
        f"Dates after {words.day(plan.on)}", columns, rows, empty="No day to come is known. Ask when the next round is."
    )


def questions(worded: Worded) -> Iterator[Block]:
    """What to ask whom: what is missing, not published, or for somebody else to say."""
    yield Heading("What to ask whom")
    found = asked_of(worded)
    if not found:
        yield Paragraph("Nothing that is known here is open.")
    for whom, lines in found.items():
        yield Heading(whom, 2)
        yield items(*lines)


def asked_of(worded: Worded) -> dict[str, tuple[str, ...]]:
    """The questions by whom they go to, in a fixed order; those without a question are left out."""
    found: dict[str, dict[str, None]] = {each: {} for each in (MYSELF, MANAGER, PERSONNEL, OFFICE, FUNDERS)}
    for whom, line in (*_of_moves(worded), *_of_criteria(worded), *_of_schemes(worded)):
        found[whom][full_stop(line)] = None
    return {whom: tuple(lines) for whom, lines in found.items() if lines}


def _of_moves(worded: Worded) -> Iterator[tuple[str, str]]:
    """What is open about the moves: support, facts that are not known, what nobody publishes."""
    plan = worded.plan
    if plan.present is None:
        yield MYSELF, "Which role do I hold?"
    for stretch in plan.stretches:
        for way in stretch.ways:
            move, name = way.step.move, words.known_name(way.step.move)
            if move.support_required and stretch is plan.stretches[0]:
                yield MANAGER, f"Would you support me for {name}?"
            for each in sorted(way.verdict.open) if way.verdict is not None else ():
                whom = MYSELF if each.by == "person" else PERSONNEL
                yield whom, f"To settle for {name}: {opened(each, worded.facts)}"
            if plan.framework.in_force and way.step.unpublished:
                yield PERSONNEL, f"Not published for {name}: {words.fields(way.step.unpublished)}"
    if not plan.stretches:
        yield PERSONNEL, f"How does somebody become {worded.target}?"


def _of_criteria(worded: Worded) -> Iterator[tuple[str, str]]:
    """What is open about criteria."""
    plan = worded.plan
    if plan.silent or not plan.needs:
        yield PERSONNEL, f"What does {worded.target} ask for, and where does it stand?"
    unjudged = sum(each.have.standing is None for each in plan.needs)
    if unjudged:
        yield MYSELF, f"How do I see what I have not judged yet ({number_of(unjudged, 'criterion', 'criteria')})?"
    bare = sum(each.have.standing is Standing.HAVE and not each.have.achievements for each in plan.needs)
    if bare:
        yield MYSELF, f"What shows what I have and name no evidence for ({number_of(bare, 'criterion', 'criteria')})?"
    for each in (*plan.needs, *(need for needs in plan.on_the_way.values() for need in needs)):
        if each.have.standing in {Standing.PARTLY, Standing.NOT_YET}:
            kind = "do more of" if each.have.standing is Standing.PARTLY else "get a chance to show"
            yield MANAGER, f"Where can I {kind} this: {_quoted(each.expectation.criterion.text)}"


def _of_schemes(worded: Worded) -> Iterator[tuple[str, str]]:
    """What institutions and funders have to say of schemes, each question once with the schemes that it is for."""
    questions: dict[tuple[str, str], dict[str, None]] = {}
    for verdict in worded.plan.helps.funding:
        if verdict.outcome in OPEN_TO:
            for each in sorted(verdict.open):
                if each.by != "person":
                    whom = OFFICE if each.by == "institution" else FUNDERS
                    asked = questions.setdefault((whom, opened(each, worded.facts)), {})
                    asked[verdict.version.entry.name] = None
    for (whom, what), schemes in questions.items():
        names = [*schemes]
        more = f" and {number_of(len(names) - NAMED_MOST, 'other')}" if len(names) > NAMED_MOST else ""
        listed = ", ".join(names[:NAMED_MOST]) + more if more else words.joined(names)
        yield whom, f"To settle: {what} (for {listed})"


def _quoted(text: str) -> str:
    return f"“{text.rstrip('.')}”?"


def _of(day: NextDay) -> str:
    of = day.of
    if isinstance(of, Move):
        return words.name_of(of)
    if isinstance(of, Suggestion):
        return f"{of.opportunity.name}, {of.opportunity.provider}"
    return f"{of.entry.name} ({of.funder.name})"
