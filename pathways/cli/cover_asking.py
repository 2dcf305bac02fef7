"""Questions about the cover of a paper, one at a time; each may be skipped, and nothing is made up for it."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from pathways.cli.output import note
from pathways.cli.typed_word import typed_word
from pathways.model.cover import Cover
from pathways.papers.committee.cover_form import QUESTIONS, Question

HOW = "Answer, or: Enter skip, none there is none, b back, q enough. What is skipped is said to be missing."


def asked_for_cover(cover: Cover) -> Cover:
    """The cover with answers to all that it does not say yet.

    Args:
        cover: What is known already; it is not asked again.
    """
    waiting = [name for name in QUESTIONS if not getattr(cover, name)]
    if not waiting:
        return cover
    note(HOW)
    at, found = 0, cover
    while at < len(waiting):
        name = waiting[at]
        if name == "ground" and found.access != "closed":
            at += 1
            continue
        answer = _answer(name, at, len(waiting))
        if answer == "q":
            break
        if answer == "b":
            at = max(0, at - 1)
            while at and waiting[at] == "ground" and found.access != "closed":
                at -= 1
            continue
        if answer:
            taken = _with(found, name, answer)
            if taken is None:
                continue
            found = taken
        at += 1
    return found


def _answer(name: str, at: int, of: int) -> str:
    """What is typed: the answer, empty to skip, `b` or `q`."""
    question = QUESTIONS[name]
    note(f"\n{question.text}")
    note(f"  ({at + 1} of {of}; {_hint(question)})")
    word = typed_word(f"{name.replace('_', ' ')} > ", default="")
    return "q" if word is None else word


def _hint(question: Question) -> str:
    if question.choices:
        return f"{', '.join(question.choices)}{'; several with commas' if question.several else ''}"
    several = "; several with semicolons" if question.several else ""
    return f"for example: {question.example}{several}"


def _with(cover: Cover, name: str, answer: str) -> Cover | None:
    """The cover with an answer; None where it does not fit, which is told."""
    question = QUESTIONS[name]
    value: Any = answer
    if question.several:
        value = [part.strip() for part in answer.split("," if question.choices else ";") if part.strip()]
    if question.choices and not {*([value] if isinstance(value, str) else value)} <= {*question.choices}:
        note(f"  Answer with {', '.join(question.choices)}, or Enter.")
        return None
    said = {key: each for key, each in cover.model_dump().items() if each not in (None, ())}
    try:
        return Cover.model_validate({**said, name: value})
    except ValidationError as error:
        note(f"  {error.errors()[0]['msg'].rstrip('.')}.")
        return None
