"""Taking something out of a framework, with all that refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pathways.documents.splice.spliced import edits_between
from pathways.editing.change import Change, Unfit
from pathways.editing.names import Naming, namings
from pathways.editing.state import State
from pathways.editing.titles import called
from pathways.model.conditions import LEADING_WORDS
from pathways.problems import Path

_SAYS: Mapping[tuple[str, str], str] = {
    ("Move", "from"): "starts there",
    ("Move", "to"): "leads there",
    ("Move", "requires"): "asks for it",
    ("RoleEntry", "track"): "stands in it",
    ("RoleEntry", "grade"): "stands at it",
    ("RoleEntry", "reports_to"): "reports to it",
    ("RoleEntry", "profiles"): "is asked for it",
    ("Track", "grades"): "runs through it",
    ("Track", "family"): "belongs to it",
    ("Profile", "for"): "holds for it",
    ("Profile", "builds_on"): "builds on it",
    ("Criterion", "area"): "belongs to it",
    ("Criterion", "replaces"): "takes its place",
    ("Criterion", "alternative_to"): "may take its place",
    ("Move", "stages"): "is decided by it",
    ("Move", "opened_by"): "is opened by it",
}
"""By the kind of a statement and the field in it: how it refers to something."""

_STANDS_OR_FALLS = frozenset({("RoleEntry", "track"), ("RoleEntry", "grade")})
"""Fields without which a statement is no longer what it was, although the format allows it."""


def removed(state: State, path: Path, instead: str | None = None) -> Change:
    """Take out a statement.

    What refers to it is taken out too where it means nothing without it, and else only stops to name it; the change
    says each.

    Args:
        state: The document.
        path: The statement, or one of its parts. A role that stands in its track without an entry is taken from there.
        instead: The id of another of its kind: what referred to the one refers to that.

    Raises:
        Unfit: If there is no such statement, or nothing is called so.
    """
    if instead is not None and (*path[:-1], instead) not in {*_everything(state, path)}:
        raise Unfit(f"there is nothing called {instead!r} to refer to instead", "instead")
    work = _Removal(state, path, instead)
    work.run(_roots(state, path))
    verb = "Removed" if instead is None else "Replaced"
    return Change(f"{verb} {called(state, path)}", tuple(edits_between(state.data, work.result())), _after(path),
                  tuple(work.consequences))  # fmt: skip


def referring_to(state: State, role: str, other: str) -> dict[str, Any]:
    """The data of a document in which all that referred to one role refers to another."""
    work = _Removal(state, ("roles", role), other)
    work.run([])
    return work.result()


def without_grades(state: State, track: str, gone: Iterable[str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The data of a document in which a track no longer runs through some grades, and what else that changes."""
    field: Path = ("tracks", track, "grades")
    written = state.data["tracks"][track].get("grades", [])
    names = [str(name) for name in (written if isinstance(written, list) else [written])]
    work = _Removal(state, field, None)
    places = [names.index(grade) for grade in gone if grade in names]
    work.run([(*field, place) if isinstance(written, list) else field for place in places])
    return work.result(), tuple(work.consequences)


def _everything(state: State, path: Path) -> Iterable[Path]:
    if path[0] == "roles":
        return (("roles", name) for name in state.graph.roles)
    return ((path[0], name) for name in state.data.get(str(path[0]), {}))


def _after(path: Path) -> Path:
    return path[:2] if len(path) > 2 else ()


def _roots(state: State, path: Path) -> list[Path]:
    """What has to go for a statement to be gone; for a role, its place in its track too unless others stand there."""
    if path[:1] != ("roles",) or len(path) != 2:
        _found(state.data, path)
        return [path]
    role = state.graph.roles.get(str(path[1]))
    if role is None:
        raise Unfit("there is no such role")
    roots: list[Path] = [path] if role.entry is not None else []
    others = [each for each in state.graph.roles.values() if each is not role and each.track == role.track
              and each.grade == role.grade]  # fmt: skip
    if role.track is not None and role.grade is not None and not others:
        written = state.data["tracks"][role.track].get("grades", [])
        names = [str(name) for name in (written if isinstance(written, list) else [written])]
        if role.grade in names:
            field = ("tracks", role.track, "grades")
            roots.append((*field, names.index(role.grade)) if isinstance(written, list) else field)
    return roots


def _found(data: Any, path: Path) -> Any:
    here = data
    for part in path:
        try:
            here = here[part]
        except (KeyError, IndexError, TypeError):
            raise Unfit("there is nothing there to remove") from None
    return here


