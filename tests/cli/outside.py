"""Somebody outside who has every answer on a scenario, in every form, and knows how such answers are made.

Staff tables are generated; who is in which group is known from them, and from the posts that `pathways map` lists.
"""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from tests.cli.test_commands import data, run
from tests.support import HEAD
from tests.workforce.attack_together import Cell, Reader

SMALL = 5
YEARS = 3
DAY = date(2026, 8, 1)

FRAMEWORK = """
grades:
  "5": {rank: 5, name: Grade 5, title: "{track}"}
  "6": {rank: 6, name: Grade 6, title: "Senior {track}"}
  "7": {rank: 7, name: Grade 7, title: "Lead {track}"}
tracks:
  lab: {name: Laboratory, titles: Laboratory Technician, grades: ["5", "6", "7"]}
  shop: {name: Workshop, titles: Machinist, grades: ["5", "6"]}
moves:
  round: {from: {track: any}, to: {grade: next}, mechanism: promotion, timing: {effective: "10-01"}}
"""

SCENARIO = """
document: scenario
format: 1
id: generated
title: A generated staff table
on: "2026-08-01"
years: 3
round_to: 1
proposed: {by: The tests, on: "2026-01-01"}
staff: {file: staff.csv, characteristics: [Sex, Origin]}
scope: {contracts: [open-ended, fixed-term]}
actions:
  adopt: {do: adopt, on: "2026-08-01", framework: framework.yaml}
  up: {do: move, on: "2026-08-01", move: round, share: 0.1}
  award: {do: award, on: "2027-08-01", percent: 2}
"""
"""Counts are not rounded, so that whoever reads an answer has the exact numbers."""

_POSTS = (
    ("Laboratory Technician", "5", 24),
    ("Senior Laboratory Technician", "6", 14),
    ("Lead Laboratory Technician", "7", 3),
    ("Machinist", "5", 9),
    ("Senior Machinist", "6", 2),
    ("Glassblower", "6", 6),
)
"""Titles with their grades, and about how often they are drawn."""

_GRADES = ("5", "6", "7")


def written(folder: Path, seed: int, people: int) -> Path:
    """A scenario with a staff table of so many people, drawn from a seed."""
    draw = random.Random(seed)
    page = io.StringIO()
    writer = csv.writer(page)
    heading = ("person", "title", "grade", "type", "end", "fte", "funding", "salary", "department", "Sex", "Origin")
    writer.writerow(heading)
    for number in range(people):
        title, grade, _ = draw.choices(_POSTS, [weight for _, _, weight in _POSTS])[0]
        kind = draw.choices(("open-ended", "fixed-term", "casual"), (80, 17, 3))[0]
        end = f"{draw.choice((2027, 2028, 2029, 2031))}-03-31" if kind == "fixed-term" else ""
        writer.writerow(
            (
                f"P{number}", title, grade, kind, end, draw.choice((1, 1, 1, 0.6)),
                draw.choices(("core", "grant", "recharge"), (75, 20, 5))[0], 20_000 + 5_000 * int(grade),
                draw.choices(("Physics", "Chemistry", "Museum"), (60, 30, 10))[0],
                draw.choice(("Female", "Male")), draw.choices(("Here", "There", ""), (70, 22, 8))[0],
            )
        )  # fmt: skip
    (folder / "staff.csv").write_text(page.getvalue(), "utf-8")
    (folder / "framework.yaml").write_text(HEAD.lstrip() + FRAMEWORK, "utf-8")
    path = folder / "scenario.yaml"
    path.write_text(SCENARIO.lstrip(), "utf-8")
    return path


