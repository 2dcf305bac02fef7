"""Tables of staff made up from a seed, as text and as workbooks; no row is of anybody."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

HEADINGS = (
    *("Emp No", "Job Title", "Job Family", "Grade", "Spine Point", "Contract Type", "End Date", "FTE", "Funding"),
    *("Start Date", "Department", "Gender"),
)

TITLES = ("Technician", "Senior Technician", "Technical Specialist", "Facility Manager", "Research Software Engineer")
PARTS = ("Biosciences", "Chemistry", "Engineering", "Physics", "Research Computing")


def made_up(rows: int, seed: int) -> list[list[Any]]:
    """Rows without fault, under `HEADINGS`; each its own person, dates as dates.

    Args:
        rows: How many.
        seed: The same rows for the same seed.
    """
    chance = random.Random(seed)
    made = []
    for number in range(rows):
        level = min(int(chance.expovariate(0.9)), 4)
        grade = 4 + level
        fixed = chance.random() < 0.3
        start = date(2015, 1, 1) + timedelta(days=chance.randrange(3600))
        made.append(
            [
                f"E{number:06}",
                TITLES[level],
                "Technical",
                str(grade),
                str(grade * 4 + chance.randrange(4)),
                "Fixed term" if fixed else "Open ended",
                date(2027, 1, 1) + timedelta(days=chance.randrange(1200)) if fixed else None,
                chance.choice((1, 1, 1, 0.8, 0.6, 0.5)),
                chance.choice(("Grant", "Recharge") if fixed else ("Core", "Core", "Core", "Recharge")),
                start,
                chance.choice(PARTS),
                chance.choice(("F", "M", "")),
            ]
        )
    return made


def as_text(rows: Iterable[Sequence[Any]], headings: Sequence[str] = HEADINGS, separator: str = ",") -> str:
    """Rows as text with commas between; days are written day first."""
    page = io.StringIO()
    writer = csv.writer(page, delimiter=separator)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([each.strftime("%d/%m/%Y") if isinstance(each, date) else each for each in row])
    return page.getvalue()


def as_workbook(rows: Iterable[Sequence[Any]], sheet: str = "Staff") -> bytes:
    """Rows of cells as a workbook, written by openpyxl."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def changed(content: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """A packed file with parts replaced, added, or (None) taken away."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after:
        kept = {name: before.read(name) for name in before.namelist()}
        for name, part in {**kept, **parts}.items():
            if part is not None:
                after.writestr(name, part)
    return buffer.getvalue()
