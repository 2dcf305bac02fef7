"""What a role is asked for, once every profile that it builds on is counted in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.model.criteria import Criterion, PickList
from pathways.model.framework import Framework
from pathways.model.roles import Role


@dataclass(frozen=True, slots=True)
class Expectation:
    """A criterion as a role asks for it."""

    profile: str
    key: str
    """The id of the criterion in its profile."""
    criterion: Criterion
    inherited: bool
    """Whether it comes from a profile that one of the role's own profiles builds on."""

    @property
    def id(self) -> str:
        """``profile.criterion``: the same expectation has the same id in every role."""
        return f"{self.profile}.{self.key}"


@dataclass(frozen=True, slots=True)
class Pick:
    """A list of criteria of which a number is enough, as a role asks for it."""

    profile: str
    key: str
    rule: PickList
    criteria: tuple[Expectation, ...]
    inherited: bool

    @property
    def id(self) -> str:
        """``profile.list``."""
        return f"{self.profile}.{self.key}"


def lineage(framework: Framework, profile_id: str) -> tuple[str, ...]:
    """A profile and all that it builds on, itself first, each once. Unknown profiles and circles are passed over."""
    found: dict[str, None] = {}
    waiting = [profile_id]
    while waiting:
        here = waiting.pop(0)
        if here in framework.profiles and here not in found:
            found[here] = None
            waiting += framework.profiles[here].builds_on
    return tuple(found)


def expectations(framework: Framework, role: Role) -> tuple[Expectation, ...]:
    """Everything that a role asks for: its own criteria first, then what it takes over, superseded ones left out."""
    found = {each.id: each for each in _all_expectations(framework, role)}
    for each in tuple(found.values()):
        for gone in each.criterion.replaces:
            for other in _meant(framework, each.profile, gone):
                found.pop(other, None)
    return tuple(found.values())


def picks(framework: Framework, role: Role) -> tuple[Pick, ...]:
    """The pick-lists of a role, own ones first, each with its criteria."""
    asked = expectations(framework, role)
    found = []
    for profile_id, inherited in profiles_of(framework, role):
        for key, rule in framework.profiles[profile_id].picks.items():
            members = tuple(each for each in asked if each.profile == profile_id and each.criterion.pick == key)
            found.append(Pick(profile_id, key, rule, members, inherited))
    return tuple(found)


def thresholds(framework: Framework, role: Role) -> Mapping[str, str]:
    """The level that a role needs in each area; what its own profiles say goes before what they build on."""
    levels: dict[str, str] = {}
    for profile_id, _ in profiles_of(framework, role):
        for area, level in framework.profiles[profile_id].thresholds.items():
            levels.setdefault(area, level)
    return levels


def shares(framework: Framework, role: Role) -> Mapping[str, float]:
    """How the work of a role divides, from 0 to 1 by area or kind of work: as its own profiles say, not lower ones."""
    parts: dict[str, float] = {}
    for profile_id, inherited in profiles_of(framework, role):
        for area, part in () if inherited else framework.profiles[profile_id].shares.items():
            parts.setdefault(area, part)
    return parts


def profiles_of(framework: Framework, role: Role) -> tuple[tuple[str, bool], ...]:
    """The profiles of a role and those that they build on, each with whether it is only built on."""
    own = [profile for profile in role.profiles if profile in framework.profiles]
    found = dict.fromkeys(own, False)
    for profile in own:
        for other in lineage(framework, profile):
            found.setdefault(other, True)
    return tuple(found.items())


def _all_expectations(framework: Framework, role: Role) -> Iterator[Expectation]:
    for profile_id, inherited in profiles_of(framework, role):
        for key, criterion in framework.profiles[profile_id].criteria.items():
            yield Expectation(profile_id, key, criterion, inherited)


def _meant(framework: Framework, profile_id: str, name: str) -> Iterator[str]:
    """The ids that a name in `replaces` can mean: a criterion of any profile that this one builds on."""
    for other in lineage(framework, profile_id)[1:]:
        if name in framework.profiles[other].criteria:
            yield f"{other}.{name}"
        elif name.startswith(f"{other}.") and name.removeprefix(f"{other}.") in framework.profiles[other].criteria:
            yield name
