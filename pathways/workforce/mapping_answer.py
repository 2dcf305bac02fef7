"""Where the posts of a scenario stand in a framework, as it may be shown.

About how many people hold the posts of one name is said in wide steps. A step says that there are at least so many, so
that it is left out where the number of the role is not shown, and where it would tell that other posts of the role are
held by few. That posts of a name exist is told: whoever decides about them must see them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pathways.model.scenario import Scenario
from pathways.workforce.counted import counted, runs_on
from pathways.workforce.disclosure import Disclosed
from pathways.workforce.equality.answer import Equality
from pathways.workforce.equality.person import NO_ROLE
from pathways.workforce.mapping import Mapped, PostGroup
from pathways.workforce.shared_counts import people_by_role

STEPS = (4, 20)
"""Times the smallest group that is shown: where one step ends and the next begins."""


class Size(StrEnum):
    """About how many people hold the posts of one name, from the largest step."""

    MANY = "many"
    SOME = "some"
    FEW = "few"
    UNSAID = "unsaid"
    """Not told, though they may be many."""

    def least(self, small: int) -> int:
        """How many there are at least, as it tells: somebody holds a post that exists."""
        return {Size.MANY: STEPS[1] * small, Size.SOME: STEPS[0] * small}.get(self, 1)


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of one name."""

    group: PostGroup
    size: Size


@dataclass(frozen=True)
class MappingAnswer:
    """Where everybody stands, and what is proposed for the posts of each name."""

    scenario: Scenario
    mapped: Mapped
    people: Disclosed
    """By standing and role, everybody counted once."""
    posts: tuple[Posts, ...]
    """The largest first; those of one size by name."""
    grades_said: str
    """Whose grades the posts are on, as the scenario says it, in words; empty where it does not."""
    left_out: int
    """Rows of the staff table that were passed over."""
    not_running: bool
    """Whether some contracts do not run on the day: their posts are mapped, and their people not counted."""


def mapping_answer(
    scenario: Scenario, mapped: Mapped, same_people: Equality, day: date, grades_said: str, left_out: int
) -> MappingAnswer:
    """The answer on a mapping.

    Args:
        scenario: The scenario.
        mapped: Where every contract stands.
        same_people: The equality analysis of the same people, with which their counts are protected.
        day: The day on which people are counted.
        grades_said: Whose grades the posts are on, in words.
        left_out: Rows of the staff table that were passed over.
    """
    people = people_by_role(same_people)
    sizes = _sizes(mapped, people, day, scenario.small)
    order = list(Size)
    posts = [Posts(group, sizes[number]) for number, group in enumerate(mapped.groups)]
    posts.sort(key=lambda each: (order.index(each.size), each.group.post.key))
    running = all(runs_on(each.contract, day) for each in mapped.placements)
    return MappingAnswer(scenario, mapped, people, tuple(posts), grades_said, left_out, not running)


def _sizes(mapped: Mapped, people: Disclosed, day: date, small: int) -> Mapping[int, Size]:
    """By the number of a group: about how many people hold its posts."""
    group_of = {contract.row: number for number, group in enumerate(mapped.groups) for contract in group.contracts}
    held = Counter(group_of[each.placement.contract.row] for each in counted(mapped.placements, day))
    together: dict[tuple[str, str], list[int]] = {}
    for number, group in enumerate(mapped.groups):
        key = (group.proposal.standing.value, group.proposal.role or NO_ROLE)
        together.setdefault(key, []).append(number)
    found: dict[int, Size] = {}
    for key, numbers in together.items():
        if people.count(*key) is None:
            found |= dict.fromkeys(numbers, Size.UNSAID)
        else:
            found |= _told({number: held[number] for number in numbers}, small)
    return found


def _told(held: Mapping[int, int], small: int) -> dict[int, Size]:
    """The sizes of the posts of one role, without those that would tell that others are small."""
    found = {number: _size(count, small) for number, count in held.items()}
    few = [number for number, count in held.items() if 0 < count < small]
    while few and sum(held.values()) - _least(found.values(), small) + 1 < small:
        said = [number for number in found if found[number].least(small) > 1]
        if not said:
            break
        found[min(said, key=lambda number: held[number])] = Size.UNSAID
    return found


def _size(count: int, small: int) -> Size:
    return next((size for size in (Size.MANY, Size.SOME) if count >= size.least(small)), Size.FEW)


def _least(sizes: Iterable[Size], small: int) -> int:
    return sum(size.least(small) for size in sizes)
