"""The questions from which a draft is made, one after the other, each with the answers before it in view."""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import Any

from pathways.drafting.draft import as_id
from pathways.drafting.outline import BESIDE, STEPS, Line, Outline, Rung
from pathways.drafting.pattern import Pattern
from pathways.drafting.question import (
    RESERVED,
    Choice,
    Question,
    Unfit,
    chosen,
    id_of_grade,
    one_of,
    pairs,
    some_of,
    split,
    words,
)
from pathways.model.moves import Mechanism
from pathways.problems import nearest

_SLIP = 0.8
"""From this likeness on, as difflib measures it, a name is taken for a slip and not for a track of one's own."""

GRADES_MOST = 30
"""More grades than any institution has."""


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
    institution = yield _INSTITUTION
    kind = yield _KIND
    country = yield _COUNTRY
    by = yield replace(_BY, default=f"HR, {institution}")
    model_id = yield _model(at_hand.patterns)
    model = next(pattern for pattern in at_hand.patterns if pattern.id == model_id)
    rungs: tuple[Rung, ...] = yield _grades(model)
    training: bool = yield _training(rungs)
    division: str | None = yield _split(rungs, training, model)
    place = [rung.id for rung in rungs].index(division) if division else len(rungs)
    below, above = rungs[:place], rungs[place:]
    stem: Line | None = None
    if below:
        source = model.chain[-1][0]
        name = yield _common_track(model.framework.tracks[source].name, above)
        stem = Line(as_id(name), name, tuple(rung.id for rung in below), source, "", ())
    branches: tuple[Line, ...] = ()
    if above:
        branches = yield _tracks(model, tuple(rung.id for rung in above), stem)
        if len(above) > 1:
            branches = yield _tops(branches, above, model)
    lines = ((stem,) if stem else ()) + branches
    families: tuple[dict[str, str], dict[str, str]] = yield _family(lines)
    lines = tuple(replace(line, family=families[1][line.id]) for line in lines)
    worked = len(below) - training
    stepped: list[Line] = []
    for line in lines:
        rises = worked > 1 if stem and line.id == stem.id else worked > 0 or len(line.grades) > 1
        steps = (yield _mechanism(line, model)) if rises else (model.main_step,)
        stepped.append(replace(line, steps=steps))
    beside = yield _also(stepped)
    scale = yield _pay_scale(at_hand.scales, country)
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


def _country(said: str) -> str:
    code = said.strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise Unfit(f"{said!r} is no code of a country; write two letters, like GB, IE or DE")
    return code


_INSTITUTION = Question(
    "institution",
    "Institution",
    "Which institution is the framework for?",
    "Its full name, as it stands on a letter: University of Sheffield.",
    "Our university",
    words,
)

_KINDS = (
    Choice("university", "a university or college"),
    Choice("institute", "a research institute"),
    Choice("research-council", "a research council or funder"),
    Choice("company", "a company"),
    Choice("network", "a network of institutions"),
    Choice("government", "a government body"),
)

_KIND = Question(
    "kind",
    "Kind of institution",
    "What kind of institution is it?",
    "It only sorts the framework in lists. A university hospital would be a university here.",
    "university",
    one_of(_KINDS),
    _KINDS,
)

_COUNTRY = Question(
    "country",
    "Country",
    "In which country is it?",
    "Two letters, as at the end of many web addresses: GB for the United Kingdom, IE for Ireland, DE for Germany.",
    "GB",
    _country,
)

_BY = Question(
    "by",
    "Proposed by",
    "Who proposes the framework?",
    "Everything in the draft is marked as proposed by you, until somebody adopts it: HR, University of Sheffield.",
    "",
    words,
)


def _model(patterns: Sequence[Pattern]) -> Question:
    choices = tuple(Choice(each.id, _in_short(each)) for each in patterns)
    return Question(
        "model",
        "Model",
        "Which model should the draft begin from?",
        "One model judges the person: somebody who does more is promoted in post. The other judges the post: it is "
        "graded again when its work has grown. You can mix the two below, track by track.",
        choices[0].id,
        one_of(choices),
        choices,
    )


