"""Frameworks that only a page is tried on: large ones, and ones that say one text wherever text can stand."""

import json

from tests.support import HEAD


def large(tracks: int, grades: int, *, criteria: bool = False) -> str:
    """Tracks that all have all grades, with a way up on each; with criteria, each grade has one of its own."""
    rungs = ", ".join(f'"{rung}"' for rung in range(grades))
    asked = [f", profiles: p{rung}" if criteria else "" for rung in range(grades)]
    lines = [f'  "{rung}": {{rank: {rung}{asked[rung]}}}' for rung in range(grades)]
    columns = [f"  t{track}: {{name: Line of work number {track}, grades: [{rungs}]}}" for track in range(tracks)]
    moves = [
        f"  m{track}: {{from: {{track: t{track}}}, to: {{grade: next}}, mechanism: promotion, judges: person}}"
        for track in range(tracks)
    ]
    profiles = [
        f"  p{rung}: {{criteria: {{c: {{text: Does what grade {rung} asks., area: a}}}}}}" for rung in range(grades)
    ]
    asking = ["areas: {a: {name: A}}", "profiles:", *profiles] if criteria else []
    return "\n".join([HEAD.strip(), "grades:", *lines, "tracks:", *columns, "moves:", *moves, *asking]) + "\n"


def hostile(text: str) -> str:
    """A framework that says one text everywhere."""
    said = json.dumps(text, ensure_ascii=False)
    return (
        HEAD.strip().replace("title: Example", f"title: {said}")
        + f"""
summary: {said}
not_found: {said}
institution: {{name: {said}, country: GB, kind: university}}
grades:
  low: {{rank: 1, name: {said}, profiles: low}}
  high: {{rank: 2, profiles: high}}
tracks:
  line: {{name: {said}, grades: [low, high], ends_because: {said}}}
areas: {{area: {{name: {said}}}}}
profiles:
  low: {{criteria: {{one: {{text: {said}, area: area}}}}}}
  high: {{builds_on: low, criteria: {{two: {{text: {said}, area: area}}}}}}
roles:
  first: {{title: {said}, also_titled: {said}, track: line, grade: low, summary: {said}}}
  apart: {{title: {said}, not_published: grade}}
moves:
  up:
    {{label: {said}, from: {{track: line}}, to: {{grade: next}}, mechanism: promotion, pay_rule: {said}}}
  shut: {{label: {said}, from: {{grade: high}}, to: {{outside: {said}}}, mechanism: exit, closed: {said}}}
"""
    )
