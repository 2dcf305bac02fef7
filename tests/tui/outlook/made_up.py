"""A small track with a staff table of sixty, for which every answer takes a moment."""

from pathlib import Path

from tests.support import HEAD

LADDER = (
    HEAD.lstrip()
    + """\
bodies: {panel: {name: Panel, side: institution}}
grades: {"4": {rank: 4}, "5": {rank: 5}, "6": {rank: 6}}
tracks:
  bench: {name: Bench, grades: ["4", "5", "6"]}
roles:
  technician: {title: Technician, track: bench, grade: "4"}
  senior: {title: Senior Technician, track: bench, grade: "5"}
  lead: {title: Lead Technician, track: bench, grade: "6"}
moves:
  up:
    label: Yearly round
    from: {track: bench, grade: ["4", "5"]}
    to: {grade: next}
    mechanism: promotion
    starts_at: bottom
    stages: [{by: panel}]
"""
)

SCENARIO = """\
# Our numbers, agreed on in June.
document: scenario
format: 1
id: plan
title: Our plan
proposed: {by: The tests, on: "2026-01-01"}
on: "2025-08-01"
years: 2
staff: {file: staff.csv}
pay: {structure: college-pay, pension: uss}
actions:
  adopt: {do: adopt, on: "2026-08-01", framework: draft.yaml}   # the first August
  rounds: {do: move, on: "2026-08-01", move: up, number: 12}
"""

HEADINGS = "Staff number,Job title,Grade,Spine point,Contract type,End date,FTE,Funding,Gender"


def staff(faulty: bool = False) -> str:
    """Sixty people: thirty technicians, twenty seniors, ten stores assistants."""
    rows = [HEADINGS]
    kinds = [("Technician", 4, 11, 30), ("Senior Technician", 5, 16, 20), ("Stores Assistant", 4, 10, 10)]
    for title, grade, point, count in kinds:
        for number in range(count):
            sex = "Female" if number % 2 else "Male"
            rows.append(f"{len(rows)},{title},{grade},{point},Open-ended,,1,core,{sex}")
    if faulty:
        rows[3] = rows[3].replace("Open-ended,,", "Fixed-term,31/02/2028,")
    return "\n".join(rows) + "\n"


def put_down(folder: Path, scenario: str = SCENARIO, faulty: bool = False) -> Path:
    """The files in a folder; without a text there is no scenario. Returns the framework."""
    (folder / "draft.yaml").write_text(LADDER, "utf-8")
    (folder / "staff.csv").write_text(staff(faulty), "utf-8")
    if scenario:
        (folder / "plan.yaml").write_text(scenario, "utf-8")
    return folder / "draft.yaml"
