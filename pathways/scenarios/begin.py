"""A scenario begun from a few answers, as the text of a document with notes for whoever goes on with it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pathways.documents.splice.written import Manner, pairs

WIDTH = 100
"""Columns of a note."""

YEARS = 5
"""Years looked ahead where nobody says another number."""


@dataclass(frozen=True)
class Round:
    """A move that people make once a year."""

    move: str
    """Its id in the framework."""
    number: Mapping[str, float]
    """How many make it in each round: low, central and high."""


@dataclass(frozen=True)
class Beginning:
    """What is known of a scenario when it is begun."""

    id: str
    title: str
    by: str
    """Who proposes it."""
    today: date
    on: date
    """The day of the baseline."""
    years: int
    framework: str
    """The framework that it adopts, by its file as seen from the scenario."""
    adopted_on: date
    staff: Mapping[str, Any]
    """The staff table as a scenario names it: `file`, and `columns`, `values` and `characteristics` where said."""
    pay: Mapping[str, str] = field(default_factory=dict)
    """`structure`, `staff` and `pension`, as far as they are said."""
    round: Round | None = None
    """The moves of each year; None: left to whoever goes on."""
    move: str = "promotion"
    """A move of the framework, for the example of a round."""


def scenario_text(beginning: Beginning) -> str:
    """The document.

    Args:
        beginning: What is known.
    """
    said = beginning
    parts = [
        _note(
            "A scenario: what a framework will do. A line that begins with # is a note to you, and the program passes "
            "over it. docs/format-sector.md explains every word; pathways check FILE says what is wrong."
        ),
        _written(
            {
                "document": "scenario",
                "format": 1,
                "id": said.id,
                "title": said.title,
                "proposed": {"by": said.by, "on": said.today.isoformat()},
            }
        ),
        "",
        _note(
            "THE BASELINE. The staff table and the pay are of this day. Nothing below changes them: what follows from "
            "the actions is computed."
        ),
        _written({"on": said.on.isoformat(), "years": said.years}),
        "",
        _note(
            "YOUR STAFF TABLE, beside this file or by its path. Names are dropped unseen. Columns that are recognised "
            "by their headings need not be named. `characteristics` are kept for the equality analysis alone."
        ),
        _written({"staff": dict(said.staff)}),
        "",
        _note("WHOSE PAY the posts are on. pathways list --kind pay-structure has those that are held."),
        _written({"pay": dict(said.pay)}) if said.pay else "# pay: {structure: ID, pension: ID}\n",
        "",
        _note(
            "WHAT IS DONE, each on its day. Any number may be three: {low: 5, central: 10, high: 20}. Take the # away "
            "from what you mean to do or to take for granted, and put your own numbers."
        ),
        "actions:\n",
        _action({"adopt": {"do": "adopt", "on": said.adopted_on.isoformat(), "framework": said.framework}}),
        *_rounds(said),
        *_examples(said),
    ]
    return "".join(part if part else "\n" for part in parts)


def _rounds(said: Beginning) -> list[str]:
    """The moves of each year, or an example of them."""
    year_later = _year_later(said.adopted_on).isoformat()
    if said.round is not None:
        number = {name: _whole(each) for name, each in said.round.number.items()}
        action = {"do": "move", "on": year_later, "move": said.round.move, "number": number}
        return [_action({"rounds": action})]
    numbers = "{low: 5, central: 10, high: 20}"
    return [f'  # rounds: {{do: move, on: "{year_later}", move: {said.move}, number: {numbers}}}\n']


def _examples(said: Beginning) -> list[str]:
    """What else is often taken for granted, each as a note."""
    first, later = said.on.isoformat(), said.adopted_on.isoformat()
    return [
        f'  # award: {{do: award, on: "{later}", percent: {{low: 1, central: 2, high: 3}}}}\n',
        f'  # leaving: {{do: leave, on: "{first}", share: {{low: 0.04, central: 0.06, high: 0.09}}}}\n',
        f'  # refilling: {{do: refill, on: "{first}", share: {{low: 0.8, central: 0.9, high: 1}}, after_months: 3}}\n',
        f'  # freeze: {{do: freeze, on: "{later}", what: recruitment, until: "{_year_later(said.adopted_on)}"}}\n',
    ]


def _note(text: str) -> str:
    return "".join(f"# {line}\n" for line in textwrap.wrap(text, WIDTH))


def _action(data: Mapping[str, Any]) -> str:
    return _written(data, 2)


def _written(data: Mapping[str, Any], column: int = 0) -> str:
    return pairs(dict(data), column, Manner(), indented=True) + "\n"


def _year_later(day: date) -> date:
    return date(day.year + 1, day.month, min(day.day, 28) if day.month == 2 else day.day)


def _whole(number: float) -> int | float:
    return int(number) if number == int(number) else number
