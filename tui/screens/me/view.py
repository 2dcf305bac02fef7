"""Everything that the screen about the person shows at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pathways.editing.person.state import PersonState
from pathways.model.facts import Fact
from pathways.model.profiles import Expectation, expectations
from pathways.sector.career_plan import Present
from pathways.sector.evidence import criterion_name
from pathways.sector.own_contract import OwnContract, own_contract

from .reading import Goal, Gone


@dataclass(frozen=True, eq=False)
class View:
    """A person's document, and what other documents say to it."""

    state: PersonState
    facts: Mapping[str, Fact]
    on: date
    present: Present | Gone | None
    """The role that is held; None: not known."""
    goal: Goal | Gone | None
    """The role that is wanted; None: not chosen."""

    @property
    def role(self) -> Present | None:
        """The role that is held, where it could be found."""
        return self.present if isinstance(self.present, Present) else None

    @property
    def way(self) -> Goal | None:
        """The way to the role that is wanted, where it could be found."""
        return self.goal if isinstance(self.goal, Goal) else None

    @property
    def contract(self) -> OwnContract:
        """The contract on the day."""
        here = self.role
        return own_contract(self.state.given.states, self.on, here.graph if here else None, here.role if here else None)

    def criteria(self) -> dict[str, tuple[Expectation, Present]]:
        """The criteria of the role that is held and of the one that is wanted, by the names that documents use."""
        places = [each for each in (self.role, self.way.place if self.way else None) if each is not None]
        return {
            criterion_name(place.graph.framework.id, each): (each, place)
            for place in places
            for each in expectations(place.graph.framework, place.role)
        }

    def named(self) -> dict[str, str]:
        """The same in words, and all others of their frameworks."""
        places = [each for each in (self.role, self.way.place if self.way else None) if each is not None]
        return {
            f"{place.graph.framework.id}/{profile.id}.{key}": criterion.text
            for place in places
            for profile in place.graph.framework.profiles.values()
            for key, criterion in profile.criteria.items()
        }
