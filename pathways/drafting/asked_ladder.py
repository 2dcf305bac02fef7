"""Questions on the model, the grades, and where the ladder divides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pathways.drafting.outline import Rung
from pathways.drafting.pattern import Pattern
from pathways.drafting.question import (
    Choice,
    Question,
    Unfit,
    id_of_grade,
    one_of,
    split,
    words,
)
from pathways.model.moves import Mechanism

GRADES_MOST = 30
"""More grades than any institution has."""


def model_question(patterns: Sequence[Pattern]) -> Question:
    """Which model the draft begins from."""
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


def grades_question(model: Pattern) -> Question:
    """Which grades there are, from the lowest."""
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


def training_question(rungs: Sequence[Rung]) -> Question:
    """Whether the lowest grade is for training alone."""
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


def division_question(rungs: Sequence[Rung], training: bool, model: Pattern) -> Question:
    """At which grade the ladder divides."""
    ids = [rung.id for rung in rungs]
    usual = model.at(model.branches[0])[0]
    default = usual if usual in ids[1:] else ids[max(1, len(ids) // 2)]

    def read(said: str) -> str | None:
        if said.casefold() == "none":
            return None
        rung = rung_named(said, rungs)
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


def rung_named(said: str, rungs: Sequence[Rung]) -> Rung:
    """The grade that somebody means, by its label or id."""
    for rung in rungs:
        if said.casefold() in {rung.id.casefold(), rung.name.casefold(), rung.spoken.casefold()}:
            return rung
    raise Unfit(f"{said!r} is none of the grades; they are {', '.join(rung.name for rung in rungs)}")
