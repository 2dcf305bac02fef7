"""What is known of a person who applies: facts stated, facts of the present role, days of the scheme, facts derived."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pathways.model.conditions import AreaLevel, Judgement, Meets
from pathways.model.facts import Fact, Settler
from pathways.rules.derived import work_out
from pathways.rules.finding import Finding
from pathways.rules.states import Known, Open, Range, State, Unknown, days
from pathways.rules.truth import Truth
from pathways.rules.typed import unknown

States = Mapping[str, State]

DAY_OF_APPLYING = "application.date"


@dataclass(frozen=True, eq=False)
class Circumstances:
    """One lookup for conditions; it knows neither frameworks nor funders."""

    facts: Mapping[str, Fact]
    """The definitions of all facts that may be asked for."""
    stated: States
    """What is known. A stated fact is taken even where it could be derived."""
    sides: Mapping[str, Settler] = field(default_factory=dict)
    """Whose side each body is on that judges something."""
    owner: Settler = "funder"
    """Whose rules are judged."""
    strict: bool = False
    """Whether nobody uses discretion: what is left to somebody's judgement, where other ways would do, counts as no."""
    granted: frozenset[str] = frozenset()
    """Judgements that are taken to turn out well, for "what would change it"."""
    find_rule: Callable[[str], Finding] | None = None
    """How the finding of another rule is had."""
    _derived: dict[tuple[str, Range | None], State] = field(default_factory=dict)

    def definition(self, fact: str) -> Fact:
        """The definition of a fact."""
        return self.facts[fact]

    def state(self, fact: str, as_of: Range | None = None) -> State:
        """What is known of a fact; for a derived one, on a day."""
        state = self.stated.get(fact)
        if state is not None and not isinstance(state, Unknown):
            return state
        definition = self.facts[fact]
        if definition.derived is None:
            return state or unknown(definition)
        key = (fact, as_of)
        if key not in self._derived:
            self._derived[key] = work_out(definition, self.state, as_of)
        return self._derived[key]

    def assessed(self, condition: Judgement | Meets | AreaLevel, alternative: bool) -> tuple[Truth, frozenset[Open]]:
        """What is known of something that somebody judges, and what would settle it."""
        if not isinstance(condition, Judgement):
            return Truth.UNKNOWN, frozenset({Open("criteria", criteria_asked(condition), "institution")})
        if condition.judgement in self.granted:
            return Truth.MET, frozenset()
        if self.strict and alternative:
            return Truth.UNMET, frozenset()
        sides = {self.sides.get(body, self.owner) for body in condition.by} or {self.owner}
        return Truth.UNKNOWN, frozenset(Open("judgement", condition.judgement, side) for side in sides)

    def rule(self, rule: str) -> Finding:
        """The finding of another rule by its id."""
        assert self.find_rule is not None
        return self.find_rule(rule)


def criteria_asked(condition: Meets | AreaLevel) -> str:
    """Criteria that somebody assesses, in words."""
    if isinstance(condition, AreaLevel):
        return f"{condition.area} at level {condition.at_least}"
    role = "the role moved to" if condition.meets == "target" else "the present role"
    return f"the criteria of {role}{f' in {condition.area}' if condition.area else ''}"


def day_state(day: date) -> Known:
    """A day as what is known of a date."""
    return Known(days(day, day), day.isoformat())
