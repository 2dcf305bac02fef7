"""What a framework's screen needs, read aside: the framework, its ladder, its pay, and what is known of me."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pathways.documents.catalogue import bundled
from pathways.documents.read import read_document
from pathways.documents.refused import Refused
from pathways.graph.ladder import Ladder, ladder_of
from pathways.model.facts import Fact
from pathways.model.framework import Framework
from pathways.model.pay_scale import PayScale
from pathways.model.pay_structure import GradeTable, PayStructure
from pathways.pay.grades import table_of, tables_on

from ...reading import Opened, Unreadable, open_framework

if TYPE_CHECKING:
    from pathways.rules.states import State


@dataclass(frozen=True)
class PayBook:
    """Where the pay of a framework's grades stands."""

    holder: PayStructure | Framework
    """What says which points a grade has."""
    tables: tuple[GradeTable, ...]
    """One a staff group."""
    scales: Mapping[str, PayScale]
    """By id."""

    def table_for(self, grade: str) -> GradeTable | None:
        """The one table with a grade; None where there is none, or several that may differ."""
        found = [table for table in self.tables if grade in table.grades]
        return found[0] if len(found) == 1 else None

    def scale_for(self, table: GradeTable) -> PayScale | None:
        """The pay scale of a table."""
        own = self.holder.scale if isinstance(self.holder, PayStructure) else None
        return self.scales.get(table.scale or own or "")


@dataclass(frozen=True)
class Me:
    """What is known of the person who sits here."""

    states: Mapping[str, State]
    problem: str = ""
    """Why the file about them cannot be used."""


@dataclass(frozen=True)
class Ready:
    """A framework ready to be shown."""

    opened: Opened
    ladder: Ladder
    pay: PayBook
    me: Me | None
    """None: no file about the person was made yet."""


def read_ready(path: Path, on: date | None, me: str) -> Ready | Unreadable:
    """Read a framework and what belongs to it.

    Args:
        path: The document.
        on: The day for which it is read.
        me: The file about the person; empty if there is none.
    """
    opened = open_framework(path, on)
    if isinstance(opened, Unreadable):
        return opened
    known = _me(Path(me), opened.facts) if me else None
    return Ready(opened, ladder_of(opened.graph), _pay(opened.graph.framework, on or date.today()), known)


def _pay(framework: Framework, on: date) -> PayBook:
    """The structure of the institution where one is held, else what the framework itself says of its grades."""
    structure = _structure(framework)
    tables = tables_on(structure, on) if structure is not None else ()
    wanted = {table.scale or (structure.scale if structure else None) for table in tables} | {framework.pay_scale}
    scales = {name: scale for name in wanted if name and (scale := _document(name, "pay-scale")) is not None}
    held = {name: scale for name, scale in scales.items() if isinstance(scale, PayScale)}
    if structure is not None and any(grade in table.grades for table in tables for grade in framework.grades):
        return PayBook(structure, tables, held)
    return PayBook(framework, (table_of(framework),), held)


def _structure(framework: Framework) -> PayStructure | None:
    if framework.institution is None:
        return None
    for entry in bundled().of_kind("pay-structure"):
        if entry.institution == framework.institution.name:
            found = _document(entry.id, "pay-structure")
            return found if isinstance(found, PayStructure) else None
    return None


def _document(wanted: str, kind: str) -> object:
    try:
        reading = read_document(bundled().find(wanted, kind))
    except Refused:
        return None
    return reading.document if reading.whole else None


def _me(path: Path, facts: Mapping[str, Fact]) -> Me:
    from pathways.funding.person import given_by
    from pathways.model.person import Person

    try:
        reading = read_document(path)
    except Refused as refused:
        return Me({}, f"The file about you cannot be read: {refused.problem.message}.")
    if not isinstance(reading.document, Person):
        return Me({}, "The file about you is no document about a person.")
    given = given_by(reading.document, facts)
    if reading.problems or given.problems:
        return Me({}, "The file about you has problems; nothing of it is used here until they are mended.")
    return Me(given.states)
