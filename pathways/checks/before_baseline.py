"""Nothing is done before the day of the baseline."""

from __future__ import annotations

from collections.abc import Iterator

from pathways.checks.subject import SectorSubject
from pathways.model.scenario import Scenario
from pathways.problems import Problem

CODE = "before-baseline"


def check(subject: SectorSubject) -> Iterator[Problem]:
    """Report actions whose day is certainly past when the baseline is taken."""
    scenario = subject.document
    assert isinstance(scenario, Scenario)
    for action in scenario.actions.values():
        if action.on.first < scenario.on.first:
            message = f"this is done on {action.on}, before the baseline of {scenario.on}"
            help = "what was done by then is in the staff table and the pay; leave it out, or give a later day"
            yield Problem(("actions", action.id, "on"), CODE, message, help)
