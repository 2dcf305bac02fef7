"""What changed in one part of a statement, in a clause: what was asked or said, and what is now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from pathways.compare.changes.bearings import Part
from pathways.compare.changes.change import Changes
from pathways.compare.changes.difference import ABSENT, ORDER, Path
from pathways.compare.changes.places import Places
from pathways.compare.changes.strictness import CONDITION, Bearing, bare, conjuncts
from pathways.export import words
from pathways.export.conditions import Outline, outline
from pathways.export.naming import called, contrasted, shortened
from pathways.graph.unknowns import NAMED
from pathways.model.base import NOT_PUBLISHED
from pathways.model.conditions import AnyOf, Condition, FactTest
from pathways.model.dates import Wait
from pathways.model.evidence import EVIDENCE_KINDS, EvidenceKind
from pathways.model.facts import Fact

FIELDS: Mapping[str, str] = {
    **NAMED,
    "requires": "what must hold",
    "excludes": "what must not hold",
    "expects": "what is expected",
    "prefers": "what is preferred",
    "allows": "what opens the door",
    "when": "where it holds",
    "unless": "the exception",
    "test": "how it is tested",
    "builds_on": "the profiles that it builds on",
    "for": "whom it is for",
    "from": "where it starts",
    "to": "where it leads",
    "at_least": "the least number",
    "at_most": "the greatest number",
    "at_most_share": "the greatest share",
    "points": "pay points",
    "contribution": "contribution point",
    "not_found": "what was not found",
    "wait_after_refusal": "waiting after a refusal",
    "wait_between": "waiting between two cases",
    "rounds_per_year": "rounds a year",
    "or_more": "whether there may be more rounds",
    "tries": "how often one may try",
    "rank": "place among the grades",
    "valid": "when it holds",
    "source": "the source",
    "inferred_from": "what it is inferred from",
    "because": "why it is inferred",
    "ends_because": "why it ends",
    "also_titled": "other titles",
    "closed": "why it is closed",
    "text": "the text",
    "contract": "kinds of contract",
    "thresholds": "the level needed",
    "starts_at": "where pay starts",
    "otherwise": "what follows where it is not met",
    "drops": "rules that it does not take over",
    "overrides": "rules that it lifts",
    "follows": "policies whose rules hold here too",
    "kind": "the kind",
}
"""Fields in words."""

_DATE = re.compile(r"^\d{4}(-\d{2}){0,2}$|^\d{2}-\d{2}$")

_WORD = re.compile(r"^[a-z]+(-[a-z]+)*$")

_DATED = frozenset(
    {"on", "from", "to", "date", "seen", "effective", "start", "due", "done", "signed", "observed", "until", "as_of"}
)

CONDITIONS = frozenset(
    {"requires", "excludes", "expects", "prefers", "allows", "when", "unless", "test", "fits", "where"}
)
"""Fields that hold a condition."""


_PLAIN = frozenset({("text",), ("title",), ("name",), ("label",), ("summary",), ("description",)})
"""Fields whose change needs no label."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a clause is told from: both versions, and the facts that their conditions speak of."""

    changes: Changes
    facts: Mapping[str, Fact]


def part_in_words(part: Part, telling: Telling) -> str:
    """A part of a statement that changed, as a clause without a full stop."""
    was, now = part.difference.was, part.difference.now
    if part.field[-1] == ORDER:
        return f"the order of the {_field(part.field[:-1])} is another"
    if part.field[-1] in CONDITIONS and (isinstance(was, Mapping) or isinstance(now, Mapping)):
        return _conditions(part, telling)
    field = _field(part.field)
    if part.field[0] == "closed" and was is ABSENT:
        return shortened(str(now))
    if part.field[0] == "support_required":
        return "the line manager or head must support it" if now is True else "it needs no support of manager or head"
    if part.bearing is Bearing.RESOURCED:
        return _basis(part, telling.changes)
    if isinstance(was, tuple) and isinstance(now, tuple) and not _pair(was, now):
        return _lists(field, part, telling)
    if isinstance(was, str) and isinstance(now, str) and " " in was and " " in now:
        before, after = contrasted(was, now)
        told = f"“{after}” instead of “{before}”"
        return told if part.field in _PLAIN else f"{field}: {told}"
    old, new = (value_in_words(value, part, telling.changes) for value in (was, now))
    if part.field in _PLAIN and ABSENT not in (was, now):
        return f"{new} instead of {old}"
    if isinstance(was, bool) and now is ABSENT:
        return f"{field}: {'no' if was else 'yes'} instead of {old}"
    if was is ABSENT:
        return f"{field}: {new} (new)"
    if now is ABSENT:
        return f"{field}: no longer {old}"
    return f"{field}: {new} instead of {old}"


