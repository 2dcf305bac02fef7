"""What is said of each part of a framework, line by line, with what each line is for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from pathways.editing import conditions
from pathways.editing.criteria import origin_of
from pathways.editing.state import State
from pathways.editing.titles import KINDS, title_of
from pathways.export import words
from pathways.export.conditions import Outline, outline
from pathways.export.kinds import STATUSES
from pathways.model.conditions import AllOf, Condition
from pathways.model.moves import Move
from pathways.model.profiles import Expectation, expectations
from pathways.problems import Path

from .asking import conditions as ask_conditions
from .asking import criteria as ask_criteria
from .asking import ladder as ask_ladder
from .asking import moves as ask_moves
from .asking import whole
from .row import Row, heading, note
from .wording import counted, joins, place, place_of_role

NOTHING = "—"


def rows_of(state: State, path: Path) -> tuple[str, list[Row]]:
    """The title of a part, and its lines."""
    kind = {"roles": _role, "tracks": _track, "grades": _grade, "moves": _move, "bodies": _body, "areas": _area,
            "profiles": _profile}  # fmt: skip
    section = str(path[0]) if path else ""
    if section == "profiles" and len(path) == 4:
        return "Criterion", list(_criterion(state, str(path[1]), str(path[3])))
    if section in kind:
        return KINDS[section].capitalize(), list(kind[section](state, str(path[1])))
    if path:
        return KINDS.get(section, "part").capitalize(), list(_other(state, path[:2]))
    return "The framework", list(_framework(state))


def exists(state: State, path: Path) -> bool:
    """Whether there is such a part still."""
    if not path:
        return True
    if path[0] == "roles":
        return path[1] in state.graph.roles
    here: object = state.data
    for part in path:
        if not isinstance(here, dict) or part not in here:
            return False
        here = here[part]
    return True


def _framework(state: State) -> Iterator[Row]:
    framework = state.framework
    if not state.graph.roles:
        yield note(
            "There is no role yet. A role is a grade of a track: add the grades from the lowest to the highest, then a "
            "track that runs through them."
        )
        yield Row("+ Add a grade", enter=ask_ladder.add_grade)
        yield Row("+ Add a track", enter=ask_ladder.add_track)
        yield heading("Head")
    yield Row("Title", framework.title, whole.reword_head(("title",), "What is the framework called?", framework.title))
    about = framework.summary or ""
    yield Row("Summary", about or NOTHING, whole.reword_head(("summary",), "What is it, in a sentence?", about))
    owner = framework.institution.name if framework.institution else ""
    yield Row(
        "Institution",
        owner or NOTHING,
        whole.reword_head(("institution", "name"), "Whose framework is it?", owner),
    )
    version = framework.version or ""
    yield Row("Version", version or NOTHING, whole.reword_head(("version",), "Which version is it?", version))
    yield Row("Status", STATUSES.get(framework.status, framework.status))
    if framework.proposed:
        yield Row("Proposed by", framework.proposed.by)
    yield heading("Tracks")
    for key, track in framework.tracks.items():
        grades = ", ".join(title_of(state, ("grades", grade)) for grade in track.grades)
        yield _part(("tracks", key), track.name, grades or NOTHING)
    yield Row("+ Add a track", enter=ask_ladder.add_track)
    yield heading("Grades")
    for key in sorted(framework.grades, key=lambda each: -framework.grades[each].rank):
        yield _part(("grades", key), title_of(state, ("grades", key)), framework.grades[key].description or "")
    yield Row("+ Add a grade", enter=ask_ladder.add_grade)
    yield heading("Moves")
    for key, move in framework.moves.items():
        yield _part(("moves", key), words.name_of(move), joins(move, state))
    yield Row("+ Add a move", enter=ask_moves.add_move)
    yield heading("Who decides")
    for key, body in framework.bodies.items():
        yield _part(("bodies", key), body.name, "")
    yield Row("+ Add a body", enter=ask_moves.add_body)
    yield heading("Areas of the work")
    for key, area in framework.areas.items():
        yield _part(("areas", key), area.name, area.description or "")


def _part(path: Path, name: str, value: str) -> Row:
    """A line that stands for another part."""
    return Row(name, value or " ", whole.go_to(path), whole.remove(path))


def _role(state: State, key: str) -> Iterator[Row]:
    role = state.graph.roles[key]
    yield Row("Title", role.title, ask_ladder.retitle(key))
    yield Row("Place", place_of_role(key, state), ask_ladder.move_role(key))
    summary = role.entry.summary if role.entry else None
    yield Row("What it is", summary or NOTHING, ask_ladder.summarise(key))
    asked = expectations(state.framework, role)
    own = [each for each in asked if not each.inherited]
    yield heading(f"It asks for ({counted(len(own), 'criterion').replace('criterions', 'criteria')})")
    yield from _criteria(state, own)
    taken = len(asked) - len(own)
    if taken:
        yield note(f"and {taken} taken over from lower roles")
    yield Row("+ Add a criterion", enter=ask_criteria.add_to(key))
    yield Row("+ Take one over from any framework", enter=ask_criteria.reuse_for(key))
    for title, edges in (("Moves on from here", state.graph.out[key]), ("Moves that lead here", state.graph.into[key])):
        moves = {edge.move.id: edge.move for edge in edges}
        yield heading(title)
        for move in moves.values():
            yield _part(("moves", move.id), words.name_or_closed(move), joins(move, state))
        if title.endswith("from here"):
            yield Row("+ Add a move from here", enter=ask_moves.add_from(key))
    yield heading("")
    yield Row("− Remove this role", enter=whole.remove(("roles", key)))


def _criteria(state: State, asked: list[Expectation]) -> Iterator[Row]:
    order = list(state.framework.areas)
    ranked = sorted(asked, key=lambda each: _rank(order, each.criterion.area))
    for area, group in groupby(ranked, key=lambda each: each.criterion.area):
        name = words.area(area, state.framework)
        for each in group:
            path = ("profiles", each.profile, "criteria", each.key)
            yield Row(name, each.criterion.text, whole.go_to(path), whole.remove(path))
            name = " "


def _rank(order: list[str], area: str) -> int:
    return order.index(area) if area in order else len(order)


def _track(state: State, key: str) -> Iterator[Row]:
    track = state.framework.tracks[key]
    yield Row("Name", track.name, ask_ladder.rename("tracks", key))
    grades = ", ".join(title_of(state, ("grades", grade)) for grade in track.grades)
    yield Row("Grades", grades or NOTHING, ask_ladder.grades_of_track(key))
    question = "What is the work of this track?"
    yield Row("Description", track.description or NOTHING, ask_ladder.describe("tracks", key, "description", question))
    question = "Why does it end where it does, and where do people go from there?"
    yield Row(
        "Ends because", track.ends_because or NOTHING, ask_ladder.describe("tracks", key, "ends_because", question)
    )
    if len(state.framework.tracks) > 1:
        yield Row("Order", "Put it before another track, or last", ask_ladder.order("tracks", key))
    yield heading("Roles")
    for role in state.graph.roles.values():
        if role.track == key:
            yield _part(("roles", role.id), role.title, title_of(state, ("grades", role.grade)) if role.grade else "")
    yield Row("+ Add a role", enter=ask_ladder.add_role)
    yield heading("")
    yield Row("− Remove this track", enter=whole.remove(("tracks", key)))


def _grade(state: State, key: str) -> Iterator[Row]:
    grade = state.framework.grades[key]
    yield Row("Name", title_of(state, ("grades", key)), ask_ladder.rename("grades", key))
    ranked = sorted(state.framework.grades.values(), key=lambda each: each.rank)
    below = ranked[ranked.index(grade) - 1] if ranked.index(grade) else None
    where = f"above {title_of(state, ('grades', below.id))}" if below else "the lowest"
    yield Row("Height", where, ask_ladder.height(key) if len(ranked) > 1 else None)
    question = "What does the grade stand for?"
    yield Row("Description", grade.description or NOTHING, ask_ladder.describe("grades", key, "description", question))
    yield heading("Roles")
    for role in state.graph.roles.values():
        if role.grade == key:
            yield _part(("roles", role.id), role.title, title_of(state, ("tracks", role.track)) if role.track else "")
    yield heading("")
    yield Row("− Remove this grade", enter=whole.remove(("grades", key)))


def _move(state: State, key: str) -> Iterator[Row]:
    move = state.framework.moves[key]
    yield Row("Name", words.name_of(move), ask_ladder.rename("moves", key))
    yield Row("Starts at", place(move.origin, state), ask_moves.start(key))
    yield Row("Leads to", place(move.target, state) if move.target else "nowhere: a review", ask_moves.lead(key))
    yield Row("How", words.sentence_case(words.MECHANISMS[move.mechanism]), ask_moves.come_about(key))
    judges = ask_moves.JUDGES.get(move.judges or "", NOTHING)
    yield Row("Judges", judges, ask_moves.judge(key))
    opened = words.sentence_case(words.bodies(move.opened_by, state.framework))
    yield Row("Opened by", opened or NOTHING, ask_moves.open_by(key))
    yield Row("Open to", _contracts(move) or NOTHING, ask_moves.open_contracts(key))
    yield Row("Evidence", "; ".join(map(words.evidence, move.evidence)) or NOTHING, ask_moves.show_with(key))
    steps = "; ".join(words.stage(stage, state.framework) for stage in move.stages)
    yield Row("Who decides", steps or NOTHING, ask_moves.decide_by(key))
    if move.closed:
        yield Row("Closed", move.closed, ask_moves.close(key), ask_moves.reopen(key))
        yield Row("+ Open it again", enter=ask_moves.reopen(key))
    else:
        yield Row("Closed", "no", ask_moves.close(key))
    yield heading("What must hold")
    for path, condition in _conditions(state, key):
        said = _flat(outline(condition, state.framework, state.facts))
        yield Row(f"· {said}", enter=ask_conditions.change(path), delete=ask_conditions.drop(path))
    yield Row("+ Add a condition", enter=ask_conditions.require(key))
    yield heading("")
    yield Row("− Remove this move", enter=whole.remove(("moves", key)))


def _conditions(state: State, move: str) -> Iterator[tuple[Path, Condition]]:
    """The conditions that must all hold, each with its path in the document."""
    whole_condition = state.framework.moves[move].requires
    places = [path for path, _ in conditions.parts(state, move)]
    if whole_condition is None:
        return
    members = whole_condition.all if isinstance(whole_condition, AllOf) else (whole_condition,)
    yield from zip(places, members, strict=True)


def _flat(lines: tuple[Outline, ...]) -> str:
    said = []
    for line in lines:
        inner = "; ".join(_flat((part,)) for part in line.parts)
        said.append(f"{line.text} {inner}" if inner else line.text)
    return "; ".join(said)


def _contracts(move: Move) -> str:
    if move.open_to is None:
        return ""
    named = words.joined(ask_moves.CONTRACTS[contract].casefold() for contract in move.open_to.contract)
    return ". ".join(part for part in (words.sentence_case(named), move.open_to.text or "") if part)


def _criterion(state: State, profile: str, key: str) -> Iterator[Row]:
    criterion = state.framework.profiles[profile].criteria[key]
    yield Row("Text", criterion.text, ask_criteria.reword(profile, key))
    yield Row("Area", words.area(criterion.area, state.framework), ask_criteria.sort_under(profile, key))
    yield Row("Asked as", words.sentence_case(str(criterion.kind)), ask_criteria.ask_as(profile, key))
    yield Row("Shown by", "; ".join(criterion.evidence) or NOTHING, ask_criteria.show_by(profile, key))
    origin = origin_of(criterion)
    if origin:
        yield Row("Taken from", origin)
    for each in criterion.notes:
        if not origin or origin not in each.text:
            yield Row("Note", each.text)
    yield Row("Rests on", words.FOOTINGS[criterion.footing])
    asked = [role for role in state.graph.roles.values() if profile in role.profiles]
    yield heading("Asked of")
    for role in asked:
        yield Row(role.title, place_of_role(role.id, state), whole.go_to(("roles", role.id)))
    yield heading("")
    yield Row("− Remove this criterion", enter=whole.remove(("profiles", profile, "criteria", key)))


def _profile(state: State, key: str) -> Iterator[Row]:
    profile = state.framework.profiles[key]
    yield Row("Name", profile.name or key, ask_ladder.rename("profiles", key))
    if profile.applies_to is not None:
        yield Row("Holds for", place(profile.applies_to, state))
    if profile.builds_on:
        yield Row("Builds on", words.joined(title_of(state, ("profiles", name)) for name in profile.builds_on))
    yield heading("Asked of")
    for role in state.graph.roles.values():
        if key in role.profiles:
            yield Row(role.title, place_of_role(role.id, state), whole.go_to(("roles", role.id)))
    yield heading("It asks for")
    yield from _criteria(state, [Expectation(key, name, each, False) for name, each in profile.criteria.items()])
    yield heading("")
    yield Row("− Remove this profile", enter=whole.remove(("profiles", key)))


def _other(state: State, path: Path) -> Iterator[Row]:
    yield note(title_of(state, path))
    yield note("This part is changed in the text of the document, with an editor. Here it can only be removed.")
    yield Row("− Remove it", enter=whole.remove(path))


def _body(state: State, key: str) -> Iterator[Row]:
    body = state.framework.bodies[key]
    yield Row("Name", body.name, ask_ladder.rename("bodies", key))
    if body.members:
        yield Row("Members", "; ".join(body.members))
    yield heading("Takes part in")
    for move_id, move in state.framework.moves.items():
        if key in {*move.deciders, *move.opened_by}:
            yield Row(words.name_of(move), joins(move, state), whole.go_to(("moves", move_id)))
    yield heading("")
    yield Row("− Remove this body", enter=whole.remove(("bodies", key)))


def _area(state: State, key: str) -> Iterator[Row]:
    area = state.framework.areas[key]
    yield Row("Name", area.name, ask_ladder.rename("areas", key))
    question = "What belongs to this area?"
    yield Row("Description", area.description or NOTHING, ask_ladder.describe("areas", key, "description", question))
    yield heading("Criteria")
    for profile_id, profile in state.framework.profiles.items():
        for criterion_id, criterion in profile.criteria.items():
            if criterion.area == key:
                path = ("profiles", profile_id, "criteria", criterion_id)
                yield _part(path, profile.name or profile_id, criterion.text)
    yield heading("")
    yield Row("− Remove this area", enter=whole.remove(("areas", key)))
