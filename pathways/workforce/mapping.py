"""Each contract to a role of a framework: mapped, to be evaluated or out of scope, for a person to confirm.

Posts of the same title, family and grade are mapped alike. Nothing here changes a grade or a salary, and whether a post
has been evaluated is recorded by people and never worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pathways.graph.career import CareerGraph
from pathways.model.crosswalk import Predicate
from pathways.model.scenario import Scope
from pathways.workforce.mapping_evidence import TELLING, Fit, Reason, Target, family_of, fits, grade_key
from pathways.workforce.placement import Placement, Standing
from pathways.workforce.staff import Contract

MAPPED_FROM = 0.6
"""The confidence from which a post is mapped; below it people choose."""

CLEAR_BY = 0.1
"""By how much the best role must be ahead of the next."""

_CERTAIN = frozenset({Reason.JUDGED, Reason.SAME_ROLE, Reason.TITLE})
"""What outweighs that the title is that of a role at another grade."""

CANDIDATE_FROM = 0.25
"""The confidence from which a role is worth looking at."""

CANDIDATES_MOST = 5
"""More roles than this are no help to whoever has to choose."""


@dataclass(frozen=True, slots=True)
class Post:
    """What posts are called that are mapped alike."""

    title: str
    family: str | None
    grade: str | None

    @property
    def key(self) -> tuple[str, str, str]:
        """The same whatever the capitals and spaces."""
        return (
            " ".join(self.title.split()).casefold(),
            " ".join((self.family or "").split()).casefold(),
            grade_key(self.grade) or "",
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided for the posts of one name."""

    post: Post
    standing: Standing
    role: str | None
    """The role, where they are mapped; None with `MAPPED` confirms what is proposed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where posts of one name stand."""

    standing: Standing
    role: str | None
    candidates: tuple[str, ...]
    confidence: float | None
    reasons: tuple[Reason, ...]
    confirmed: bool = False


@dataclass(frozen=True)
class PostGroup:
    """The contracts whose posts are called alike and are mapped alike."""

    post: Post
    proposal: Proposal
    contracts: tuple[Contract, ...]
    meant: bool = True
    """Whether the scenario means them; of others nothing is to be decided."""


@dataclass(frozen=True)
class Mapped:
    """Every contract with its place in a framework."""

    graph: CareerGraph
    groups: tuple[PostGroup, ...]
    """In the order in which the table first names them."""
    graded: bool
    """Whether grades were joined by their names, because the scenario puts the posts on these grades."""

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """The contracts in the order of the table."""
        found = [
            Placement(
                contract,
                group.proposal.standing,
                group.proposal.role,
                group.proposal.candidates,
                group.proposal.confidence,
                tuple(str(reason) for reason in group.proposal.reasons),
                group.proposal.confirmed,
            )
            for group in self.groups
            for contract in group.contracts
        ]
        return tuple(sorted(found, key=lambda placement: placement.contract.row))

    def heads(self, standing: Standing) -> int:
        """How many contracts have a standing."""
        return sum(len(group.contracts) for group in self.groups if group.proposal.standing is standing)


def mapped(
    contracts: Iterable[Contract],
    target: Target,
    before: Target | None = None,
    scope: Scope | None = None,
    choices: Sequence[Choice] = (),
) -> Mapped:
    """Map contracts to a framework.

    Args:
        contracts: The contracts.
        target: The framework.
        before: The present framework, where it is another one; what its roles correspond to is evidence.
        scope: Which contracts the framework is meant for; None: all.
        choices: What people decided; that overrules what is proposed.
    """
    decided = {choice.post.key: choice for choice in choices}
    grouped: dict[tuple[tuple[str, str, str], Reason | None], list[Contract]] = {}
    for contract in contracts:
        post = post_of(contract)
        grouped.setdefault((post.key, _outside(contract, scope)), []).append(contract)
    groups = []
    for (key, outside), alike in grouped.items():
        post = post_of(alike[0])
        found = propose(post, target, before, outside)
        choice = decided.get(key) if outside is None else None
        groups.append(PostGroup(post, _decided(found, choice), tuple(alike), meant=outside is None))
    return Mapped(target.graph, tuple(groups), target.graded)


