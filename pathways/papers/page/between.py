"""What separates any two roles, worked out beforehand: added, carried over and dropped, as numbers of sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pathways.export import words
from pathways.export.criteria import in_words, outside_lists, pick_in_words
from pathways.export.stepping import counted, share, threshold
from pathways.graph.gap import Gap, gap_between
from pathways.model.profiles import Expectation, expectations, picks, shares, thresholds
from pathways.model.roles import Role
from pathways.papers.page.ask import Paged
from pathways.papers.parts.criteria import asks
from pathways.papers.parts.texts import full_stop
from pathways.writing.signs import clean

KINDS_MOST = 40
"""With more kinds of role than these, only pairs that a move joins are worked out."""

PAIRS_MOST = 1600
"""So many pairs of kinds at most."""

Pair = tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Numbers of sentences: the summary, levels and lists that change, then criteria added, carried over and dropped."""


@dataclass(frozen=True)
class Between:
    """The differences of a framework, each sentence once."""

    kind_of: dict[str, int]
    """By role: which roles ask for the same."""
    sentences: tuple[str, ...]
    pairs: dict[tuple[int, int], Pair]
    """By the kinds of two roles."""

    def data(self) -> dict[str, object]:
        """The same for JSON: what the script of the page reads."""
        pairs = {f"{one} {other}": pair for (one, other), pair in self.pairs.items()}
        return {"kinds": self.kind_of, "sentences": self.sentences, "pairs": pairs}


class _Numbered:
    """Sentences by the order in which they were first said."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}

    def of(self, sentence: str) -> int:
        return self.number.setdefault(clean(sentence), len(self.number))


def between(ask: Paged) -> Between | None:
    """What separates the roles of which something is known; None where that is less than two."""
    known = [role for role in ask.graph.roles.values() if asks(ask.graph, role)]
    if len(known) < 2:
        return None
    kind_of, first = _kinds(known, ask)
    said = _Numbered()
    pairs = {
        (one, other): _pair(gap_between(ask.framework, first[one], first[other]), ask, said)
        for one, other in _wanted(kind_of, len(first), ask)
    }
    return Between(kind_of, tuple(said.number), pairs)


def _kinds(roles: list[Role], ask: Paged) -> tuple[dict[str, int], list[Role]]:
    """Roles that ask for the same are of one kind: the kind of each, and a role of each kind."""
    numbers: dict[tuple[object, ...], int] = {}
    first: list[Role] = []
    found = {}
    for role in roles:
        framework = ask.framework
        key = (
            tuple(each.id for each in expectations(framework, role)),
            tuple(each.id for each in picks(framework, role)),
            tuple(thresholds(framework, role).items()),
            tuple(shares(framework, role).items()),
        )
        if key not in numbers:
            numbers[key] = len(first)
            first.append(role)
        found[role.id] = numbers[key]
    return found, first


def _wanted(kind_of: dict[str, int], kinds: int, ask: Paged) -> Iterator[tuple[int, int]]:
    if kinds <= KINDS_MOST:
        yield from ((one, other) for one in range(kinds) for other in range(kinds))
        return
    joined = (
        (kind_of[edge.origin], kind_of[edge.target])
        for edge in ask.ladder.edges
        if edge.origin in kind_of and edge.target in kind_of
    )
    yield from [*dict.fromkeys(joined)][:PAIRS_MOST]


def _pair(gap: Gap, ask: Paged, said: _Numbered) -> Pair:
    framework = ask.framework
    alone = outside_lists(gap.added, gap.picks)
    levels = [threshold(each, framework) for each in gap.thresholds] + [share(each, framework) for each in gap.shares]
    changed = (*levels, *(pick_in_words(each) for each in gap.picks))
    return (
        said.of(full_stop(counted("It adds", gap, len(alone), framework))),
        tuple(said.of(full_stop(each)) for each in changed),
        tuple(said.of(_criterion(each, ask)) for each in gap.added),
        tuple(said.of(_criterion(each, ask)) for each in gap.carried),
        tuple(said.of(_dropped(each, gap, ask)) for each in gap.dropped),
    )


def _criterion(each: Expectation, ask: Paged) -> str:
    area = words.sentence_case(words.area(each.criterion.area, ask.framework))
    text = f"{full_stop(in_words(each.criterion, ask.framework.footing))}{ask.bases.cited(each.criterion.cited)}"
    return f"{area}: {text}"


def _dropped(each: Expectation, gap: Gap, ask: Paged) -> str:
    taken = " Something that is added takes its place." if each.id in gap.superseded else ""
    return f"{_criterion(each, ask)}{taken}"
