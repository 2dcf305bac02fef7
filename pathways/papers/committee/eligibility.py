"""The annex on funding: which schemes have a rule on what a role decides, and how the roles stand to it.

A role settles two facts that funders ask for: the family of the post, and what its grade counts as. Everything else is
the person's, so that nobody's eligibility is told here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.export import words
from pathways.export.diagram.describe import role_titles
from pathways.export.findings import state
from pathways.export.verdicts import OUTCOMES
from pathways.funding.in_force import role_named
from pathways.funding.judge import Applicant, judge
from pathways.funding.role_facts import facts_of_role
from pathways.funding.rule_finding import RuleFinding
from pathways.funding.rulebook import Rulebook, Version
from pathways.model.conditions import FactTest, walk
from pathways.model.facts import label_of
from pathways.model.funder import Rule as FunderRule
from pathways.papers.committee.ask import Ask, Presented
from pathways.papers.committee.by_framework import by_framework
from pathways.papers.committee.missing import NotHere
from pathways.papers.parts.texts import full_stop
from pathways.rules.states import State
from pathways.rules.truth import Truth
from pathways.writing.blocks import Block, Column, Paragraph, Quiet, Row, Table, items

OF_A_ROLE = ("post.family", "post.academic_equivalent")
"""Facts that a role of a framework may settle, and that funders ask for."""

HONEST = (
    "Only what a role itself settles is looked at. Contract, qualifications, time since them and much else are the "
    "person's, so that nothing here says that somebody may lead an application, or may not."
)

NOT_TOLD = "it is not said of any role which family of posts it belongs to, or what its grade counts as."

NO_RULES = "the rules of funders were not looked at."


@dataclass(frozen=True)
class _Alike:
    """Roles of which the framework tells funders the same."""

    titles: tuple[str, ...]
    states: Mapping[str, State]

    @property
    def tells(self) -> bool:
        """Whether anything that a role decides is known."""
        return any(fact in self.states for fact in OF_A_ROLE)


def annex(ask: Ask) -> Iterator[Block] | NotHere:
    """For each scheme with a rule on what a role decides: the rule, and how the roles stand to it."""
    book = ask.rules
    if book is None:
        return NotHere(NO_RULES)
    return by_framework(ask, lambda each: _told(each, ask, book), lambda _: NOT_TOLD)


def _told(each: Presented, ask: Ask, book: Rulebook) -> Iterator[Block]:
    alike = _alike(each, book)
    if not any(group.tells for group in alike):
        return
    yield Paragraph(HONEST)
    yield Paragraph("What the framework tells of its roles:")
    yield items(*(f"{_called(group, alike)}: {_known(group, book)}." for group in alike))
    rows = [row for version in book.current() for row in _rows(version, alike, ask, book)]
    columns = [Column("Scheme or policy", width=0.22), Column("Its rule", width=0.40)]
    yield Table(
        "Rules on what a role decides",
        (*columns, Column("How the roles stand to it", width=0.38)),
        tuple(rows),
        empty="No scheme that is held here has such a rule.",
    )
    yield Quiet(f"Asked for {words.day(ask.on)}. “Not in the way” says no more than that this rule does not bar.")


def _alike(each: Presented, book: Rulebook) -> list[_Alike]:
    titles = role_titles(each.graph)
    found: dict[tuple[str, ...], list[str]] = {}
    states: dict[tuple[str, ...], Mapping[str, State]] = {}
    for role in each.graph.roles.values():
        known = facts_of_role(each.framework, role, book.facts)
        key = tuple(state(known[fact], book.facts.get(fact)) if fact in known else "" for fact in OF_A_ROLE)
        found.setdefault(key, []).append(titles[role.id])
        states[key] = known
    return [_Alike(tuple(names), states[key]) for key, names in found.items()]


def _called(group: _Alike, every: list[_Alike]) -> str:
    return "All roles" if len(every) == 1 else words.joined(group.titles)


def _known(group: _Alike, book: Rulebook) -> str:
    return "; ".join(
        f"{label_of(fact, book.facts)}: "
        f"{state(group.states[fact], book.facts[fact]) if fact in group.states else 'not said'}"
        for fact in OF_A_ROLE
    )


def _rows(version: Version, alike: list[_Alike], ask: Ask, book: Rulebook) -> Iterator[Row]:
    role = role_named(version, None)
    if role is None:
        return
    verdicts = [judge(book, version, Applicant(group.states), role, ask.on) for group in alike]
    for name, finding in verdicts[0].by_id.items():
        if not _asks(finding.of.rule):
            continue
        stands = [_stands(verdict.by_id[name], book) for verdict in verdicts if name in verdict.by_id]
        said = (
            words.sentence_case(stands[0])
            if len({*stands}) == 1
            else "; ".join(f"{_called(group, alike)}: {stand}" for group, stand in zip(alike, stands, strict=False))
        )
        yield Row((f"{version.entry.name} ({version.funder.name})", finding.of.rule.text, full_stop(said)))


def _asks(rule: FunderRule) -> bool:
    """Whether a rule tests what a role decides."""
    conditions = [each for each in (rule.condition, rule.when, rule.unless) if each is not None]
    return any(
        isinstance(part, FactTest) and part.fact in OF_A_ROLE for condition in conditions for _, part in walk(condition)
    )


def _stands(finding: RuleFinding, book: Rulebook) -> str:
    """How somebody of whom only the role is known stands to a rule."""
    match finding.truth:
        case Truth.MET:
            return "not in the way"
        case Truth.UNMET:
            follows = OUTCOMES[finding.consequence].lower() if finding.bars else "no bar"
            return f"not met by what the role tells ({follows})"
    missing = [each.name for each in finding.open if each.name in OF_A_ROLE]
    if missing:
        labels = words.joined(label_of(name, book.facts) for name in sorted(missing))
        return f"open: the framework does not say the {labels}"
    return "open: more than the role decides"