def _basis(part: Part, found: Changes) -> str:
    """What a statement rests on, or a note, before and after."""
    was, now, field = part.difference.was, part.difference.now, part.field
    if field[0] == "notes":
        if len(field) == 2 and ABSENT in (was, now):
            return f"no longer noted “{shortened(field[1])}”" if now is ABSENT else f"noted “{shortened(field[1])}”"
        return "the notes" if len(field) == 1 else f"the source of the note “{shortened(field[1])}”"
    if field[0] in {"inferred", "disputed"}:
        of = f" of {FIELDS.get(field[1], _key(field[1]))}" if len(field) > 1 and field[0] == "inferred" else ""
        return f"what is {field[0]}{of}"
    old, new = (value_in_words(value, part, found) for value in (was, now))
    label = _field(field)
    return f"{label}: {new}" if was is ABSENT else f"{label}: {new} instead of {old}"


def value_in_words(value: Any, part: Part, found: Changes) -> str:
    """A value of a field: names by what they mean, dates as people write them."""
    places = found.before if value is part.difference.was else found.new
    if part.field[0] == "evidence" and isinstance(value, Mapping) and "kind" in value:
        kind = EVIDENCE_KINDS[EvidenceKind(value["kind"])]
        return f"{kind} ({shortened(value['text'])})" if "text" in value else kind
    if part.field[0] == "stages" and isinstance(value, Mapping) and "by" in value:
        by = words.bodies(value["by"], places.document)
        return f"{by}: {shortened(value['what'])}" if "what" in value else by
    return _value(value, part.field[-1], part.difference.path, places)


def _value(value: Any, field: str, path: Path, places: Places) -> str:
    if value is ABSENT:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value == NOT_PUBLISHED:
        return "not published"
    if isinstance(value, int | float):
        return f"{value:,g}" if abs(value) < 1e6 else f"{value:,.0f}"
    if isinstance(value, tuple | list):
        if len(value) == 2 and all(isinstance(each, int | float) for each in value):
            return f"{value[0]} to {value[1]}"
        return words.joined(_value(each, field, path, places) for each in value)
    if isinstance(value, Mapping):
        return _mapping(value, path, places)
    text = str(value)
    meant = next((use.meant for use in places.names_in.get(path, ()) if use.name == text), ())
    if meant:
        return called(meant, places)
    if field in _DATED and _DATE.match(text):
        return words.calendar_day(text)
    if " " in text:
        return f"“{shortened(text)}”"
    return text.replace("-", " ") if _WORD.match(text) else text


def _mapping(value: Mapping[str, Any], path: Path, places: Places) -> str:
    if set(value) <= {"years", "months"}:
        months = 12 * value.get("years", 0) + value.get("months", 0)
        return words.months(months)
    if set(value) <= {*Wait.model_fields}:
        return str(Wait.model_validate(value))
    if set(value) <= {"from", "to", "observed"}:
        ends = [f"{word} {_value(value[word], word, path, places)}" for word in ("from", "to") if word in value]
        return " ".join(ends) or f"seen {_value(value.get('observed', ()), 'observed', path, places)}"
    told = [f"{FIELDS.get(key, key.replace('_', ' '))} {_value(each, key, (*path, key), places)}" for key, each in
            value.items() if key not in {"source", "notes", "inferred", "disputed"}]  # fmt: skip
    return ", ".join(told[:4]) + (" …" if len(told) > 4 else "")


def _field(field: Path) -> str:
    """The path of a field in words: what it is of, and itself."""
    first, last = field[0], field[-1]
    if first == "stages":
        return "who decides" if len(field) < 3 else f"who decides, {_key(last)}"
    if first == "valid" and len(field) > 1:
        return {"from": "its first day", "to": "its last day"}.get(last, "when it was seen in force")
    if first == "timing" and len(field) == 2:
        return FIELDS.get(last, _key(last))
    if first == "thresholds" and len(field) > 1:
        return f"the level needed in {_key(field[1])}"
    label = FIELDS.get(first, _key(first)) if first != "evidence" else first
    inner = [_key(each) for each in field[1:]]
    if first in _LISTS and (first != "evidence" or len(field) < 3):
        inner = inner[1:]
    return ", ".join((label, *inner))


