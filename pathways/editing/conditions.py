"""Conditions built by choosing: the forms that there are, and where in a move a condition goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pathways.documents.splice.edits import Edit, Put, Remove
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import one_or_list, sentence
from pathways.editing.moves import with_bodies
from pathways.editing.state import State
from pathways.editing.titles import called
from pathways.model.facts import Fact
from pathways.problems import Path
from pathways.rules.states import KnownNone, Unknown
from pathways.rules.typed import Misfit, typed

YEARS_IN_GRADE = "post.years_in_grade"
"""The fact that tells how long somebody has been in the present grade."""

PlainCondition = dict[str, Any]
"""A condition as a document writes it."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a condition can take."""

    key: str
    title: str
    help: str


FORMS = (
    Form("years", "At least a number of years in the present grade", "Counted to the day on which the move is made."),
    Form("meets", "The criteria of the role moved to are met", "All of them, or only the essential ones."),
    Form("judgement", "Something that a body judges", "Write what it has to find; no program can settle it."),
    Form("fact", "A fact about the person, the post or the contract", "Choose the question and the answer."),
    Form("level", "An area at a level of its scale", "For areas that are judged by a scale."),
    Form("any", "One of several conditions is enough", "Choose each of them in turn."),
    Form("of", "A number of several conditions is enough", "Choose each of them in turn, then how many."),
    Form("all", "Several conditions together", "For use inside one of several."),
)
"""All forms, the commonest first."""

COMPARISONS = {
    "yes-no": (("is", "is"),),
    "choice": (("is", "is"), ("is_not", "is not"), ("in", "is one of"), ("not_in", "is none of")),
    "ordered-choice": (("at_least", "is at least"), ("at_most", "is at most"), ("is", "is")),
    "list": (("includes", "includes"),),
    "number": (("at_least", "is at least"), ("at_most", "is at most"), ("more_than", "is more than"),
               ("less_than", "is less than")),
    "date": (("on_or_after", "is on or after"), ("on_or_before", "is on or before")),
    "text": (("is", "is"),),
}  # fmt: skip
"""By type of fact: the tests that it can be put to, each in words."""


def years_in_grade(years: str) -> PlainCondition:
    """At least a number of years in the present grade.

    Raises:
        Unfit: If that is no number of years.
    """
    try:
        number = float(years.strip().replace(",", "."))
    except ValueError:
        raise Unfit(f"{years.strip()!r} is no number; write digits, such as 2 or 1.5", "years") from None
    if not 0 <= number <= 60:
        raise Unfit("a number of years is between 0 and 60", "years")
    return {"fact": YEARS_IN_GRADE, "at_least": int(number) if number == int(number) else number}


def meets_target(kinds: Sequence[str] = (), area: str | None = None) -> PlainCondition:
    """The criteria of the role moved to are met: of all kinds and areas, or only of some."""
    found: PlainCondition = {"meets": "target"}
    found |= {"area": area} if area else {}
    return found | ({"kinds": one_or_list(list(kinds))} if kinds else {})


def judgement(text: str, by: Sequence[str] = ()) -> PlainCondition:
    """Something that bodies judge; those that the framework does not know yet are given by name.

    Raises:
        Unfit: If nothing is to be judged.
    """
    found: PlainCondition = {"judgement": sentence(text, "judgement", "what has to be found")}
    return found | ({"by": one_or_list(list(by))} if by else {})


def area_level(area: str, level: str) -> PlainCondition:
    """An area at a level of its scale, or above."""
    return {"area": area, "at_least": level}


def fact_test(fact: Fact, comparison: str, answer: str | Sequence[str]) -> PlainCondition:
    """A fact put to a test.

    Args:
        fact: The fact.
        comparison: The test, by the name that documents use.
        answer: What it is compared with, as typed or chosen; several for `in` and `not_in`.

    Raises:
        Unfit: If the fact has no such value.
    """
    if not isinstance(answer, str):
        if not answer:
            raise Unfit("choose at least one", "answer")
        return {"fact": fact.id, comparison: [_value(fact, each) for each in answer]}
    return {"fact": fact.id, comparison: _value(fact, answer)}


def several(form: str, conditions: Sequence[PlainCondition], at_least: int = 1) -> PlainCondition:
    """Conditions together: `all`, `any`, or `of` with a number.

    Raises:
        Unfit: If there are fewer than two, or the number is not among them.
    """
    if len(conditions) < 2:
        raise Unfit("choose at least two conditions", "conditions")
    if form != "of":
        return {form: list(conditions)}
    if not 1 <= at_least <= len(conditions):
        raise Unfit(f"write a number from 1 to {len(conditions)}", "at_least")
    return {"of": list(conditions), "at_least": at_least}


