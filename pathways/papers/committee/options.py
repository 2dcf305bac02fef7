"""Options considered: what is presented, other frameworks, doing nothing, and the other way of moving people up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from pathways.compare.aspects import Aspect
from pathways.compare.shapes import AspectPair, Likeness
from pathways.export import comparing, words
from pathways.papers.committee.anchors import COMPARISON
from pathways.papers.committee.ask import Ask, Beside
from pathways.papers.committee.length import Length
from pathways.papers.committee.listed import named
from pathways.papers.parts.texts import cut
from pathways.writing.blocks import Block, Heading, Paragraph, Reference, Span, items, strong

_TELLING = ("mechanism", "judged", "decided_by", "contracts", "rounds", "pay_start")
"""Aspects that make frameworks different options, the most telling first."""

_VALUES_MOST = 4
"""What one side of a difference says; the rest is counted."""

_OF_ONE = 60
"""Letters of each."""


@dataclass(frozen=True)
class _Option:
    """Something that the committee could do."""

    what: str
    said: str
    differences: tuple[str, ...] = ()
    """What is otherwise there, an aspect each."""


def options(ask: Ask, length: Length) -> Iterator[Block]:
    """The sixth section of the body."""
    yield Heading("Options considered")
    for letter, option in zip(ascii_uppercase, _options(ask, length), strict=False):
        yield Paragraph((strong(f"Option {letter}: {option.what}."), Span(f" {option.said}")))
        if option.differences:
            yield items(*option.differences)
    if ask.beside or ask.among:
        yield Reference("Side by side, aspect by aspect and role by role, they stand in ", COMPARISON, ".")
    else:
        yield Paragraph("No other framework was named to be compared.")


def _options(ask: Ask, length: Length) -> Iterator[_Option]:
    first = ask.first
    verb = "keep" if first.framework.in_force else "adopt"
    judged = _judges(first.shape.aspect("judged").said)
    yield _Option(f"{verb} {named(first.framework.title)}", f"As set out in this paper. {judged}")
    for each in ask.among:
        yield _beside(_instead(each), each, length)
    for each in ask.beside:
        if not each.is_model:
            yield _beside(_instead(each), each, length)
    yield _Option("do nothing", "What follows is said in the next section.")
    for each in ask.beside:
        if each.is_model:
            yield _beside(f"the model with the other way up, {named(each.graph.framework.title)}", each, length)


def _instead(each: Beside) -> str:
    """To take another framework: that of an institution as an example, a draft as it is."""
    framework = each.graph.framework
    if framework.institution is not None:
        return f"do as {named(comparing.owner(each.shape))} does ({named(framework.title)})"
    return f"adopt {named(framework.title)} instead"


def _judges(said: Iterable[str]) -> str:
    judged = words.joined(comparing.value("judged", each) for each in said)
    return f"On its ways up it judges {judged}." if judged else "What its ways up judge is not told."


def _beside(what: str, each: Beside, length: Length) -> _Option:
    """A framework as an option: what is otherwise there, and of how much nothing can be told."""
    found = each.comparison
    pairs = {pair.name: pair for pair in found.aspects}
    differing = [pairs[name] for name in _TELLING if pairs[name].likeness in _OTHERWISE]
    most = max(1, length.listed // 2)
    alike = [comparing.ASPECTS[pair.name].lower() for pair in found.aspects if pair.likeness is Likeness.SAME]
    silent = [pair for pair in found.aspects if pair.likeness in {Likeness.ONE_SILENT, Likeness.BOTH_SILENT}]
    parts = [f"The same there: {words.joined(alike[:most])}."] if alike else []
    if len(silent) == len(found.aspects):
        return _Option(what, "How it differs cannot be told: for one side or both nothing was found on any aspect.")
    if silent:
        aspects = f"{len(silent)} of the {len(found.aspects)} aspects that are looked at"
        parts.append(f"Of {aspects} it cannot be told how they differ.")
    if differing:
        parts.append("There, and here in brackets:")
    elif not alike:
        parts.append("No difference can be told.")
    return _Option(what, " ".join(parts), tuple(_difference(pair) for pair in differing[:most]))


_OTHERWISE = frozenset({Likeness.DIFFERENT, Likeness.OVERLAP, Likeness.OWN_NAMES})


def _difference(pair: AspectPair) -> str:
    return f"{comparing.ASPECTS[pair.name]}: {_said(pair.other)} ({_said(pair.one)})"


def _said(aspect: Aspect) -> str:
    values = [cut(comparing.value(aspect.name, each), _OF_ONE) for each in aspect.said]
    rest = len(values) - _VALUES_MOST
    return "; ".join([*values[:_VALUES_MOST], *([f"{rest} more"] if rest > 0 else [])])
