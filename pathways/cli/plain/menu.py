"""Where the conversation begins, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

from pathways.cli.plain.careful import careful
from pathways.cli.plain.choosing import choose
from pathways.cli.plain.talk import COMMANDS, Over, say

WELCOME = f"""\
Pathways, as plain text. Choose by typing a number and Enter, or some words of a choice.
At every prompt: {COMMANDS}.
"""


def converse(on: date) -> None:
    """Ask what the person wants, until they quit or there is nothing more to read.

    Args:
        on: The day for which everything is answered.
    """
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    say(WELCOME)
    try:
        _menu(on)
    except Over:
        say("Goodbye.")


def _menu(on: date) -> None:
    entries: dict[str, Callable[[], None]] = {
        "Find anything by its name": lambda: _find(on),
        "Walk a career: choose a framework and a role": lambda: _walk(on),
        "Funding: which schemes may I lead, as questions": lambda: _funding(on),
        "Me: my role, what is known of me, what I can show, and the gap to a role": lambda: _me(on),
        "Compare roles and frameworks": lambda: _compare(on),
        "Library: pay, recognition, development, commitment, authorship": lambda: _library(on),
    }
    while True:
        chosen = choose("\nWhat do you want to do?", list(entries))
        if not isinstance(chosen, int):
            say("This is the beginning. q quits.")
            continue
        careful(list(entries.values())[chosen])


def _find(on: date) -> None:
    from pathways.cli.plain.find import find

    find(on)


def _walk(on: date) -> None:
    from pathways.cli.plain.places import pick_place
    from pathways.cli.plain.walk import walk

    while (place := pick_place("Where does the walk begin?", on)) is not None:
        walk(*place, on)


def _funding(on: date) -> None:
    from pathways.cli.plain.eligible import which_schemes

    which_schemes(on)


def _me(on: date) -> None:
    from pathways.cli.plain.me import me

    me(on)


def _compare(on: date) -> None:
    from pathways.cli.plain.compare import compare

    compare(on)


def _library(on: date) -> None:
    from pathways.cli.plain.library import library

    library(on)