def parts(state: State, move: str) -> tuple[tuple[Path, PlainCondition], ...]:
    """The conditions of a move that must all hold, each with its path in the document."""
    written = state.data["moves"][move].get("requires")
    path: Path = ("moves", move, "requires")
    if written is None:
        return ()
    if "all" in written and isinstance(written["all"], list):
        return tuple(((*path, "all", index), part) for index, part in enumerate(written["all"]))
    return ((path, written),)


def required(state: State, move: str, condition: PlainCondition) -> Change:
    """A further condition of a move; conditions that say together where they come from stay together."""
    path: Path = ("moves", move, "requires")
    written = state.data["moves"][move].get("requires")
    condition, edits = _known(state, condition)
    if written is None:
        edits.append(Put(path, condition))
    elif _is_alone(written, "all"):
        edits.append(Put((*path, "all"), [*written["all"], condition]))
    else:
        edits.append(Put(path, {"all": [written, condition]}))
    return Change(f"Added a condition to {called(state, path[:2])}", tuple(edits), path[:2])


def instead(state: State, path: Path, condition: PlainCondition) -> Change:
    """Another condition in the place of one."""
    condition, edits = _known(state, condition)
    said = f"Changed a condition of {called(state, path[:2])}"
    return Change(said, (*edits, Put(path, condition)), path[:2])


def alternative(state: State, path: Path, condition: PlainCondition) -> Change:
    """A condition that is enough in the place of another; alternatives that say where they come from stay together."""
    condition, edits = _known(state, condition)
    written: Any = state.data
    for part in path:
        written = written[part]
    made = {"any": [*(written["any"] if _is_alone(written, "any") else [written]), condition]}
    return Change(f"Added an alternative to {called(state, path[:2])}", (*edits, Put(path, made)), path[:2])


def no_longer_required(state: State, path: Path) -> Change:
    """A move without one of its conditions."""
    name = called(state, path[:2])
    siblings = parts(state, str(path[1]))
    edits: tuple[Edit, ...] = (Remove(path),)
    if len(siblings) == 1:
        edits = (Remove(path[:3]),)
    elif len(siblings) == 2 and _is_alone(state.data["moves"][path[1]]["requires"], "all"):
        edits = (Put(path[:3], next(part for place, part in siblings if place != path)),)
    return Change(f"Removed a condition of {name}", edits, path[:2])


def _is_alone(written: PlainCondition, word: str) -> bool:
    """Whether a condition is a list of others and says nothing else, such as where it comes from."""
    return [*written] == [word] and isinstance(written[word], list)


def _known(state: State, condition: PlainCondition) -> tuple[PlainCondition, list[Edit]]:
    """A condition with bodies by their ids, and what has to be added for those that are new."""
    names = list(dict.fromkeys(_judges(condition)))
    ids, edits = with_bodies(state, names)
    return _with_ids(condition, dict(zip(names, ids, strict=True))), edits


def _judges(condition: PlainCondition) -> list[str]:
    found = condition.get("by", []) if "judgement" in condition else []
    found = [found] if isinstance(found, str) else list(found)
    for word in ("all", "any", "of"):
        for part in condition.get(word, ()):
            found += _judges(part)
    return found


def _with_ids(condition: PlainCondition, ids: dict[str, str]) -> PlainCondition:
    made = dict(condition)
    if "judgement" in made and "by" in made:
        by = [made["by"]] if isinstance(made["by"], str) else made["by"]
        made["by"] = one_or_list([ids[name] for name in by])
    for word in ("all", "any", "of"):
        if word in made:
            made[word] = [_with_ids(part, ids) for part in made[word]]
    return made


def _value(fact: Fact, answer: str) -> Any:
    """An answer as documents write it."""
    try:
        known = typed(fact, answer)
    except Misfit as misfit:
        said = misfit.message.replace(repr(fact.id), "this")
        raise Unfit(f"{said}{f'; {misfit.help}' if misfit.help else ''}", "answer") from None
    if isinstance(known, KnownNone):
        return "none"
    if isinstance(known, Unknown):
        raise Unfit("write an answer", "answer")
    shown = known.shown
    if isinstance(shown, tuple):
        return shown[0]
    return int(shown) if isinstance(shown, float) and shown == int(shown) and not isinstance(shown, bool) else shown
