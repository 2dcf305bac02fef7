"""What roles ask for: criteria added, reworded, and taken over from any framework."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pathways.documents.splice.edits import Add, Edit, Put, Remove
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import free_id, sentence
from pathways.editing.ladder import added
from pathways.editing.state import State
from pathways.editing.titles import called, shortened
from pathways.model.criteria import Criterion, CriterionKind
from pathways.model.framework import Framework


@dataclass(frozen=True, slots=True)
class Holder:
    """A set of criteria that a criterion of a role can be put in."""

    profile: str | None
    """Its profile; None: a new one, for this role alone."""
    name: str
    others: tuple[str, ...]
    """The other roles that are asked for it, by title."""


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A criterion of some framework that can be taken over."""

    framework: str
    """The id of its framework."""
    title: str
    """What that framework is called."""
    profile: str
    key: str
    criterion: Criterion
    area: str
    """What its area is called there."""

    @property
    def origin(self) -> str:
        """Where it stands: framework:profile.criterion."""
        return f"{self.framework}:{self.profile}.{self.key}"


def holders(state: State, role: str) -> tuple[Holder, ...]:
    """The sets of criteria that a role is asked for; one of its own comes last where it has none yet."""
    found = []
    alone = False
    for profile in state.graph.roles[role].profiles:
        if profile not in state.framework.profiles:
            continue
        others = tuple(
            each.title for each in state.graph.roles.values() if each.id != role and profile in each.profiles
        )
        alone = alone or not others
        found.append(Holder(profile, state.framework.profiles[profile].name or profile, others))
    if not alone:
        found.append(Holder(None, state.graph.roles[role].title, ()))
    return tuple(found)


def added_criterion(
    state: State, role: str, profile: str | None, text: str, area: str, kind: str = "essential"
) -> Change:
    """A new criterion of a role.

    Args:
        state: The document.
        role: The role.
        profile: One of its profiles; without one, a new one for this role alone.
        text: What is asked.
        area: The id of an area, or what a new one is called.
        kind: How firmly it is asked for.

    Raises:
        Unfit: If the text or the area is missing, or the profile asks the same already.
    """
    said = sentence(text, "text", "what is asked")
    key, edits = _area(state, area)
    criterion: dict[str, Any] = {"area": key, "text": said}
    if kind != CriterionKind.ESSENTIAL:
        criterion["kind"] = kind
    return _held(state, role, profile, said, criterion, edits, f"Added the criterion “{shortened(said)}”")


def reused(state: State, role: str, profile: str | None, borrowed: Borrowed, area: str) -> Change:
    """A criterion taken over in its words, with a note that says from where.

    Args:
        state: The document.
        role: The role that is to be asked for it.
        profile: One of its profiles; without one, a new one for this role alone.
        borrowed: The criterion.
        area: The id of an area here, or what a new one is called.

    Raises:
        Unfit: If the profile asks the same already.
    """
    key, edits = _area(state, area)
    there = borrowed.criterion
    criterion: dict[str, Any] = {"area": key, "text": there.text}
    if there.kind is not CriterionKind.ESSENTIAL:
        criterion["kind"] = str(there.kind)
    if there.options:
        criterion["options"] = list(there.options)
        criterion |= {"at_least": there.at_least} if there.at_least != 1 else {}
    if there.evidence:
        criterion["evidence"] = list(there.evidence)
    criterion["notes"] = f"Taken from {borrowed.title}, {borrowed.origin}."
    says = f"Took over the criterion “{shortened(there.text)}” from {borrowed.title}"
    return _held(state, role, profile, there.text, criterion, edits, says)


def borrowable(framework: Framework) -> Iterator[Borrowed]:
    """All criteria of a framework, in its order."""
    for profile_id, profile in framework.profiles.items():
        for key, criterion in profile.criteria.items():
            area = framework.areas.get(criterion.area)
            yield Borrowed(
                framework.id,
                framework.title,
                profile_id,
                key,
                criterion,
                area.name if area else criterion.area.replace("-", " "),
            )


