"""The answers from which `pathways new` makes a draft: asked one at a time, or taken as given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import fill

import click

from pathways.cli.exits import Exit, gives_up
from pathways.cli.new_file import why_not
from pathways.cli.output import note, width
from pathways.cli.typed_word import typed_word
from pathways.drafting.draft import document_id
from pathways.drafting.interview import AtHand, Progress, progress
from pathways.drafting.outline import Outline
from pathways.drafting.question import Question

HOW = "Enter takes the answer in [brackets]. ? explains, b goes back, q stops without writing."

STOPPED = "Nothing is written."


def taken_as_given(at_hand: AtHand, on: date, said: Mapping[str, str]) -> Outline:
    """The answers that are given, and the defaults of those that are not; nobody is asked.

    Raises:
        click.UsageError: If an answer is none, or answers nothing that is asked.
    """
    answers = dict(said)
    taken: list[str] = []
    while (now := progress(at_hand, on, answers)).waiting is not None:
        if now.fault:
            raise click.UsageError(f"{_option(now.waiting)}: {now.fault[:1].lower()}{now.fault[1:]}")
        answers[now.waiting.key] = now.waiting.default
        taken.append(f"{now.waiting.label.lower()} {now.waiting.default}")
    _all_used(said, now)
    if taken:
        note(fill(f"Not given, and taken: {'; '.join(taken)}.", width()))
    assert now.outline is not None
    return now.outline


def asked_for(at_hand: AtHand, on: date, said: Mapping[str, str], output: Path | None) -> tuple[Outline, Path] | None:
    """Ask for what is not given, and show all answers before anything is written.

    Returns:
        The answers and the file; None where somebody stops.

    Raises:
        click.exceptions.Exit: If the input ends before all is answered.
    """
    note("A draft of a career framework, from a model and your answers.")
    note(HOW)
    sheet = _Sheet(dict(said), {}, None)
    try:
        while True:
            now = progress(at_hand, on, sheet.answers)
            if now.waiting is not None:
                _answer(now, now.waiting, sheet)
                continue
            sheet.answers = {question.key: question.tidy(sheet.answers[question.key]) for question in now.asked}
            again = _agreed(now, sheet.answers, output)
            if again is not None:
                sheet.take_back(again)
                continue
            assert now.outline is not None
            file = output or _file(now.outline)
            if file is not None:
                return now.outline, file
    except _Stopped as stopped:
        note(STOPPED)
        if stopped.by_end:
            raise gives_up(Exit.UNREADABLE) from None
        return None


@dataclass
class _Sheet:
    """The answers so far."""

    answers: dict[str, str]
    former: dict[str, str]
    """Answers that were taken back: they are offered again."""
    put: str | None
    """The question that was put last."""

    def take_back(self, question: Question) -> None:
        """Strike an answer, and offer it when the question comes again."""
        self.former[question.key] = question.tidy(self.answers.pop(question.key))


class _Stopped(Exception):
    """Raised where somebody stops, or the input ends."""

    def __init__(self, by_end: bool) -> None:
        super().__init__()
        self.by_end = by_end


def _word(prompt: str, default: str) -> str:
    """What is typed, unless somebody stops."""
    word = typed_word(prompt, default)
    if word is None or word.casefold() in {"q", "quit"}:
        raise _Stopped(by_end=word is None)
    return word


def _answer(now: Progress, question: Question, sheet: _Sheet) -> None:
    """Put a question; `b` takes the answer before it back."""
    if now.fault:
        if sheet.put != question.key:
            _put(question)
        note(f"  {now.fault}.")
        sheet.answers.pop(question.key)
        sheet.former.pop(question.key, None)
    else:
        _put(question)
    sheet.put = question.key
    word = _reply(question, sheet.former.get(question.key, question.default))
    if word is not None:
        sheet.answers[question.key] = question.tidy(word)
        return
    sheet.put = None
    if now.asked:
        sheet.take_back(now.asked[-1])
    else:
        note("  This is the first question.")


def _put(question: Question) -> None:
    note(f"\n{fill(question.ask, width())}")
    for number, choice in enumerate(question.choices, 1):
        note(fill(f"  {number}. {choice.id}: {choice.words}", width(), subsequent_indent="     "))


def _reply(question: Question, default: str) -> str | None:
    """What is typed; None for the way back."""
    while True:
        word = _word(f"[{default}] > ", default)
        match word.casefold():
            case "b" | "back":
                return None
            case "?" | "help":
                note(fill(question.help, width(), initial_indent="  ", subsequent_indent="  "))
            case _:
                return word


def _agreed(now: Progress, answers: Mapping[str, str], output: Path | None) -> Question | None:
    """Show all answers with their numbers; the question to go back to, or None where all are right."""
    note("\nYour answers")
    room = max(len(question.label) for question in now.asked)
    for number, question in enumerate(now.asked, 1):
        label = f"  {number:2}. {question.label:<{room}}  "
        note(fill(f"{label}{answers[question.key]}", width(), subsequent_indent=" " * len(label)))
    if output:
        note(f"      {'File':<{room}}  {output}")
    while True:
        word = _word("Enter if all is right, the number of an answer to change it, q to stop > ", "")
        if not word:
            return None
        if word.casefold() in {"b", "back"}:
            return now.asked[-1]
        if word.isdecimal() and 1 <= int(word) <= len(now.asked):
            return now.asked[int(word) - 1]
        note(f"  That is none of them; press Enter, or write a number from 1 to {len(now.asked)}.")


def _file(outline: Outline) -> Path | None:
    """The file to write; None for the way back to the answers."""
    usual = f"{document_id(outline.institution)}.yaml"
    note("\nIn which file should the draft be kept?")
    while True:
        word = _word(f"[{usual}] > ", usual)
        match word.casefold():
            case "b" | "back":
                return None
            case "?" | "help":
                note("  A name for a new file in this folder that ends in .yaml: draft.yaml.")
                continue
        file = Path(word)
        if not (fault := why_not(file)):
            return file
        note(f"  {fault[:1].upper()}{fault[1:]}.")


def _option(question: Question) -> str:
    """The option that answers a question."""
    name, _, track = question.key.partition(":")
    return f"--{name} {track}" if track else f"--{name}"


def _all_used(said: Mapping[str, str], now: Progress) -> None:
    """Refuse answers to what is not asked: a misspelt track, tracks without a division."""
    asked = {question.key for question in now.asked}
    for key in said:
        if key not in asked:
            name, _, track = key.partition(":")
            tracks = [question.key.partition(":")[2] for question in now.asked if question.key.startswith("mechanism:")]
            if track:
                raise click.UsageError(f"--mechanism {track}: people rise on these tracks: {', '.join(tracks)}")
            raise click.UsageError(f"--{name} answers nothing here: with the other answers it is not asked")
