"""How checks make what they find: one form for a name that is not defined, another for an observation."""

from __future__ import annotations

from collections.abc import Iterable

from pathways.model.framework import Framework
from pathways.problems import Path, Problem, Severity, nearest
from pathways.problems.suggest import listed


def undefined(path: Path, code: str, what: str, name: str, known: Iterable[str], where: str) -> Problem:
    """A name that nothing defines.

    Args:
        path: Where it is used.
        code: The check.
        what: What it should be: "role", "grade".
        name: The name.
        known: The names that are defined.
        where: Where it would be defined: a key, or a place in words.
    """
    words = sorted(known)
    some = f"known are {listed(words)}" if words else "none is defined"
    place = f"in {where}" if " " in where else f"under `{where}`"
    help = nearest(name, words) or f"define it {place}; {some}"
    return Problem(path, code, f"{what} {name!r} is not defined", help)


def observed(framework: Framework, path: Path, code: str, message: str, help: str = "") -> Problem:
    """An observation: a fact about a framework in force, a warning to the authors of a draft."""
    severity = Severity.OBSERVATION if framework.in_force else Severity.WARNING
    return Problem(path, code, message, help, severity, on="key")
