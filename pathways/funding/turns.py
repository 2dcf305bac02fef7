"""The tests that rules put facts to, and the values at which their answers turn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pathways.funding.rule_finding import RuleFinding
from pathways.model.conditions import FactTest, FactValue
from pathways.model.facts import Fact
from pathways.rules.evaluate import literals
from pathways.rules.finding import Finding
from pathways.rules.states import Known, Range, State, day_of
from pathways.rules.typed import typed


def leaves_of(findings: Iterable[RuleFinding]) -> Iterator[Finding]:
    """Everything that was judged, down to single tests and judgements; what a rule was judged through too."""
    for finding in findings:
        for each in finding.findings():
            yield from each.leaves()


def facts_of(test: FactTest) -> tuple[str, ...]:
    """The fact that is tested, and the one that it is compared with."""
    other = (test.operand.fact,) if isinstance(test.operand, FactValue) else ()
    return (test.fact, *other)


def turns(findings: Iterable[RuleFinding]) -> dict[str, tuple[Range, ...]]:
    """By fact: the values at which the answer of some test turns, in order."""
    found: dict[str, set[Range]] = {}
    for leaf in leaves_of(findings):
        test = leaf.condition
        if isinstance(test, FactTest) and isinstance(leaf.against, Known) and isinstance(leaf.against.value, Range):
            found.setdefault(test.fact, set()).add(leaf.against.value)
            # The other side of a comparison of two facts turns at what this one is.
            if isinstance(leaf.seen, Known) and isinstance(leaf.seen.value, Range):
                for other in facts_of(test)[1:]:
                    found.setdefault(other, set()).add(leaf.seen.value)
    return {name: tuple(sorted(ranges, key=lambda each: each.low)) for name, ranges in found.items()}


def possible_values(fact: Fact, at: Iterable[Range]) -> tuple[State, ...]:
    """Values that stand for all that a fact can be: every option, or one below, at and above each turn.

    None for text, and for a number or day of which it is not known where an answer turns.
    """
    turns_at = tuple(at)
    match fact.type:
        case "yes-no":
            return tuple(typed(fact, word) for word in (True, False))
        case "choice" | "ordered-choice":
            return literals(fact, fact.options) + _absent(fact)
        case "list":
            return (typed(fact, []), *(typed(fact, [option]) for option in fact.options), typed(fact, [*fact.options]))
        case "number" | "date" if turns_at:
            return tuple(at_value(fact, value) for value in _around(fact, turns_at)) + _absent(fact)
        case _:
            return ()


def at_value(fact: Fact, value: float) -> Known:
    """A number or a day as what is known of a fact."""
    if fact.type == "date":
        day = day_of(int(value))
        return Known(Range(int(value), int(value)), day.isoformat() if day else "none")
    shown = round(value, 4)
    return Known(Range(value, value), int(shown) if shown == int(shown) else shown)


def _absent(fact: Fact) -> tuple[State, ...]:
    return (typed(fact, "none"),) if "none" not in fact.options else ()


def _around(fact: Fact, at: Iterable[Range]) -> list[float]:
    """Each turn, something on both sides of it, and the ends of what the fact can be."""
    points = {value for each in at for value in (each.low - 1, each.low, each.high, each.high + 1)}
    points |= {value for value in (fact.minimum, fact.maximum) if value is not None}
    inside = sorted(value for value in points if possible(fact, value))
    between = [(low + high) / 2 for low, high in pairwise(inside)] if fact.type == "number" else []
    return sorted({*inside, *between})


def possible(fact: Fact, value: float) -> bool:
    """Whether a number or a day can be the value of a fact."""
    if fact.type == "date":
        return day_of(value) is not None
    low, high = fact.minimum, fact.maximum
    return math.isfinite(value) and (low is None or value >= low) and (high is None or value <= high)
