"""Where the posts of a scenario stand in a framework, as a results workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pathways.export import mapping as phrases
from pathways.export.words import sentence_case
from pathways.formats.results.book import (
    Book,
    Chart,
    Column,
    Facts,
    Form,
    Kind,
    Row,
    Sentences,
    Series,
    Sheet,
    Span,
    Value,
)
from pathways.papers.results.tables import columns, count, names, not_shown, rows_left_out, shown_first, what
from pathways.workforce.mapping_answer import MappingAnswer
from pathways.workforce.placement import Standing

_POSTS = (
    "One line for posts of one title, family and grade. About how many people hold them is said in wide steps, and "
    "left out where it would tell of few."
)


def mapping_book(answer: MappingAnswer, on: date) -> Book:
    """The workbook.

    Args:
        answer: The mapping with the counts that may be shown.
        on: The day of the answer.
    """
    scenario, framework = answer.scenario, answer.mapped.graph.framework
    question = "Which role of the framework each post stands in, for people to confirm"
    return Book(
        f"{scenario.title}: where posts stand",
        on,
        "GBP",
        (
            what(question, [scenario], on, [("Framework", f"{framework.title}  [{framework.id}]")]),
            _headline(answer),
            rows_left_out([(scenario, answer.left_out)]),
            Sentences("Taken for granted, and how to read this", (*phrases.found_by(answer), not_shown(scenario))),
        ),
        tuple(_sheets(answer)),
    )


def _headline(answer: MappingAnswer) -> Facts:
    facts: list[tuple[str, Value, Kind]] = [("In a sentence", phrases.PROPOSAL, Kind.WORDS)]
    facts += [(_named(each), count(answer.people.count(each.value, None)), Kind.PEOPLE) for each in Standing]
    facts.append(("All", count(answer.people.total), Kind.PEOPLE))
    return Facts("Headline figures: people", tuple(facts))


def _sheets(answer: MappingAnswer) -> Iterator[Sheet]:
    title, people, roles = answer.scenario.title, answer.people, answer.mapped.graph.roles
    shown = (not_shown(answer.scenario),)
    rows = [Row((_named(each), count(people.count(each.value, None)))) for each in Standing]
    standings, number = shown_first(rows, [1])
    chart = _bars("How many people are mapped", "Standing", standings, number)
    every = Row(("All", count(people.total)), is_sum=True)
    head = columns("Standing", ["People"], Kind.PEOPLE)
    yield Sheet("Standing", f"{title}: people by standing", head, (*standings, every), shown, chart)
    rows = [
        Row((roles[role].title, count(people.count(Standing.MAPPED.value, role)), role))
        for role in phrases.roles_held(answer)
    ]
    held, number = shown_first(rows, [1])
    chart = _bars("People by role", "Role", held, number)
    head = (*columns("Role", ["People"], Kind.PEOPLE), Column("Id"))
    yield Sheet("Roles", f"{title}: people by role", head, tuple(held), shown, chart)
    yield _posts(answer)


def _bars(title: str, across: str, rows: list[Row], number: int) -> tuple[Chart, ...]:
    """The first rows, which have numbers, as bars."""
    if not number:
        return ()
    said = "; ".join(f"{row.cells[0]} {row.cells[1]:,}" for row in rows[:number])
    hidden = ", ".join(str(row.cells[0]) for row in rows[number:])
    says = f"Chart: {said}.{f' Not in it, as not shown: {hidden}.' if hidden else ''}"
    series = Series(Span(-1, 1, -1, 1), Span(0, 1, number - 1, 1))
    return (Chart(title, Form.BARS, across, "People", Kind.PEOPLE, names(number), (series,), says),)


def _posts(answer: MappingAnswer) -> Sheet:
    roles, small = answer.mapped.graph.roles, answer.scenario.small
    rows = []
    for each in answer.posts:
        post, found = each.group.post, each.group.proposal
        sure = "confirmed" if found.confirmed else found.confidence
        rows.append(
            Row(
                (
                    post.title,
                    post.family,
                    post.grade,
                    phrases.people(each.size, small),
                    _named(found.standing),
                    phrases.role_or_candidates(found, roles),
                    sure if isinstance(sure, str) or sure is None else round(sure, 2),
                    phrases.reasons(found.reasons),
                )
            )
        )
    words = (
        Column("Title"),
        Column("Family", width_most=20),
        Column("Grade"),
        Column("People, about"),
        Column("Standing"),
    )
    more = (
        Column("Role, or roles that it may be", width_most=60),
        Column("Confidence", Kind.RATIO),
        Column("Reasons", width_most=60),
    )
    return Sheet("Posts", f"{answer.scenario.title}: posts", (*words, *more), tuple(rows), (_POSTS,), keys=3)


def _named(standing: Standing) -> str:
    return sentence_case(phrases.STANDINGS[standing])
