"""Exit codes, and the one way in which a command gives up."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import wraps
from typing import ParamSpec, TypeVar

import click


class Exit(IntEnum):
    """What a command tells the shell."""

    ANSWERED = 0
    """Whatever the answer."""
    PROBLEMS = 1
    """Problems were found."""
    UNREADABLE = 2
    """Wrong usage, or input that cannot be read."""


P = ParamSpec("P")
R = TypeVar("R")


def gives_up(code: Exit) -> click.exceptions.Exit:
    """The exception that ends a command with an exit code."""
    return click.exceptions.Exit(int(code))


def refusals_told(command: Callable[P, R]) -> Callable[P, R]:
    """A command whose unreadable input ends it with one message on stderr and exit code 2."""

    @wraps(command)
    def told(*args: P.args, **kwargs: P.kwargs) -> R:
        from pathways.cli.output import tell_located
        from pathways.documents.refused import Refused

        try:
            return command(*args, **kwargs)
        except Refused as refused:
            tell_located([refused.located()])
            raise gives_up(Exit.UNREADABLE) from None
        except BrokenPipeError:
            raise gives_up(Exit.ANSWERED) from None

    return told
