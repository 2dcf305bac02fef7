"""The questions from which a draft is made, one after the other, each with the answers before it in view."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pathways.drafting.asked_ladder import division_question, grades_question, model_question, training_question
from pathways.drafting.asked_owner import BY, COUNTRY, INSTITUTION, KIND, pay_scale_question
from pathways.drafting.asked_steps import moves_beside_question, steps_question
from pathways.drafting.asked_tracks import common_track_question, family_question, tops_question, tracks_question
from pathways.drafting.draft import as_id
from pathways.drafting.outline import Line, Outline, Rung
from pathways.drafting.pattern import Pattern
from pathways.drafting.question import (
    Question,
    Unfit,
)


@dataclass(frozen=True)
class AtHand:
    """What can be chosen from."""

    patterns: tuple[Pattern, ...]
    """The models."""
    scales: Mapping[str, str]
    """Pay scales: by id, what they are called."""


@dataclass(frozen=True)
class Progress:
    """How far a set of answers leads."""

    asked: tuple[Question, ...]
    """The questions that are answered, in order."""
    waiting: Question | None
    """The first that is not, or not well."""
    fault: str
    """Why its answer is none; empty where there is no answer yet."""
    outline: Outline | None
    """All answers, where none is waiting."""


def progress(at_hand: AtHand, on: date, said: Mapping[str, str]) -> Progress:
    """Go through the questions as far as answers are there.

    Args:
        at_hand: Models and pay scales.
        on: The day of the proposal.
        said: What was typed, by the key of the question. Answers to questions that do not arise are passed over.
    """
    course = interview(at_hand, on)
    asked: list[Question] = []
    question = next(course)
    while True:
        if question.key not in said:
            return Progress(tuple(asked), question, "", None)
        try:
            value = question.read(question.tidy(said[question.key]))
        except Unfit as unfit:
            return Progress(tuple(asked), question, str(unfit), None)
        asked.append(question)
        try:
            question = course.send(value)
        except StopIteration as done:
            return Progress(tuple(asked), None, "", done.value)


def interview(at_hand: AtHand, on: date) -> Generator[Question, Any, Outline]:
    """Yields each question, is sent the value of its answer, and returns all of them."""
    institution = yield INSTITUTION
    kind = yield KIND
    country = yield COUNTRY
    by = yield replace(BY, default=f"HR, {institution}")
    model_id = yield model_question(at_hand.patterns)
    model = next(pattern for pattern in at_hand.patterns if pattern.id == model_id)
    rungs: tuple[Rung, ...] = yield grades_question(model)
    training: bool = yield training_question(rungs)
    division: str | None = yield division_question(rungs, training, model)
    place = [rung.id for rung in rungs].index(division) if division else len(rungs)
    below, above = rungs[:place], rungs[place:]
    stem: Line | None = None
    if below:
        source = model.chain[-1][0]
        name = yield common_track_question(model.framework.tracks[source].name, above)
        stem = Line(as_id(name), name, tuple(rung.id for rung in below), source, "", ())
    branches: tuple[Line, ...] = ()
    if above:
        branches = yield tracks_question(model, tuple(rung.id for rung in above), stem)
        if len(above) > 1:
            branches = yield tops_question(branches, above, model)
    lines = ((stem,) if stem else ()) + branches
    families: tuple[dict[str, str], dict[str, str]] = yield family_question(lines)
    lines = tuple(replace(line, family=families[1][line.id]) for line in lines)
    worked = len(below) - training
    stepped: list[Line] = []
    for line in lines:
        rises = worked > 1 if stem and line.id == stem.id else worked > 0 or len(line.grades) > 1
        steps = (yield steps_question(line, model)) if rises else (model.main_step,)
        stepped.append(replace(line, steps=steps))
    beside = yield moves_beside_question(stepped)
    scale = yield pay_scale_question(at_hand.scales, country)
    return Outline(
        institution=institution,
        kind=kind,
        country=country,
        by=by,
        on=on,
        model=model.id,
        rungs=rungs,
        training=training,
        stem=stepped[0] if stem else None,
        branches=tuple(stepped[1:] if stem else stepped),
        families=families[0],
        beside=beside,
        pay_scale=scale,
    )
