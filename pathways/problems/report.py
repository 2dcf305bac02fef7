"""How problems are printed: for people with the line and a caret, for programs as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pathways.problems.problem import Located, Severity

Paint = Callable[[str, Severity | None], str]
"""Colours a piece of text by severity; None asks for emphasis only."""


def plain(text: str, _severity: Severity | None) -> str:
    """No colour at all."""
    return text


def sentence(located: Located) -> str:
    """``file:line:column: severity[code]: message``, in one line."""
    where = located.file if located.place is None else f"{located.file}:{located.place.line}:{located.place.column}"
    problem = located.problem
    return f"{where}: {problem.severity}[{problem.code}]: {problem.message}"


def block(located: Located, paint: Paint = plain, width: int = 100) -> str:
    """The sentence, the source line with a caret under the place, and the help."""
    problem = located.problem
    head = sentence(located)
    mark = f"{problem.severity}[{problem.code}]"
    lines = [head.replace(mark, paint(mark, problem.severity), 1)]
    if located.place is not None and located.source_line.strip():
        shown, caret = _window(located.source_line, located.place.column, width - 4)
        lines += [f"    {shown}", "    " + " " * caret + paint("^", problem.severity)]
    lines += [f"  also at line {place.line}, column {place.column}" for place in located.also]
    if problem.help:
        lines.append(f"  {paint('help', None)}: {problem.help}")
    return "\n".join(lines)


def data(located: Located) -> dict[str, object]:
    """The same for programs."""
    problem = located.problem
    return {
        "file": located.file,
        "line": located.place.line if located.place else None,
        "column": located.place.column if located.place else None,
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "help": problem.help,
        "path": list(problem.path),
        "also": [{"line": place.line, "column": place.column} for place in located.also],
    }


def report(found: Iterable[Located], paint: Paint = plain, width: int = 100) -> str:
    """All of them as text, in the order of the documents."""
    return "\n\n".join(block(located, paint, width) for located in sorted(found, key=lambda each: each.sort_key))


def _window(line: str, column: int, width: int) -> tuple[str, int]:
    """The part of a long line around the column, and where the column falls in it."""
    text = "".join(" " if character == "\t" else character if character.isprintable() else "�" for character in line)
    start = max(0, column - 1 - width // 2) if len(text) > width else 0
    return text[start : start + width], column - 1 - start
