"""Whoever waits for a cost is told what is done, and can end it at any part."""

from pathlib import Path

import pytest

from pathways.scenarios.answers import cost_of
from pathways.scenarios.gather import Asking, gathered
from pathways.workforce.cost.causes import Cause
from pathways.workforce.timeline import Case
from tests.tui.outlook.made_up import put_down


def test_every_part_of_a_cost_is_told_before_it_is_reckoned_and_may_be_the_last(tmp_path: Path) -> None:
    put_down(tmp_path)
    ready = gathered(str(tmp_path / "plan.yaml"), Asking())
    parts: list[tuple[Case, Cause]] = []
    cost_of(ready, begun=lambda case, cause: parts.append((case, cause)))
    assert {cause for _, cause in parts} == {*cost_of(ready).causes}

    class Enough(Exception):
        pass

    def stop(case: Case, cause: Cause) -> None:
        if (case, cause) == parts[2]:
            raise Enough

    with pytest.raises(Enough):
        cost_of(ready, begun=stop)
