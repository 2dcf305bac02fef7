"""A framework and its roles as `show` tells them: numbers, shares and moves that nobody has named."""

from pathlib import Path

import pytest

from tests.cli.test_commands import data, run

LADDER = """\
document: framework
format: 1
id: small
title: A small framework
institution:
  name: University of Example
  kind: university
  country: GB
  technical_staff: {technical}
status: draft
proposed: {by: The tests, on: "2026-01-01"}
grades:
  "5": {rank: 5, job_size: {size}}
  "6": {rank: 6, name: Grade Six}
tracks: {technical: {name: Technical}}
roles:
  technical-5: {track: technical, grade: "5", title: Technician}
  technical-6: {track: technical, grade: "6", title: Senior Technician}
areas: {bench: {name: Work at the bench}, people: {name: People}}
profiles:
  junior: {for: {grade: "5"}, shares: {bench: 0.9, people: 0.1}}
  senior: {for: {grade: "6"}, builds_on: junior, shares: {bench: 0.5, people: 0.5}}
moves:
  up: {from: technical-5, to: technical-6, mechanism: promotion, judges: person}
"""


def ladder(folder: Path, technical: str = "{count: 300}", size: str = "{scheme: HERA}") -> str:
    path = folder / "small.yaml"
    path.write_text(LADDER.replace("{technical}", technical).replace("{size}", size), "utf-8")
    return str(path)


def shown(*words: str) -> str:
    result = run("show", *words)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{count: 1300}", "1,300 technical staff."),
        ("{count: 250, qualifier: about, year: 2022}", "About 250 technical staff (2022)."),
        ("{share: 0.5, qualifier: more than}", "More than 50% of staff are technical staff."),
        ("{count: 250, share: 0.25, counted: without estates}", "250 technical staff, 25% of all (without estates)."),
    ],
)
def test_a_headcount_reads_as_a_sentence(written: str, told: str, tmp_path: Path) -> None:
    assert told in shown(ladder(tmp_path, technical=written))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{scheme: JEGS, from: 211, to: 320}", "JEGS 211 to 320"),
        ("{scheme: JEGS, to: 210}", "JEGS up to 210"),
        ("{scheme: JEGS, from: 686}", "JEGS from 686"),
    ],
)
def test_a_score_open_at_one_end_says_so(written: str, told: str, tmp_path: Path) -> None:
    assert told in shown(ladder(tmp_path, size=written))


def test_a_move_without_a_name_says_which_roles_it_joins(tmp_path: Path) -> None:
    assert "Promotion, Technician to Senior Technician; judges the person" in shown(ladder(tmp_path))


def test_a_role_says_how_its_work_divides_by_its_own_profile_alone(tmp_path: Path) -> None:
    path = ladder(tmp_path)
    assert "Share of the work: - Work at the bench: 50% - People: 50%" in shown(path, "technical-6")
    assert "Grade: Grade Six" in shown(path, "technical-6")
    assert data("show", path, "technical-5")["shares"] == {"bench": 0.9, "people": 0.1}


def test_a_gap_says_which_parts_of_the_work_grow_and_shrink(tmp_path: Path) -> None:
    path = ladder(tmp_path)
    result = run("gap", path, "technical-5", "technical-6")
    assert "People: 50% of the work (was 10%)" in result.stdout
    gap = data("gap", path, "technical-5", "technical-6")
    assert gap["shares"] == [
        {"area": "bench", "was": 0.9, "now": 0.5},
        {"area": "people", "was": 0.1, "now": 0.5},
    ]
