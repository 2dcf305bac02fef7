"""A document of any kind as text: what it says of itself, its statements section by section, its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from pathways.export import words
from pathways.export.conditions import Outline, outline
from pathways.export.kinds import KINDS, section
from pathways.export.lines import line, period
from pathways.export.text.layout import Page
from pathways.model.conditions import is_condition
from pathways.model.dates import PartialDate, Validity
from pathways.model.facts import Fact
from pathways.model.pay_scale import PayScale
from pathways.model.provenance import Named, Sourced

_BASIS = frozenset({*Named.model_fields})
_PAIRS_IN_A_ROW = 4


def add_document(page: Page, document: Any) -> None:
    """The whole document, a line a statement."""
    page.heading(_title(document), "=")
    page.text(f"{KINDS[document.document]} · {document.id}", role="faint")
    if getattr(document, "summary", None):
        page.text(document.summary)
    valid = period(getattr(document, "valid", None))
    page.field("Holds", valid)
    if isinstance(document, PayScale):
        _add_newest_table(page, document)
    for name, statements in sections_of(document).items():
        page.heading(section(name), "-")
        for key, statement in statements.items():
            _add_line(page, key, statement, document, 0)
    add_rest(page, document)


def add_entry(page: Page, document: Any, where: str, statement: Named, facts: Mapping[str, Fact]) -> None:
    """One statement in full."""
    page.heading(line(statement), "=")
    page.text(f"{_title(document)} · {section(where).lower()} · {statement.id}", role="faint")
    _add_fields(page, statement, _Teller(document, facts))
    page.field("Basis", words.sources(statement, document) if hasattr(document, "sources") else ())
    if statement.notes:
        page.heading("Notes", "-")
        for note in statement.notes:
            page.bullet(note.text)


def add_rest(page: Page, document: Any) -> None:
    """What was not found, notes and sources: the end of every document."""
    if getattr(document, "not_found", ()):
        page.heading("Looked for and not found", "-")
        for missing in document.not_found:
            page.bullet(missing)
    if getattr(document, "notes", ()):
        page.heading("Notes", "-")
        for note in document.notes:
            page.bullet(note.text)
    if getattr(document, "sources", {}):
        page.heading("Sources", "-")
        for name, source in document.sources.items():
            page.bullet(words.source(name, document))
            if source.url:
                page.text(source.url, 2, "link")
    if getattr(document, "proposed", None):
        page.heading("Basis", "-")
        for said in words.sources(document, document):
            page.bullet(said)


def sections_of(document: Any) -> dict[str, Mapping[str, Named]]:
    """The sections of a document that hold statements, in its order; empty ones and sources are left out."""
    found: dict[str, Mapping[str, Named]] = {}
    for name in type(document).model_fields:
        value = getattr(document, name, None)
        if isinstance(value, dict) and value and all(isinstance(each, Named) for each in value.values()):
            found[name] = value
    return found


def _title(document: Any) -> str:
    return str(getattr(document, "title", None) or getattr(document, "name", None) or document.id)


def _add_line(page: Page, key: str, statement: Named, document: Any, indent: int) -> None:
    mark = ""
    if isinstance(document, Sourced) and statement.footing is not document.footing:
        mark = f" [{words.FOOTINGS[statement.footing]}]"
    said = line(statement)
    page.bullet(f"{said}{mark}" if said == key else f"{key}: {said}{mark}", indent)
    for nested in sections_of(statement).values():
        for inner_key, inner in nested.items():
            _add_line(page, inner_key, inner, document, indent + 2)


def _add_newest_table(page: Page, scale: PayScale) -> None:
    if not scale.tables:
        return
    table = [*scale.tables.values()][-1]
    page.heading(f"From {words.calendar_day(table.effective)}, {scale.currency} a year", "-")
    cells = [f"{point}: {value:,.0f}" for point, value in table.points.items()]
    wide = max(map(len, cells)) + 3
    columns = 1 if page.linear else max(1, min(_PAIRS_IN_A_ROW, page.width // wide))
    rows = -(-len(cells) // columns)
    for row in range(rows):
        page.lines.append("".join(cell.ljust(wide) for cell in cells[row::rows]).rstrip())


def _add_fields(page: Page, statement: BaseModel, tell: _Teller) -> None:
    for name, field in type(statement).model_fields.items():
        value = getattr(statement, name)
        if name in _BASIS or value in _UNSAID or value is False:
            continue
        page.field((field.alias or name).replace("_", " ").capitalize(), tell.values(value))


_UNSAID: tuple[object, ...] = (None, (), {}, "")


@dataclass(frozen=True, slots=True)
class _Teller:
    """Values of fields in words."""

    document: Any
    facts: Mapping[str, Fact]

    def values(self, value: Any) -> list[str]:
        """A field's value, or each of several."""
        if isinstance(value, dict):
            return [
                f"{key}: {line(inner) if isinstance(inner, Named) else self.one(inner)}" for key, inner in value.items()
            ]
        return [self.one(each) for each in value] if isinstance(value, tuple) else [self.one(value)]

    def one(self, value: Any) -> str:
        """A single value."""
        match value:
            case bool():
                return "yes" if value else "no"
            case float():
                return f"{value:,.2f}".removesuffix(".00")
            case tuple():
                return ", ".join(self.one(each) for each in value)
            case PartialDate():
                return words.calendar_day(value)
            case Validity():
                return period(value)
            case _ if is_condition(value):
                return "; ".join(_flat(each) for each in outline(value, self.document, self.facts))
            case BaseModel():
                return "; ".join(
                    f"{(field.alias or name).replace('_', ' ')} {self.one(inner)}"
                    for name, field in type(value).model_fields.items()
                    if name not in _BASIS and (inner := getattr(value, name)) not in _UNSAID
                )
            case _:
                return str(value).replace("not-published", "not published")


def _flat(part: Outline) -> str:
    inner = "; ".join(_flat(each) for each in part.parts)
    return f"{part.text} {inner}" if inner else part.text
