"""The generated college of `frameworks/examples/`; `python -m tests.workforce.college` writes its staff table.

Only the sizes of the four parts are real: one college's technical staff in 2019, as published (139, 253, 151 and 240).
Everybody in the table, with every grade, point, contract and characteristic, is drawn by a generator with a fixed seed.
"""

import csv
import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tests.support import ROOT

FILE = ROOT / "frameworks" / "examples" / "college-staff.csv"
SEED = 783
BASELINE = date(2025, 8, 1)

PARTS = {"Engineering": 139, "Medicine": 253, "Natural Sciences": 151, "Central Facilities": 240}


@dataclass(frozen=True)
class Rung:
    """A grade, how often it is drawn, its points, and titles with how often each is drawn."""

    grade: str
    weight: int
    points: tuple[int, int]
    titles: dict[str, int]


RUNGS = (
    Rung("T", 3, (5, 6), {"Trainee Technician": 1}),
    Rung("3", 10, (6, 9), {"Assistant Technician": 3, "Laboratory Assistant": 1}),
    Rung("4", 24, (10, 14), {"Technician": 5, "Laboratory Technician": 2, "Workshop Technician": 1}),
    Rung("5", 28, (15, 20), {"Senior Technician": 6, "Senior Laboratory Technician": 2}),
    Rung("6", 20, (21, 26), {"Lead Technician": 4, "Technical Coordinator": 1}),
    Rung("7", 10, (27, 34), {"Technical Specialist": 5, "Technical Manager": 3, "Technical Tutor": 1,
                             "Research Software Engineer": 2}),
    Rung("8", 4, (35, 42), {"Senior Technical Specialist": 2, "Senior Technical Manager": 2}),
    Rung("9", 1, (43, 49), {"Director of Technical Services": 1}),
)  # fmt: skip

HEADING = (
    *("Person ref", "Job title", "Faculty", "Grade", "Spine point", "Contract type", "End date", "FTE", "Funding"),
    *("Start date", "In grade since", "Sex", "Ethnicity", "Disability"),
)


def rows() -> Iterator[tuple[str, ...]]:
    """A row for each contract; everybody has one, but for a few who hold two halves."""
    draw = random.Random(SEED)
    number = 0
    for part, size in PARTS.items():
        for _ in range(size):
            number += 1
            yield from _person(f"C{number:04d}", part, draw)


def _person(ref: str, part: str, draw: random.Random) -> Iterator[tuple[str, ...]]:
    (rung,) = draw.choices(RUNGS, [each.weight for each in RUNGS])
    (title,) = draw.choices([*rung.titles], [*rung.titles.values()])
    fixed = rung.grade not in {"8", "9"} and draw.random() < 0.18
    low, high = rung.points
    point = min(high, low + int(draw.random() ** 0.6 * (high - low + 1)))
    years = draw.uniform(0.2, 3) if fixed else draw.expovariate(1 / 7) + 0.2
    start = BASELINE - timedelta(days=int(years * 365))
    since = max(start, BASELINE - timedelta(days=int(draw.uniform(0.2, 9) * 365)))
    end = BASELINE + timedelta(days=draw.randint(30, 3 * 365)) if fixed else None
    fte = draw.choices((1.0, 0.8, 0.6, 0.5), (82, 8, 6, 4))[0]
    funding = draw.choices(("core", "grant", "recharge"), (12, 80, 8) if fixed else (80, 8, 12))[0]
    women = {"T": 0.5, "3": 0.56, "4": 0.5, "5": 0.45, "6": 0.41, "7": 0.36, "8": 0.32, "9": 0.3}[rung.grade]
    sex = "Female" if draw.random() < women else "Male"
    ethnicity = draw.choices(("White", "Asian", "Black", "Mixed", "Other", ""), (74, 12, 5, 3, 2, 4))[0]
    disability = draw.choices(("No", "Yes", ""), (84, 8, 8))[0]
    halves = (0.5, 0.5) if fte == 1.0 and not fixed and draw.random() < 0.01 else (fte,)
    for part_time, paid_from in zip(halves, (funding, "recharge" if funding == "core" else "core"), strict=False):
        yield (
            ref, title, part, rung.grade, str(point), "Fixed term" if fixed else "Open-ended",
            end.isoformat() if end else "", f"{part_time:g}", paid_from, start.isoformat(), since.isoformat(),
            sex, ethnicity, disability,
        )  # fmt: skip


def table() -> str:
    """The whole table as text."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADING)
    writer.writerows(rows())
    return written.getvalue()


if __name__ == "__main__":
    FILE.write_text(table(), "utf-8")
