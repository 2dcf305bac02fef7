"""Any change that somebody can ask for, chosen by whatever chooses."""

from collections.abc import Callable, Sequence
from typing import Any

from pathways.editing import conditions, criteria, head, ladder, moves, roles
from pathways.editing.change import Change
from pathways.editing.removal import removed
from pathways.editing.state import State

Pick = Callable[[Sequence[Any]], Any]

WORDS = (
    "Senior Technician",
    "Ünïcode – “quoted”: yes",
    "# not a comment",
    "a: b, {c}",
    "Grade 10",
    "no",
    "12",
    "x" * 130,
)


def any_change(state: State, pick: Pick, borrowed: Sequence[criteria.Borrowed] = ()) -> Change:
    """A change of any kind that the state allows.

    Args:
        state: The document.
        pick: Chooses one of several.
        borrowed: Criteria of other frameworks that can be taken over.
    """
    framework, data = state.framework, state.data
    a_track: list[str | None] = [*framework.tracks]
    a_grade: list[str | None] = [*framework.grades]
    kinds: list[Callable[[], Change]] = [
        lambda: roles.added_role(state, pick(WORDS), pick([*a_track, None]), pick([*a_grade, None])),
        lambda: ladder.added_grade(state, pick(WORDS), pick([*framework.grades, None]), [*framework.tracks][:1]),
        lambda: ladder.added_track(state, pick(WORDS), [*framework.grades][:2]),
        lambda: moves.added_body(state, pick(WORDS)),
        lambda: moves.added_move(state, pick(WORDS), "any", pick(["outside", None]), pick(["vacancy", "review"])),
        lambda: head.reworded_head(state, pick([("title",), ("summary",), ("version",)]), pick(WORDS)),
    ]
    if state.graph.roles:
        role = pick([*state.graph.roles])
        holder = pick(criteria.holders(state, role))
        area = pick([*framework.areas, "A new area"])
        kinds += [
            lambda: roles.retitled(state, role, pick(WORDS)),
            lambda: roles.summarised(state, role, pick(WORDS)),
            lambda: roles.moved_role(state, role, pick([*a_track, None]), pick([*a_grade, None])),
            lambda: removed(state, ("roles", role)),
            lambda: criteria.added_criterion(state, role, holder.profile, pick(WORDS), area, pick(KINDS)),
            lambda: moves.added_move(state, pick(WORDS), [role], {"grade": "next"}, "promotion"),
        ]
        if borrowed:
            kinds.append(lambda: criteria.reused(state, role, holder.profile, pick(borrowed), area))
    if framework.grades:
        grade = pick([*framework.grades])
        kinds += [
            lambda: ladder.moved_grade(state, grade, pick([*framework.grades, None])),
            lambda: ladder.renamed(state, "grades", grade, pick(WORDS)),
            lambda: removed(state, ("grades", grade), pick([None, *framework.grades])),
        ]
    if framework.tracks:
        track = pick([*framework.tracks])
        kinds += [
            lambda: ladder.track_through(state, track, [name for name in framework.grades if pick([True, False])]),
            lambda: ladder.renamed(state, "tracks", track, pick(WORDS)),
            lambda: ladder.placed_before(state, "tracks", track, pick([*(set(data["tracks"]) - {track}), None])),
            lambda: head.described(state, ("tracks", track), pick(WORDS), pick(["description", "ends_because"])),
            lambda: removed(state, ("tracks", track)),
        ]
    kinds += _of_criteria(state, pick) + _of_moves(state, pick)
    change: Change = pick(kinds)()
    return change


KINDS = ("essential", "desirable", "indicative")


def _of_criteria(state: State, pick: Pick) -> list[Callable[[], Change]]:
    every = [(name, key) for name, profile in state.framework.profiles.items() for key in profile.criteria]
    if not every:
        return []
    profile, key = pick(every)
    return [
        lambda: criteria.reworded(state, profile, key, pick(WORDS)),
        lambda: criteria.asked_as(state, profile, key, pick(KINDS)),
        lambda: criteria.sorted_under(state, profile, key, pick([*state.framework.areas, "Another area"])),
        lambda: criteria.shown_by(state, profile, key, [pick(WORDS), pick(["", *WORDS])]),
        lambda: removed(state, ("profiles", profile, "criteria", key)),
        lambda: removed(state, ("areas", state.framework.profiles[profile].criteria[key].area)),
    ]


TWO = [conditions.meets_target(), {"not": {"meets": "present"}}]


def _of_moves(state: State, pick: Pick) -> list[Callable[[], Change]]:
    if not state.framework.moves:
        return []
    move = pick([*state.framework.moves])
    found = [
        lambda: ladder.renamed(state, "moves", move, pick(WORDS)),
        lambda: moves.starting(state, move, pick(["any", "outside", [*state.graph.roles][:2] or "any"])),
        lambda: moves.leading(state, move, pick([None, {"grade": "next"}])),
        lambda: moves.coming_about(state, move, pick(["promotion", "regrading", "transfer"])),
        lambda: moves.judging(state, move, pick(["person", "post", None])),
        lambda: moves.opened_by(state, move, pick([(), ("person", "A new body"), ("manager",)])),
        lambda: moves.decided_by(state, move, pick([(), ("head", "A panel"), [*state.framework.bodies][:2]])),
        lambda: moves.shown_with(state, move, pick([(), ("cv", "interview"), ("statement",)])),
        lambda: moves.open_to(state, move, pick([(), ("open-ended", "fixed-term")])),
        lambda: moves.closed(state, move, pick(WORDS)),
        lambda: removed(state, ("moves", move)),
        lambda: conditions.required(state, move, conditions.years_in_grade(pick(["1", "2.5"]))),
        lambda: conditions.required(state, move, conditions.judgement(pick(WORDS), pick([(), ("The panel",)]))),
        lambda: conditions.required(state, move, conditions.several(pick(["any", "all", "of"]), TWO)),
    ]  # fmt: skip
    places = [path for path, _ in conditions.parts(state, move)]
    if places:
        place = pick(places)
        found += [
            lambda: conditions.no_longer_required(state, place),
            lambda: conditions.alternative(state, place, conditions.years_in_grade("3")),
            lambda: conditions.instead(state, place, conditions.meets_target(["essential"])),
        ]
    return found
