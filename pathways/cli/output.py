"""Results on stdout, notes on stderr; colours only on a terminal that wants them; widths as wide as the terminal."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from pathways.export.text.layout import Page, Role
    from pathways.problems import Located, Severity

WIDTH_MOST = 110
"""Wider text is hard to read, however wide the terminal."""

_STYLES: dict[str, dict[str, Any]] = {
    "heading": {"bold": True, "fg": "cyan"},
    "strong": {"bold": True},
    "faint": {"dim": True},
    "warn": {"fg": "yellow"},
    "link": {"underline": True},
}

_SEVERITIES = {"error": "red", "warning": "yellow", "observation": "blue"}


def width() -> int:
    """Columns for text: those of the terminal, or 80, and never more than is good to read."""
    return max(40, min(shutil.get_terminal_size((80, 24)).columns, WIDTH_MOST))


def coloured(stream: TextIO) -> bool:
    """Whether a stream is a terminal whose user has not asked for plain text."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()


def new_page() -> Page:
    """An empty page as wide and as coloured as stdout."""
    from pathways.export.text.layout import Page, plain

    def painted(text: str, role: Role) -> str:
        return click.style(text, **_STYLES[role])

    return Page(width(), painted if coloured(sys.stdout) else plain)


def write(page: Page) -> None:
    """A page on stdout."""
    click.echo(str(page), color=True)


def write_json(data: Any) -> None:
    """Data on stdout."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def note(text: str) -> None:
    """A note on stderr."""
    click.echo(text, err=True)


def problems_text(found: Iterable[Located], stream: TextIO) -> str:
    """Problems as text for a stream."""
    from pathways.problems.report import plain, report

    def painted(text: str, severity: Severity | None) -> str:
        return click.style(text, bold=True, fg=_SEVERITIES[severity] if severity else None)

    return report(found, painted if coloured(stream) else plain, width())


def tell_located(found: Iterable[Located]) -> None:
    """Problems on stderr."""
    click.echo(problems_text(found, sys.stderr), err=True, color=True)
