"""On a grant if not as its lead: the roles that somebody may be named in, and where the cost of each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.funding.judge import Applicant, judge
from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.verdict import Verdict
from pathways.funding.versions import version_on
from pathways.model.funder import ROLE_KINDS, CostHeading, Funder, GrantRole


@dataclass(frozen=True, eq=False)
class Naming:
    """A role on an application, for one person."""

    role: GrantRole
    funder: Funder
    """The document that defines it."""
    verdict: Verdict | None
    """What the scheme's rules say of the person in that role; None where no rule speaks of it."""
    costs: tuple[CostHeading, ...]
    """The headings under which the cost can stand."""

    @property
    def definition_held(self) -> bool:
        """Whether the funder's definition of the role is at hand."""
        return self.role.definition is not None


def namings(book: Rulebook, asked: Version, applicant: Applicant, on: date) -> tuple[Naming, ...]:
    """The roles in which a person may be named beside the lead.

    Args:
        book: The documents at hand.
        asked: The scheme.
        applicant: The person.
        on: The day of applying.
    """
    return tuple(_namings(book, asked, applicant, on))


def _namings(book: Rulebook, asked: Version, applicant: Applicant, on: date) -> Iterator[Naming]:
    met: set[str] = set()
    for funder in _documents(book, asked, on):
        for role in funder.roles.values():
            if role.id in met or role.id in ROLE_KINDS["lead"]:
                continue
            met.add(role.id)
            verdict = judge(book, asked, applicant, role.id, on)
            spoken_of = any(role.id in finding.of.rule.roles for finding in verdict.findings)
            costs = tuple(funder.costs[name] for name in role.costs if name in funder.costs)
            yield Naming(role, funder, verdict if spoken_of or role.leads else None, costs)


def _documents(book: Rulebook, asked: Version, on: date) -> Iterator[Funder]:
    """The document of the scheme, and those of the policies that it follows, whose roles it uses."""
    chosen = version_on(book, asked, on).version
    queue, met = [chosen], {chosen.id}
    while queue:
        version = queue.pop(0)
        yield version.funder
        for name in version.entry.follows:
            if name in book.versions and name not in met:
                met.add(name)
                queue.append(version_on(book, book.versions[name], on, version.funder).version)
