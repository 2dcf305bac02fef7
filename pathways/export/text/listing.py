"""The catalogue as text."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.documents.entry import Entry
from pathways.export.kinds import KINDS, NATURES, STATUSES
from pathways.export.text.layout import Page


def add_listing(page: Page, documents: Sequence[Entry]) -> None:
    """Frameworks of institutions, then models, then other documents."""
    frameworks = [each for each in documents if each.kind == "framework"]
    ladders = [each for each in frameworks if each.nature == "career-framework"]
    groups = (
        ("Institutions", [each for each in ladders if each.institution]),
        ("Models to start from", [each for each in ladders if not each.institution]),
    )
    for heading, members in groups:
        if not members:
            continue
        page.heading(heading)
        rows = [
            (
                each.id,
                each.institution or each.title,
                STATUSES.get(each.status, each.status),
                str(each.roles),
                str(each.moves),
            )
            for each in members
        ]
        page.table(rows, ("id", "name", "status", "roles", "moves"), indent=2)
    references = [each for each in frameworks if each.nature != "career-framework"]
    if references:
        page.heading("References, no employer's ladder")
        named = [(each.id, each.title, NATURES[each.nature].partition(",")[0]) for each in references]
        page.table(named, ("id", "title", "what it is"), indent=2)
    for kind, heading in KINDS.items():
        members = [each for each in documents if each.kind == kind]
        if kind == "framework" or not members:
            continue
        page.heading(heading)
        if kind == "funder":
            page.table(
                [(each.id, each.title, str(each.schemes), str(each.rules)) for each in members],
                ("id", "name", "schemes", "rules"),
                indent=2,
            )
        else:
            page.table([(each.id, each.title) for each in members], ("id", "title"), indent=2)


def add_plans(page: Page, plans: Sequence[Entry]) -> None:
    """The action plans at hand."""
    page.heading(KINDS["plan"])
    page.table(
        [(each.id, each.institution, each.title) for each in plans],
        ("id", "institution", "title"),
        indent=2,
        flexible=2,
    )
    if not plans:
        page.text("There are none.")
