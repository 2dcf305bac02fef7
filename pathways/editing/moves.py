"""Moves: from where to where, how, by whom, and under which conditions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pathways.documents.splice.edits import Edit, Put, Remove
from pathways.editing.change import Change, Unfit
from pathways.editing.ids import free_id, one_or_list, sentence
from pathways.editing.ladder import added
from pathways.editing.state import State
from pathways.editing.titles import called
from pathways.model.base import NOT_PUBLISHED
from pathways.model.framework import PREDEFINED_BODIES

Where = str | list[str] | dict[str, Any]
"""A selector as a document writes it: roles by id, `any`, `outside`, or a mapping of tracks, grades and the like."""


def added_move(state: State, label: str, origin: Where, target: Where | None, mechanism: str) -> Change:
    """A new move.

    Args:
        state: The document.
        label: What the institution calls it.
        origin: Where it starts.
        target: Where it ends; without it, a review that moves nobody.
        mechanism: How it comes about, by the name that documents use.

    Raises:
        Unfit: If the name is missing, or a place is empty.
    """
    said = sentence(label, "label", "what the move is called")
    move: dict[str, Any] = {"label": said, "from": _where(origin, "from")}
    if target is not None:
        move["to"] = _where(target, "to")
    move["mechanism"] = mechanism
    if origin == "any" and isinstance(target, dict) and target.get("role") == "other":
        move["general"] = True
    key = free_id(said, state.framework.moves, "move")
    return Change(f"Added the move {said}", (added(state, "moves", key, move),), ("moves", key))


def starting(state: State, key: str, origin: Where) -> Change:
    """A move that starts elsewhere."""
    path = ("moves", key)
    return Change(f"Changed where {called(state, path)} starts", (Put((*path, "from"), _where(origin, "from")),), path)


def leading(state: State, key: str, target: Where | None) -> Change:
    """A move that leads elsewhere; without a target it is a review that moves nobody."""
    path = ("moves", key)
    says = f"Changed where {called(state, path)} leads"
    if target is None:
        return Change(says, _taken_away(state, path, "to"), path)
    return Change(says, (Put((*path, "to"), _where(target, "to")),), path)


def coming_about(state: State, key: str, mechanism: str) -> Change:
    """Another mechanism."""
    path = ("moves", key)
    says = f"{called(state, path)} comes about by {mechanism.replace('-', ' ')}"
    return Change(_first_capital(says), (Put((*path, "mechanism"), mechanism),), path)


def judging(state: State, key: str, judges: str | None) -> Change:
    """What is judged: `person`, `post`, `both`, `neither`; None says nothing of it."""
    path = ("moves", key)
    says = f"Changed what {called(state, path)} judges"
    edits = (Put((*path, "judges"), judges),) if judges else _taken_away(state, path, "judges")
    return Change(says, edits, path)


def opened_by(state: State, key: str, names: Sequence[str]) -> Change:
    """Who may start a move: bodies by id or, for new ones, by name."""
    path = ("moves", key)
    ids, edits = with_bodies(state, names)
    says = f"Changed who opens {called(state, path)}"
    if not ids:
        return Change(says, _taken_away(state, path, "opened_by"), path)
    return Change(says, (*edits, Put((*path, "opened_by"), ids)), path)


def decided_by(state: State, key: str, names: Sequence[str]) -> Change:
    """Who decides, in order: bodies by id or, for new ones, by name. Steps of those that stay are kept as they are."""
    path = ("moves", key)
    ids, edits = with_bodies(state, names)
    written = _as_list(state.data["moves"][key].get("stages"))
    stages = []
    for index, stage in enumerate(state.framework.moves[key].stages):
        left = [name for name in stage.by if name in ids]
        if left:
            stages.append({**written[index], "by": one_or_list(left)} if tuple(left) != stage.by else written[index])
    there = {name for stage in state.framework.moves[key].stages for name in stage.by}
    stages += [{"by": name} for name in ids if name not in there]
    says = f"Changed who decides on {called(state, path)}"
    if not stages:
        return Change(says, _taken_away(state, path, "stages"), path)
    return Change(says, (*edits, Put((*path, "stages"), stages)), path)


def shown_with(state: State, key: str, kinds: Sequence[str]) -> Change:
    """What is put before those who decide, by kinds of evidence; pieces of kinds that stay are kept as they are."""
    path = ("moves", key)
    written = _as_list(state.data["moves"][key].get("evidence"))
    there = [str(each.kind) for each in state.framework.moves[key].evidence]
    evidence = [each for each, kind in zip(written, there, strict=True) if kind in kinds]
    evidence += [{"kind": kind} for kind in kinds if kind not in there]
    says = f"Changed the evidence for {called(state, path)}"
    if not evidence:
        return Change(says, _taken_away(state, path, "evidence"), path)
    return Change(says, (Put((*path, "evidence"), evidence),), path)


def open_to(state: State, key: str, contracts: Sequence[str]) -> Change:
    """The kinds of contract that a move is open to; none says nothing of it."""
    path = ("moves", key)
    says = f"Changed to which contracts {called(state, path)} is open"
    opening = state.framework.moves[key].open_to
    if contracts:
        return Change(says, (Put((*path, "open_to", "contract"), list(contracts)),), path)
    if opening is not None and opening.text and opening.contract:
        return Change(says, (Remove((*path, "open_to", "contract")),), path)
    return Change(says, _taken_away(state, path, "open_to"), path)


def closed(state: State, key: str, reason: str) -> Change:
    """A move that nobody can make, with the reason.

    Raises:
        Unfit: If no reason is given.
    """
    path = ("moves", key)
    said = sentence(reason, "closed", "why nobody can make it")
    return Change(f"Closed {called(state, path)}", (Put((*path, "closed"), said),), path)


def reopened(state: State, key: str) -> Change:
    """A closed move that can be made again."""
    path = ("moves", key)
    return Change(f"Opened {called(state, path)} again", _taken_away(state, path, "closed"), path)


def added_body(state: State, name: str, side: str = "institution") -> Change:
    """Somebody who opens, judges or decides.

    Raises:
        Unfit: If the name is missing, or there is such a body.
    """
    said = sentence(name, "name", "what it is called")
    if any(body.name.casefold() == said.casefold() for body in state.framework.bodies.values()):
        raise Unfit(f"there is a body {said} already", "name")
    key = free_id(said, state.framework.bodies, "body")
    edit = added(state, "bodies", key, {"name": said, "side": side})
    return Change(f"Added the body {said}", (edit,), ("bodies", key))


def with_bodies(state: State, names: Sequence[str]) -> tuple[list[str], list[Edit]]:
    """The ids of bodies given by id or name, and what has to be added for those that are new."""
    ids: list[str] = []
    new: dict[str, Any] = {}
    by_name = {body.name.casefold(): key for key, body in state.framework.bodies.items()}
    for name in dict.fromkeys(names):
        if name in state.framework.bodies or name in PREDEFINED_BODIES or name == NOT_PUBLISHED:
            ids.append(name)
        elif name.casefold() in by_name:
            ids.append(by_name[name.casefold()])
        else:
            said = sentence(name, "by", "what the body is called")
            key = free_id(said, {*state.framework.bodies, *new}, "body")
            new[key] = {"name": said, "side": "institution"}
            ids.append(key)
    if not new:
        return ids, []
    if not state.data.get("bodies"):
        return ids, [Put(("bodies",), new)]
    return ids, [added(state, "bodies", key, value) for key, value in new.items()]


def _where(where: Where, field: str) -> Where:
    if not where:
        raise Unfit("choose at least one", field)
    if isinstance(where, list):
        return one_or_list(where)
    if isinstance(where, dict):
        return {axis: one_or_list(names) if isinstance(names, list) else names for axis, names in where.items()}
    return where


def _taken_away(state: State, path: tuple[str, str], word: str) -> tuple[Edit, ...]:
    if word not in state.data[path[0]][path[1]]:
        raise Unfit("this changes nothing", word)
    return (Remove((*path, word)),)


def _as_list(written: Any) -> list[Any]:
    return written if isinstance(written, list) else [] if written is None else [written]


def _first_capital(text: str) -> str:
    return text[:1].upper() + text[1:]
