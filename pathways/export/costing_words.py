"""The words for what a cost comes from, what it is paid for, and what could not be counted."""

from __future__ import annotations

from collections.abc import Mapping

from pathways.model.scenario import Do, ScenarioAction
from pathways.workforce.cost.answer import ScenarioCost
from pathways.workforce.cost.causes import Cause
from pathways.workforce.cost.rates import Heading
from pathways.workforce.cost.situation import Lack
from pathways.workforce.disclosure import Rule, alone
from pathways.workforce.timeline import Case

CAUSES: Mapping[Cause, str] = {
    Cause.FIRST_DAY: "Pay as on the first day",
    Cause.INCREMENTS: "Increments",
    Cause.AWARDS: "Awards",
    Cause.PAY: "New pay structure",
    Cause.PROTECTION: "Pay protection",
    Cause.MOVES: "Moves",
    Cause.EVALUATIONS: "Evaluations",
    Cause.POSTS: "New posts",
    Cause.LEAVING: "Leaving, refilling",
    Cause.FREEZES: "Freezes",
}

GRANTED: Mapping[Cause, str] = {Cause.AWARDS: "pay awards", Cause.LEAVING: "posts that are left and filled again"}
"""The causes that come with any plan, in a sentence."""

HEADINGS: Mapping[Heading, str] = {
    Heading.SALARY: "Salaries",
    Heading.NATIONAL_INSURANCE: "National insurance",
    Heading.PENSION: "Pensions",
    Heading.LEVY: "Levies",
}

FUNDING: Mapping[str, str] = {
    "core": "Core funds",
    "grant": "Grants",
    "recharge": "Recharge",
    "not-known": "Source not known",
}

_LACKS: Mapping[Lack, str] = {
    Lack.NOT_RUNNING: "{count} begin after the baseline or ended before it, and are left out",
    Lack.NO_PAY: "{count} have neither a point nor a salary and are not costed",
    Lack.POINT_NOT_HELD: "{count} are on points whose value is not held and are not costed",
    Lack.NO_GRADE: "{count} are in grades that the pay structure does not have: costed without increments",
    Lack.GRADE_NOT_HELD: "the points of the grades of {count} are not held: costed without increments",
    Lack.NO_INCREMENTS: (
        "when increments fall is held nowhere, so that {count} get none; the scenario may say it: pay.increments_on"
    ),
    Lack.NO_ANNIVERSARY: "the anniversary of {count} is not known: costed without increments",
}
"""Of contracts."""

_OF_ACTIONS: Mapping[Lack, str] = {
    Lack.RULE_IN_WORDS: (
        "where pay starts after the move cannot be reckoned: {number} are counted as moving on unchanged pay, so that "
        "the cost is higher than shown; --assume-bottom takes the lowest point of the new grade"
    ),
    Lack.TOO_FEW: "fewer make the move than the scenario says, as no more people may",
    Lack.NOT_OPEN: "the move is closed or stopped in some rounds ({number}), and nobody makes it",
    Lack.NOT_IN_FORCE: "the framework in force has no such move in some rounds ({number}), and nobody makes it",
    Lack.LEADS_NOWHERE: "the move changes no role for good, and nothing is counted",
    Lack.NOT_RECRUITED: "recruitment is stopped, and {number} posts are not added",
    Lack.POST_NOT_PRICED: "what the post pays is not held: {number} posts are not costed",
    Lack.NOT_ASSIMILATED: "{number} contracts are in grades that the new structure does not have: their pay stays",
    Lack.KEPT: "for {number} the rule gives less than the present pay, which they keep",
    Lack.NOT_EVALUATED: "for {number} no grade above is held, and the outcome changes no pay",
}
"""Of what an action does."""

_NOT_PEOPLE = frozenset({Lack.NOT_OPEN, Lack.NOT_IN_FORCE, Lack.NOT_RECRUITED, Lack.POST_NOT_PRICED})
"""Numbers that follow from the scenario and are nobody's count."""

_UNSAID = frozenset({Lack.TOO_FEW, Lack.LEADS_NOWHERE})
"""Where a number says nothing, or how many people there are: what is missing to what the scenario says does."""

_NEARLY = 1e-6


def lack(code: Lack, action: ScenarioAction | None, number: float, rule: Rule) -> str:
    """Something that could not be counted, as a sentence.

    Args:
        code: What.
        action: The action that it is about; None for contracts of the staff table.
        number: How many contracts, moves or rounds.
        rule: How counts of people are rounded, and which groups are small.
    """
    if action is None:
        return f"{_sentence(_LACKS[code].format(count=_contracts(number, rule)))}."
    shown = plainly(number) if code in _NOT_PEOPLE else people(number, rule)
    return f"{concerning(action)}: {_OF_ACTIONS[code].format(number=shown)}. [{action.id}]"


def lacking(code: Lack, of: str, number: float, rule: Rule) -> float | None:
    """The same number as data; None where it is not said.

    Args:
        code: What could not be counted.
        of: The action that it is about; empty for contracts of the staff table.
        number: How many contracts, moves or rounds.
        rule: How counts of people are rounded, and which groups are small.
    """
    if of and code in _NOT_PEOPLE:
        return round(number, 6)
    return None if of and code in _UNSAID else alone(number, rule)


def counted(cost: ScenarioCost, action: ScenarioAction, year: int) -> str | None:
    """How many moves, evaluations and posts of an action are counted in a year, in words; None for none."""
    number = cost.central.moved.get((action.id, year))
    if not number:
        return None
    known = counted_number(cost, action, year)
    if known is None:
        return f"fewer than {cost.small}"
    return plainly(known) if is_stated(cost, action, year) else f"about {plainly(known)}"


def counted_number(cost: ScenarioCost, action: ScenarioAction, year: int, case: Case = Case.CENTRAL) -> float | None:
    """The same as a number, rounded; None where it is small.

    A number that the scenario states is nobody's count and shown as it is. A part of people is a count of them, as
    whoever knows the part could reckon how many they are.
    """
    number = float(cost.cases[case].moved.get((action.id, year), 0))
    return round(number, 6) if is_stated(cost, action, year, case) else alone(number, Rule(cost.round_to, cost.small))


def is_stated(cost: ScenarioCost, action: ScenarioAction, year: int, case: Case = Case.CENTRAL) -> bool:
    """Whether as many move, in so many rounds, as the scenario says."""
    stated = case.of(action.number)
    number = float(cost.cases[case].moved.get((action.id, year), 0))
    return action.number is not None and stated > 0 and abs(number / stated - round(number / stated)) < _NEARLY


def plainly(number: float) -> str:
    """A number with one decimal at most."""
    return f"{number:.1f}".removesuffix(".0")


def concerning(action: ScenarioAction) -> str:
    """What an action is about, in a few words."""
    match action.do:
        case Do.MOVE:
            return f"Move '{action.move}'"
        case Do.EVALUATE:
            return "Evaluations that come out higher"
        case Do.ADD_POSTS:
            return f"New posts as '{action.role}'"
        case Do.PAY:
            return f"Pay structure '{action.structure}'"
        case _:
            return f"Action '{action.do}'"


def _contracts(number: float, rule: Rule) -> str:
    count = alone(number, rule)
    return f"fewer than {rule.small} contracts" if count is None else f"about {count} contracts"


def people(number: float, rule: Rule) -> str:
    """A number of people, rounded, or that it is small."""
    count = alone(number, rule)
    return f"fewer than {rule.small}" if count is None else f"about {count}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
