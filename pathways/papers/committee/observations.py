"""The annex with what `pathways check` finds: weaknesses of frameworks, as facts and no verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pathways.export.words import sentence_case
from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.by_framework import by_framework
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.texts import full_stop
from pathways.problems.problem import Problem, Severity
from pathways.writing.blocks import Block, Item, Items, Paragraph, items


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """What was observed, gathered by what would mend it."""
    return by_framework(ask, _told, lambda each: f"nothing is observed on {each.framework.title}.")


def _told(each: Presented) -> Iterable[Block]:
    if not each.observations:
        return
    in_force = each.framework.in_force
    yield Paragraph(
        "Facts about the framework as it is published, found by the same checks for every framework; no verdict."
        if in_force
        else "What its authors should look at before it is adopted, found by the same checks for every framework."
    )
    if any(problem.severity is Severity.ERROR for problem in each.observations):
        yield Paragraph("Some of these are faults of the document, so that other answers may lack what it names.")
    by_help: dict[str, list[Problem]] = {}
    for problem in each.observations:
        by_help.setdefault(problem.help, []).append(problem)
    yield Items(tuple(_item(help, problems) for help, problems in by_help.items()))


def _item(help: str, problems: list[Problem]) -> Item:
    if len(problems) == 1:
        return Item(_said(problems[0]))
    below = items(*(full_stop(sentence_case(problem.message)) for problem in problems))
    return Item(full_stop(sentence_case(help or "The following")), below)


def _said(problem: Problem) -> str:
    helped = f" {full_stop(sentence_case(problem.help))}" if problem.help else ""
    return f"{full_stop(sentence_case(problem.message))}{helped}"
