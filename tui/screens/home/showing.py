"""What a row is about, read aside and written as a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pathways.documents.refused import Refused
from pathways.export.text.layout import Page

from .goals import Doing, Fault, Goal, ToDocument, ToFramework


@dataclass(frozen=True)
class Seen:
    """What a row is about, ready to be written."""

    goal: Goal | None
    add: Callable[[Page], None]
    """Writes it on a page."""


def seen(goal: Goal | None, on: date | None) -> Seen:
    """Read what a row is about; what cannot be read is told instead."""
    match goal:
        case ToFramework():
            return Seen(goal, _framework(goal, on))
        case ToDocument():
            return Seen(goal, _document(goal, on))
        case Fault():
            return Seen(goal, _told(goal.message))
        case Doing():
            return Seen(goal, _sentence(goal.help))
        case _:
            return Seen(goal, _sentence(""))


def _framework(goal: ToFramework, on: date | None) -> Callable[[Page], None]:
    from pathways.export.text.show import add_framework, add_role

    from ...reading import Unreadable, open_framework

    opened = open_framework(goal.path, on)
    if isinstance(opened, Unreadable):
        return _told(opened.message)
    graph = opened.graph
    role = graph.roles.get(goal.role) if goal.role else None
    if role is not None:
        return lambda page: add_role(page, role, graph)
    return lambda page: add_framework(page, graph)


def _document(goal: ToDocument, on: date | None) -> Callable[[Page], None]:
    from pathways.documents.whole import NotWhole
    from pathways.problems.report import report

    from ..library.documents import told

    try:
        return told(goal.path, goal.part, on or date.today())
    except Refused as refused:
        return _told(report([refused.located()]))
    except NotWhole as found:
        return _told(report(found.reading.located))


def _told(message: str) -> Callable[[Page], None]:
    """A message of several lines, each as it is."""

    def add(page: Page) -> None:
        for line in message.splitlines():
            page.text(line)

    return add


def _sentence(text: str) -> Callable[[Page], None]:
    return lambda page: page.text(text) if text else None
