"""Crosswalks as SSSOM, the Simple Standard for Sharing Ontological Mappings: tab-separated rows under a YAML head.

The terms are those of SSSOM 1.0 (https://mapping-commons.github.io/sssom/). Roles are named
``pathways:FRAMEWORK/ROLE``, each part percent-encoded. Only what is said is a mapping: a row of which nothing can be
told asserts nothing, and is left out.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote

from pathways.documents.refused import Refused
from pathways.model.crosswalk import Predicate
from pathways.problems import Place

PREFIX = "pathways:"
NOBODY = "sssom:NoTermFound"
"""Stands as object where nothing corresponds."""

_PREDICATES: Mapping[Predicate, tuple[str, str]] = {
    Predicate.EXACT: ("skos:exactMatch", ""),
    Predicate.CLOSE: ("skos:closeMatch", ""),
    Predicate.BROADER: ("skos:broadMatch", ""),
    Predicate.NARROWER: ("skos:narrowMatch", ""),
    Predicate.NONE: ("skos:mappingRelation", "Not"),
}
_READ = {written: predicate for predicate, written in _PREDICATES.items()}

CURATED, COMPUTED = "semapv:ManualMappingCuration", "semapv:CompositeMatching"

_PREFIXES = {
    "pathways": "urn:x-pathways:role:",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
    "urn": "urn:",
}
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"

_COLUMNS = (
    *("subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label"),
    *("mapping_justification", "confidence", "comment"),
)
_NEEDED = ("subject_id", "predicate_id", "object_id")
_HELP = "give a file that Pathways wrote, or one whose rows name roles as pathways:FRAMEWORK/ROLE"


@dataclass(frozen=True, slots=True)
class Mapped:
    """One mapping."""

    subject: str
    """The role here."""
    predicate: Predicate
    object: str | None
    """The role there; None: nothing corresponds."""
    confidence: float | None
    why: str
    """The justification in words."""
    curated: bool = True
    """Whether people judged it; else it was computed."""
    subject_label: str = ""
    object_label: str = ""


@dataclass(frozen=True, slots=True)
class MappingSet:
    """The mappings between two frameworks."""

    subject: str
    """The framework here, by its id."""
    object: str
    """The framework there."""
    title: str
    on: date | None
    """The day of the mapping, as far as the file says."""
    rows: tuple[Mapped, ...]


def sssom_text(mappings: MappingSet, version: str) -> str:
    """A set of mappings as SSSOM.

    Args:
        mappings: The mappings.
        version: The version of this program, which the head names.
    """
    name = f"{quote(mappings.subject, safe='')}--{quote(mappings.object, safe='')}"
    head: dict[str, object] = {
        "mapping_set_id": f"urn:x-pathways:crosswalk:{name}",
        "mapping_set_title": mappings.title,
        "license": _LICENCE,
        "subject_source": f"urn:x-pathways:framework:{quote(mappings.subject, safe='')}",
        "object_source": f"urn:x-pathways:framework:{quote(mappings.object, safe='')}",
        "mapping_tool": "Pathways",
        "mapping_tool_version": version,
        **({"mapping_date": mappings.on.isoformat()} if mappings.on else {}),
    }
    lines = [f"#{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    lines += ["#curie_map:", *(f"#  {prefix}: {json.dumps(place)}" for prefix, place in _PREFIXES.items())]
    table = io.StringIO()
    writer = csv.writer(table, delimiter="\t", lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(_written(row, mappings) for row in mappings.rows)
    return "\n".join(lines) + "\n" + table.getvalue()


def _written(row: Mapped, mappings: MappingSet) -> Sequence[str]:
    predicate, modifier = _PREDICATES[row.predicate]
    return (
        _role(mappings.subject, row.subject),
        row.subject_label,
        predicate,
        modifier if row.object is not None else "",
        _role(mappings.object, row.object) if row.object is not None else NOBODY,
        row.object_label,
        CURATED if row.curated else COMPUTED,
        "" if row.confidence is None else f"{row.confidence:g}",
        " ".join(row.why.split()),
    )


def _role(framework: str, role: str) -> str:
    return f"{PREFIX}{quote(framework, safe='')}/{quote(role, safe='')}"


def mappings_in(text: str) -> MappingSet:
    """The mappings of an SSSOM file between the roles of two frameworks.

    Raises:
        Refused: If it is no such file; with the line that is wrong.
    """
    lines = text.splitlines()
    head = _head(lines)
    start = next((number for number, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    table = list(csv.reader(lines[start:], delimiter="\t"))
    if not table or not {*_NEEDED} <= {*table[0]}:
        missing = [name for name in _NEEDED if not table or name not in table[0]]
        raise _refused(f"the columns {', '.join(missing)} are missing", start, lines)
    frameworks: dict[str, str] = {}
    rows = []
    for number, values in enumerate(table[1:], start + 1):
        if any(values):
            cells = dict(zip(table[0], values, strict=False))
            rows.append(_read(cells, frameworks, number, lines))
    if "object" not in frameworks:
        source = str(head.get("object_source", ""))
        frameworks["object"] = unquote(source.rpartition(":")[2])
    if not frameworks.get("subject") or not frameworks["object"]:
        raise _refused("the file does not say which two frameworks it is of", start, lines)
    title = str(head.get("mapping_set_title") or f"Roles of {frameworks['subject']} and {frameworks['object']}")
    return MappingSet(frameworks["subject"], frameworks["object"], title, _day(head.get("mapping_date")), tuple(rows))


def _head(lines: Sequence[str]) -> Mapping[str, object]:
    from pathways.documents.events import parse

    written = "\n".join(line[1:] for line in lines if line.startswith("#"))
    return parse(written).data if written.strip() else {}


def _read(cells: Mapping[str, str], frameworks: dict[str, str], number: int, lines: Sequence[str]) -> Mapped:
    written = (cells["predicate_id"], cells.get("predicate_modifier") or "")
    nobody = cells["object_id"] == NOBODY
    predicate = Predicate.NONE if nobody else _READ.get(written)
    if predicate is None:
        known = ", ".join(" ".join(part for part in reversed(each) if part) for each in _READ)
        raise _refused(f"{' '.join(reversed(written)).strip()!r} is no predicate; known are {known}", number, lines)
    subject = _named(cells["subject_id"], "subject", frameworks, number, lines)
    object_ = None if nobody else _named(cells["object_id"], "object", frameworks, number, lines)
    return Mapped(
        subject,
        predicate,
        object_,
        _confidence(cells.get("confidence") or "", number, lines),
        cells.get("comment") or "The file gives no reason.",
        cells.get("mapping_justification") != COMPUTED,
        cells.get("subject_label") or "",
        cells.get("object_label") or "",
    )


def _named(curie: str, side: str, frameworks: dict[str, str], number: int, lines: Sequence[str]) -> str:
    framework, slash, role = curie.removeprefix(PREFIX).partition("/")
    if not curie.startswith(PREFIX) or not slash or not role:
        raise _refused(f"{curie!r} names no role", number, lines)
    first = frameworks.setdefault(side, unquote(framework))
    if first != unquote(framework):
        raise _refused(f"{curie!r} is of another framework than the rows above, which are of {first!r}", number, lines)
    return unquote(role)


def _confidence(written: str, number: int, lines: Sequence[str]) -> float | None:
    if not written:
        return None
    try:
        found = float(written)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise _refused(f"a confidence is a number from 0 to 1, and this is {written!r}", number, lines)
    return found


def _day(written: object) -> date | None:
    try:
        return date.fromisoformat(str(written))
    except ValueError:
        return None


def _refused(message: str, number: int, lines: Sequence[str]) -> Refused:
    line = lines[number] if number < len(lines) else ""
    return Refused("sssom", message, _HELP, Place(number + 1, 1), line)
