"""What a role asks for in groups that a table can be made of: areas, and lists of which a number is enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pathways.export import words
from pathways.export.criteria import by_area, in_words, outside_lists, pick_in_words
from pathways.model.framework import Framework
from pathways.model.profiles import Expectation, Pick
from pathways.papers.parts.basis import Bases
from pathways.papers.parts.texts import full_stop


@dataclass(frozen=True)
class Group:
    """Criteria that belong together."""

    name: str
    """The area or the list."""
    rule: str
    """For a list: how many of it are enough; empty for an area."""
    criteria: tuple[Expectation, ...]
    """Empty for a list of which only the rule is known."""


def groups(asked: Iterable[Expectation], lists: Iterable[Pick], framework: Framework) -> tuple[Group, ...]:
    """Each criterion in exactly one group: areas in the order of the framework, then lists.

    Args:
        asked: The criteria.
        lists: The lists of the role; of their criteria only those that are among `asked` are told.
        framework: The framework.
    """
    criteria, every = [*asked], [*lists]
    ids = {each.id for each in criteria}
    alone = outside_lists(criteria, every)
    found = [
        Group(words.sentence_case(words.area(area, framework)), "", tuple(here))
        for area, here in by_area(alone, framework).items()
    ]
    for pick in every:
        here = tuple(each for each in pick.criteria if each.id in ids)
        if here or not pick.criteria:
            found.append(Group(pick.rule.name, full_stop(pick_in_words(pick)), here))
    return tuple(found)


def criterion_cell(asked: Expectation, bases: Bases) -> str:
    """A criterion as a sentence, with its marks and the numbers of its sources."""
    said = in_words(asked.criterion, bases.framework.footing)
    return f"{said if said.endswith(']') else full_stop(said)}{bases.cited(asked.criterion.cited)}"