@dataclass
class _Removal:
    state: State
    path: Path
    instead: str | None
    gone: dict[Path, None] = field(default_factory=dict)
    replaced: dict[Path, str] = field(default_factory=dict)
    keys: dict[Path, str] = field(default_factory=dict)
    consequences: list[str] = field(default_factory=list)

    def run(self, roots: list[Path]) -> None:
        """Take out what has to go, and go on until nothing that stays refers to anything that does not."""
        every = list(namings(self.state))
        for root in roots:
            self.gone[root] = None
        handled: set[Path] = set()
        while True:
            doomed = self._doomed()
            more = [each for each in every if self._means_gone(each, doomed) and each.at not in handled]
            more = [each for each in more if not self._is_gone(each.at)]
            if not more:
                return
            for each in more:
                handled.add(each.at)
                if not self._is_gone(each.at):
                    self._handle(each, every, doomed)

    def result(self) -> dict[str, Any]:
        """The data without what is gone; lists and sections that became empty are gone as well."""
        found = self._rebuilt(self.state.data, ())
        assert isinstance(found, dict)
        return found

    def _rebuilt(self, value: Any, at: Path) -> Any:
        if at in self.replaced:
            return self.replaced[at]
        if isinstance(value, dict):
            made = {
                self.keys.get((*at, key), key): self._rebuilt(each, (*at, key))
                for key, each in value.items()
                if (*at, key) not in self.gone
            }
            return {key: each for key, each in made.items() if each not in ({}, []) or value.get(key) in ({}, [])}
        if isinstance(value, list):
            made_list = [
                self._rebuilt(each, (*at, index)) for index, each in enumerate(value) if (*at, index) not in self.gone
            ]
            named = any(path[:-1] == at for path in self.replaced)
            return list(dict.fromkeys(made_list)) if named else made_list
        return value

    def _doomed(self) -> set[Path]:
        """What is gone, roles that stood in tracks without an entry among it."""
        doomed: set[Path] = {path for path in self.gone if len(path) == 2 or (len(path) == 4 and path[0] == "profiles")}
        if self.path[:1] == ("roles",):
            doomed.add(self.path)
        for role in self.state.graph.roles.values():
            place = ("tracks", role.track or "", "grades")
            written = self.state.data.get("tracks", {}).get(role.track, {}).get("grades", [])
            names = [str(name) for name in (written if isinstance(written, list) else [written])]
            index = names.index(role.grade) if role.grade in names else -1
            left = ("tracks", role.track) in doomed or ("grades", role.grade) in doomed
            if role.entry is None and (left or (*place, index) in self.gone or (index >= 0 and place in self.gone)):
                doomed.add(("roles", role.id))
        return doomed

    def _means_gone(self, each: Naming, doomed: set[Path]) -> bool:
        return any(each.meant[:length] in doomed for length in range(2, len(each.meant) + 1))

    def _is_gone(self, path: Path) -> bool:
        return any(path[:length] in self.gone for length in range(1, len(path) + 1))

    def _handle(self, each: Naming, every: list[Naming], doomed: set[Path]) -> None:
        other = self._other(each)
        if other is not None:
            (self.keys if each.is_key else self.replaced)[each.at] = other
            return
        siblings = [one for one in every if one.field == each.field and one.holder == each.holder]
        left = [one for one in siblings if not self._means_gone(one, doomed) and not self._is_gone(one.at)]
        written = _found(self.state.data, each.field)
        relative = isinstance(written, list) and len(written) > len(siblings)
        if each.is_key or left or relative:
            self.gone[each.at] = None
            self._tell(each, None)
            return
        if (
            each.field[:1] == ("profiles",)
            and each.field[2:3] == ("for",)
            and not self._is_asked(each.statement, every)
        ):
            self.gone[each.statement] = None
            self._tell(each, each.statement)
            return
        about = each.kind.model_fields[each.word]
        required = about.is_required() or (each.kind.__name__, each.word) in _STANDS_OR_FALLS
        selector = each.kind.__name__ == "Selector"
        target = self._climbed(each.holder, each.statement) if required or selector else each.field
        if selector and each.holder == each.field:
            target = self._climbed(each.field, each.statement)
        self.gone[target] = None
        self._tell(each, target)

    def _is_asked(self, profile: Path, every: list[Naming]) -> bool:
        """Whether anything else names a profile, so that it is asked for all the same."""
        return any(each.meant == profile and not self._is_gone(each.at) for each in every)

    def _other(self, each: Naming) -> str | None:
        """The name to put in the place of one."""
        if self.instead is None:
            return None
        if each.meant == self.path:
            return self.instead
        if each.meant[0] == "roles" and self.path[0] in ("tracks", "grades"):
            role = self.state.graph.roles[str(each.meant[1])]
            track = self.instead if self.path[0] == "tracks" else role.track
            grade = self.instead if self.path[0] == "grades" else role.grade
            name = f"{track}-{grade}"
            return name if name in self.state.graph.roles else None
        return None

    def _climbed(self, path: Path, statement: Path) -> Path:
        """What has to go when a part means nothing any more: a condition, a piece of evidence, a field, a statement."""
        while len(path) > len(statement):
            last, above = path[-1], path[:-1]
            if isinstance(last, int):
                siblings = _found(self.state.data, above)
                alone = all(index == last or self._is_gone((*above, index)) for index in range(len(siblings)))
                if alone and above[-1] in LEADING_WORDS:
                    path = above[:-1]
                    continue
                return path
            if last == "not":
                path = above
                continue
            if path[len(statement) :] in (("from",), ("to",), ("when",)) and statement[0] in ("moves", "choosing"):
                return statement
            if last in ("from", "to") and above[-1:] == ("for",):
                path = above[:-1]
                continue
            if last in ("requires", "when", "test", "where", "for"):
                return path
            path = above
        return statement

    def _tell(self, each: Naming, target: Path | None) -> None:
        if each.statement == self.path or not each.statement:
            return
        kind = type(_model_at(self.state, each.statement)).__name__
        word = str(each.at[len(each.statement)])
        how = _SAYS.get((kind, word), "refers to it")
        name = called(self.state, each.statement)
        thing = name[:1].upper() + name[1:]
        meant = "" if each.meant == self.path else f" ({called(self.state, each.meant)})"
        if target == each.statement:
            said = f"{thing} {how}{meant}, and is removed too"
        elif target is None:
            said = f"{thing} {how}{meant}, among others: only that is left out"
        else:
            said = f"{thing} {how}{meant}: that part is left out"
        if said not in self.consequences:
            self.consequences.append(said)


def _model_at(state: State, path: Path) -> Any:
    here: Any = getattr(state.framework, str(path[0]), {}).get(path[1]) if len(path) > 1 else state.framework
    return getattr(here, str(path[2]), {}).get(path[3]) if len(path) > 3 else here
