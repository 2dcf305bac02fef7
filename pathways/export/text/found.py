"""What was found by its name, as text."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from itertools import groupby

from pathways.documents.search import Found
from pathways.export import found as words
from pathways.export.text.layout import Page


def add_found(page: Page, found: Sequence[Found], typed: str, most: int) -> None:
    """What was found, under the headings of what it is, each with the command that shows it.

    Args:
        page: Where it is written.
        found: What was found, best first.
        typed: The words that were looked for.
        most: How many of each kind are shown.
    """
    order = {kind: number for number, kind in enumerate(dict.fromkeys(words.kind(each) for each in found))}
    for heading, members in groupby(sorted(found, key=lambda each: order[words.kind(each)]), key=words.kind):
        listed = list(members)
        page.heading(heading)
        for each in listed[:most]:
            beside = words.beside(each)
            also = words.also(each, typed)
            page.bullet(f"{words.name(each)} ({beside})" + (f"; also called {also}" if also else ""))
            page.text(shlex.join(words.command(each)), 4, "faint")
        if len(listed) > most:
            page.text(f"... and {len(listed) - most} more: type more of the name, or ask with --all", 2)
