"""A step of a decision tree asks or says to do something, and every answer leads on."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.authorship import Authorship, Question
from pathways.problems import Problem

CODE = "open-question"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report steps without an outcome for an answer, and steps that are neither question nor deed, or both."""
    document = subject.document
    assert isinstance(document, Authorship)
    for name, step in document.questions.items():
        for message, help in _faults(step):
            yield Problem(("questions", name), CODE, message, help, on="key")


def _faults(step: Question) -> Iterator[tuple[str, str]]:
    if (step.ask is None) == (step.do is None):
        yield (
            f"{step.id!r} has {'neither `ask` nor' if step.ask is None else 'both `ask` and'} `do`",
            "write one of them",
        )
        return
    needed = ("yes", "no") if step.ask is not None else ("then",)
    for word in needed:
        if getattr(step, word) is None:
            yield f"nothing follows {step.id!r} under {word!r}", f"name a question or advice under `{word}`"
    for word in {"yes", "no", "then"} - {*needed}:
        if getattr(step, word) is not None:
            yield f"{word!r} has no meaning at {step.id!r}", f"a step of this sort leads on by {' and '.join(needed)}"