@dataclass(frozen=True)
class Answers:
    """The answers on one scenario as data."""

    mapping: dict[str, Any]
    forecast: dict[str, Any]
    equality: dict[str, Any]
    staff: tuple[dict[str, str], ...]
    """The rows of the table, which nobody outside has: to know what is true."""

    @classmethod
    def on(cls, scenario: Path) -> Answers:
        """Ask everything."""
        with (scenario.parent / "staff.csv").open(encoding="utf-8") as file:
            rows = tuple(csv.DictReader(file))
        mapping, forecast, equality = (data(command, str(scenario)) for command in ("map", "forecast", "equality"))
        return cls(mapping, forecast, equality, rows)

    def people(self) -> list[dict[str, str]]:
        """The categories of everybody."""
        posts = {
            (post["title"], post["grade"], row["type"] == "casual"): post
            for row in self.staff
            for post in self.mapping["posts"]
            if _is_of(post, row)
        }
        bands = {grade: band for band in self.equality["bands"] for grade in _of_band(band)}
        groups = {
            each["name"]: [group["name"] for group in each["groups"]] for each in self.equality["characteristics"]
        }
        found = []
        for row in self.staff:
            outside = row["type"] == "casual"
            post = posts[row["title"], row["grade"], outside]
            outside = post["standing"] == "out-of-scope"
            found.append(
                {
                    "standing": post["standing"],
                    "role": post["role"] or "none",
                    "scope": "out" if outside else "in",
                    "band": bands[row["grade"]],
                    "ends": "out" if outside else _ends(row),
                    "Contract type": row["type"],
                    "Hours": "full-time" if row["fte"] == "1" else "part-time",
                    **{name: _group(row[name], groups[name]) for name in ("Sex", "Origin")},
                }
            )
        return found

    def told(self) -> list[tuple[Cell, int | None]]:
        """Every cell that is there, with its number or None."""
        return [*self._of_mapping(), *self._of_forecast(), *self._of_equality()]

    def known(self) -> Iterator[tuple[Cell, int]]:
        """Every cell whose number is told, with the number."""
        return ((cell, number) for cell, number in self.told() if number is not None)

    def _of_mapping(self) -> Iterator[tuple[Cell, int | None]]:
        yield frozenset(), self.mapping["people"]
        for standing, number in self.mapping["standings"].items():
            yield frozenset({("standing", standing)}), number
        for role, number in self.mapping["roles"].items():
            yield frozenset({("role", role)}), number
            yield frozenset({("role", role), ("standing", "mapped")}), number

    def _of_forecast(self) -> Iterator[tuple[Cell, int | None]]:
        for row in self.forecast["people"]:
            now = row["years"][0]
            number = now["median"] if now else None
            if row["counts"] == "all":
                yield frozenset({("scope", "in")}), number
            elif row["id"] == "to-be-evaluated":
                yield frozenset({("standing", "to-be-evaluated")}), number
            elif row["counts"] == "role":
                yield frozenset({("role", row["id"])}), number
        for year, number in enumerate(self.forecast["contract_ends"], 1):
            yield frozenset({("ends", str(year))}), number

    def _of_equality(self) -> Iterator[tuple[Cell, int | None]]:
        yield frozenset(), self.equality["people"]
        for each in self.equality["characteristics"]:
            for group in each["groups"]:
                its = (each["name"], group["name"])
                yield frozenset({its}), group["people"]
                for band, number in group["bands"].items():
                    yield frozenset({its, ("band", band)}), number
                for outcome, number in group["standings"].items():
                    yield frozenset({its, ("standing", _standing(outcome))}), number

    def sums(self, people: Sequence[Mapping[str, str]]) -> Iterator[tuple[dict[Cell, int], float]]:
        """What tracks, grades and tops of the forecast tell: the people of several roles together."""
        tracks = {"lab": ("lab-5", "lab-6", "lab-7"), "shop": ("shop-5", "shop-6")}
        members: dict[tuple[str, str | None], tuple[str, ...]] = {
            **{("track", track): roles for track, roles in tracks.items()},
            **{("grade", grade): tuple(f"{track}-{grade}" for track in tracks) for grade in _GRADES},
            ("top", None): ("lab-7", "shop-6"),
        }
        held = {person["role"] for person in people}
        for row in self.forecast["people"]:
            now = row["years"][0]
            if now and (row["counts"], row["id"]) in members:
                roles = [role for role in members[row["counts"], row["id"]] if role in held]
                yield {frozenset({("role", role)}): 1 for role in roles}, now["median"]

    def reader(self) -> Reader:
        """Somebody who has read all of it."""
        people = self.people()
        known = dict(self.known())
        ways = [each["name"] for each in self.equality["characteristics"]]
        tables = [("standing", "role"), ("scope", "standing"), ("band", "standing", "role"), ("Contract type", "ends")]
        tables += [(way, "band", "standing") for way in ways]
        hidden = [cell for cell, number in self.told() if number is None]
        return Reader(people, tables, known, hidden, [*self.sums(people)])

    def told_apart(self) -> list[frozenset[str]]:
        """What some answer tells apart."""
        ways = [each["name"] for each in self.equality["characteristics"]]
        alone = ("standing", "role", "scope", "ends", *ways)
        pairs = [("standing", "role"), *((way, other) for way in ways for other in ("band", "standing"))]
        return [frozenset(), *(frozenset({each}) for each in alone), *map(frozenset, pairs)]


def _is_of(post: Mapping[str, Any], row: Mapping[str, str]) -> bool:
    """Whether a row of the table is one of some posts; casual contracts are a line of their own, out of scope."""
    named = (post["title"], post["grade"]) == (row["title"], row["grade"])
    by_contract = "scope-contract" in post["reasons"]
    return named and by_contract is (row["type"] == "casual")


def _of_band(band: str) -> tuple[str, ...]:
    first, _, last = band.partition("–")
    return _GRADES[_GRADES.index(first) : _GRADES.index(last or first) + 1]


def _ends(row: Mapping[str, str]) -> str:
    if not row["end"]:
        return "open-ended"
    year = 1 + sum(row["end"] >= DAY.replace(year=DAY.year + after).isoformat() for after in range(1, 40))
    return str(year)


def _group(said: str, names: Sequence[str]) -> str:
    return next((name for name in names if said == name or said in name.split(", ")), said)


def _standing(outcome: str) -> str:
    return "mapped" if outcome in {"way-up", "no-way-up"} else outcome


# Whatever else is written: the numbers of people in it.


def numbers_in_text(text: str) -> Iterator[int]:
    """The whole numbers in the tables of a page: cells stand two spaces apart, the first names the row."""
    for line in text.splitlines():
        first, *cells = re.split(r"\s{2,}", line.strip())
        if not first.startswith("-"):
            yield from _whole(cells)


def numbers_in_markdown(text: str) -> Iterator[int]:
    """The whole numbers in tables, but for the first column."""
    for line in text.splitlines():
        if line.startswith("|"):
            yield from _whole(re.split(r"(?<!\\)\|", line.strip("|"))[1:])


def numbers_in_workbook(file: Path) -> Iterator[int]:
    """The whole numbers in cells that are written as numbers of people."""
    for page in openpyxl.load_workbook(file):
        for row in page.iter_rows():
            for cell in row:
                if isinstance(cell.value, int) and cell.number_format == "#,##0":
                    yield cell.value


def _whole(cells: Sequence[str]) -> Iterator[int]:
    """Whole numbers without a sign: percentage points have one."""
    for cell in cells:
        for said in re.findall(r"(?<![\d.,+-])\d[\d,]*(?![\d,]*[.%\d])", cell.strip(" *")):
            if not re.search(r"[A-Za-z]", cell):
                yield int(said.replace(",", ""))


def answer_of(command: str, scenario: Path) -> str:
    """What a command tells."""
    result = run(command, str(scenario))
    assert result.exit_code == 0, result.output
    return result.stdout