def _in_short(pattern: Pattern) -> str:
    judged = {
        Mechanism.PROMOTION: "the person is promoted",
        Mechanism.REGRADING: "the post is graded again",
    }
    return f"{pattern.framework.title} ({judged.get(pattern.main_step, 'another way')})"


def _grades(model: Pattern) -> Question:
    usual = [grade for _, grade in model.chain] + list(model.longest)
    return Question(
        "grades",
        "Grades",
        "Which grades does the framework cover, from the lowest to the highest?",
        "Write what your institution calls them, with commas: 4, 5, 6, 7, 8, 9, or 4-9, or Band A, Band B, Band C. The "
        "order is what counts, not the figure; if your scale counts down, begin with the lowest all the same.",
        ", ".join(usual),
        _read_grades,
    )


def _read_grades(said: str) -> tuple[Rung, ...]:
    labels: list[str] = []
    for item in split(said):
        span = re.fullmatch(r"([0-9]{1,3}) ?[-–] ?([0-9]{1,3})", item)
        if not span:
            labels.append(words(item))
            continue
        low, high = int(span[1]), int(span[2])
        step = 1 if high >= low else -1
        labels += [str(number) for number in range(low, high + step, step)][: GRADES_MOST + 1]
    if len(labels) < 2:
        raise Unfit("A ladder has at least two grades; write them from the lowest up, like 4, 5, 6")
    if len(labels) > GRADES_MOST:
        raise Unfit(f"Those are more than {GRADES_MOST} grades; write those that technical staff are on")
    rungs = tuple(Rung(id_of_grade(label), label) for label in labels)
    ids = [rung.id.casefold() for rung in rungs]
    for rung in rungs:
        if ids.count(rung.id.casefold()) > 1:
            raise Unfit(f"{rung.name!r} stands there twice; each grade needs a name of its own")
    return rungs


def _training(rungs: Sequence[Rung]) -> Question:
    return Question(
        "training",
        "Trainees' grade",
        f"Is {rungs[0].spoken} only for apprentices and trainees? (yes or no)",
        "If so, people leave it by completing their training, and not by promotion. Answer no where ordinary posts are "
        "on the lowest grade too.",
        "no",
        _yes_or_no,
    )


def _yes_or_no(said: str) -> bool:
    match said.casefold():
        case "y" | "yes":
            return True
        case "n" | "no":
            return False
    raise Unfit("That is neither yes nor no; answer y or n")