_LISTS = frozenset({"evidence", "could_become", "dates", "registration", "history", "spans", "bands"})
"""Fields that hold several statements: what tells one apart is said with its value."""


def _key(key: str) -> str:
    return key.replace("_", " ").replace("-", " ")


def _pair(was: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    """Whether lists are two ends of a range."""
    return all(len(each) == 2 and all(isinstance(end, int | float) for end in each) for each in (was, now))


def _lists(field: str, part: Part, telling: Telling) -> str:
    was, now = part.difference.was, part.difference.now
    path = part.difference.path
    gone = [_value(each, part.field[-1], path, telling.changes.before) for each in was if each not in now]
    come = [_value(each, part.field[-1], path, telling.changes.new) for each in now if each not in was]
    if gone and come:
        return f"{field}: {words.joined(come)} instead of {words.joined(gone)}"
    if come:
        return f"{field}: also {words.joined(come)}"
    return f"{field}: no longer {words.joined(gone)}" if gone else f"{field}: in another order"


def _conditions(part: Part, telling: Telling) -> str:
    """A condition part by part: what is asked instead, in addition, or no longer."""
    try:
        was, now = (_read(value) for value in (part.difference.was, part.difference.now))
    except ValidationError:
        return f"{_field(part.field)} is another"
    old = [each for each in conjuncts(was) if all(bare(each) != bare(other) for other in conjuncts(now))]
    new = [each for each in conjuncts(now) if all(bare(each) != bare(other) for other in conjuncts(was))]
    return "; ".join(_clauses(old, new, _LEADS.get(part.field[-1], ("asks for", "asks")), telling))


_LEADS = {
    "requires": ("asks for", "it now also asks for"),
    "test": ("asks for", "it now also asks for"),
    "expects": ("expects", "it now also expects"),
    "excludes": ("excludes", "it now also excludes"),
    "when": ("holds where", "it now holds only where"),
    "unless": ("makes an exception for", "it now makes an exception for"),
}


def _clauses(old: list[Condition], new: list[Condition], lead: tuple[str, str], telling: Telling) -> Iterator[str]:
    before, after = telling.changes.before, telling.changes.new
    waiting = list(old)
    for each in new:
        pair = next((other for other in waiting if _about(other) == _about(each)), None)
        if isinstance(pair, AnyOf) and isinstance(each, AnyOf):
            waiting.remove(pair)
            yield from _clauses(*_branches(pair, each), ("accepts", "it now also accepts"), telling)
        elif pair is None:
            yield f"{lead[1]} “{_line(each, after, telling)}”"
        else:
            waiting.remove(pair)
            yield f"it {lead[0]} “{_line(each, after, telling)}” instead of “{_line(pair, before, telling)}”"
    for each in waiting:
        yield f"it no longer {lead[0]} “{_line(each, before, telling)}”"


def _branches(was: AnyOf, now: AnyOf) -> tuple[list[Condition], list[Condition]]:
    """The ways of meeting a condition that are only in one version of it."""
    old = [each for each in was.any if all(bare(each) != bare(other) for other in now.any)]
    return old, [each for each in now.any if all(bare(each) != bare(other) for other in was.any)]


def _about(condition: Condition) -> tuple[str, str]:
    """What a condition is about: two with the same are two forms of one requirement."""
    return (type(condition).__name__, condition.fact if isinstance(condition, FactTest) else "")


def _read(value: Any) -> Condition | None:
    return None if value is ABSENT else CONDITION.validate_python(value)


def _line(condition: Condition, places: Places, telling: Telling) -> str:
    facts = {**telling.facts, **getattr(places.document, "facts", {})}
    lines = outline(condition, places.document, facts)
    return "; ".join(_flat(each) for each in lines)


def _flat(each: Outline) -> str:
    text = each.text.rstrip(".")
    return f"{text} {'; '.join(_flat(part) for part in each.parts)}" if each.parts else text
