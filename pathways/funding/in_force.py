"""The rules that an applicant in a role meets: those of the scheme, and those of the policies that it follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pathways.funding.rulebook import Rulebook, Version
from pathways.funding.versions import Choice, version_on
from pathways.model.funder import ROLE_KINDS, Rule


@dataclass(frozen=True, eq=False)
class RuleInForce:
    """A rule with the version that it stands in."""

    rule: Rule
    version: Version

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    @property
    def official(self) -> bool:
        """Whether one of its sources is its owner's own page."""
        found = [self.version.source(name) for name in self.rule.cited]
        return any(source is not None and source.official for source in found)


@dataclass(frozen=True, eq=False)
class RulesInForce:
    """What holds for a role on a day."""

    choice: Choice
    """The version of the scheme."""
    followed: tuple[Choice, ...]
    """The versions of the policies that it follows."""
    rules: tuple[RuleInForce, ...]

    @property
    def unknown_version(self) -> Choice | None:
        """The scheme or policy of which it is not known which version held."""
        return next((choice for choice in (self.choice, *self.followed) if not choice.fit.known), None)


def rules_in_force(book: Rulebook, choice: Choice, role: str, on: date) -> RulesInForce:
    """The rules of a version and of what it follows, for a role on a day.

    Args:
        book: The documents at hand.
        choice: The version of the scheme.
        role: A role on an application, or another name of the same kind of role.
        on: The day.
    """
    followed: list[Choice] = []
    rules: dict[str, RuleInForce] = {}
    for version, dropped, policy in _layers(book, choice, on):
        if policy is not None:
            followed.append(policy)
        if not (policy or choice).fit.known:
            continue  # which rules held is not known, and the nearest are not taken for them
        if policy is not None and not _reaches(version, choice.version, role):
            continue
        for rule in version.entry.rules.values():
            held = rule.valid is None or rule.valid.covers(on) is not False
            if held and rule.id not in dropped and rule.id not in rules and _holds_for(rule, role):
                rules[rule.id] = RuleInForce(rule, version)
    return RulesInForce(choice, tuple(followed), tuple(rules.values()))


def role_named(version: Version, wanted: str | None) -> str | None:
    """The role of a scheme that somebody means: the leading one by default; None if it has no such role."""
    roles = version.entry.roles or ("applicant",)
    if wanted is None:
        return roles[0]
    return next((role for role in roles if role == wanted), None) or next(
        (role for role in roles if same_kind(role, wanted)), None
    )


def same_kind(role: str, other: str) -> bool:
    """Whether two names of roles mean the same kind of role: the lead of one system is the lead of another."""
    return role == other or any(role in names and other in names for names in ROLE_KINDS.values())


def _reaches(policy: Version, follower: Version, role: str) -> bool:
    """Whether a policy holds for a role of what follows it: for the roles that it speaks of, and for the lead."""
    leading = not follower.entry.roles or role == follower.entry.roles[0]
    return leading or not policy.entry.roles or any(same_kind(each, role) for each in policy.entry.roles)


def _holds_for(rule: Rule, role: str) -> bool:
    return not rule.roles or any(same_kind(each, role) for each in rule.roles)


def _layers(book: Rulebook, choice: Choice, on: date) -> Iterator[tuple[Version, frozenset[str], Choice | None]]:
    """The version and what it follows, the nearest first, with the rules that those nearer do not take over."""
    version = choice.version
    queue: list[tuple[Version, frozenset[str], Choice | None]] = [(version, frozenset(), None)]
    met = {version.id}
    while queue:
        here, dropped, policy = queue.pop(0)
        yield here, dropped, policy
        for name in here.entry.follows:
            asked = book.versions.get(name)
            if asked is None:
                continue
            found = version_on(book, asked, on, version.funder)
            if found.version.id not in met:
                met.add(found.version.id)
                queue.append((found.version, dropped | {*here.entry.drops}, found))
