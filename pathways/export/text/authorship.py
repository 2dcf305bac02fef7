"""A walk through the questions of authorship as text."""

from __future__ import annotations

from pathways.export import words
from pathways.export.text.layout import Page
from pathways.model.authorship import Authorship
from pathways.sector.tree import Consultation


def add_consultation(page: Page, found: Consultation, document: Authorship) -> None:
    """The answers given, and the advice that they come to, with its sources; or the question that waits."""
    page.heading(document.title, "=")
    for step in found.steps:
        if step.answer is None:
            page.bullet(f"Do: {step.question.do}")
        else:
            page.bullet(f"{step.question.ask} {step.answer.capitalize()}.")
    page.gap()
    if found.asking is not None:
        page.field("Next question", f"{found.asking.ask} (--answer {found.asking.id}=yes or {found.asking.id}=no)")
        return
    if found.advice is None:
        return
    page.field("Advice", f"{words.sentence_case(found.advice.text.rstrip('.'))}.")
    page.field("Afterwards", document.afterwards)
    basis = [line for step in found.steps for line in words.sources(step.question, document)]
    page.gap()
    page.field("Advice rests on", words.sources(found.advice, document))
    page.field("Questions rest on", dict.fromkeys(basis))