def post_of(contract: Contract) -> Post:
    """What the post of a contract is called."""
    return Post(contract.title, contract.family, contract.grade)


def propose(post: Post, target: Target, before: Target | None = None, outside: Reason | None = None) -> Proposal:
    """Where posts of one name stand, before a person has looked.

    Args:
        post: What they are called.
        target: The framework.
        before: The present framework.
        outside: Why the scenario does not mean them; None where it does.
    """
    if outside is not None:
        return _out((outside,))
    family = family_of(post.family, target.graph.framework)
    has = {role.family for role in target.graph.roles.values()}
    if family is not None and None not in has and family not in has:
        return _out((Reason.OTHER_FAMILY,))
    present = _present(post, before)
    judged = target.judgements.get(present.role, ()) if present else ()
    if judged and all(predicate is Predicate.NONE for predicate, _, _ in judged):
        return _out((Reason.JUDGED_NONE,))
    found = sorted(fits(post.title, post.grade, family, target, present), key=lambda fit: -fit.confidence)
    return _weighed(found)


def _weighed(found: Sequence[Fit]) -> Proposal:
    if not found:
        return _out((Reason.NOTHING_ALIKE,))
    best, rest = found[0], found[1:]
    candidates = tuple(fit.role for fit in found[:CANDIDATES_MOST] if fit is best or fit.confidence >= CANDIDATE_FROM)
    close = [fit for fit in rest if best.confidence - fit.confidence < CLEAR_BY]
    if Reason.OTHER_GRADE in best.reasons:
        why: tuple[Reason, ...] = best.reasons
    elif not _CERTAIN & {*best.reasons} and any({Reason.TITLE, Reason.OTHER_GRADE} <= {*fit.reasons} for fit in rest):
        why = (*best.reasons, Reason.TITLE_ELSEWHERE)
    elif close:
        why = (*best.reasons, Reason.SEVERAL)
    elif best.confidence < MAPPED_FROM or not TELLING & {*best.reasons}:
        why = (*best.reasons, Reason.UNSURE)
    else:
        return Proposal(Standing.MAPPED, best.role, candidates, best.confidence, best.reasons)
    return Proposal(Standing.TO_BE_EVALUATED, None, candidates, best.confidence, why)


def _out(reasons: tuple[Reason, ...]) -> Proposal:
    return Proposal(Standing.OUT_OF_SCOPE, None, (), None, reasons)


def _present(post: Post, before: Target | None) -> Fit | None:
    """Where the post stands in the present framework, if that is clear."""
    if before is None:
        return None
    found = propose(post, before)
    if found.role is None or found.confidence is None:
        return None
    return Fit(found.role, found.confidence, found.reasons)


def _decided(found: Proposal, choice: Choice | None) -> Proposal:
    if choice is None:
        return found
    if choice.standing is Standing.MAPPED and choice.role is None:
        return Proposal(found.standing, found.role, found.candidates, None, (*found.reasons, Reason.DECIDED), True)
    return Proposal(choice.standing, choice.role, found.candidates, None, (Reason.DECIDED,), True)


def _outside(contract: Contract, scope: Scope | None) -> Reason | None:
    """Why the scenario does not mean a contract."""
    if scope is None:
        return None
    if scope.contracts and contract.type.value not in scope.contracts:
        return Reason.SCOPE_CONTRACT
    if scope.families and not _named(contract.family, scope.families):
        return Reason.SCOPE_FAMILY
    if scope.parts and not _named(contract.part, scope.parts):
        return Reason.SCOPE_PART
    return None


def _named(value: str | None, names: Iterable[str]) -> bool:
    return value is not None and value.strip().casefold() in {name.casefold() for name in names}
