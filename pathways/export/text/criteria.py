"""Criteria and pick-lists as text, sorted by area."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.export import words
from pathways.export.criteria import by_area, in_words, pick_in_words
from pathways.export.text.layout import Page
from pathways.model.framework import Framework
from pathways.model.profiles import Expectation, Pick
from pathways.model.provenance import Footing


def add_by_area(page: Page, asked: Iterable[Expectation], framework: Framework, indent: int, usual: Footing) -> None:
    """Criteria under the names of their areas, in the order of the document."""
    for area, here in by_area(asked, framework).items():
        page.text(words.area(area, framework), indent, "strong")
        for each in here:
            page.bullet(in_words(each.criterion, usual), indent + 2)


def add_picks(page: Page, picks: Iterable[Pick], indent: int, usual: Footing) -> None:
    """Pick-lists: the rule of each, and under it the criteria that it picks from."""
    for pick in picks:
        page.bullet(pick_in_words(pick), indent, sign="*")
        for each in pick.criteria:
            page.bullet(in_words(each.criterion, usual), indent + 2)