def origin_of(criterion: Criterion) -> str | None:
    """Where a criterion was taken from, as its notes remember it: framework:profile.criterion."""
    for note in criterion.notes:
        if found := _ORIGIN.search(note.text):
            return found.group(1)
        if found := _OF_MODEL.search(note.text):
            return f"{found.group(1)}:{found.group(2)}"
    return None


_ORIGIN = re.compile(r"\bTaken from .*, ([a-z0-9][A-Za-z0-9._-]*:[A-Za-z0-9][\w./+-]*[A-Za-z0-9])\.", re.ASCII)
_OF_MODEL = re.compile(r"\bTaken from the model ([a-z0-9][\w.-]*), ([A-Za-z0-9][\w./+-]*[A-Za-z0-9])\.", re.ASCII)
"""How a draft remembers it."""


def reworded(state: State, profile: str, key: str, text: str) -> Change:
    """Other words for a criterion.

    Raises:
        Unfit: If there are none, or they are those that stand there.
    """
    said = sentence(text, "text", "what is asked")
    old = called(state, ("profiles", profile, "criteria", key))
    edit = Put(("profiles", profile, "criteria", key, "text"), said)
    return Change(f"Reworded {old}", (edit,), ("profiles", profile, "criteria", key))


def sorted_under(state: State, profile: str, key: str, area: str) -> Change:
    """A criterion in another area, by its id or as the name of a new one."""
    path = ("profiles", profile, "criteria", key)
    area_id, edits = _area(state, area)
    return Change(f"Put {called(state, path)} under another area", (*edits, Put((*path, "area"), area_id)), path)


def asked_as(state: State, profile: str, key: str, kind: str) -> Change:
    """How firmly a criterion is asked for: one of the kinds of criteria."""
    path = ("profiles", profile, "criteria", key)
    edit: Edit = Put((*path, "kind"), kind)
    written = state.data["profiles"][profile]["criteria"][key]
    if kind == CriterionKind.ESSENTIAL and "kind" in written:
        edit = Remove((*path, "kind"))
    return Change(f"Made {called(state, path)} {kind}", (edit,), path)


def shown_by(state: State, profile: str, key: str, examples: Sequence[str]) -> Change:
    """Examples of what would show a criterion; none takes them away."""
    path = ("profiles", profile, "criteria", key)
    said = [sentence(each, "evidence") for each in examples if each.strip()]
    says = f"Changed what shows {called(state, path)}"
    if not said:
        if not state.framework.profiles[profile].criteria[key].evidence:
            raise Unfit("write an example of what would show it", "evidence")
        return Change(says, (Remove((*path, "evidence")),), path)
    return Change(says, (Put((*path, "evidence"), said),), path)


def _area(state: State, area: str) -> tuple[str, list[Edit]]:
    """The id of an area, and what has to be added for it."""
    if area in state.framework.areas:
        return area, []
    name = sentence(area, "area", "the area that it belongs to")
    for key, known in state.framework.areas.items():
        if known.name.casefold() == name.casefold():
            return key, []
    key = free_id(name, state.framework.areas, "area")
    return key, [added(state, "areas", key, {"name": name})]


def _held(
    state: State, role: str, profile: str | None, text: str, criterion: dict[str, Any], edits: list[Edit], says: str
) -> Change:
    if profile is None:
        title = state.graph.roles[role].title
        profile = free_id(role, state.framework.profiles, "profile")
        key = free_id(shortened(text, 40), (), "criterion")
        value = {"name": title, "for": {"role": role}, "criteria": {key: criterion}}
        edits = [*edits, added(state, "profiles", profile, value)]
    else:
        held = state.framework.profiles[profile].criteria
        if any(each.text.casefold() == text.casefold() for each in held.values()):
            raise Unfit("the same is asked there already", "text")
        key = free_id(shortened(text, 40), held, "criterion")
        path = ("profiles", profile, "criteria")
        edits = [*edits, Add((*path, key), criterion) if held else Put(path, {key: criterion})]
    return Change(says, tuple(edits), ("roles", role))
