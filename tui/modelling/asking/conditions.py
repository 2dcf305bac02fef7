"""Conditions, built by choosing."""

from __future__ import annotations

from pathways.editing import conditions
from pathways.editing.change import Unfit
from pathways.editing.conditions import COMPARISONS, FORMS, PlainCondition
from pathways.model.facts import Fact, label_of
from pathways.problems import Path

from ...dialogs.pick import Choice
from ..desk import Desk
from ..row import Doing
from .moves import bodies

GROUPS = ("any", "of", "all")


def require(move: str) -> Doing:
    """A further condition of a move."""

    async def ask(desk: Desk) -> None:
        condition = await _condition(desk, "A condition: what must hold?")
        await desk.make(conditions.required(desk.state, move, condition))

    return ask


def change(path: Path) -> Doing:
    """Another condition, an alternative to it, or none."""

    async def ask(desk: Desk) -> None:
        ways = ["Put another in its place", "Add an alternative: one of the two is enough", "Remove it"]
        way = await desk.chosen("This condition:", ways)
        if way == 2:
            await desk.make(conditions.no_longer_required(desk.state, path))
            return
        condition = await _condition(desk, "What must hold?" if way == 0 else "What is enough instead?")
        made = conditions.instead if way == 0 else conditions.alternative
        await desk.make(made(desk.state, path, condition))

    return ask


def drop(path: Path) -> Doing:
    """The move without the condition."""

    async def ask(desk: Desk) -> None:
        await desk.make(conditions.no_longer_required(desk.state, path))

    return ask


async def _condition(desk: Desk, question: str, inside: bool = False) -> PlainCondition:
    forms = [form for form in FORMS if form.key != "all" or inside]
    if not any(area.scale for area in desk.state.framework.areas.values()):
        forms = [form for form in forms if form.key != "level"]
    form = await desk.picked(question, [Choice(each.key, each.title, each.help) for each in forms])
    match form:
        case "years":
            return await desk.asked("How many years in the present grade, at least?", conditions.years_in_grade)
        case "meets":
            ways = [
                Choice("all", "All its criteria"),
                Choice("essential", "Only the essential ones"),
                *(
                    Choice(f"area:{key}", f"Only those of {area.name}")
                    for key, area in desk.state.framework.areas.items()
                ),
            ]
            way = await desk.picked("Which criteria of the role moved to?", ways)
            if way.startswith("area:"):
                return conditions.meets_target(area=way.removeprefix("area:"))
            return conditions.meets_target(["essential"] if way == "essential" else [])
        case "judgement":
            said = await desk.asked(
                "What has to be found?",
                conditions.judgement,
                help="A sentence, for example: The work of the higher grade is needed and will last.",
            )
            return conditions.judgement(said["judgement"], await bodies(desk, "Who judges it?", ()))
        case "fact":
            return await _of_fact(desk)
        case "level":
            return await _level(desk)
    return await _group(desk, form)


async def _group(desk: Desk, form: str) -> PlainCondition:
    parts: list[PlainCondition] = []
    while True:
        parts.append(await _condition(desk, f"Condition {len(parts) + 1}: what must hold?", inside=form != "all"))
        if len(parts) >= 2 and await desk.chosen(f"{len(parts)} conditions so far.", ["One more", "That is all"]):
            break
    if form != "of":
        return conditions.several(form, parts)
    return await desk.asked(
        f"How many of the {len(parts)} are enough?", lambda text: conditions.several("of", parts, _whole(text))
    )


async def _of_fact(desk: Desk) -> PlainCondition:
    facts = desk.state.facts
    choices = [Choice(key, label_of(key, facts), fact.question) for key, fact in facts.items() if not fact.derived]
    fact = facts[await desk.picked("What has to be known?", choices)]
    if fact.type == "yes-no":
        answer = await desk.picked(fact.question, [Choice("yes", "Yes"), Choice("no", "No")])
        return conditions.fact_test(fact, "is", answer)
    tests = COMPARISONS[fact.type]
    test = tests[0][0]
    if len(tests) > 1:
        test = await desk.picked(f"{label_of(fact.id, facts)} …", [Choice(*each) for each in tests])
    options = [Choice(key, option.name, option.help or "") for key, option in fact.options.items()]
    if options and test in ("in", "not_in"):
        return conditions.fact_test(fact, test, await desk.marked(fact.question, options))
    if options:
        return conditions.fact_test(fact, test, await desk.picked(fact.question, options))
    unit = f" ({fact.unit})" if fact.unit else ""
    return await desk.asked(
        f"{fact.question}{unit}", lambda text: conditions.fact_test(fact, test, text), help=_how(fact)
    )


def _how(fact: Fact) -> str:
    match fact.type:
        case "number":
            return "A number, such as 3 or 0.5."
        case "date":
            return "A day, month or year, such as 2027-07-31."
    return fact.help or ""


async def _level(desk: Desk) -> PlainCondition:
    framework = desk.state.framework
    areas = [Choice(key, area.name) for key, area in framework.areas.items() if area.scale in framework.scales]
    area = await desk.picked("Which area?", areas)
    scale = framework.scales[framework.areas[area].scale or ""]
    levels = [Choice(key, level.name or key, level.meaning or "") for key, level in scale.levels.items()]
    return conditions.area_level(area, await desk.picked("At which level, or above?", levels))


def _whole(text: str) -> int:
    if not text.strip().isdecimal():
        raise Unfit("write a whole number", "at_least")
    return int(text)