def _split(rungs: Sequence[Rung], training: bool, model: Pattern) -> Question:
    ids = [rung.id for rung in rungs]
    usual = model.at(model.branches[0])[0]
    default = usual if usual in ids[1:] else ids[max(1, len(ids) // 2)]

    def read(said: str) -> str | None:
        if said.casefold() == "none":
            return None
        rung = _rung(said, rungs)
        if training and rung is rungs[0]:
            raise Unfit(f"{said} is for trainees, and trainees are on one track; name a higher grade, or none")
        return rung.id

    keys = {rung.id.casefold() for rung in rungs} & {"b", "q"}
    full = f"; write grade {min(keys).upper()} in full" if keys else ""
    return Question(
        "split-at",
        "Divides at",
        f"At which grade does the ladder divide into tracks? (a grade, or none{full})",
        "Below it everybody is on one track; from it on people go on as specialists, managers or teachers, say. "
        f"Name the lowest grade with tracks of its own: {default}. With none there is one ladder for all.",
        default,
        read,
    )


def _rung(said: str, rungs: Sequence[Rung]) -> Rung:
    """The grade that somebody means, by its label or id."""
    for rung in rungs:
        if said.casefold() in {rung.id.casefold(), rung.name.casefold(), rung.spoken.casefold()}:
            return rung
    raise Unfit(f"{said!r} is none of the grades; they are {', '.join(rung.name for rung in rungs)}")


def _common_track(default: str, above: Sequence[Rung]) -> Question:
    where = f"below {above[0].spoken}" if above else "of the one ladder"
    return Question(
        "common-track",
        "Common track",
        f"What is the track {where} called?",
        "The name of the work that everybody on it does: Technician, or Technical and experimental.",
        default,
        _track_name,
    )


def _track_name(said: str) -> str:
    name = words(said)
    found = as_id(name)
    if not found:
        raise Unfit(f"{said!r} has no letter from a to z and no figure; write the track with some")
    if found in {*RESERVED, "grade", "all"}:
        raise Unfit(f"{said!r} has a meaning of its own in documents; give the track another name")
    return name


def _tracks(model: Pattern, grades: tuple[str, ...], stem: Line | None) -> Question:
    choices = tuple(Choice(track, model.framework.tracks[track].description or track) for track in model.branches)

    def read(said: str) -> tuple[Line, ...]:
        found: dict[str, Line] = {}
        for item in split(said):
            line = _track(item, choices, model, grades)
            if line.id in found or (stem and line.id == stem.id):
                raise Unfit(f"{item!r} stands there twice, or is the common track; each track needs a name of its own")
            found[line.id] = line
        if not found:
            raise Unfit("Name at least one track, with numbers or names and commas")
        if len(found) > 12:
            raise Unfit("Those are more than 12 tracks; begin with the largest")
        _told_apart(((stem,) if stem else ()) + tuple(found.values()))
        return tuple(found.values())

    return Question(
        "tracks",
        "Tracks",
        "Which tracks are there from then on? (numbers or names, with commas)",
        "Choose from the model, and add your own by name: 1, 2, Digital research. The draft has titles and criteria "
        "for the model's tracks; for your own it leaves places to fill in.",
        ", ".join(model.branches),
        read,
        choices,
    )


def _track(item: str, choices: Sequence[Choice], model: Pattern, grades: tuple[str, ...]) -> Line:
    names = {model.framework.tracks[choice.id].name.casefold(): choice.id for choice in choices}
    known = names.get(item.casefold())
    if known is None:
        ids = [choice.id for choice in choices]
        if item.isdecimal() or item.casefold() in ids:
            known = chosen(item, choices)
        elif near := get_close_matches(item.casefold(), ids, n=1, cutoff=_SLIP):
            raise Unfit(
                f"{item!r} is nearly {near[0]!r}, a track of the model; write that, or another name for your own"
            )
    if known is not None:
        return Line(known, model.framework.tracks[known].name, grades, known, "", ())
    name = _track_name(item)
    return Line(as_id(name), name, grades, None, "", ())


def _told_apart(lines: Sequence[Line]) -> None:
    """Refuse tracks and grades whose names run together: "x" at "1-2", and "x-1" at "2"."""
    roles = [f"{line.id}-{grade}" for line in lines for grade in line.grades]
    for role in roles:
        if roles.count(role) > 1:
            raise Unfit(f"two roles would be called {role}; give one of the tracks another name")


def _tops(branches: tuple[Line, ...], above: Sequence[Rung], model: Pattern) -> Question:
    longest = len(model.longest)
    usual = {}
    for line in branches:
        short = longest - len(model.at(line.source)) if line.source else 0
        if short and len(above) >= longest:
            usual[line.id] = above[len(above) - 1 - short].name

    if len(usual) == len(branches):
        usual = {}

    def read(said: str) -> tuple[Line, ...]:
        bare, named = pairs(said)
        if [word.casefold() for word in bare] not in ([], ["all"]):
            raise Unfit("Write all, or the tracks that end lower, like teaching=8")
        ends = {_line(name, branches).id: _rung(grade, above).id for name, grade in named.items()}
        if all(ends.get(line.id, above[-1].id) != above[-1].id for line in branches):
            raise Unfit(f"No track would reach {above[-1].spoken}; let one go up to it, or leave the grade out")
        return tuple(
            replace(line, grades=line.grades[: line.grades.index(ends[line.id]) + 1]) if line.id in ends else line
            for line in branches
        )

    example = f"{branches[-1].id}={above[-2].name}"
    return Question(
        "top",
        "Highest grades",
        f"Do all tracks go up to {above[-1].spoken}? (all, or those that end lower)",
        f"Write all, or the tracks that end lower with their highest grade: {example}. A track that ends early sends "
        "people to another track, and should say so.",
        ", ".join(f"{line}={grade}" for line, grade in usual.items()) or "all",
        read,
    )


def _line(said: str, lines: Sequence[Line]) -> Line:
    for line in lines:
        if said.casefold() in {line.id, line.name.casefold()}:
            return line
    hint = nearest(said, [line.id for line in lines]) or f"they are {', '.join(line.id for line in lines)}"
    raise Unfit(f"{said!r} is none of the tracks; {hint}")


def _family(lines: Sequence[Line]) -> Question:
    def read(said: str) -> tuple[dict[str, str], dict[str, str]]:
        bare, named = pairs(said)
        if len(bare) != 1:
            raise Unfit("Write one family for all tracks; those that differ follow, like technical, teaching=academic")
        names = {line.id: bare[0] for line in lines}
        names |= {_line(name, lines).id: family for name, family in named.items()}
        ids = {line: as_id(_track_name(name)) for line, name in names.items()}
        return {ids[line]: words(name) for line, name in names.items()}, ids

    return Question(
        "family",
        "Job family",
        "Which job family do the tracks belong to?",
        "The group of staff whose rules and pay they share: technical, research, professional, or a name of your own. "
        f"Where one differs, add it: technical, {lines[-1].id}=academic.",
        "technical",
        read,
    )


_STEP_WORDS = {
    Mechanism.PROMOTION: "a case is made for the person",
    Mechanism.REGRADING: "the post is evaluated again because it has grown",
    Mechanism.VACANCY: "a post falls free and is competed for",
    Mechanism.APPOINTMENT: "a superior or the institution chooses somebody",
    Mechanism.EXAMINATION: "an examination or jury with a ranked result",
    Mechanism.AUTOMATIC: "time served is enough",
}


def _mechanism(line: Line, model: Pattern) -> Question:
    choices = tuple(Choice(str(way), _STEP_WORDS[way]) for way in STEPS)

    def read(said: str) -> tuple[Mechanism, ...]:
        return tuple(Mechanism(way) for way in some_of(choices)(said))

    return Question(
        f"mechanism:{line.id}",
        f"Way up, {line.name}",
        f"How do people rise on the track {line.name}? (one or several)",
        "Choose what your institution can really do; several are possible: 1, 2. With vacancies alone nobody can plan, "
        "since somebody else has to leave first.",
        str(model.main_step),
        read,
        choices,
    )


_BESIDE_WORDS = {
    Mechanism.VACANCY: "any post that is advertised may be applied for",
    Mechanism.TRANSFER: "a change of track at the same grade",
    Mechanism.ACTING_UP: "the higher role for a limited time, with an allowance",
    Mechanism.SECONDMENT: "another role for a limited time",
    Mechanism.REVIEW: "a yearly talk about what the next grade asks for",
}


def _also(lines: Sequence[Line]) -> Question:
    grades = [grade for line in lines for grade in line.grades]
    shared = any(grades.count(grade) > 1 for grade in grades)
    choices = tuple(Choice(str(way), _BESIDE_WORDS[way]) for way in BESIDE if shared or way is not Mechanism.TRANSFER)

    def read(said: str) -> tuple[Mechanism, ...]:
        found = some_of(choices, none=True)(said)
        return tuple(way for way in BESIDE if way in found)

    return Question(
        "also",
        "Other moves",
        "Which other moves should there be? (numbers or names, or none)",
        "They stand beside the ways up. Entry from outside is always in the draft: 1, 3, 5.",
        ", ".join(choice.id for choice in choices),
        read,
        choices,
    )


def _pay_scale(scales: Mapping[str, str], country: str) -> Question:
    choices = (
        *(Choice(key, title) for key, title in scales.items()),
        Choice("none", "none of these, or not yet known"),
    )

    def read(said: str) -> str | None:
        found = one_of(choices)(said)
        return None if found == "none" else found

    national = "single-spine" if country == "GB" and "single-spine" in scales else "none"
    return Question(
        "pay-scale",
        "Pay scale",
        "On which pay scale do the grades stand?",
        "Its points are left open in the draft, with a place for them. Most universities in the United Kingdom use the "
        "single spine.",
        national,
        read,
        choices,
    )
