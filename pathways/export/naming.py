"""What the statements of a document of any kind are called in a sentence: a noun, and a name for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from pathways.compare.changes.difference import Path
from pathways.compare.changes.places import Places
from pathways.export import words
from pathways.export.lines import line
from pathways.model.framework import Framework, Grade
from pathways.model.moves import Move
from pathways.model.provenance import Named
from pathways.model.roles import Role

NOUNS: Mapping[str, str] = {
    "sources": "source",
    "bodies": "body",
    "families": "job family",
    "groups": "group of grades",
    "grades": "grade",
    "tracks": "track",
    "scales": "scale",
    "levels": "level",
    "areas": "area",
    "profiles": "profile",
    "criteria": "criterion",
    "picks": "pick-list",
    "roles": "role",
    "moves": "move",
    "limits": "limit",
    "choosing": "rule on which route applies",
    "registrations": "offer of registration",
    "rewards": "reward",
    "history": "event",
    "outcomes": "published figure",
    "facts": "fact",
    "options": "option",
    "costs": "cost",
    "policies": "policy",
    "schemes": "scheme",
    "rules": "rule",
    "replaces": "rule",
    "adds": "rule",
    "dates": "date",
    "sayings": "saying",
    "tables": "table",
    "awards": "pay award",
    "cross_checks": "check against outside figures",
    "increments": "rule on increments",
    "allowances": "allowance",
    "rates": "rate",
    "fees": "fee",
    "competences": "set of competences",
    "registers": "register",
    "routes": "route",
    "prizes": "prize",
    "training": "training",
    "practices": "practice",
    "opportunities": "opportunity",
    "mappings": "mapping",
    "pillars": "pillar",
    "steps": "step",
    "stages": "stage",
    "waves": "group of signatories",
    "signatories": "count of signatories",
    "calls": "call",
    "figures": "figure",
    "actions": "action",
    "amendments": "amendment",
    "phrases": "phrase",
    "welcome": "welcoming phrase",
    "negations": "negation",
    "principles": "principle",
    "contributions": "contribution",
    "disagreements": "disagreement",
    "questions": "question",
    "advice": "advice",
}
"""One statement of a section, as a noun."""

SENTENCES = frozenset(
    {"criteria", "rules", "replaces", "adds", "sayings", "practices", "calls", "principles", "contributions", "actions"}
)
"""Sections whose statements are known by what they say rather than by a name."""

LONGEST = 160
"""Characters of a sentence that names a statement; a longer one is cut between words."""


NAMED_MOST = 4
"""More roles or statements than this are counted and not named."""


def noun(section: str, number: int = 1) -> str:
    """What one statement of a section is, or several."""
    word = NOUNS.get(section, section.replace("_", " ").removesuffix("s"))
    if number == 1:
        return word
    first, of, rest = word.partition(" of ")
    irregular = {"body": "bodies", "policy": "policies", "job family": "job families", "criterion": "criteria"}
    plural = irregular.get(first) or (f"{first[:-1]}ies" if first.endswith("ty") else f"{first}s")
    return f"{plural}{of}{rest}" if not first.startswith(("rule on", "check against", "training")) else word


def article(title: str) -> str:
    """The article that goes before a noun or title."""
    return "an" if title[:1].upper() in "AEIO" else "a"


def called(path: Path, places: Places) -> str:
    """The name of a statement for people, without what kind of thing it is."""
    statement = places.statements.get(path)
    if statement is None:
        role = places.roles.get(path[-1]) if path[:1] == ("roles",) else None
        return role_in_words(role, places) if role is not None else path[-1]
    if isinstance(statement, Grade):
        return statement.name or path[-1]
    if isinstance(statement, Move):
        return f"“{words.name_of(statement)}”"
    if path[-2] in SENTENCES:
        said = line(statement) if isinstance(statement, Named) else str(getattr(statement, "text", path[-1]))
        return f"“{shortened(said)}”"
    name = _name(statement) or (line(statement) if isinstance(statement, Named) else "")
    return shortened(name) if name and name != path[-1] else path[-1].replace("-", " ")


def in_full(path: Path, places: Places) -> str:
    """A statement with what kind of thing it is, and its id where others are called alike."""
    name = called(path, places)
    told = f"{noun(path[-2])} {name}" + (f" [{path[-1]}]" if _has_namesake(path, name, places) else "")
    if len(path) > 2:
        return f"{told} of {called(path[:-2], places)}"
    return told


def _has_namesake(path: Path, name: str, places: Places) -> bool:
    """Whether another statement of the section is called the same."""
    statement = places.statements.get(path)
    if statement is None or not (_name(statement) or isinstance(statement, Move)):
        return False
    beside = (each for each in places.statements if each[:-1] == path[:-1] and each != path)
    return any(called(each, places) == name for each in beside)


def role_in_words(role: Role, places: Places) -> str:
    """A role by its title and grade, and by its id too where another has both."""
    document = places.document
    assert isinstance(document, Framework)
    twins = [each for each in places.roles.values() if (each.title, each.grade) == (role.title, role.grade)]
    mark = f" [{role.id}]" if len(twins) > 1 else ""
    if role.grade is None or role.grade not in document.grades:
        return role.title + mark
    label = document.grades[role.grade].name or role.grade
    at = label if "grade" in label.casefold() or "level" in label.casefold() or " " in label else f"grade {label}"
    told = label.casefold() in role.title.casefold() and len(label) > 2
    return f"{role.title}{mark}" if told or at in role.title else f"{role.title} at {at}{mark}"


def shortened(text: str) -> str:
    """A text without its full stop, cut between words where it is long."""
    if len(text) <= LONGEST:
        return text.rstrip(".")
    return f"{text[:LONGEST].rsplit(' ', 1)[0].rstrip(',;: ')} …"


def contrasted(was: str, now: str) -> tuple[str, str]:
    """Two texts as they are told one instead of the other: of long ones, the part in which they differ."""
    if max(len(was), len(now)) <= LONGEST:
        return was.rstrip("."), now.rstrip(".")
    one, other = was.split(), now.split()
    start = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), 0)
    tail = zip(reversed(one[start:]), reversed(other[start:]), strict=False)
    end = next((at for at, (left, right) in enumerate(tail) if left != right), 0)
    first, last = max(0, start - AROUND), max(0, end - AROUND)
    return _cut(one, first, last), _cut(other, first, last)


AROUND = 5
"""Words on either side of the part in which two long texts differ."""


def _cut(text: list[str], first: int, last: int) -> str:
    """A text without some words at its ends."""
    before, after = ("… " if first else ""), (" …" if last else "")
    return before + shortened(" ".join(text[first : len(text) - last])) + after


_NAMES = ("title", "name", "text", "what", "question", "action", "topic", "ask", "do")


def _name(statement: BaseModel) -> str:
    """What a statement calls itself; empty where it has no name or sentence."""
    fields = type(statement).model_fields
    values: Iterator[Any] = (getattr(statement, field) for field in _NAMES if field in fields)
    return next((value for value in values if isinstance(value, str) and value), "")
