"""The peer of bench/forecast.py: the same staff in Mesa, one agent a person. Run by an environment that has Mesa.

It reads a line for each task, the number of runs and a seed, and answers with a line: by run, the people in each role
at the end.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from mesa import Agent, Model  # type: ignore[import-not-found, unused-ignore] # only its own environment has it


class Person(Agent):  # type: ignore[misc, unused-ignore] # Mesa has no types
    """Somebody in a role, with a contract that may end."""

    def __init__(self, model: Staff, role: int, ends: int | None) -> None:
        super().__init__(model)
        self.role = role
        self.ends = ends

    def step(self) -> None:
        """Go when the contract has ended or by chance, else apply by chance."""
        model = self.model
        if self.ends == model.year or model.random.random() < model.terms["leaving"]:
            self.remove()
        elif self.role in model.promoted_from and model.random.random() < model.terms["share"]:
            model.applicants.append(self)


class Staff(Model):  # type: ignore[misc, unused-ignore] # Mesa has no types
    """The staff of an institution, year by year."""

    def __init__(self, terms: dict[str, Any], seed: int) -> None:
        super().__init__(seed=seed)
        self.terms = terms
        self.promoted_from = {*terms["promoted_from"]}
        self.year = -1
        self.applicants: list[Person] = []
        for role, ends, count in terms["groups"]:
            for _ in range(count):
                Person(self, role, ends)

    def step(self) -> None:
        """A year: people go or apply, and of those who apply no more are promoted than may be."""
        self.year += 1
        self.applicants = []
        self.agents.do("step")
        chosen = self.applicants
        if len(chosen) > self.terms["most"]:
            chosen = self.random.sample(chosen, self.terms["most"])
        for person in chosen:
            person.role += 1


def heads(terms: dict[str, Any], seed: int) -> list[int]:
    """The people in each role after all years of a run."""
    model = Staff(terms, seed)
    for _ in range(terms["years"]):
        model.step()
    found = [0] * terms["roles"]
    for person in model.agents:
        found[person.role] += 1
    return found


def main() -> None:
    """Do task after task."""
    terms = json.loads(sys.stdin.readline())
    for line in sys.stdin:
        runs, seed = map(int, line.split())
        print(json.dumps([heads(terms, seed + run) for run in range(runs)]), flush=True)


if __name__ == "__main__":
    main()
