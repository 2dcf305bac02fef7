"""783 staff over ten years in 10,000 runs, against Mesa with an agent for each person; and 50,000 staff."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray

from bench.peers import peer_python
from bench.timing import Promise, medians
from pathways.workforce.forecast.plan import Cap, Group, Place, Plan, Round, Step, Way
from pathways.workforce.forecast.simulate import draw

TRACKS, GRADES, YEARS = 3, 4, 10
ROLES = TRACKS * GRADES
LEAVING, SHARE, MOST = 0.05, 0.08, 30

STAFF, MANY = 783, 50_000
RUNS = 10_000
PEER_RUNS = 40
"""How many runs of the peer are timed; its time grows with their number, and is scaled to ours."""

COMPARED_RUNS = 1_200
"""How many runs of the peer are compared with ours before anything is timed."""

ERRORS = 5
"""Standard errors by which a mean or a variance may differ."""


def promises() -> Iterator[Promise]:
    """The same distribution is asserted first."""
    plan, many = plan_for(STAFF), plan_for(MANY)
    with subprocess.Popen(
        [str(peer_python()), str(Path(__file__).with_name("mesa_staff.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as peer:
        assert peer.stdin is not None
        assert peer.stdout is not None
        stdin, stdout = peer.stdin, peer.stdout
        print(json.dumps(terms_of(plan)), file=stdin, flush=True)

        def by_peer(runs: int = PEER_RUNS, seed: int = 1) -> NDArray[numpy.int64]:
            print(runs, seed, file=stdin, flush=True)
            return numpy.array(json.loads(stdout.readline())).T

        assert_same_distribution(by_peer(COMPARED_RUNS, 1_000), draw(plan, RUNS, 1).there[-1])
        times = medians(
            {
                "mesa": by_peer,
                "ours": lambda: draw(plan, RUNS, 1),
                "many": lambda: draw(many, RUNS, 1),
            },
            rounds=5,
        )
        stdin.close()
    scaled = times["mesa"] * RUNS / PEER_RUNS
    what = f"{STAFF} staff, {YEARS} years, {RUNS:,} runs, Mesa / ours"
    yield Promise(what, scaled / times["ours"], 100, at_most=False)
    yield Promise(f"the same with {MANY:,} staff, in times of {STAFF}", times["many"] / times["ours"], 4)


def plan_for(staff: int) -> Plan:
    """So many people in three tracks of four grades, a fifth of them with contracts that end within five years.

    At most a number of them are promoted in a year, in proportion to the staff.
    """
    weights = (4, 3, 2, 1)
    places = tuple(
        Place(f"{track}-{grade}", str(grade), str(track), top=grade == GRADES - 1)
        for track in range(TRACKS)
        for grade in range(GRADES)
    )
    counts = [staff * weights[place % GRADES] // (TRACKS * sum(weights)) for place in range(ROLES)]
    counts[0] += staff - sum(counts)
    groups = []
    for place, count in enumerate(counts):
        ending = count // 25
        groups += [Group(place, ending, year) for year in range(5)]
        groups.append(Group(place, count - 5 * ending))
    ways = tuple(Way(place, (place + 1,)) for place in range(ROLES) if place % GRADES != GRADES - 1)
    steps = tuple(
        Step(
            date(2026 + year, 8, 1),
            year,
            float(year),
            leaving=dict.fromkeys(range(ROLES), LEAVING),
            rounds=(Round("promotion", ways, share=SHARE),),
        )
        for year in range(1, YEARS + 1)
    )
    cap = Cap("most", frozenset({"promotion"}), at_most=MOST * staff // STAFF)
    return replace(Plan(date(2026, 8, 1), YEARS, places, tuple(groups), steps), caps=(cap,))


def terms_of(plan: Plan) -> dict[str, Any]:
    """The plan as the peer reads it."""
    return {
        "roles": ROLES,
        "years": YEARS,
        "leaving": LEAVING,
        "share": SHARE,
        "most": plan.caps[0].at_most,
        "promoted_from": [way.origin for way in plan.steps[0].rounds[0].ways],
        "groups": [(group.place, group.ends, group.count) for group in plan.groups],
    }


def assert_same_distribution(theirs: NDArray[numpy.int64], ours: NDArray[numpy.int64]) -> None:
    """By role, means and variances agree within their standard errors."""
    for their, our in zip(theirs, ours, strict=True):
        error = (their.var() / their.size + our.var() / our.size) ** 0.5
        assert abs(their.mean() - our.mean()) <= ERRORS * error, (their.mean(), our.mean(), error)
        # Counts of this size are near enough to normal: a variance has the standard error v (2 / (n - 1)) ** 0.5.
        error = our.var() * (2 / (their.size - 1) + 2 / (our.size - 1)) ** 0.5
        assert abs(their.var() - our.var()) <= ERRORS * error, (their.var(), our.var(), error)
