"""A lookup for tests: facts as they are written, judgements and rules by name."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from pathways.funding.circumstances import Circumstances
from pathways.model.conditions import Condition
from pathways.model.facts import Fact
from pathways.rules.finding import Finding
from pathways.rules.states import State
from pathways.rules.typed import typed

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)

LEVELS = {"low": {"name": "low"}, "middle": {"name": "middle"}, "high": {"name": "high"}}
RANKS = {"top": {"name": "top"}, "high": {"name": "high"}, "middle": {"name": "middle", "aliases": ["mid"]}}
COLOURS = {"red": {"name": "red"}, "green": {"name": "green"}, "blue": {"name": "blue"}}

_DEFINITIONS: dict[str, dict[str, Any]] = {
    "yes": {"type": "yes-no"},
    "also": {"type": "yes-no", "settled_by": "institution"},
    "colour": {"type": "choice", "options": COLOURS},
    "level": {"type": "ordered-choice", "options": LEVELS, "settled_by": "funder"},
    "other_level": {"type": "ordered-choice", "options": LEVELS},
    "rank": {"type": "ordered-choice", "options": RANKS},
    "colours": {"type": "list", "options": COLOURS},
    "more_colours": {"type": "list", "options": COLOURS},
    "years": {"type": "number", "unit": "years"},
    "cost": {"type": "number", "unit": "GBP", "maximum": 1_000_000},
    "share": {"type": "number", "unit": "share", "minimum": 0, "maximum": 1},
    "end": {"type": "date", "absent": "no-end"},
    "award": {"type": "date"},
    "degree": {"type": "date", "absent": "never"},
    "since_degree": {"type": "number", "derived": {"formula": "years_between", "of": "degree", "as_of": "award"}},
    "between": {"type": "number", "derived": {"formula": "months_between", "of": ["degree", "award"]}},
    "since_degree_full_time": {"type": "number", "derived": {"formula": "product", "of": ["since_degree", "share"]}},
    "left": {"type": "number", "absent": "no-end", "derived": {"formula": "years_between", "of": ["award", "end"]}},
    "full_time": {"type": "number", "derived": {"formula": "product", "of": ["years", "share"]}},
    "both": {"type": "number", "derived": {"formula": "sum", "of": ["years", "share"]}},
    "how_many": {"type": "number", "derived": {"formula": "count", "of": ["yes", "also"]}},
    "how_many_of_all": {"type": "number", "derived": {"formula": "count", "of": ["yes", "colours", "years"]}},
    "how_many_colours": {"type": "number", "derived": {"formula": "count", "of": "colours"}},
    "word": {"type": "text"},
}

FACTS = {
    name: Fact.model_validate({"id": name, "question": "What is it?", **data}) for name, data in _DEFINITIONS.items()
}


def condition(data: Mapping[str, Any]) -> Condition:
    """A condition from the form that documents write it in."""
    return CONDITION.validate_python(data)


def lookup(facts: Mapping[str, Any], rules: Mapping[str, Finding] | None = None, **more: Any) -> Circumstances:
    """Facts as they are written; what is not there is not known."""
    states: dict[str, State] = {name: typed(FACTS[name], value) for name, value in facts.items()}
    return Circumstances(FACTS, states, find_rule=(rules or {}).__getitem__, **more)
