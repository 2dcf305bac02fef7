"""The catalogue as text."""

from __future__ import annotations

from collections.abc import Sequence

from pathways.export import words
from pathways.export.listed import Listed
from pathways.export.text.layout import Page


def add_listing(page: Page, documents: Sequence[Listed]) -> None:
    """Frameworks of institutions, then models, then other documents."""
    groups = (
        ("Institutions", [each for each in documents if each.kind == "framework" and each.institution]),
        (
            "Models to start from",
            [each for each in documents if each.kind == "framework" and not each.institution],
        ),
    )
    for heading, members in groups:
        if not members:
            continue
        page.heading(heading)
        rows = [
            (
                each.id,
                each.institution or each.title,
                words.STATUSES.get(each.status, each.status),
                str(each.roles),
                str(each.moves),
            )
            for each in members
        ]
        page.table(rows, ("id", "name", "status", "roles", "moves"), indent=2)
    for kind in dict.fromkeys(each.kind for each in documents if each.kind != "framework"):
        members = [each for each in documents if each.kind == kind]
        page.heading(_KINDS.get(kind, f"Documents of kind {kind}"))
        if kind == "funder":
            page.table(
                [(each.id, each.title, str(each.schemes), str(each.rules)) for each in members],
                ("id", "name", "schemes", "rules"),
                indent=2,
            )
        else:
            page.table([(each.id, each.title) for each in members], ("id", "title"), indent=2)


_KINDS = {
    "funder": "Funders, and institutions' rules on who may lead",
    "facts": "Facts that are asked for",
    "reform": "Reforms of rules",
    "language": "Wording",
}
