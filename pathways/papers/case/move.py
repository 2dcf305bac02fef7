"""The move of a case: what it judges, who decides in which stages on what evidence, and when."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.export import words
from pathways.export.conditions import Outline, outline
from pathways.export.stepping import told
from pathways.graph.unknowns import unpublished
from pathways.graph.walk import may_stay
from pathways.papers.case.ask import CaseAsk
from pathways.papers.parts.texts import full_stop
from pathways.writing.blocks import Block, Column, Field, Fields, Form, Heading, Paragraph, Quiet, Row, Table, items


def move_told(ask: CaseAsk) -> Iterator[Block]:
    """What is judged, and what it rests on."""
    move, framework = ask.move, ask.framework
    yield Heading("The move")
    judged = f"{words.sentence_case(words.MECHANISMS[move.mechanism])}; {words.JUDGED[move.judges]}"
    named: list[tuple[str, tuple[str, ...]]] = [
        ("Framework", (framework.title,)),
        ("From", (_placed(ask, ask.origin.id),)),
        ("To", (_placed(ask, ask.target.id),)),
        ("How it comes about", (judged,)),
        ("May also", ("Confirm the present grade",) if may_stay(move) else ()),
        ("Opened by", _one(words.bodies(move.opened_by, framework))),
        ("Manager's support", _support(ask)),
        ("Open to", _one("; ".join(part for part in _open_to(ask) if part))),
        ("Limits", tuple(words.limit(each, framework) for each in ask.step.limits)),
        ("Never counts", tuple(map(words.sentence_case, move.disregards))),
        ("Pay", _one(move.pay_rule or "")),
        ("Appeal", _one(move.appeal or "")),
        ("Basis", ask.bases.lines(move)),
    ]
    yield Fields(tuple(Field(name, values) for name, values in named if values))
    if framework.in_force and (missing := unpublished(move)):
        yield Paragraph(f"Not published, as far as is known: {words.fields(missing)}.")
    if move.requires is not None:
        lines = [line for each in outline(move.requires, framework, ask.facts) for line in _flat(each, 0)]
        columns = (Column("What must hold", width=0.56), Column("Seen in", width=0.26), Column("Holds", width=0.18))
        yield Form("Conditions", columns, tuple(Row((line, "", "")) for line in lines))


def checklist(ask: CaseAsk) -> Iterator[Block]:
    """The evidence that is asked for, to be ticked off."""
    yield Heading("Evidence checklist")
    if not ask.way.evidence:
        yield Paragraph(words.silence("What evidence is put before the panel", ask.framework))
        return
    columns = (Column("Evidence", width=0.60), Column("Received on", width=0.18), Column("Remarks", width=0.22))
    rows = []
    for part in ask.way.evidence:
        said = full_stop(words.sentence_case(told(words.evidence(part), part, ask.move)))
        when = (
            [line for each in outline(part.when, ask.framework, ask.facts) for line in _flat(each, 0)]
            if part.when
            else []
        )
        only = f" Only where: {'; '.join(when)}." if when else ""
        rows.append(Row((f"{said}{only}{ask.bases.cited(part.cited)}", "", "")))
    yield Form("Evidence put before those who decide", columns, tuple(rows))


def stages(ask: CaseAsk) -> Iterator[Block]:
    """The steps of the decision in their order, with room for what came of each."""
    framework = ask.framework
    yield Heading("Stages")
    if not ask.way.stages:
        yield Paragraph(words.silence("Who decides, and in which stages,", framework))
        return
    columns = (
        Column("No.", width=0.07),
        Column("Who and what", width=0.37),
        Column("Possible outcomes", width=0.22),
        Column("Date", width=0.14),
        Column("Outcome", width=0.20),
    )
    rows = []
    for number, part in enumerate(ask.way.stages, 1):
        what = f": {part.what}" if part.what else ""
        within = f", within {part.within}" if part.within else ""
        said = f"{words.sentence_case(words.bodies(part.by, framework))}{what}{within}"
        if not part.decides:
            said = f"{said.rstrip('.')} (advises; does not decide)"
        may = words.sentence_case(", ".join(word.replace("-", " ") for word in part.may))
        rows.append(Row((str(number), full_stop(told(said, part, ask.move)), may, "", "")))
    yield Form("Stages of the decision", columns, tuple(rows))
    members = [
        f"{words.sentence_case(words.body(name, framework))}: {'; '.join(framework.bodies[name].members)}."
        for name in dict.fromkeys(name for part in ask.way.stages for name in part.by)
        if name in framework.bodies and framework.bodies[name].members
    ]
    if members:
        yield Paragraph("Who sits on them:")
        yield items(*members)


def timetable(ask: CaseAsk) -> Iterator[Block]:
    """When the move can be made, its dates, and when it takes effect."""
    yield Heading("Timetable")
    timing = ask.move.timing
    said = words.timing(timing) if timing is not None else ()
    if not said and not ask.step.dates:
        yield Paragraph(words.silence("When it can be made", ask.framework))
        return
    if said:
        yield items(*(full_stop(words.sentence_case(each)) for each in said))
    rows = [
        Row(
            (
                words.sentence_case(each.what),
                words.calendar_day(each.written),
                words.day(each.next) if each.next else "Not known",
            )
        )
        for each in ask.step.dates
    ]
    if ask.step.effective is not None and timing is not None and timing.effective is not None:
        rows.append(
            Row(("A granted move takes effect", words.calendar_day(timing.effective), words.day(ask.step.effective)))
        )
    if rows:
        columns = (Column("What", width=0.5), Column("As the source gives it", width=0.25), Column("Next", width=0.25))
        yield Table(f"Dates, counted from {words.day(ask.on)}", columns, tuple(rows))
    if any(each.next is None for each in ask.step.dates):
        yield Quiet("A date without a next one is past, or not given to the day: whoever runs the procedure knows.")


def _placed(ask: CaseAsk, role: str) -> str:
    found = ask.graph.roles[role]
    grade = ask.framework.grades.get(found.grade or "")
    at = f", {grade.name or f'grade {grade.id}'}" if grade is not None and grade.id not in ask.titles[role] else ""
    return f"{ask.titles[role]}{at}"


def _open_to(ask: CaseAsk) -> tuple[str, ...]:
    opening = ask.move.open_to
    if opening is None:
        return ()
    return (words.joined(f"{contract}" for contract in opening.contract), opening.text or "")


def _support(ask: CaseAsk) -> tuple[str, ...]:
    needed = ask.move.support_required
    return () if needed is None else ("Needed" if needed else "Not needed",)


def _one(said: str) -> tuple[str, ...]:
    return (words.sentence_case(said),) if said else ()


def _flat(line: Outline, depth: int) -> Iterator[str]:
    """A condition line by line, each part after the line that it belongs to, with dashes for its depth."""
    yield f"{'– ' * depth}{words.sentence_case(line.text)}"
    for part in line.parts:
        yield from _flat(part, depth + 1)
