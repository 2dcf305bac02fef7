"""All policies and schemes at hand, by id, with their versions in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pathways.model.facts import Fact
from pathways.model.funder import Funder, RuleSet, Scheme
from pathways.model.provenance import Source


@dataclass(frozen=True, eq=False)
class Version:
    """A policy or scheme as one document has it."""

    funder: Funder
    entry: RuleSet

    @property
    def id(self) -> str:
        """Its id, which no other document uses."""
        return self.entry.id

    @property
    def is_scheme(self) -> bool:
        """Whether it can be applied for; a policy holds for several schemes."""
        return isinstance(self.entry, Scheme)

    @property
    def is_host(self) -> bool:
        """Whether it says whom an institution lets lead."""
        return self.funder.kind == "host"

    def source(self, name: str) -> Source | None:
        """A source of its document."""
        return self.funder.sources.get(name)


@dataclass(frozen=True, eq=False)
class Rulebook:
    """Funder documents, read together: what one of them names may stand in another."""

    funders: tuple[Funder, ...]
    shared: Mapping[str, Fact]
    """The facts that every document may use."""

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Shared facts and those of every document."""
        own = {name: fact for funder in self.funders for name, fact in funder.facts.items()}
        return {**self.shared, **own}

    @cached_property
    def versions(self) -> Mapping[str, Version]:
        """Every policy and scheme by its id."""
        return {version.id: version for version in self._versions()}

    @cached_property
    def successors(self) -> Mapping[str, tuple[Version, ...]]:
        """By id of a version: those that took its place."""
        found: dict[str, tuple[Version, ...]] = {}
        for version in self.versions.values():
            for earlier in version.entry.replaces:
                found[earlier] = (*found.get(earlier, ()), version)
        return found

    def history(self, version: Version, home: Funder) -> tuple[Version, ...]:
        """The versions of one line, from the oldest to the newest.

        A policy may take the place of several; then the one of the document that asks is meant, and without one the
        line begins there.

        Args:
            version: Any version of the line.
            home: The document that asks.
        """
        line = [version]
        while (earlier := self._one_of(self._known(line[0].entry.replaces), home, line)) is not None:
            line.insert(0, earlier)
        while (later := self._one_of(self.successors.get(line[-1].id, ()), home, line)) is not None:
            line.append(later)
        return tuple(line)

    def current(self) -> tuple[Version, ...]:
        """What can be applied for now: schemes, and policies that stand for opportunities not held here.

        Left out are closed ones, those that a later version replaced, and institutions' own rules.
        """
        open_ = [
            version
            for version in self.versions.values()
            if version.entry.status != "closed" and not version.is_host and version.id not in self.successors
        ]
        with_schemes = {version.funder.id for version in open_ if version.is_scheme}
        return tuple(
            version
            for version in open_
            if version.is_scheme
            or version.entry.replaces
            or (version.funder.id not in with_schemes and _can_bar(version.entry))
        )

    def _versions(self) -> Iterator[Version]:
        for funder in self.funders:
            for entry in (*funder.policies.values(), *funder.schemes.values()):
                yield Version(funder, entry)

    def _known(self, ids: Iterable[str]) -> tuple[Version, ...]:
        return tuple(self.versions[name] for name in ids if name in self.versions)

    @staticmethod
    def _one_of(found: tuple[Version, ...], home: Funder, line: list[Version]) -> Version | None:
        """The one that continues a line: the only one, or the only one of the document that asks."""
        fresh = [version for version in found if version not in line]
        own = [version for version in fresh if version.funder is home]
        for choice in (own, fresh):
            if len(choice) == 1:
                return choice[0]
        return None


def _can_bar(entry: RuleSet) -> bool:
    """Whether a policy, alone or through what it follows, can bar somebody; others only explain."""
    return bool(entry.follows) or any(rule.requires or rule.excludes or rule.expects for rule in entry.rules.values())
