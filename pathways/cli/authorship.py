"""`pathways authorship`: author or acknowledgement, question by question."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Literal

import click

from pathways.cli.chosen import as_json, whole_document
from pathways.cli.exits import refusals_told
from pathways.cli.output import note
from pathways.cli.typed_word import typed_word

if TYPE_CHECKING:
    from pathways.model.authorship import Authorship, Question
    from pathways.sector.tree import Answer


@click.command("authorship", short_help="Author or acknowledgement: questions, and advice with its sources")
@click.argument("guidance", required=False)
@click.option("--answer", "given", multiple=True, metavar="QUESTION=yes|no", help="An answer; several times.")
@click.option("--ask/--no-ask", default=None, help="Put the questions.  [default: on a terminal]")
@as_json
@refusals_told
def command(guidance: str | None, given: tuple[str, ...], ask: bool | None, as_data: bool) -> None:
    """Whether somebody's contribution to one output earns authorship or an acknowledgement.

    Puts the questions of GUIDANCE (the bundled one where none is named) one at a time; `b` goes back a question, `q`
    stops. The advice names what it rests on. `pathways show` has the principles, and where guides disagree.

    \b
    Examples:
      pathways authorship
      pathways authorship --answer talked=yes --answer used=yes --answer person=no --no-ask
    """
    from pathways.cli.output import new_page, write, write_json
    from pathways.documents.catalogue import bundled
    from pathways.model.authorship import Authorship
    from pathways.sector.tree import consult

    entries = bundled().of_kind("authorship")
    if guidance is None and not entries:
        raise click.UsageError("no guidance is at hand; name a document")
    document = whole_document(guidance or entries[0].id, "authorship")
    assert isinstance(document, Authorship)
    answers = _answers(document, given)
    if ask if ask is not None else sys.stdin.isatty() and not as_data:
        _put_questions(document, answers)
    found = consult(document, answers)
    if as_data:
        from pathways.export.data.authorship import consultation

        write_json(consultation(found, document))
        return
    from pathways.export.text.authorship import add_consultation

    page = new_page()
    add_consultation(page, found, document)
    write(page)


def _answers(document: Authorship, given: tuple[str, ...]) -> dict[str, Answer]:
    from pathways.problems import nearest

    asked = [name for name, question in document.questions.items() if question.ask is not None]
    answers: dict[str, Any] = {}
    for each in given:
        name, _, answer = each.partition("=")
        if name not in asked:
            hint = nearest(name, asked) or f"questions are {', '.join(asked)}"
            raise click.UsageError(f"there is no question {name!r}; {hint}")
        if answer not in {"yes", "no"}:
            raise click.UsageError(f"the answer to {name!r} is yes or no, and this is {answer!r}")
        answers[name] = answer
    return answers


def _put_questions(document: Authorship, answers: dict[str, Answer]) -> None:
    """Put what is not answered yet, on stderr, until the tree ends; `b` takes back the last answer."""
    from pathways.sector.tree import consult

    put: list[str] = []
    told: set[str] = set()
    while (found := consult(document, answers)).asking is not None:
        for step in found.steps:
            if step.answer is None and step.question.id not in told:
                told.add(step.question.id)
                note(f"Do: {step.question.do}")
        said = _answer(found.asking)
        if said == "q":
            return
        if said == "b":
            if put:
                answers.pop(put.pop())
            continue
        answers[found.asking.id] = said
        put.append(found.asking.id)


def _answer(question: Question) -> Answer | Literal["b", "q"]:
    """What is typed to a question; the end of the input stops, and what was answered counts."""
    while True:
        word = typed_word(f"{question.ask} [y/n/b/q]: ", default="")
        match "q" if word is None else word.casefold():
            case "y" | "yes":
                return "yes"
            case "n" | "no":
                return "no"
            case "b" | "back":
                return "b"
            case "q" | "quit":
                return "q"
            case _:
                note("  Answer y or n; b goes back a question, q stops.")
