"""Crosswalks in words: what two roles are to each other, what speaks for it, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pathways.compare.aspects import FOR_SOME
from pathways.compare.crosswalk.evidence import TELLING, Evidence, Kind, Lean, Missing, Said, Span
from pathways.compare.crosswalk.rows import Row
from pathways.compare.roles import RoleSide, WayIn
from pathways.export import words
from pathways.export.comparing import INFERRED
from pathways.export.kinds import PREDICATES
from pathways.export.money import money
from pathways.graph.unknowns import unknowns
from pathways.model.base import NOT_PUBLISHED
from pathways.model.crosswalk import Match
from pathways.model.evidence import EVIDENCE_KINDS, EvidenceKind
from pathways.model.framework import Framework
from pathways.model.provenance import Footing
from pathways.model.roles import Role

KINDS: Mapping[Kind, str] = {
    Kind.EVALUATION: "scores of job evaluation",
    Kind.PAY: "pay",
    Kind.CRITERIA: "criteria",
    Kind.LEVEL: "development level of the role",
    Kind.REGISTRATION: "registration",
    Kind.PLACE: "place on the ladder",
    Kind.FAMILY: "job family",
    Kind.TITLE: "title",
}

_LEANS: Mapping[Lean, str] = {
    Lean.EQUAL: "",
    Lean.WIDER: "wider there",
    Lean.PART: "narrower there",
    Lean.ABOVE: "higher there",
    Lean.BELOW: "lower there",
}

MISSING: Mapping[Missing, str] = {
    Missing.HERE: "not found here",
    Missing.THERE: "not found there",
    Missing.BOTH: "found for neither",
    Missing.INCOMPARABLE: "found in terms that cannot be set against each other",
    Missing.UNDATED: "found for days that are unknown or too far apart",
    Missing.NOT_AVAILABLE: "not available without the model for meaning",
}

_FEW = 6
"""How many roles with published criteria are named."""

NO_GRADES = "Grades are not compared: their numbers mean different things."
ONLY_NEAREST = (
    "What was found for both sides does not settle how high the work is. Shared words of a title and the little else "
    "that is known say what is nearest, and no more; place on the ladder alone fits several."
)
NO_MEANING = (
    "Which criteria mean the same is not available without the model for meaning (docs/comparison.md); shared "
    "words would point the wrong way."
)
ONLY_ORDERS = (
    "Under each criterion of the second role the nearest of the first, with what speaks against it. The score only "
    "orders; whether two mean the same is for a person to say."
)
AND_BACK = "“And back” says where the nearest role there has its own nearest: here again (returns), or elsewhere."
NOTHING_TOLD = "Of no framework can it be told where the role stands."


def untold_heading(number: int, of: int) -> str:
    """How many rows cannot be told."""
    return f"Cannot be told: {'all' if number == of else number} of {of}"


def heading(row: Row, framework: str = "") -> str:
    """What is said of a row: both roles, or only the one there where its framework is named."""
    there = "" if row.object is None else f"{framework}: {name(row.object)}" if framework else name(row.object)
    said = "cannot be told" if row.predicate is None else PREDICATES[row.predicate]
    sure = "" if row.confidence is None else f", confidence {row.confidence:.2f}"
    if framework:
        return f"{there or framework}: {said}{sure}"
    return f"{name(row.subject)}: {said}{f', {there}' if there else ''}{sure}"


def name(role: Role) -> str:
    """A role by its title and its id."""
    return f"{role.title} ({role.id})"


def reasons(row: Row) -> tuple[str, ...]:
    """What the row rests on, one reason each; a further piece of evidence adds one and takes none away."""
    judged = () if row.curated is None else (f"{_judge(row.curated)}: {row.curated.why.rstrip('.')}",)
    return (*judged, *(reason(each) for each in row.used))


def reason(evidence: Evidence) -> str:
    """What a piece of evidence says."""
    said = _SAID[evidence.kind](evidence.here, evidence.there)
    lean = _LEANS[evidence.lean] if evidence.lean else ""
    alike = "" if evidence.kind is Kind.FAMILY else f"{evidence.likeness:.0%} alike".replace("%", " %")
    if evidence.kind is Kind.CRITERIA and not evidence.likeness:
        alike = "no nearer than those of unrelated roles"
    return f"{KINDS[evidence.kind]}: {', '.join(part for part in (said, lean, alike) if part)}"


def _judge(match: Match) -> str:
    """Who stands behind a curated match."""
    what = "computed and accepted" if match.computed else "a judgement"
    return f"{what}, proposed by {match.proposed.by}" if match.proposed else f"{what} of its crosswalk"


def missing(row: Row) -> str:
    """What would be needed to say more, gathered by why it is missing."""
    if row.no_roles:
        return "roles (none found there)"
    by_reason: dict[Missing, list[str]] = {}
    for each in row.missing:
        if each.missing is not None:
            by_reason.setdefault(each.missing, []).append(KINDS[each.kind])
    return "; ".join(f"{words.joined(kinds)} ({MISSING[why]})" for why, kinds in by_reason.items())


def way_back(row: Row) -> str:
    """Where the way back from the role there leads, where it is not the role here; empty where it is."""
    if row.object is None or row.returns:
        return ""
    if row.back is None:
        return f"Nothing leads back from {row.object.title}."
    why = "which stands nearer" if row.back.track == row.subject.track else "on the track that lies nearest there"
    return f"The way back from {row.object.title} leads to {name(row.back)}, {why}."


def nearest_in_short(row: Row) -> str:
    """The nearest role there, or several that are equally near, for a table."""
    if row.object is None:
        return "none by title or criteria"
    if not row.also:
        return name(row.object)
    return f"{name(row.object)} and {len(row.also)} more, equally near"


def way_in(way: WayIn, framework: Framework) -> str:
    """A move into a role: what is put before whom, and what of it is deduced."""
    unknown = {*unknowns(way.move)}
    kinds = {
        kind: EVIDENCE_KINDS[EvidenceKind(kind)] + (FOR_SOME if kind in way.sometimes else "") for kind in way.evidence
    }
    asked = _marked(kinds, way)
    if not asked and "evidence" in unknown:
        asked = "what evidence is asked for was not found"
    decided = _marked({body: words.body(body, framework) for body in way.deciders}, way)
    if decided or "stages" in unknown:
        decided = f"decided by {decided}" if decided else "who decides was not found"
    inferred = INFERRED if way.move.footing is Footing.INFERRED else ""
    parts = "; ".join(part for part in (asked, decided) if part)
    return f"{words.sentence_case(words.known_name(way.move))}{inferred}{f': {parts}' if parts else ''}"


def _marked(told: Mapping[str, str], way: WayIn) -> str:
    """Things in a list, each marked where it is deduced: once where all are, and not where the whole move is."""
    if way.move.footing is Footing.INFERRED:
        return words.joined(told.values())
    if told.keys() <= way.inferred:
        return words.joined(told.values()) + (INFERRED if told else "")
    return words.joined(f"{said}{INFERRED if name in way.inferred else ''}" for name, said in told.items())


def level(area: str, needed: str, side: RoleSide) -> str:
    """The level that a role needs in an area."""
    said = "a level that was not found" if needed == NOT_PUBLISHED else needed.replace("-", " ")
    return f"{words.area(area, side.graph.framework)}: {said}{INFERRED if area in side.inferred_levels else ''}"


def profile_notes(side: RoleSide) -> tuple[str, ...]:
    """What its own profiles say of how their criteria are to be read."""
    framework = side.graph.framework
    profiles = dict.fromkeys(each.profile for each in side.asked)
    return tuple(dict.fromkeys(note.text for name in profiles for note in framework.profiles[name].notes))


def back_in_short(row: Row) -> str:
    """The same for a table."""
    if row.object is None:
        return ""
    return "returns" if row.returns else "nothing" if row.back is None else row.back.id


def instead(side: RoleSide) -> tuple[str, ...]:
    """Where to read in place of criteria that are not published for a role."""
    found = []
    if side.profiled:
        named = words.joined(name(role) for role in side.profiled[:_FEW])
        more = len(side.profiled) - _FEW
        found.append(f"Published for: {named}{f' and {more} more' if more > 0 else ''}.")
    if side.stand_in is not None:
        model = side.stand_in.graph.framework
        found.append(
            f"A model, proposed and adopted by nobody: {side.stand_in.role.title}, the nearest there by title, family "
            f"and place (pathways show {model.id} {side.stand_in.role.id})."
        )
    return tuple(found)


def telling_in_short(row: Row) -> str:
    """What is known of the height of the work though it settles nothing, for a table."""
    found = (each for each in row.used if each.kind in TELLING)
    return ", ".join(f"{KINDS[each.kind]} {each.likeness:.0%}".replace("%", " %") for each in found)


def span(said: Said) -> str:
    """A range of pay or of scores."""
    assert isinstance(said, Span)
    if len(said.unit) == 3 and said.unit.isupper():
        of = f" ({words.calendar_day(said.of)})" if said.of else ""
        return f"{money(said.low, said.unit)} to {money(said.high, said.unit)}{of}"
    scores = f"{said.low:g}" if said.low == said.high else f"{said.low:g} to {said.high:g}"
    return f"{said.unit} {scores}"


def _names(said: Said) -> str:
    assert isinstance(said, tuple)
    return words.joined(said)


def _any_of(said: Said) -> str:
    assert isinstance(said, tuple)
    return words.joined(said, "or")


def _both(one: Callable[[Said], str]) -> Callable[[Said, Said], str]:
    return lambda here, there: f"{one(here)} here, {one(there)} there"


def _place(said: Said) -> str:
    assert isinstance(said, float)
    return "the bottom" if not said else "the top" if said == 1 else f"{said:.0%} up".replace("%", " %")


def _criteria(said: Said) -> str:
    assert isinstance(said, float)
    return f"{said:.0f}"


def _family(here: Said, there: Said) -> str:
    return f"{_names(here)} on both sides" if here == there else _both(_names)(here, there)


def _title(here: Said, there: Said) -> str:
    return f"“{_names(here)}”, “{_names(there)}”"


_SAID: Mapping[Kind, Callable[[Said, Said], str]] = {
    Kind.EVALUATION: _both(span),
    Kind.PAY: _both(span),
    Kind.CRITERIA: _both(_criteria),
    Kind.LEVEL: _both(_names),
    Kind.REGISTRATION: _both(_any_of),
    Kind.PLACE: _both(_place),
    Kind.FAMILY: _family,
    Kind.TITLE: _title,
}
