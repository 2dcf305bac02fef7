"""Author or acknowledgement: the decision tree, question by question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pathways.cli.plain.choosing import choose
from pathways.cli.plain.saving import save_text
from pathways.cli.plain.talk import say, tell

if TYPE_CHECKING:
    from pathways.export.text.layout import Page
    from pathways.model.authorship import Authorship
    from pathways.sector.tree import Answer


def ask_authorship() -> None:
    """Put the questions of the bundled guidance, then say the advice with its sources."""
    from pathways.cli.chosen import whole_document
    from pathways.documents.catalogue import bundled

    entries = bundled().of_kind("authorship")
    if not entries:
        say("No guidance on authorship is at hand.")
        return
    document: Authorship = whole_document(entries[0].id, "authorship")
    say(f"\n{document.title}: questions on one contribution to one output.")
    answers: dict[str, Answer] = {}
    while _ask(document, answers):
        if not _advise(document, answers):
            return


def _ask(document: Authorship, answers: dict[str, Answer]) -> bool:
    """Put the questions that are open; whether they lead to an advice, and not back to where we came from."""
    from pathways.sector.tree import consult

    told: set[str] = set()
    while (found := consult(document, answers)).asking is not None:
        for step in found.steps:
            if step.answer is None and step.question.id not in told:
                told.add(step.question.id)
                say(f"Do: {step.question.do}")
        asking = found.asking
        chosen = choose(asking.ask or "", ["Yes", "No"])
        if isinstance(chosen, int):
            answers[asking.id] = "no" if chosen else "yes"
        elif answers:
            answers.popitem()
        else:
            return False
    return True


def _advise(document: Authorship, answers: dict[str, Answer]) -> bool:
    """Say the advice; whether a question is to be answered anew."""
    from pathways.export.text.authorship import add_consultation
    from pathways.sector.tree import consult

    found = consult(document, answers)

    def add(page: Page) -> None:
        add_consultation(page, found, document)

    tell(add)
    while True:
        match choose("What next?", ["Change my last answer", "Begin again", "Write the advice to a file"]):
            case 0:
                answers.popitem()
                return True
            case 1:
                answers.clear()
                return True
            case 2:
                save_text(add)
            case _:
                return False
