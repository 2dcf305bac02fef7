"""What people decided on a mapping: a table with one line for the posts of one name, written and read back.

The table names posts, never persons. A person edits the column `decision`: a role of the framework, by its id or title,
`to-be-evaluated`, `out-of-scope`, or `yes` for what is proposed. An empty cell leaves the proposal unconfirmed.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathways.model.roles import Role
from pathways.problems import Located, Place, Problem, nearest
from pathways.workforce.mapping import Choice, Post
from pathways.workforce.placement import Standing

COLUMNS = (
    *("title", "family", "grade", "posts", "standing", "role", "confidence", "candidates", "reasons"),
    *("rows_left_out", "decision"),
)
"""The columns of the table. `rows_left_out` says in every line how many rows of the staff table were passed over."""

_NEEDED = ("title", "decision")

_AS_PROPOSED = "yes"


@dataclass(frozen=True)
class Decisions:
    """What a table of decisions says."""

    choices: tuple[Choice, ...]
    problems: tuple[Located, ...]
    """What is wrong, with line and column; nothing is mapped while there is any."""


def read_decisions(text: str, file: str, roles: Mapping[str, Role]) -> Decisions:
    """Read a table of decisions.

    Args:
        text: The text of the table; a semicolon or a tab may stand for the comma.
        file: Its name in messages.
        roles: The roles of the framework.
    """
    rows = [(number, row) for number, row in _rows(text) if any(cell.strip() for cell in row)]
    if not rows:
        return Decisions((), (_at(file, 1, 1, Problem((), "empty", "there is nothing in this table", _HOW)),))
    (top, heading), *rest = rows
    places = {name.strip().casefold(): column for column, name in enumerate(heading)}
    missing = [name for name in _NEEDED if name not in places]
    if missing:
        message = f"this table has no column {' and no column '.join(map(repr, missing))}"
        return Decisions((), (_at(file, top, 1, Problem((), "missing-column", message, _HOW)),))
    choices: list[Choice] = []
    problems: list[Located] = []
    seen: dict[tuple[str, str, str], int] = {}
    for number, row in rest:
        cells = {name: said_in(row[column]) if column < len(row) else "" for name, column in places.items()}
        post = Post(cells["title"], cells.get("family") or None, cells.get("grade") or None)
        if post.key in seen:
            message = f"these posts stand in line {seen[post.key]} too"
            problem = Problem((), "post-twice", message, "keep one of the lines")
            problems.append(_at(file, number, places["title"] + 1, problem))
        seen.setdefault(post.key, number)
        try:
            choice = _choice(post, cells["decision"], roles)
        except _NoDecision as wrong:
            problems.append(_at(file, number, places["decision"] + 1, wrong.problem))
        else:
            if choice is not None:
                choices.append(choice)
    return Decisions(tuple(choices), tuple(problems))


_HOW = "write it anew with `pathways map SCENARIO -o FILE`, and fill in the column 'decision'"


class _NoDecision(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def _choice(post: Post, said: str, roles: Mapping[str, Role]) -> Choice | None:
    if not said:
        return None
    if said.casefold() == _AS_PROPOSED:
        return Choice(post, Standing.MAPPED, None)
    word = said.casefold().replace(" ", "-")
    if word in {Standing.TO_BE_EVALUATED.value, Standing.OUT_OF_SCOPE.value}:
        return Choice(post, Standing(word), None)
    named = [role.id for role in roles.values() if said.casefold() in (role.id.casefold(), role.title.casefold())]
    if len(named) == 1:
        return Choice(post, Standing.MAPPED, named[0])
    if named:
        message = f"{said!r} can mean {', '.join(named)}"
        raise _NoDecision(Problem((), "decision", message, "write the id of one of them"))
    ids = [*roles, Standing.TO_BE_EVALUATED.value, Standing.OUT_OF_SCOPE.value]
    near = nearest(word, ids) or nearest(said, [role.title for role in roles.values()])
    help = near or "write the id of a role, to-be-evaluated, out-of-scope, or yes for what is proposed"
    raise _NoDecision(Problem((), "decision", f"{said!r} is no role of the framework", help))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    text = text.removeprefix("\ufeff")
    heading = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=heading.count))
    number = 1
    for cells in reader:
        yield number, cells
        number = reader.line_num + 1


_FORMULA = ("=", "+", "-", "@")
"""How a cell begins that a spreadsheet would take for a formula; it is written with an apostrophe before it."""


def said_in(cell: str) -> str:
    """What a cell says, without the spaces around it and the apostrophe that keeps a spreadsheet from running it."""
    found = cell.strip()
    return found[1:] if found.startswith("'") and found[1:].startswith(_FORMULA) else found


def _at(file: str, line: int, column: int, problem: Problem) -> Located:
    return Located(file, Place(line, column), problem)
