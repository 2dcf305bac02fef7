"""Generated people: values for the facts that rules ask for, of every type and state."""

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from pathways.checks.unknown_fact import in_operand
from pathways.model.conditions import FactTest, walk
from pathways.model.facts import Fact
from pathways.model.funder import Rule
from pathways.rules.states import State
from pathways.rules.typed import typed

WORDS = ("when", "requires", "excludes", "expects", "prefers", "allows", "unless")


def facts_asked(rules: list[Rule], facts: Mapping[str, Fact]) -> list[str]:
    """The facts that rules rest on, those behind derived ones too."""
    found: dict[str, None] = {}
    queue = [name for rule in rules for name in _named(rule)]
    while queue:
        name = queue.pop(0)
        if name in found or name not in facts:
            continue
        found[name] = None
        derived = facts[name].derived
        if derived is not None:
            queue += [*derived.of, *([derived.as_of] if derived.as_of else [])]
    return list(found)


def _named(rule: Rule) -> list[str]:
    found = []
    for word in WORDS:
        condition = getattr(rule, word)
        for _, part in walk(condition) if condition is not None else ():
            if isinstance(part, FactTest):
                found += [part.fact, *(name for _, name in in_operand((), part.operand))]
    return found


def states(fact: Fact) -> st.SearchStrategy[State]:
    """What can be known of a fact, except that it is not known."""
    return st.one_of(_values(fact), st.just(typed(fact, "none"))) if "none" not in fact.options else _values(fact)


def _values(fact: Fact) -> st.SearchStrategy[State]:
    match fact.type:
        case "yes-no":
            return st.booleans().map(lambda value: typed(fact, value))
        case "choice" | "ordered-choice":
            return st.sampled_from(list(fact.options)).map(lambda value: typed(fact, value))
        case "list":
            return st.lists(st.sampled_from(list(fact.options)), unique=True).map(lambda value: typed(fact, value))
        case "number":
            low = fact.minimum if fact.minimum is not None else -5
            high = fact.maximum if fact.maximum is not None else 400
            whole = st.integers(int(low), int(high)) if high - low >= 1 else st.nothing()
            return st.one_of(whole, st.sampled_from([low, high, (low + high) / 2])).map(
                lambda value: typed(fact, value)
            )
        case "date":
            days = st.dates(date(1995, 1, 1), date(2032, 12, 31)).map(str)
            return days.flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]])).map(lambda day: typed(fact, day))
        case _:
            return st.sampled_from(["one thing", "another"]).map(lambda value: typed(fact, value))
