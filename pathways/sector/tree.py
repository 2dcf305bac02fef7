"""The decision tree of authorship: walked by answers, step by step, to an advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pathways.model.authorship import Advice, Authorship, Question

Answer = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Step:
    """A question with the answer that was given, or something to do (no answer)."""

    question: Question
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Consultation:
    """The tree as far as the answers lead."""

    steps: tuple[Step, ...]
    asking: Question | None
    """The question that waits for an answer; None at the end."""
    advice: Advice | None
    """What the answers come to; None while a question waits."""


def consult(document: Authorship, answers: Mapping[str, Answer]) -> Consultation:
    """Walk the tree.

    Args:
        document: The guidance; whole, so that every answer leads on.
        answers: By question. Answers to questions that are not come by change nothing.
    """
    steps: list[Step] = []
    here = document.start
    while here in document.questions:
        question = document.questions[here]
        if question.do is not None:
            steps.append(Step(question, None))
            here = question.then or ""
            continue
        answer = answers.get(here)
        if answer is None:
            return Consultation(tuple(steps), question, None)
        steps.append(Step(question, answer))
        here = (question.yes if answer == "yes" else question.no) or ""
    return Consultation(tuple(steps), None, document.advice.get(here))


def followers(document: Authorship, name: str) -> tuple[str, ...]:
    """What may follow a question, each once; nothing follows an advice."""
    question = document.questions.get(name)
    if question is None:
        return ()
    return tuple(dict.fromkeys(each for each in (question.yes, question.no, question.then) if each is not None))


def reached(document: Authorship) -> frozenset[str]:
    """Every question and advice that some answers lead to."""
    start = getattr(document, "start", "")
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += followers(document, name)
    return frozenset(found)
