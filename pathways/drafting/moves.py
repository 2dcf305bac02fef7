"""How people move in a draft: a move for each mechanism and part of the ladder, filled from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathways.drafting.alignment import aligned
from pathways.drafting.outline import Line, Outline
from pathways.drafting.pattern import Pattern
from pathways.drafting.translate import Translation
from pathways.model.moves import Mechanism, Move

Data = dict[str, Any]

COPIED = (
    "judges",
    "opened_by",
    "support_required",
    "open_to",
    "requires",
    "disregards",
    "evidence",
    "stages",
    "level_decided_by",
    "pay_rule",
    "starts_at",
    "funded_by",
    "terms",
    "appeal",
)
"""What a draft takes over from the move of a model, beside its mechanism."""


@dataclass(frozen=True)
class DraftedMove:
    """A move of the draft."""

    id: str
    data: Data
    """The statement, without its timing."""
    timing: Data
    """When it can be made; what the institution must settle is `not-published`."""
    part: str
    """Where on the ladder it stands: stem, division, branch, across, entry, general or review."""
    model: str | None
    """The model that it is filled from; None: no model has such a move."""
    source: str | None
    """The move of that model."""


@dataclass(frozen=True)
class _Wanted:
    id: str
    label: str
    mechanism: Mechanism
    part: str
    origin: Any
    target: Any
    general: bool = False


_LABELS = {
    Mechanism.PROMOTION: "Promotion",
    Mechanism.REGRADING: "Regrading",
    Mechanism.VACANCY: "Vacancy",
    Mechanism.APPOINTMENT: "Appointment",
    Mechanism.EXAMINATION: "Examination",
    Mechanism.AUTOMATIC: "Progression by time served",
}


def drafted_moves(outline: Outline, patterns: Sequence[Pattern]) -> tuple[DraftedMove, ...]:
    """All moves of a draft.

    Args:
        outline: The answers.
        patterns: All models, the chosen one among them.
    """
    return tuple(_filled(wanted, outline, patterns) for wanted in (*_steps(outline), *_beside(outline)))


def _steps(outline: Outline) -> Iterator[_Wanted]:
    """From grade to grade, to the tracks and on them; a mechanism has one move for all tracks that share it."""
    stem, training = outline.stem, outline.training_rung
    if stem and training:
        yield _completion(stem, training, outline)
    worked = tuple(grade for grade in stem.grades if grade != training) if stem else ()
    if stem and len(worked) > 1:
        for way in stem.steps:
            origin = {"track": stem.id, "grade": _one(worked[:-1])}
            label = f"{_LABELS[way]} on the track {stem.name}"
            yield _Wanted(str(way), label, way, "stem", origin, {"grade": "next"})
    for way in dict.fromkeys(way for line in outline.branches for way in line.steps):
        lines = [line for line in outline.branches if way in line.steps]
        if stem and worked:
            origin = {"track": stem.id, "grade": worked[-1]}
            target = {"track": _one([line.id for line in lines]), "grade": "next"}
            yield _Wanted(f"{way}-to-track", f"{_LABELS[way]} to a track", way, "division", origin, target)
        rising = [line for line in lines if len(line.grades) > 1]
        if rising:
            origin = {"track": _one([line.id for line in rising])}
            label = f"{_LABELS[way]} on a track"
            yield _Wanted(f"{way}-on-track", label, way, "branch", origin, {"grade": "next"})


def _completion(stem: Line, training: str, outline: Outline) -> _Wanted:
    worked = stem.grades[1:]
    target: Data = {"track": stem.id, "grade": _one(worked[:2])}
    if not worked:
        target = {"track": _one([line.id for line in outline.branches]), "grade": "next"}
    origin = f"{stem.id}-{training}"
    return _Wanted("completion", "Completion of training", Mechanism.COMPLETION, "stem", origin, target)


def _beside(outline: Outline) -> Iterator[_Wanted]:
    """Ways that any framework has, and those that were asked for."""
    yield _Wanted("entry", "Appointment from outside", Mechanism.VACANCY, "entry", "outside", {"role": "any"})
    for way in outline.beside:
        match way:
            case Mechanism.VACANCY:
                yield _Wanted("any-vacancy", "Vacancy", way, "vacancy", "any", {"role": "other"}, general=True)
            case Mechanism.TRANSFER:
                yield from _across(outline)
            case Mechanism.ACTING_UP:
                yield from _acting_up(outline)
            case Mechanism.SECONDMENT:
                yield _Wanted("secondment", "Secondment", way, "general", "any", {"role": "other"}, general=True)
            case Mechanism.REVIEW:
                yield _Wanted("review", "Yearly career review", way, "review", "any", None)


def _across(outline: Outline) -> Iterator[_Wanted]:
    shared = [rung.id for rung in outline.rungs if sum(rung.id in line.grades for line in outline.branches) > 1]
    if shared:
        tracks = [line.id for line in outline.branches]
        origin = {"track": tracks, "grade": _one(shared)}
        label = "Change of track at the same grade"
        target = {"track": tracks, "grade": "same"}
        yield _Wanted("change-of-track", label, Mechanism.TRANSFER, "across", origin, target)


def _acting_up(outline: Outline) -> Iterator[_Wanted]:
    stem, way = outline.stem, Mechanism.ACTING_UP
    if stem and len(stem.grades) > 1:
        origin = {"track": stem.id, "grade": _one(stem.grades[:-1])}
        yield _Wanted("acting-up", f"Acting up on the track {stem.name}", way, "stem", origin, {"grade": "next"})
    order = [rung.id for rung in outline.rungs]
    if outline.branches:
        top = max(order.index(line.grades[-1]) for line in outline.branches)
        start = order.index(stem.grades[-1]) if stem else order.index(outline.branches[0].grades[0])
        origins = order[start:top]
        if origins:
            target = {"track": _one([line.id for line in outline.branches]), "grade": "next"}
            origin = {"grade": _one(origins)}
            yield _Wanted("acting-up-on-track", "Acting up on any track", way, "branch", origin, target)


def _filled(wanted: _Wanted, outline: Outline, patterns: Sequence[Pattern]) -> DraftedMove:
    data: Data = {"label": wanted.label, "from": wanted.origin}
    if wanted.target is not None:
        data["to"] = wanted.target
    data["mechanism"] = str(wanted.mechanism)
    if wanted.general:
        data["general"] = True
    pattern, move = _model_of(wanted, outline, patterns)
    if pattern is None or move is None:
        open_to = {"contract": ["open-ended", "fixed-term"]}
        return DraftedMove(wanted.id, {**data, "open_to": open_to}, {"open": "not-published"}, wanted.part, None, None)
    translation = Translation(
        aligned(outline, pattern), pattern.id == outline.model, _landings(wanted, outline, pattern)
    )
    data |= _copied(pattern.data["moves"][move.id], translation)
    return DraftedMove(wanted.id, data, _timing(move, pattern), wanted.part, pattern.id, move.id)


def _landings(wanted: _Wanted, outline: Outline, pattern: Pattern) -> Mapping[str, str] | None:
    """For the end of training: the lowest grades of a model and of the draft, which its sentences speak of."""
    if wanted.mechanism is not Mechanism.COMPLETION or outline.stem is None:
        return None
    return dict(zip((grade for _, grade in pattern.chain), outline.stem.grades[1:3], strict=False))


def _model_of(
    wanted: _Wanted, outline: Outline, patterns: Sequence[Pattern]
) -> tuple[Pattern, Move] | tuple[None, None]:
    """The move of a model that is most like the one wanted.

    A model whose own way this is comes first, then the chosen one, then the others; in each a move of the same part of
    the ladder, then any. Of several entries that which leads to most roles is taken.
    """
    order = sorted(patterns, key=lambda each: (each.main_step is not wanted.mechanism, each.id != outline.model))
    for pattern in order:
        moves = [
            move
            for move in pattern.framework.moves.values()
            if move.mechanism is wanted.mechanism
            and move.is_open
            and (move.origin.outside is not None) is (wanted.part == "entry")
        ]
        if wanted.part == "entry":
            moves.sort(key=lambda each: -pattern.reach(each))
        alike = [move for move in moves if wanted.part in pattern.kinds(move)]
        if moves:
            return pattern, (alike or moves)[0]
    return None, None


def _copied(written: Data, translation: Translation) -> Data:
    found: Data = {}
    for key in COPIED:
        if key not in written:
            continue
        value = written[key]
        if key == "requires":
            said = translation.condition(value)
        elif key == "open_to":
            text = translation.text(value.get("text", ""))
            said = {"contract": value["contract"], **({"text": text} if text else {})}
        else:
            said = translation.data(value)
        if said is not None:
            found[key] = said
    return found


def _timing(move: Move, pattern: Pattern) -> Data:
    """When the move can be made; days, rounds and waiting times are left open."""
    written = pattern.data["moves"][move.id].get("timing", {})
    timing: Data = {"open": written.get("open", "not-published")}
    if timing["open"] == "rounds":
        timing["rounds_per_year"] = "not-published"
    if move.mechanism in {Mechanism.PROMOTION, Mechanism.REGRADING}:
        timing |= {"effective": "not-published", "wait_after_refusal": "not-published"}
    if "lasts" in written:
        timing["lasts"] = written["lasts"]
    return timing


def _one(names: Sequence[str]) -> Any:
    """A single name stands for itself."""
    return names[0] if len(names) == 1 else list(names)
