"""What a person decides for posts of one name, put into the table of decisions and the table into the scenario.

Only the cell of the decision is changed. What others wrote into the table stays, whatever program they did it in; posts
that it does not have yet are added at its end.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathways.scenarios.beside import file_beside

if TYPE_CHECKING:
    from pathways.scenarios.ready import Ready
    from pathways.workforce.mapping import Choice, Post
    from pathways.workforce.mapping_answer import MappingAnswer


def decisions_file(ready: Ready) -> Path:
    """Where the decisions of a scenario stand, or will."""
    name = ready.scenario.decisions or f"{ready.path.stem}-decisions.csv"
    return file_beside(ready.path, name)


def decide(ready: Ready, answer: MappingAnswer, post: Post, decision: str) -> tuple[Choice, ...]:
    """Write a decision down, and name the table in the scenario where it names none.

    Args:
        ready: The scenario.
        answer: Its mapping.
        post: The posts that are decided on.
        decision: A role by its id, a standing, `yes`, or nothing to take a decision back.

    Returns:
        Everything that is decided now.

    Raises:
        FaultyDocument: If the table has faults.
        Refused: If a file cannot be read or written, or was changed meanwhile.
    """
    from pathways.documents.read import read_document
    from pathways.documents.splice.edits import Add
    from pathways.documents.splice.save import save, save_text
    from pathways.documents.text import read_text
    from pathways.documents.write import write_file
    from pathways.scenarios.gather import choices_at

    file = decisions_file(ready)
    assert ready.graph is not None
    if file.exists():
        choices_at(file, ready.graph.framework)
        before = read_text(file)
        save_text(file, before, with_decision(before, answer, post, decision))
    else:
        write_file(file, with_decision("", answer, post, decision).encode("utf-8-sig"))
    if ready.scenario.decisions is None:
        reading = read_document(ready.path)
        if reading.parsed.data.get("decisions") is None:
            save(ready.path, reading, [Add(("decisions",), file.name, before=_before(reading.parsed.data))])
    return choices_at(file, ready.graph.framework)


def _before(data: Mapping[str, Any]) -> str | None:
    """The section that the name of the table stands above; None where there are no actions."""
    return "actions" if "actions" in data else None


def with_decision(text: str, answer: MappingAnswer, post: Post, decision: str) -> str:
    """A table of decisions with one more.

    Args:
        text: The table; empty: there is none yet.
        answer: The mapping, for posts that the table does not have.
        post: The posts that are decided on.
        decision: What is decided.
    """
    from pathways.export.mapping import rows_to_decide
    from pathways.formats.table import as_csv
    from pathways.workforce.mapping_decisions import COLUMNS

    fresh = as_csv(COLUMNS, rows_to_decide(answer))
    separator = _separator(text or fresh)
    rows = _rows(text or fresh, separator)
    top = next(number for number, row in enumerate(rows) if any(cell.strip() for cell in row))
    places = {name.strip().casefold(): column for column, name in enumerate(rows[top])}
    found = next((row for row in rows[top + 1 :] if row and _key(row, places) == post.key), None)
    if found is None:
        at = {name: column for column, name in enumerate(COLUMNS)}
        new = next((row for row in _rows(fresh, ",")[1:] if _key(row, at) == post.key), [""] * len(COLUMNS))
        found = [new[at[name]] if name in at else "" for name in places]
        rows.append(found)
    found.extend("" for _ in range(places["decision"] + 1 - len(found)))
    found[places["decision"]] = decision
    page = io.StringIO()
    ends = "\r\n" if "\r\n" in (text or fresh) else "\n"
    csv.writer(page, delimiter=separator, lineterminator=ends).writerows(rows)
    return page.getvalue()


def _rows(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def _key(row: list[str], places: Mapping[str, int]) -> tuple[str, str, str]:
    """The posts that a row is about."""
    from pathways.workforce.mapping import Post
    from pathways.workforce.mapping_decisions import said_in

    title, family, grade = (
        said_in(row[places[name]]) if name in places and places[name] < len(row) else ""
        for name in ("title", "family", "grade")
    )
    return Post(title, family or None, grade or None).key


def _separator(text: str) -> str:
    """What stands between cells: the sign that the heading has most of."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=heading.count)
