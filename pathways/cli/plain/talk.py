"""What is said and what is typed, a line at a time."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathways.export.text.layout import Page

COMMANDS = "b back, q quit, ? help; an empty line says it again"
"""What can be typed at every prompt."""


class Over(Exception):
    """The person has had enough, or there is nothing more to read."""


def say(text: str = "") -> None:
    """A line, or several, broken between words where the screen ends."""
    from pathways.cli.output import width

    for line in text.split("\n"):
        parts = textwrap.wrap(line, width(), subsequent_indent="   ", break_long_words=False, break_on_hyphens=False)
        click.echo("\n".join(parts))


def tell(fill: Callable[[Page], None]) -> None:
    """Fill a page, and say it.

    Args:
        fill: Writes on the page.
    """
    click.echo(f"\n{page_of(fill)}\n")


def page_of(fill: Callable[[Page], None]) -> str:
    """A page as text that is read from top to bottom."""
    from pathways.cli.output import width
    from pathways.export.text.layout import Page

    page = Page(width(), linear=True)
    fill(page)
    return str(page)


def heard(prompt: str) -> str:
    """What is typed, without blanks around it and signs that cannot be shown.

    Raises:
        Over: At the end of the input, and where somebody breaks off.
    """
    try:
        line = _line(f"{prompt}: ")
    except (EOFError, KeyboardInterrupt):
        say()
        raise Over from None
    return "".join(sign for sign in line if sign.isprintable()).strip()


def _line(prompt: str) -> str:
    if sys.stdin.isatty():
        return input(prompt)
    click.echo(prompt, nl=False)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    say(line.rstrip("\r\n"))  # what comes from a pipe is shown nowhere else
    return line


def answered(prompt: str, repeat: Callable[[], None], help: str) -> str | None:
    """A word that is typed; None to go back.

    Args:
        prompt: What stands before the word.
        repeat: Says the question again.
        help: What to answer.

    Raises:
        Over: If somebody wants to quit.
    """
    while True:
        word = heard(prompt)
        match word.casefold():
            case "":
                repeat()
            case "?" | "help":
                say(f"{help}\nAlways: {COMMANDS}.")
            case "b" | "back":
                return None
            case "q" | "quit":
                raise Over
            case _:
                return word


def asked(question: str, help: str, prompt: str = "Answer") -> str | None:
    """A question whose answer is typed; None to go back.

    Raises:
        Over: If somebody wants to quit.
    """

    def put() -> None:
        say(question)

    put()
    return answered(prompt, put, help)
