"""Roles: what holders are called, and where they stand."""

from __future__ import annotations

from typing import Any

from pathways.documents.splice.edits import Edit, Put, Remove
from pathways.documents.splice.spliced import edits_between
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import free_id, sentence
from pathways.editing.ladder import added
from pathways.editing.removal import referring_to
from pathways.editing.state import State
from pathways.editing.titles import called, title_of
from pathways.model.roles import Role


def added_role(state: State, title: str, track: str | None, grade: str | None) -> Change:
    """A new role.

    Args:
        state: The document.
        title: What its holders are called.
        track: The track that it stands in; without one it stands apart from the ladder.
        grade: Its grade.

    Raises:
        Unfit: If the title is missing, or a role of the same place is called so already.
    """
    said = sentence(title, "title", "what holders of the role are called")
    here = [role for role in state.graph.roles.values() if (role.track, role.grade) == (track, grade)]
    if any(role.title.casefold() == said.casefold() and role.entry is not None for role in here):
        raise Unfit(f"there is a role {said} at this place already", "title")
    bare = next((role.id for role in here if role.entry is None), None)
    key = bare or free_id(said, state.graph.roles, "role")
    entry: dict[str, Any] = {"title": said}
    entry |= {"track": track} if track else {}
    entry |= {"grade": grade} if grade else {}
    return Change(f"Added the role {said}", (added(state, "roles", key, entry),), ("roles", key))


def retitled(state: State, key: str, title: str) -> Change:
    """Another title for a role; one that stands in its track without an entry gets one.

    Raises:
        Unfit: If the title is missing.
    """
    said = sentence(title, "title", "what holders of the role are called")
    role = state.graph.roles[key]
    edit: Edit = Put(("roles", key, "title"), said)
    if role.entry is None:
        edit = added(state, "roles", key, _entry(role, said))
    edits = (edit,) if said != role.title else ()
    return Change(f"Called {called(state, ('roles', key))} {said}", edits, ("roles", key))


def summarised(state: State, key: str, text: str) -> Change:
    """What a role is, in a sentence; an empty one takes the sentence away."""
    role = state.graph.roles[key]
    name = called(state, ("roles", key))
    if not text.strip():
        if role.entry is None or role.entry.summary is None:
            raise Unfit("write what the role is", "summary")
        return Change(f"Took away what {name} is", (Remove(("roles", key, "summary")),), ("roles", key))
    said = sentence(text, "summary")
    edit: Edit = Put(("roles", key, "summary"), said)
    if role.entry is None:
        edit = added(state, "roles", key, {**_entry(role, role.title), "summary": said})
    return Change(f"Said what {name} is", (edit,), ("roles", key))


def moved_role(state: State, key: str, track: str | None, grade: str | None) -> Change:
    """A role at another place of the ladder; it keeps its id, so that all that refers to it still does.

    Args:
        state: The document.
        key: The role.
        track: Its new track; without one it stands apart.
        grade: Its new grade.

    Raises:
        Unfit: If it stands there already, or its id is that of another place of the ladder.
    """
    role = state.graph.roles[key]
    if (role.track, role.grade) == (track, grade):
        raise Unfit("it stands there already", "place")
    name = called(state, ("roles", key))
    place = title_of(state, ("tracks", track)) if track else "no track"
    height = title_of(state, ("grades", grade)) if grade else "no grade"
    said = f"Moved {name} to {place}, {height}"
    edits = _left(state, role, key)
    consequences: tuple[str, ...] = ()
    bare = next((each for each in state.graph.roles.values() if each.entry is None and each is not role
                 and (each.track, each.grade) == (track, grade)), None)  # fmt: skip
    if bare is not None and (renamed := edits_between(state.data, referring_to(state, bare.id, key))):
        edits += renamed
        consequences = (
            f"What refers to {called(state, ('roles', bare.id))} refers to this role, which takes its place",
        )
    if role.entry is None:
        entry = _entry(role, role.title)
        entry = {word: value for word, value in entry.items() if word not in ("track", "grade")}
        entry |= {word: value for word, value in (("track", track), ("grade", grade)) if value}
        edits.append(added(state, "roles", key, entry))
    else:
        for word, value in (("track", track), ("grade", grade)):
            if value:
                edits.append(Put(("roles", key, word), value))
            elif getattr(role.entry, word) is not None:
                edits.append(Remove(("roles", key, word)))
    return Change(said, tuple(edits), ("roles", key), consequences)


def _left(state: State, role: Role, key: str) -> list[Edit]:
    """The place that a role leaves: its track no longer runs there, if the id of the place is that of the role."""
    if role.track is None or role.grade is None or key != f"{role.track}-{role.grade}":
        return []
    if role.grade not in state.framework.tracks[role.track].grades:
        return []
    others = [each for each in state.graph.roles.values() if each.id != key and each.track == role.track
              and each.grade == role.grade]  # fmt: skip
    if others:
        raise Unfit("other roles stand at the same place; move those first", "place")
    field = ("tracks", role.track, "grades")
    grades = [grade for grade in state.framework.tracks[role.track].grades if grade != role.grade]
    return [Put(field, grades) if grades else Remove(field)]


def _entry(role: Role, title: str) -> dict[str, Any]:
    """What an entry says of a role that had none."""
    return {"title": title, "track": role.track, "grade": role.grade}
