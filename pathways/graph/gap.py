"""What separates two roles of a framework: criteria added, carried over and dropped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pathways.model.framework import Framework
from pathways.model.profiles import Expectation, Pick, expectations, picks, shares, thresholds
from pathways.model.roles import Role


@dataclass(frozen=True, slots=True)
class Threshold:
    """A level asked for in an area, before and after."""

    area: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the work that an area or kind of work makes up, from 0 to 1, before and after."""

    area: str
    was: float | None
    now: float | None


@dataclass(frozen=True, slots=True)
class Gap:
    """The difference in what two roles ask for."""

    origin: Role
    target: Role
    added: tuple[Expectation, ...]
    """Asked for in the target only."""
    carried: tuple[Expectation, ...]
    """Asked for in both."""
    dropped: tuple[Expectation, ...]
    """Asked for in the origin only; `superseded` tells which of them something added takes the place of."""
    superseded: Mapping[str, str]
    """By the id of a dropped expectation: the id of the one that supersedes it."""
    picks: tuple[Pick, ...]
    """Lists that the target has and the origin does not, of which a number is enough."""
    thresholds: tuple[Threshold, ...]
    """Areas whose level changes."""
    shares: tuple[Share, ...]
    """Parts of the work that grow or shrink; empty unless both roles say how their work divides."""
    origin_silent: bool
    """Whether nothing is known of what the origin asks for, so that "added" means no more than "asked for"."""
    target_silent: bool
    """Whether nothing is known of what the target asks for."""

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas in which something is added or a level changes, in the order of what is added."""
        listed = (each.criterion.area for pick in self.picks for each in pick.criteria)
        changed = (each.area for each in self.thresholds if each.now is not None)
        return tuple(dict.fromkeys((*(each.criterion.area for each in self.added), *listed, *changed)))


def gap_between(framework: Framework, origin: Role, target: Role) -> Gap:
    """The gap from one role to another, upward or not."""
    before = {each.id: each for each in expectations(framework, origin)}
    after = {each.id: each for each in expectations(framework, target)}
    had = {pick.id for pick in picks(framework, origin)}
    was, now = thresholds(framework, origin), thresholds(framework, target)
    held, wanted = shares(framework, origin), shares(framework, target)
    added = tuple(each for key, each in after.items() if key not in before)
    dropped = tuple(each for key, each in before.items() if key not in after)
    return Gap(
        origin=origin,
        target=target,
        added=added,
        carried=tuple(each for key, each in after.items() if key in before),
        dropped=dropped,
        superseded=_superseded(added, dropped),
        picks=tuple(pick for pick in picks(framework, target) if pick.id not in had),
        thresholds=tuple(
            Threshold(area, was.get(area), now.get(area))
            for area in dict.fromkeys((*now, *was))
            if was.get(area) != now.get(area)
        ),
        shares=tuple(
            Share(area, held.get(area), wanted.get(area))
            for area in (dict.fromkeys((*wanted, *held)) if held and wanted else ())
            if held.get(area) != wanted.get(area)
        ),
        origin_silent=not before and not was,
        target_silent=not after and not now,
    )


def _superseded(added: tuple[Expectation, ...], dropped: tuple[Expectation, ...]) -> dict[str, str]:
    found = {}
    for old in dropped:
        for new in added:
            if old.key in new.criterion.replaces or old.id in new.criterion.replaces:
                found[old.id] = new.id
    return found
