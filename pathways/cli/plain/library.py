"""What stands beside frameworks: pay, recognition, development, commitment and authorship."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from pathways.cli.plain.authorship import ask_authorship
from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose, pick
from pathways.cli.plain.pay import pay
from pathways.cli.plain.talk import tell

if TYPE_CHECKING:
    from pathways.documents.entry import Entry


def library(on: date) -> None:
    """Choose what to read, until the person goes back."""
    entries: dict[str, Callable[[], None]] = {
        "Pay: what a point or a grade pays on a day": lambda: pay(on),
        "Recognition: registers, prizes and training": lambda: _documents("recognition"),
        "Development: opportunities to develop": lambda: _documents("development"),
        "Commitment: action plans, and what is due": lambda: _plans(on),
        "Commitment: what the Technician Commitment asks": lambda: _documents("commitment"),
        "Authorship: author or acknowledgement, as questions": ask_authorship,
        "Authorship: principles, and where guides disagree": lambda: _documents("authorship"),
    }
    while isinstance(chosen := choose("The library. What do you want to read?", list(entries)), int):
        careful(list(entries.values())[chosen])


def tell_document(entry: Entry) -> None:
    """A document as a whole."""
    from pathways.export.text.document import add_document

    document = _read(entry)
    if entry.kind == "framework":
        from pathways.export.text.show import add_framework
        from pathways.graph.career import career_graph

        graph = career_graph(document, date.today())
        tell(lambda page: add_framework(page, graph))
        return
    tell(lambda page: add_document(page, document))


def tell_part(entry: Entry, wanted: str) -> None:
    """One statement of a document in full."""
    _tell_statement(_read(entry), wanted)


def _documents(kind: str) -> None:
    """Choose a document of a kind, then what is read of it."""
    from pathways.documents.catalogue import bundled

    entries = bundled().of_kind(kind)
    entry = entries[0] if len(entries) == 1 else pick("Which document?", [(each.title, each) for each in entries])
    if entry is None:
        return
    document = _read(entry)
    while True:
        rows = _statements(document)
        chosen = choose(f"{entry.title}:", ["All of it", *(name for name, _ in rows)])
        if not isinstance(chosen, int):
            return
        if chosen == 0:
            tell_document(entry)
        else:
            _tell_statement(document, rows[chosen - 1][1])


def _plans(on: date) -> None:
    from pathways.cli.chosen import whole_document
    from pathways.documents.catalogue import bundled
    from pathways.export.text.commitment import add_plan
    from pathways.sector.plan import standings

    plans = [(f"{each.institution}: {each.title}", each) for each in bundled().of_kind("plan")]
    while (entry := pick("Which action plan?", plans)) is not None:
        document = _read(entry)
        book = whole_document(document.commitment, "commitment")
        found = standings(document, book.pillars, on)
        tell(lambda page, found=found: add_plan(page, found))  # type: ignore[misc]


def _read(entry: Entry) -> Any:
    from pathways.documents.whole import whole_reading

    return whole_reading(str(entry.path), entry.kind).document


def _statements(document: Any) -> list[tuple[str, str]]:
    """What a document states, by what each statement is called, with its id."""
    from pathways.export.kinds import section
    from pathways.export.lines import line
    from pathways.export.text.document import sections_of

    return [
        (f"{section(name)}: {line(each)}", each.id)
        for name, statements in sections_of(document).items()
        for each in statements.values()
    ]


def _tell_statement(document: Any, wanted: str) -> None:
    from pathways.documents.catalogue import shared_facts
    from pathways.export.text.document import add_entry, sections_of

    facts = {**shared_facts(), **getattr(document, "facts", {})}
    for name, statements in sections_of(document).items():
        if wanted in statements:
            tell(lambda page, name=name: add_entry(page, document, name, statements[wanted], facts))  # type: ignore[misc]  # noqa: B023
            return
